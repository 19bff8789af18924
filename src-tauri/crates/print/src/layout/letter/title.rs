//! A letter's title: 22 pt, centred, broken by sense, never in equal stumps.

use super::{FRAME, PITCH_PT};
use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Anchor, Line, Style};

const SIZE_PT: f64 = 22.0;
const LEADING_PT: f64 = 33.0;
const STYLE: Style = Style::new(Face::Title, SIZE_PT).slotted();
/// More lines than this no title needs; one still longer is set in as many as it takes.
const MOST_LINES: usize = 4;

/// The title's lines.
pub(super) fn lines(shelf: &FontShelf, title: &str) -> Vec<Line> {
    let parts = parts(shelf, title);
    let set = parts.iter().map(|part| text::line(shelf, part, STYLE));
    set.collect()
}

/// Lines of the grid that so many title lines take, the empty one under them included.
pub(super) fn rows_taken(lines: usize) -> usize {
    ((lines as f64 * LEADING_PT + SIZE_PT) / PITCH_PT).round() as usize
}

/// Draws the title from the block's top.
pub(super) fn draw(page: &mut PagePlan, lines: &[Line]) {
    let em = SIZE_PT * MM_PER_PT;
    page.tagged(Tag::Title, |page| {
        for (number, line) in lines.iter().enumerate() {
            let top = FRAME.top + number as f64 * LEADING_PT * MM_PER_PT;
            let baseline = top + super::super::frame::ASCENT * em;
            line.draw_at(page, Anchor::Centre, FRAME.middle(), baseline);
        }
    });
}

/// The title whole if it fits, else in as few parts as fit, at the best places.
pub(super) fn parts(shelf: &FontShelf, title: &str) -> Vec<String> {
    let chars: Vec<char> = text::normalise(title).chars().collect();
    let width = |range: &[char]| {
        let words: String = range.iter().collect();
        text::width_mm(shelf, &words, STYLE) / STYLE.em_mm()
    };
    let room = FRAME.block_width() / STYLE.em_mm();
    if width(&chars) <= room - 0.5 {
        return vec![title.to_owned()];
    }
    let cut = Cut {
        chars: &chars,
        widths: chars.iter().map(|c| width(&[*c])).collect(),
        room,
    };
    let found = (2..=MOST_LINES).find_map(|count| cut.best(count));
    let ends = found.unwrap_or_else(|| cut.filled());
    let mut from = 0;
    let mut parts = Vec::new();
    for end in ends {
        parts.push(chars[from..end].iter().collect());
        from = end;
    }
    parts
}

struct Cut<'a> {
    chars: &'a [char],
    /// In em.
    widths: Vec<f64>,
    room: f64,
}

impl Cut<'_> {
    fn width(&self, from: usize, to: usize) -> f64 {
        self.widths[from..to].iter().sum()
    }

    /// The ends of so many lines that cost least; none if they do not fit.
    fn best(&self, count: usize) -> Option<Vec<usize>> {
        let mean = self.width(0, self.chars.len()) / count as f64;
        let (_, ends) = self.from(0, count, mean, None)?;
        Some(ends)
    }

    fn from(
        &self,
        start: usize,
        count: usize,
        mean: f64,
        above: Option<f64>,
    ) -> Option<(f64, Vec<usize>)> {
        let all = self.chars.len();
        let ends = if count == 1 {
            all..=all
        } else {
            start + 1..=all - 1
        };
        let mut best: Option<(f64, Vec<usize>)> = None;
        for end in ends.filter(|end| *end > start) {
            let width = self.width(start, end);
            if width > self.room {
                break;
            }
            let stumps = above.is_some_and(|above| (above - width).abs() < 0.8);
            let uneven = (width - mean).powi(2) * 0.3;
            let here = uneven + if stumps { 8.0 } else { 0.0 };
            let rest = match count {
                1 => Some((0.0, Vec::new())),
                _ => self.from(end, count - 1, mean, Some(width)),
            };
            let Some((cost, mut ends)) = rest else {
                continue;
            };
            let cost = here + cost + if end < all { self.price(end) } else { 0.0 };
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                ends.insert(0, end);
                best = Some((cost, ends));
            }
        }
        best
    }

    /// What it costs to break before this character: nothing where the sense has a joint.
    fn price(&self, at: usize) -> f64 {
        let rest: String = self.chars[at..].iter().take(5).collect();
        let (before, after) = (self.chars[at - 1], self.chars[at]);
        if rest.starts_with("会议的通知") || rest.starts_with("会议记录") || before == '场'
        {
            return 0.0;
        }
        if before.is_ascii_digit() || before == '第' || after == '—' || "（“《".contains(before)
        {
            return 1000.0;
        }
        if "年、，；：）”》".contains(after) {
            return 1000.0;
        }
        match before {
            // A year begins.
            _ if after.is_ascii_digit() => 4.0,
            '年' | '村' | '于' | '区' => 4.0,
            '的' => 12.0,
            '—' => 40.0,
            _ => 60.0,
        }
    }

    /// A title beyond all measure: every line filled.
    fn filled(&self) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut from = 0;
        for end in 1..=self.chars.len() {
            if self.width(from, end) > self.room && end - 1 > from {
                ends.push(end - 1);
                from = end - 1;
            }
        }
        ends.push(self.chars.len());
        ends
    }
}
