//! A stall: written, taken away.

use rules::ids::RecordId;
use store::Tx;
use store::markets::{Market, Stall, StallKind};
use store::people::Department;

use super::{refuse_cancelled, refuse_not_held, show};
use crate::commands::markets::{MarketShow, MarketView, StallPut, StallRemove};
use crate::commands::meeting::Someone;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meetings;

/// More than these are a slip of the finger.
const MOST: i64 = 99_999;

/// Writes a stall; before the day there is only who will come. Faults: `market.cancelled`, `market.not_held`,
/// `stall.served_bad`, `revision.stale`, `record.not_found`.
pub(crate) fn stall_put(call: &Call<'_>, request: StallPut) -> Result<MarketView, Fault> {
    let market = request.market;
    call.transact(|tx| stall_put_in(tx, &request))?;
    show(call, MarketShow { market })
}

/// The same within a running step.
pub(crate) fn stall_put_in(tx: &mut Tx<'_>, request: &StallPut) -> Result<(), Fault> {
    if !(0..=MOST).contains(&request.served) {
        return Err(Fault::new("stall.served_bad").at("served"));
    }
    let held: Market = tx.get(request.market)?;
    refuse_cancelled(&held)?;
    if request.served > 0 {
        refuse_not_held(&held)?;
    }
    let mut stall = stall_given(tx, request)?;
    Ok(tx.put(&mut stall)?)
}

fn stall_given(tx: &mut Tx<'_>, request: &StallPut) -> Result<Stall, Fault> {
    let someone = Someone {
        person: request.person,
        name: request.name.clone(),
    };
    let (person, name_text) = meetings::someone(tx, &someone)?;
    if let Some(department) = request.department {
        tx.get::<Department>(department)?;
    }
    tx.get::<StallKind>(request.kind)?;
    let (id, revision) = match request.stall {
        Some(id) => (stall_of(tx, request, id)?, request.revision),
        None => (tx.new_id(), 0),
    };
    Ok(Stall {
        village: tx.village,
        id,
        revision,
        market: request.market,
        kind: request.kind,
        department: request.department,
        person,
        name_text,
        served: request.served,
        note: request.note.trim().to_owned(),
    })
}

/// A stall named with another market than its own would move there unseen.
fn stall_of(tx: &Tx<'_>, request: &StallPut, id: RecordId) -> Result<RecordId, Fault> {
    let stall: Stall = tx.get(id)?;
    if stall.market == request.market {
        Ok(id)
    } else {
        Err(Fault::new("record.not_found")
            .with("entity", "stalls")
            .with("id", id.to_string()))
    }
}

/// Takes a stall away.
pub(crate) fn stall_remove(call: &Call<'_>, request: StallRemove) -> Result<MarketView, Fault> {
    let market = call.transact(|tx| {
        let stall: Stall = tx.get(request.stall)?;
        refuse_cancelled(&tx.get(stall.market)?)?;
        tx.remove(&stall)?;
        Ok(stall.market)
    })?;
    show(call, MarketShow { market })
}
