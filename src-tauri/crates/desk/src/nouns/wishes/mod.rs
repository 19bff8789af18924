//! Wishes, a file for each verb. Every verb asks the table (`rules::wish`) and the order of days, and writes its
//! event. Not here: how a wish is shown (`view`), its public view (`rules::public_view`).

mod board;
mod claim;
mod collect;
mod fulfil;
mod list;
mod post;
mod raise;
mod round;
mod verify;
mod view;

use chrono::NaiveDate;
use rules::ids::{DepartmentId, PersonId, WishId, WishRoundId};
use rules::wish::{self, Happening, Life};
use rules::words::WishEventKind;
use store::wishes::{Wish, WishEvent};
use store::{Tx, View};

use crate::commands::wishes::{WishLife, WishShow};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::{self, refuse_stale};

pub(crate) use board::board;
pub(crate) use claim::{claim, contact, release};
pub(crate) use collect::{collect, collect_in, edit};
pub(crate) use fulfil::fulfil;
pub(crate) use list::{list, today};
pub(crate) use post::post;
pub(crate) use raise::raise;
pub(crate) use round::{open as round_open, open_in as round_open_in, rounds};
pub(crate) use verify::{refuse, verify, withdraw};
pub(crate) use view::show;

/// What an event says beside its wish, kind and day.
#[derive(Debug, Default)]
pub(crate) struct Around {
    pub round: Option<WishRoundId>,
    pub person: Option<PersonId>,
    pub department: Option<DepartmentId>,
    pub name: String,
    pub words: String,
    pub due: Option<NaiveDate>,
}

impl Around {
    fn said(words: &str) -> Self {
        Self {
            words: words.trim().to_owned(),
            ..Self::default()
        }
    }
}

/// Writes one event. Faults: `wish.not_possible`, `wish.day_before_newest`.
pub(crate) fn happen(
    tx: &mut Tx<'_>,
    wish: WishId,
    kind: WishEventKind,
    day: NaiveDate,
    around: Around,
) -> Result<(), Fault> {
    let life = life(tx, wish)?;
    if wish::check(life.map(|life| life.state), kind).is_none() {
        return Err(not_possible(life));
    }
    if let Some(newest) = life.map(|life| life.newest).filter(|newest| day < *newest) {
        return Err(Fault::new("wish.day_before_newest")
            .at("day")
            .with("day", day.to_string())
            .with("newest", newest.to_string()));
    }
    let mut event = WishEvent {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        wish,
        kind,
        civil_day: day,
        round: around.round,
        person: around.person,
        department: around.department,
        name_text: around.name,
        words: around.words,
        due: around.due,
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    Ok(tx.put(&mut event)?)
}

fn not_possible(life: Option<Life>) -> Fault {
    let state = life.map(|life| format!("wish_{}", life.state));
    Fault::new("wish.not_possible").with("state", state)
}

/// Where a wish stands; nothing before its first event.
fn life(view: &View<'_>, wish: WishId) -> Result<Option<Life>, Fault> {
    Ok(life_of(&view.events_of_wish(wish)?))
}

fn life_of(events: &[WishEvent]) -> Option<Life> {
    Life::of(&events.iter().map(happening).collect::<Vec<_>>())
}

fn happening(event: &WishEvent) -> Happening {
    Happening {
        kind: event.kind,
        day: event.civil_day,
        order: event.clock,
        round: event.round,
        due: event.due,
    }
}

/// One step on a wish that was read at `revision`; the wish gets a new one, so that whoever read it before is
/// told. Fault: `revision.stale`.
fn step(
    call: &Call<'_>,
    (wish, revision): (WishId, i64),
    work: impl FnOnce(&mut Tx<'_>, &mut Wish) -> Result<(), Fault>,
) -> Result<WishLife, Fault> {
    call.transact(|tx| {
        let mut row: Wish = tx.get(wish)?;
        refuse_stale(&row, revision)?;
        work(tx, &mut row)?;
        Ok(tx.touch(&mut row)?)
    })?;
    show(call, WishShow { wish })
}

/// The day given, else today. Fault: `wish.day_not_yet`.
fn day_of(call: &Call<'_>, given: Option<NaiveDate>) -> Result<NaiveDate, Fault> {
    given::day(call, given, "wish.day_not_yet")
}
