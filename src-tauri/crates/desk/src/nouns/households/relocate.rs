//! 村内搬迁: a household lies in another place from a day on. Its number stays. Not here: leaving the village
//! (`leave`).

use rules::words::HouseholdChange;
use store::places::Place;

use super::{Told, day_of, open_home, open_place, refuse_before, show, tell};
use crate::commands::households::{HouseholdMove, HouseholdShown};
use crate::desk::Call;
use crate::fault::Fault;

/// Moves a household. Faults: `household.same_place`, `household.not_there`, `place.closed`,
/// `household.day_before`, `register.day_not_yet`.
pub(crate) fn relocate(call: &Call<'_>, request: HouseholdMove) -> Result<HouseholdShown, Fault> {
    let day = day_of(call, request.day)?;
    call.transact(|tx| {
        let mut home = open_home(tx, request.household)?;
        refuse_before(&home, day)?;
        let place = open_place(tx, request.place)?;
        if home.place == place.id {
            return Err(Fault::new("household.same_place")
                .at("place")
                .with("name", place.name));
        }
        // The change says from where to where: the household itself knows only where it is.
        let from = tx.find::<Place>(home.place)?.map(|p| p.name);
        let words = format!("{} → {}", from.unwrap_or_default(), place.name);
        let note = match request.note.trim() {
            "" => words,
            more => format!("{words}；{more}"),
        };
        home.place = place.id;
        tx.put(&mut home)?;
        let told = Told {
            note: &note,
            ..Told::default()
        };
        tell(tx, home.id, day, HouseholdChange::Moved, told)
    })?;
    show::shown(call, request.household)
}
