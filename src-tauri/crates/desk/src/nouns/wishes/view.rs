//! How a wish is shown, with its life. Not here: finding wishes (`list`), the board (`board`).

use std::collections::HashMap;

use chrono::NaiveDate;
use rules::ids::{WishId, WishRoundId};
use rules::wish::{self, Life};
use rules::words::WishEventKind;
use store::View;
use store::wishes::{Wish, WishEvent, WishRound};

use super::life_of;
use crate::commands::wishes::{WishEventView, WishLife, WishShow, WishView};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::issue_view::{AsOf, lamp_view};

/// A wish's events and what follows from them.
pub(super) struct Told {
    pub events: Vec<WishEvent>,
    pub life: Life,
}

impl Told {
    /// The newest event of that kind.
    fn newest(&self, kind: WishEventKind) -> Option<&WishEvent> {
        self.events.iter().rev().find(|event| event.kind == kind)
    }
}

/// All rounds and wishes of a village, read at once.
pub(super) struct Known {
    pub rounds: Vec<WishRound>,
    pub wishes: Vec<(Wish, Told)>,
}

impl Known {
    /// Reads them, wishes newest first.
    pub fn read(view: &View<'_>) -> Result<Self, Fault> {
        let mut events: HashMap<WishId, Vec<WishEvent>> = HashMap::new();
        for event in view.wish_events()? {
            events.entry(event.wish).or_default().push(event);
        }
        let told = |wish: Wish| {
            let events = events.remove(&wish.id).unwrap_or_default();
            let life = life_of(&events)?;
            Some((wish, Told { events, life }))
        };
        Ok(Self {
            rounds: view.wish_rounds()?,
            wishes: view.wishes()?.into_iter().filter_map(told).collect(),
        })
    }

    /// A round's name; empty if there is none.
    pub fn round_name(&self, id: Option<WishRoundId>) -> String {
        let found = self.rounds.iter().find(|round| Some(round.id) == id);
        found.map(|round| round.name.clone()).unwrap_or_default()
    }

    /// The wish as lists show it on that day.
    pub fn view(&self, (wish, told): &(Wish, Told), today: NaiveDate) -> WishView {
        let life = &told.life;
        WishView {
            id: wish.id,
            revision: wish.revision,
            words: wish.words.clone(),
            posted_words: wish.posted_words.clone(),
            whose: if wish.sensitive {
                String::new()
            } else {
                wish.name_text.clone()
            },
            grid_name: if wish.sensitive {
                String::new()
            } else {
                wish.grid_text.clone()
            },
            sensitive: wish.sensitive,
            collected_on: wish.collected_on,
            state: life.state,
            state_name: life.state.zh().to_owned(),
            since: life.since,
            round: life.round,
            round_name: self.round_name(life.round),
            rolled_over: life.rolled_over,
            claimer: claimer(told),
            contact_due: life.contact_due,
            lamp: life.light(today).as_ref().map(lamp_view),
            result: result(told),
            issue: wish.issue,
            possible: wish::possible(Some(life.state)),
        }
    }

    fn event(
        &self,
        event: &WishEvent,
        roster_name: impl Fn(&WishEvent) -> String,
    ) -> WishEventView {
        WishEventView {
            kind: event.kind,
            name: event.kind.zh().to_owned(),
            day: event.civil_day,
            who: roster_name(event),
            words: event.words.clone(),
            round_name: self.round_name(event.round),
            due: event.due,
        }
    }
}

/// Who has it in hand; nobody once it was given back.
fn claimer(told: &Told) -> String {
    use rules::words::WishState as S;
    let in_hand = matches!(told.life.state, S::Claimed | S::Contacted | S::Fulfilled);
    let claim = told.newest(WishEventKind::Claimed).filter(|_| in_hand);
    claim
        .map(|event| event.name_text.clone())
        .unwrap_or_default()
}

fn result(told: &Told) -> String {
    use rules::words::WishState as S;
    let ended = matches!(told.life.state, S::Fulfilled | S::Refused | S::Withdrawn);
    let last = told.events.last().filter(|_| ended);
    last.map(|event| event.words.clone()).unwrap_or_default()
}

/// One wish with all that happened to it. Fault: `record.not_found`.
pub(crate) fn show(call: &Call<'_>, request: WishShow) -> Result<WishLife, Fault> {
    let (roster, today) = (call.roster()?, call.today());
    call.read(|view| {
        let today = AsOf::of(view, today)?.day;
        let wish: Wish = view.get(request.wish)?;
        let events = view.events_of_wish(wish.id)?;
        let life = life_of(&events)
            .ok_or_else(|| Fault::new("record.not_found").with("entity", "wish_events"))?;
        let row = (wish, Told { events, life });
        let known = Known {
            rounds: view.wish_rounds()?,
            wishes: Vec::new(),
        };
        let who = |event: &WishEvent| match event.name_text.as_str() {
            "" => roster.name(event.person),
            name => name.to_owned(),
        };
        let newest_first = row.1.events.iter().rev();
        let events = newest_first.map(|event| known.event(event, who)).collect();
        let shown = known.view(&row, today);
        let wish = row.0;
        Ok(WishLife {
            wish: shown,
            person: wish.person,
            household: wish.household,
            grid: wish.grid,
            name: wish.name_text,
            household_name: wish.household_text,
            note: wish.note,
            events,
        })
    })
}
