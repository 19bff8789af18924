//! Reading printed papers, and the files that stories read. Not here: printing.
use crate::Trouble;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file of the stories' fixtures.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// The text of a PDF as `pdftotext` finds it, without white space (lines break where columns end).
pub fn text_of(pdf: &Path) -> Result<String, Trouble> {
    let output = Command::new("pdftotext")
        .args(["-raw"])
        .arg(pdf)
        .arg("-")
        .output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Trouble::machine("pdftotext", said));
    }
    Ok(plain(&String::from_utf8_lossy(&output.stdout)))
}

/// A text without white space.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect()
}
