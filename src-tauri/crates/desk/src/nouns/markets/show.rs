//! How market days are shown: the year's rota, one day with its stalls and problems.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use rules::figures::Period;
use rules::ids::{MarketId, StallKindId};
use rules::words::MeetingState;
use store::View;
use store::figures::Asked;
use store::issues::IssueFilter;
use store::markets::{Counted, Market, Stall};

use crate::commands::markets::{
    MarketList, MarketProblem, MarketRow, MarketShow, MarketView, Markets, StallView,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::figures::n;
use crate::roster_cache::RosterCache;

/// The market days of a year. Fault: `day.too_far`.
pub(crate) fn list(call: &Call<'_>, request: MarketList) -> Result<Markets, Fault> {
    let today = call.today();
    let year = request.year.unwrap_or_else(|| today.year());
    let day = |month, day| {
        NaiveDate::from_ymd_opt(year, month, day)
            .ok_or_else(|| Fault::new("day.too_far").at("year"))
    };
    let (first, last) = (day(1, 1)?, day(12, 31)?);
    call.read(|view| {
        let counts = view.market_days(&asked(first, last))?;
        let mut markets = view.markets_between(first, last)?;
        markets.reverse();
        let rows = markets.iter().map(|market| row(market, &counts, today));
        Ok(Markets {
            year,
            markets: rows.collect(),
            host_villages: host_villages(view)?,
        })
    })
}

/// Whatever was recorded, of these days.
fn asked(from: NaiveDate, to: NaiveDate) -> Asked {
    Asked {
        everywhere: false,
        place: None,
        kind: None,
        period: Period {
            from,
            to,
            on: to,
            known: None,
        },
    }
}

/// Each village once, in the order in which the market first came there.
fn host_villages(view: &View<'_>) -> Result<Vec<String>, Fault> {
    let mut names: Vec<String> = Vec::new();
    let mut markets = view.all::<Market>()?;
    markets.sort_by_key(|market| market.day);
    for market in markets {
        if !names.contains(&market.host_village) {
            names.push(market.host_village);
        }
    }
    Ok(names)
}

/// These markets as rows, in this order.
pub(super) fn rows_of(call: &Call<'_>, ids: &[MarketId]) -> Result<Vec<MarketRow>, Fault> {
    let today = call.today();
    call.read(|view| {
        ids.iter()
            .map(|id| {
                let market: Market = view.get(*id)?;
                let counts = view.market_days(&asked(market.day, market.day))?;
                Ok(row(&market, &counts, today))
            })
            .collect()
    })
}

fn row(market: &Market, counts: &HashMap<MarketId, Counted>, today: NaiveDate) -> MarketRow {
    let counted = counts.get(&market.id).copied().unwrap_or_default();
    MarketRow {
        id: market.id,
        revision: market.revision,
        day: market.day,
        time: market.time.clone(),
        host_village: market.host_village.clone(),
        place: market.place.clone(),
        state: market.state,
        missed: market.state == MeetingState::Planned && market.day < today,
        note: market.note.clone(),
        cancel_reason: market.cancel_reason.clone(),
        stalls: n(counted.stalls),
        served: n(counted.served),
        taken: n(counted.taken),
        solved: n(counted.solved),
        unlisted_taken: market.unlisted_taken,
        unlisted_solved: market.unlisted_solved,
    }
}

/// One market day.
pub(crate) fn show(call: &Call<'_>, request: MarketShow) -> Result<MarketView, Fault> {
    let (roster, today) = (call.roster()?, call.today());
    call.read(|view| {
        let market: Market = view.get(request.market)?;
        let counts = view.market_days(&asked(market.day, market.day))?;
        Ok(MarketView {
            row: row(&market, &counts, today),
            stalls: stalls(view, &roster, market.id)?,
            problems: problems(view, &market)?,
        })
    })
}

fn stalls(
    view: &View<'_>,
    roster: &RosterCache,
    market: MarketId,
) -> Result<Vec<StallView>, Fault> {
    let kinds: HashMap<StallKindId, String> = view
        .stall_kinds()?
        .into_iter()
        .map(|kind| (kind.id, kind.name))
        .collect();
    let stalls = view.stalls_of(market)?.into_iter();
    Ok(stalls
        .map(|stall| stall_view(stall, roster, &kinds))
        .collect())
}

fn stall_view(
    stall: Stall,
    roster: &RosterCache,
    kinds: &HashMap<StallKindId, String>,
) -> StallView {
    let department = stall.department.and_then(|id| roster.departments.get(&id));
    StallView {
        id: stall.id,
        revision: stall.revision,
        kind: stall.kind,
        kind_name: kinds.get(&stall.kind).cloned().unwrap_or_default(),
        department: stall.department,
        department_name: department.cloned().unwrap_or_default(),
        person: stall.person,
        name: stall.name_text,
        served: u32::try_from(stall.served).unwrap_or(0),
        note: stall.note,
    }
}

fn problems(view: &View<'_>, market: &Market) -> Result<Vec<MarketProblem>, Fault> {
    let solved = view.market_problems(&asked(market.day, market.day), market.id)?;
    if solved.is_empty() {
        return Ok(Vec::new());
    }
    let rows = view.issue_rows(&IssueFilter {
        ids: solved.keys().copied().collect(),
        ..IssueFilter::default()
    })?;
    let shown = rows.into_iter().map(|row| MarketProblem {
        issue: row.id,
        number: row.number,
        summary: row.summary,
        reporter: row.reporter_text,
        state: row.state,
        solved: solved.get(&row.id).copied().unwrap_or(false),
    });
    Ok(shown.collect())
}
