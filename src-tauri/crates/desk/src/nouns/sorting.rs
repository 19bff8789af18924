//! Sorting (分类): what a meeting decides about a matter, written as its line in the meeting's list beside
//! what follows from it (`deciding`). Not here: which outcome is possible from which state
//! (`rules::transition`).

use rules::words::EventKind;
use store::Tx;
use store::issues::{Deliberation, Issue, IssueEvent};
use store::meetings::Meeting;

use crate::commands::issue::{IssueSort, IssueView};
use crate::commands::working::Decision;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::deciding::{When, decide_in};
use crate::nouns::given::refuse_stale;
use crate::nouns::in_force;
use crate::nouns::issues::{self, deliberation_id};
use crate::nouns::meetings;
use crate::nouns::standing::Standing;

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
    meetings::refuse_archived(&meeting)?;
    let mut issue: Issue = tx.get(request.issue)?;
    refuse_stale(&issue, request.revision)?;
    let line = tx.find::<Deliberation>(deliberation_id(tx, meeting.id, issue.id))?;
    let mut line = line.ok_or_else(|| Fault::new("issue.not_at_meeting"))?;
    take_back(tx, &meeting, &issue)?;
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

/// The issue itself gets a new revision, so that a second window that read it before is told.
fn touch(tx: &mut Tx<'_>, issue: &mut Issue) -> Result<(), Fault> {
    Ok(tx.touch(issue)?)
}

/// Takes back what this meeting had decided, newest first, so that an undo puts it back in its order. Fault:
/// `issue.moved_on` if something happened after it, or was worked on its promise.
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
    let answered = events.iter().filter(|event| ours(event));
    let answered = answered.clone().any(|e| e.kind == EventKind::Answered);
    for event in events.iter().rev().filter(|event| ours(event)) {
        tx.remove(event)?;
    }
    take_back_promise(tx, meeting, issue)?;
    for referral in tx.referrals_of(issue.id)? {
        if referral.meeting == Some(meeting.id) {
            tx.remove(&referral)?;
        }
    }
    for review in tx.reviews_of(issue.id)? {
        if review.meeting == Some(meeting.id) {
            tx.remove(&review)?;
        }
    }
    let standing = Standing::of(tx, issue.id)?;
    in_force::begin_again(tx, issue.id, (standing.state, standing.round))?;
    if answered {
        in_force::forget_answer(tx, issue.id)?;
    }
    Ok(())
}

fn take_back_promise(tx: &mut Tx<'_>, meeting: &Meeting, issue: &Issue) -> Result<(), Fault> {
    for commitment in tx.commitments_of(issue.id)? {
        if commitment.meeting != Some(meeting.id) {
            continue;
        }
        let milestones = tx.milestones_of(&[commitment.id])?;
        let reached = milestones.iter().any(|one| one.reached_on.is_some());
        if reached || !tx.changes_of(commitment.id)?.is_empty() {
            return Err(Fault::new("issue.moved_on"));
        }
        for milestone in &milestones {
            tx.remove(milestone)?;
        }
        for helper in tx.co_handlers_of(&[commitment.id])? {
            tx.remove(&helper)?;
        }
        tx.remove(&commitment)?;
    }
    Ok(())
}
