//! Sorting (分类): what a meeting decides about a matter, written as its line in the meeting's list beside
//! what follows from it (`deciding`). Not here: which outcome is possible from which state
//! (`rules::transition`).

use rules::words::{EventKind, Outcome};
use store::Tx;
use store::issues::{Deliberation, Issue, IssueEvent};
use store::meetings::Meeting;

use crate::commands::issue::{IssueSort, IssueView};
use crate::commands::working::Decision;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::deciding::{When, decide_in};
use crate::nouns::issues::{self, deliberation_id};
use crate::nouns::standing::refuse_stale;

/// Sorts a matter at its meeting; sorting again replaces what this meeting decided. Faults:
/// `issue.not_at_meeting`, `revision.stale`, `issue.moved_on`, `transition.not_possible`, and a missing
/// or impossible field of the outcome, each naming its field.
pub(crate) fn sort(call: &Call<'_>, request: IssueSort) -> Result<IssueView, Fault> {
    call.transact(|tx| sort_in(tx, &request))?;
    issues::shown(call, request.issue, Some(request.meeting))
}

/// The same within a running step.
pub(crate) fn sort_in(tx: &mut Tx<'_>, request: &IssueSort) -> Result<(), Fault> {
    let meeting: Meeting = tx.get(request.meeting)?;
    let mut issue: Issue = tx.get(request.issue)?;
    refuse_stale(&issue, request.revision)?;
    let line = tx.find::<Deliberation>(deliberation_id(tx, meeting.id, issue.id))?;
    let mut line = line.ok_or_else(|| Fault::new("issue.not_at_meeting"))?;
    take_back(tx, &meeting, &issue)?;
    check_names(request)?;
    let when = When {
        day: meeting.day,
        meeting: Some(meeting.id),
    };
    decide_in(tx, issue.id, when, &decision(request), &request.grounds)?;
    line.outcome = request.outcome;
    line.words = request.words.trim().to_owned();
    line.department = request.department;
    line.person = request.person;
    tx.put(&mut line)?;
    touch(tx, &mut issue)
}

fn decision(request: &IssueSort) -> Decision {
    Decision {
        outcome: request.outcome,
        words: request.words.clone(),
        measure: request.measure.clone(),
        department: request.department,
        person: request.person,
        supervisor: request.supervisor,
        co_handlers: request.co_handlers.clone(),
        helpers: request.helpers.clone(),
        deadline: request.deadline,
        milestones: request.milestones.clone(),
        collective_money: request.collective_money,
        money_fen: request.money_fen,
        due_back: request.due_back,
        review_due: request.review_due,
        accepted: request.accepted,
    }
}

/// A milestone without a name would be an empty line on the timetable.
fn check_names(request: &IssueSort) -> Result<(), Fault> {
    let unnamed = |one: &crate::commands::issue::MilestoneGiven| one.name.trim().is_empty();
    if request.outcome == Outcome::Committed && request.milestones.iter().any(unnamed) {
        return Err(Fault::new("milestone.name_missing").at("milestones"));
    }
    Ok(())
}

/// The issue itself gets a new revision, so that a second window that read it before is told.
fn touch(tx: &mut Tx<'_>, issue: &mut Issue) -> Result<(), Fault> {
    Ok(tx.touch(issue)?)
}

/// Takes back what this meeting had decided. Fault: `issue.moved_on` if something happened after it.
fn take_back(tx: &mut Tx<'_>, meeting: &Meeting, issue: &Issue) -> Result<(), Fault> {
    let events = tx.events_of(issue.id)?;
    let ours =
        |event: &IssueEvent| event.meeting == Some(meeting.id) && event.kind != EventKind::Raised;
    let Some(first) = events.iter().position(ours) else {
        return Ok(());
    };
    if events.iter().skip(first).any(|event| !ours(event)) {
        return Err(Fault::new("issue.moved_on"));
    }
    let mut answered = false;
    for event in events.iter().filter(|event| ours(event)) {
        answered |= event.kind == EventKind::Answered;
        tx.remove(event)?;
    }
    take_back_commitments(tx, meeting, issue)?;
    take_back_referrals(tx, meeting, issue, answered)?;
    take_back_reviews(tx, meeting, issue)
}

/// Whether what ended on the meeting's day ended by the meeting, and not because it was done.
fn ended_by(meeting: &Meeting, ended_on: Option<chrono::NaiveDate>, how: &str) -> bool {
    ended_on == Some(meeting.day) && how != EventKind::Done.as_str()
}

fn take_back_commitments(tx: &mut Tx<'_>, meeting: &Meeting, issue: &Issue) -> Result<(), Fault> {
    for mut commitment in tx.commitments_of(issue.id)? {
        if commitment.meeting == Some(meeting.id) {
            for milestone in tx.milestones_of(commitment.id)? {
                tx.remove(&milestone)?;
            }
            for helper in tx.co_handlers_of(commitment.id)? {
                tx.remove(&helper)?;
            }
            tx.remove(&commitment)?;
        } else if ended_by(meeting, commitment.ended_on, &commitment.ended_how) {
            commitment.ended_on = None;
            commitment.ended_how = String::new();
            tx.put(&mut commitment)?;
        }
    }
    Ok(())
}

/// `answered`: the answer came to light at this meeting.
fn take_back_referrals(
    tx: &mut Tx<'_>,
    meeting: &Meeting,
    issue: &Issue,
    answered: bool,
) -> Result<(), Fault> {
    for mut referral in tx.referrals_of(issue.id)? {
        if referral.meeting == Some(meeting.id) {
            tx.remove(&referral)?;
        } else if referral.ended_on == Some(meeting.day) {
            referral.ended_on = None;
            if answered {
                (referral.answered_on, referral.returned_on) = (None, None);
                referral.answer = String::new();
            }
            tx.put(&mut referral)?;
        }
    }
    Ok(())
}

fn take_back_reviews(tx: &mut Tx<'_>, meeting: &Meeting, issue: &Issue) -> Result<(), Fault> {
    for mut review in tx.reviews_of(issue.id)? {
        if review.meeting == Some(meeting.id) {
            tx.remove(&review)?;
            continue;
        }
        if review.ended_on == Some(meeting.day) {
            review.ended_on = None;
        }
        if review.held_on == Some(meeting.day) {
            review.held_on = None;
        }
        tx.put(&mut review)?;
    }
    Ok(())
}
