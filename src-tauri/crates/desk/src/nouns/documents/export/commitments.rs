//! The commitment list as a table.

use exchange::out::{Cell, Column, Kind, Page, Table};
use print::documents::commitments::{self, CommitmentItem, CommitmentList};

use super::super::Make;
use super::{about, head_line, notes};

pub(super) fn table(make: &Make<'_>, list: &CommitmentList) -> Table {
    let about = about(make, &list.sheet);
    let above = commitments::about(list).into_iter();
    let above = above.map(|(label, words)| format!("{label}：{words}"));
    Table {
        sheet: "承诺清单".into(),
        lines: [head_line(&about, &list.sheet)]
            .into_iter()
            .chain(above)
            .collect(),
        columns: columns(),
        rows: list.items.iter().map(row).collect(),
        empty: list.empty.clone(),
        notes: notes(&list.sheet),
        page: Page::LANDSCAPE,
        about,
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("ordinal", "序号", Kind::Number, 6.0),
        Column::new("summary", "问题概要", Kind::Text, 36.0),
        Column::new("measure", "工作举措", Kind::Text, 38.0),
        Column::new("department", "责任单位", Kind::Text, 16.0),
        Column::new("person", "责任人", Kind::Text, 10.0),
        Column::new("co_handlers", "协办", Kind::Text, 16.0),
        Column::new("deadline", "解决时限", Kind::Day, 12.0),
    ]
}

fn row(item: &CommitmentItem) -> Vec<Cell> {
    vec![
        Cell::count(item.number),
        Cell::text(item.summary.as_str()),
        Cell::text(item.measure.as_str()),
        Cell::from(item.department.clone()),
        Cell::from(item.person.clone()),
        Cell::text(item.co_handlers.join("、")),
        Cell::Day(item.deadline),
    ]
}
