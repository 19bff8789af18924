//! A household's own fields, and a new head as of a day (换户主). Not here: who belongs to it.

use store::Tx;
use store::households::Household;

use super::{day_of, members, put_head, refuse_taken, show};
use crate::commands::households::{HouseholdEdit, HouseholdShown};
use crate::desk::Call;
use crate::fault::Fault;

/// Edits a household. Faults: `household.code_taken`, `household.head_elsewhere`, `register.day_not_yet`,
/// `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: HouseholdEdit) -> Result<HouseholdShown, Fault> {
    let day = day_of(call, request.day)?;
    call.transact(|tx| {
        let mut home: Household = tx.get(request.household)?;
        home.revision = request.revision;
        let code = request.code.trim();
        if code != home.code {
            refuse_taken(tx, code, Some(home.id))?;
        }
        code.clone_into(&mut home.code);
        request.note.trim().clone_into(&mut home.note);
        tx.put(&mut home)?;
        match request.head {
            Some(head) => {
                refuse_elsewhere(tx, &home, head)?;
                put_head(tx, &mut home, Some(head), day)
            }
            None => Ok(()),
        }
    })?;
    show::shown(call, request.household)
}

fn refuse_elsewhere(
    tx: &Tx<'_>,
    home: &Household,
    head: rules::ids::PersonId,
) -> Result<(), Fault> {
    if members(tx, home.id)?.iter().any(|m| m.person == head) {
        Ok(())
    } else {
        Err(Fault::new("household.head_elsewhere").at("head"))
    }
}
