//! Grids, groups, units and the households in them. Not here: people (`people`).

use std::collections::HashMap;

use rules::ids::PlaceId;
use rules::words::PlaceLevel;
use store::places::Place;

use crate::commands::people::{
    HouseholdList, HouseholdView, Households, PlaceAdd, PlaceView, Places,
};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;
use crate::roster_cache::{Home, RosterCache};

/// The places below the village, parents first, each with what lies in it and below it.
pub(crate) fn list(call: &Call<'_>, _: Nothing) -> Result<Places, Fault> {
    let roster = call.roster()?;
    let names: HashMap<PlaceLevel, String> = call
        .read(|view| Ok(view.level_names()?))?
        .into_iter()
        .map(|n| (n.level, n.name))
        .collect();
    let mut places = Vec::new();
    for grid in roster.grids() {
        for id in roster.below(grid.id) {
            places.extend(
                roster
                    .places
                    .iter()
                    .find(|p| p.id == id)
                    .map(|p| view(&roster, p, &names)),
            );
        }
    }
    Ok(Places { places })
}

fn view(roster: &RosterCache, place: &Place, names: &HashMap<PlaceLevel, String>) -> PlaceView {
    let below = roster.below(place.id);
    let homes: Vec<&Home> = roster
        .homes
        .values()
        .filter(|h| below.contains(&h.household.place))
        .collect();
    PlaceView {
        id: place.id,
        parent: place.parent,
        level: place.level,
        level_name: names
            .get(&place.level)
            .cloned()
            .unwrap_or_else(|| place.level.zh().to_owned()),
        name: place.name.clone(),
        households: u32::try_from(homes.len()).unwrap_or(u32::MAX),
        people: homes.iter().map(|h| h.members).sum(),
    }
}

/// Adds a place. Faults: `place.name_missing`, `place.exists`.
pub(crate) fn add(call: &Call<'_>, request: PlaceAdd) -> Result<Places, Fault> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Fault::new("place.name_missing").at("name"));
    }
    call.transact(|tx| {
        let places = tx.places()?;
        let village = places
            .iter()
            .find(|p| p.level == PlaceLevel::Village)
            .map(|p| p.id);
        let parent = request.parent.or(village);
        let siblings: Vec<&Place> = places.iter().filter(|p| p.parent == parent).collect();
        if siblings.iter().any(|p| p.name == name) {
            return Err(Fault::new("place.exists")
                .with("name", name.as_str())
                .at("name"));
        }
        let position = siblings.iter().map(|p| p.position).max().unwrap_or(0) + 1;
        new_place(tx, parent, request.level, &name, position)?;
        Ok(())
    })?;
    list(call, Nothing {})
}

/// Writes a new place.
pub(crate) fn new_place(
    tx: &mut store::Tx<'_>,
    parent: Option<PlaceId>,
    level: PlaceLevel,
    name: &str,
    position: i64,
) -> Result<PlaceId, Fault> {
    let mut place = Place {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        parent,
        level,
        name: name.to_owned(),
        code: String::new(),
        position,
        from_day: None,
        to_day: None,
    };
    tx.put(&mut place)?;
    Ok(place.id)
}

/// Households of a place, or found by their head's name or number.
pub(crate) fn households(call: &Call<'_>, request: HouseholdList) -> Result<Households, Fault> {
    let roster = call.roster()?;
    let places = request.place.map(|place| roster.below(place));
    let query = request.query.trim();
    let mut homes: Vec<&Home> = if query.is_empty() {
        roster.homes.values().collect()
    } else {
        found(&roster, query)
    };
    homes.retain(|h| {
        places
            .as_ref()
            .is_none_or(|places| places.contains(&h.household.place))
    });
    if query.is_empty() {
        homes.sort_by(|a, b| {
            (&a.grid_name, &a.unit_name, &a.household.code).cmp(&(
                &b.grid_name,
                &b.unit_name,
                &b.household.code,
            ))
        });
    }
    let total = u32::try_from(homes.len()).unwrap_or(u32::MAX);
    homes.truncate(request.limit.unwrap_or(50) as usize);
    Ok(Households {
        total,
        households: homes.into_iter().map(household_view).collect(),
    })
}

fn found<'a>(roster: &'a RosterCache, query: &str) -> Vec<&'a Home> {
    let mut homes: Vec<&Home> = roster
        .homes
        .values()
        .filter(|h| h.household.code == query)
        .collect();
    for (someone, _) in roster.search(query, 200) {
        if let Some(home) = roster.home_of(someone)
            && !homes.iter().any(|h| h.household.id == home.household.id)
        {
            homes.push(home);
        }
    }
    homes
}

fn household_view(home: &Home) -> HouseholdView {
    HouseholdView {
        id: home.household.id,
        code: home.household.code.clone(),
        name: home.name.clone(),
        grid_name: home.grid_name.clone(),
        unit_name: home.unit_name.clone(),
        members: home.members,
    }
}
