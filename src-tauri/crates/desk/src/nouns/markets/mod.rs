//! Service markets (服务集市), a file for each verb. Not here: counting (`store::markets`), the days of a rota
//! (`rules::rota`), the lives of the problems taken (`issues`, `working`).

mod cancel;
mod edit;
mod figures;
mod hold;
mod issue_add;
mod kinds;
mod plan;
mod rota;
mod show;
mod stall;

use chrono::NaiveDate;
use rules::ids::MarketId;
use rules::words::MeetingState;
use store::markets::Market;
use store::{Tx, View};

use crate::fault::Fault;
use crate::nouns::{given, meetings};

pub(crate) use cancel::cancel;
pub(crate) use edit::edit;
pub(crate) use figures::{counted, figures};
pub(crate) use hold::{hold, hold_in};
pub(crate) use issue_add::issue_add;
pub(crate) use kinds::{kind_add, kind_edit, kinds};
pub(crate) use plan::{plan, plan_in};
pub(crate) use rota::plan_rota;
pub(crate) use show::{list, show};
pub(crate) use stall::{stall_put, stall_put_in, stall_remove};

/// When and where a market takes place, as given.
struct Given<'a> {
    day: NaiveDate,
    time: &'a str,
    host_village: &'a str,
    place: &'a str,
    note: &'a str,
}

/// Writes when and where. Faults: `market.village_missing`, `meeting.time_bad`, `market.exists`.
fn write(tx: &mut Tx<'_>, market: &mut Market, given: &Given<'_>) -> Result<(), Fault> {
    let host = given.host_village.trim();
    if host.is_empty() {
        return Err(Fault::new("market.village_missing").at("host_village"));
    }
    refuse_second(tx, market.id, given.day, host)?;
    market.day = given.day;
    market.time = meetings::time(given.time, "time")?;
    market.host_village = host.to_owned();
    market.place = given.place.trim().to_owned();
    market.note = given.note.trim().to_owned();
    Ok(tx.put(market)?)
}

/// One market a day comes to one village: a second one is a rota laid out twice.
fn refuse_second(
    view: &View<'_>,
    market: MarketId,
    day: NaiveDate,
    host: &str,
) -> Result<(), Fault> {
    let second = view.markets_between(day, day)?.into_iter().any(|other| {
        other.id != market && other.host_village == host && other.state != MeetingState::Cancelled
    });
    if second {
        return Err(Fault::new("market.exists")
            .at("day")
            .with("day", day.to_string())
            .with("name", host));
    }
    Ok(())
}

/// A planned market without anything in it.
fn blank(tx: &mut Tx<'_>, day: NaiveDate) -> Market {
    Market {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        day,
        time: String::new(),
        host_village: String::new(),
        place: String::new(),
        state: MeetingState::Planned,
        note: String::new(),
        cancel_reason: String::new(),
        unlisted_taken: 0,
        unlisted_solved: 0,
    }
}

fn refuse_cancelled(market: &Market) -> Result<(), Fault> {
    if market.state == MeetingState::Cancelled {
        Err(Fault::new("market.cancelled"))
    } else {
        Ok(())
    }
}

/// Whoever was served, or brought a problem, was so at a market that took place.
fn refuse_not_held(market: &Market) -> Result<(), Fault> {
    if market.state == MeetingState::Held {
        Ok(())
    } else {
        Err(Fault::new("market.not_held"))
    }
}

fn refuse_future(day: NaiveDate, today: NaiveDate) -> Result<(), Fault> {
    given::refuse_later(day, today, "market.not_today", "day")
}
