//! The manual: its text, its pictures, looking something up in it, the booklet. Not here: its words (`assets/manual`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The whole manual.
#[derive(Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Manual {
    pub parts: Vec<ManualPart>,
}

/// A part of it.
#[derive(Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ManualPart {
    pub name: String,
    pub chapters: Vec<ManualChapter>,
}

/// A task, a page of the window, a stage of a meeting. Keys of the keyboard stand in back quotes.
#[derive(Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ManualChapter {
    pub key: String,
    pub title: String,
    pub lead: String,
    pub sections: Vec<ManualSection>,
}

/// Words, then steps, then a picture, then what to mind; what is not there is empty.
#[derive(Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ManualSection {
    pub heading: String,
    pub text: Vec<String>,
    pub steps: Vec<String>,
    pub picture: Option<ManualPicture>,
    pub note: String,
}

/// A picture's name, what it shows, and its size in pixels.
#[derive(Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ManualPicture {
    pub name: String,
    pub shows: String,
    pub width: u32,
    pub height: u32,
}

/// Which picture.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ManualPictureRead {
    pub name: String,
}

/// A picture's file.
#[derive(Serialize, JsonSchema)]
pub struct ManualPictureFile {
    /// A PNG, as base64.
    pub png: String,
}

/// What is looked for: characters, or the pinyin or initials of a title or of another word for it.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ManualSearch {
    pub query: String,
}

/// The chapters that fit: by their names first, then by what they say.
#[derive(Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ManualFound {
    pub chapters: Vec<ManualHit>,
}

/// A chapter that fits.
#[derive(Serialize, JsonSchema)]
pub struct ManualHit {
    /// Its key.
    pub key: String,
    /// The first sentence that has the words, if its title has them not.
    pub sentence: String,
}

/// The booklet as a PDF.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ManualSheet {
    /// The file; default: among the papers of the data folder.
    pub out: Option<String>,
}

/// The booklet's file.
#[derive(Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ManualWritten {
    pub path: String,
    pub pages: u32,
    pub bytes: u64,
}
