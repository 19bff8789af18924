//! Paper: what a document says becomes pages of glyphs and rules, and these become PDF or a preview.
//!
//! The way is `text` (paragraph → lines) → `plan` (page plan, a display list) → `pdf` or `svg`.
//! Millimetres, points and faces are known here and nowhere else. Deliberately not here: rules of
//! the domain, SQL, the choice of what may be public.

pub mod documents;
pub mod font;
pub mod layout;
pub mod pdf;
pub mod picture;
pub mod plan;
pub mod raster;
pub mod shapes;
pub mod svg;
pub mod text;

/// Millimetres in one point (1/72 inch).
pub const MM_PER_PT: f64 = 25.4 / 72.0;

/// What can go wrong between a document and its file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintFault {
    /// A face's file is not in the fonts folder or cannot be read. Code `font.unreadable`.
    #[error("font.unreadable: {file}: {why}")]
    FontUnreadable {
        /// The file's name, without its folder.
        file: String,
        /// What the system or the parser said.
        why: String,
    },
    /// A face could not be reduced to the characters used. Code `font.subset`.
    #[error("font.subset: {file}: {why}")]
    FontSubset {
        /// The file's name, without its folder.
        file: String,
        /// What the subsetter said.
        why: String,
    },
    /// The document has no public edition in this form. Code `edition.none`.
    #[error("edition.none")]
    EditionNone,
    /// A public sheet was given rows for the office. Code `edition.mixed`.
    #[error("edition.mixed")]
    EditionMixed,
    /// The user stopped the writing. Code `work.stopped`.
    #[error("work.stopped")]
    Stopped,
    /// A photo cannot be read. Code `photo.unreadable`.
    #[error("photo.unreadable: {why}")]
    PictureUnreadable {
        /// What the decoder said.
        why: String,
    },
    /// A page could not be made a picture. Code `picture.write`.
    #[error("picture.write: {why}")]
    PictureWrite {
        /// What the renderer said.
        why: String,
    },
    /// So many pages are no picture any more. Code `picture.too_long`.
    #[error("picture.too_long: {0}")]
    PictureTooLong(usize),
    /// The PDF could not be put together. Code `pdf.write`.
    #[error("pdf.write: {why}")]
    PdfWrite {
        /// What the writer said.
        why: String,
    },
}

impl PrintFault {
    /// The stable code that travels on the wire.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FontUnreadable { .. } => "font.unreadable",
            Self::FontSubset { .. } => "font.subset",
            Self::EditionNone => "edition.none",
            Self::EditionMixed => "edition.mixed",
            Self::Stopped => "work.stopped",
            Self::PictureUnreadable { .. } => "photo.unreadable",
            Self::PictureTooLong(_) => "picture.too_long",
            Self::PictureWrite { .. } => "picture.write",
            Self::PdfWrite { .. } => "pdf.write",
        }
    }
}
