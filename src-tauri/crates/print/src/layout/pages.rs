//! A table laid over pages: the first under a masthead, the others under one line.

use super::deal::{Deal, Room, deal};
use super::frame::Frame;
use super::table::Table;
use crate::plan::PagePlan;

/// Deals a table's rows to pages: the table begins at `top` on the first and at the block's top on
/// the others; `tail` millimetres stay free above the block's end after the last row.
pub fn deal_table(table: &Table, frame: &Frame, top: f64, tail: f64) -> Deal {
    let header = table.header_height();
    let room = Room {
        first: frame.block_bottom() - top - header,
        next: frame.block_bottom() - frame.top - header,
        tail,
    };
    deal(&table.rows, table.pad.1, room)
}

/// Draws the dealt table on the first page, begun by the caller, and on as many more as it needs.
/// Returns the pages and where the table ends on the last.
pub fn draw_dealt(
    table: &Table,
    frame: &Frame,
    dealt: &Deal,
    (first, top): (PagePlan, f64),
    next: impl Fn() -> PagePlan,
) -> (Vec<PagePlan>, f64) {
    let mut pages = Vec::with_capacity(dealt.len());
    let mut bottom = top;
    let mut begun = Some(first);
    for (number, slices) in dealt.iter().enumerate() {
        let mut page = begun.take().unwrap_or_else(&next);
        let at = if number == 0 { top } else { frame.top };
        bottom = if slices.is_empty() && !table.rows.is_empty() {
            // The tail alone: no header without rows.
            at
        } else {
            table.draw(&mut page, (frame.left, at), slices)
        };
        pages.push(page);
    }
    (pages, bottom)
}
