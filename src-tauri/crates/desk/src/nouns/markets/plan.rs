//! Plans one market day.

use rules::ids::MarketId;
use store::Tx;

use super::{Given, blank, show, write};
use crate::commands::markets::{MarketPlan, MarketShow, MarketView};
use crate::desk::Call;
use crate::fault::Fault;

/// Plans a market day. Faults: `market.village_missing`, `market.exists`, `meeting.time_bad`.
pub(crate) fn plan(call: &Call<'_>, request: MarketPlan) -> Result<MarketView, Fault> {
    let market = call.transact(|tx| plan_in(tx, &request))?;
    show(call, MarketShow { market })
}

/// The same within a running step.
pub(crate) fn plan_in(tx: &mut Tx<'_>, request: &MarketPlan) -> Result<MarketId, Fault> {
    let mut market = blank(tx, request.day);
    let given = Given {
        day: request.day,
        time: &request.time,
        host_village: &request.host_village,
        place: &request.place,
        note: &request.note,
    };
    write(tx, &mut market, &given)?;
    Ok(market.id)
}
