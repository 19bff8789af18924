//! Dealing rows to pages: a page ends as late as it may.

use std::ops::Range;

use super::rows::Row;

/// The rows of every page; `first` and `next` lines have room on the first and the others.
pub(super) fn deal(rows: &[Row], (first, next): (usize, usize)) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let (mut start, mut room) = (0, first);
    while start < rows.len() {
        let end = end_of(rows, start, room);
        pages.push(start..end);
        start = end;
        room = next;
    }
    pages
}

/// The last place where the page may end; where there is none, it is filled.
fn end_of(rows: &[Row], start: usize, room: usize) -> usize {
    let most = start + room;
    if most >= rows.len() {
        return rows.len();
    }
    (start + 1..=most)
        .rev()
        .find(|end| !rows[end - 1].bound)
        .unwrap_or(most)
}
