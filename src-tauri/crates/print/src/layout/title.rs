//! A title on its width: tracking, then 85 %, then two lines (papers §4).

use crate::font::{Face, FontShelf};
use crate::text::{self, Line, Style};

const TRACKING_EM: f64 = 0.06;
const SMALLEST_SHARE: f64 = 0.85;

/// The title's lines and the size they got, in points.
pub(super) fn fit_title(
    shelf: &FontShelf,
    title: &str,
    style: Style,
    width: f64,
) -> (Vec<Line>, f64) {
    let style = style.faced(Face::Title).slotted();
    let tracked = text::line(shelf, title, style.tracked(TRACKING_EM));
    if tracked.width_mm <= width {
        return (vec![tracked], style.size_pt);
    }
    let plain = text::line(shelf, title, style);
    let share = width / plain.width_mm;
    if share >= SMALLEST_SHARE {
        let size = (style.size_pt * share.min(1.0) * 10.0).floor() / 10.0;
        return (vec![text::line(shelf, title, style.sized(size))], size);
    }
    let halves = two_lines(title);
    let widest = |size: f64| {
        let widths = halves
            .iter()
            .map(|half| text::width_mm(shelf, half, style.sized(size)));
        widths.fold(0.0, f64::max)
    };
    let share = (width / widest(style.size_pt)).min(1.0);
    let size = (style.size_pt * share * 10.0).floor() / 10.0;
    let lines = halves
        .iter()
        .map(|half| text::line(shelf, half, style.sized(size)));
    (lines.collect(), size)
}

/// Breaks by sense, after a dash or after 村, 会, 年 or 的, near the middle but never in equal
/// stumps; without such a place the first line is the longer one.
fn two_lines(title: &str) -> [String; 2] {
    let chars: Vec<char> = title.chars().collect();
    let half = chars.len() as f64 / 2.0;
    let sense = |at: &usize| {
        let before = chars[*at - 1];
        matches!(before, '村' | '会' | '年' | '的') || (before == '—' && chars[*at] != '—')
    };
    let near = |at: &usize| {
        let away = (*at as f64 - half).abs();
        away > 0.4 && away <= half * 0.5
    };
    let places = 2..chars.len().saturating_sub(1);
    let found = places.filter(|at| sense(at) && near(at)).min_by(|a, b| {
        (*a as f64 - half)
            .abs()
            .total_cmp(&(*b as f64 - half).abs())
    });
    let at = found.unwrap_or(((half * 1.15).ceil() as usize).min(chars.len()));
    [chars[..at].iter().collect(), chars[at..].iter().collect()]
}
