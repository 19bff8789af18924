//! The roster in memory: people with household, grid, unit and posts as of today, and the index of their
//! names, so that a keystroke finds them within a frame. Not here: writing people (`nouns::people`).

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use rules::ids::{DepartmentId, HouseholdId, PersonId, PlaceId};
use rules::levels::LevelWords;
use rules::names::{Entry, NameIndex};
use rules::words::PlaceLevel;
use store::View;
use store::households::Household;
use store::people::{Merged, Person, Post};
use store::places::Place;
use store::villages::Village;

use crate::fault::Fault;

/// A household as people name it.
#[derive(Debug, Clone)]
pub(crate) struct Home {
    pub household: Household,
    /// Name of its head; empty if unknown.
    pub head_name: String,
    /// 张义华户, or the number.
    pub name: String,
    pub grid: Option<PlaceId>,
    pub grid_name: String,
    pub unit: Option<PlaceId>,
    pub unit_name: String,
    /// Names of grid, group and unit, each empty where there is none.
    pub path: [String; 3],
    pub members: u32,
}

/// A person with what is shown beside the name.
#[derive(Debug, Clone)]
pub(crate) struct Someone {
    pub person: Person,
    pub household: Option<HouseholdId>,
    pub posts: Vec<Post>,
}

/// The roster of one village on one day.
pub(crate) struct RosterCache {
    pub people: Vec<Someone>,
    pub homes: HashMap<HouseholdId, Home>,
    pub places: Vec<Place>,
    pub departments: HashMap<DepartmentId, String>,
    /// Those who died or moved away, in the order of their names.
    pub left: Vec<Person>,
    /// Households that are no longer there.
    pub past_homes: HashMap<HouseholdId, Home>,
    /// The village's own place; a store may hold other villages' places beside it.
    pub village_place: Option<PlaceId>,
    merged: Merged,
    /// What the levels are called here.
    pub levels: LevelWords,
    by_id: HashMap<PersonId, usize>,
    /// Where in `left` somebody stands: a list of matters names many who died or moved away since.
    left_by_id: HashMap<PersonId, usize>,
    /// Made when the first name is looked for: the first page does not wait for it.
    index: OnceLock<NameIndex>,
}

impl RosterCache {
    /// The tables it is read from.
    pub const TABLES: &[&str] = &[
        "people",
        "households",
        "memberships",
        "posts",
        "places",
        "departments",
        "level_names",
    ];

    /// Reads the roster.
    pub fn build(view: &View<'_>, today: NaiveDate) -> Result<Self, Fault> {
        let everybody = view.everybody()?;
        let merged = Merged::of(&everybody);
        let names: HashMap<PersonId, String> =
            everybody.iter().map(|p| (p.id, p.name.clone())).collect();
        let (left, people): (Vec<Person>, Vec<Person>) = everybody
            .into_iter()
            .filter(|p| p.merged_into.is_none())
            .partition(|p| p.left_on.is_some());
        let places = view.places()?;
        let village_place = village_place(view, &places)?;
        let (past, there): (Vec<Household>, Vec<Household>) = view
            .all_households()?
            .into_iter()
            .partition(|h| h.to_day.is_some());
        let as_homes = |households: Vec<Household>| -> HashMap<HouseholdId, Home> {
            let homes = households.into_iter();
            homes.map(|h| (h.id, home(h, &places, &names))).collect()
        };
        let (past_homes, mut homes) = (as_homes(past), as_homes(there));
        let mut living_in = HashMap::new();
        for membership in view.open_memberships()? {
            living_in.insert(merged.root(membership.person), membership.household);
            if let Some(home) = homes.get_mut(&membership.household) {
                home.members += 1;
            }
        }
        let mut posts: HashMap<PersonId, Vec<Post>> = HashMap::new();
        for post in view
            .posts()?
            .into_iter()
            .filter(|post| post.in_force(today))
        {
            posts
                .entry(merged.root(post.person))
                .or_default()
                .push(post);
        }
        let people: Vec<Someone> = people
            .into_iter()
            .map(|person| Someone {
                household: living_in.get(&person.id).copied(),
                posts: posts.remove(&person.id).unwrap_or_default(),
                person,
            })
            .collect();
        let by_id = people
            .iter()
            .enumerate()
            .map(|(n, s)| (s.person.id, n))
            .collect();
        let left_by_id = left.iter().enumerate();
        let left_by_id = left_by_id.map(|(n, person)| (person.id, n)).collect();
        let departments = view
            .departments()?
            .into_iter()
            .map(|d| (d.id, d.name))
            .collect();
        Ok(Self {
            people,
            homes,
            places,
            departments,
            left,
            past_homes,
            village_place,
            merged,
            levels: view.level_words()?,
            by_id,
            left_by_id,
            index: OnceLock::new(),
        })
    }

    fn index(&self) -> &NameIndex {
        self.index.get_or_init(|| {
            NameIndex::new(self.people.iter().map(|s| Entry {
                name: &s.person.name,
                phone: (!s.person.phone.is_empty()).then_some(s.person.phone.as_str()),
            }))
        })
    }

    /// The record that stands for a person: the one that a duplicate was merged into.
    pub fn root(&self, id: PersonId) -> PersonId {
        self.merged.root(id)
    }

    /// A person, if on the roster today; a merged record gives the one it was merged into.
    pub fn person(&self, id: PersonId) -> Option<&Someone> {
        let place = self.by_id.get(&self.root(id));
        place.and_then(|n| self.people.get(*n))
    }

