//! Every schema ever released opens, and upgrades to what a fresh database is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests, too

use rusqlite::Connection;
use store::{DATABASE, Origin, SCHEMA, Store};

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

fn folder_of(below: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// The frozen databases, each with the number of its schema: every schema before the newest has been released, the
/// newest perhaps.
fn fixtures() -> Vec<(i64, String)> {
    let mut found = Vec::new();
    for schema in 1..=SCHEMA {
        let path = folder_of("tests/fixtures").join(format!("schema-{schema}.sql"));
        match std::fs::read_to_string(&path) {
            Ok(sql) => found.push((schema, sql)),
            Err(_) if schema == SCHEMA => {}
            Err(fault) => panic!(
                "{fault}: keep a database as the release with schema {schema} left it, by \
                 cargo run -p store --example freeze DATABASE {}",
                path.display()
            ),
        }
    }
    assert!(!found.is_empty(), "no frozen database in tests/fixtures");
    found
}

#[test]
fn every_step_of_the_schema_is_taken() {
    let files = std::fs::read_dir(folder_of("src/schema")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut steps: Vec<String> = names.filter(|name| name.ends_with(".sql")).collect();
    steps.sort_by_key(|name| (name.len(), name.clone()));
    let taken: Vec<String> = (1..=SCHEMA).map(|n| format!("v{n}.sql")).collect();
    assert_eq!(
        steps, taken,
        "the files of src/schema beside those of MIGRATIONS in src/schema/mod.rs"
    );
}

#[test]
fn every_frozen_database_opens_and_its_journal_replays() {
    for (schema, sql) in fixtures() {
        let folder = frozen(&sql);
        let store = Store::open(folder.path(), Origin::system()).unwrap();
        let village = store.villages().unwrap().pop().unwrap();
        assert_eq!(village.name, "青山村", "schema {schema}");
        let report = store.check(None).unwrap();
        assert_eq!(report.findings, [], "schema {schema}");
        assert!(
            report.rows > 100,
            "schema {schema}: the fixture holds a village at work"
        );
    }
}

#[test]
fn every_frozen_database_becomes_what_a_fresh_one_is() {
    let fresh = tempfile::tempdir().unwrap();
    drop(Store::open(fresh.path(), Origin::system()).unwrap());
    for (schema, sql) in fixtures() {
        let folder = frozen(&sql);
        drop(Store::open(folder.path(), Origin::system()).unwrap());
        assert_eq!(
            shape(folder.path()),
            shape(fresh.path()),
            "schema {schema}: what was released has changed; changes go into a new src/schema/vN.sql"
        );
    }
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
