//! What the stories share: one shelf over the shipped fonts, and ways to read a display list.

#![allow(dead_code)]

use std::path::PathBuf;
use std::sync::LazyLock;

use print::MM_PER_PT;
use print::font::FontShelf;
use print::plan::Item;

static SHELF: LazyLock<FontShelf> = LazyLock::new(|| FontShelf::bundled(fonts()));

/// The shipped fonts.
pub fn fonts() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts")
}

/// One shelf for all tests of a file.
pub fn shelf() -> &'static FontShelf {
    &SHELF
}

/// Every glyph's character and where it stands, in painting order.
pub fn shown(items: &[Item]) -> Vec<(char, f64)> {
    let runs = items.iter().filter_map(|item| match item {
        Item::Text(run) => Some(run),
        _ => None,
    });
    runs.flat_map(|run| {
        let em = run.size_pt * MM_PER_PT;
        run.glyphs
            .iter()
            .map(move |glyph| (glyph.source, run.x + f64::from(glyph.at) / 1000.0 * em))
    })
    .collect()
}
