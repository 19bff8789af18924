//! A commitment's bar: from the promise to the deadline, black up to today (papers §8).

use chrono::NaiveDate;
use rules::words::Lamp;

use super::TimetableItem;
use super::look::Look;
use super::span::Span;
use crate::MM_PER_PT;
use crate::layout::Palette;
use crate::plan::{Ink, PagePlan, Stroke};
use crate::shapes::{hatch, polygon};

/// What a bar shows, in civil days.
struct Parts {
    begin: NaiveDate,
    /// The filled part ends here.
    filled: NaiveDate,
    /// The hatched part, if overdue, ends here.
    hatched: NaiveDate,
    end: NaiveDate,
    ink: Ink,
}

fn parts(item: &TimetableItem, today: NaiveDate) -> Parts {
    let begin = item.promised_on;
    let deadline = item.deadline.max(begin);
    let plain = |filled: NaiveDate, end: NaiveDate, ink: Ink| Parts {
        begin,
        filled: filled.clamp(begin, end),
        hatched: filled.clamp(begin, end),
        end,
        ink,
    };
    match item.done_on {
        Some(done) => plain(done, deadline.max(done), Ink::GREY_60),
        None if item.lamp.lamp == Lamp::Overdue && today > deadline => Parts {
            filled: deadline,
            hatched: today,
            ..plain(deadline, today, Ink::BLACK)
        },
        None => plain(today, deadline, Ink::BLACK),
    }
}

/// Draws a bar with its middle at `y`. Returns where it ends, in millimetres.
pub(super) fn draw_bar(
    page: &mut PagePlan,
    item: &TimetableItem,
    (look, span): (&Look, &Span),
    (today, palette): (NaiveDate, Palette),
    y: f64,
) -> f64 {
    let parts = parts(item, today);
    let bar = Bar {
        left: span.left(),
        right: span.right(),
        y,
        height: look.bar,
    };
    let (begin, end) = (span.x(parts.begin), span.x(parts.end));
    let line = Stroke::black(look.bar_line);
    page.path(bar.outline(begin, end), Some(Ink::WHITE), None);
    let filled = span.x(parts.filled);
    if filled > begin && filled > bar.left {
        page.path(
            bar.outline(begin, filled.min(bar.right)),
            Some(parts.ink),
            None,
        );
    }
    let hatched = span.x(parts.hatched);
    if hatched > filled {
        let (from, to) = (filled.max(bar.left), hatched.min(bar.right));
        let area = (from, y - look.bar / 2.0, (to - from).max(0.0), look.bar);
        let ink = palette.lamp(Lamp::Overdue, false);
        let gap = look.bar / 3.6;
        hatch(
            page,
            area,
            gap,
            Stroke::black(look.bar_line * 0.8).inked(ink),
        );
    }
    page.path(bar.outline(begin, end), None, Some(line));
    draw_old_deadlines(page, item, (look, span), y);
    end.clamp(bar.left, bar.right)
}

/// Earlier deadlines as short upright strokes across the bar.
fn draw_old_deadlines(
    page: &mut PagePlan,
    item: &TimetableItem,
    (look, span): (&Look, &Span),
    y: f64,
) {
    let reach = look.bar / 2.0 + 0.28 * look.bar;
    for day in item.old_deadlines.iter().filter(|day| span.holds(**day)) {
        let x = span.x(*day);
        let edge = Stroke::black(look.bar_line * 2.4).inked(Ink::WHITE);
        page.line((x, y - reach), (x, y + reach), edge);
        page.line(
            (x, y - reach),
            (x, y + reach),
            Stroke::black(look.bar_line * 1.2),
        );
    }
}

struct Bar {
    left: f64,
    right: f64,
    y: f64,
    height: f64,
}

impl Bar {
    /// The outline of a stretch; an end beyond the months becomes an arrow at their edge.
    fn outline(&self, begin: f64, end: f64) -> Vec<crate::plan::Step> {
        let half = self.height / 2.0;
        let (top, bottom) = (self.y - half, self.y + half);
        let inset = 0.35 * MM_PER_PT;
        let mut points = Vec::new();
        if begin < self.left {
            let tip = self.left + inset;
            points.extend([(tip + half, bottom), (tip, self.y), (tip + half, top)]);
        } else {
            let x = begin.min(self.right);
            points.extend([(x, bottom), (x, top)]);
        }
        if end > self.right {
            let tip = self.right - inset;
            points.extend([(tip - half, top), (tip, self.y), (tip - half, bottom)]);
        } else {
            let x = end.max(self.left + half);
            points.extend([(x, top), (x, bottom)]);
        }
        polygon(&points)
    }
}
