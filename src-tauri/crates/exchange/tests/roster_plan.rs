//! A roster file beside the people that the village already has.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;

use exchange::fields::Birth;
use exchange::{
    KnownPerson, LandedKey, RosterFile, RosterPlan, Unwatched, plan_roster, read_roster,
};
use proptest::prelude::*;
use rules::ids::PersonId;

fn file(text: &str) -> RosterFile {
    let file = read_roster(text.as_bytes(), "花名册.csv", &Unwatched).unwrap();
    assert!(file.refused.is_empty(), "{:?}", file.refused);
    file
}

fn id(n: u8) -> PersonId {
    PersonId::from_parts(1_795_000_000_000, [n; 10])
}

/// The village after the file landed.
fn landed(file: &RosterFile) -> Vec<KnownPerson> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let known = |(n, row): (u8, &exchange::RosterRow)| {
        let home = row
            .household
            .map(|at| file.households[at].clone())
            .unwrap_or_default();
        KnownPerson {
            id: id(n),
            name: row.name.clone(),
            household_code: text(&home.code),
            household_head: text(&home.head),
            place: [text(&home.grid), text(&home.group), text(&home.unit)],
            sex: row.sex,
            birth: row.birth,
            phone: text(&row.phone),
            id_tail: text(&row.id_tail),
            id_number: text(&row.id_number),
            relation: text(&row.relation),
            party_member: row.party_member.unwrap_or_default(),
            note: text(&row.note),
        }
    };
    (0..).zip(&file.rows).map(known).collect()
}

fn plan(text: &str, known: &[KnownPerson]) -> RosterPlan {
    plan_roster(&file(text), known, &HashMap::new())
}

fn counts(plan: &RosterPlan) -> (usize, usize, usize) {
    (plan.add.len(), plan.update.len(), plan.unchanged.len())
}

#[test]
fn into_an_empty_village_everybody_is_new() {
    let plan = plan("户号,姓名\n1,张三\n1,李四\n", &[]);
    assert_eq!(plan.add, [0, 1]);
    assert!(plan.warnings.is_empty());
}

#[test]
fn a_phone_that_the_village_lacked_is_filled_in() {
    let village = landed(&file("户号,姓名,出生日期\n1,张三,1965\n"));
    let plan = plan(
        "户号,姓名,出生日期,电话\n1,张三,1965-03-12,13812345678\n",
        &village,
    );
    assert_eq!(counts(&plan), (0, 1, 0));
    let gains = &plan.update[0].gains;
    assert_eq!(gains.phone.as_deref(), Some("13812345678"));
    assert_eq!(gains.birth, Birth::parse("1965-03-12"));
    assert_eq!(gains.relation, None);
}

#[test]
fn one_contradiction_makes_two_people_and_is_told() {
    let village = landed(&file("户号,姓名,出生日期,电话\n1,陈芳,1960,13812345678\n"));
    let plan = plan(
        "户号,姓名,出生日期,电话\n1,陈芳,1985,13812345678\n",
        &village,
    );
    assert_eq!(counts(&plan), (1, 0, 0));
    assert_eq!(plan.warnings[0].code, "roster.namesake_added");
}

#[test]
fn namesakes_without_evidence_are_counted_within_their_household() {
    let village = landed(&file("户号,姓名\n1,陈芳\n2,陈芳\n"));
    let plan = plan("户号,姓名\n1,陈芳\n1,陈芳\n2,陈芳\n3,陈芳\n", &village);
    assert_eq!(plan.add, [1, 3]);
    assert_eq!(plan.unchanged, [(0, id(0)), (2, id(1))]);
}

#[test]
fn the_namesake_who_agrees_is_the_one_whatever_the_order() {
    let village = landed(&file(
        "户号,姓名,出生日期\n1,陈芳,1985\n1,陈芳,1960\n1,陈芳,\n",
    ));
    let plan = plan(
        "户号,姓名,出生日期\n1,陈芳,\n1,陈芳,1960\n1,陈芳,1985\n",
        &village,
    );
    assert_eq!(plan.unchanged, [(0, id(2)), (1, id(1)), (2, id(0))]);
}

#[test]
fn a_list_without_households_finds_its_people_by_phone_only() {
    let village = landed(&file("户号,姓名,电话\n1,张三,13812345678\n2,李四,\n"));
    let plan = plan("姓名,电话\n张三,13812345678\n李四,13900001111\n", &village);
    assert_eq!(counts(&plan), (1, 0, 1));
    assert_eq!(
        plan.add,
        [1],
        "nothing says that this is the 李四 of household 2"
    );
    assert_eq!(plan.warnings[0].code, "roster.namesake_added");
}

