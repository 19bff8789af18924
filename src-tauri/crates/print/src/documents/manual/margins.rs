//! The foot of a page: its number outside, the booklet's title inside.

use super::look;
use crate::font::{Face, FontShelf};
use crate::layout::put;
use crate::plan::{PagePlan, Tag};
use crate::text::{Anchor, Style};

/// `第 3 页　共 34 页`, on odd pages at the right edge and on even ones at the left.
pub(super) fn foot(
    page: &mut PagePlan,
    shelf: &FontShelf,
    title: &str,
    (number, count): (usize, usize),
) {
    let frame = look::frame(number);
    let style = Style::new(Face::Body, look::FOOT_PT);
    let words = format!("第 {number} 页　共 {count} 页");
    let sides = [
        (Anchor::Left, frame.left),
        (Anchor::Right, frame.block_right()),
    ];
    let odd = number % 2;
    page.tagged(Tag::Artifact, |page| {
        for (words, style, (anchor, x)) in [
            (words.as_str(), style, sides[odd]),
            (title, style.faced(Face::Kai), sides[1 - odd]),
        ] {
            let top = frame.footer_top(style.size_pt);
            put(page, shelf, (words, style), anchor, (x, top));
        }
    });
}
