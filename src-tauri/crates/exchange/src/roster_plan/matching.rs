//! Rows and known people, one to one. Not here: what two bearers of a name have to agree in (`rules`).

use std::collections::{HashMap, HashSet};

use rules::ids::PersonId;
use rules::same_person::{self, Facts, Verdict, match_one_to_one};
use serde_json::json;

use super::gains::{differences, settle, warning};
use super::home::{Household, same_home};
use super::{KnownPerson, LandedKey, RosterPlan};
use crate::roster::{Birth, RosterFile, RosterRow, Warning};

/// More bearers of one name than a household holds: a bound for files made to hurt.
const NAMESAKES: usize = 64;

#[derive(Clone, Copy, PartialEq)]
enum Match {
    Open,
    Landed(PersonId),
    Known(usize),
}

/// The state of matching a file.
pub(super) struct Matching<'a> {
    file: &'a RosterFile,
    known: &'a [KnownPerson],
    by_name: HashMap<&'a str, Vec<usize>>,
    /// By name and number or head of the household; an empty text for people without one.
    by_home: HashMap<(&'a str, &'a str), Vec<usize>>,
    /// Numbers that file or village give to households in several places: they hold only together with the place.
    local_codes: HashSet<&'a str>,
    claimed: Vec<bool>,
    matches: Vec<Match>,
}

impl<'a> Matching<'a> {
    pub(super) fn new(file: &'a RosterFile, known: &'a [KnownPerson]) -> Self {
        let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut by_home: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
        for (at, person) in known.iter().enumerate() {
            by_name.entry(&person.name).or_default().push(at);
            for key in Household::of_known(person).keys() {
                by_home.entry((&person.name, key)).or_default().push(at);
            }
        }
        let mut local = local_codes(file.households.iter().map(Household::of_file));
        local.extend(local_codes(known.iter().map(Household::of_known)));
        Self {
            file,
            known,
            by_name,
            by_home,
            local_codes: local,
            claimed: vec![false; known.len()],
            matches: vec![Match::Open; file.rows.len()],
        }
    }

    /// Rows that landed before.
    pub(super) fn take_landed(&mut self, landed: &HashMap<LandedKey, PersonId>) {
        let people = self.known.iter().enumerate();
        let at_of: HashMap<PersonId, usize> = people.map(|(at, person)| (person.id, at)).collect();
        for (row, found) in self.file.rows.iter().zip(&mut self.matches) {
            if let Some(person) = landed.get(&(row.fingerprint.clone(), row.n)) {
                *found = Match::Landed(*person);
                let claimed = at_of.get(person).and_then(|at| self.claimed.get_mut(*at));
                claimed.into_iter().for_each(|claimed| *claimed = true);
            }
        }
    }

    /// Those who agree in all that either side knows: nobody else may take their place.
    pub(super) fn take_exact(&mut self) {
        self.take_first(|row, person| {
            row.birth == person.birth
                && row.phone.as_deref().unwrap_or_default() == person.phone
                && row.id_tail.as_deref().unwrap_or_default() == person.id_tail
        });
    }

    /// Those who agree in something and contradict in nothing, wherever they live.
    pub(super) fn take_evidence(&mut self) {
        self.take_first(|_, _| true);
    }

    fn take_first(&mut self, fits: impl Fn(&RosterRow, &KnownPerson) -> bool) {
        for at in 0..self.file.rows.len() {
            let Some(row) = self.open(at) else { continue };
            let home = self.home(row);
            let found = self.near(row, &home).find(|at| {
                self.known.get(*at).is_some_and(|person| {
                    fits(row, person)
                        && same_person::compare(&told(row), &known(person)) == Verdict::Same
                })
            });
            if let Some(person) = found {
                self.claim(at, person);
            }
        }
    }

    /// The bearers of one name within one household, or without any: by evidence, then by count.
    pub(super) fn take_households(&mut self) {
        let mut groups: HashMap<(&str, Option<usize>), Vec<usize>> = HashMap::new();
        for at in 0..self.file.rows.len() {
            if let Some(row) = self.open(at) {
                groups
                    .entry((&row.name, row.household))
                    .or_default()
                    .push(at);
            }
        }
        // In the file's order, so that the same file makes the same plan.
        let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
        groups.sort_unstable();
        groups.iter().for_each(|rows| self.take_household(rows));
    }