#[test]
fn somebody_added_on_the_spot_gets_the_household_from_the_file() {
    let village = landed(&file("姓名,电话\n张三,13812345678\n"));
    let plan = plan("户号,姓名,电话\n1,张三,13812345678\n", &village);
    assert_eq!(plan.update[0].gains.household, Some(0));
}

#[test]
fn a_file_never_overwrites_what_the_village_has() {
    let village = landed(&file(
        "户号,姓名,出生日期,与户主关系,备注\n1,张三,1965,户主,常年在家\n",
    ));
    let plan = plan(
        "户号,姓名,出生日期,与户主关系,备注\n1,张三,1965,子,外出\n",
        &village,
    );
    assert_eq!(counts(&plan), (0, 0, 1));
    assert_eq!(plan.warnings[0].code, "roster.differs");
    assert_eq!(plan.warnings[0].params["known"], "户主");
}

#[test]
fn a_row_that_landed_once_adds_nothing_after_any_edit() {
    let text = "户号,姓名,电话\n1,张三,13812345678\n1,张三,13812345678\n";
    let rows = file(text);
    let keys: HashMap<LandedKey, PersonId> = (0..)
        .zip(&rows.rows)
        .map(|(n, row)| ((row.fingerprint.clone(), row.n), id(n)))
        .collect();
    let mut village = landed(&rows);
    village[0].name = "张叁".into();
    village[1].phone = "13900001111".into();
    village[1].household_code = "77".into();
    let plan = plan_roster(&rows, &village, &keys);
    assert_eq!(plan.unchanged, [(0, id(0)), (1, id(1))]);
    assert_eq!(counts(&plan), (0, 0, 2));
}

#[test]
fn household_numbers_of_two_groups_do_not_mix_their_people() {
    let village = landed(&file("小组,户号,姓名\n一组,1,张三\n二组,1,李四\n"));
    let plan = plan("小组,户号,姓名\n二组,1,张三\n一组,1,李四\n", &village);
    assert_eq!(counts(&plan), (2, 0, 0));
    let one_group = self::plan("小组,户号,姓名\n一组,1,李四\n", &village);
    assert_eq!(
        counts(&one_group),
        (1, 0, 0),
        "the village itself uses the number twice"
    );
}

#[test]
fn a_number_used_once_finds_its_household_under_another_name_of_the_place() {
    let village = landed(&file("小组,户号,姓名\n一组,1,张三\n二组,2,李四\n"));
    let plan = plan("小组,户号,姓名\n第一组,1,张三\n", &village);
    assert_eq!(counts(&plan), (0, 0, 1));
}

proptest! {
    #[test]
    fn the_same_file_again_adds_nothing_even_without_keys(
        rows in proptest::collection::vec(
            (1_u8..4, "[张李]三", "(19[6-8]0|)", "(1381234567[1-3]|)", "(组一|组二|)"), 1..25,
        ),
    ) {
        let mut text = String::from("户号,姓名,出生日期,电话,小组\n");
        for (code, name, birth, phone, group) in &rows {
            text += &format!("{code},{name},{birth},{phone},{group}\n");
        }
        let rows = file(&text);
        let plan = plan_roster(&rows, &landed(&rows), &HashMap::new());
        prop_assert_eq!(plan.add.len(), 0);
        prop_assert_eq!(plan.unchanged.len() + plan.update.len(), rows.rows.len());
    }

    #[test]
    fn nobody_is_matched_twice(
        old in proptest::collection::vec((1_u8..3, "[张李]三", "(19[67]0|)"), 0..12),
        new in proptest::collection::vec((1_u8..3, "[张李]三", "(19[67]0|)"), 1..12),
    ) {
        let text = |rows: &[(u8, String, String)]| {
            let lines = rows.iter().map(|(code, name, birth)| format!("{code},{name},{birth}\n"));
            format!("户号,姓名,出生日期\n{}", lines.collect::<String>())
        };
        let village = if old.is_empty() { Vec::new() } else { landed(&file(&text(&old))) };
        let plan = plan(&text(&new), &village);
        let updated = plan.update.iter().map(|update| update.person);
        let mut people: Vec<PersonId> = updated.chain(plan.unchanged.iter().map(|(_, p)| *p)).collect();
        let matched = people.len();
        people.sort_unstable();
        people.dedup();
        prop_assert_eq!(people.len(), matched);
        prop_assert_eq!(matched + plan.add.len(), new.len());
    }
}
