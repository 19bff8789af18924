//! The timetable of a meeting or a year. Not here: how it is drawn (`print::documents::timetable`).

use chrono::Datelike;
use print::documents::timetable::{self, Milestone, Timetable, TimetableForm, TimetableItem};
use print::documents::{LampMark, Paper};
use store::commitments::Commitment;
use store::issues::IssueRow;

use super::masking::Masking;
use super::{Make, print_fault, rows};
use crate::fault::Fault;
use crate::nouns::templates::wording;
use crate::nouns::{issue_view, meeting_view};

/// Lays the timetable out; gives its pages, title and number of items.
pub(super) fn lay_out(
    make: &Make<'_>,
    masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let (table, count) = gather(make, masking)?;
    let paper = timetable::plan(&table, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, table.sheet.title, count))
}

/// What it says, and how many commitments it has.
pub(super) fn gather(make: &Make<'_>, masking: &mut Masking) -> Result<(Timetable, u32), Fault> {
    let year = make.wanted.from.year();
    let (form, title) = match &make.wanted.meeting {
        Some(meeting) => (
            TimetableForm::Meeting(make.meeting_line(meeting)?),
            make.title("timetable_title", meeting.day.year())?,
        ),
        None => (
            TimetableForm::Year(year),
            make.title("timetable_year_title", year)?,
        ),
    };
    let mut items = Vec::new();
    for (number, (row, commitment)) in (1..).zip(rows::commitments(make.view, make.wanted)?) {
        items.push(item(make, masking, number, &row, &commitment)?);
    }
    let count = meeting_view::len(items.len());
    let table = Timetable {
        sheet: make.sheet(title.clone(), title)?,
        paper: make.wanted.paper,
        form,
        today: make.call.today(),
        due_soon_days: make.due_soon_days(),
        empty: wording::of(make.view, "commitments_empty")?,
        items,
    };
    Ok((table, count))
}

fn item(
    make: &Make<'_>,
    masking: &mut Masking,
    number: u32,
    row: &IssueRow,
    commitment: &Commitment,
) -> Result<TimetableItem, Fault> {
    let short = masking.text(number, "short_title", &row.short_title, &row.reporter_text);
    let milestones = make
        .view
        .milestones_of(&[commitment.id])?
        .into_iter()
        .map(|m| Milestone {
            name: masking.text(number, "milestone", &m.name, &row.reporter_text),
            day: m.day,
            reached_on: m.reached_on,
        });
    Ok(TimetableItem {
        number,
        milestones: milestones.collect(),
        summary: masking.text(number, "summary", &row.summary, &row.reporter_text),
        short_title: Some(short).filter(|text| !text.is_empty()),
        measure: masking.text(number, "measure", &row.measure, &row.reporter_text),
        department: Some(row.department_name.clone()).filter(|name| !name.is_empty()),
        person: make.person(
            row.person,
            row.person_since.unwrap_or(commitment.promised_on),
        )?,
        promised_on: commitment.promised_on,
        deadline: row.deadline.unwrap_or(commitment.first_deadline),
        old_deadlines: old_deadlines(make, commitment)?,
        done_on: row.done_on,
        lamp: LampMark::from(issue_view::light(row, make.as_of)),
    })
}

fn old_deadlines(
    make: &Make<'_>,
    commitment: &Commitment,
) -> Result<Vec<chrono::NaiveDate>, Fault> {
    let changes = make.view.changes_of(commitment.id)?;
    Ok(changes
        .iter()
        .filter(|c| c.field == "deadline")
        .filter_map(|c| c.old_value.parse().ok())
        .collect())
}
