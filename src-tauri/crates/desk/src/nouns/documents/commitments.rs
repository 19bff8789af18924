//! The commitment list of one meeting. Not here: how it looks (`print::documents::commitments`).

use chrono::Datelike;
use print::documents::commitments::{self, CommitmentItem, CommitmentList, Feedback, OutcomeCount};
use print::documents::{LampMark, Paper};
use rules::words::State;
use store::commitments::Commitment;
use store::issues::IssueRow;
use store::meetings::Meeting;

use super::masking::Masking;
use super::{Make, print_fault, rows};
use crate::fault::Fault;
use crate::nouns::templates::wording;
use crate::nouns::{issue_view, meeting_view};

/// Lays the list out; gives its pages, title and number of items.
pub(super) fn lay_out(
    make: &Make<'_>,
    masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let (list, count) = gather(make, masking)?;
    let paper = commitments::plan(&list, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, list.sheet.title, count))
}

/// What it says, and how many commitments it has.
pub(super) fn gather(
    make: &Make<'_>,
    masking: &mut Masking,
) -> Result<(CommitmentList, u32), Fault> {
    let meeting = make.wanted.of_meeting()?;
    let title = make.title("commitments_title", meeting.day.year())?;
    let mut items = Vec::new();
    for (number, (row, commitment)) in (1..).zip(rows::commitments(make.view, make.wanted)?) {
        items.push(item(make, masking, number, &row, &commitment)?);
    }
    let count = meeting_view::len(items.len());
    // What the sheet does not show must not be named among what was masked on it.
    let (resolved, feedback) = if commitments::shows_extras(make.wanted.paper, items.len()) {
        let resolved = resolved(make, masking, meeting)?;
        (resolved, feedback(make, masking, meeting)?)
    } else {
        (Vec::new(), Vec::new())
    };
    let list = CommitmentList {
        sheet: make.sheet(title.clone(), title)?,
        paper: make.wanted.paper,
        meeting: make.meeting_line(meeting)?,
        counts: counts(make, meeting)?,
        empty: wording::of(make.view, "commitments_empty")?,
        resolved,
        feedback,
        items,
    };
    Ok((list, count))
}

fn item(
    make: &Make<'_>,
    masking: &mut Masking,
    number: u32,
    row: &IssueRow,
    commitment: &Commitment,
) -> Result<CommitmentItem, Fault> {
    Ok(CommitmentItem {
        number,
        summary: masking.text(number, "summary", &row.summary, &row.reporter_text),
        measure: masking.text(number, "measure", &row.measure, &row.reporter_text),
        department: Some(row.department_name.clone()).filter(|name| !name.is_empty()),
        person: make.person(
            row.person,
            row.person_since.unwrap_or(commitment.promised_on),
        )?,
        co_handlers: co_handlers(make, commitment)?,
        deadline: row.deadline.unwrap_or(commitment.first_deadline),
    })
}

fn co_handlers(make: &Make<'_>, commitment: &Commitment) -> Result<Vec<String>, Fault> {
    let mut names = Vec::new();
    for helper in make.view.co_handlers_of(&[commitment.id])? {
        names.extend(
            helper
                .department
                .and_then(|id| make.roster.departments.get(&id))
                .cloned(),
        );
        names.extend(make.person(helper.person, commitment.promised_on)?);
    }
    Ok(names)
}

fn counts(make: &Make<'_>, meeting: &Meeting) -> Result<Vec<OutcomeCount>, Fault> {
    let decided = make.view.deliberations_of(meeting.id)?;
    let counted = meeting_view::outcome_counts(&decided)
        .into_iter()
        .filter(|c| c.count > 0);
    Ok(counted
        .map(|c| OutcomeCount {
            outcome: c.outcome,
            count: c.count,
        })
        .collect())
}

/// 本场现场办结
fn resolved(
    make: &Make<'_>,
    masking: &mut Masking,
    meeting: &Meeting,
) -> Result<Vec<String>, Fault> {
    let settled = rows::on_spot(make.view, make.wanted, meeting)?;
    Ok(settled
        .iter()
        .map(|row| masking.text(0, "resolved", &row.summary, &row.reporter_text))
        .collect())
}

/// 上次事项反馈: what the meeting before promised, and how it stands today.
fn feedback(
    make: &Make<'_>,
    masking: &mut Masking,
    meeting: &Meeting,
) -> Result<Vec<Feedback>, Fault> {
    let rows = rows::promised_before(make.view, meeting)?;
    let promised = rows.iter().filter(|row| row.state != State::Withdrawn);
    Ok(promised
        .map(|row| Feedback {
            words: masking.text(0, "feedback", &row.summary, &row.reporter_text),
            lamp: LampMark::from(issue_view::light(row, make.as_of)),
        })
        .collect())
}
