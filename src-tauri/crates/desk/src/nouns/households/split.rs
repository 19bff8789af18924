//! 分户: some members found a household of their own; both know of the other. Not here: moving out of the
//! village (`leave`).

use rules::ids::{HouseholdId, PersonId};
use rules::words::HouseholdChange;
use store::Tx;
use store::households::{Household, Membership};

use super::{
    Told, day_of, end, head_after, members, once, open_home, open_place, put_head, refuse_before,
    refuse_taken, show, tell,
};
use crate::commands::households::{HouseholdShown, HouseholdSplit};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::people;

/// Splits a household. Faults: `household.members_missing`, `household.nobody_left`,
/// `household.member_elsewhere`, `household.head_elsewhere`, `household.new_head_missing`,
/// `household.code_taken`, `household.not_there`, `household.day_before`, `register.day_not_yet`.
pub(crate) fn split(call: &Call<'_>, request: HouseholdSplit) -> Result<HouseholdShown, Fault> {
    let day = day_of(call, request.day)?;
    let id = call.transact(|tx| {
        let mut old = open_home(tx, request.household)?;
        refuse_before(&old, day)?;
        let (going, staying) = parted(tx, &request)?;
        refuse_taken(tx, request.code.trim(), None)?;
        let place = open_place(tx, request.place.unwrap_or(old.place))?.id;
        let mut new = Household {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            place,
            code: request.code.trim().to_owned(),
            head: Some(request.head),
            note: String::new(),
            from_day: Some(day),
            to_day: None,
        };
        tx.put(&mut new)?;
        for membership in going {
            let person = membership.person;
            end(tx, membership, day)?;
            people::join(tx, person, new.id, Some(day))?;
        }
        let told = Told {
            other: Some(new.id),
            person: Some(request.head),
            note: &request.note,
        };
        tell(tx, old.id, day, HouseholdChange::Split, told)?;
        let head = head_after(&old, &staying, request.old_head)?;
        put_head(tx, &mut old, head, day)?;
        Ok::<HouseholdId, Fault>(new.id)
    })?;
    show::shown(call, id)
}

/// Who goes and who stays.
fn parted(
    tx: &Tx<'_>,
    request: &HouseholdSplit,
) -> Result<(Vec<Membership>, Vec<PersonId>), Fault> {
    let wanted = once(&request.members);
    let (going, staying): (Vec<Membership>, Vec<Membership>) = members(tx, request.household)?
        .into_iter()
        .partition(|m| wanted.contains(&m.person));
    if wanted.is_empty() {
        return Err(Fault::new("household.members_missing").at("members"));
    }
    if going.len() < wanted.len() {
        return Err(Fault::new("household.member_elsewhere").at("members"));
    }
    if staying.is_empty() {
        return Err(Fault::new("household.nobody_left").at("members"));
    }
    if !wanted.contains(&request.head) {
        return Err(Fault::new("household.head_elsewhere").at("head"));
    }
    Ok((going, staying.into_iter().map(|m| m.person).collect()))
}
