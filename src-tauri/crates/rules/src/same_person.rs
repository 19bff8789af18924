//! "Same person?" within one household (or department) and one name (data model, "Places, households,
//! people"). Not here: which rows stand in one household, and remembering what was landed.

use chrono::{Datelike, NaiveDate};

use crate::chinese::half_width;

/// Digits of an ID number that are enough to tell people apart.
const TAIL: usize = 4;

/// A birth date, or its year alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    /// The whole date.
    Day(NaiveDate),
    /// The year alone.
    Year(i32),
}

/// What is known of one bearer of the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts<'a> {
    /// The ID number or its end.
    pub id_tail: Option<&'a str>,
    /// The birth.
    pub birth: Option<Birth>,
    /// The phone.
    pub phone: Option<&'a str>,
}

/// What a comparison says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Something contradicts.
    Different,
    /// Nothing contradicts and something agrees.
    Same,
    /// Nothing can be compared: matched by count.
    ByCount,
}

/// Compares all that both sides have: one contradiction = different, one agreement = same.
pub fn compare(one: &Facts<'_>, other: &Facts<'_>) -> Verdict {
    let told = [
        pair(one.id_tail, other.id_tail).and_then(|(a, b)| same_tail(a, b)),
        pair(one.birth, other.birth).map(|(a, b)| same_birth(a, b)),
        pair(one.phone, other.phone).and_then(|(a, b)| same_phone(a, b)),
    ];
    if told.contains(&Some(false)) {
        Verdict::Different
    } else if told.contains(&Some(true)) {
        Verdict::Same
    } else {
        Verdict::ByCount
    }
}

fn pair<T>(one: Option<T>, other: Option<T>) -> Option<(T, T)> {
    Some((one?, other?))
}

fn plain(text: &str) -> Vec<char> {
    let kept = text
        .chars()
        .map(half_width)
        .filter(char::is_ascii_alphanumeric);
    kept.map(|c| c.to_ascii_uppercase()).collect()
}

/// The ends of two ID numbers, as far as both go; too short an end says nothing.
fn same_tail(one: &str, other: &str) -> Option<bool> {
    let (one, other) = (plain(one), plain(other));
    let common = one.len().min(other.len());
    (common >= TAIL).then(|| one[one.len() - common..] == other[other.len() - common..])
}

fn same_birth(one: Birth, other: Birth) -> bool {
    let year = |birth| match birth {
        Birth::Day(day) => day.year(),
        Birth::Year(year) => year,
    };
    match (one, other) {
        (Birth::Day(one), Birth::Day(other)) => one == other,
        _ => year(one) == year(other),
    }
}

fn same_phone(one: &str, other: &str) -> Option<bool> {
    let (one, other) = (plain(one), plain(other));
    (!one.is_empty() && !other.is_empty()).then_some(one == other)
}

/// Matches incoming rows with stored ones, one to one, all of one household and one name: as many
/// sure pairs as possible, then the rest by count. For each incoming row the place of its partner.
pub fn match_one_to_one(incoming: &[Facts<'_>], stored: &[Facts<'_>]) -> Vec<Option<usize>> {
    let verdict = |i: usize, s: usize| compare(&incoming[i], &stored[s]);
    let mut taken: Vec<Option<usize>> = vec![None; stored.len()];
    let same = |i: usize, s: usize| verdict(i, s) == Verdict::Same;
    let sure: Vec<bool> = (0..incoming.len())
        .map(|row| settle(row, &same, &mut taken, &mut vec![false; stored.len()]))
        .collect();
    // A sure pair may change its partner for another sure one, but is never given up for a count.
    let fits = |i: usize, s: usize| {
        let verdict = verdict(i, s);
        verdict == Verdict::Same || (!sure[i] && verdict == Verdict::ByCount)
    };
    for row in (0..incoming.len()).filter(|row| !sure[*row]) {
        settle(row, &fits, &mut taken, &mut vec![false; stored.len()]);
    }
    let partner = |row| taken.iter().position(|who| *who == Some(row));
    (0..incoming.len()).map(partner).collect()
}

