//! Rounds: opening one closes the one that runs, and what nobody took hangs first in the new one (顺延).

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rules::ids::{WishId, WishRoundId};
use rules::words::{WishEventKind, WishState};
use store::wishes::WishRound;
use store::{Tx, View};

use super::view::Known;
use super::{Around, day_of, happen};
use crate::commands::village::Nothing;
use crate::commands::wishes::{WishRoundOpen, WishRoundView, WishRounds};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::needed;
use crate::nouns::meeting_view::len;

/// Faults: `wish_round.name_missing`, `wish_round.day_before`, the days'.
pub(crate) fn open(call: &Call<'_>, request: WishRoundOpen) -> Result<WishRounds, Fault> {
    let day = day_of(call, request.day)?;
    let name = needed(&request.name, "wish_round.name_missing", "name")?;
    call.transact(|tx| open_in(tx, name, day))?;
    rounds(call, Nothing {})
}

/// The same within a running step.
pub(crate) fn open_in(tx: &mut Tx<'_>, name: String, day: NaiveDate) -> Result<WishRoundId, Fault> {
    if let Some(mut last) = running(tx)? {
        refuse_before(day, last.opened_on)?;
        last.closed_on = Some(day);
        tx.put(&mut last)?;
    }
    let mut round = WishRound {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        name,
        opened_on: day,
        closed_on: None,
    };
    tx.put(&mut round)?;
    for wish in unclaimed(tx)? {
        let around = Around {
            round: Some(round.id),
            ..Around::default()
        };
        happen(tx, wish, WishEventKind::RolledOver, day, around)?;
    }
    Ok(round.id)
}

fn refuse_before(day: NaiveDate, opened: NaiveDate) -> Result<(), Fault> {
    if day >= opened {
        return Ok(());
    }
    Err(Fault::new("wish_round.day_before")
        .at("day")
        .with("day", day.to_string())
        .with("opened", opened.to_string()))
}

/// The round in which wishes hang now: the newest that was not closed.
pub(super) fn running(view: &View<'_>) -> Result<Option<WishRound>, Fault> {
    let open = |round: &WishRound| round.closed_on.is_none();
    Ok(view.wish_rounds()?.into_iter().find(open))
}

fn unclaimed(view: &View<'_>) -> Result<Vec<WishId>, Fault> {
    let known = Known::read(view)?;
    let hang = known
        .wishes
        .iter()
        .filter(|(_, told)| told.life.state == WishState::Posted);
    Ok(hang.map(|(wish, _)| wish.id).collect())
}

/// Rounds, newest first, each with what hung in it.
pub(crate) fn rounds(call: &Call<'_>, _: Nothing) -> Result<WishRounds, Fault> {
    let today = call.today();
    call.read(|view| {
        let known = Known::read(view)?;
        let rounds = known.rounds.iter().map(|round| known.round(round));
        Ok(WishRounds {
            rounds: rounds.collect(),
            next_name: quarter(today),
        })
    })
}

impl Known {
    /// A round with its counts: what rolled on from it is counted as unclaimed there for ever.
    pub(super) fn round(&self, round: &WishRound) -> WishRoundView {
        let hung: Vec<_> = self
            .wishes
            .iter()
            .filter(|(_, told)| told.hung_in().contains(&round.id))
            .collect();
        let last_here = |told: &super::view::Told| told.life.round == Some(round.id);
        let unclaimed = hung
            .iter()
            .filter(|(_, told)| !last_here(told) || told.life.state == WishState::Posted);
        let fulfilled = hung
            .iter()
            .filter(|(_, told)| last_here(told) && told.life.state == WishState::Fulfilled);
        WishRoundView {
            id: round.id,
            name: round.name.clone(),
            opened_on: round.opened_on,
            closed_on: round.closed_on,
            posted: len(hung.len()),
            unclaimed: len(unclaimed.count()),
            fulfilled: len(fulfilled.count()),
        }
    }
}

impl super::view::Told {
    /// Every round in which it hung.
    pub(super) fn hung_in(&self) -> BTreeSet<WishRoundId> {
        self.events.iter().filter_map(|event| event.round).collect()
    }
}

/// 2026年第四季度
fn quarter(day: NaiveDate) -> String {
    let names = ["一", "二", "三", "四"];
    let name = names.get(day.month0() as usize / 3).unwrap_or(&"四");
    format!("{}年第{name}季度", day.year())
}
