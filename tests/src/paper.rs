//! Reading printed papers, and the files that stories read. Not here: printing.
use crate::{Trouble, said};
use std::path::{Path, PathBuf};

/// A file of the stories' fixtures.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// The text of a PDF as `pdftotext` finds it, without white space (lines break where columns end).
pub fn text_of(pdf: &Path) -> Result<String, Trouble> {
    let text = said(
        "pdftotext",
        &["-raw".as_ref(), pdf.as_os_str(), "-".as_ref()],
    )?;
    Ok(plain(&text))
}

/// A text without white space.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect()
}
