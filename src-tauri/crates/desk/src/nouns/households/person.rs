//! One person dies, moves away or comes back. Posts end with it; whatever names the person keeps naming it.
//! Not here: a whole household (`leave`).

use chrono::NaiveDate;
use rules::ids::{HouseholdId, PersonId};
use rules::words::HouseholdChange;
use store::households::Household;
use store::people::Person;
use store::{Tx, View};

use super::{
    Told, before, day_of, end, head_after, members, open_home, open_place, put_head, refuse_taken,
    tell,
};
use crate::commands::households::{Leaving, PersonLeave, PersonReturn};
use crate::commands::people::{PersonShow, PersonView};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::people;

/// Somebody died or moved away. Faults: `person.left_already`, `household.new_head_missing`,
/// `household.head_elsewhere`, `household.day_before`, `register.day_not_yet`.
pub(crate) fn person_leave(call: &Call<'_>, request: PersonLeave) -> Result<PersonView, Fault> {
    let day = day_of(call, request.day)?;
    call.transact(|tx| {
        let person: Person = tx.get(request.person)?;
        if person.left_on.is_some() || person.merged_into.is_some() {
            return Err(Fault::new("person.left_already").at("person"));
        }
        for membership in tx.memberships_of(person.id)? {
            if membership.to_day.is_some() {
                continue;
            }
            let household = membership.household;
            end(tx, membership, day)?;
            left_behind(tx, household, &request, day)?;
        }
        gone(tx, person.id, day)
    })?;
    people::show(
        call,
        PersonShow {
            person: request.person,
        },
    )
}

/// What becomes of the household somebody left: another head, or nobody is there any more.
fn left_behind(
    tx: &mut Tx<'_>,
    household: HouseholdId,
    request: &PersonLeave,
    day: NaiveDate,
) -> Result<(), Fault> {
    let kind = match request.kind {
        Leaving::Died => HouseholdChange::Died,
        Leaving::MovedOut => HouseholdChange::MovedOut,
    };
    let told = Told {
        person: Some(request.person),
        note: &request.note,
        ..Told::default()
    };
    tell(tx, household, day, kind, told)?;
    let mut home: Household = tx.get(household)?;
    let stay: Vec<PersonId> = members(tx, household)?.iter().map(|m| m.person).collect();
    if stay.is_empty() {
        home.to_day = Some(day);
        return Ok(tx.put(&mut home)?);
    }
    let head = head_after(&home, &stay, request.new_head)?;
    put_head(tx, &mut home, head, day)
}

/// Off the roster from that day on; posts end with it.
pub(super) fn gone(tx: &mut Tx<'_>, id: PersonId, day: NaiveDate) -> Result<(), Fault> {
    let mut person: Person = tx.get(id)?;
    person.left_on = Some(day);
    tx.put(&mut person)?;
    for mut post in tx.posts_of(id)? {
        let begun = post.from_day.is_none_or(|from| from <= day);
        if begun && post.to_day.is_none_or(|to| to > day) {
            post.to_day = Some(day);
            tx.put(&mut post)?;
        }
    }
    Ok(())
}

/// On the roster again; posts are given anew.
pub(super) fn back(tx: &mut Tx<'_>, id: PersonId) -> Result<(), Fault> {
    let mut person: Person = tx.get(id)?;
    person.left_on = None;
    Ok(tx.put(&mut person)?)
}

/// Whether a household's history says that somebody died.
pub(super) fn died(view: &View<'_>, id: PersonId) -> Result<bool, Fault> {
    let changes = view.changes_about(id)?;
    Ok(changes.iter().any(|c| c.kind == HouseholdChange::Died))
}

/// Somebody comes back. Faults: `person.still_here`, `person.died`, `household.code_taken`,
/// `household.not_there`, `place.closed`, `household.day_before`, `register.day_not_yet`.
pub(crate) fn person_return(call: &Call<'_>, request: PersonReturn) -> Result<PersonView, Fault> {
    let day = day_of(call, request.day)?;
    call.transact(|tx| {
        let person: Person = tx.get(request.person)?;
        let Some(left) = person.left_on else {
            return Err(Fault::new("person.still_here").at("person"));
        };
        if died(tx, person.id)? {
            return Err(Fault::new("person.died").at("person"));
        }
        if day < left {
            return Err(before(day, left));
        }
        back(tx, person.id)?;
        let Some(home) = home_of(tx, &request, day)? else {
            return Ok(());
        };
        people::join(tx, person.id, home, Some(day))?;
        let told = Told {
            person: Some(person.id),
            ..Told::default()
        };
        tell(tx, home, day, HouseholdChange::Returned, told)
    })?;
    people::show(
        call,
        PersonShow {
            person: request.person,
        },
    )
}

/// The household somebody comes back to: one that is there, or a new one of their own.
fn home_of(
    tx: &mut Tx<'_>,
    request: &PersonReturn,
    day: NaiveDate,
) -> Result<Option<HouseholdId>, Fault> {
    let Some(place) = request.new_household_in else {
        return match request.household {
            Some(household) => Ok(Some(open_home(tx, household)?.id)),
            None => Ok(None),
        };
    };
    let code = request.household_code.trim();
    refuse_taken(tx, code, None)?;
    let mut home = Household {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        place: open_place(tx, place)?.id,
        code: code.to_owned(),
        head: Some(request.person),
        note: String::new(),
        from_day: Some(day),
        to_day: None,
    };
    tx.put(&mut home)?;
    Ok(Some(home.id))
}
