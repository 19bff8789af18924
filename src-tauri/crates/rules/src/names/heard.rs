//! Texts that are searched by pinyin and initials anywhere in them: a whole ledger answers a keystroke. Each different
//! character is held against the query once, whatever number of texts it stands in. Not here: people's names, their
//! order and what is underlined (`index`).

use std::collections::HashMap;

use super::index::walk::{Query, is_dot, ways};
use super::readings::{readings, toneless};

/// More letters than one word of anybody's: what is longer is found by no text.
const LONGEST: usize = 63;

/// A character that stands in the texts.
#[derive(Debug, Clone)]
struct Sign {
    c: char,
    readings: Box<[&'static str]>,
}

impl Sign {
    fn of(c: char) -> Self {
        let mut all: Vec<_> = readings(c).into_iter().map(toneless).collect();
        all.dedup();
        let readings = all.into();
        Self { c, readings }
    }
}

/// Texts prepared for search.
#[derive(Debug, Clone, Default)]
pub struct HeardTexts {
    signs: Vec<Sign>,
    known: HashMap<char, u32>,
    /// All texts, sign by sign.
    run: Vec<u32>,
    /// Where each text ends in the run.
    ends: Vec<usize>,
}

impl HeardTexts {
    /// Prepares all texts.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self::default().again(texts)
    }

    /// Prepares these texts, with what is known already of the characters in others.
    #[must_use]
    pub fn again<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut heard = Self {
            signs: self.signs.clone(),
            known: self.known.clone(),
            ..Self::default()
        };
        for text in texts {
            for c in text.chars() {
                let sign = heard.sign(c);
                heard.run.push(sign);
            }
            heard.ends.push(heard.run.len());
        }
        heard
    }

    fn sign(&mut self, c: char) -> u32 {
        let next = u32::try_from(self.signs.len()).unwrap_or(u32::MAX);
        let sign = *self.known.entry(c).or_insert(next);
        if sign == next {
            self.signs.push(Sign::of(c));
        }
        sign
    }

    /// Of each text, in the order in which they were put in, whether it fits what was typed.
    pub fn fitting(&self, typed: &str) -> Vec<bool> {
        let query = Query::of(typed).letters;
        if query.is_empty() || query.len() > LONGEST {
            return vec![false; self.ends.len()];
        }
        let leads = Leads::of(&self.signs, &query);
        let mut from = 0;
        let fits = self.ends.iter().map(|end| {
            let text = &self.run[from..*end];
            from = *end;
            leads.through(text)
        });
        fits.collect()
    }
}

/// Whether a name is abbreviated by what was typed, as 村委会 or cwh is short for 村民委员会: its characters come in
/// that order, others may stand between them. A letter alone abbreviates nothing.
pub fn abbreviates(typed: &str, name: &str) -> bool {
    let query = Query::of(typed).letters;
    if query.len() < 2 || query.len() > LONGEST {
        return false;
    }
    let reached = name.chars().fold(1_u64, |reached, c| {
        let step: Vec<u64> = steps(&Sign::of(c), &query).collect();
        onward(reached, &step) | reached
    });
    reached & (1 << query.len()) != 0
}

/// For each place in the query, the places (as bits) that this character leads to from there.
fn steps<'a>(sign: &'a Sign, query: &'a [char]) -> impl Iterator<Item = u64> + 'a {
    let from = move |q: usize| {
        let mut reached = 0;
        if is_dot(sign.c) {
            // A dot need not be typed; a query never begins at one.
            return if q > 0 { 1 << q } else { 0 };
        }
        ways(sign.c, &sign.readings, &query[q..], &mut |way| {
            reached |= 1 << (q + way.letters);
        });
        reached
    };
    (0..query.len()).map(from)
}

/// Where each character leads within one query.
struct Leads {
    /// From its beginning: all that most characters of most texts are asked.
    first: Vec<u64>,
    /// From each of its places, character by character.
    steps: Vec<u64>,
    letters: usize,
}

impl Leads {
    fn of(signs: &[Sign], query: &[char]) -> Self {
        let steps: Vec<u64> = signs.iter().flat_map(|sign| steps(sign, query)).collect();
        let letters = query.len();
        Self {
            first: steps.iter().step_by(letters).copied().collect(),
            steps,
            letters,
        }
    }

    /// Walks through the text from every character at once, a bit for each place of the query that was reached; answers
    /// whether its end was.
    fn through(&self, text: &[u32]) -> bool {
        let mut reached = 0;
        for sign in text {
            let sign = *sign as usize;
            let begun = match reached {
                0 => 0,
                _ => onward(reached, &self.steps[sign * self.letters..][..self.letters]),
            };
            reached = begun | self.first[sign];
            if reached & (1 << self.letters) != 0 {
                return true;
            }
        }
        false
    }
}

/// The places of the query that one character leads to from those that were reached.
fn onward(reached: u64, step: &[u64]) -> u64 {
    let places = step.iter().enumerate();
    let open = places.filter(|(q, _)| reached & (1 << q) != 0);
    open.fold(0, |next, (_, leads)| next | leads)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Entry, NameIndex};
    use super::*;

    #[test]
    fn a_matter_is_found_by_what_is_heard_anywhere_in_it() {
        let heard = HeardTexts::new(["二组路灯坏了三盏", "水渠淤堵", ""]);
        for typed in [
            "ludeng", "ld", "erzu", "lude", "ldh", "灯huai", "sanzh", "ZU LD",
        ] {
            assert_eq!(heard.fitting(typed), [true, false, false], "{typed}");
        }
        assert_eq!(heard.fitting("shuiq"), [false, true, false]);
        for typed in ["", "dl", "ludengsq", &"l".repeat(70)] {
            assert_eq!(heard.fitting(typed), [false, false, false], "{typed}");
        }
    }

    #[test]
    fn a_unit_is_found_by_its_usual_short_name() {
        for typed in ["cwh", "村委会", "cunwh", "cunweihui"] {
            assert!(abbreviates(typed, "村民委员会"), "{typed}");
        }
        for typed in ["c", "hwc", "cwhx", "", "zwh"] {
            assert!(!abbreviates(typed, "村民委员会"), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn texts_are_found_as_names_are(
            texts in proptest::collection::vec("[路灯水渠单曾长行重 ·zZ3]{0,8}", 1..8),
            typed in "[a-z路3]{1,6}",
        ) {
            // A text that begins with a sign nobody is called by has no surname with a reading of its own.
            let texts: Vec<String> = texts.iter().map(|text| format!("、{text}")).collect();
            let heard = HeardTexts::new(texts.iter().map(String::as_str)).fitting(&typed);
            for (text, fits) in texts.iter().zip(heard) {
                let name = NameIndex::new([Entry { name: text, phone: None }]);
                prop_assert_eq!(name.search(&typed, 1).total == 1, fits, "{} {}", text, typed);
            }
        }
    }
}
