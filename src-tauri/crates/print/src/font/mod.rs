//! The faces and their files: which character is drawn by which glyph, and how wide it is.
//!
//! Opening the shelf reads nothing; a file is read when its first character is asked for, and the
//! face for Ext B–F is unpacked only for a character no other face has. A file that cannot be read
//! counts as covering nothing; its fault is kept and handed out by [`FontShelf::check`], so that
//! measuring needs no error path and no paper is written with holes. A face that the machine has for a role comes
//! before the bundled one, where the shelf may use it. Deliberately not here: lines, pages, subsetting.

mod file;
mod files;
mod installed;
mod shelf;
mod web;

pub(crate) use shelf::is_unseen;

pub use file::Font;
pub use installed::font_folders;
pub use shelf::{CharGlyph, FontShelf};
pub use web::rare_block;

/// The faces of official paper (papers §2). A document asks for a face; which font file draws
/// a character follows from what the face covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// 小标宋: titles and item numbers.
    Title,
    /// 正文: body, measures, units, dates in text; the face every other one falls back to.
    Body,
    /// 黑体: problems, deadlines, table headers, labels.
    Heading,
    /// 楷体: mottos, persons' names, notes.
    Kai,
    /// 仿宋: the text of letters; 正文 where the machine has none, for none may be shipped that is good enough.
    Letter,
}

impl Face {
    /// The bundled font that draws this face.
    pub const fn font(self) -> Font {
        match self {
            Self::Title => Font::Title,
            Self::Body | Self::Letter => Font::Body,
            Self::Heading => Font::Heading,
            Self::Kai => Font::Kai,
        }
    }

    /// The font of the machine that comes before it, where there is one.
    pub const fn official(self) -> Option<Font> {
        match self {
            Self::Title => Some(Font::OfficialTitle),
            Self::Letter => Some(Font::OfficialLetter),
            Self::Heading => Some(Font::OfficialHeading),
            Self::Kai => Some(Font::OfficialKai),
            Self::Body => None,
        }
    }

    /// The slot a digit of the bundled font is centred in where figures stand in columns, in thousandths of an em;
    /// `None` where the face's digits are even already (papers §2).
    const fn digit_slot(self) -> Option<u16> {
        match self {
            Self::Title => Some(614),
            Self::Body | Self::Letter => Some(558),
            Self::Heading | Self::Kai => None,
        }
    }
}
