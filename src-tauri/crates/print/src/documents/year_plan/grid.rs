//! The table of a sheet: months across, rows down, the current month's name white on black.

use chrono::Datelike;

use super::look::*;
use super::marks::draw_mark;
use super::rows::Row;
use super::sheets::PlanSheet;
use super::{Rows, Session};
use crate::font::Face;
use crate::layout::put;
use crate::plan::{Ink, PagePlan, Stroke, Tag};
use crate::text::{self, Anchor, Block, Style};

impl PlanSheet<'_> {
    /// Whether rows have a chief's column.
    pub(super) fn chief_word(&self) -> Option<&str> {
        match &self.plan.rows {
            Rows::Grids { chief_word, .. } => Some(chief_word),
            Rows::Kinds => None,
        }
    }

    /// The header with its top at `top`.
    pub(super) fn draw_header(&self, page: &mut PagePlan, top: f64) {
        let style = Style::new(Face::Heading, HEADER_PT);
        let inside = top + (HEADER - style.em_mm()) / 2.0;
        let label = |page: &mut PagePlan, words: &str, style: Style, anchor, x: f64| {
            page.tagged(Tag::HeaderCell, |page| {
                put(page, self.shelf, (words, style), anchor, (x, inside));
            });
        };
        let first = match &self.plan.rows {
            Rows::Grids { word, .. } => word.as_str(),
            Rows::Kinds => "会议",
        };
        page.tagged(Tag::HeaderRow, |page| {
            label(page, first, style, Anchor::Left, FRAME.left + PAD);
            if let Some(chief) = self.chief_word() {
                let middle = FRAME.left + NAME + CHIEF / 2.0;
                label(page, chief, style, Anchor::Centre, middle);
            }
            for month in 0..12 {
                let now = self.is_now(month);
                if now {
                    page.fill((month_left(month), top, MONTH, HEADER), Ink::BLACK);
                }
                let ink = if now { Ink::WHITE } else { Ink::BLACK };
                let words = format!("{}月", month + 1);
                let middle = month_left(month) + MONTH / 2.0;
                label(page, &words, style.inked(ink), Anchor::Centre, middle);
            }
            label(
                page,
                "已开/计划",
                style,
                Anchor::Centre,
                LAST_LEFT + LAST / 2.0,
            );
        });
    }

    fn is_now(&self, month: usize) -> bool {
        let today = self.plan.today;
        today.year() == self.plan.year && today.month0() as usize == month
    }

    /// A row `height` high with its top at `top`; `number` among all rows.
    pub(super) fn draw_row(
        &self,
        page: &mut PagePlan,
        (number, row): (usize, &Row<'_>),
        (top, height): (f64, f64),
    ) {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        page.tagged(Tag::Row(number), |page| {
            let middle = top + height / 2.0;
            page.tagged(Tag::Cell, |page| {
                let blocks = [&row.name];
                stack(page, &blocks, FRAME.left + PAD, middle);
            });
            if self.chief_word().is_some() {
                page.tagged(Tag::Cell, |page| {
                    let blocks: Vec<&Block> = row.chiefs.iter().collect();
                    stack(page, &blocks, FRAME.left + NAME + PAD / 2.0, middle);
                });
            }
            for (month, lines) in row.months.iter().enumerate() {
                page.tagged(Tag::Cell, |page| {
                    self.draw_month(page, lines, (month_left(month) + MONTH / 2.0, middle));
                });
            }
            self.draw_counts(page, row.counts, (top, height));
        });
    }

    /// Signs over their days, lines of one or two.
    fn draw_month(&self, page: &mut PagePlan, lines: &[Vec<&Session>], (x, y): (f64, f64)) {
        let pitch = LINE;
        let first = y - pitch * (lines.len() as f64 - 1.0) / 2.0;
        for (number, line) in lines.iter().enumerate() {
            let middle = first + pitch * number as f64;
            let apart = MONTH / 2.0;
            let left = x - apart * (line.len() as f64 - 1.0) / 2.0;
            let size = if line.len() > 1 { DAY_SMALL_PT } else { DAY_PT };
            for (place, session) in line.iter().enumerate() {
                let at = (left + apart * place as f64, middle);
                self.draw_session(page, session, size, at);
            }
        }
    }

    fn draw_session(&self, page: &mut PagePlan, session: &Session, size: f64, (x, y): (f64, f64)) {
        let style = Style::new(Face::Body, size);
        let whole = SYMBOL + 0.9 + style.em_mm();
        let top = y - whole / 2.0;
        let known = self
            .signs
            .get(session.kind)
            .zip(self.plan.kinds.get(session.kind));
        if let Some(known) = known {
            let at = (x, top + SYMBOL / 2.0);
            draw_mark(page, self.shelf, known, session.state, at);
        }
        let day = format!("{}日", session.day.day());
        put(
            page,
            self.shelf,
            (&day, style),
            Anchor::Centre,
            (x, top + SYMBOL + 0.9),
        );
    }

    /// `5/6`: held in 黑体, of all.
    pub(super) fn draw_counts(
        &self,
        page: &mut PagePlan,
        (held, all): (usize, usize),
        (top, height): (f64, f64),
    ) {
        page.tagged(Tag::Cell, |page| {
            self.fraction(
                page,
                (held, all),
                (LAST_LEFT + LAST / 2.0, top + height / 2.0),
                SUM_PT,
            );
        });
    }

    /// A fraction with its middle at the place given.
    pub(super) fn fraction(
        &self,
        page: &mut PagePlan,
        (part, whole): (usize, usize),
        (x, y): (f64, f64),
        size_pt: f64,
    ) {
        let first = text::line(
            self.shelf,
            &part.to_string(),
            Style::new(Face::Heading, size_pt),
        );
        let style = Style::new(Face::Body, size_pt).slotted();
        let second = text::line(self.shelf, &format!("/{whole}"), style);
        let left = x - (first.width_mm + second.width_mm) / 2.0;
        let baseline = y + 0.38 * style.em_mm();
        first.draw_at(page, Anchor::Left, left, baseline);
        second.draw_at(page, Anchor::Left, left + first.width_mm, baseline);
    }

    /// Rules of a table whose rows end at these heights; the first is the header's lower edge. The months' end
    /// where quotas begin: these have their own periods.
    pub(super) fn draw_rules(&self, page: &mut PagePlan, top: f64, edges: &[f64], months: f64) {
        let width = FRAME.block_width();
        let bottom = edges.last().copied().unwrap_or(top);
        page.tagged(Tag::Artifact, |page| {
            page.rule(FRAME.left, top, width, Stroke::black(EDGE));
            for (number, y) in edges.iter().enumerate() {
                let last = number + 1 == edges.len();
                let thickness = match number {
                    _ if last => EDGE,
                    0 => QUARTER,
                    _ => THIN,
                };
                page.rule(FRAME.left, *y, width, Stroke::black(thickness));
            }
            for month in 0..=12 {
                let quarter = month % 3 == 0;
                let thickness = if quarter { QUARTER } else { UPRIGHT };
                let x = month_left(month);
                let end = if month % 12 == 0 { bottom } else { months };
                page.line((x, top), (x, end), Stroke::black(thickness));
            }
        });
    }
}

/// Blocks one below the other around a middle.
pub(super) fn stack(page: &mut PagePlan, blocks: &[&Block], x: f64, middle: f64) {
    let height: f64 = blocks.iter().map(|block| block.height_mm()).sum();
    let mut top = middle - height / 2.0;
    for block in blocks {
        block.draw(page, x, top);
        top += block.height_mm();
    }
}
