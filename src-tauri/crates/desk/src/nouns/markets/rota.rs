//! Plans a rota in one step. Not here: which days these are (`rules::rota`).

use rules::rota::{Every, Rota, days};

use super::plan::plan_in;
use super::show;
use crate::commands::markets::{MarketPlan, MarketPlanRota, RotaPlanned};
use crate::desk::Call;
use crate::fault::Fault;

/// More than these are a slip of the finger.
const MOST: u32 = 366;

/// Plans a rota. Faults: `rota.villages_missing`, `rota.every_bad`, `rota.count_bad`, and those of `plan`: then
/// nothing is planned.
pub(crate) fn plan_rota(call: &Call<'_>, request: MarketPlanRota) -> Result<RotaPlanned, Fault> {
    let villages: Vec<&str> = request
        .villages
        .iter()
        .map(|name| name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    if villages.is_empty() {
        return Err(Fault::new("rota.villages_missing").at("villages"));
    }
    let rota = Rota {
        from: request.from,
        every: every(&request)?,
        count: count(&request, villages.len())?,
        skip: &request.skip,
    };
    let turns: Vec<MarketPlan> = days(rota, villages.len())
        .into_iter()
        .map(|(day, turn)| MarketPlan {
            day,
            time: request.time.clone(),
            host_village: villages.get(turn).copied().unwrap_or_default().to_owned(),
            place: request.place.clone(),
            note: String::new(),
        })
        .collect();
    let planned = call.transact(|tx| {
        turns
            .iter()
            .map(|turn| plan_in(tx, turn))
            .collect::<Result<Vec<_>, Fault>>()
    })?;
    let markets = show::rows_of(call, &planned)?;
    Ok(RotaPlanned { markets })
}

fn every(request: &MarketPlanRota) -> Result<Every, Fault> {
    match (request.every_days, request.monthly) {
        (Some(n @ 1..=366), None) => Ok(Every::Days(n)),
        (None, Some(day @ 1..=31)) => Ok(Every::MonthOn(day)),
        (None, Some(_)) => Err(Fault::new("rota.every_bad").at("monthly")),
        _ => Err(Fault::new("rota.every_bad").at("every_days")),
    }
}

fn count(request: &MarketPlanRota, villages: usize) -> Result<usize, Fault> {
    match request.count {
        None => Ok(villages),
        Some(n @ 1..=MOST) => Ok(n as usize),
        Some(_) => Err(Fault::new("rota.count_bad").at("count").with("most", MOST)),
    }
}
