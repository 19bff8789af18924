//! The sheets of an archive list: masthead and info lines on the first, the table over as many as it needs.

use super::ArchiveList;
use super::look::{FOOTER_PT, FRAME, INFO, INFO_GAP, MASTHEAD};
use super::table::table;
use super::tail::tail;
use super::words::info;
use crate::font::FontShelf;
use crate::layout::{Head, deal_table, draw_dealt, footer, info_lines, masthead, running_head};
use crate::plan::PagePlan;

pub(super) fn pages(list: &ArchiveList, shelf: &FontShelf) -> Vec<PagePlan> {
    let tail = tail(list, shelf);
    let mut first = FRAME.page();
    let top = masthead(&mut first, shelf, &FRAME, MASTHEAD, head(list)) + INFO_GAP;
    let top = info_lines(&mut first, shelf, &FRAME, INFO, &info(list), top) + INFO_GAP;
    let table = table(list, shelf);
    let dealt = deal_table(&table, &FRAME, top, tail.room());
    let next = || {
        let mut page = FRAME.page();
        running_head(&mut page, shelf, &FRAME, head(list), "");
        page
    };
    let (mut pages, bottom) = draw_dealt(&table, &FRAME, &dealt, (first, top), next);
    if let Some(last) = pages.last_mut() {
        tail.draw(last, shelf, bottom);
    }
    let count = pages.len();
    let says = (&list.sheet, FOOTER_PT);
    for (number, page) in pages.iter_mut().enumerate() {
        footer(page, shelf, &FRAME, says, (number + 1, count));
    }
    pages
}

fn head(list: &ArchiveList) -> Head<'_> {
    Head {
        sheet: &list.sheet,
        edition: list.sheet.edition,
        motto: None,
    }
}
