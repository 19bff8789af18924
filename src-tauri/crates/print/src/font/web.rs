//! A part of the face for Ext B–F as a font file of its own, for a window that must show a name and need not have
//! thirty megabytes for it. Not here: how it gets to the window (the shell).

use std::collections::BTreeMap;

use skrifa::FontRef;
use subsetter::GlyphRemapper;

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
    let reduced = FontRef::new(&reduced).ok()?;
    let mut tables = BTreeMap::new();
    for record in reduced.table_directory().table_records() {
        let tag = record.tag();
        tables.insert(tag.to_be_bytes(), reduced.table_data(tag)?.as_bytes());
    }
    // The reducer leaves out what a PDF does not need.
    let rights = skrifa::Tag::new(b"OS/2");
    tables.insert(*b"OS/2", whole.table_data(rights)?.as_bytes());
    let cmap = cmap(&mapped);
    tables.insert(*b"cmap", &cmap);
    Some(file(&tables))
}

/// From characters to glyphs, in format 12: it reaches beyond the basic plane.
fn cmap(mapped: &[(char, u16)]) -> Vec<u8> {
    let long = |value: usize| (value as u32).to_be_bytes();
    let mut out = vec![0, 0, 0, 1, 0, 3, 0, 10];
    out.extend(long(12));
    out.extend([0, 12, 0, 0]);
    out.extend(long(16 + 12 * mapped.len()));
    out.extend(long(0));
    out.extend(long(mapped.len()));
    for (c, id) in mapped {
        out.extend(u32::from(*c).to_be_bytes());
        out.extend(u32::from(*c).to_be_bytes());
        out.extend(u32::from(*id).to_be_bytes());
    }
    out
}

fn file(tables: &BTreeMap<[u8; 4], &[u8]>) -> Vec<u8> {
    let count = tables.len() as u16;
    let power = count.ilog2() as u16;
    let mut out = vec![0, 1, 0, 0];
    for field in [count, 16 << power, power, (count - (1 << power)) * 16] {
        out.extend(field.to_be_bytes());
    }
    let mut at = 12 + tables.len() * 16;
    for (tag, bytes) in tables {
        out.extend(tag);
        for field in [checksum(bytes), at as u32, bytes.len() as u32] {
            out.extend(field.to_be_bytes());
        }
        at += bytes.len().next_multiple_of(4);
    }
    for bytes in tables.values() {
        out.extend(*bytes);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    out
}

fn checksum(bytes: &[u8]) -> u32 {
    let words = bytes.chunks(4).map(|word| {
        let mut whole = [0; 4];
        whole[..word.len()].copy_from_slice(word);
        u32::from_be_bytes(whole)
    });
    words.fold(0, u32::wrapping_add)
}
