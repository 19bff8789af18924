//! The sheets of a timetable: masthead, counts and legend, months and rows, the explanation below.

use chrono::Datelike;

use super::bars::draw_bar;
use super::look::Look;
use super::marks::{draw_bar_lamp, draw_milestones, draw_today, today_line};
use super::rows::{RowWords, set_rows};
use super::span::Span;
use super::words::{info_words, legend_lamps};
use super::{Timetable, TimetableForm, TimetableItem};
use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::layout::{Head, Palette, footer, legend, legend_width, masthead, put, split_line};
use crate::plan::{Ink, Item, PagePlan, Stroke, Tag};
use crate::text::{self, Anchor, Style};

pub(super) fn pages(timetable: &Timetable, look: &Look, shelf: &FontShelf) -> Vec<PagePlan> {
    let span = Span::of(timetable, (look.months_left(), look.months_right()));
    let items = in_order(timetable);
    let rows = set_rows(timetable, &items, (look, &span), shelf);
    let sheet = TimetableSheet {
        timetable,
        look,
        shelf,
        span,
        palette: Palette {
            colour: timetable.sheet.colour,
        },
    };
    let mut blank = look.frame.page();
    let top = sheet.draw_head(&mut blank);
    let dealt = sheet.deal(&rows, top + look.header);
    let count = dealt.len();
    let mut pages = Vec::with_capacity(count);
    for (number, range) in dealt.into_iter().enumerate() {
        let mut page = blank.clone();
        let bottom = sheet.draw_rows(&mut page, &rows[range], top);
        sheet.draw_explanation(&mut page, bottom);
        let says = (&timetable.sheet, look.footer_pt);
        footer(&mut page, shelf, &look.frame, says, (number + 1, count));
        pages.push(page);
    }
    pages
}

/// A meeting's sheet keeps the list's numbers; a year's is sorted by deadline and numbered anew.
fn in_order(timetable: &Timetable) -> Vec<(u32, &TimetableItem)> {
    match timetable.form {
        TimetableForm::Meeting(_) => {
            let items = timetable.items.iter();
            items.map(|item| (item.number, item)).collect()
        }
        TimetableForm::Year(_) => {
            let mut items: Vec<_> = timetable.items.iter().collect();
            items.sort_by_key(|item| item.deadline);
            (1..).zip(items).collect()
        }
    }
}

/// One timetable on its way to paper.
pub(super) struct TimetableSheet<'a> {
    pub timetable: &'a Timetable,
    pub look: &'a Look,
    pub shelf: &'a FontShelf,
    pub span: Span,
    palette: Palette,
}

