//! 撤回, and 恢复 of what was withdrawn or merged: state, outcome and what was in force come back as they were.

use chrono::NaiveDate;
use rules::ids::IssueId;
use rules::transition::{Happening, Life};
use rules::words::{EventKind, Outcome};
use store::Tx;
use store::issues::IssueEvent;

use super::{day_of, step};
use crate::commands::life::IssueLife;
use crate::commands::working::{Decision, Grounds, IssueWithdraw};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::deciding::{When, decide_in};
use crate::nouns::given::needed;
use crate::nouns::in_force;
use crate::nouns::issues::{Around, happen};
use crate::nouns::standing::Standing;

/// Takes a matter back. Faults: `decision.reason_missing`, `decision.approver_missing` (of a promise),
/// `transition.not_possible`, the days', `revision.stale`.
pub(crate) fn withdraw(call: &Call<'_>, request: IssueWithdraw) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let grounds = Grounds {
        reason: request.reason,
        approver: request.approver,
        ..Grounds::default()
    };
    step(call, (request.issue, request.revision), |tx| {
        withdraw_in(tx, request.issue, day, &grounds)
    })
}

/// The same within a running step.
pub(crate) fn withdraw_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    grounds: &Grounds,
) -> Result<(), Fault> {
    let when = When { day, meeting: None };
    decide_in(tx, issue, when, &Decision::of(Outcome::Withdrawn), grounds)
}

/// Brings it back. Faults: `decision.reason_missing`, `transition.not_possible`, the days', `revision.stale`.
pub(crate) fn restore(call: &Call<'_>, request: IssueWithdraw) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let reason = needed(&request.reason, "decision.reason_missing", "reason")?;
    step(call, (request.issue, request.revision), |tx| {
        restore_in(tx, request.issue, day, reason)
    })
}

fn restore_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    reason: String,
) -> Result<(), Fault> {
    let standing = Standing::of(tx, issue)?;
    standing.after_on(EventKind::Restored, day)?;
    let events = tx.events_of(issue)?;
    let state = Life::of(&events.iter().map(happening).collect::<Vec<_>>())
        .ok()
        .and_then(|life| life.before())
        .ok_or_else(|| Fault::new("issue.nothing_to_restore"))?;
    in_force::begin_again(tx, issue, (state, standing.round))?;
    let around = Around {
        words: reason,
        ..Around::default()
    };
    let event = (EventKind::Restored, state, standing.round);
    happen(tx, issue, event, day, around)
}

fn happening(event: &IssueEvent) -> Happening {
    Happening {
        kind: event.kind,
        to: Some(event.state),
        day: event.civil_day,
    }
}
