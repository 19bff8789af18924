//! Disputes, a file for each verb. They are always internal: no paper, board, figure or list of matters asks here.
//! A dispute goes away only by undo.

mod add;
mod list;
mod settle;

use chrono::NaiveDate;
use store::disputes::Dispute;
use store::{Record, Tx};

use crate::desk::Call;
use crate::fault::Fault;

pub(crate) use add::{add, edit};
pub(crate) use list::{list, show};
pub(crate) use settle::{reopen, settle};

/// The day given, else today. Fault: `dispute.day_not_yet`.
fn day_of(call: &Call<'_>, given: Option<NaiveDate>) -> Result<NaiveDate, Fault> {
    let (today, day) = (call.today(), given.unwrap_or_else(|| call.today()));
    if day > today {
        return Err(Fault::new("dispute.day_not_yet")
            .at("day")
            .with("day", day.to_string()));
    }
    Ok(day)
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

/// Words that must be there, trimmed. Fault: `code`.
fn needed(text: &str, code: &str, field: &str) -> Result<String, Fault> {
    match text.trim() {
        "" => Err(Fault::new(code).at(field)),
        said => Ok(said.to_owned()),
    }
}

/// The dispute as it was read. Fault: `revision.stale`, with the record as it is.
fn read_at(tx: &Tx<'_>, id: rules::ids::DisputeId, revision: i64) -> Result<Dispute, Fault> {
    let dispute: Dispute = tx.get(id)?;
    if dispute.revision == revision {
        return Ok(dispute);
    }
    let current = serde_json::Value::Object(dispute.payload());
    Err(Fault::new("revision.stale")
        .with("entity", "disputes")
        .with("current", current))
}
