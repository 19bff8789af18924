//! The ledger of a meeting or a period. Not here: how it looks (`print::documents::ledger`).

use chrono::Datelike;
use print::documents::ledger::{self, Ledger, LedgerEntry, LedgerInternal, LedgerRow, LedgerRows};
use print::documents::{LampMark, Paper};
use rules::chinese;
use rules::words::{Edition, EventKind, PlaceLevel, ProgressKind, State};
use store::issues::{IssueEvent, IssueRow, Progress};

use super::masking::Masking;
use super::{Make, print_fault, rows};
use crate::fault::Fault;
use crate::nouns::templates::wording;
use crate::nouns::{issue_view, meeting_view};

/// Lays the ledger out; gives its pages, title and number of rows.
pub(super) fn lay_out(
    make: &Make<'_>,
    masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let (ledger, count) = gather(make, masking)?;
    let paper = ledger::plan(&ledger, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, ledger.sheet.title, count))
}

/// What it says, and how many rows it has.
pub(super) fn gather(make: &Make<'_>, masking: &mut Masking) -> Result<(Ledger, u32), Fault> {
    let year = make.wanted.from.year();
    let title = match &make.wanted.meeting {
        Some(meeting) => make.title("ledger_title", meeting.day.year())?,
        None => make.title("ledger_all_title", year)?,
    };
    let found = rows::issues(make.view, make.wanted)?;
    let mut ledger_rows = Vec::new();
    for (number, row) in (1..).zip(found.iter()) {
        make.call.at(u64::from(number), found.len() as u64 * 2)?;
        ledger_rows.push((ledger_row(make, masking, number, row)?, internal(row)));
    }
    let (from, to) = period(make, &found);
    let ledger = Ledger {
        sheet: make.sheet(title.clone(), title)?,
        form: make.wanted.ledger_form(),
        columns: make.wanted.columns.clone(),
        grid_word: make.roster.levels.of(PlaceLevel::Grid).to_owned(),
        from,
        to,
        due_soon_days: make.due_soon_days(),
        empty: wording::of(make.view, "ledger_empty")?,
        rows: match make.wanted.edition {
            Edition::Public => {
                LedgerRows::Public(ledger_rows.into_iter().map(|(row, _)| row).collect())
            }
            Edition::Internal => LedgerRows::Internal(ledger_rows),
        },
    };
    Ok((ledger, meeting_view::len(found.len())))
}

/// The period asked for, up to today: lamps are as of the last day.
fn period(make: &Make<'_>, found: &[IssueRow]) -> (chrono::NaiveDate, chrono::NaiveDate) {
    let today = make.call.today();
    match &make.wanted.meeting {
        Some(meeting) => (meeting.day, today.max(meeting.day)),
        None if found.is_empty() => (make.wanted.from, make.wanted.to),
        None => (
            make.wanted.from,
            make.wanted.to.min(today.max(make.wanted.from)),
        ),
    }
}

fn ledger_row(
    make: &Make<'_>,
    masking: &mut Masking,
    number: u32,
    row: &IssueRow,
) -> Result<LedgerRow, Fault> {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let events = make.view.events_of(row.id)?;
    let noted = make.view.progress_of(row.id)?;
    let reporter = row.reporter_text.as_str();
    let mut mask = |field: &str, text: &str| masking.text(number, field, text, reporter);
    let measure = if row.measure.is_empty() {
        row.answer.clone()
    } else {
        row.measure.clone()
    };
    Ok(LedgerRow {
        number: row.number.clone(),
        own_number: some(&row.own_number),
        meeting_day: row.meeting_day.or(row.raised_on),
        grid: some(&row.grid_text),
        category: some(&row.category_name),
        source: Some(row.source),
        outcome: row.outcome.filter(|_| row.state != State::Raised),
        summary: mask("summary", &row.summary),
        department: some(&row.department_name),
        measure: some(&mask("measure", &measure)),
        progress: progress(row, &events, &noted, &mut mask),
        earlier_rounds: earlier_rounds(&events, row.round),
        evidence: evidence(&noted, &mut mask),
        // The note is the office's own: it never goes on the board.
        note: make.inside(&row.note),
        person: make.person(row.person, row.person_since.unwrap_or(row.state_day))?,
        deadline: due(row),
        state: row.state,
        lamp: LampMark::from(issue_view::light(row, make.as_of)),
        extensions: u32::try_from(row.extensions).unwrap_or(0),
        total_extensions: u32::try_from(make.view.extensions_of(row.id)?).unwrap_or(0),
        done_on: row.done_on,
        rating: row.rating.parse().ok(),
        reviewer: reviewer(make, row, &events)?,
        struck_off_on: row.struck_off_on,
    })
}

fn due(row: &IssueRow) -> Option<chrono::NaiveDate> {
    match row.state {
        State::Referred => row.due_back,
        State::UnderStudy => row.review_due,
        _ => row.deadline,
    }
}

fn internal(row: &IssueRow) -> LedgerInternal {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    LedgerInternal {
        reporter: some(&row.reporter_text),
        household: some(&row.household_text),
    }
}

/// Progress entries, the department's answer, and what was done.
fn progress(
    row: &IssueRow,
    events: &[IssueEvent],
    noted: &[Progress],
    mask: &mut impl FnMut(&str, &str) -> String,
) -> Vec<LedgerEntry> {
    let mut entries: Vec<LedgerEntry> = noted
        .iter()
        .filter(|entry| entry.kind != ProgressKind::Evidence)
        .map(|entry| LedgerEntry {
            day: entry.civil_day,
            words: mask("progress", &entry.words),
        })
        .collect();
    for event in events {
        let told = matches!(
            event.kind,
            EventKind::Done | EventKind::Answered | EventKind::Returned
        );
        if told && !event.words.is_empty() && event.round == row.round {
            entries.push(LedgerEntry {
                day: event.civil_day,
                words: mask("progress", &event.words),
            });
        }
    }
    entries.sort_by_key(|entry| entry.day);
    entries
}

fn evidence(noted: &[Progress], mask: &mut impl FnMut(&str, &str) -> String) -> Option<String> {
    let words: Vec<String> = noted
        .iter()
        .filter(|entry| entry.kind == ProgressKind::Evidence)
        .map(|entry| mask("evidence", &entry.words))
        .collect();
    Some(words.join("；")).filter(|text| !text.is_empty())
}

/// 第1轮 4月28日办结，5月3日回访不满意，重开
fn earlier_rounds(events: &[IssueEvent], round: i64) -> Vec<String> {
    (1..round)
        .map(|earlier| {
            let of_round = events.iter().filter(|e| e.round == earlier);
            let told = of_round.filter_map(|e| match e.kind {
                EventKind::Done | EventKind::ResolvedOnSpot => {
                    Some(format!("{}办结", chinese::month_day(e.civil_day)))
                }
                EventKind::ToReopen => {
                    Some(format!("{}回访不满意", chinese::month_day(e.civil_day)))
                }
                _ => None,
            });
            let parts: Vec<String> = told.chain(["重开".to_owned()]).collect();
            format!("第{earlier}轮 {}", parts.join("，"))
        })
        .collect()
}

/// The reviewer is named if a public post was in force on the day of the strike-off.
fn reviewer(
    make: &Make<'_>,
    row: &IssueRow,
    events: &[IssueEvent],
) -> Result<Option<String>, Fault> {
    let last = events
        .last()
        .filter(|e| e.kind == EventKind::StruckOff && row.state == State::StruckOff);
    match last {
        Some(event) => make.person(event.reviewer, event.civil_day),
        None => Ok(None),
    }
}