    /// Somebody who died or moved away.
    pub fn left(&self, id: PersonId) -> Option<&Person> {
        let place = self.left_by_id.get(&self.root(id));
        place.and_then(|n| self.left.get(*n))
    }

    /// A person's name, of those who left too: past meetings still show it.
    pub fn name(&self, id: Option<PersonId>) -> String {
        let Some(id) = id else {
            return String::new();
        };
        let here = self.person(id).map(|s| &s.person);
        here.or_else(|| self.left(id))
            .map(|person| person.name.clone())
            .unwrap_or_default()
    }

    /// A household, of those that are no longer there too.
    pub fn any_home(&self, id: HouseholdId) -> Option<&Home> {
        self.homes.get(&id).or_else(|| self.past_homes.get(&id))
    }

    /// A household's name, of those that are no longer there too.
    pub fn home_name(&self, id: Option<HouseholdId>) -> String {
        id.and_then(|id| self.any_home(id))
            .map(|home| home.name.clone())
            .unwrap_or_default()
    }

    /// A place.
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }

    /// Where a person lives.
    pub fn home_of(&self, person: &Someone) -> Option<&Home> {
        person.household.and_then(|id| self.homes.get(&id))
    }

    /// People whose name or phone fits, best first, with how it fits.
    pub fn search(&self, query: &str, limit: usize) -> Vec<(&Someone, rules::names::Match)> {
        let found = self.index().search(query, limit);
        found
            .best
            .into_iter()
            .filter_map(|hit| self.people.get(hit.entry).map(|s| (s, hit.fit)))
            .collect()
    }

    /// Whether a person heads the household lived in.
    pub fn is_head(&self, person: &Someone) -> bool {
        self.home_of(person)
            .is_some_and(|home| home.household.head == Some(person.person.id))
    }

    /// 治保主任, 镇水利站 对口干部
    pub fn post_words(&self, post: &Post) -> String {
        let title = if post.title.is_empty() {
            self.levels.post(post.kind)
        } else {
            post.title.clone()
        };
        match post.department.and_then(|id| self.departments.get(&id)) {
            Some(department) => format!("{department} {title}"),
            None => title,
        }
    }

    /// A person's posts in words.
    pub fn posts_in_words(&self, person: &Someone) -> Vec<String> {
        person
            .posts
            .iter()
            .map(|post| self.post_words(post))
            .collect()
    }

    /// Whether the person's name may stand on public paper today.
    pub fn is_public(&self, id: PersonId) -> bool {
        self.person(id)
            .is_some_and(|s| s.posts.iter().any(|post| post.kind.is_public()))
    }

    /// The place and everything below it.
    pub fn below(&self, place: PlaceId) -> Vec<PlaceId> {
        let mut found = vec![place];
        let mut next = 0;
        while let Some(parent) = found.get(next).copied() {
            found.extend(
                self.places
                    .iter()
                    .filter(|p| p.parent == Some(parent))
                    .map(|p| p.id),
            );
            next += 1;
        }
        found
    }

    /// Grids, or whatever lies directly below the village; closed ones are no longer there.
    pub fn grids(&self) -> Vec<&Place> {
        self.places
            .iter()
            .filter(|p| p.parent == self.village_place && p.to_day.is_none())
            .filter(|p| is_below_village(p))
            .collect()
    }

    /// A place's name.
    pub fn place_name(&self, id: Option<PlaceId>) -> String {
        id.and_then(|id| self.places.iter().find(|p| p.id == id))
            .map(|p| p.name.clone())
            .unwrap_or_default()
    }
}

/// The village's own place; villages founded long ago name it by its level alone.
pub(crate) fn village_place(view: &View<'_>, places: &[Place]) -> Result<Option<PlaceId>, Fault> {
    let own = view.find::<Village>(view.village)?.and_then(|v| v.place);
    let by_level = places.iter().find(|p| p.level == PlaceLevel::Village);
    Ok(own.or(by_level.map(|place| place.id)))
}

/// Grid, group or unit.
pub(crate) fn is_below_village(place: &Place) -> bool {
    matches!(
        place.level,
        PlaceLevel::Grid | PlaceLevel::Group | PlaceLevel::Unit
    )
}

fn home(household: Household, places: &[Place], names: &HashMap<PersonId, String>) -> Home {
    let mut grid = None;
    let mut unit = None;
    let mut path = [String::new(), String::new(), String::new()];
    let mut at = Some(household.place);
    while let Some(place) = at.and_then(|id| places.iter().find(|p| p.id == id)) {
        match place.level {
            PlaceLevel::Unit => (unit, path[2]) = (Some(place), place.name.clone()),
            PlaceLevel::Group => (grid, path[1]) = (Some(place), place.name.clone()),
            PlaceLevel::Grid => (grid, path[0]) = (Some(place), place.name.clone()),
            _ => {}
        }
        at = place.parent;
    }
    // In a village without grids the unit is what people name.
    let grid = grid.or(unit);
    let head = household.head.and_then(|id| names.get(&id));
    Home {
        head_name: head.cloned().unwrap_or_default(),
        name: head.map_or_else(|| household.code.clone(), |name| format!("{name}户")),
        grid: grid.map(|p| p.id),
        grid_name: grid.map(|p| p.name.clone()).unwrap_or_default(),
        unit: unit.map(|p| p.id),
        unit_name: unit.map(|p| p.name.clone()).unwrap_or_default(),
        path,
        members: 0,
        household,
    }
}
