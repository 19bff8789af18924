//! A person's households over time and the duplicates merged into the record. Not here: posts (`posts`).

use store::people::Person;

use super::{person, show};
use crate::commands::households::{HomeOverTime, MergedRecord, PersonPast};
use crate::commands::people::PersonShow;
use crate::desk::Call;
use crate::fault::Fault;

/// Somebody's past, of all records that were merged into one.
pub(crate) fn person_past(call: &Call<'_>, request: PersonShow) -> Result<PersonPast, Fault> {
    let roster = call.roster()?;
    call.read(|view| {
        let same = view.same_people(request.person)?;
        let (mut homes, mut changes, mut merged, mut died) = (vec![], vec![], vec![], false);
        for id in &same {
            homes.extend(view.memberships_of(*id)?);
            changes.extend(view.changes_about(*id)?);
            died |= person::died(view, *id)?;
        }
        for id in same.iter().skip(1) {
            merged.push(merged_record(view.get(*id)?));
        }
        let standing: Option<Person> = match same.first() {
            Some(id) => view.find(*id)?,
            None => None,
        };
        homes.sort_by_key(|m| (m.to_day.is_none(), m.from_day, m.to_day));
        changes.sort_by_key(|c| c.day);
        let home = |m: &store::households::Membership| {
            let home = roster.any_home(m.household);
            HomeOverTime {
                household: m.household,
                household_name: roster.home_name(Some(m.household)),
                code: home.map(|h| h.household.code.clone()).unwrap_or_default(),
                grid_name: home.map(|h| h.grid_name.clone()).unwrap_or_default(),
                from: m.from_day,
                to: m.to_day,
            }
        };
        Ok(PersonPast {
            homes: homes.iter().map(home).collect(),
            changes: changes.iter().map(|c| show::change(&roster, c)).collect(),
            merged,
            left_on: standing.and_then(|p| p.left_on),
            died,
        })
    })
}

fn merged_record(person: Person) -> MergedRecord {
    MergedRecord {
        id: person.id,
        name: person.name,
        birth: person.birth,
        phone: person.phone,
        id_tail: person.id_tail,
        note: person.note,
        on: person.merged_on,
    }
}
