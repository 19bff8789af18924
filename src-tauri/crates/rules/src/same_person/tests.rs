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
