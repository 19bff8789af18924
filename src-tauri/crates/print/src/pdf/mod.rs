//! Page plans become PDF bytes, the same plans always the same bytes.

use chrono::{DateTime, FixedOffset};

use crate::PrintFault;
use crate::font::FontShelf;
use crate::plan::PagePlan;

/// What the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Properties {
    /// Title of the document.
    pub title: String,
    /// Who issues it, as a rule the village committee.
    pub author: String,
    /// One sentence: meeting or period, number.
    pub subject: String,
    /// Edition: public papers carry nothing internal.
    pub edition: Edition,
    /// When it was printed; the only clock the writer knows.
    pub printed_at: DateTime<FixedOffset>,
}

/// For whose eyes a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// 公开版: may hang on the noticeboard.
    Public,
    /// 内部版，不得张贴.
    Internal,
}

/// Writes the pages as one PDF 1.7 file with embedded subset fonts.
pub fn write(
    shelf: &FontShelf,
    pages: &[PagePlan],
    properties: &Properties,
) -> Result<Vec<u8>, PrintFault> {
    shelf.check()?;
    let _ = (pages, properties);
    Err(PrintFault::PdfWrite {
        why: "not written yet".into(),
    })
}