impl TimetableSheet<'_> {
    /// Masthead, counts and legend; returns where the table begins.
    fn draw_head(&self, page: &mut PagePlan) -> f64 {
        let (look, shelf, sheet) = (self.look, self.shelf, &self.timetable.sheet);
        let head = Head {
            sheet,
            edition: sheet.edition,
            motto: None,
        };
        let top = masthead(page, shelf, &look.frame, look.masthead, head) + 2.8;
        let info = Style::new(Face::Body, look.info_pt);
        let style = Style::new(Face::Body, look.legend_pt);
        let lamps = legend_lamps(self.timetable);
        let mut words = info_words(self.timetable);
        let least = legend_width(shelf, &lamps, None, style) + 4.0;
        if text::width_mm(shelf, &words, info) + least > look.frame.block_width() {
            // Two lines: what was promised, then how it stands.
            words = words.replace("　截至", "\n截至");
        }
        let line = words
            .split('\n')
            .map(|line| text::width_mm(shelf, line, info));
        let room = look.frame.block_width() - line.fold(0.0, f64::max) - 4.0;
        let days = Some(self.timetable.due_soon_days);
        // Where the line is short of room, the legend leaves its days out rather than break it.
        let days = days.filter(|_| legend_width(shelf, &lamps, days, style) <= room);
        let width = legend_width(shelf, &lamps, days, style);
        let bottom = split_line(page, shelf, &look.frame, (&words, info), width, top);
        let at = (
            look.frame.block_right() - width,
            top + (info.em_mm() - style.em_mm()) / 2.0,
        );
        page.tagged(Tag::Paragraph, |page| {
            legend(page, shelf, (&lamps, days), (style, self.palette), at);
        });
        bottom + 2.6
    }

    /// Rows of each sheet: as many as fit, at most as papers §8 allows; always one sheet.
    fn deal(&self, rows: &[RowWords<'_>], top: f64) -> Vec<std::ops::Range<usize>> {
        let look = self.look;
        let below = 2.5 + look.foot_pt * MM_PER_PT + 1.2 + look.flag_height();
        let room = look.frame.footer_top(look.footer_pt) - below - top;
        let mut sheets = Vec::new();
        let (mut begin, mut used) = (0, 0.0);
        for (at, row) in rows.iter().enumerate() {
            let full = at - begin == look.most_rows || used + row.height > room + 1e-6;
            if full && at > begin {
                sheets.push(begin..at);
                (begin, used) = (at, 0.0);
            }
            used += row.height;
        }
        sheets.push(begin..rows.len());
        sheets
    }

    /// Header, months, rows and today's line; returns the table's lower edge.
    fn draw_rows(&self, page: &mut PagePlan, rows: &[RowWords<'_>], top: f64) -> f64 {
        let look = self.look;
        let first = top + look.header;
        let mut edges = vec![first];
        for row in rows {
            edges.push(edges[edges.len() - 1] + row.height);
        }
        if rows.is_empty() {
            edges.push(first + look.row);
        }
        let bottom = edges[edges.len() - 1];
        page.tagged(Tag::Artifact, |page| self.draw_grid(page, top, &edges));
        page.items.push(Item::Open(Tag::Table(1)));
        self.draw_header(page, top);
        if rows.is_empty() {
            self.draw_empty(page, first);
        }
        self.draw_bars(page, rows, &edges, bottom);
        page.items.push(Item::Close);
        bottom
    }

    fn draw_empty(&self, page: &mut PagePlan, top: f64) {
        let style = Style::new(Face::Kai, self.look.text_pt);
        let columns = if self.look.units > 0.0 { 5 } else { 4 };
        page.items.push(Item::Open(Tag::Row(0)));
        page.tagged(Tag::Span(columns), |page| {
            let at = (
                self.look.frame.left + 1.3,
                top + (self.look.row - style.em_mm()) / 2.0,
            );
            let words = self.timetable.empty.as_str();
            let width = text::width_mm(self.shelf, words, style);
            page.fill((at.0, at.1, width, style.em_mm()), Ink::WHITE);
            put(page, self.shelf, (words, style), Anchor::Left, at);
        });
        page.items.push(Item::Close);
    }

    /// Bars under today's line, marks and words over it.
    fn draw_bars(&self, page: &mut PagePlan, rows: &[RowWords<'_>], edges: &[f64], bottom: f64) {
        let (look, span) = (self.look, &self.span);
        let place = (look, span);
        let today = today_line(self.timetable, span);
        let mut ends = Vec::with_capacity(rows.len());
        page.tagged(Tag::Artifact, |page| {
            for (row, top) in rows.iter().zip(edges) {
                let with = (self.timetable.today, self.palette);
                ends.push(draw_bar(page, row.item, place, with, top + look.bar_at));
            }
            if let Some(x) = today {
                let says = (x, self.timetable);
                let reach = (edges[0], bottom);
                draw_today(page, self.shelf, (look, self.palette), says, reach);
            }
        });
        for ((row, top), end) in rows.iter().zip(edges).zip(ends) {
            page.tagged(Tag::Row(row.number), |page| {
                row.draw(page, look, *top);
                page.tagged(Tag::Cell, |page| {
                    let y = top + look.bar_at;
                    draw_milestones(page, self.shelf, row.item, place, y);
                    let with = (today, self.palette);
                    draw_bar_lamp(page, row.item, place, with, (end, y));
                });
            });
        }
    }

    /// Rules: edges, rows, months with ticks at the 10th and 20th.
    fn draw_grid(&self, page: &mut PagePlan, top: f64, edges: &[f64]) {
        let (look, rules) = (self.look, self.look.rules);
        let (left, width) = (look.frame.left, look.frame.block_width());
        let bottom = edges[edges.len() - 1];
        for (number, month) in self.span.months().enumerate() {
            let x = self.span.x(month);
            let quarter = matches!(month.month(), 1 | 4 | 7 | 10);
            let thick = if quarter && number > 0 {
                look.quarter_line
            } else {
                0.35
            };
            page.line((x, top), (x, bottom), Stroke::black(thick));
            for tick in [10, 20] {
                let x = month.with_day(tick).map_or(x, |day| self.span.x(day));
                page.line((x, edges[0]), (x, edges[0] + 1.1), Stroke::black(0.35));
            }
        }
        let right = look.months_right();
        page.line((right, top), (right, bottom), Stroke::black(0.35));
        page.rule(left, top, width, Stroke::black(rules.edge));
        for (number, y) in edges.iter().enumerate() {
            let thick = match number {
                _ if number + 1 == edges.len() => rules.edge,
                0 => rules.header,
                _ => rules.row,
            };
            page.rule(left, *y, width, Stroke::black(thick));
        }
    }
}
