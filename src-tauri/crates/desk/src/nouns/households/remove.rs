//! Taking a household off the register that was written by mistake: nothing may refer to it. Not here: one
//! that left or was joined to another, which stays.

use store::Tx;
use store::households::Household;

use crate::commands::households::HouseholdShow;
use crate::commands::people::{HouseholdList, Households};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{places, referred};

/// Removes a household with its own history. Fault: `household.referred`.
pub(crate) fn remove(call: &Call<'_>, request: HouseholdShow) -> Result<Households, Fault> {
    call.transact(|tx| {
        let home: Household = tx.get(request.household)?;
        referred::refuse(
            tx,
            "household.referred",
            "households",
            home.id,
            &["household_changes"],
        )?;
        remove_in(tx, &home)
    })?;
    places::households(call, HouseholdList::default())
}

/// The same within a running step, for one that nothing refers to.
pub(crate) fn remove_in(tx: &mut Tx<'_>, home: &Household) -> Result<(), Fault> {
    for change in tx.changes_in(home.id)? {
        if change.household != home.id || change.other.is_some() {
            let also = [("household_changes", 1)];
            return Err(referred::fault("household.referred", &also));
        }
        tx.remove(&change)?;
    }
    Ok(tx.remove(home)?)
}
