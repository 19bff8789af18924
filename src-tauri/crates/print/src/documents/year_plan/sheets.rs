//! The sheets of a year's plan: masthead, counts and legend on each; rows as many as fit; the summary on the last.

use super::YearPlan;
use std::ops::Range;

use super::grid::stack;
use super::legend::draw_legend;
use super::look::*;
use super::marks::{Sign, signs};
use super::rows::{Row, rows};
use super::words::{info_words, notes};
use crate::font::{Face, FontShelf};
use crate::layout::{Head, footer, masthead, put, put_right, split_line};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Anchor, Paragraph, Style};

/// From the table to the notes.
const NOTE_GAP: f64 = 2.0;

/// One plan on its way to paper.
pub(super) struct PlanSheet<'a> {
    pub plan: &'a YearPlan,
    pub shelf: &'a FontShelf,
    pub signs: Vec<Sign>,
    pub rows: Vec<Row<'a>>,
}

pub(super) fn pages(plan: &YearPlan, shelf: &FontShelf) -> Vec<PagePlan> {
    let signs = signs(&plan.kinds);
    let rows = rows(plan, &signs, shelf);
    let sheet = PlanSheet {
        plan,
        shelf,
        signs,
        rows,
    };
    let mut blank = FRAME.page();
    let top = sheet.draw_head(&mut blank);
    let dealt = sheet.deal(top + HEADER);
    let count = dealt.len();
    let mut pages = Vec::with_capacity(count);
    for (number, (range, press)) in dealt.into_iter().enumerate() {
        let mut page = blank.clone();
        let last = number + 1 == count;
        let bottom = sheet.draw_table(&mut page, (range, press), top, last);
        sheet.draw_notes(&mut page, bottom);
        footer(
            &mut page,
            shelf,
            &FRAME,
            (&plan.sheet, FOOTER_PT),
            (number + 1, count),
        );
        pages.push(page);
    }
    pages
}

impl PlanSheet<'_> {
    /// Masthead, counts and legend; returns where the table begins.
    fn draw_head(&self, page: &mut PagePlan) -> f64 {
        let sheet = &self.plan.sheet;
        let head = Head {
            sheet,
            edition: sheet.edition,
            motto: None,
        };
        let top = masthead(page, self.shelf, &FRAME, MASTHEAD, head) + 2.6;
        let words = info_words(self.plan);
        let style = Style::new(Face::Body, INFO_PT);
        page.tagged(Tag::Paragraph, |page| {
            put(
                page,
                self.shelf,
                (&words, style),
                Anchor::Left,
                (FRAME.left, top),
            );
        });
        let beside = text::width_mm(self.shelf, &words, style);
        draw_legend(page, self.shelf, (self.plan, &self.signs), beside, top) + 2.4
    }

    /// The rows of each sheet, and by how much they are pressed so that they fit: 1 = not at all, 0 = all they can.
    fn deal(&self, first: f64) -> Vec<(Range<usize>, f64)> {
        let below = NOTE_GAP + 2.0 * 1.4 * INFO_PT * crate::MM_PER_PT;
        let room = FRAME.footer_top(FOOTER_PT) - 1.5 - below - first;
        let last = room - SUMMARY * self.summary_rows() as f64;
        if let Some(press) = self.press(0..self.rows.len(), last) {
            return vec![(0..self.rows.len(), press)];
        }
        let mut sheets = Vec::new();
        let (mut begin, mut used) = (0, 0.0);
        for (at, row) in self.rows.iter().enumerate() {
            if at > begin && used + row.height > room + 1e-6 {
                sheets.push((begin..at, 1.0));
                (begin, used) = (at, 0.0);
            }
            used += row.height;
        }
        let end = self.rows.len();
        if self.press(begin..end, last).is_none() && end - begin > 1 {
            // The summary takes the last row along.
            sheets.push((begin..end - 1, 1.0));
            begin = end - 1;
        }
        let press = self.press(begin..end, last);
        sheets.push((begin..end, press.unwrap_or(0.0)));
        sheets
    }

    /// How these rows are pressed into this height; none if they cannot be.
    fn press(&self, range: Range<usize>, room: f64) -> Option<f64> {
        let rows = &self.rows[range];
        let height: f64 = rows.iter().map(|row| row.height).sum();
        let least: f64 = rows.iter().map(|row| row.least).sum();
        if height <= room + 1e-6 {
            return Some(1.0);
        }
        (least <= room + 1e-6).then(|| (room - least) / (height - least))
    }

    /// Header, rows and, on the last sheet, the summary; returns the table's lower edge.
    fn draw_table(
        &self,
        page: &mut PagePlan,
        (range, press): (Range<usize>, f64),
        top: f64,
        last: bool,
    ) -> f64 {
        let mut edges = vec![top + HEADER];
        let at = |edges: &[f64]| edges.last().copied().unwrap_or(top);
        for row in &self.rows[range.clone()] {
            edges.push(at(&edges) + row.pressed(press));
        }
        let summary = at(&edges);
        let mut under = edges.clone();
        if last {
            under.extend((1..=self.summary_rows()).map(|n| summary + SUMMARY * n as f64));
        }
        let sum = if last && self.rows.len() > 1 {
            SUMMARY
        } else {
            0.0
        };
        if self.rows.is_empty() {
            under.push(at(&under) + SUMMARY);
        }
        self.draw_rules(page, top, &under, summary + sum);
        page.items.push(crate::plan::Item::Open(Tag::Table(1)));
        self.draw_header(page, top);
        for (number, edge) in range.clone().zip(&edges) {
            let row = &self.rows[number];
            self.draw_row(page, (number, row), (*edge, row.pressed(press)));
        }
        if last {
            self.draw_summary(page, range.end, summary);
        }
        if self.rows.is_empty() {
            self.draw_empty(page, at(&under) - SUMMARY);
        }
        page.items.push(crate::plan::Item::Close);
        at(&under)
    }

    /// One line across where nothing is planned.
    fn draw_empty(&self, page: &mut PagePlan, top: f64) {
        let style = Style::new(Face::Kai, NAME_PT);
        let words = Paragraph::new("本年还没有安排会议。", style, NAME_PT * 1.25);
        let block = text::set(self.shelf, &words, FRAME.block_width() - 2.0 * PAD);
        page.tagged(Tag::Row(0), |page| {
            let columns = 14 + u32::from(self.chief_word().is_some());
            page.tagged(Tag::Span(columns), |page| {
                stack(page, &[&block], FRAME.left + PAD, top + SUMMARY / 2.0);
            });
        });
    }

    /// What days and rows mean, and whom to ask.
    fn draw_notes(&self, page: &mut PagePlan, bottom: f64) {
        let top = bottom + NOTE_GAP;
        let words = notes(self.plan);
        let contact = self.plan.sheet.contact.as_ref();
        let contact = contact.map(|words| format!("有事请找：{words}"));
        let said = [Some(words.as_str()), contact.as_deref()];
        let face = self
            .shelf
            .column_face(Face::Kai, said.into_iter().flatten());
        let style = Style::new(face, INFO_PT);
        let beside = contact.as_ref().map_or(0.0, |words| {
            put_right(page, self.shelf, &FRAME, (words, style), top);
            text::width_mm(self.shelf, words, style)
        });
        split_line(page, self.shelf, &FRAME, (&words, style), beside, top);
    }
}
