//! The result bulletin as a table: every matter's labelled lines side by side. Photos stay on paper.

use exchange::out::{Cell, Column, Kind, Page, Table};
use print::documents::results::{self, ResultItem, ResultStanding, Results};

use super::super::Make;
use super::{about, head_line, notes};

pub(super) fn table(make: &Make<'_>, told: &Results) -> Table {
    let about = about(make, &told.sheet);
    let objection = results::objection(told);
    Table {
        sheet: "办理结果".into(),
        lines: vec![head_line(&about, &told.sheet), results::about(told)],
        columns: vec![
            Column::new("ordinal", "序号", Kind::Number, 6.0),
            Column::new("summary", "问题概要", Kind::Text, 30.0),
            Column::new("promise", "承诺", Kind::Text, 30.0),
            Column::new("outcome", "办理情况", Kind::Text, 30.0),
            Column::new("responsible", "责任", Kind::Text, 16.0),
            Column::new("rating", "评价", Kind::Text, 16.0),
            Column::new("deadline", "解决时限", Kind::Day, 11.5),
            Column::new("done_on", "办结日期", Kind::Day, 11.5),
            Column::new("standing", "状态", Kind::Text, 11.0),
        ],
        rows: told.items.iter().map(row).collect(),
        empty: String::new(),
        notes: objection.into_iter().chain(notes(&told.sheet)).collect(),
        page: Page::LANDSCAPE,
        about,
    }
}

fn row(item: &ResultItem) -> Vec<Cell> {
    let done = match &item.standing {
        ResultStanding::Done { on, .. } => Some(*on),
        ResultStanding::Running(_) => None,
    };
    let [promise, outcome, responsible, rating] = said(item);
    vec![
        Cell::count(item.number),
        Cell::text(item.summary.as_str()),
        Cell::text(promise),
        Cell::text(outcome),
        Cell::text(responsible),
        Cell::text(rating),
        Cell::day(item.promised.as_ref().map(|promised| promised.deadline)),
        Cell::day(done),
        Cell::text(item.lamp.words.as_str()),
    ]
}

/// 承诺, 办成 or 进展, 责任, 评价: what the paper says under a matter.
pub(super) fn said(item: &ResultItem) -> [String; 4] {
    let fields = results::fields(item);
    let of = |labels: &[&str]| {
        let found = fields.iter().find(|(label, _)| labels.contains(label));
        found.map(|(_, words)| words.clone()).unwrap_or_default()
    };
    [
        of(&["承诺"]),
        of(&["办成", "进展"]),
        of(&["责任"]),
        of(&["评价"]),
    ]
}
