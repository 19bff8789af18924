//! Edits a market day.

use chrono::NaiveDate;
use rules::words::MeetingState;
use store::Tx;
use store::markets::Market;

use super::{Given, refuse_cancelled, refuse_future, refuse_not_held, show, write};
use crate::commands::markets::{MarketEdit, MarketShow, MarketView};
use crate::desk::Call;
use crate::fault::Fault;

/// Edits a market day. Faults: `revision.stale`, `market.cancelled`, `market.not_today`, `market.day_fixed`,
/// `market.unlisted_bad`, `market.not_held`, and those of `plan`.
pub(crate) fn edit(call: &Call<'_>, request: MarketEdit) -> Result<MarketView, Fault> {
    let today = call.today();
    call.transact(|tx| {
        let mut market: Market = tx.get(request.market)?;
        refuse_cancelled(&market)?;
        check_day(tx, &market, request.day, today)?;
        check_unlisted(&market, &request)?;
        market.revision = request.revision;
        market.unlisted_taken = request.unlisted_taken;
        market.unlisted_solved = request.unlisted_solved;
        let given = Given {
            day: request.day,
            time: &request.time,
            host_village: &request.host_village,
            place: &request.place,
            note: &request.note,
        };
        write(tx, &mut market, &given)
    })?;
    let market = request.market;
    show(call, MarketShow { market })
}

/// The lives of the problems taken begin on the market's day, so it stays where it is once there are some.
fn check_day(tx: &Tx<'_>, market: &Market, day: NaiveDate, today: NaiveDate) -> Result<(), Fault> {
    if market.state != MeetingState::Held || day == market.day {
        return Ok(());
    }
    refuse_future(day, today)?;
    if tx.market_issues_of(market.id)?.is_empty() {
        Ok(())
    } else {
        Err(Fault::new("market.day_fixed").at("day"))
    }
}

fn check_unlisted(market: &Market, request: &MarketEdit) -> Result<(), Fault> {
    let (taken, solved) = (request.unlisted_taken, request.unlisted_solved);
    if !(0..=MOST).contains(&taken) {
        return Err(Fault::new("market.unlisted_bad").at("unlisted_taken"));
    }
    if !(0..=taken).contains(&solved) {
        return Err(Fault::new("market.unlisted_bad").at("unlisted_solved"));
    }
    if taken > 0 {
        refuse_not_held(market)?;
    }
    Ok(())
}

/// More than these are a slip of the finger.
const MOST: i64 = 99_999;
