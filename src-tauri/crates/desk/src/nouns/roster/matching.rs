//! The store's side of a roster plan: whom it knows, what landed before, which households there are. Not
//! here: the comparison itself (`exchange::plan_roster`), writing (`landing`).

use std::collections::HashMap;

use exchange::{
    Birth, FileHousehold, FilledIn, KnownPerson, LandedKey, RosterFile, Warning, plan_roster,
};
use rules::ids::{HouseholdId, PersonId};
use store::View;

use crate::fault::Fault;
use crate::nouns::imports::landed;
use crate::roster_cache::{Home, RosterCache, Someone};

/// The imports' source in `import_keys`.
pub(super) const SOURCE: &str = "roster";

/// What becomes of one row.
#[derive(Debug, Clone)]
pub(super) enum Match {
    /// Somebody new.
    Add,
    /// Somebody known, of whom the file knows more.
    Update(PersonId, Box<FilledIn>),
    /// Landed before, or known just so.
    Unchanged(PersonId),
}

impl Match {
    /// The word on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Update(..) => "update",
            Self::Unchanged(_) => "unchanged",
        }
    }
}

/// What an import will do, row by row.
pub(super) struct Plan {
    /// One for each row of the file, in its order.
    pub matches: Vec<Match>,
    /// For each household of the file the one that it is, if it is known.
    pub households: Vec<Option<HouseholdId>>,
    /// What wants a look.
    pub warnings: Vec<Warning>,
}

impl Plan {
    /// Compares a file with the store.
    pub fn make(view: &View<'_>, roster: &RosterCache, file: &RosterFile) -> Result<Self, Fault> {
        let known: Vec<KnownPerson> = roster
            .people
            .iter()
            .map(|s| known_person(roster, s))
            .collect();
        let landed: HashMap<LandedKey, PersonId> = landed(view, SOURCE)?;
        let plan = plan_roster(file, &known, &landed);
        let mut matches = vec![Match::Add; file.rows.len()];
        for update in plan.update {
            matches[update.row] = Match::Update(update.person, Box::new(update.gains));
        }
        for (row, person) in plan.unchanged {
            matches[row] = Match::Unchanged(person);
        }
        Ok(Self {
            matches,
            households: known_households(roster, &file.households),
            warnings: plan.warnings,
        })
    }

    /// How many rows fare so.
    pub fn count(&self, which: impl Fn(&Match) -> bool) -> usize {
        self.matches.iter().filter(|m| which(m)).count()
    }

    /// Households that are not known yet.
    pub fn new_households(&self) -> usize {
        self.households
            .iter()
            .filter(|known| known.is_none())
            .count()
    }
}

fn known_person(roster: &RosterCache, someone: &Someone) -> KnownPerson {
    let home = roster.home_of(someone);
    let person = &someone.person;
    KnownPerson {
        id: person.id,
        name: person.name.clone(),
        household_code: home.map(|h| h.household.code.clone()).unwrap_or_default(),
        household_head: home.map(|h| h.head_name.clone()).unwrap_or_default(),
        place: home.map(|h| h.path.clone()).unwrap_or_default(),
        sex: person.sex,
        birth: Birth::parse(&person.birth),
        phone: person.phone.clone(),
        id_tail: person.id_tail.clone(),
        id_number: person.id_number.clone(),
        relation: person.relation.clone(),
        party_member: person.party_member,
        note: person.note.clone(),
    }
}

/// A household is known by its number together with its place; without a number by place and head.
fn known_households(roster: &RosterCache, of_file: &[FileHousehold]) -> Vec<Option<HouseholdId>> {
    let mut known: HashMap<(String, [String; 3]), HouseholdId> = HashMap::new();
    for home in roster.homes.values() {
        known.insert(
            (
                name_of(&home.household.code, &home.head_name),
                home.path.clone(),
            ),
            home.household.id,
        );
    }
    let place = |h: &FileHousehold| {
        [&h.grid, &h.group, &h.unit].map(|name| name.clone().unwrap_or_default())
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    of_file
        .iter()
        .map(|h| {
            let name = name_of(&text(&h.code), &text(&h.head));
            known
                .get(&(name.clone(), place(h)))
                .copied()
                .or_else(|| elsewhere(roster, h, &place(h)))
        })
        .collect()
}

fn name_of(code: &str, head: &str) -> String {
    if code.is_empty() {
        format!("户主 {head}")
    } else {
        code.to_owned()
    }
}

/// A file without places means the one household of that number, if there is just one.
fn elsewhere(
    roster: &RosterCache,
    household: &FileHousehold,
    place: &[String; 3],
) -> Option<HouseholdId> {
    let code = household.code.as_ref().filter(|code| !code.is_empty())?;
    if place.iter().any(|name| !name.is_empty()) {
        return None;
    }
    let mut same = roster
        .homes
        .values()
        .filter(|h: &&Home| h.household.code == *code);
    let only = same.next()?;
    same.next().is_none().then_some(only.household.id)
}
