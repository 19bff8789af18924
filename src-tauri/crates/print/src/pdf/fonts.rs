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
    /// Its PostScript name.
    pub name: String,
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
    pub fn resource(&self) -> String {
        format!("F{}", self.font as usize + 1)
    }

    /// The same, as printpdf keeps it.
    pub fn id(&self) -> FontId {
        FontId(self.resource())
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
        file: shelf.file_name(font).unwrap_or_default().into(),
        why,
    };
    let name = shelf.postscript_name(font)?.to_owned();
    let (data, index) = shelf.data(font)?;
    let bytes = subsetter::subset(data, index, &used.remapper).map_err(|e| fault(e.to_string()))?;
    let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
        .ok_or_else(|| fault("the subset cannot be read".into()))?;
    parsed.font_name = Some(format!("{}+{name}", prefix(&bytes)));
    Ok(SubsetFont {
        font,
        embedded: PdfFont::new(parsed),
        name,
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
