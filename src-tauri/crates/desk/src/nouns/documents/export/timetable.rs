//! The timetable as a table: what its bars draw, in days.

use exchange::out::{Cell, Column, Kind, Page, Table};
use print::documents::timetable::{self, Milestone, Timetable, TimetableForm, TimetableItem};
use rules::chinese::long_day;

use super::super::Make;
use super::{about, head_line, notes};

pub(super) fn table(make: &Make<'_>, timetable: &Timetable) -> Table {
    let about = about(make, &timetable.sheet);
    let mut items: Vec<&TimetableItem> = timetable.items.iter().collect();
    if let TimetableForm::Year(_) = timetable.form {
        items.sort_by_key(|item| item.deadline);
    }
    Table {
        sheet: "时间表".into(),
        lines: vec![
            head_line(&about, &timetable.sheet),
            timetable::about(timetable),
        ],
        columns: columns(),
        rows: (1..).zip(items).map(|(n, item)| row(n, item)).collect(),
        empty: timetable.empty.clone(),
        notes: notes(&timetable.sheet),
        page: Page::LANDSCAPE,
        about,
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("ordinal", "序号", Kind::Number, 6.0),
        Column::new("short_title", "事项", Kind::Text, 20.0),
        Column::new("summary", "问题概要", Kind::Text, 30.0),
        Column::new("department", "责任单位", Kind::Text, 15.0),
        Column::new("person", "责任人", Kind::Text, 10.0),
        Column::new("promised_on", "承诺日期", Kind::Day, 11.5),
        Column::new("deadline", "解决时限", Kind::Day, 11.5),
        Column::new("old_deadlines", "原时限", Kind::Text, 13.0),
        Column::new("milestones", "节点", Kind::Text, 30.0),
        Column::new("done_on", "办结日期", Kind::Day, 11.5),
        Column::new("standing", "状态", Kind::Text, 12.0),
    ]
}

fn row(ordinal: u32, item: &TimetableItem) -> Vec<Cell> {
    let old: Vec<String> = item.old_deadlines.iter().map(ToString::to_string).collect();
    let steps: Vec<String> = item.milestones.iter().map(milestone).collect();
    vec![
        Cell::count(ordinal),
        Cell::text(timetable::matter_words(item)),
        Cell::text(item.summary.as_str()),
        Cell::from(item.department.clone()),
        Cell::from(item.person.clone()),
        Cell::Day(item.promised_on),
        Cell::Day(item.deadline),
        Cell::text(old.join("\n")),
        Cell::text(steps.join("\n")),
        Cell::day(item.done_on),
        Cell::text(item.lamp.words.as_str()),
    ]
}

/// `2026年12月1日 立杆（12月3日完成）`.
fn milestone(step: &Milestone) -> String {
    let reached = step.reached_on.map(|day| {
        let day = rules::chinese::short_day(day, step.day);
        format!("（{day}完成）")
    });
    format!(
        "{} {}{}",
        long_day(step.day),
        step.name,
        reached.unwrap_or_default()
    )
}
