//! Households over time: one file a verb. What happened is dated and kept; a household or belonging ends, it
//! is not removed. Not here: people's own fields (`people`), places (`place_tree`).

mod add;
mod edit;
mod join;
mod leave;
mod number;
mod past;
mod person;
mod relocate;
mod remove;
mod show;
mod split;

use std::collections::HashSet;

use chrono::NaiveDate;
use rules::ids::{HouseholdId, PersonId, PlaceId};
use rules::words::HouseholdChange;
use store::households::{Household, HouseholdRecordChange, Membership};
use store::people::Person;
use store::places::Place;
use store::{Tx, View};

use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given;

pub(crate) use add::add;
pub(crate) use edit::edit;
pub(crate) use join::join;
pub(crate) use leave::{come_back, leave};
pub(crate) use number::number;
pub(crate) use past::person_past;
pub(crate) use person::{person_leave, person_return};
pub(crate) use relocate::relocate;
pub(crate) use remove::{remove, remove_in};
pub(crate) use show::show;
pub(crate) use split::split;

/// The day given, else today. Fault: `register.day_not_yet`.
pub(crate) fn day_of(call: &Call<'_>, given: Option<NaiveDate>) -> Result<NaiveDate, Fault> {
    given::day(call, given, "register.day_not_yet")
}

/// A household that is still there. Fault: `household.not_there`.
pub(crate) fn open_home(view: &View<'_>, id: HouseholdId) -> Result<Household, Fault> {
    let home: Household = view.get(id)?;
    match home.to_day {
        None => Ok(home),
        Some(day) => Err(Fault::new("household.not_there")
            .at("household")
            .with("day", day.to_string())),
    }
}

/// A place one may live in. Fault: `place.closed`.
fn open_place(view: &View<'_>, id: PlaceId) -> Result<Place, Fault> {
    let place: Place = view.get(id)?;
    match place.to_day {
        None => Ok(place),
        Some(_) => Err(Fault::new("place.closed")
            .at("place")
            .with("name", place.name)),
    }
}

/// Who belongs to a household now.
pub(crate) fn members(view: &View<'_>, household: HouseholdId) -> Result<Vec<Membership>, Fault> {
    let mut all = view.memberships_in(household)?;
    all.retain(|membership| membership.to_day.is_none());
    Ok(all)
}

/// Ends a belonging. Fault: `household.day_before` where it began later.
pub(crate) fn end(tx: &mut Tx<'_>, mut of: Membership, day: NaiveDate) -> Result<(), Fault> {
    if let Some(from) = of.from_day.filter(|from| *from > day) {
        return Err(before(day, from));
    }
    of.to_day = Some(day);
    Ok(tx.put(&mut of)?)
}

fn before(day: NaiveDate, from: NaiveDate) -> Fault {
    Fault::new("household.day_before")
        .at("day")
        .with("day", day.to_string())
        .with("from", from.to_string())
}

/// Refuses a day before the household was there.
fn refuse_before(home: &Household, day: NaiveDate) -> Result<(), Fault> {
    match home.from_day.filter(|from| *from > day) {
        Some(from) => Err(before(day, from)),
        None => Ok(()),
    }
}

/// What a change names beside its household and day.
#[derive(Default)]
pub(crate) struct Told<'a> {
    pub other: Option<HouseholdId>,
    pub person: Option<PersonId>,
    pub note: &'a str,
}

/// Writes what happened to a household.
pub(crate) fn tell(
    tx: &mut Tx<'_>,
    household: HouseholdId,
    day: NaiveDate,
    kind: HouseholdChange,
    told: Told<'_>,
) -> Result<(), Fault> {
    let mut change = HouseholdRecordChange {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        household,
        day,
        kind,
        other: told.other,
        person: told.person,
        note: told.note.trim().to_owned(),
    };
    Ok(tx.put(&mut change)?)
}

/// Refuses a number that another household has, or had: papers of the past name it. Fault:
/// `household.code_taken`.
pub(crate) fn refuse_taken(
    view: &View<'_>,
    code: &str,
    but: Option<HouseholdId>,
) -> Result<(), Fault> {
    if code.is_empty() {
        return Ok(());
    }
    let mut others = view.households_coded(code)?;
    others.retain(|home| Some(home.id) != but);
    let Some(other) = others.first() else {
        return Ok(());
    };
    let head = match other.head {
        Some(id) => view.find::<Person>(id)?.map(|p| p.name),
        None => None,
    };
    Err(Fault::new("household.code_taken")
        .at("code")
        .with("code", code)
        .with("whose", head.unwrap_or_default()))
}

/// Who heads a household once some went: the head if still there, the one asked for, or the only one left.
/// Faults: `household.new_head_missing`, `household.head_elsewhere`.
fn head_after(
    home: &Household,
    stay: &[PersonId],
    asked: Option<PersonId>,
) -> Result<Option<PersonId>, Fault> {
    if let Some(asked) = asked {
        return if stay.contains(&asked) {
            Ok(Some(asked))
        } else {
            Err(Fault::new("household.head_elsewhere").at("new_head"))
        };
    }
    match (home.head, stay) {
        (Some(head), stay) if stay.contains(&head) => Ok(Some(head)),
        (None, _) => Ok(None),
        // Nobody is left: the head of the day stays written.
        (head, []) => Ok(head),
        (_, [only]) => Ok(Some(*only)),
        _ => Err(Fault::new("household.new_head_missing").at("new_head")),
    }
}

/// Writes the head after a change, with the change 换户主 if it is another.
fn put_head(
    tx: &mut Tx<'_>,
    home: &mut Household,
    head: Option<PersonId>,
    day: NaiveDate,
) -> Result<(), Fault> {
    if home.head == head {
        return Ok(());
    }
    home.head = head;
    tx.put(home)?;
    let told = Told {
        person: head,
        ..Told::default()
    };
    tell(tx, home.id, day, HouseholdChange::Headed, told)
}

/// Everybody once, in the order given.
fn once(people: &[PersonId]) -> Vec<PersonId> {
    let mut seen = HashSet::new();
    let mut once = people.to_vec();
    once.retain(|person| seen.insert(*person));
    once
}
