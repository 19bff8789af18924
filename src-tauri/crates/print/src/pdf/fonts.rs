//! The fonts of a file, reduced to the glyphs its pages show.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfFont};
use subsetter::GlyphRemapper;

use crate::PrintFault;
use crate::font::{Font, FontShelf};
use crate::plan::{Item, PagePlan};

/// A font as it goes into the file.
pub(super) struct SubsetFont {
    pub font: Font,
    pub embedded: PdfFont,
    remapper: GlyphRemapper,
}

impl SubsetFont {
    /// Its resource name in the file.
    pub fn id(&self) -> FontId {
        FontId(format!("F{}", self.font as usize + 1))
    }

    /// The glyph's index in the subset.
    pub fn index(&self, id: u16) -> u16 {
        self.remapper.get(id).unwrap_or(0)
    }
}

/// Reduces every font the pages use, in a fixed order.
pub(super) fn subset(shelf: &FontShelf, pages: &[PagePlan]) -> Result<Vec<SubsetFont>, PrintFault> {
    let mut used: BTreeMap<Font, GlyphRemapper> = BTreeMap::new();
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Text(run) = item {
            let remapper = used.entry(run.font).or_default();
            run.glyphs.iter().for_each(|glyph| {
                remapper.remap(glyph.id);
            });
        }
    }
    used.into_iter()
        .map(|(font, remapper)| reduce(shelf, font, remapper))
        .collect()
}

fn reduce(
    shelf: &FontShelf,
    font: Font,
    remapper: GlyphRemapper,
) -> Result<SubsetFont, PrintFault> {
    let fault = |why: String| PrintFault::FontSubset {
        file: font.file_name().into(),
        why,
    };
    let bytes =
        subsetter::subset(shelf.data(font)?, 0, &remapper).map_err(|e| fault(e.to_string()))?;
    let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
        .ok_or_else(|| fault("the subset cannot be read".into()))?;
    parsed.font_name = Some(format!("{}+{}", prefix(&bytes), font.postscript_name()));
    Ok(SubsetFont {
        font,
        embedded: PdfFont::new(parsed),
        remapper,
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
