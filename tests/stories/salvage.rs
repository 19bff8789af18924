//! Data that do not open any more: a copy put in their place, or what can be read of them read out.

use std::path::PathBuf;

use acceptance::{Story, Trouble, Village};
use desk::{Desk, Options};
use serde_json::{Value, json};

use crate::told::{code, today};

const PAGE: usize = 4096;

/// A desk beside data that do not open.
fn beside(village: &Village) -> Desk {
    Desk::beside(Options {
        data: village.data(),
        today: Some(today()),
        ..Options::default()
    })
}

fn database(village: &Village) -> PathBuf {
    village.data().join("bandeng.db")
}

/// Lays other bytes over these pages, counted from 0.
fn harm(village: &Village, pages: impl Iterator<Item = usize>) -> Result<(), Trouble> {
    let mut bytes = std::fs::read(database(village))?;
    for page in pages {
        if let Some(page) = bytes.get_mut(page * PAGE..(page + 1) * PAGE) {
            page.fill(0);
        }
    }
    Ok(std::fs::write(database(village), bytes)?)
}

/// On which pages these tables begin, counted from 1; all of the data lie in the one file then.
fn roots_of(village: &Village, tables: &str) -> Vec<usize> {
    let conn = rusqlite::Connection::open(database(village)).unwrap();
    let asked = format!("SELECT rootpage FROM sqlite_schema WHERE name IN ({tables})");
    let mut found = conn.prepare(&asked).unwrap();
    let rows = found.query_map([], |row| row.get::<_, i64>(0)).unwrap();
    rows.map(|root| usize::try_from(root.unwrap()).unwrap())
        .collect()
}

fn counts(status: &Value) -> Value {
    status["counts"].clone()
}

#[test]
fn data_that_do_not_open_give_their_place_to_the_last_copy_and_are_kept() -> Story {
    let village = Village::founded(today())?;
    village.call("person_add", json!({ "name": "何志强" }))?;
    village.call("backup_renew", json!({ "closing": true }))?;
    harm(&village, 0..3)?;
    let harmed = std::fs::read(database(&village))?;
    assert_eq!(
        code(village.call("village_status", json!({}))),
        "data.damaged"
    );

    let desk = beside(&village);
    let copies = desk.call("backup_list", json!({}))?;
    let newest = &copies["copies"][0];
    let holds = desk.call("backup_show", json!({ "path": newest["path"] }))?;
    assert_eq!(
        (&holds["villages"][0]["people"], &holds["beyond"]),
        (&json!(2), &Value::Null)
    );
    let restored = desk.call("backup_restore", json!({ "path": newest["path"] }))?;
    let kept = PathBuf::from(restored["kept"].as_str().unwrap());
    assert_eq!(
        std::fs::read(kept.join("bandeng.db"))?,
        harmed,
        "the damaged file is kept as it was"
    );
    let status = village.call("village_status", json!({}))?;
    assert_eq!(status["counts"]["people"], 2);
    assert_eq!(
        village.call("data_check", json!({}))?["findings"],
        json!([])
    );
    Ok(())
}

#[test]
fn data_without_their_first_page_are_read_out_whole() -> Story {
    let village = Village::sample(today())?;
    let before = village.call("village_status", json!({}))?;
    harm(&village, 0..1)?;
    assert_eq!(
        code(village.call("village_status", json!({}))),
        "data.damaged"
    );
    let salvaged = beside(&village).call("data_salvage", json!({}))?;
    assert_eq!(
        (&salvaged["left_out"], &salvaged["gaps"]),
        (&json!([]), &json!(0))
    );
    assert_eq!(
        counts(&village.call("village_status", json!({}))?),
        counts(&before)
    );
    assert_eq!(
        village.call("data_check", json!({}))?["findings"],
        json!([])
    );
    Ok(())
}

/// One page after the other is lost: whatever it held, what is read out stands by itself, and what is not there is told.
#[test]
fn whatever_page_is_lost_the_rest_is_read_out_and_the_journal_fills_the_tables() -> Story {
    let village = Village::grown(today(), 1, 24)?;
    let before = village.call("village_status", json!({}))?;
    let whole = std::fs::read(database(&village))?;
    let pages = whole.len() / PAGE;
    let mut from_journal = 0;
    for page in (1..pages).step_by((pages / 12).max(1)) {
        std::fs::write(database(&village), &whole)?;
        harm(&village, page..page + 1)?;
        let salvaged = beside(&village).call("data_salvage", json!({}))?;
        let checked = village.call("data_check", json!({}))?;
        assert_eq!(checked["findings"], json!([]), "page {page}: {salvaged}");
        assert_eq!(checked["gaps"], salvaged["gaps"], "page {page}");
        from_journal += salvaged["from_journal"].as_i64().unwrap();
        let after = village.call("village_status", json!({}))?;
        if salvaged["gaps"] == 0 {
            assert_eq!(
                counts(&after),
                counts(&before),
                "page {page}: the journal has every row"
            );
        }
        // Work goes on.
        village.call("person_add", json!({ "name": "何志强" }))?;
        assert_eq!(
            village.call("data_check", json!({}))?["findings"],
            json!([]),
            "page {page}"
        );
    }
    assert!(
        from_journal > 0,
        "no page held a table's rows: the test shows nothing"
    );
    Ok(())
}

#[test]
fn a_table_that_is_gone_comes_back_from_the_journal() -> Story {
    let village = Village::sample(today())?;
    let before = village.call("village_status", json!({}))?;
    let roots = roots_of(&village, "'people', 'meetings', 'issues'");
    harm(&village, roots.into_iter().map(|page| page - 1))?;
    let salvaged = beside(&village).call("data_salvage", json!({}))?;
    assert_eq!(salvaged["left_out"], json!([]));
    assert!(
        salvaged["from_journal"].as_i64().unwrap() > 300,
        "{salvaged}"
    );
    assert_eq!(
        counts(&village.call("village_status", json!({}))?),
        counts(&before)
    );
    assert_eq!(
        village.call("data_check", json!({}))?["findings"],
        json!([])
    );
    Ok(())
}

#[test]
fn where_nothing_can_be_read_that_is_said_and_the_file_stays() -> Story {
    let village = Village::founded(today())?;
    harm(&village, 0..10_000)?;
    let harmed = std::fs::read(database(&village))?;
    assert_eq!(
        code(beside(&village).call("data_salvage", json!({}))),
        "salvage.nothing"
    );
    assert_eq!(std::fs::read(database(&village))?, harmed);
    assert!(!village.data().join("salvaging").exists());
    Ok(())
}
