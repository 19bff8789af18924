//! The fonts of a file, reduced to the glyphs its pages show.

use std::collections::BTreeMap;

use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfFont, PdfFontHandle, Pt, TextItem};
use subsetter::GlyphRemapper;

use crate::PrintFault;
use crate::font::{Font, FontShelf};
use crate::plan::{Item, PagePlan};

/// A font as it goes into the file.
pub(super) struct SubsetFont {
    pub font: Font,
    pub embedded: PdfFont,
    used: Used,
}

/// The glyphs that pages show of a font.
#[derive(Default)]
struct Used {
    remapper: GlyphRemapper,
    /// For each glyph of the subset the character that copying and searching find.
    shown: BTreeMap<u16, char>,
}

impl SubsetFont {
    /// Its resource name in the file.
    pub fn name(&self) -> &'static str {
        match self.font {
            Font::Title => "F1",
            Font::Body => "F2",
            Font::Heading => "F3",
            Font::Kai => "F4",
            Font::Rare => "F5",
        }
    }

    /// The same, as printpdf keeps it.
    pub fn id(&self) -> FontId {
        FontId(self.name().to_owned())
    }

    /// Every glyph once. printpdf writes widths and the way back to text of what it sees used; the pages'
    /// own streams it does not see.
    pub fn legend(&self) -> [Op; 2] {
        let shown = self.used.shown.iter();
        let glyphs = shown.map(|(gid, c)| Codepoint::with_cid(*gid, 0.0, c.to_string()));
        [
            Op::SetFont {
                font: PdfFontHandle::External(self.id()),
                size: Pt(1.0),
            },
            Op::ShowText {
                items: vec![TextItem::GlyphIds(glyphs.collect())],
            },
        ]
    }

    /// The glyph's index in the subset.
    pub fn index(&self, id: u16) -> u16 {
        self.used.remapper.get(id).unwrap_or(0)
    }
}

/// Reduces every font the pages use, in a fixed order.
pub(super) fn subset(shelf: &FontShelf, pages: &[PagePlan]) -> Result<Vec<SubsetFont>, PrintFault> {
    let mut used: BTreeMap<Font, Used> = BTreeMap::new();
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Text(run) = item {
            let used = used.entry(run.font).or_default();
            for glyph in &run.glyphs {
                let index = used.remapper.remap(glyph.id);
                used.shown.insert(index, glyph.source);
            }
        }
    }
    used.into_iter()
        .map(|(font, used)| reduce(shelf, font, used))
        .collect()
}

fn reduce(shelf: &FontShelf, font: Font, used: Used) -> Result<SubsetFont, PrintFault> {
    let fault = |why: String| PrintFault::FontSubset {
        file: font.file_name().into(),
        why,
    };
    let bytes = subsetter::subset(shelf.data(font)?, 0, &used.remapper)
        .map_err(|e| fault(e.to_string()))?;
    let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
        .ok_or_else(|| fault("the subset cannot be read".into()))?;
    parsed.font_name = Some(format!("{}+{}", prefix(&bytes), font.postscript_name()));
    Ok(SubsetFont {
        font,
        embedded: PdfFont::new(parsed),
        used,
    })
}

/// Six letters that tell subsets of one font apart; from the subset's bytes, so that equal papers
/// stay equal.
fn prefix(bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes);
    hash.as_bytes()
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}
