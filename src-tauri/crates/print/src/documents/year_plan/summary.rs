//! The rows under the rows: all sessions by month, then each quota as a tick, 未达标 or 待开.

use chrono::Datelike;

use super::look::*;
use super::sheets::PlanSheet;
use super::{MonthStanding, QuotaRow, Session, SessionState};
use crate::font::Face;
use crate::layout::put;
use crate::plan::{Ink, PagePlan, Stroke, Tag};
use crate::shapes::{LampShape, lamp};
use crate::text::{self, Anchor, Style};

impl PlanSheet<'_> {
    /// How many rows the summary has: the sum where there is more than one row, and one for each quota.
    pub(super) fn summary_rows(&self) -> usize {
        usize::from(self.rows.len() > 1) + self.plan.quotas.len()
    }

    /// Draws the summary from `top` on; rows are numbered on from `number`. Returns the edges under its rows.
    pub(super) fn draw_summary(&self, page: &mut PagePlan, number: usize, top: f64) -> Vec<f64> {
        let mut edges = Vec::new();
        let mut at = top;
        let mut row = |page: &mut PagePlan, draw: &dyn Fn(&mut PagePlan, f64)| {
            let id = u32::try_from(number + edges.len()).unwrap_or(u32::MAX);
            page.tagged(Tag::Row(id), |page| draw(page, at));
            at += SUMMARY;
            edges.push(at);
        };
        if self.rows.len() > 1 {
            row(page, &|page, top| self.draw_sum(page, top));
        }
        for quota in &self.plan.quotas {
            row(page, &|page, top| self.draw_quota(page, quota, top));
        }
        edges
    }

    /// The row's words over both first columns, as large as they fit.
    fn label(&self, page: &mut PagePlan, words: &str, top: f64) {
        let room = NAME + CHIEF - 2.0 * PAD;
        let style = Style::new(Face::Heading, NAME_PT);
        let wide = text::width_mm(self.shelf, words, style);
        let style = style.sized(NAME_PT * (room / wide).min(1.0));
        let inside = top + (SUMMARY - style.em_mm()) / 2.0;
        let columns = 1 + u32::from(self.chief_word().is_some());
        page.tagged(Tag::Span(columns), |page| {
            put(
                page,
                self.shelf,
                (words, style),
                Anchor::Left,
                (FRAME.left + PAD, inside),
            );
        });
    }

    fn draw_sum(&self, page: &mut PagePlan, top: f64) {
        let shared = self
            .plan
            .sessions
            .iter()
            .any(|session| session.grids.len() > 1);
        let words = if shared {
            "合计（每场只算一次）"
        } else {
            "合计"
        };
        self.label(page, words, top);
        let middle = top + SUMMARY / 2.0;
        for month in 0..12 {
            let counts = self.counts(|session| session.day.month0() as usize == month);
            page.tagged(Tag::Cell, |page| {
                let x = month_left(month) + MONTH / 2.0;
                if counts.1 > 0 {
                    self.fraction(page, counts, (x, middle), DAY_PT);
                }
            });
        }
        self.draw_counts(page, self.counts(|_| true), (top, SUMMARY));
    }

    /// Held, and all that are drawn, of these sessions.
    fn counts(&self, of: impl Fn(&Session) -> bool) -> (usize, usize) {
        let in_year = |session: &&Session| {
            session.state != SessionState::Cancelled && session.day.year() == self.plan.year
        };
        let found = self.plan.sessions.iter().filter(in_year);
        let found: Vec<_> = found.filter(|session| of(session)).collect();
        let held = found
            .iter()
            .filter(|session| session.state == SessionState::Held);
        (held.count(), found.len())
    }

    fn draw_quota(&self, page: &mut PagePlan, quota: &QuotaRow, top: f64) {
        self.label(page, &quota.words, top);
        let months = quota.months.clamp(1, 12);
        for (number, standing) in quota.periods.iter().enumerate() {
            let width = MONTH * months as f64;
            let left = month_left(number * months);
            if number > 0 {
                let quarter = (number * months).is_multiple_of(3);
                let thickness = if quarter { QUARTER } else { UPRIGHT };
                page.tagged(Tag::Artifact, |page| {
                    let stroke = Stroke::black(thickness);
                    page.line((left, top), (left, top + SUMMARY), stroke);
                });
            }
            let columns = u32::try_from(months).unwrap_or(1);
            page.tagged(Tag::Span(columns), |page| {
                let middle = (left + width / 2.0, top + SUMMARY / 2.0);
                self.draw_standing(page, *standing, middle);
            });
        }
        let own = self.counts(|session| session.kind == quota.kind);
        self.draw_counts(page, own, (top, SUMMARY));
    }

    fn draw_standing(
        &self,
        page: &mut PagePlan,
        standing: Option<MonthStanding>,
        (x, y): (f64, f64),
    ) {
        let words = match standing {
            Some(MonthStanding::Met) => {
                page.tagged(Tag::Figure("达标".into()), |page| {
                    let size = 1.1 * SYMBOL;
                    let at = (x - size / 2.0, y - size / 2.0);
                    lamp(page, LampShape::TickedRing, at, size, Ink::BLACK);
                });
                return;
            }
            Some(MonthStanding::Missed) => ("未达标", Face::Heading),
            Some(MonthStanding::Open) => ("待开", Face::Body),
            None => ("—", Face::Body),
        };
        let style = Style::new(words.1, DAY_PT);
        let top = y - style.em_mm() / 2.0;
        put(page, self.shelf, (words.0, style), Anchor::Centre, (x, top));
    }
}
