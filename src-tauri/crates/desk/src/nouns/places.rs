//! Grids, groups, units and the households in them. Not here: people (`people`).

use rules::ids::{HouseholdId, PlaceId};
use rules::words::PlaceLevel;
use store::Tx;
use store::places::Place;

use crate::commands::people::{
    HouseholdList, HouseholdView, Households, PlaceAdd, PlaceView, Places,
};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{place_tree, seed};
use crate::roster_cache::{Home, RosterCache, village_place};

/// The places below the village, parents first, each with what lies in it and below it.
pub(crate) fn list(call: &Call<'_>, _: Nothing) -> Result<Places, Fault> {
    let roster = call.roster()?;
    let mut places = Vec::new();
    for grid in roster.grids() {
        for id in roster.below(grid.id) {
            let open = roster.place(id).filter(|p| p.to_day.is_none());
            places.extend(open.map(|p| view(&roster, p)));
        }
    }
    Ok(Places { places })
}

fn view(roster: &RosterCache, place: &Place) -> PlaceView {
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
        level_name: roster.levels.of(place.level).to_owned(),
        name: place.name.clone(),
        code: place.code.clone(),
        position: place.position,
        revision: place.revision,
        households: u32::try_from(homes.len()).unwrap_or(u32::MAX),
        people: homes.iter().map(|h| h.members).sum(),
    }
}

/// Adds a place. Faults: `place.name_missing`, `place.exists`, `place.level_wrong`, `place.closed`.
pub(crate) fn add(call: &Call<'_>, request: PlaceAdd) -> Result<Places, Fault> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Fault::new("place.name_missing").at("name"));
    }
    call.transact(|tx| {
        let places = tx.places()?;
        let parent = match request.parent {
            Some(parent) => Some(parent),
            None => usual_parent(tx, &places, request.level)?,
        };
        place_tree::refuse_level(tx, request.level, parent)?;
        place_tree::refuse_name(&places, parent, &name, None)?;
        let siblings = places.iter().filter(|p| p.parent == parent);
        let mut place = Place {
            village: tx.village,
            id: id_for(tx, &places, (request.level, &name), parent)?,
            revision: 0,
            parent,
            level: request.level,
            name,
            code: request.code.trim().to_owned(),
            position: siblings.map(|p| p.position).max().unwrap_or(0) + 1,
            from_day: None,
            to_day: None,
        };
        Ok(tx.put(&mut place)?)
    })?;
    list(call, Nothing {})
}

/// Where a place of that level lies if nothing else is said: beside or below the village's own.
fn usual_parent(
    tx: &Tx<'_>,
    places: &[Place],
    level: PlaceLevel,
) -> Result<Option<PlaceId>, Fault> {
    let own = village_place(tx, places)?;
    let above = |wanted: PlaceLevel| {
        let mut at = own.and_then(|id| places.iter().find(|p| p.id == id));
        while let Some(place) = at.filter(|place| place.level != wanted) {
            at = place
                .parent
                .and_then(|id| places.iter().find(|p| p.id == id));
        }
        at.map(|place| place.id)
    };
    Ok(match level {
        PlaceLevel::County => None,
        PlaceLevel::Township => above(PlaceLevel::County),
        PlaceLevel::Village => above(PlaceLevel::Township).or(above(PlaceLevel::County)),
        PlaceLevel::Grid | PlaceLevel::Group | PlaceLevel::Unit => own,
    })
}

/// Above the village the id comes from level and name path, so that every village's county is the same one; a
/// place that was closed is never used again.
fn id_for(
    tx: &mut Tx<'_>,
    places: &[Place],
    (level, name): (PlaceLevel, &str),
    parent: Option<PlaceId>,
) -> Result<PlaceId, Fault> {
    let mut path = format!("/{}:{name}", level.as_str());
    let mut at = parent.and_then(|id| places.iter().find(|p| p.id == id));
    while let Some(place) = at {
        path.insert_str(0, &format!("/{}:{}", place.level.as_str(), place.name));
        at = place
            .parent
            .and_then(|id| places.iter().find(|p| p.id == id));
    }
    let id = match level {
        PlaceLevel::County | PlaceLevel::Township => seed::place_id(tx, level, &path),
        _ => tx.new_id(),
    };
    Ok(match tx.find::<Place>(id)? {
        None => id,
        Some(_) => tx.new_id(),
    })
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
    if request.past {
        let past = roster.past_homes.values();
        homes.extend(past.filter(|home| query.is_empty() || bears(home, query)));
    }
    homes.retain(|h| {
        places
            .as_ref()
            .is_none_or(|places| places.contains(&h.household.place))
    });
    if query.is_empty() {
        homes.sort_by_cached_key(|home| in_order(&roster, home));
    }
    let total = u32::try_from(homes.len()).unwrap_or(u32::MAX);
    homes.drain(..homes.len().min(request.offset as usize));
    homes.truncate(request.limit.unwrap_or(50) as usize);
    Ok(Households {
        total,
        households: homes.into_iter().map(household_view).collect(),
    })
}

/// Grid by grid, unit by unit, number by number; those that are no longer there come last.
fn in_order(roster: &RosterCache, home: &Home) -> (bool, i64, i64, String, HouseholdId) {
    let position =
        |id: Option<PlaceId>| id.and_then(|id| roster.place(id)).map_or(0, |p| p.position);
    let household = &home.household;
    (
        household.to_day.is_some(),
        position(home.grid),
        position(home.unit),
        household.code.clone(),
        household.id,
    )
}

/// Whether a household that is no longer there is meant.
fn bears(home: &Home, query: &str) -> bool {
    home.household.code == query || home.head_name.contains(query)
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
        left_on: home.household.to_day,
    }
}
