//! Sorting (分类): what a meeting decides about a matter, written as deliberation, event and commitment,
//! referral or review. Not here: which outcome is possible from which state (`rules::transition`).

use chrono::NaiveDate;
use rules::commitment;
use rules::ids::{CommitmentId, DepartmentId};
use rules::words::{EventKind, Outcome};
use store::Tx;
use store::commitments::{CoHandler, Commitment, Milestone};
use store::issues::{Deliberation, Issue, IssueEvent, Referral, Review};
use store::meetings::Meeting;

use crate::commands::issue::{IssueSort, IssueView};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::in_force;
use crate::nouns::issues::{self, Around, deliberation_id, happen};
use crate::nouns::standing::{Standing, refuse_stale};

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
    let before = Standing::of(tx, issue.id)?;
    check_fields(request, &meeting)?;
    decide(tx, &meeting, &issue, before, request)?;
    line.outcome = request.outcome;
    line.words = request.words.trim().to_owned();
    line.department = request.department;
    line.person = request.person;
    tx.put(&mut line)?;
    touch(tx, &mut issue)
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
    for event in events.iter().filter(|event| ours(event)) {
        tx.remove(event)?;
    }
    take_back_commitments(tx, meeting, issue)?;
    take_back_referrals(tx, meeting, issue)?;
    take_back_reviews(tx, meeting, issue)
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
        } else if commitment.ended_on == Some(meeting.day) {
            commitment.ended_on = None;
            commitment.ended_how = String::new();
            tx.put(&mut commitment)?;
        }
    }
    Ok(())
}

fn take_back_referrals(tx: &mut Tx<'_>, meeting: &Meeting, issue: &Issue) -> Result<(), Fault> {
    for mut referral in tx.referrals_of(issue.id)? {
        if referral.meeting == Some(meeting.id) {
            tx.remove(&referral)?;
        } else if referral.ended_on == Some(meeting.day) {
            referral.ended_on = None;
            tx.put(&mut referral)?;
        }
    }
    Ok(())
}

fn take_back_reviews(tx: &mut Tx<'_>, meeting: &Meeting, issue: &Issue) -> Result<(), Fault> {
    for mut review in tx.reviews_of(issue.id)? {
        if review.meeting == Some(meeting.id) {
            tx.remove(&review)?;
        } else if review.ended_on == Some(meeting.day) {
            review.ended_on = None;
            tx.put(&mut review)?;
        }
    }
    Ok(())
}

/// What the outcome cannot be written down without, each fault naming its field.
fn check_fields(request: &IssueSort, meeting: &Meeting) -> Result<(), Fault> {
    let words = |code: &str, field: &str, text: &str| {
        if text.trim().is_empty() {
            Err(Fault::new(code).at(field))
        } else {
            Ok(())
        }
    };
    match request.outcome {
        Outcome::Committed => {
            words("commitment.measure_missing", "measure", &request.measure)?;
            if request.department.is_none() {
                return Err(Fault::new("commitment.department_missing").at("department"));
            }
            let deadline = given(request.deadline, "commitment.deadline_missing", "deadline")?;
            not_before(
                deadline,
                meeting,
                "commitment.deadline_before_meeting",
                "deadline",
            )?;
            check_milestones(request, meeting, deadline)
        }
        Outcome::Referred => {
            if request.department.is_none() {
                return Err(Fault::new("referral.department_missing").at("department"));
            }
            let due = given(request.due_back, "referral.due_back_missing", "due_back")?;
            not_before(due, meeting, "referral.due_back_before_meeting", "due_back")
        }
        Outcome::UnderStudy => {
            let due = given(request.review_due, "review.due_missing", "review_due")?;
            not_before(due, meeting, "review.due_before_meeting", "review_due")
        }
        Outcome::ResolvedOnSpot => words("issue.what_was_done_missing", "words", &request.words),
        Outcome::Explained => words("issue.explanation_missing", "words", &request.words),
        Outcome::Undecided | Outcome::DiscussAgain => Ok(()),
        Outcome::Returned | Outcome::Merged | Outcome::Withdrawn => Err(Fault::not_yet("issue 3")),
    }
}

fn given(day: Option<NaiveDate>, code: &str, field: &str) -> Result<NaiveDate, Fault> {
    day.ok_or_else(|| Fault::new(code).at(field))
}

fn not_before(day: NaiveDate, meeting: &Meeting, code: &str, field: &str) -> Result<(), Fault> {
    if commitment::check_deadline(meeting.day, day).is_ok() {
        return Ok(());
    }
    Err(Fault::new(code)
        .at(field)
        .with("day", day.to_string())
        .with("meeting_day", meeting.day.to_string()))
}

