//! Sizes of a bulletin's matters, on A4 and on the board.

use super::photo_frame;
use crate::MM_PER_PT;
use crate::documents::PaperSize;

/// Type and room of one matter; lengths in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    /// Lines under the heading, in points.
    pub size_pt: f64,
    /// From baseline to baseline, in points.
    pub pitch_pt: f64,
    /// The heading, in points.
    pub problem_pt: f64,
    /// Photos' captions, in points.
    pub caption_pt: f64,
    /// Width of the number's column.
    pub number: f64,
    /// Width of the labels' column.
    pub label: f64,
    /// Width of the whole block.
    pub width: f64,
    /// A photo's width and height.
    pub photo: (f64, f64),
    /// Between two photos side by side.
    pub photo_gap: f64,
    /// The rule over a matter, in points.
    pub rule_pt: f64,
    /// Room above the heading, under it, above the photos, and under the matter.
    pub air: [f64; 4],
}

impl Look {
    /// On A4; with or without full air.
    pub const fn a4(width: f64, tight: bool) -> Self {
        Self {
            size_pt: 12.0,
            pitch_pt: if tight { 16.8 } else { 17.5 },
            problem_pt: 14.0,
            caption_pt: 10.5,
            number: 11.0,
            label: 13.0,
            width,
            photo: photo_frame(PaperSize::A4),
            photo_gap: 5.0,
            rule_pt: 1.2,
            air: if tight {
                [2.2, 0.6, 2.0, 2.0]
            } else {
                [2.9, 1.2, 2.6, 2.9]
            },
        }
    }

    /// On the board at this size in points.
    pub fn board(width: f64, size_pt: f64) -> Self {
        let em = size_pt * MM_PER_PT;
        let photo = photo_frame(PaperSize::A3);
        Self {
            size_pt,
            pitch_pt: 1.3 * size_pt,
            problem_pt: size_pt * 14.0 / 12.0,
            caption_pt: 18.0,
            number: 2.0 * em,
            label: 2.7 * em,
            width,
            photo,
            photo_gap: 7.0,
            rule_pt: 2.4,
            air: [0.4 * em, 0.12 * em, 0.4 * em, 0.4 * em],
        }
    }

    /// Where the heading, the labels and the photos begin, from the block's left edge.
    pub const fn indent(&self) -> f64 {
        self.number
    }

    /// Two photos that do not go beside the number's column begin at the block's edge.
    pub fn photo_left(&self, count: usize) -> f64 {
        let photos = self.photo.0 * count as f64 + self.photo_gap * count.saturating_sub(1) as f64;
        if self.number + photos <= self.width + 1e-6 {
            self.number
        } else {
            (self.width - photos).max(0.0)
        }
    }
}
