//! A sheet's size and margins, and labels put by their em box.

use crate::font::FontShelf;
use crate::plan::PagePlan;
use crate::text::{self, Anchor, Style};

/// From the top of the em box to the baseline, in em.
pub(super) const ASCENT: f64 = 0.88;

/// A sheet: its size and its margins in millimetres (papers §3).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width of the sheet.
    pub width: f64,
    /// Height of the sheet.
    pub height: f64,
    /// Top margin.
    pub top: f64,
    /// Right margin.
    pub right: f64,
    /// Bottom margin; the footer stands in it.
    pub bottom: f64,
    /// Left margin.
    pub left: f64,
    /// The footer's baseline, from the sheet's lower edge.
    pub foot: f64,
}

impl Frame {
    /// Width of the block between the margins.
    pub const fn block_width(&self) -> f64 {
        self.width - self.left - self.right
    }

    /// The block's right edge.
    pub const fn block_right(&self) -> f64 {
        self.width - self.right
    }

    /// The block's lower edge.
    pub const fn block_bottom(&self) -> f64 {
        self.height - self.bottom
    }

    /// Top of the em box of a footer of this size in points.
    pub fn footer_top(&self, size_pt: f64) -> f64 {
        self.height - self.foot - ASCENT * size_pt * crate::MM_PER_PT
    }

    /// The middle of the block.
    pub const fn middle(&self) -> f64 {
        (self.left + self.width - self.right) / 2.0
    }

    /// An empty sheet.
    pub fn page(&self) -> PagePlan {
        PagePlan::new(self.width, self.height)
    }
}

/// Puts a label on the page: `anchor` of the type at `x`, the top of its em box at `top`.
/// Returns its width in millimetres.
pub fn put(
    page: &mut PagePlan,
    shelf: &FontShelf,
    label: (&str, Style),
    anchor: Anchor,
    (x, top): (f64, f64),
) -> f64 {
    let (words, style) = label;
    let line = text::line(shelf, words, style);
    line.draw_at(page, anchor, x, top + ASCENT * style.em_mm());
    line.width_mm
}
