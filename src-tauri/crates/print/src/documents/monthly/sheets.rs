//! The sheets of a monthly return: one if it can be, else its sections, each whole, over more.

use super::Monthly;
use super::bar::draw_bar;
use super::look::{FOOTER_PT, FRAME, GAPS, LADDER, MASTHEAD, SENTENCE};
use super::table::table;
use super::tail::{Tail, tail};
use super::words::{late_words, period_words};
use crate::font::{Face, FontShelf};
use crate::layout::{Deal, Head, Slice, Table, draw_dealt, footer, masthead, running_head};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Align, Paragraph, Style};

pub(super) fn pages(monthly: &Monthly, shelf: &FontShelf) -> (Vec<PagePlan>, f64) {
    let tail = tail(monthly, shelf);
    let period = period_words(monthly);
    let mut first = FRAME.page();
    let top = draw_head(&mut first, monthly, shelf, &period);
    let set = |look: (f64, f64)| {
        let (table, lengths) = table(monthly, shelf, look);
        let dealt = deal(&table, &lengths, top, &tail);
        (look.0, table, dealt)
    };
    let mut rungs = LADDER.into_iter().map(set);
    let one_page = rungs.find(|(.., dealt)| dealt.len() == 1);
    let (size_pt, mut table, dealt) = one_page.unwrap_or_else(|| set(LADDER[0]));
    if dealt.len() == 1 {
        table.pad.1 += spare(&table, top, &tail);
    }
    let next = || {
        let mut page = FRAME.page();
        running_head(&mut page, shelf, &FRAME, head(monthly, &period), &period);
        page
    };
    let (mut pages, bottom) = draw_dealt(&table, &FRAME, &dealt, (first, top), next);
    if let Some(last) = pages.last_mut() {
        tail.draw(last, shelf, bottom);
    }
    let count = pages.len();
    let says = (&monthly.sheet, FOOTER_PT);
    for (number, page) in pages.iter_mut().enumerate() {
        footer(page, shelf, &FRAME, says, (number + 1, count));
    }
    (pages, size_pt)
}

fn head<'a>(monthly: &'a Monthly, period: &'a str) -> Head<'a> {
    Head {
        sheet: &monthly.sheet,
        edition: monthly.sheet.edition,
        // The period stands where other sheets have their motto.
        motto: Some(period),
    }
}

/// Masthead, report sentence and bar; returns where the table begins.
fn draw_head(page: &mut PagePlan, monthly: &Monthly, shelf: &FontShelf, period: &str) -> f64 {
    let top = masthead(page, shelf, &FRAME, MASTHEAD, head(monthly, period)) + GAPS[0];
    let (size_pt, pitch_pt) = SENTENCE;
    let style = Style::new(Face::Body, size_pt);
    let mut paragraph = Paragraph::new(monthly.sentence.clone(), style, pitch_pt);
    if let Some(late) = &monthly.late {
        let (before, number, after) = late_words(late);
        // A number of a sheet is not broken between lines.
        let said = paragraph.span(before, style).name(number, style);
        paragraph = said.span(after, style);
    }
    let paragraph = paragraph.align(Align::Justify).first(2.0);
    let block = text::set(shelf, &paragraph, FRAME.block_width());
    page.tagged(Tag::Paragraph, |page| block.draw(page, FRAME.left, top));
    let bar = top + block.height_mm() + GAPS[1];
    draw_bar(page, shelf, &monthly.year.issues, bar) + GAPS[2]
}

/// What each row can have above and below its text beyond the least, on a sheet that the table does not fill.
fn spare(table: &Table, top: f64, tail: &Tail<'_>) -> f64 {
    let rows = table.rows.iter().map(|row| row.height(table.pad.1));
    let used = table.header_height() + rows.sum::<f64>();
    let spare = FRAME.block_bottom() - tail.room() - top - used;
    let each = spare / (2 * table.rows.len().max(1)) as f64;
    each.min(LADDER[0].1 - table.pad.1).max(0.0)
}

/// Sections whole on as few sheets as hold them, the last with room for the tail.
fn deal(table: &Table, lengths: &[usize], top: f64, tail: &Tail<'_>) -> Deal {
    let header = table.header_height();
    let first = FRAME.block_bottom() - top - header;
    let next = FRAME.block_bottom() - FRAME.top - header;
    let mut pages: Deal = vec![Vec::new()];
    let (mut left, mut begin) = (first, 0);
    for (number, length) in lengths.iter().enumerate() {
        let rows = begin..begin + length;
        begin += length;
        let height: f64 = rows
            .clone()
            .map(|row| table.rows[row].height(table.pad.1))
            .sum();
        let last = number + 1 == lengths.len();
        let needs = height + if last { tail.room() } else { 0.0 };
        if needs > left + 1e-6 {
            if pages.last().is_some_and(|page| !page.is_empty()) {
                pages.push(Vec::new());
            }
            left = next;
        }
        left -= height;
        if let Some(page) = pages.last_mut() {
            page.extend(rows.map(|row| Slice::whole(row, &table.rows[row])));
        }
    }
    pages
}
