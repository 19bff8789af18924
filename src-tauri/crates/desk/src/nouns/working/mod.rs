//! Working a matter between its meetings, a file for each verb. Every verb checks the table of transitions and
//! the order of days, writes its event, and answers with the matter's life. Not here: what a meeting decides
//! (`sorting`).

mod done;
mod extend;
mod progress;
mod strike_off;
mod visit;

use chrono::NaiveDate;
use rules::ids::IssueId;
use store::Tx;
use store::issues::Issue;

use super::issues;
use super::standing::refuse_stale;
use crate::commands::issue::{IssueLife, IssueShow};
use crate::desk::Call;
use crate::fault::Fault;

pub(crate) use done::{Done, done, done_in};
pub(crate) use extend::{Extension, extend, extend_in};
pub(crate) use progress::{Note, note_in, progress_add};
pub(crate) use strike_off::{Review, strike_off, strike_off_in};
pub(crate) use visit::{Visited, visit, visit_in};

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

fn life(call: &Call<'_>, issue: IssueId) -> Result<IssueLife, Fault> {
    let meeting = None;
    issues::show(call, IssueShow { issue, meeting })
}

/// The day given, else today. Fault: `issue.day_not_yet`.
fn day_of(call: &Call<'_>, given: Option<NaiveDate>) -> Result<NaiveDate, Fault> {
    let (today, day) = (call.today(), given.unwrap_or_else(|| call.today()));
    if day > today {
        return Err(Fault::new("issue.day_not_yet")
            .at("day")
            .with("day", day.to_string()));
    }
    Ok(day)
}

/// Words that must be there, trimmed.
fn words(text: &str, code: &str, field: &str) -> Result<String, Fault> {
    match text.trim() {
        "" => Err(Fault::new(code).at(field)),
        said => Ok(said.to_owned()),
    }
}
