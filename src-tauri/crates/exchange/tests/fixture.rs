//! The roster fixtures hold what their generator writes, and are read whole: 512 households, 6 grids,
//! 25 units, names of every kind.
#![allow(clippy::unwrap_used)]

mod village;

use std::collections::HashSet;

use exchange::{RosterFile, RosterRow, Unwatched, read_roster};
use village::{HEADER, HOUSEHOLDS, UNITS, Villager, first_grid_text, villagers};

const WORKBOOK: &[u8] = include_bytes!("../../../../tests/fixtures/roster-512-households.xlsx");
const GBK: &[u8] = include_bytes!("../../../../tests/fixtures/roster-grid-1-gbk.csv");

fn read(bytes: &[u8], name: &str) -> RosterFile {
    let file = read_roster(bytes, name, &Unwatched).unwrap();
    assert!(file.refused.is_empty(), "{:?}", file.refused);
    file
}

fn assert_same(row: &RosterRow, villager: &Villager) {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    assert_eq!(row.name, villager.name);
    assert_eq!(
        row.birth.map(|b| b.to_string()),
        some(&villager.birth),
        "{}",
        row.row
    );
    assert_eq!(row.phone, some(&villager.phone), "{}", row.row);
    assert_eq!(row.id_tail, some(&villager.id_tail), "{}", row.row);
    assert_eq!(row.household_code, some(&villager.code));
    assert_eq!(row.household_head, some(&villager.head));
    assert_eq!(row.grid, some(&villager.grid));
    assert_eq!(row.unit, some(&villager.unit));
    assert_eq!(row.relation.as_deref(), Some(villager.relation));
    assert_eq!(
        row.sex.map(rules::words::Sex::zh),
        Some(if villager.male { "男" } else { "女" })
    );
    assert_eq!(row.party_member, Some(villager.party));
    assert_eq!(row.post, some(villager.post));
    assert_eq!(row.note, some(villager.note));
}

#[test]
fn the_fixture_is_what_the_generator_writes() {
    let file = read(WORKBOOK, "花名册.xlsx");
    let people = villagers();
    assert_eq!(file.rows.len(), people.len());
    for (row, villager) in file.rows.iter().zip(&people) {
        assert_same(row, villager);
    }
    assert_eq!(file.sheets.len(), 1);
    assert_eq!(
        (file.sheets[0].sheet.as_str(), file.sheets[0].header_row),
        ("花名册", 3)
    );
    let headers: Vec<&str> = file.sheets[0]
        .columns
        .iter()
        .filter(|column| !column.field.is_empty())
        .map(|c| c.header.as_str())
        .collect();
    assert_eq!(headers, HEADER[1..], "all but the running number are known");
    assert_eq!(file.rows[0].row, 4);
    assert!(file.warnings.is_empty(), "{:?}", file.warnings);
}

#[test]
fn the_village_has_its_real_size() {
    let file = read(WORKBOOK, "花名册.xlsx");
    let distinct = |of: fn(&RosterRow) -> Option<&str>| {
        file.rows
            .iter()
            .filter_map(of)
            .collect::<HashSet<_>>()
            .len()
    };
    assert_eq!(file.households.len(), HOUSEHOLDS);
    assert_eq!(distinct(|row| row.grid.as_deref()), 6);
    assert_eq!(distinct(|row| row.unit.as_deref()), UNITS);
    let people: u32 = file
        .households
        .iter()
        .map(|household| household.people)
        .sum();
    assert_eq!(people as usize, file.rows.len());
    assert!((1_550..1_650).contains(&people), "{people}");
}

#[test]
fn names_that_software_loses_are_all_there() {
    let file = read(WORKBOOK, "花名册.xlsx");
    for name in [
        "王䶮",
        "李㛃",
        "陈𬱖",
        "𠅤",
        "诸葛𠅤",
        "欧阳堃",
        "买买提明·阿卜杜",
        "古丽娜尔·艾合买",
        "周一",
    ] {
        assert!(file.rows.iter().any(|row| row.name == name), "{name}");
    }
    let twins: Vec<&RosterRow> = file.rows.iter().filter(|row| row.name == "陈芳").collect();
    assert!(twins.len() >= 2);
    assert_eq!(twins[0].household, twins[1].household);
}

#[test]
fn the_gbk_file_says_the_same_of_its_people() {
    let (text, lost) = encoding_rs::GBK.decode_without_bom_handling(GBK);
    assert!(!lost);
    assert_eq!(text, first_grid_text(&villagers()));
    let file = read(GBK, "花名册.csv");
    assert_eq!(file.encoding, Some("gb18030"));
    let whole = read(WORKBOOK, "花名册.xlsx");
    let known: HashSet<&str> = whole
        .rows
        .iter()
        .map(|row| row.fingerprint.as_str())
        .collect();
    assert!(file.rows.len() > 300);
    for row in &file.rows {
        assert!(
            known.contains(row.fingerprint.as_str()),
            "row {} {}",
            row.row,
            row.name
        );
    }
}
