//! What stands where an erased person stood (data model, "Erasure"): the record stays, so that the figures do, and
//! nothing in it tells who it was. Not here: which records those are (`store`).

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};

/// The name of a person who was erased.
pub const NAME: &str = "（已抹去）";
/// What stands for the name in other people's words.
pub const SOMEBODY: &str = "某某";
/// What stands for a number of theirs.
pub const NUMBER: &str = "＊＊＊";

/// The words by which a person is named in texts.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Terms {
    names: BTreeSet<String>,
    numbers: BTreeSet<String>,
}

impl Terms {
    /// Adds a name; one of a single character is none, it would blacken half of all texts.
    pub fn name(&mut self, name: &str) {
        if name.chars().count() > 1 && name != NAME {
            self.names.insert(name.to_owned());
        }
    }

    /// Adds a telephone or identity number, also as people write it in groups.
    pub fn number(&mut self, number: &str) {
        let digits: Vec<char> = number.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() < 7 {
            return;
        }
        self.numbers.insert(digits.iter().collect());
        for gap in [' ', '-', '－', '　'] {
            let (head, tail) = digits.split_at(digits.len().min(3));
            let mut grouped: String = head.iter().collect();
            for group in tail.chunks(4) {
                grouped.push(gap);
                grouped.extend(group);
            }
            self.numbers.insert(grouped);
        }
    }

    /// The names alone.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The same without these names: another person bears them, too.
    #[must_use]
    pub fn without_names(&self, shared: &BTreeSet<String>) -> Self {
        Self {
            names: self.names.difference(shared).cloned().collect(),
            numbers: self.numbers.clone(),
        }
    }

    /// Made ready for many texts.
    pub fn eraser(&self) -> Eraser {
        let words = self.names.iter().map(|name| (name, SOMEBODY));
        let numbers = self.numbers.iter().map(|number| (number, NUMBER));
        let (found, instead): (Vec<_>, Vec<_>) = words.chain(numbers).unzip();
        // A list of plain words always builds; without one nothing would be found, which a test would see.
        let finder = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&found)
            .ok();
        Eraser { finder, instead }
    }
}

/// Finds a person's words in texts and puts others in their place.
#[derive(Debug)]
pub struct Eraser {
    finder: Option<AhoCorasick>,
    instead: Vec<&'static str>,
}

impl Eraser {
    /// The text without them; nothing if it has none of them.
    pub fn erased(&self, text: &str) -> Option<String> {
        let finder = self.finder.as_ref()?;
        finder
            .is_match(text)
            .then(|| finder.replace_all(text, &self.instead))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn terms() -> Terms {
        let mut terms = Terms::default();
        terms.name("张义华");
        terms.number("13800005672");
        terms
    }

    #[test]
    fn a_name_and_a_number_written_in_groups_go_and_the_rest_stays() {
        let erased = terms()
            .eraser()
            .erased("张义华说路灯不亮，打138 0000 5672找他");
        assert_eq!(erased.as_deref(), Some("某某说路灯不亮，打＊＊＊找他"));
        assert_eq!(terms().eraser().erased("路灯不亮"), None);
    }

    #[test]
    fn a_shared_name_is_left_where_it_may_be_the_other_one() {
        let shared = BTreeSet::from(["张义华".to_owned()]);
        let eraser = terms().without_names(&shared).eraser();
        assert_eq!(eraser.erased("张义华来了"), None);
        assert!(eraser.erased("13800005672").is_some());
    }

    #[test]
    fn a_name_of_one_character_and_a_short_number_are_no_terms() {
        let mut terms = Terms::default();
        terms.name("李");
        terms.number("5672");
        assert_eq!(terms, Terms::default());
    }

    proptest! {
        #[test]
        fn nothing_of_the_person_is_left_and_a_second_time_changes_nothing(
            before in "[张义华路灯138 0-9]{0,12}", between in "[，。张某义 ]{0,6}", after in "[灯亮567 2]{0,8}",
        ) {
            let eraser = terms().eraser();
            let text = format!("{before}张义华{between}13800005672{after}");
            let erased = eraser.erased(&text).unwrap();
            prop_assert!(!erased.contains("张义华") && !erased.contains("13800005672"));
            prop_assert_eq!(eraser.erased(&erased), None);
        }
    }
}
