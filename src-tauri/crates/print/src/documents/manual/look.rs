//! The booklet's measures: margins, sizes of type, gaps. Lengths in millimetres, type in points.

use crate::layout::Frame;

/// The margin at the binding, and the one outside.
const INNER: f64 = 26.0;
const OUTER: f64 = 20.0;

/// Width of the block, the same on both sides of a sheet.
pub const WIDTH: f64 = 210.0 - INNER - OUTER;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 25.0;
/// Height of the block.
pub const HEIGHT: f64 = 297.0 - TOP - BOTTOM;

/// Size of the text.
pub const BODY_PT: f64 = 12.0;
/// Text, and from baseline to baseline.
const TEXT_PT: (f64, f64) = (BODY_PT, 19.0);
/// The same in English, whose letters look larger.
const ENGLISH_PT: (f64, f64) = (10.5, 15.5);
/// What a chapter is for.
pub const LEAD_PT: (f64, f64) = (13.0, 20.5);
/// A part's name.
pub const PART_PT: f64 = 24.0;
/// A chapter's title.
pub const TITLE_PT: f64 = 17.0;
/// A section's heading.
pub const HEADING_PT: (f64, f64) = (12.5, 19.0);
/// What is easily done wrong.
pub const NOTE_PT: (f64, f64) = (11.0, 17.0);
/// Under a picture.
pub const CAPTION_PT: (f64, f64) = (10.0, 15.0);
/// A line of the contents.
pub const CONTENTS_PT: f64 = 12.0;
/// Page numbers.
pub const FOOT_PT: f64 = 10.0;

/// Between two chapters on a page.
pub const BETWEEN: f64 = 12.0;
/// A pixel of a picture: letters of the window come out at about 8 points.
pub const PIXEL: f64 = 0.172;
/// No picture is higher.
pub const HIGHEST: f64 = 100.0;
/// Where the words of a step begin, in em.
pub const STEP_EM: f64 = 1.75;

/// The size and pitch of a sentence.
pub const fn text_pt(sentence: &str) -> (f64, f64) {
    if sentence.is_ascii() {
        ENGLISH_PT
    } else {
        TEXT_PT
    }
}

/// The page with this number; odd ones are bound on the left.
pub const fn frame(number: usize) -> Frame {
    let (left, right) = match number % 2 {
        1 => (INNER, OUTER),
        _ => (OUTER, INNER),
    };
    Frame {
        width: 210.0,
        height: 297.0,
        top: TOP,
        right,
        bottom: BOTTOM,
        left,
        foot: 13.0,
    }
}
