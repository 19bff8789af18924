//! One font file: where it lies, how it is read, what its tables say of a character.

use std::io::Read;
use std::path::Path;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::PrintFault;

/// A font file of the shelf.
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
}

impl Font {
    /// All fonts, in a fixed order.
    pub const ALL: [Self; 5] = [
        Self::Title,
        Self::Body,
        Self::Heading,
        Self::Kai,
        Self::Rare,
    ];

    /// The file in the fonts folder.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Title => "title.ttf",
            Self::Body => "body.ttf",
            Self::Heading => "heading.ttf",
            Self::Kai => "kai.ttf",
            Self::Rare => "rare.ttf.xz",
        }
    }

    /// The PostScript name written into PDFs, after the subset's prefix.
    pub const fn postscript_name(self) -> &'static str {
        match self {
            Self::Title => "BandengSong-Black",
            Self::Body => "NotoSerifSC-Regular",
            Self::Heading => "BandengHei-Bold",
            Self::Kai => "BandengKai-Regular",
            Self::Rare => "HanaMinB",
        }
    }
}

/// A font file in memory, found sound.
#[derive(Debug)]
pub(super) struct FontFile {
    data: Vec<u8>,
    units_per_em: f64,
}

impl FontFile {
    /// Reads and, if need be, unpacks a file of the fonts folder.
    pub fn read(folder: &Path, font: Font) -> Result<Self, PrintFault> {
        let fault = |why: String| PrintFault::FontUnreadable {
            file: font.file_name().into(),
            why,
        };
        let bytes =
            std::fs::read(folder.join(font.file_name())).map_err(|e| fault(e.to_string()))?;
        let data = match font {
            Font::Rare => unpack(&bytes).map_err(|e| fault(e.to_string()))?,
            _ => bytes,
        };
        let face = FontRef::new(&data).map_err(|e| fault(e.to_string()))?;
        let metrics = face.metrics(Size::unscaled(), LocationRef::default());
        let units_per_em = f64::from(metrics.units_per_em.max(1));
        Ok(Self { data, units_per_em })
    }

    /// The file's bytes.
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// The font's design units in an em.
    pub fn units_per_em(&self) -> f64 {
        self.units_per_em
    }

    /// Glyph and width (thousandths of an em, rounded down as the PDF writer does) of a
    /// character, if the font has it.
    pub fn glyph(&self, c: char) -> Option<(u16, u16)> {
        let face = FontRef::new(&self.data).ok()?;
        let id = face.charmap().map(c).filter(|id| id.to_u32() != 0)?;
        let width = face
            .glyph_metrics(Size::unscaled(), LocationRef::default())
            .advance_width(GlyphId::new(id.to_u32()))?;
        let advance = (f64::from(width) * 1000.0 / self.units_per_em).floor();
        Some((u16::try_from(id.to_u32()).ok()?, advance as u16))
    }
}

fn unpack(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut data = Vec::new();
    lzma_rust2::XzReader::new(packed, true).read_to_end(&mut data)?;
    Ok(data)
}
