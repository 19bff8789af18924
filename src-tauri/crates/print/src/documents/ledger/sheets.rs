//! The pages of a ledger: masthead and info line first, one line on the others, a footer on all.

use super::words::{count_words, legend_lamps, month_words, period_words};
use super::{Ledger, LedgerRow};
use crate::font::{Face, FontShelf};
use crate::layout::{
    Deal, Frame, Head, MastheadLook, Palette, Table, deal_table, draw_dealt, footer, legend,
    legend_width, masthead, put_right, running_head, split_line,
};
use crate::plan::{Bookmark, PagePlan, Tag};
use crate::text::{self, Style};

const FOOTER_PT: f64 = 9.0;
/// A ledger of so many pages has bookmarks.
const LONG: usize = 3;

/// What distinguishes the forms' sheets.
pub(super) struct LedgerSheet<'a> {
    pub ledger: &'a Ledger,
    pub shelf: &'a FontShelf,
    pub frame: Frame,
    pub masthead: MastheadLook,
    /// Size of info line and legend in points.
    pub info_pt: f64,
    /// The board's form: motto above, legend, contact and review below.
    pub posted: bool,
}

impl LedgerSheet<'_> {
    pub fn pages(&self, table: &Table) -> Vec<PagePlan> {
        let mut first = self.frame.page();
        let top = self.draw_head(&mut first);
        let dealt = deal_table(table, &self.frame, top, self.tail_room());
        let next = || self.next_page();
        let (mut pages, bottom) = draw_dealt(table, &self.frame, &dealt, (first, top), next);
        if pages.len() >= LONG {
            self.mark(&mut pages, table, &dealt, top);
        }
        if let Some(last) = pages.last_mut().filter(|_| self.posted) {
            self.draw_tail(last, bottom);
        }
        let count = pages.len();
        let says = (&self.ledger.sheet, FOOTER_PT);
        for (number, page) in pages.iter_mut().enumerate() {
            footer(page, self.shelf, &self.frame, says, (number + 1, count));
        }
        pages
    }

    /// A bookmark where a month's first row stands.
    fn mark(&self, pages: &mut [PagePlan], table: &Table, dealt: &Deal, top: f64) {
        let rows: Vec<&LedgerRow> = self.ledger.rows.iter().map(|(row, _)| row).collect();
        let mut said: Vec<String> = Vec::new();
        for (number, (page, slices)) in pages.iter_mut().zip(dealt).enumerate() {
            let begin = if number == 0 { top } else { self.frame.top };
            let mut y = begin + table.header_height();
            for slice in slices {
                let words = rows.get(slice.row).map(|row| month_words(row));
                if let Some(words) = words.filter(|words| !said.contains(words)) {
                    said.push(words.clone());
                    page.bookmarks.push(Bookmark { words, y });
                }
                y += table.rows[slice.row].slice_height(slice, table.pad.1);
            }
        }
    }

    fn head(&self) -> Head<'_> {
        Head {
            sheet: &self.ledger.sheet,
            edition: self.ledger.sheet.edition,
            motto: None,
        }
    }

    fn palette(&self) -> Palette {
        Palette {
            colour: self.ledger.sheet.colour,
        }
    }

    fn draw_head(&self, page: &mut PagePlan) -> f64 {
        let (shelf, frame) = (self.shelf, &self.frame);
        let top = masthead(page, shelf, frame, self.masthead, self.head()) + 2.8;
        let counts = count_words(self.ledger);
        let style = Style::new(Face::Body, self.info_pt);
        let bottom = if self.posted {
            let until = rules::chinese::long_day(self.ledger.to);
            self.draw_posted_line(page, (&format!("截至{until}　{counts}"), style), top)
        } else {
            let words = format!("{}　{counts}", period_words(self.ledger));
            let lamps = legend_lamps(self.ledger);
            let room = frame.block_width() - text::width_mm(shelf, &words, style) - 4.0;
            let days = Some(self.ledger.due_soon_days);
            let days = days.filter(|_| legend_width(shelf, &lamps, days, style) <= room);
            let width = legend_width(shelf, &lamps, days, style);
            let at = (frame.block_right() - width, top);
            page.tagged(Tag::Paragraph, |page| {
                legend(page, shelf, (&lamps, days), (style, self.palette()), at);
            });
            split_line(page, shelf, frame, (&words, style), width, top)
        };
        bottom + 2.6
    }

    /// The motto at the left, period and counts at the right; the motto is left out where both do
    /// not fit on one line.
    fn draw_posted_line(&self, page: &mut PagePlan, says: (&str, Style), top: f64) -> f64 {
        let (shelf, frame) = (self.shelf, &self.frame);
        let motto = self.ledger.sheet.motto.as_deref().unwrap_or_default();
        let kai = Style::new(shelf.column_face(Face::Kai, [motto]), 1.1 * self.info_pt);
        let width = text::width_mm(shelf, says.0, says.1);
        let room = frame.block_width() - width - 4.0;
        if motto.is_empty() || text::width_mm(shelf, motto, kai) > room {
            return split_line(page, shelf, frame, says, 0.0, top);
        }
        put_right(page, shelf, frame, says, top);
        let inside = top - (kai.em_mm() - says.1.em_mm()) / 2.0;
        split_line(page, shelf, frame, (motto, kai), width, inside)
    }

    fn next_page(&self) -> PagePlan {
        let mut page = self.frame.page();
        let period = period_words(self.ledger);
        running_head(&mut page, self.shelf, &self.frame, self.head(), &period);
        page
    }

    /// Two lines under the table of a posted ledger; they may reach into the margin.
    fn tail_room(&self) -> f64 {
        if !self.posted {
            return 0.0;
        }
        let margin = self.frame.footer_top(FOOTER_PT) - 2.5 - self.frame.block_bottom();
        (3.0 + 2.0 * self.tail_pitch() - margin).max(0.0)
    }

    fn tail_pitch(&self) -> f64 {
        1.5 * self.info_pt * crate::MM_PER_PT
    }

    /// Legend and review, then whom to ask and how long it hangs.
    fn draw_tail(&self, page: &mut PagePlan, table_end: f64) {
        let (shelf, frame, sheet) = (self.shelf, &self.frame, &self.ledger.sheet);
        let style = Style::new(Face::Body, self.info_pt);
        let top = table_end + 3.0;
        let lamps = legend_lamps(self.ledger);
        page.tagged(Tag::Paragraph, |page| {
            let says = (&lamps[..], Some(self.ledger.due_soon_days));
            legend(
                page,
                shelf,
                says,
                (style, self.palette()),
                (frame.left, top),
            );
        });
        if let Some(review) = &sheet.review {
            let words = crate::layout::review_words(review, sheet.print_day);
            put_right(
                page,
                shelf,
                frame,
                (&format!("公示审核：{words}"), style),
                top,
            );
        }
        let below = top + self.tail_pitch();
        let posting = sheet.posting.map(crate::layout::posting_words);
        let posting = posting.map(|words| format!("公示时间：{words}"));
        let beside = posting.as_ref().map_or(0.0, |words| {
            put_right(page, shelf, frame, (words, style), below);
            text::width_mm(shelf, words, style)
        });
        if let Some(contact) = &sheet.contact {
            let words = format!("有事请找：{contact}");
            split_line(page, shelf, frame, (&words, style), beside, below);
        }
    }
}
