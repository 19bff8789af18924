//! Type on lines: Chinese line breaking, punctuation squeeze, justification, digit slots.
//!
//! [`set`] turns a paragraph into a block of lines that can be drawn anywhere on a page; [`line()`]
//! sets a label that is never broken. Deliberately not here: tables, pages, faces' files.

mod breaks;
mod class;
mod fill;
mod line;
mod normalise;
mod paragraph;
mod unit;

pub use line::{Anchor, Line, line, spread_line, width_mm};
pub use normalise::{normalise, normalise_char};
pub use paragraph::{Align, Block, Paragraph, Span, Style};

use crate::font::FontShelf;

/// Breaks a paragraph into lines of at most this width in millimetres.
///
/// No closing mark starts a line and no opening mark ends one, whatever the width; only a column
/// narrower than a character with its marks makes lines wider than asked.
pub fn set(shelf: &FontShelf, paragraph: &Paragraph, width_mm: f64) -> Block {
    fill::fill(shelf, paragraph, width_mm)
}
