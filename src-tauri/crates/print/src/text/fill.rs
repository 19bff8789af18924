//! Filling lines: as much as fits, up to the best break, then alignment.

use super::breaks::{Break, breaks};
use super::class::{is_grid, is_latin};
use super::line::Line;
use super::paragraph::{Align, Block, Paragraph};
use super::unit::{Unit, units};
use crate::MM_PER_PT;
use crate::font::FontShelf;

/// Lines of at least this many em are justified (papers §2).
const JUSTIFIED_FROM_EM: f64 = 18.0;
/// A line is not stretched by more than this much of an em at a gap; rather ragged.
const WIDEST_STRETCH_EM: f64 = 0.5;
/// Rounding must not break a line that fits exactly.
const SLACK_MM: f64 = 1e-6;

pub(super) fn fill(shelf: &FontShelf, paragraph: &Paragraph, width_mm: f64) -> Block {
    let em = paragraph
        .spans
        .first()
        .map_or(0.0, |span| span.style.em_mm());
    let mut setter = Setter::new(units(shelf, &paragraph.spans), paragraph.align, em);
    let mut lines = Vec::new();
    let mut start = 0;
    while start < setter.units.len() {
        let indent = if start == 0 {
            paragraph.first_em
        } else {
            paragraph.hang_em
        } * em;
        let room = width_mm - indent;
        let end = setter.line_end(start, room);
        lines.push(setter.place(shelf, start..end, indent, room));
        start = end;
    }
    if lines.is_empty() {
        lines.push(Line::default());
    }
    let pitch_mm = paragraph.pitch_pt * MM_PER_PT;
    let tallest = paragraph
        .spans
        .iter()
        .map(|span| span.style.em_mm())
        .fold(0.0, f64::max);
    Block {
        lines,
        pitch_mm,
        rise_mm: rise(pitch_mm, tallest),
    }
}

/// From a line's top to its baseline: the em box (0.88 em above the baseline) in the pitch's middle.
fn rise(pitch_mm: f64, em_mm: f64) -> f64 {
    (pitch_mm - em_mm) / 2.0 + 0.88 * em_mm
}

struct Setter {
    units: Vec<Unit>,
    breaks: Vec<Break>,
    /// Where each unit would start if nothing were broken, in millimetres.
    starts: Vec<f64>,
    align: Align,
    em: f64,
}

impl Setter {
    fn new(units: Vec<Unit>, align: Align, em: f64) -> Self {
        let breaks = breaks(&units);
        let mut starts = Vec::with_capacity(units.len() + 1);
        let mut at = 0.0;
        for unit in &units {
            starts.push(at);
            at += unit.width + unit.gap;
        }
        starts.push(at);
        Self {
            units,
            breaks,
            starts,
            align,
            em,
        }
    }

    /// The last unit of a line that is seen: spaces hang over its end.
    fn seen_end(&self, start: usize, end: usize) -> usize {
        (start..end)
            .rev()
            .find(|at| !self.units[*at].c.is_whitespace())
            .map_or(start, |at| at + 1)
    }

    /// Width of these units as a line, without the blank halves of marks at its edges.
    fn width(&self, start: usize, end: usize) -> f64 {
        let end = self.seen_end(start, end);
        if end == start {
            return 0.0;
        }
        let last = &self.units[end - 1];
        self.starts[end]
            - self.starts[start]
            - last.gap
            - last.blank_right()
            - self.units[start].blank_left()
    }

    /// Where the line that starts here ends: at the last free break that fits, else at the last
    /// reluctant one, else at any, else at the first possible even if it is too wide.
    fn line_end(&self, start: usize, room: f64) -> usize {
        let mut best = [None::<usize>; 3];
        for end in start + 1..=self.units.len() {
            let quality = self.breaks[end];
            if quality == Break::Never {
                continue;
            }
            let fits = self.width(start, end) <= room + SLACK_MM;
            if !fits {
                let found = best.iter().rev().find_map(|place| *place);
                return found.unwrap_or(end);
            }
            match quality {
                Break::Forced => return end,
                Break::Free => best[2] = Some(end),
                Break::Reluctant => best[1] = Some(end),
                _ => best[0] = Some(end),
            }
        }
        self.units.len()
    }

    fn place(
        &mut self,
        shelf: &FontShelf,
        range: std::ops::Range<usize>,
        indent: f64,
        room: f64,
    ) -> Line {
        let seen = range.start..self.seen_end(range.start, range.end);
        let natural = self.width(range.start, range.end);
        let last_line = self.breaks[range.end] == Break::Forced;
        let stretch = self.stretch(seen.clone(), room - natural, room, last_line);
        let width = if stretch > 0.0 { room } else { natural };
        let shift = match self.align {
            Align::Left | Align::Justify => 0.0,
            Align::Centre => (room - width) / 2.0,
            Align::Right => room - width,
        };
        let trim = self.units[range.start].blank_left();
        let mut at = indent + shift - trim;
        let mut places = Vec::with_capacity(range.len());
        for index in range.clone() {
            places.push(at);
            let unit = &self.units[index];
            let opens = index + 1 < seen.end && self.stretches(index);
            at += unit.width + unit.gap + if opens { stretch } else { 0.0 };
        }
        Line::build(shelf, &self.units[range], &places, indent + shift, width)
    }

    /// What each gap of a justified line gains, in millimetres.
    fn stretch(&self, seen: std::ops::Range<usize>, slack: f64, room: f64, last: bool) -> f64 {
        let wanted = self.align == Align::Justify && room >= JUSTIFIED_FROM_EM * self.em - SLACK_MM;
        if !wanted || last || slack <= 0.0 || seen.is_empty() {
            return 0.0;
        }
        let gaps = (seen.start..seen.end - 1)
            .filter(|at| self.stretches(*at))
            .count();
        let each = slack / gaps.max(1) as f64;
        if gaps == 0 || each > WIDEST_STRETCH_EM * self.em {
            0.0
        } else {
            each
        }
    }

    /// Whether the gap after this unit may grow: on the Chinese grid, and around Latin words.
    fn stretches(&self, index: usize) -> bool {
        let (before, after) = (self.units[index].c, self.units[index + 1].c);
        let double = matches!((before, after), ('—', '—') | ('…', '…'));
        let word = |c: char| is_latin(c) || c.is_ascii_digit();
        !double && (is_grid(before) || is_grid(after)) && !(word(before) && word(after))
    }
}