/// Finds a partner for `row`, moving earlier rows to another of their partners where that helps.
fn settle(
    row: usize,
    fits: &impl Fn(usize, usize) -> bool,
    taken: &mut [Option<usize>],
    seen: &mut [bool],
) -> bool {
    for partner in 0..taken.len() {
        if seen[partner] || !fits(row, partner) {
            continue;
        }
        seen[partner] = true;
        let free = match taken[partner] {
            None => true,
            Some(other) => settle(other, fits, taken, seen),
        };
        if free {
            taken[partner] = Some(row);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn born(year: i32) -> Facts<'static> {
        Facts {
            birth: Some(Birth::Year(year)),
            ..Facts::default()
        }
    }

    fn with_phone(phone: &str) -> Facts<'_> {
        Facts {
            phone: Some(phone),
            ..Facts::default()
        }
    }

    #[test]
    fn one_contradiction_is_enough_for_different() {
        let one = Facts {
            id_tail: Some("123X"),
            phone: Some("13800138000"),
            ..born(1980)
        };
        let other = Facts {
            phone: Some("13900139000"),
            ..one
        };
        assert_eq!(compare(&one, &other), Verdict::Different);
    }

    #[test]
    fn one_agreement_is_enough_for_same() {
        let day = NaiveDate::from_ymd_opt(1980, 1, 2).unwrap();
        let whole = Facts {
            birth: Some(Birth::Day(day)),
            ..Facts::default()
        };
        assert_eq!(compare(&whole, &born(1980)), Verdict::Same);
        assert_eq!(compare(&whole, &born(1981)), Verdict::Different);
        assert_eq!(
            compare(
                &with_phone("138 0013 8000"),
                &with_phone("１３８００１３８０００")
            ),
            Verdict::Same
        );
        let tail = |tail| Facts {
            id_tail: Some(tail),
            ..Facts::default()
        };
        assert_eq!(
            compare(&tail("46003519800101123X"), &tail("123x")),
            Verdict::Same
        );
        assert_eq!(
            compare(&tail("46003519800101123X"), &tail("1235")),
            Verdict::Different
        );
    }

    #[test]
    fn father_and_son_of_one_name_are_matched_by_what_is_known() {
        let stored = [born(1950), born(1980)];
        let incoming = [born(1980), born(1950), born(2010)];
        assert_eq!(
            match_one_to_one(&incoming, &stored),
            [Some(1), Some(0), None]
        );
    }

    #[test]
    fn two_bare_rows_meet_two_bare_people_one_to_one() {
        let nobody = Facts::default();
        assert_eq!(
            match_one_to_one(&[nobody, nobody], &[nobody]),
            [Some(0), None]
        );
        assert_eq!(
            match_one_to_one(&[nobody, nobody], &[nobody, nobody]),
            [Some(0), Some(1)]
        );
    }

    #[test]
    fn a_sure_pair_comes_before_a_count() {
        let stored = [with_phone("13800138000")];
        let incoming = [born(1980), with_phone("13800138000")];
        assert_eq!(match_one_to_one(&incoming, &stored), [None, Some(0)]);
    }

    #[test]
    fn a_row_gives_way_where_that_leaves_nobody_alone() {
        let both = Facts {
            phone: Some("13800138000"),
            ..born(1980)
        };
        let stored = [both, with_phone("13800138000")];
        // The first would take either; the second fits only the one whose birth is known.
        let incoming = [with_phone("13800138000"), born(1980)];
        assert_eq!(match_one_to_one(&incoming, &stored), [Some(1), Some(0)]);
    }

    #[test]
    fn counting_leaves_nobody_alone_that_could_be_matched() {
        let stored = [born(1980), with_phone("13800138000")];
        let incoming = [
            Facts::default(),
            Facts {
                birth: Some(Birth::Year(1990)),
                ..Facts::default()
            },
        ];
        // The second contradicts the one born in 1980, so the first gives way.
        assert_eq!(match_one_to_one(&incoming, &stored), [Some(0), Some(1)]);
        let incoming = [
            incoming[0],
            Facts {
                phone: Some("13900139000"),
                ..Facts::default()
            },
        ];
        assert_eq!(match_one_to_one(&incoming, &stored), [Some(1), Some(0)]);
    }

    fn facts() -> impl Strategy<Value = Facts<'static>> {
        (
            proptest::option::of(proptest::sample::select(vec!["1234", "5678"])),
            proptest::option::of(proptest::sample::select(vec![
                Birth::Year(1980),
                Birth::Year(1990),
            ])),
            proptest::option::of(proptest::sample::select(vec!["13800138000", "13900139000"])),
        )
            .prop_map(|(id_tail, birth, phone)| Facts {
                id_tail,
                birth,
                phone,
            })
    }

    proptest! {
        #[test]
        fn comparing_is_the_same_both_ways(one in facts(), other in facts()) {
            prop_assert_eq!(compare(&one, &other), compare(&other, &one));
        }

        /// No two rows get one partner, no partner contradicts, and the same rows find themselves.
        #[test]
        fn matching_is_one_to_one(incoming in proptest::collection::vec(facts(), 0..6), stored in proptest::collection::vec(facts(), 0..6)) {
            let pairs = match_one_to_one(&incoming, &stored);
            let mut partners: Vec<_> = pairs.iter().flatten().collect();
            partners.sort_unstable();
            let all = partners.len();
            partners.dedup();
            prop_assert_eq!(partners.len(), all);
            for (row, partner) in pairs.iter().enumerate() {
                if let Some(partner) = partner {
                    prop_assert_ne!(compare(&incoming[row], &stored[*partner]), Verdict::Different);
                }
            }
            let again = match_one_to_one(&stored, &stored);
            prop_assert!(again.iter().all(Option::is_some), "the same file again adds nobody");
        }
    }
}
