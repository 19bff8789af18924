//! A letter as it leaves: the parts of an official letter (GB/T 9704), words only. Not here: fonts and measures
//! (`word`).

use super::table::{About, Table};

/// A key line: a label of up to four characters, and what is said under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// 时间, 主持人.
    pub label: String,
    /// The words beside it.
    pub words: String,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Whom it is to: flush left.
    To(String),
    /// A heading of the first level: 一、….
    Heading(String),
    /// A heading of the second level: （一）….
    Subheading(String),
    /// A paragraph, its first line indented by two characters.
    Paragraph(String),
    /// Key lines, indented by so many characters.
    Keys(Vec<Key>, u32),
    /// A table; its own title and page are not used.
    Table(Box<Table>),
    /// Signer and date at the right, with lines free for the seal.
    Sealed {
        /// Who signs.
        signer: String,
        /// The date in words.
        date: String,
    },
    /// Places to sign in ink, at most two on a line; then the date.
    Signatures {
        /// Who signs on each line: 主持人.
        lines: Vec<Vec<String>>,
        /// The date in words.
        date: String,
    },
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Letter {
    /// What the file says of itself.
    pub about: About,
    /// The title, line by line as it is broken by its sense.
    pub title: Vec<String>,
    /// Small words beside the page's number: day of printing.
    pub foot: String,
    /// The parts in their order.
    pub parts: Vec<Part>,
}
