//! The shelf of fonts: lazy reading, cached widths, coverage and fallback.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::{OnceLock, PoisonError, RwLock};

use super::file::FontFile;
use super::{Face, Font};
use crate::PrintFault;
use crate::text::normalise_char;

/// The glyph that shows a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CharGlyph {
    /// The font that has it.
    pub font: Font,
    /// Its index there.
    pub id: u16,
    /// Its width in thousandths of an em.
    pub advance: u16,
}

/// The fonts of one folder. Share one between threads and documents: it caches.
#[derive(Debug)]
pub struct FontShelf {
    folder: PathBuf,
    files: [OnceLock<Result<FontFile, PrintFault>>; 5],
    glyphs: [RwLock<HashMap<char, Option<CharGlyph>>>; 4],
}

impl FontShelf {
    /// A shelf over this folder (`assets/fonts` and its like). Reads nothing yet.
    pub fn open(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            files: Default::default(),
            glyphs: Default::default(),
        }
    }

    /// The first fault met while reading fonts, if any. Writers call it before they write.
    pub fn check(&self) -> Result<(), PrintFault> {
        for file in &self.files {
            if let Some(Err(fault)) = file.get() {
                return Err(fault.clone());
            }
        }
        Ok(())
    }

    /// The glyph that draws this character when this face is asked for: from the face's own font,
    /// else from 正文, else from the face for Ext B–F. `None`: no bundled face has it.
    pub fn glyph(&self, face: Face, c: char) -> Option<CharGlyph> {
        let cache = &self.glyphs[face as usize];
        if let Some(found) = cache.read().unwrap_or_else(PoisonError::into_inner).get(&c) {
            return *found;
        }
        let found = self.find(face, c);
        cache
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(c, found);
        found
    }

    fn find(&self, face: Face, c: char) -> Option<CharGlyph> {
        let own = face.font();
        [own, Font::Body, Font::Rare]
            .into_iter()
            .find_map(|font| self.glyph_of(font, c))
    }

    /// The glyph of a character in one font, without fallback. Asks the face for Ext B–F only for
    /// what lies beyond the basic plane, so that a stray symbol does not unpack it.
    fn glyph_of(&self, font: Font, c: char) -> Option<CharGlyph> {
        if font == Font::Rare && u32::from(c) < 0x2_0000 {
            return None;
        }
        let (id, advance) = self.file(font).ok()?.glyph(c)?;
        Some(CharGlyph { font, id, advance })
    }

    /// Whether this face's own font has every character of the text (spaces aside).
    pub fn covers(&self, face: Face, text: &str) -> bool {
        text.chars()
            .map(normalise_char)
            .filter(|c| !is_unseen(*c))
            .all(|c| {
                self.glyph(face, c)
                    .is_some_and(|glyph| glyph.font == face.font())
            })
    }

    /// The face a whole column is set in: the one wanted, or 正文 if a single text of the column
    /// is not covered, so that no name looks patched (papers §2). What 正文 lacks too falls back by
    /// character and does not turn the column.
    pub fn column_face<'a>(&self, wanted: Face, texts: impl IntoIterator<Item = &'a str>) -> Face {
        let patched = |c: char| {
            self.glyph(wanted, c)
                .is_none_or(|glyph| glyph.font != wanted.font())
        };
        let mut chars = texts.into_iter().flat_map(str::chars).map(normalise_char);
        if chars.any(|c| !is_unseen(c) && patched(c)) {
            Face::Body
        } else {
            wanted
        }
    }

    /// The characters of these texts that no bundled face has, each once, in code point order.
    /// They are drawn as boxed code points and must be told to the user.
    pub fn missing<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> Vec<char> {
        let chars = texts.into_iter().flat_map(str::chars).map(normalise_char);
        let missing: BTreeSet<char> = chars
            .filter(|c| !is_unseen(*c) && self.glyph(Face::Body, *c).is_none())
            .collect();
        missing.into_iter().collect()
    }

    /// The bytes of a font, read if need be.
    pub fn data(&self, font: Font) -> Result<&[u8], PrintFault> {
        self.file(font).map(FontFile::data)
    }

    /// Whether a font has been read (opening the shelf and Chinese text in 正文 read no others).
    pub fn is_read(&self, font: Font) -> bool {
        self.files[font as usize].get().is_some()
    }

    pub(crate) fn units_per_em(&self, font: Font) -> Result<f64, PrintFault> {
        self.file(font).map(FontFile::units_per_em)
    }

    fn file(&self, font: Font) -> Result<&FontFile, PrintFault> {
        let slot = &self.files[font as usize];
        slot.get_or_init(|| FontFile::read(&self.folder, font))
            .as_ref()
            .map_err(Clone::clone)
    }
}

/// Characters that have no picture of their own: controls, joiners, variation selectors.
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c,
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}
