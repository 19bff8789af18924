//! Working a matter between its meetings, a file for each verb. Every verb checks the table of transitions and
//! the order of days, writes its event, and answers with the matter's life. Not here: what a meeting decides
//! (`sorting`).

mod commitment;
mod decide;
mod done;
mod extend;
mod many;
mod merge;
mod progress;
mod refer;
mod review;
mod strike_off;
mod visit;
mod withdraw;

use chrono::NaiveDate;
use rules::ids::IssueId;
use store::Tx;
use store::issues::Issue;

use super::given::{self, refuse_stale};
use super::life_view;
use crate::commands::life::{IssueLife, IssueShow};
use crate::desk::Call;
use crate::fault::Fault;

pub(crate) use commitment::{commitment_edit, reach, reach_in};
pub(crate) use decide::{decide, raise_outside, raise_outside_in};
pub(crate) use done::{Done, done, done_in};
pub(crate) use extend::{Extension, deadline, extend, extend_in};
pub(crate) use many::{change_many, strike_off_many};
pub(crate) use merge::{check_target, link, merge, split, unlink};
pub(crate) use progress::{Note, note_in, progress_add};
pub(crate) use refer::{answer, answer_in, note_answer, send_back};
pub(crate) use review::{hold_review, review};
pub(crate) use strike_off::{By, Reviewing, strike_off, strike_off_in};
pub(crate) use visit::{Visited, visit, visit_in};
pub(crate) use withdraw::{restore, withdraw, withdraw_in};

/// The change that keeps who helped and no longer does: whoever had a hand in it never reviews it.
pub(crate) const HELPER_GONE: &str = "helper_gone";

/// One step on a matter that was read at `revision`; the matter gets a new one, so that whoever read it before
/// is told.
fn step(
    call: &Call<'_>,
    (issue, revision): (IssueId, i64),
    work: impl FnOnce(&mut Tx<'_>) -> Result<(), Fault>,
) -> Result<IssueLife, Fault> {
    call.transact(|tx| {
        let mut row: Issue = tx.get(issue)?;
        refuse_stale(&row, revision)?;
        work(tx)?;
        Ok(tx.touch(&mut row)?)
    })?;
    life(call, issue)
}

/// A matter with its life, as it is after the work.
pub(crate) fn life(call: &Call<'_>, issue: IssueId) -> Result<IssueLife, Fault> {
    let meeting = None;
    life_view::show(call, IssueShow { issue, meeting })
}

/// The day given, else today. Fault: `issue.day_not_yet`.
pub(crate) fn day_of(call: &Call<'_>, given: Option<NaiveDate>) -> Result<NaiveDate, Fault> {
    given::day(call, given, "issue.day_not_yet")
}