    fn take_household(&mut self, rows: &[usize]) {
        let Some(row) = rows.first().and_then(|at| self.file.rows.get(*at)) else {
            return;
        };
        let home = self.home(row);
        let people = self
            .near(row, &home)
            .filter(|at| self.lives_in(&home, *at, true));
        let mut people: Vec<usize> = people.collect();
        people.sort_unstable();
        people.dedup();
        for rows in rows.chunks(NAMESAKES) {
            let some: Vec<usize> = people.iter().copied().take(NAMESAKES).collect();
            let incoming: Vec<Facts<'_>> = rows
                .iter()
                .filter_map(|at| self.file.rows.get(*at))
                .map(told)
                .collect();
            let stored: Vec<Facts<'_>> = some
                .iter()
                .filter_map(|at| self.known.get(*at))
                .map(known)
                .collect();
            for (row, partner) in rows.iter().zip(match_one_to_one(&incoming, &stored)) {
                if let Some(person) = partner.and_then(|partner| some.get(partner)) {
                    self.claim(*row, *person);
                }
            }
            people.retain(|at| self.is_free(*at));
        }
    }

    fn open(&self, at: usize) -> Option<&'a RosterRow> {
        (self.matches.get(at) == Some(&Match::Open)).then(|| self.file.rows.get(at))?
    }

    fn claim(&mut self, row: usize, person: usize) {
        if let (Some(found), Some(claimed)) =
            (self.matches.get_mut(row), self.claimed.get_mut(person))
        {
            *found = Match::Known(person);
            *claimed = true;
        }
    }

    fn is_free(&self, person: usize) -> bool {
        self.claimed.get(person) == Some(&false)
    }

    /// Free people of the row's name who live in its household, or whose household one side lacks.
    fn near<'s>(
        &'s self,
        row: &'s RosterRow,
        home: &'s Household<'a>,
    ) -> impl Iterator<Item = usize> + use<'s, 'a> {
        let everybody = home.is_none().then(|| self.by_name.get(row.name.as_str()));
        let keys = home.keys().chain([""]).filter(|_| !home.is_none());
        let at_home = keys.map(|key| self.by_home.get(&(row.name.as_str(), key)));
        let near = everybody
            .into_iter()
            .chain(at_home)
            .flatten()
            .flatten()
            .copied();
        near.filter(|at| self.is_free(*at))
            .filter(|at| self.lives_in(home, *at, false))
    }

    fn home(&self, row: &RosterRow) -> Household<'a> {
        let home = row.household.and_then(|at| self.file.households.get(at));
        home.map_or_else(Household::default, Household::of_file)
    }

    /// `strict`: both sides must have the household (or both none), and its place may not contradict.
    fn lives_in(&self, home: &Household<'_>, person: usize, strict: bool) -> bool {
        let Some(person) = self.known.get(person) else {
            return false;
        };
        let theirs = Household::of_known(person);
        if !strict && (home.is_none() || theirs.is_none()) {
            return true;
        }
        let local = home
            .code
            .is_some_and(|code| self.local_codes.contains(code));
        same_home(home, &theirs, local, strict)
    }

    pub(super) fn plan(self) -> RosterPlan {
        let mut plan = RosterPlan::default();
        for (at, (row, found)) in self.file.rows.iter().zip(&self.matches).enumerate() {
            match found {
                Match::Landed(person) => plan.unchanged.push((at, *person)),
                Match::Known(known) => {
                    if let Some(person) = self.known.get(*known) {
                        plan.warnings.extend(differences(row, person));
                        settle(&mut plan, at, row, person);
                    }
                }
                Match::Open => {
                    plan.warnings.extend(self.namesake(row));
                    plan.add.push(at);
                }
            }
        }
        plan
    }

    /// Somebody of the name lives in the household, or has none, and yet the row is somebody new.
    fn namesake(&self, row: &RosterRow) -> Option<Warning> {
        let home = self.home(row);
        let people = self.by_name.get(row.name.as_str())?.iter();
        people
            .take(NAMESAKES * NAMESAKES)
            .find(|at| self.lives_in(&home, **at, false))?;
        Some(warning(
            row,
            "roster.namesake_added",
            json!({ "name": row.name }),
        ))
    }
}

/// Numbers that stand in several places.
fn local_codes<'a>(homes: impl Iterator<Item = Household<'a>>) -> HashSet<&'a str> {
    let mut places = HashMap::new();
    let mut local = HashSet::new();
    for home in homes {
        if let Some(code) = home.code
            && !home.place_may_be(places.entry(code).or_insert(home))
        {
            local.insert(code);
        }
    }
    local
}

fn told(row: &RosterRow) -> Facts<'_> {
    Facts {
        id_tail: row.id_tail.as_deref(),
        birth: row.birth.map(birth),
        phone: row.phone.as_deref(),
    }
}

fn known(person: &KnownPerson) -> Facts<'_> {
    let some = |text: &'_ str| !text.is_empty();
    Facts {
        id_tail: Some(person.id_tail.as_str()).filter(|text| some(text)),
        birth: person.birth.map(birth),
        phone: Some(person.phone.as_str()).filter(|text| some(text)),
    }
}

/// A month says no more than its year to the rule.
fn birth(birth: Birth) -> same_person::Birth {
    match birth {
        Birth::Day(day) => same_person::Birth::Day(day),
        Birth::Month(year, _) | Birth::Year(year) => same_person::Birth::Year(year),
    }
}
