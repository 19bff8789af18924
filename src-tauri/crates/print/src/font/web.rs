//! A part of the face for Ext B–F as a font file of its own, for a window that must show a name and need not have
//! thirty megabytes for it. Not here: how it gets to the window (the shell).

use skrifa::{FontRef, GlyphId, Tag};
use subsetter::GlyphRemapper;
use write_fonts::FontBuilder;
use write_fonts::tables::cmap::Cmap;

use super::{Font, FontShelf};

/// So many characters come together: a request a name would be many, the whole face too much.
const BLOCK: u32 = 0x400;

/// The characters of this block, which begins at a multiple of its size, as a TrueType file. `None`: it is no such
/// block, or the face has none of them.
pub fn rare_block(shelf: &FontShelf, first: u32) -> Option<Vec<u8>> {
    if !first.is_multiple_of(BLOCK) || !(0x2_0000..0x3_0000).contains(&first) {
        return None;
    }
    let chars = (first..first + BLOCK).filter_map(char::from_u32);
    let glyphs = chars.filter_map(|c| Some((c, shelf.rare_glyph(c)?)));
    let mut remapper = GlyphRemapper::new();
    let mapped: Vec<(char, u16)> = glyphs.map(|(c, id)| (c, remapper.remap(id))).collect();
    if mapped.is_empty() {
        return None;
    }
    let (data, index) = shelf.data(Font::Rare).ok()?;
    let reduced = subsetter::subset(data, index, &remapper).ok()?;
    let whole = FontRef::from_index(data, index).ok()?;
    let cmap =
        Cmap::from_mappings(mapped.into_iter().map(|(c, id)| (c, GlyphId::from(id)))).ok()?;
    let rights = Tag::new(b"OS/2");
    let mut font = FontBuilder::new();
    font.add_table(&cmap).ok()?;
    // The reducer leaves out what a PDF does not need.
    font.add_raw(rights, whole.table_data(rights)?.as_bytes());
    font.copy_missing_tables(FontRef::new(&reduced).ok()?);
    Some(font.build())
}
