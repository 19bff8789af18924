//! Info lines under the masthead: a label of four characters' width, then the words.

use super::frame::{Frame, put};
use crate::font::{Face, FontShelf};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Anchor, Paragraph, Style};

/// Draws labelled lines from `top` on; `label` is the labels' column in millimetres. Returns the
/// lower edge of the last line.
pub fn info_lines(
    page: &mut PagePlan,
    shelf: &FontShelf,
    frame: &Frame,
    (size_pt, label): (f64, f64),
    lines: &[(&str, String)],
    top: f64,
) -> f64 {
    let mut at = top;
    let bold = Style::new(Face::Heading, size_pt);
    for (name, words) in lines {
        let paragraph = Paragraph::new(
            words.clone(),
            Style::new(Face::Body, size_pt),
            size_pt * 1.43,
        );
        let block = text::set(shelf, &paragraph, frame.block_width() - label);
        page.tagged(Tag::Paragraph, |page| {
            let spread = text::spread_line(shelf, name, bold, 4.0 * bold.em_mm());
            spread.draw_at(page, Anchor::Left, frame.left, at + block.rise_mm);
            block.draw(page, frame.left + label, at);
        });
        at += block.height_mm();
    }
    at
}

/// Draws one line with its left end and a right end apart, `put` on the same em box. The left part
/// is broken to what the right part leaves. Returns the lower edge.
pub fn split_line(
    page: &mut PagePlan,
    shelf: &FontShelf,
    frame: &Frame,
    (left, style): (&str, Style),
    right_width: f64,
    top: f64,
) -> f64 {
    let gap = if right_width > 0.0 { 4.0 } else { 0.0 };
    let paragraph = Paragraph::new(left, style, style.size_pt * 1.4);
    let block = text::set(shelf, &paragraph, frame.block_width() - right_width - gap);
    let lead = (block.pitch_mm - style.em_mm()) / 2.0;
    page.tagged(Tag::Paragraph, |page| {
        block.draw(page, frame.left, top - lead);
    });
    top + block.height_mm() - 2.0 * lead
}

/// Puts a label at the block's right edge.
pub fn put_right(
    page: &mut PagePlan,
    shelf: &FontShelf,
    frame: &Frame,
    label: (&str, Style),
    top: f64,
) {
    page.tagged(Tag::Paragraph, |page| {
        put(
            page,
            shelf,
            label,
            Anchor::Right,
            (frame.block_right(), top),
        );
    });
}
