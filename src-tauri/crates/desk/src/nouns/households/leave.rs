//! 迁出 and 返乡 of a whole household. Everything it had stays; members are off the roster while it is away.
//! Not here: one person alone (`person`).

use chrono::NaiveDate;
use rules::ids::{HouseholdId, PersonId};
use rules::words::HouseholdChange;
use store::Tx;
use store::households::Household;
use store::people::Person;

use super::person::{back, gone};
use super::{
    Told, day_of, end, members, once, open_home, open_place, put_head, refuse_before, refuse_taken,
    show, tell,
};
use crate::commands::households::{HouseholdLeave, HouseholdReturn, HouseholdShown};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::people;

/// A whole household leaves. Faults: `household.not_there`, `household.day_before`, `register.day_not_yet`.
pub(crate) fn leave(call: &Call<'_>, request: HouseholdLeave) -> Result<HouseholdShown, Fault> {
    let day = day_of(call, request.day)?;
    call.transact(|tx| {
        let mut home = open_home(tx, request.household)?;
        refuse_before(&home, day)?;
        for membership in members(tx, home.id)? {
            let person = membership.person;
            end(tx, membership, day)?;
            gone(tx, person, day)?;
        }
        home.to_day = Some(day);
        tx.put(&mut home)?;
        let told = Told {
            note: &request.note,
            ..Told::default()
        };
        tell(tx, home.id, day, HouseholdChange::MovedOut, told)
    })?;
    show::shown(call, request.household)
}

/// A household comes back. Faults: `household.still_there`, `household.nobody_comes`,
/// `household.member_elsewhere`, `place.closed`, `household.day_before`, `register.day_not_yet`.
pub(crate) fn come_back(
    call: &Call<'_>,
    request: HouseholdReturn,
) -> Result<HouseholdShown, Fault> {
    let day = day_of(call, request.day)?;
    call.transact(|tx| {
        let mut home: Household = tx.get(request.household)?;
        let Some(left) = home.to_day else {
            return Err(Fault::new("household.still_there").at("household"));
        };
        if day < left {
            return Err(super::before(day, left));
        }
        let away = away_since(tx, home.id, left)?;
        let coming = request.members.as_deref().map_or(away.clone(), once);
        if coming.is_empty() {
            return Err(Fault::new("household.nobody_comes").at("members"));
        }
        if coming.iter().any(|person| !away.contains(person)) {
            return Err(Fault::new("household.member_elsewhere").at("members"));
        }
        home.place = open_place(tx, request.place.unwrap_or(home.place))?.id;
        refuse_taken(tx, &home.code, Some(home.id))?;
        home.to_day = None;
        tx.put(&mut home)?;
        for person in &coming {
            back(tx, *person)?;
            people::join(tx, *person, home.id, Some(day))?;
        }
        let told = Told {
            note: &request.note,
            ..Told::default()
        };
        tell(tx, home.id, day, HouseholdChange::Returned, told)?;
        match home.head {
            Some(head) if !coming.contains(&head) => {
                put_head(tx, &mut home, coming.first().copied(), day)
            }
            _ => Ok(()),
        }
    })?;
    show::shown(call, request.household)
}

/// Who left with the household and lives nowhere here since.
fn away_since(
    tx: &Tx<'_>,
    household: HouseholdId,
    left: NaiveDate,
) -> Result<Vec<PersonId>, Fault> {
    let mut away = Vec::new();
    for membership in tx.memberships_in(household)? {
        let person: Person = tx.get(membership.person)?;
        let with_it = membership.to_day == Some(left) && person.left_on == Some(left);
        if with_it && person.merged_into.is_none() && !super::person::died(tx, person.id)? {
            away.push(person.id);
        }
    }
    Ok(once(&away))
}
