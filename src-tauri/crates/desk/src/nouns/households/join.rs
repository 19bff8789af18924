//! 并户: a household goes into another; it ends, its people go on there. Not here: merging two records of one
//! person (`duplicates`).

use rules::words::HouseholdChange;

use super::{Told, day_of, end, members, open_home, refuse_before, show, tell};
use crate::commands::households::{HouseholdJoin, HouseholdShown};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::people;

/// Joins a household to another. Faults: `household.into_itself`, `household.not_there`,
/// `household.day_before`, `register.day_not_yet`.
pub(crate) fn join(call: &Call<'_>, request: HouseholdJoin) -> Result<HouseholdShown, Fault> {
    let day = day_of(call, request.day)?;
    if request.household == request.into {
        return Err(Fault::new("household.into_itself").at("into"));
    }
    call.transact(|tx| {
        let mut gone = open_home(tx, request.household)?;
        let into = open_home(tx, request.into)?;
        refuse_before(&gone, day)?;
        refuse_before(&into, day)?;
        for membership in members(tx, gone.id)? {
            let person = membership.person;
            end(tx, membership, day)?;
            people::join(tx, person, into.id, Some(day))?;
        }
        gone.to_day = Some(day);
        tx.put(&mut gone)?;
        let told = Told {
            other: Some(into.id),
            person: None,
            note: &request.note,
        };
        tell(tx, gone.id, day, HouseholdChange::Joined, told)
    })?;
    show::shown(call, request.into)
}
