//! One font file: where it lies, how it is read, what its tables say of a character. Not here: finding the
//! faces that the machine has (`installed`).

use std::io::Read;
use std::path::Path;

use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use subsetter::GlyphRemapper;

use super::installed::Found;
use crate::PrintFault;

/// A font of the shelf: five that come with the program, and four of official paper that a machine may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Font {
    /// A reduced, renamed Noto Serif SC Black.
    Title,
    /// Noto Serif SC Regular.
    Body,
    /// A reduced, renamed Noto Sans SC Bold.
    Heading,
    /// A reduced, renamed LXGW WenKai.
    Kai,
    /// HanaMinB: Ext B–F, for names only.
    Rare,
    /// 方正小标宋 of this machine.
    OfficialTitle,
    /// 仿宋 of this machine.
    OfficialLetter,
    /// 黑体 of this machine.
    OfficialHeading,
    /// 楷体 of this machine.
    OfficialKai,
}

impl Font {
    /// All fonts, in a fixed order.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Body,
        Self::Heading,
        Self::Kai,
        Self::Rare,
        Self::OfficialTitle,
        Self::OfficialLetter,
        Self::OfficialHeading,
        Self::OfficialKai,
    ];

    /// The fonts that come with the program.
    pub const BUNDLED: [Self; 5] = [
        Self::Title,
        Self::Body,
        Self::Heading,
        Self::Kai,
        Self::Rare,
    ];

    /// The file in the fonts folder and the PostScript name; `None` for a font of the machine.
    const fn bundled(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Title => Some(("title.ttf", "BandengSong-Black")),
            Self::Body => Some(("body.ttf", "NotoSerifSC-Regular")),
            Self::Heading => Some(("heading.ttf", "BandengHei-Bold")),
            Self::Kai => Some(("kai.ttf", "BandengKai-Regular")),
            Self::Rare => Some(("rare.ttf.xz", "HanaMinB")),
            Self::OfficialTitle
            | Self::OfficialLetter
            | Self::OfficialHeading
            | Self::OfficialKai => None,
        }
    }
}

/// A font file in memory, found sound.
#[derive(Debug)]
pub(super) struct FontFile {
    data: Vec<u8>,
    index: u32,
    units_per_em: f64,
    file_name: String,
    postscript: String,
}

impl FontFile {
    /// Reads and, if need be, unpacks a file of the fonts folder.
    pub fn bundled(folder: &Path, font: Font) -> Result<Self, PrintFault> {
        let (file, postscript) = font.bundled().ok_or_else(none)?;
        let fault = |why: String| PrintFault::FontUnreadable {
            file: file.into(),
            why,
        };
        let bytes = std::fs::read(folder.join(file)).map_err(|e| fault(e.to_string()))?;
        let data = match font {
            Font::Rare => unpack(&bytes).map_err(|e| fault(e.to_string()))?,
            _ => bytes,
        };
        Self::of(data, 0, file, postscript)
    }

    /// Reads a face of the machine, and tries whether it can be reduced: what cannot must not be used.
    pub fn installed(found: &Found) -> Result<Self, PrintFault> {
        let name = found.path.file_name().unwrap_or_default();
        let name = name.to_string_lossy();
        let fault = |why: String| PrintFault::FontUnreadable {
            file: name.to_string(),
            why,
        };
        let data = std::fs::read(&found.path).map_err(|e| fault(e.to_string()))?;
        let file = Self::of(data, found.index, &name, &found.postscript)?;
        let (id, _) = file.glyph('村').ok_or_else(|| fault("no 村".into()))?;
        let mut trial = GlyphRemapper::new();
        trial.remap(id);
        subsetter::subset(&file.data, file.index, &trial).map_err(|e| fault(e.to_string()))?;
        Ok(file)
    }

    fn of(data: Vec<u8>, index: u32, file: &str, postscript: &str) -> Result<Self, PrintFault> {
        let face = FontRef::from_index(&data, index).map_err(|e| PrintFault::FontUnreadable {
            file: file.to_owned(),
            why: e.to_string(),
        })?;
        let metrics = face.metrics(Size::unscaled(), LocationRef::default());
        let units_per_em = f64::from(metrics.units_per_em.max(1));
        Ok(Self {
            data,
            index,
            units_per_em,
            file_name: file.to_owned(),
            postscript: postscript.to_owned(),
        })
    }

    /// The file's bytes.
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// Which face of the file it is; more than one is in a `.ttc`.
    pub fn index(&self) -> u32 {
        self.index
    }

    /// The font's design units in an em.
    pub fn units_per_em(&self) -> f64 {
        self.units_per_em
    }

    /// The file's name, without its folder.
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// The PostScript name written into PDFs, after the subset's prefix.
    pub fn postscript(&self) -> &str {
        &self.postscript
    }

    /// Glyph and width (thousandths of an em, rounded down as the PDF writer does) of a
    /// character, if the font has it and shows something for it.
    pub fn glyph(&self, c: char) -> Option<(u16, u16)> {
        let face = FontRef::from_index(&self.data, self.index).ok()?;
        let id = face.charmap().map(c).filter(|id| id.to_u32() != 0)?;
        if !c.is_whitespace() && is_blank(&face, id) {
            return None;
        }
        let width = face
            .glyph_metrics(Size::unscaled(), LocationRef::default())
            .advance_width(GlyphId::new(id.to_u32()))?;
        let advance = (f64::from(width) * 1000.0 / self.units_per_em).floor();
        Some((u16::try_from(id.to_u32()).ok()?, advance as u16))
    }
}

/// Old faces have glyphs without an outline for characters that nobody had drawn yet.
fn is_blank(face: &FontRef<'_>, id: GlyphId) -> bool {
    let Ok(loca) = face.loca(None) else {
        return false;
    };
    let at = id.to_u32() as usize;
    loca.get_raw(at) == loca.get_raw(at + 1)
}

/// What asking for a face that is not installed answers.
pub(super) fn none() -> PrintFault {
    PrintFault::FontUnreadable {
        file: String::new(),
        why: "not installed".into(),
    }
}

fn unpack(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut data = Vec::new();
    lzma_rust2::XzReader::new(packed, true).read_to_end(&mut data)?;
    Ok(data)
}
