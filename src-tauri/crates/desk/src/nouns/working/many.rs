//! One change for many matters: a category, who answers for them, who supervises them, their strike-off. One step;
//! a matter that cannot take it is passed over and told. Not here: the same for one matter (`commitment`,
//! `strike_off`, `issues`).

use chrono::NaiveDate;
use store::Tx;
use store::issues::Issue;

use super::commitment::edit_in;
use super::day_of;
use super::strike_off::{By, strike_off_in};
use crate::commands::working::{
    CommitmentEdit, IssueChangeMany, IssueSeen, IssueStrikeOffMany, ManyChanged, PassedOver,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::{needed, refuse_stale};
use crate::nouns::standing::Standing;
use crate::nouns::{in_force, issues};

/// Changes category, unit, person or supervisor of many matters. Faults: `many.none`, `many.nothing`,
/// `decision.reason_missing`, `issue.day_not_yet`, those that are no matter's own.
pub(crate) fn change_many(call: &Call<'_>, request: IssueChangeMany) -> Result<ManyChanged, Fault> {
    let day = day_of(call, request.day)?;
    let promise =
        request.department.is_some() || request.person.is_some() || request.supervisor.is_some();
    if !promise && request.category.is_none() {
        return Err(Fault::new("many.nothing"));
    }
    if promise {
        needed(&request.reason, "decision.reason_missing", "reason")?;
    }
    each(call, &request.issues, |tx, issue| {
        Standing::of(tx, issue.id)?.refuse_closed()?;
        // First what may be refused: a matter that is passed over is left as it is.
        if promise {
            edit_in(tx, day, &as_asked(tx, issue, &request, day)?)?;
        }
        if request.category.is_some() {
            issues::note_category(tx, issue, request.category, day)?;
            issue.category = request.category;
        }
        // Touched even where the promise alone changed: whoever read the matter before is told.
        Ok(tx.touch(issue)?)
    })
}

/// The promise in force with what is asked put into it.
fn as_asked(
    tx: &Tx<'_>,
    issue: &Issue,
    request: &IssueChangeMany,
    day: NaiveDate,
) -> Result<CommitmentEdit, Fault> {
    let mut now = in_force::commitment(tx, issue.id)?;
    now.apply(&tx.changes_of(now.id)?);
    let helping = tx.co_handlers_of(&[now.id])?;
    Ok(CommitmentEdit {
        issue: issue.id,
        revision: issue.revision,
        measure: now.measure,
        department: request.department.or(now.department),
        person: request.person.or(now.person),
        supervisor: request.supervisor.or(now.supervisor),
        co_handlers: helping.iter().filter_map(|row| row.department).collect(),
        helpers: helping.iter().filter_map(|row| row.person).collect(),
        reason: request.reason.clone(),
        day: Some(day),
    })
}

/// Strikes many matters off by one reviewer. Faults: `many.none`, `strike_off.reviewer_missing`,
/// `issue.day_not_yet`.
pub(crate) fn strike_off_many(
    call: &Call<'_>,
    request: IssueStrikeOffMany,
) -> Result<ManyChanged, Fault> {
    let day = day_of(call, request.day)?;
    if request.reviewer.is_none() {
        return Err(Fault::new("strike_off.reviewer_missing").at("reviewer"));
    }
    let by = By {
        reviewer: request.reviewer,
        accepted: false,
    };
    each(call, &request.issues, |tx, issue| {
        strike_off_in(tx, issue.id, day, by, &request.words)?;
        Ok(tx.touch(issue)?)
    })
}

/// Why a matter does not take a change; any other fault ends the step.
fn is_its_own(fault: &Fault) -> bool {
    [
        "issue.",
        "transition.",
        "strike_off.",
        "commitment.",
        "revision.",
    ]
    .iter()
    .any(|own| fault.code.starts_with(own))
}

/// The change to every matter, in one step. `change` refuses before it writes.
fn each(
    call: &Call<'_>,
    seen: &[IssueSeen],
    change: impl Fn(&mut Tx<'_>, &mut Issue) -> Result<(), Fault>,
) -> Result<ManyChanged, Fault> {
    if seen.is_empty() {
        return Err(Fault::new("many.none").at("issues"));
    }
    call.transact(|tx| {
        let mut done = ManyChanged::default();
        for one in seen {
            let mut issue: Issue = tx.get(one.issue)?;
            let changed = refuse_stale(&issue, one.revision).and_then(|()| change(tx, &mut issue));
            match changed {
                Ok(()) => done.changed += 1,
                Err(fault) if is_its_own(&fault) => {
                    done.passed.push(passed_over(tx, issue, fault)?);
                }
                Err(fault) => return Err(fault),
            }
        }
        Ok(done)
    })
}

fn passed_over(tx: &Tx<'_>, issue: Issue, fault: Fault) -> Result<PassedOver, Fault> {
    Ok(PassedOver {
        issue: issue.id,
        number: tx.number_of(issue.id)?,
        summary: issue.summary,
        code: fault.code,
        params: fault.params,
    })
}
