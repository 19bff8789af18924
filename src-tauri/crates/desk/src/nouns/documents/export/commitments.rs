//! The commitment list as a table.

use exchange::out::{Cell, Column, Kind, Page, Table};
use print::documents::commitments::{self, CommitmentItem, CommitmentList};

use super::super::Make;
use super::{about, head_line, notes};

pub(super) fn table(make: &Make<'_>, list: &CommitmentList) -> Table {
    let about = about(make, &list.sheet);
    let above = commitments::about(list).into_iter();
    let above = above.map(|(label, words)| format!("{label}：{words}"));
    let (columns, said): (Vec<_>, Vec<_>) = columns().into_iter().unzip();
    let row = |item: &CommitmentItem| said.iter().map(|say| say(item)).collect();
    Table {
        sheet: "承诺清单".into(),
        lines: [head_line(&about, &list.sheet)]
            .into_iter()
            .chain(above)
            .collect(),
        columns,
        rows: list.items.iter().map(row).collect(),
        empty: list.empty.clone(),
        notes: notes(&list.sheet),
        page: Page::LANDSCAPE,
        about,
    }
}

/// What a commitment says in a column.
type Says = fn(&CommitmentItem) -> Cell;

/// The table from left to right: each column with what a commitment says in it.
fn columns() -> Vec<(Column, Says)> {
    let column =
        |key, header, kind, width, says: Says| (Column::new(key, header, kind, width), says);
    let text = |key, header, width, says| column(key, header, Kind::Text, width, says);
    vec![
        column("ordinal", "序号", Kind::Number, 6.0, |item| {
            Cell::count(item.number)
        }),
        text("summary", "问题概要", 36.0, |item| {
            Cell::text(&*item.summary)
        }),
        text("measure", "工作举措", 38.0, |item| {
            Cell::text(&*item.measure)
        }),
        text("department", "责任单位", 16.0, |item| {
            item.department.clone().into()
        }),
        text("person", "责任人", 10.0, |item| {
            item.person.clone().into()
        }),
        text("co_handlers", "协办", 16.0, |item| {
            Cell::text(item.co_handlers.join("、"))
        }),
        column("deadline", "解决时限", Kind::Day, 12.0, |item| {
            Cell::Day(item.deadline)
        }),
    ]
}
