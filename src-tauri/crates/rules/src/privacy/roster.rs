//! The roster's names in running text: one automaton for all of them. A name is free only if every
//! bearer is in a public post; a shared name, or one that is a word, is held (data model).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::fold::{Folded, folded, is_filler};
use super::words::is_ordinary;
use super::{Action, Hit, HitKind};
use crate::chinese::half_width;
use crate::mask;

/// The shortest household code that is looked for in texts; shorter ones are just numbers.
const CODE_CHARACTERS: usize = 4;

/// Somebody the village knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<'a> {
    /// The full name.
    pub name: &'a str,
    /// Whether this person holds a public post on the day of the sheet.
    pub in_public_post: bool,
}

/// A roster too large to be searched for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the roster cannot be searched: {reason}")]
pub struct RosterFault {
    /// Why, in the library's words.
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bearers {
    /// All in public posts: the name may stand.
    Free,
    /// One person: masked.
    One,
    /// Several, or also a word: held.
    Unclear,
}

#[derive(Debug, Clone)]
enum Meaning {
    Name(Bearers, String),
    Household,
}

/// Everybody whose name may turn up in a text, ready to be looked for.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    automaton: Option<AhoCorasick>,
    meanings: Vec<Meaning>,
    free_phones: BTreeSet<String>,
}

impl Roster {
    /// Prepares names (of one character: never looked for) and household codes (of four characters
    /// and more). 200,000 names are fine; keep the result as long as the roster is unchanged.
    pub fn new<'a>(
        people: impl IntoIterator<Item = Known<'a>>,
        household_codes: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, RosterFault> {
        let mut patterns: BTreeMap<String, Meaning> = BTreeMap::new();
        for code in household_codes {
            let code = compact(code);
            if code.chars().count() >= CODE_CHARACTERS {
                patterns.insert(code, Meaning::Household);
            }
        }
        for (name, bearers) in bearers(people) {
            patterns.insert(compact(name), Meaning::Name(bearers, name.to_owned()));
        }
        if patterns.is_empty() {
            return Ok(Self::default());
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(patterns.keys())
            .map_err(|fault| RosterFault {
                reason: fault.to_string(),
            })?;
        let meanings = patterns.into_values().collect();
        Ok(Self {
            automaton: Some(automaton),
            meanings,
            free_phones: BTreeSet::new(),
        })
    }

    /// Leaves a phone readable: a cadre who opted in (field guide §6).
    pub fn allow_phone(&mut self, phone: &str) {
        self.free_phones.insert(
            phone
                .chars()
                .map(half_width)
                .filter(char::is_ascii_digit)
                .collect(),
        );
    }

    /// Whether this phone may stand, given its digits alone.
    pub(super) fn allows(&self, digits: &str) -> bool {
        self.free_phones.contains(digits)
    }

    pub(super) fn hits(&self, text: &str, reporters: &[&str]) -> Vec<Hit> {
        let folded = Folded::of(text);
        let mut found: Vec<(Range<usize>, Option<Hit>)> = Vec::new();
        if let Some(automaton) = &self.automaton {
            for place in automaton.find_overlapping_iter(&folded.text) {
                let Some(meaning) = self.meanings.get(place.pattern().as_usize()) else {
                    continue;
                };
                if matches!(meaning, Meaning::Household)
                    && within_number(&folded.text, place.range())
                {
                    continue;
                }
                let range = folded.original(place.range());
                found.push((place.range(), range.and_then(|range| meaning.hit(range))));
            }
        }
        let mut hits = outermost(found);
        hits.extend(reporters.iter().flat_map(|name| own(&folded, name)));
        hits
    }
}

impl Meaning {
    fn hit(&self, range: Range<usize>) -> Option<Hit> {
        match self {
            Self::Household => Some(Hit {
                range,
                kind: HitKind::Household,
                action: Action::Mask,
                replacement: "****".to_owned(),
            }),
            Self::Name(Bearers::Free, _) => None,
            Self::Name(bearers, name) => Some(Hit {
                range,
                kind: HitKind::Name,
                action: if *bearers == Bearers::One {
                    Action::Mask
                } else {
                    Action::Hold
                },
                replacement: mask::name(name),
            }),
        }
    }
}

/// Who bears each name; names of one character are left out.
fn bearers<'a>(people: impl IntoIterator<Item = Known<'a>>) -> BTreeMap<&'a str, Bearers> {
    let mut counted: BTreeMap<&str, (usize, bool)> = BTreeMap::new();
    for person in people {
        let name = person.name.trim();
        if compact(name).chars().count() < 2 {
            continue;
        }
        let (count, all_public) = counted.entry(name).or_insert((0, true));
        *count += 1;
        *all_public &= person.in_public_post;
    }
    let weigh = |(name, (count, all_public))| match (all_public, count) {
        (true, _) => (name, Bearers::Free),
        (false, 1) if !is_ordinary(name) => (name, Bearers::One),
        _ => (name, Bearers::Unclear),
    };
    counted.into_iter().map(weigh).collect()
}

fn compact(text: &str) -> String {
    text.chars()
        .filter(|c| !is_filler(*c))
        .map(folded)
        .collect()
}

/// Whether a code found is only part of a longer number or word of letters.
fn within_number(text: &str, range: Range<usize>) -> bool {
    let glued = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    glued(text[..range.start].chars().next_back()) || glued(text[range.end..].chars().next())
}

/// A name inside a longer known name is that longer one's; the rest stays, overlapping or not.
fn outermost(mut found: Vec<(Range<usize>, Option<Hit>)>) -> Vec<Hit> {
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    let mut hits = Vec::new();
    for (range, hit) in found {
        if range.end > end {
            end = range.end;
            hits.extend(hit);
        }
    }
    hits
}

/// The reporter's own name, wherever it stands.
fn own(folded: &Folded, name: &str) -> Vec<Hit> {
    let wanted = compact(name);
    if wanted.is_empty() {
        return Vec::new();
    }
    let places = folded.text.match_indices(&wanted);
    places
        .filter_map(|(at, _)| folded.original(at..at + wanted.len()))
        .map(|range| Hit {
            range,
            kind: HitKind::Name,
            action: Action::Mask,
            replacement: mask::name(name),
        })
        .collect()
}
