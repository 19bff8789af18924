//! One step after the other: who, when, what came of it, the vote. Not here: the reckoning of a vote
//! (`rules::quorum`).

use chrono::NaiveDate;
use rules::ids::IssueId;
use rules::quorum::{Count, Quorum};
use rules::words::{MeetingState, ProceedingEnd, StepKind, VotingBody};
use store::Tx;
use store::meetings::Meeting;
use store::proceedings::{Proceeding, ProceedingStep};

use crate::commands::life::IssueLife;
use crate::commands::proceeding::{
    ProceedingStepClear, ProceedingStepDone, VoteGiven, VotePreview, VotePreviewed,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given;
use crate::nouns::working::life;

/// Writes a step down as done. A vote that does not carry ends the proceeding; the last step completes it.
/// Faults: `proceeding.ended`, `proceeding.step_unknown`, `proceeding.step_order`, `proceeding.day_order`,
/// `meeting.not_open`, `issue.day_not_yet`, `vote.…`.
pub(crate) fn step_done(call: &Call<'_>, request: ProceedingStepDone) -> Result<IssueLife, Fault> {
    let today = call.today();
    let issue = call.transact(|tx| step_in(tx, &request, today))?;
    life(call, issue)
}

/// The same within a running step of the journal; gives the matter.
pub(crate) fn step_in(
    tx: &mut Tx<'_>,
    request: &ProceedingStepDone,
    today: NaiveDate,
) -> Result<IssueId, Fault> {
    let mut proceeding: Proceeding = tx.get(request.proceeding)?;
    let mut steps = tx.proceeding_steps(proceeding.id)?;
    let at = place_of(&proceeding, &steps, request.position)?;
    let day = day_given(tx, request, today)?;
    check_days(&proceeding, &steps, at, day)?;
    let last = at + 1 == steps.len();
    let Some(step) = steps.get_mut(at) else {
        return Err(Fault::new("proceeding.step_unknown"));
    };
    write(step, request, day)?;
    let rejected = step.passed == Some(false);
    tx.put(step)?;
    end(&mut proceeding, rejected, last, day);
    tx.put(&mut proceeding)?;
    Ok(proceeding.issue)
}

/// Which step it is: the one to come, or one that was done and is written again.
fn place_of(
    proceeding: &Proceeding,
    steps: &[ProceedingStep],
    position: i64,
) -> Result<usize, Fault> {
    let at = steps
        .iter()
        .position(|step| step.position == position)
        .ok_or_else(|| Fault::new("proceeding.step_unknown").at("position"))?;
    if steps.get(at).is_some_and(|step| step.done_on.is_some()) {
        // A vote written again may not carry any more: nothing may have been built on it.
        let built_on = steps.get(at + 1).is_some_and(|step| step.done_on.is_some());
        let is_vote = steps
            .get(at)
            .is_some_and(|step| step.kind == StepKind::Vote);
        return if built_on && is_vote {
            Err(Fault::new("proceeding.step_built_on").at("position"))
        } else if proceeding.ended_how == Some(ProceedingEnd::Dropped) {
            Err(Fault::new("proceeding.ended").with("name", proceeding.name.as_str()))
        } else {
            Ok(at)
        };
    }
    if proceeding.ended_on.is_some() {
        return Err(Fault::new("proceeding.ended").with("name", proceeding.name.as_str()));
    }
    let before = steps.iter().take(at).find(|step| step.done_on.is_none());
    match before {
        Some(missing) => Err(Fault::new("proceeding.step_order")
            .at("position")
            .with("step", missing.name.as_str())),
        None => Ok(at),
    }
}

/// The day given, else the meeting's, else today; a meeting that was held on that day.
fn day_given(
    tx: &Tx<'_>,
    request: &ProceedingStepDone,
    today: NaiveDate,
) -> Result<NaiveDate, Fault> {
    let meeting = request
        .meeting
        .map(|id| tx.get::<Meeting>(id))
        .transpose()?;
    if meeting
        .as_ref()
        .is_some_and(|m| m.state != MeetingState::Held)
    {
        return Err(Fault::new("meeting.not_open").at("meeting"));
    }
    let day = request.day.or(meeting.map(|m| m.day)).unwrap_or(today);
    given::refuse_later(day, today, "issue.day_not_yet", "day")?;
    Ok(day)
}

/// Fault: `proceeding.day_order`, where the day lies before the step before or after the step after.
fn check_days(
    proceeding: &Proceeding,
    steps: &[ProceedingStep],
    at: usize,
    day: NaiveDate,
) -> Result<(), Fault> {
    let before = steps.iter().take(at).filter_map(|step| step.done_on).max();
    let earliest = before.unwrap_or(proceeding.began_on);
    let latest = steps
        .iter()
        .skip(at + 1)
        .filter_map(|step| step.done_on)
        .min();
    if day < earliest || latest.is_some_and(|latest| day > latest) {
        return Err(Fault::new("proceeding.day_order")
            .at("day")
            .with("earliest", earliest.to_string()));
    }
    Ok(())
}

fn write(
    step: &mut ProceedingStep,
    request: &ProceedingStepDone,
    day: NaiveDate,
) -> Result<(), Fault> {
    step.done_on = Some(day);
    step.meeting = request.meeting;
    step.document = request.document;
    step.who = request.who.trim().to_owned();
    step.note = request.note.trim().to_owned();
    step.result = request.result.trim().to_owned();
    match (step.kind, &request.vote) {
        (StepKind::Vote, Some(vote)) => write_vote(step, vote),
        (StepKind::Vote, None) => Err(Fault::new("vote.missing").at("vote")),
        (_, Some(_)) => Err(Fault::new("vote.not_asked").at("vote")),
        (_, None) => Ok(()),
    }
}

fn write_vote(step: &mut ProceedingStep, vote: &VoteGiven) -> Result<(), Fault> {
    check_numbers(vote)?;
    let quorum = quorum_of(step, vote.body);
    let verdict = quorum
        .judge(counted(vote))
        .ok_or_else(|| Fault::new("vote.body").at("body").with("rule", quorum.zh()))?;
    step.body = Some(vote.body);
    step.entitled = Some(vote.entitled);
    step.present = Some(vote.present);
    step.agreed = Some(vote.agreed);
    step.disagreed = Some(vote.disagreed);
    step.abstained = Some(vote.abstained);
    step.passed = Some(verdict.passed);
    Ok(())
}

fn counted(vote: &VoteGiven) -> Count {
    Count {
        body: vote.body,
        entitled: vote.entitled,
        present: vote.present,
        agreed: vote.agreed,
    }
}

/// What a vote would come to, while its numbers are typed. Faults: as for writing it down.
pub(crate) fn preview(_: &Call<'_>, request: VotePreview) -> Result<VotePreviewed, Fault> {
    let vote = &request.vote;
    check_numbers(vote)?;
    let quorum = request.quorum.unwrap_or_else(|| Quorum::simple(vote.body));
    let verdict = quorum.judge(counted(vote));
    Ok(VotePreviewed { verdict })
}

/// The step's rule; a vote without one carries by more than half of those present.
pub(super) fn quorum_of(step: &ProceedingStep, body: VotingBody) -> Quorum {
    Quorum::read(&step.quorum).unwrap_or_else(|| Quorum::simple(body))
}

/// Faults: `vote.negative`, `vote.too_many_present`, `vote.too_many_votes`.
fn check_numbers(vote: &VoteGiven) -> Result<(), Fault> {
    let numbers = [
        ("entitled", vote.entitled),
        ("present", vote.present),
        ("agreed", vote.agreed),
        ("disagreed", vote.disagreed),
        ("abstained", vote.abstained),
    ];
    // Nobody counts a village beyond this; sums stay far from where integers end.
    const MOST: i64 = 1_000_000;
    if let Some((field, _)) = numbers.iter().find(|(_, n)| !(0..=MOST).contains(n)) {
        return Err(Fault::new("vote.negative").at(field));
    }
    if vote.present > vote.entitled {
        return Err(Fault::new("vote.too_many_present")
            .at("present")
            .with("entitled", vote.entitled));
    }
    if vote.agreed + vote.disagreed + vote.abstained > vote.present {
        return Err(Fault::new("vote.too_many_votes")
            .at("agreed")
            .with("present", vote.present));
    }
    Ok(())
}

fn end(proceeding: &mut Proceeding, rejected: bool, last: bool, day: NaiveDate) {
    let completed = last || proceeding.ended_how == Some(ProceedingEnd::Completed);
    proceeding.ended_how = match (rejected, completed) {
        (true, _) => Some(ProceedingEnd::Rejected),
        (false, true) => Some(ProceedingEnd::Completed),
        (false, false) => None,
    };
    proceeding.ended_on = match proceeding.ended_how {
        None => None,
        Some(_) if last || rejected => Some(day),
        Some(_) => proceeding.ended_on,
    };
}

/// Takes the newest step back. Faults: `proceeding.nothing_done`, `proceeding.ended` for a dropped one.
pub(crate) fn step_clear(
    call: &Call<'_>,
    request: ProceedingStepClear,
) -> Result<IssueLife, Fault> {
    let issue = call.transact(|tx| {
        let mut proceeding: Proceeding = tx.get(request.proceeding)?;
        if proceeding.ended_how == Some(ProceedingEnd::Dropped) {
            return Err(Fault::new("proceeding.ended").with("name", proceeding.name));
        }
        let newest = tx
            .proceeding_steps(proceeding.id)?
            .into_iter()
            .rfind(|step| step.done_on.is_some());
        let Some(step) = newest else {
            return Err(Fault::new("proceeding.nothing_done"));
        };
        let mut blank = ProceedingStep {
            done_on: None,
            meeting: None,
            document: None,
            who: String::new(),
            note: String::new(),
            result: String::new(),
            body: None,
            entitled: None,
            present: None,
            agreed: None,
            disagreed: None,
            abstained: None,
            passed: None,
            ..step
        };
        tx.put(&mut blank)?;
        (proceeding.ended_on, proceeding.ended_how) = (None, None);
        tx.put(&mut proceeding)?;
        Ok(proceeding.issue)
    })?;
    life(call, issue)
}
