//! Who is expected at a meeting, for slips and sign-in sheets: the households convened in the order of a walk
//! through the village, and who was invited from outside. Not here: who came (`nouns::attendance`).

use std::collections::{HashMap, HashSet};

use rules::household_code::walking_key;
use rules::ids::{HouseholdId, PlaceId};
use rules::words::{AttendeeRole, MeetingState};
use store::View;
use store::meetings::{Invitation, Meeting};
use store::places::Place;

use super::Make;
use crate::fault::Fault;

/// The households convened: frozen once the meeting was opened, before that those of the places convened.
/// Grid by grid, unit by unit, in the order of their numbers.
pub(super) fn households(view: &View<'_>, meeting: &Meeting) -> Result<Vec<HouseholdId>, Fault> {
    let places: HashMap<PlaceId, Place> = view.places()?.into_iter().map(|p| (p.id, p)).collect();
    let mut homes = if meeting.state == MeetingState::Held {
        let frozen = view.convened_of(meeting.id)?.into_iter();
        let frozen: HashSet<HouseholdId> = frozen.map(|row| row.household).collect();
        let mut homes = view.all_households()?;
        homes.retain(|home| frozen.contains(&home.id));
        homes
    } else {
        let scope = view.scope_of(meeting.id)?.into_iter();
        let scope: HashSet<PlaceId> = scope.map(|row| row.place).collect();
        let mut homes = view.households()?;
        let inside = |place| {
            scope.is_empty()
                || upwards(&places, place)
                    .iter()
                    .any(|p| scope.contains(&p.id))
        };
        homes.retain(|home| inside(home.place));
        homes
    };
    homes.sort_by_cached_key(|home| {
        let mut way = upwards(&places, home.place);
        way.reverse();
        let way: Vec<_> = way
            .iter()
            .map(|p| (p.position, p.name.clone(), p.id))
            .collect();
        (way, walking_key(&home.code), home.id)
    });
    Ok(homes.into_iter().map(|home| home.id).collect())
}

/// A place and those it lies in, the narrowest first.
pub(super) fn upwards(places: &HashMap<PlaceId, Place>, place: PlaceId) -> Vec<&Place> {
    let mut found: Vec<&Place> = Vec::new();
    let mut at = places.get(&place);
    while let Some(place) = at.filter(|place| !found.iter().any(|seen| seen.id == place.id)) {
        found.push(place);
        at = place.parent.and_then(|parent| places.get(&parent));
    }
    found
}

/// Somebody invited, as paper names them.
pub(super) struct Invited {
    pub role: AttendeeRole,
    /// The one who comes instead, if one does; empty where a department sends whom it wants.
    pub name: String,
    /// The department; without one the role.
    pub from: String,
}

/// Roles from outside first.
const ORDER: [AttendeeRole; 7] = [
    AttendeeRole::Counterpart,
    AttendeeRole::CppccMember,
    AttendeeRole::Cadre,
    AttendeeRole::GridChief,
    AttendeeRole::Observer,
    AttendeeRole::Host,
    AttendeeRole::Recorder,
];

/// Who was invited and has not declined; villagers come with their households.
pub(super) fn invited(make: &Make<'_>, meeting: &Meeting) -> Result<Vec<Invited>, Fault> {
    let mut rows = make.view.invitations_of(meeting.id)?;
    rows.retain(|row| !row.role.is_villager());
    rows.retain(|row| row.answer != "no" || !row.stand_in.is_empty());
    let place = |row: &Invitation| ORDER.iter().position(|role| *role == row.role);
    rows.sort_by_key(|row| (place(row), row.id));
    Ok(rows.into_iter().map(|row| as_named(make, row)).collect())
}

fn as_named(make: &Make<'_>, row: Invitation) -> Invited {
    let department = row
        .department
        .and_then(|id| make.roster.departments.get(&id));
    let name = match row.person {
        _ if !row.stand_in.is_empty() => row.stand_in,
        Some(_) => make.roster.name(row.person),
        None => row.note,
    };
    let role = || make.roster.levels.role(row.role);
    Invited {
        role: row.role,
        name,
        from: department.cloned().unwrap_or_else(role),
    }
}
