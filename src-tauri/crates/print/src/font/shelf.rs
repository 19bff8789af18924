//! The shelf of fonts: lazy reading, cached widths, coverage and fallback.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use super::file::FontFile;
use super::files::Files;
use super::{Face, Font};
use crate::PrintFault;
use crate::text::{normalise, normalise_char};

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

/// The fonts that papers are set in. Share one between threads and documents: it caches.
#[derive(Debug)]
pub struct FontShelf {
    files: Arc<Files>,
    /// Whether faces of the machine come before the bundled ones.
    official: bool,
    glyphs: [RwLock<HashMap<char, Option<CharGlyph>>>; 5],
    slots: [OnceLock<Option<u16>>; 5],
}

impl FontShelf {
    /// A shelf of the fonts in this folder (`assets/fonts` and its like) alone: papers look the same on every
    /// machine. Reads nothing yet.
    pub fn bundled(folder: impl Into<PathBuf>) -> Self {
        Self::over(Arc::new(Files::new(folder.into(), Vec::new())), false)
    }

    /// The same, with official faces that lie in these folders before them. Looks for them when the first
    /// character is asked for, and no second time.
    pub fn with_installed(folder: impl Into<PathBuf>, installed: Vec<PathBuf>) -> Self {
        Self::over(Arc::new(Files::new(folder.into(), installed)), true)
    }

    /// The same files, set as on a machine that has no official face. A page laid out on either shelf can be
    /// written from both.
    pub fn bundled_alone(&self) -> Self {
        Self::over(self.files.clone(), false)
    }

    fn over(files: Arc<Files>, official: bool) -> Self {
        Self {
            files,
            official,
            glyphs: Default::default(),
            slots: Default::default(),
        }
    }

    /// The first fault met while reading bundled fonts, if any. Writers call it before they write. A face of the
    /// machine that cannot be read counts as not there.
    pub fn check(&self) -> Result<(), PrintFault> {
        self.files.check()
    }

    /// The font that draws a face where it can: the machine's, else the bundled one.
    fn own(&self, face: Face) -> Font {
        let official = face.official().filter(|_| self.official);
        let official = official.filter(|font| self.files.has(*font));
        official.unwrap_or(face.font())
    }

    /// The glyph that draws this character when this face is asked for: from the face's own font,
    /// else from the bundled one of its role, else from 正文, else from the face for Ext B–F. `None`: none has it.
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
        [self.own(face), face.font(), Font::Body, Font::Rare]
            .into_iter()
            .find_map(|font| self.glyph_of(font, c))
    }

    /// The glyph of a character in one font, without fallback. Asks the face for Ext B–F only for
    /// what lies beyond the basic plane, so that a stray symbol does not unpack it.
    fn glyph_of(&self, font: Font, c: char) -> Option<CharGlyph> {
        if font == Font::Rare && u32::from(c) < 0x2_0000 {
            return None;
        }
        let (id, advance) = self.files.get(font).ok()?.glyph(c)?;
        Some(CharGlyph { font, id, advance })
    }

    /// The glyph of a character in the face for Ext B–F.
    pub(super) fn rare_glyph(&self, c: char) -> Option<u16> {
        self.glyph_of(Font::Rare, c).map(|glyph| glyph.id)
    }

    /// Whether this face's own font has every character of the text (spaces aside).
    pub fn covers(&self, face: Face, text: &str) -> bool {
        let own = self.own(face);
        text.chars()
            .map(normalise_char)
            .filter(|c| !is_unseen(*c))
            .all(|c| self.glyph(face, c).is_some_and(|glyph| glyph.font == own))
    }

    /// The face a whole column is set in: the one wanted, or 正文 if a single text of the column
    /// is not covered, so that no name looks patched (papers §2). What 正文 lacks too falls back by
    /// character and does not turn the column.
    pub fn column_face<'a>(&self, wanted: Face, texts: impl IntoIterator<Item = &'a str>) -> Face {
        let own = self.own(wanted);
        let patched = |c: char| self.glyph(wanted, c).is_none_or(|glyph| glyph.font != own);
        let mut chars = texts.into_iter().flat_map(str::chars).map(normalise_char);
        if chars.any(|c| !is_unseen(c) && patched(c)) {
            Face::Body
        } else {
            wanted
        }
    }

    /// The characters of these texts that no face has, each once, in code point order.
    /// They are drawn as boxed code points and must be told to the user.
    pub fn missing<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> Vec<char> {
        let texts: Vec<String> = texts.into_iter().map(normalise).collect();
        let missing: BTreeSet<char> = texts
            .iter()
            .flat_map(|text| text.chars())
            .filter(|c| !is_unseen(*c) && self.glyph(Face::Body, *c).is_none())
            .collect();
        missing.into_iter().collect()
    }

    /// The slot a digit is centred in where figures stand in columns, in thousandths of an em; `None` where the
    /// face's digits are even already.
    pub fn digit_slot(&self, face: Face) -> Option<u16> {
        let own = self.own(face);
        if own == face.font() {
            return face.digit_slot();
        }
        *self.slots[face as usize].get_or_init(|| {
            let digits = ('0'..='9').filter_map(|c| self.glyph(face, c));
            let widths: Vec<u16> = digits.map(|glyph| glyph.advance).collect();
            let (least, most) = (widths.iter().min()?, widths.iter().max()?);
            (least != most).then_some(*most)
        })
    }

    /// The bytes of a font, read if need be, and which of the faces in them it is.
    pub fn data(&self, font: Font) -> Result<(&[u8], u32), PrintFault> {
        let file = self.files.get(font)?;
        Ok((file.data(), file.index()))
    }

    /// The name of a font's file, without its folder.
    pub fn file_name(&self, font: Font) -> Result<&str, PrintFault> {
        self.files.get(font).map(FontFile::file_name)
    }

    /// The PostScript name written into PDFs, after the subset's prefix.
    pub fn postscript_name(&self, font: Font) -> Result<&str, PrintFault> {
        self.files.get(font).map(FontFile::postscript)
    }

    /// Whether a font has been read (opening the shelf and Chinese text in 正文 read no others).
    pub fn is_read(&self, font: Font) -> bool {
        self.files.is_read(font)
    }

    pub(crate) fn units_per_em(&self, font: Font) -> Result<f64, PrintFault> {
        self.files.get(font).map(FontFile::units_per_em)
    }
}

/// Characters that have no picture of their own: controls, joiners, variation selectors, fillers (what Unicode
/// calls default ignorable).
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}
