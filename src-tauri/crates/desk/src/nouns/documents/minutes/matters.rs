//! What the meeting said and decided of every matter: its own words and first values, not what came later.

use chrono::NaiveDate;
use print::documents::minutes::{Attendee, Matter};
use rules::ids::{DepartmentId, PersonId};
use rules::words::{EventKind, Outcome};
use store::commitments::Commitment;
use store::issues::{Deliberation, IssueRow};
use store::meetings::Meeting;

use super::super::masking::Masking;
use super::super::{Make, rows};
use crate::fault::Fault;

/// The matters in the meeting's order, each with who raised it.
pub(super) fn of(
    make: &Make<'_>,
    masking: &mut Masking,
    meeting: &Meeting,
) -> Result<Vec<(Matter, Option<String>)>, Fault> {
    let lines = make.view.deliberations_of(meeting.id)?;
    let rows = rows::some(make.view, lines.iter().map(|line| line.issue).collect())?;
    let mut matters = Vec::new();
    for (number, line) in (1..).zip(&lines) {
        if let Some(row) = rows.iter().find(|row| row.id == line.issue) {
            let reporter = some(&row.reporter_text);
            matters.push((
                matter(make, masking, meeting, (number, line, row))?,
                reporter,
            ));
        }
    }
    Ok(matters)
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

fn matter(
    make: &Make<'_>,
    masking: &mut Masking,
    meeting: &Meeting,
    (number, line, row): (u32, &Deliberation, &IssueRow),
) -> Result<Matter, Fault> {
    let decided = decided(make, meeting, line)?;
    let mut mask = |field: &str, text: &str| masking.text(number, field, text, &row.reporter_text);
    let short = some(&row.short_title).map(|short| mask("short_title", &short));
    let summary = mask("summary", &row.summary);
    let words = mask("words", &line.words);
    let measure = decided
        .promise
        .as_ref()
        .map(|promise| promise.measure.clone());
    let measure = measure.map(|measure| mask("measure", &measure));
    Ok(Matter {
        short: short.filter(|short| *short != summary),
        summary,
        place: some(&row.grid_text),
        answered_by: answered_by(make, meeting, line)?,
        words,
        outcome: line.outcome,
        measure,
        department: department(make, decided.department),
        person: make.person(decided.person, meeting.day)?,
        co_handlers: co_handlers(make, meeting, decided.promise.as_ref())?,
        until: decided.until,
        accepted: accepted(make, meeting, line)?,
    })
}

fn department(make: &Make<'_>, id: Option<DepartmentId>) -> Option<String> {
    id.and_then(|id| make.roster.departments.get(&id).cloned())
}

/// Who answered. What is handed over or taken further is answered by the meeting.
fn answered_by(make: &Make<'_>, meeting: &Meeting, line: &Deliberation) -> Result<Attendee, Fault> {
    if line.outcome == Outcome::Referred {
        return Ok(Attendee::default());
    }
    Ok(Attendee {
        name: make.person(line.person, meeting.day)?,
        post: department(make, line.department),
    })
}

/// What follows from a decision: who has to do it, and by when.
#[derive(Default)]
struct Decided {
    promise: Option<Commitment>,
    department: Option<DepartmentId>,
    person: Option<PersonId>,
    until: Option<NaiveDate>,
}

fn decided(make: &Make<'_>, meeting: &Meeting, line: &Deliberation) -> Result<Decided, Fault> {
    let (view, ours) = (make.view, Some(meeting.id));
    Ok(match line.outcome {
        Outcome::Committed => {
            let promises = view.commitments_of(line.issue)?.into_iter();
            let promise = promises.into_iter().find(|one| one.meeting == ours);
            Decided {
                department: promise.as_ref().and_then(|one| one.department),
                person: promise.as_ref().and_then(|one| one.person),
                until: promise.as_ref().map(|one| one.first_deadline),
                promise,
            }
        }
        Outcome::Referred => {
            let sent = view.referrals_of(line.issue)?.into_iter();
            let sent = sent.into_iter().find(|one| one.meeting == ours);
            sent.map(|one| Decided {
                department: Some(one.department),
                person: one.person,
                until: Some(one.due_back),
                promise: None,
            })
            .unwrap_or_default()
        }
        Outcome::UnderStudy => {
            let reviews = view.reviews_of(line.issue)?.into_iter();
            let review = reviews.into_iter().find(|one| one.meeting == ours);
            Decided {
                until: review.map(|one| one.due),
                ..Decided::default()
            }
        }
        _ => Decided::default(),
    })
}

fn co_handlers(
    make: &Make<'_>,
    meeting: &Meeting,
    promise: Option<&Commitment>,
) -> Result<Vec<String>, Fault> {
    let mut names = Vec::new();
    let Some(promise) = promise else {
        return Ok(names);
    };
    for helper in make.view.co_handlers_of(&[promise.id])? {
        names.extend(department(make, helper.department));
        names.extend(make.person(helper.person, meeting.day)?);
    }
    Ok(names)
}

/// Whether who raised it took the explanation.
fn accepted(
    make: &Make<'_>,
    meeting: &Meeting,
    line: &Deliberation,
) -> Result<Option<bool>, Fault> {
    let events = make.view.events_of(line.issue)?;
    let ours = events
        .iter()
        .rev()
        .find(|event| event.kind == EventKind::Explained && event.meeting == Some(meeting.id));
    Ok(ours.and_then(|event| event.accepted))
}
