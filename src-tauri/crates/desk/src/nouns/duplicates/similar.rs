//! Records that look like one person: the same name, and nothing they both know contradicts. Not here: the
//! comparison (`rules::same_person`).

use std::collections::HashMap;

use rules::same_person::{Birth, Facts, Verdict, compare};

use crate::commands::registers::{Alike, PersonSimilar, SimilarPair, SimilarPeople};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meeting_view::len;
use crate::nouns::people::view;
use crate::roster_cache::Someone;

/// A name borne by more than this many is a common name: only facts make two of them alike.
const COMMON: usize = 6;

/// Likely duplicates, the likeliest first.
pub(crate) fn similar(call: &Call<'_>, request: PersonSimilar) -> Result<SimilarPeople, Fault> {
    let roster = call.roster()?;
    let mut bearers: HashMap<&str, Vec<&Someone>> = HashMap::new();
    for someone in &roster.people {
        bearers
            .entry(&someone.person.name)
            .or_default()
            .push(someone);
    }
    let wanted = request.person.map(|id| roster.root(id));
    let mut found = Vec::new();
    for same in bearers.values().filter(|same| same.len() > 1) {
        for (n, one) in same.iter().enumerate() {
            for other in same.iter().skip(n + 1) {
                let asked = wanted.is_none_or(|id| one.person.id == id || other.person.id == id);
                let why = if asked { alike(one, other) } else { Vec::new() };
                let known = why.first().is_some_and(|first| *first != Alike::Name);
                if !why.is_empty() && (known || same.len() <= COMMON) {
                    found.push((why, *one, *other));
                }
            }
        }
    }
    found.sort_by(|a, b| {
        let key = |(why, one, other): &(Vec<Alike>, &Someone, &Someone)| {
            (why.clone(), one.person.id, other.person.id)
        };
        key(a).cmp(&key(b))
    });
    let total = len(found.len());
    found.truncate(request.limit.unwrap_or(50) as usize);
    let pairs = found
        .into_iter()
        .map(|(why, one, other)| SimilarPair {
            one: view(&roster, one),
            other: view(&roster, other),
            why,
        })
        .collect();
    Ok(SimilarPeople { total, pairs })
}

/// What speaks for one person; nothing where something contradicts.
fn alike(one: &Someone, other: &Someone) -> Vec<Alike> {
    let (a, b) = (facts(one), facts(other));
    let sexes = one.person.sex.zip(other.person.sex);
    if sexes.is_some_and(|(a, b)| a != b) || compare(&a, &b) == Verdict::Different {
        return Vec::new();
    }
    let agree = |one: Facts<'_>, other: Facts<'_>| compare(&one, &other) == Verdict::Same;
    let mut why = Vec::new();
    if agree(only_tail(&a), only_tail(&b)) {
        why.push(Alike::IdTail);
    }
    if agree(only_phone(&a), only_phone(&b)) {
        why.push(Alike::Phone);
    }
    if a.birth.is_some() && b.birth.is_some() {
        why.push(Alike::Birth);
    }
    if one.household.is_some() && one.household == other.household {
        why.push(Alike::Household);
    }
    if why.is_empty() {
        why.push(Alike::Name);
    }
    why
}

fn only_tail<'a>(facts: &Facts<'a>) -> Facts<'a> {
    Facts {
        id_tail: facts.id_tail,
        ..Facts::default()
    }
}

fn only_phone<'a>(facts: &Facts<'a>) -> Facts<'a> {
    Facts {
        phone: facts.phone,
        ..Facts::default()
    }
}

fn facts(someone: &Someone) -> Facts<'_> {
    let person = &someone.person;
    let tail = if person.id_number.is_empty() {
        &person.id_tail
    } else {
        &person.id_number
    };
    let filled = |text: &'_ str| !text.is_empty();
    Facts {
        id_tail: Some(tail.as_str()).filter(|text| filled(text)),
        birth: birth(&person.birth),
        phone: Some(person.phone.as_str()).filter(|text| filled(text)),
    }
}

/// A birth as it is kept: the day, or else its year.
fn birth(text: &str) -> Option<Birth> {
    let year = || text.get(..4)?.parse().ok().map(Birth::Year);
    text.parse().ok().map(Birth::Day).or_else(year)
}