fn check_milestones(
    request: &IssueSort,
    meeting: &Meeting,
    deadline: NaiveDate,
) -> Result<(), Fault> {
    for milestone in &request.milestones {
        if milestone.name.trim().is_empty() {
            return Err(Fault::new("milestone.name_missing").at("milestones"));
        }
        not_before(
            milestone.day,
            meeting,
            "milestone.before_meeting",
            "milestones",
        )?;
        if commitment::check_milestone(milestone.day, meeting.day, deadline).is_err() {
            return Err(Fault::new("milestone.after_deadline")
                .at("milestones")
                .with("day", milestone.day.to_string()));
        }
    }
    Ok(())
}

/// Writes the outcome's event and what belongs to it.
fn decide(
    tx: &mut Tx<'_>,
    meeting: &Meeting,
    issue: &Issue,
    standing: Standing,
    request: &IssueSort,
) -> Result<(), Fault> {
    let Some(kind) = request.outcome.event() else {
        return Ok(());
    };
    let to = standing.after(kind)?;
    let round = standing.round;
    if to != standing.state {
        in_force::end(tx, issue.id, meeting.day, request.outcome.as_str())?;
    }
    let commitment = match request.outcome {
        Outcome::Committed => Some(promise(tx, meeting, issue, round, request)?),
        Outcome::Referred => refer(tx, meeting, issue, round, request).map(|()| None)?,
        Outcome::UnderStudy => review(tx, meeting, issue, round, request).map(|()| None)?,
        _ => None,
    };
    let around = Around {
        meeting: Some(meeting.id),
        commitment,
        words: request.words.trim().to_owned(),
        person: request.person,
        department: request.department,
        accepted: request.accepted,
    };
    happen(tx, issue.id, (kind, to, round), meeting.day, around)
}

/// Writes a commitment with its helpers and milestones.
pub(crate) fn promise(
    tx: &mut Tx<'_>,
    meeting: &Meeting,
    issue: &Issue,
    round: i64,
    request: &IssueSort,
) -> Result<CommitmentId, Fault> {
    let mut commitment = Commitment {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue: issue.id,
        round,
        meeting: Some(meeting.id),
        measure: request.measure.trim().to_owned(),
        department: request.department,
        person: request.person,
        supervisor: request.supervisor,
        promised_on: meeting.day,
        first_deadline: given(request.deadline, "commitment.deadline_missing", "deadline")?,
        collective_money: request.collective_money,
        money_fen: request.money_fen,
        note: String::new(),
        from_day: meeting.day,
        ended_on: None,
        ended_how: String::new(),
    };
    tx.put(&mut commitment)?;
    for department in &request.co_handlers {
        help(tx, commitment.id, *department)?;
    }
    for (position, milestone) in (1..).zip(&request.milestones) {
        let mut row = Milestone {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            commitment: commitment.id,
            position,
            day: milestone.day,
            name: milestone.name.trim().to_owned(),
            reached_on: None,
        };
        tx.put(&mut row)?;
    }
    Ok(commitment.id)
}

fn help(tx: &mut Tx<'_>, commitment: CommitmentId, department: DepartmentId) -> Result<(), Fault> {
    let mut row = CoHandler {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        commitment,
        department: Some(department),
        person: None,
    };
    Ok(tx.put(&mut row)?)
}

fn refer(
    tx: &mut Tx<'_>,
    meeting: &Meeting,
    issue: &Issue,
    round: i64,
    request: &IssueSort,
) -> Result<(), Fault> {
    let mut referral = Referral {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue: issue.id,
        round,
        meeting: Some(meeting.id),
        department: request
            .department
            .ok_or_else(|| Fault::new("referral.department_missing").at("department"))?,
        person: request.person,
        sent_on: meeting.day,
        due_back: given(request.due_back, "referral.due_back_missing", "due_back")?,
        request: request.words.trim().to_owned(),
        answered_on: None,
        answer: String::new(),
        returned_on: None,
        ended_on: None,
    };
    Ok(tx.put(&mut referral)?)
}

fn review(
    tx: &mut Tx<'_>,
    meeting: &Meeting,
    issue: &Issue,
    round: i64,
    request: &IssueSort,
) -> Result<(), Fault> {
    let mut review = Review {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue: issue.id,
        round,
        due: given(request.review_due, "review.due_missing", "review_due")?,
        held_on: None,
        meeting: Some(meeting.id),
        ended_on: None,
    };
    Ok(tx.put(&mut review)?)
}
