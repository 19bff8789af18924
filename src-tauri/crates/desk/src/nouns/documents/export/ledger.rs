//! The ledger as a table: a column for each of the paper's, with headers that an import knows again. The standing, which
//! the paper puts under the deadline, has a column of its own, so that the deadline is a day.

use exchange::out::{Cell, Column as Out, Direction, Kind, Page, Size, Table};
use print::documents::ledger::{self, Column, Ledger, LedgerInternal, LedgerRow, LedgerRows};
use rules::chinese::long_day;
use rules::words::Edition;

use super::super::Make;
use super::{about, head_line, notes};
use crate::fault::Fault;

/// The table. Fault: `edition.mixed` where rows with reporters would go on a public one.
pub(super) fn table(make: &Make<'_>, ledger: &Ledger) -> Result<Table, Fault> {
    let rows: Vec<(&LedgerRow, Option<&LedgerInternal>)> = match &ledger.rows {
        LedgerRows::Public(rows) => rows.iter().map(|row| (row, None)).collect(),
        LedgerRows::Internal(_) if ledger.sheet.edition == Edition::Public => {
            return Err(Fault::new("edition.mixed"));
        }
        LedgerRows::Internal(rows) => rows.iter().map(|(row, more)| (row, Some(more))).collect(),
    };
    let internal = ledger.sheet.edition == Edition::Internal;
    let chosen = ledger.columns.clone();
    let chosen = chosen.unwrap_or_else(|| ledger.form.own_columns().to_vec());
    let columns: Vec<Column> = chosen
        .into_iter()
        .filter(|column| internal || *column != Column::Reporter)
        .collect();
    let about = about(make, &ledger.sheet);
    // So many columns are only read on a larger sheet.
    let many = columns.len() > MANY;
    Ok(Table {
        sheet: "台账".into(),
        lines: vec![head_line(&about, &ledger.sheet), ledger::about(ledger)],
        columns: columns
            .iter()
            .flat_map(|one| outs(*one, ledger, many))
            .collect(),
        rows: (1..)
            .zip(rows)
            .map(|(ordinal, row)| {
                columns
                    .iter()
                    .flat_map(|one| cells(*one, ordinal, row))
                    .collect()
            })
            .collect(),
        empty: ledger.empty.clone(),
        notes: notes(&ledger.sheet),
        page: Page {
            size: if many { Size::A3 } else { Size::A4 },
            direction: Direction::Landscape,
        },
        about,
    })
}

/// More columns than these stand on A3.
const MANY: usize = 12;
/// Few columns are so much wider.
const WIDER: f64 = 1.3;

/// A column of the paper as columns of the table.
fn outs(column: Column, ledger: &Ledger, many: bool) -> Vec<Out> {
    let (kind, width) = look(column);
    let width = if many { width } else { width * WIDER };
    let header = match column {
        Column::Grid => ledger.grid_word.as_str(),
        other => other.zh(),
    };
    let own = Out::new(column.as_str(), header, kind, width);
    let beside = match column {
        Column::Reporter => Some(Out::new("household", "所在户", Kind::Text, 10.0)),
        Column::Deadline => Some(Out::new("standing", "状态", Kind::Text, 10.0)),
        Column::Extensions => Some(Out::new("all_extensions", "累计延期", Kind::Number, 5.5)),
        _ => None,
    };
    [Some(own), beside].into_iter().flatten().collect()
}

const fn look(column: Column) -> (Kind, f64) {
    match column {
        Column::Ordinal | Column::Extensions => (Kind::Number, 5.5),
        Column::Number => (Kind::Code, 10.5),
        Column::MeetingDay | Column::Deadline | Column::DoneOn | Column::StruckOffOn => {
            (Kind::Day, 11.0)
        }
        Column::Summary | Column::Measure => (Kind::Text, 28.0),
        Column::Progress => (Kind::Text, 36.0),
        Column::Department => (Kind::Text, 14.0),
        Column::Grid | Column::Category => (Kind::Text, 10.5),
        Column::Evidence | Column::Note => (Kind::Text, 14.0),
        Column::Source | Column::Outcome | Column::Person | Column::Reporter => (Kind::Text, 9.0),
        Column::Rating | Column::Reviewer => (Kind::Text, 9.0),
    }
}

fn cells(
    column: Column,
    ordinal: u32,
    (row, more): (&LedgerRow, Option<&LedgerInternal>),
) -> Vec<Cell> {
    let words = |words: &Option<String>| Cell::from(words.clone());
    let one = |cell| vec![cell];
    match column {
        Column::Ordinal => one(Cell::count(ordinal)),
        Column::Number => one(Cell::text(row.number.as_str())),
        Column::MeetingDay => one(Cell::day(row.meeting_day)),
        Column::Grid => one(words(&row.grid)),
        Column::Reporter => vec![
            Cell::from(more.and_then(|more| more.reporter.clone())),
            Cell::from(more.and_then(|more| more.household.clone())),
        ],
        Column::Category => one(words(&row.category)),
        Column::Summary => one(Cell::text(row.summary.as_str())),
        Column::Source => one(row.source.map_or(Cell::None, |one| one.zh().into())),
        Column::Outcome => one(row.outcome.map_or(Cell::None, |one| one.zh().into())),
        Column::Department => one(words(&row.department)),
        Column::Person => one(words(&row.person)),
        Column::Measure => one(words(&row.measure)),
        Column::Deadline => vec![Cell::day(row.deadline), Cell::text(ledger::standing(row))],
        Column::Progress => one(Cell::text(progress(row))),
        Column::Extensions => vec![
            Cell::count(row.extensions),
            Cell::count(row.total_extensions.max(row.extensions)),
        ],
        Column::DoneOn => one(Cell::day(row.done_on)),
        Column::Evidence => one(words(&row.evidence)),
        Column::Rating => one(row.rating.map_or(Cell::None, |one| one.zh().into())),
        Column::Reviewer => one(words(&row.reviewer)),
        Column::StruckOffOn => one(Cell::day(row.struck_off_on)),
        Column::Note => one(Cell::from(ledger::note_words(row))),
    }
}

/// Earlier rounds, then every entry on a line of its own, each day with its year: a table is sorted and cut elsewhere.
fn progress(row: &LedgerRow) -> String {
    let entries = row.progress.iter();
    let entries = entries.map(|entry| format!("{}　{}", long_day(entry.day), entry.words));
    let lines: Vec<String> = row.earlier_rounds.iter().cloned().chain(entries).collect();
    lines.join("\n")
}
