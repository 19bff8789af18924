//! A new household, with its head. Not here: one that splits off another (`split`).

use rules::words::HouseholdChange;
use store::households::Household;

use super::{Told, day_of, end, members, open_place, refuse_taken, show, tell};
use crate::commands::households::{HouseholdAdd, HouseholdShown};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::people;

/// Adds a household. Faults: `household.head_name_missing`, `household.code_taken`, `place.closed`,
/// `household.lives_elsewhere`, `register.day_not_yet`.
pub(crate) fn add(call: &Call<'_>, request: HouseholdAdd) -> Result<HouseholdShown, Fault> {
    let day = day_of(call, request.moved_in)?;
    let name = request.head_name.trim();
    if request.head.is_none() && name.is_empty() {
        return Err(Fault::new("household.head_name_missing").at("head_name"));
    }
    let id = call.transact(|tx| {
        open_place(tx, request.place)?;
        refuse_taken(tx, request.code.trim(), None)?;
        let head = match request.head {
            Some(head) => head,
            None => {
                let mut person = people::blank(tx, name);
                tx.put(&mut person)?;
                person.id
            }
        };
        for membership in tx.memberships_of(head)? {
            // Who lives with others leaves them by a split; who lives alone moves.
            if membership.to_day.is_none() {
                if members(tx, membership.household)?.len() > 1 {
                    return Err(Fault::new("household.lives_elsewhere").at("head"));
                }
                end(tx, membership, day)?;
            }
        }
        let mut home = Household {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            place: request.place,
            code: request.code.trim().to_owned(),
            head: Some(head),
            note: request.note.trim().to_owned(),
            from_day: request.moved_in,
            to_day: None,
        };
        tx.put(&mut home)?;
        people::join(tx, head, home.id, request.moved_in)?;
        if request.moved_in.is_some() {
            tell(tx, home.id, day, HouseholdChange::MovedIn, Told::default())?;
        }
        Ok(home.id)
    })?;
    show::shown(call, id)
}
