//! The promise in force: its measure, unit, people and helpers changed on a day and with a reason, its
//! milestones reached. What was promised first is never rewritten (data model, "Commitment"). Not here: the
//! deadline (`extend`).

use chrono::NaiveDate;
use rules::ids::{CommitmentId, IssueId, PersonId};
use store::Tx;
use store::commitments::{Commitment, CommitmentChange, Milestone};
use store::issues::Issue;

use super::{HELPER_GONE, day_of, life, step};
use crate::commands::life::IssueLife;
use crate::commands::working::{CommitmentEdit, MilestoneReach};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::deciding::help;
use crate::nouns::given::needed;
use crate::nouns::in_force;
use crate::nouns::standing::{Standing, refuse_earlier};

/// Changes the promise in force. Faults: `decision.reason_missing`, `issue.day_before_newest`, `commitment.measure_missing`,
/// `commitment.department_missing`, `commitment.none_in_force`, `issue.day_not_yet`, `issue.closed`,
/// `revision.stale`.
pub(crate) fn commitment_edit(
    call: &Call<'_>,
    request: CommitmentEdit,
) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    needed(&request.reason, "decision.reason_missing", "reason")?;
    needed(&request.measure, "commitment.measure_missing", "measure")?;
    if request.department.is_none() {
        return Err(Fault::new("commitment.department_missing").at("department"));
    }
    step(call, (request.issue, request.revision), |tx| {
        Standing::of(tx, request.issue)?.refuse_closed()?;
        edit_in(tx, day, &request)
    })
}

/// The same within a running step; writes nothing where it refuses.
pub(super) fn edit_in(
    tx: &mut Tx<'_>,
    day: NaiveDate,
    request: &CommitmentEdit,
) -> Result<(), Fault> {
    let mut now = in_force::commitment(tx, request.issue)?;
    let changes = tx.changes_of(now.id)?;
    let newest = changes.iter().map(|change| change.civil_day).max();
    refuse_earlier(day, newest.max(Some(now.promised_on)))?;
    now.apply(&changes);
    let id = |id: Option<String>| id.unwrap_or_default();
    let fields = [
        (
            "measure",
            now.measure.clone(),
            request.measure.trim().to_owned(),
        ),
        (
            "department",
            id(now.department.map(|d| d.to_string())),
            id(request.department.map(|d| d.to_string())),
        ),
        (
            "person",
            id(now.person.map(|p| p.to_string())),
            id(request.person.map(|p| p.to_string())),
        ),
        (
            "supervisor",
            id(now.supervisor.map(|p| p.to_string())),
            id(request.supervisor.map(|p| p.to_string())),
        ),
    ];
    for (field, old, new) in fields {
        if old != new {
            change(tx, now.id, day, (field, old, new), (&request.reason, None))?;
        }
    }
    put_helpers(tx, now.id, day, request)
}

/// Writes a dated change of a promise: which field, from what to what, why and by whose word.
pub(super) fn change(
    tx: &mut Tx<'_>,
    commitment: CommitmentId,
    day: NaiveDate,
    (field, old_value, new_value): (&str, String, String),
    (reason, approver): (&str, Option<PersonId>),
) -> Result<(), Fault> {
    let mut change = CommitmentChange {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        commitment,
        field: field.to_owned(),
        civil_day: day,
        old_value,
        new_value,
        reason: reason.trim().to_owned(),
        approver,
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    Ok(tx.put(&mut change)?)
}

/// Who helps is as given: those who are gone are removed, new ones added.
fn put_helpers(
    tx: &mut Tx<'_>,
    commitment: CommitmentId,
    day: NaiveDate,
    request: &CommitmentEdit,
) -> Result<(), Fault> {
    let (departments, people) = (&request.co_handlers, &request.helpers);
    let there = tx.co_handlers_of(&[commitment])?;
    for row in &there {
        let kept = row.department.is_some_and(|d| departments.contains(&d))
            || row.person.is_some_and(|p| people.contains(&p));
        if !kept {
            tx.remove(row)?;
            if let Some(person) = row.person {
                let gone = (HELPER_GONE, person.to_string(), String::new());
                change(tx, commitment, day, gone, (&request.reason, None))?;
            }
        }
    }
    for department in departments {
        if !there.iter().any(|row| row.department == Some(*department)) {
            help(tx, commitment, (Some(*department), None))?;
        }
    }
    for person in people {
        if !there.iter().any(|row| row.person == Some(*person)) {
            help(tx, commitment, (None, Some(*person)))?;
        }
    }
    Ok(())
}

/// Notes that a milestone was reached, or takes it back. Faults: `milestone.before_meeting`,
/// `issue.day_not_yet`, `issue.closed`, `record.not_found`.
pub(crate) fn reach(call: &Call<'_>, request: MilestoneReach) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let issue = call.transact(|tx| {
        let milestone: Milestone = tx.get(request.milestone)?;
        let promise: Commitment = tx.get(milestone.commitment)?;
        Standing::of(tx, promise.issue)?.refuse_closed()?;
        if day < promise.promised_on {
            return Err(Fault::new("milestone.before_meeting")
                .at("day")
                .with("day", day.to_string())
                .with("meeting_day", promise.promised_on.to_string()));
        }
        reach_in(tx, milestone, request.reached.then_some(day))?;
        let mut issue: Issue = tx.get(promise.issue)?;
        tx.touch(&mut issue)?;
        Ok::<IssueId, Fault>(issue.id)
    })?;
    life(call, issue)
}

/// The same within a running step.
pub(crate) fn reach_in(
    tx: &mut Tx<'_>,
    mut milestone: Milestone,
    day: Option<NaiveDate>,
) -> Result<(), Fault> {
    milestone.reached_on = day;
    Ok(tx.put(&mut milestone)?)
}
