//! Cancels a planned market day, with the reason.

use rules::words::MeetingState;
use store::markets::Market;

use super::show;
use crate::commands::markets::{MarketCancel, MarketShow, MarketView};
use crate::desk::Call;
use crate::fault::Fault;

/// Cancels. Faults: `market.reason_missing`, `market.not_planned`.
pub(crate) fn cancel(call: &Call<'_>, request: MarketCancel) -> Result<MarketView, Fault> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Fault::new("market.reason_missing").at("reason"));
    }
    let market = request.market;
    call.transact(|tx| {
        let mut market: Market = tx.get(market)?;
        if market.state != MeetingState::Planned {
            return Err(Fault::new("market.not_planned"));
        }
        market.state = MeetingState::Cancelled;
        market.cancel_reason = reason.to_owned();
        Ok(tx.put(&mut market)?)
    })?;
    show(call, MarketShow { market })
}
