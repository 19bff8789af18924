//! Numbers for households that have none: grid, unit, running number. Numbers that are there never change.
//! Not here: how a number is written (`rules::household_code`).

use std::collections::{HashMap, HashSet};

use rules::household_code::{Counter, Lies};
use rules::ids::PlaceId;
use rules::words::PlaceLevel;
use store::places::Place;

use crate::commands::households::{HouseholdNumber, HouseholdsNumbered};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meeting_view::len;

/// Numbers every household that has no number.
pub(crate) fn number(
    call: &Call<'_>,
    request: HouseholdNumber,
) -> Result<HouseholdsNumbered, Fault> {
    let roster = call.roster()?;
    let inside: Option<HashSet<PlaceId>> = request
        .place
        .map(|place| roster.below(place).into_iter().collect());
    call.transact(|tx| {
        let places: HashMap<PlaceId, Place> = tx.places()?.into_iter().map(|p| (p.id, p)).collect();
        let all = tx.all_households()?;
        let taken = all.iter().map(|home| home.code.clone());
        let mut counter = Counter::new(taken.collect());
        let mut homes: Vec<_> = all.into_iter().filter(|h| h.to_day.is_none()).collect();
        homes.retain(|h| inside.as_ref().is_none_or(|set| set.contains(&h.place)));
        homes.sort_by_key(|home| (lies(&places, home.place), home.id));
        let total = len(homes.len());
        let mut numbered = 0;
        for mut home in homes.into_iter().filter(|home| home.code.is_empty()) {
            home.code = counter.next(lies(&places, home.place));
            tx.put(&mut home)?;
            numbered += 1;
        }
        Ok(HouseholdsNumbered {
            numbered,
            coded: total,
            total,
        })
    })
}

/// In which grid (or group) and unit a place lies, by their order in the village.
fn lies(places: &HashMap<PlaceId, Place>, place: PlaceId) -> Lies {
    let mut lies = Lies::default();
    let mut at = places.get(&place);
    while let Some(place) = at {
        let order = u32::try_from(place.position).unwrap_or(0);
        match place.level {
            PlaceLevel::Unit => lies.unit = order,
            PlaceLevel::Grid => lies.grid = order,
            // Groups below a grid count in the grid; without grids they stand in its stead.
            PlaceLevel::Group => lies.grid = order,
            _ => break,
        }
        at = place.parent.and_then(|id| places.get(&id));
    }
    lies
}
