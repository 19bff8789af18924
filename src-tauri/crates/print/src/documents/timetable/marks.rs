//! Marks on and beside a bar: milestones with their words, the lamp, today's line.

use rules::chinese::month_day;

use super::look::Look;
use super::span::Span;
use super::{Milestone, Timetable, TimetableItem};
use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::layout::{Palette, draw_lamp, put};
use crate::plan::{Ink, PagePlan, Stroke, Tag};
use crate::shapes::{diamond, polygon};
use crate::text::{self, Anchor, Style};

/// Characters of a milestone's name that are printed.
const NAME_LENGTH: usize = 6;
/// Room between a bar's end and its lamp.
const LAMP_GAP: f64 = 1.2;

/// Draws the diamonds of a bar and, where they do not run into each other, their words.
pub(super) fn draw_milestones(
    page: &mut PagePlan,
    shelf: &FontShelf,
    item: &TimetableItem,
    (look, span): (&Look, &Span),
    y: f64,
) {
    let mut steps: Vec<&Milestone> = item.milestones.iter().collect();
    steps.sort_by_key(|step| (place(step), step.name.as_str()));
    let style = Style::new(Face::Body, look.step_pt);
    let top = y + look.diamond / 2.0 + 0.12 * look.diamond;
    let mut taken = f64::NEG_INFINITY;
    for step in steps.into_iter().filter(|step| span.holds(place(step))) {
        let x = span.x(place(step));
        draw_diamond(page, look, (x, y), step.reached_on.is_some());
        let name: String = step.name.chars().take(NAME_LENGTH).collect();
        let width = text::width_mm(shelf, &name, style);
        let left = (x - width / 2.0).clamp(span.left() + 0.4, span.right() - width - 0.4);
        if name.is_empty() || left < taken {
            continue;
        }
        page.fill((left - 0.3, top, width + 0.6, style.em_mm()), Ink::WHITE);
        put(page, shelf, (&name, style), Anchor::Left, (left, top));
        taken = left + width + 0.5 * style.em_mm();
    }
}

fn place(step: &Milestone) -> chrono::NaiveDate {
    step.reached_on.unwrap_or(step.day)
}

fn draw_diamond(page: &mut PagePlan, look: &Look, at: (f64, f64), done: bool) {
    let line = look.bar_line;
    let (fill, ink) = if done {
        (Ink::BLACK, Ink::WHITE)
    } else {
        (Ink::WHITE, Ink::BLACK)
    };
    let edge = Stroke::black(line).inked(ink);
    page.path(diamond(at, look.diamond), Some(fill), Some(edge));
}

/// Draws the lamp after the bar's end, beyond today's line if that would cross it, on white.
pub(super) fn draw_bar_lamp(
    page: &mut PagePlan,
    item: &TimetableItem,
    (look, span): (&Look, &Span),
    (today, palette): (Option<f64>, Palette),
    (end, y): (f64, f64),
) {
    if palette.shape(&item.lamp).is_none() {
        return;
    }
    let mut x = end + LAMP_GAP;
    if let Some(line) = today.filter(|line| (x - LAMP_GAP..=x + look.lamp + 0.4).contains(line)) {
        x = line + look.today * MM_PER_PT / 2.0 + LAMP_GAP;
    }
    let arrow = if end >= span.right() - 0.01 {
        look.bar
    } else {
        0.0
    };
    x = x.min(span.right() - look.lamp - 0.6 - arrow);
    let top = y - look.lamp / 2.0;
    page.fill((x - 0.3, top, look.lamp + 0.6, look.lamp), Ink::WHITE);
    let words = format!("{}：{}", item.lamp.lamp.zh(), item.lamp.words);
    page.tagged(Tag::Figure(words), |page| {
        draw_lamp(page, &item.lamp, (x, top), look.lamp, palette);
    });
}

/// Where today's line stands, if today lies on the months.
pub(super) fn today_line(timetable: &Timetable, span: &Span) -> Option<f64> {
    span.holds(timetable.today).then(|| span.x(timetable.today))
}

/// Today's line over the rows from `top` to `bottom`, with its triangle and its flag.
pub(super) fn draw_today(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (look, palette): (&Look, Palette),
    (x, timetable): (f64, &Timetable),
    (top, bottom): (f64, f64),
) {
    let ink = palette.title();
    let stroke = Stroke::black(look.today).inked(ink);
    page.line((x, top), (x, bottom), stroke);
    let half = 0.75 * look.bar;
    let triangle = [(x - half, top), (x + half, top), (x, top + 1.1 * half)];
    page.path(polygon(&triangle), Some(ink), None);
    let style = Style::new(Face::Heading, look.flag_pt).inked(Ink::WHITE);
    let words = format!("今天　{}", month_day(timetable.today));
    let width = text::width_mm(shelf, &words, style) + 1.2 * style.em_mm();
    let frame = &look.frame;
    let left = (x - width / 2.0).clamp(frame.left, frame.block_right() - width);
    page.fill((left, bottom, width, look.flag_height()), ink);
    let inside = bottom + (look.flag_height() - style.em_mm()) / 2.0;
    put(
        page,
        shelf,
        (&words, style),
        Anchor::Centre,
        (left + width / 2.0, inside),
    );
}
