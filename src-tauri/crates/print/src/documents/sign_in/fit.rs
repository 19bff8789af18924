//! Names in cells of a fixed height: smaller, then on two lines, never cut off.

use crate::font::{Face, FontShelf};
use crate::plan::PagePlan;
use crate::text::{self, Block, Paragraph, Style};

/// Sets words at the first of these sizes and numbers of lines that holds them in `width`: whole if they
/// can be, else broken anywhere; at the last size where nothing does.
pub(super) fn fit(
    shelf: &FontShelf,
    words: &str,
    face: Face,
    rungs: &[(f64, usize)],
    width: f64,
) -> Block {
    let set = |size: f64, kept: bool| {
        let style = Style::new(face, size);
        let paragraph = Paragraph::empty(size * 1.12);
        let paragraph = if kept {
            paragraph.name(words, style)
        } else {
            paragraph.span(words, style)
        };
        text::set(shelf, &paragraph, width)
    };
    let fits = |block: &Block, lines: usize| {
        block.lines.len() <= lines && block.width_mm() <= width + 0.01
    };
    let tries = [true, false]
        .into_iter()
        .flat_map(|kept| rungs.iter().map(move |(size, lines)| (*size, *lines, kept)));
    let mut fitting = tries.filter_map(|(size, lines, kept)| {
        let block = set(size, kept);
        fits(&block, lines).then_some(block)
    });
    let smallest = rungs.last().map_or(8.0, |(size, _)| *size);
    fitting.next().unwrap_or_else(|| set(smallest, false))
}

/// Draws blocks below each other, their middle in the middle of a cell.
pub(super) fn centred(page: &mut PagePlan, blocks: &[&Block], x: f64, (top, height): (f64, f64)) {
    let all: f64 = blocks.iter().map(|block| block.height_mm()).sum();
    let mut at = top + (height - all) / 2.0;
    for block in blocks {
        block.draw(page, x, at);
        at += block.height_mm();
    }
}
