//! Says that a market day took place.

use chrono::NaiveDate;
use rules::ids::MarketId;
use rules::words::MeetingState;
use store::Tx;
use store::markets::Market;

use super::{refuse_cancelled, refuse_future, show};
use crate::commands::markets::{MarketShow, MarketView};
use crate::desk::Call;
use crate::fault::Fault;

/// Holds a planned market day; a held one stays as it is. Faults: `market.cancelled`, `market.not_today`.
pub(crate) fn hold(call: &Call<'_>, request: MarketShow) -> Result<MarketView, Fault> {
    let today = call.today();
    call.transact(|tx| hold_in(tx, request.market, today))?;
    show(call, request)
}

/// The same within a running step.
pub(crate) fn hold_in(tx: &mut Tx<'_>, market: MarketId, today: NaiveDate) -> Result<(), Fault> {
    let mut market: Market = tx.get(market)?;
    refuse_cancelled(&market)?;
    refuse_future(market.day, today)?;
    market.state = MeetingState::Held;
    Ok(tx.put(&mut market)?)
}
