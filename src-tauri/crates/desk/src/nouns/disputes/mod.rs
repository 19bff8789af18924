//! Disputes, a file for each verb. They are always internal: no paper, board, figure or list of matters asks here.
//! A dispute goes away only by undo.

mod add;
mod list;
mod settle;

use chrono::NaiveDate;
use store::Tx;
use store::disputes::Dispute;

use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::{self, refuse_stale};

pub(crate) use add::{add, add_in, edit};
pub(crate) use list::{list, show};
pub(crate) use settle::{reopen, settle, settle_in};

/// The day given, else today. Fault: `dispute.day_not_yet`.
fn day_of(call: &Call<'_>, given: Option<NaiveDate>) -> Result<NaiveDate, Fault> {
    given::day(call, given, "dispute.day_not_yet")
}

/// Fault: `dispute.day_before`, of a step that lies before the one in front of it.
fn refuse_before(day: NaiveDate, newest: NaiveDate) -> Result<(), Fault> {
    if day >= newest {
        return Ok(());
    }
    Err(Fault::new("dispute.day_before")
        .at("day")
        .with("day", day.to_string())
        .with("newest", newest.to_string()))
}

/// The dispute as it was read. Fault: `revision.stale`, with the record as it is.
fn read_at(tx: &Tx<'_>, id: rules::ids::DisputeId, revision: i64) -> Result<Dispute, Fault> {
    let dispute: Dispute = tx.get(id)?;
    refuse_stale(&dispute, revision)?;
    Ok(dispute)
}
