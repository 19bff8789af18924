//! Every schema ever released opens, and upgrades to what a fresh database is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests, too

use rusqlite::Connection;
use store::{DATABASE, Origin, Store};

/// A database as the release with that schema left it.
fn frozen(sql: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let conn = Connection::open(folder.path().join(DATABASE)).unwrap();
    conn.execute_batch(sql).unwrap();
    folder
}

/// Tables and indexes, as SQLite keeps their text.
fn shape(folder: &std::path::Path) -> Vec<String> {
    let conn = Connection::open(folder.join(DATABASE)).unwrap();
    let mut statement = conn
        .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        .unwrap();
    let rows = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    rows.map(|sql| {
        sql.unwrap()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    })
    .collect()
}

#[test]
fn the_frozen_database_of_schema_1_opens_and_its_journal_replays() {
    let folder = frozen(include_str!("fixtures/schema-1.sql"));
    let store = Store::open(folder.path(), Origin::system()).unwrap();
    let village = store.villages().unwrap().pop().unwrap();
    assert_eq!(village.name, "青山村");
    let report = store.check(None).unwrap();
    assert_eq!(report.findings, []);
    assert!(report.rows > 100, "the fixture holds a village at work");
}

#[test]
fn the_frozen_database_of_schema_1_becomes_what_a_fresh_one_is() {
    let folder = frozen(include_str!("fixtures/schema-1.sql"));
    drop(Store::open(folder.path(), Origin::system()).unwrap());
    let fresh = tempfile::tempdir().unwrap();
    drop(Store::open(fresh.path(), Origin::system()).unwrap());
    assert_eq!(shape(folder.path()), shape(fresh.path()));
}

/// Without one, removing a row reads every table that may point to it from end to end: undoing a large
/// import would take hours.
#[test]
fn every_foreign_key_has_an_index() {
    let folder = tempfile::tempdir().unwrap();
    drop(Store::open(folder.path(), Origin::system()).unwrap());
    let conn = Connection::open(folder.path().join(DATABASE)).unwrap();
    let keys = texts(
        &conn,
        "SELECT t.name || '.' || group_concat(k.\"from\", ',')
         FROM sqlite_master t, pragma_foreign_key_list(t.name) k
         WHERE t.type = 'table' GROUP BY t.name, k.id",
    );
    let indexes = texts(
        &conn,
        "SELECT t.name || '.' || group_concat(c.name, ',')
         FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
         WHERE t.type = 'table' AND c.seqno < 2 GROUP BY i.name",
    );
    let bare: Vec<&String> = keys.iter().filter(|key| !indexes.contains(key)).collect();
    assert!(!keys.is_empty());
    assert!(bare.is_empty(), "foreign keys without an index: {bare:?}");
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}
