//! The schema and its migrations over `user_version`: one transaction for all that are lacking, a copy first, foreign keys
//! checked after, a newer database refused. Migrations only add. Not here: reading and writing rows.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::fault::StoreFault;
use crate::lock::Key;

/// The newest schema this version knows.
pub const SCHEMA: i64 = MIGRATIONS.len() as i64;

/// `MIGRATIONS[n]` leads from schema n to n + 1.
const MIGRATIONS: &[&str] = &[include_str!("v1.sql")];

/// Brings the database to the newest schema. `copy_to` takes the copy that is made before an upgrade of
/// a database that already holds data.
pub fn migrate(
    conn: &mut Connection,
    copy_to: impl FnOnce(&Connection, i64) -> Result<(), StoreFault>,
) -> Result<(), StoreFault> {
    upgrade(conn, MIGRATIONS, copy_to)
}

/// All steps that are lacking, in one transaction: one that fails leaves the database as it was found.
fn upgrade(
    conn: &mut Connection,
    migrations: &[&str],
    copy_to: impl FnOnce(&Connection, i64) -> Result<(), StoreFault>,
) -> Result<(), StoreFault> {
    let known = migrations.len() as i64;
    let found = version(conn)?;
    if found > known {
        return Err(StoreFault::Newer { found, known });
    }
    // Never written by us: counting up from there would take for ever.
    if found < 0 {
        return Err(StoreFault::Damaged);
    }
    if found == known {
        return Ok(());
    }
    if found > 0 {
        copy_to(conn, found)?;
    }
    let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Two processes may start together: whoever comes second finds the work done.
    let begun = usize::try_from(version(&tx)?).unwrap_or(usize::MAX);
    for sql in migrations.iter().skip(begun) {
        tx.execute_batch(sql)?;
    }
    check_foreign_keys(&tx)?;
    tx.pragma_update(None, "user_version", known)?;
    Ok(tx.commit()?)
}

fn version(conn: &Connection) -> Result<i64, StoreFault> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Faults if a row points to nothing.
pub fn check_foreign_keys(conn: &Connection) -> Result<(), StoreFault> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        None => Ok(()),
        Some(row) => Err(StoreFault::Unreadable {
            entity: row.get(0)?,
            detail: "foreign key".into(),
        }),
    }
}

/// Opens a file with its key, which SQLCipher wants before anything else.
pub fn opened(path: &Path, key: Option<&Key>, flags: OpenFlags) -> Result<Connection, StoreFault> {
    let conn = Connection::open_with_flags(path, flags)?;
    if let Some(key) = key {
        conn.pragma_update(None, "key", key.raw())?;
        // Faults come back as results; SQLCipher would write them to standard error, too.
        conn.pragma_update(None, "cipher_log_level", "NONE")?;
    }
    Ok(conn)
}

/// Opens a connection with the settings of data-model.md, "One SQLite build".
pub fn connect(path: &Path, key: Option<&Key>) -> Result<Connection, StoreFault> {
    let conn = opened(path, key, OpenFlags::default())?;
    conn.busy_timeout(std::time::Duration::from_secs(10))?;
    settings(&conn)?;
    Ok(conn)
}

/// At most so much memory for pages of the database, in KiB (negative means KiB to SQLite).
const CACHE_KIB: i64 = -32_000;

/// WAL and FULL, because power cuts happen in villages.
pub fn settings(conn: &Connection) -> Result<(), StoreFault> {
    conn.pragma_update(None, "foreign_keys", true)?;
    // The file may come from a stick: what its schema calls must not reach beyond it.
    conn.pragma_update(None, "trusted_schema", false)?;
    let _: String = conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    // A step that lands a large roster touches more pages than the usual 2 MB hold.
    conn.pragma_update(None, "cache_size", CACHE_KIB)?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "CREATE TABLE matters (id TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;";
    const SECOND: &str = "ALTER TABLE matters ADD COLUMN place TEXT NOT NULL DEFAULT '村口';";
    const THIRD: &str =
        "CREATE TABLE promises (id TEXT PRIMARY KEY, matter TEXT REFERENCES matters (id)) STRICT;
        INSERT INTO promises VALUES ('p', 'nowhere');";

    fn of_the_first_release() -> Connection {
        let mut conn = Connection::open_in_memory().unwrap();
        upgrade(&mut conn, &[FIRST], |_, _| Ok(())).unwrap();
        conn.execute("INSERT INTO matters VALUES ('m', '路灯不亮')", [])
            .unwrap();
        conn
    }

    fn tables(conn: &Connection) -> i64 {
        conn.query_row(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table'",
            [],
            |row| row.get(0),
        )
        .unwrap()
    }

    #[test]
    fn an_upgrade_is_copied_first_and_keeps_what_was_there() {
        let mut conn = of_the_first_release();
        let mut copied = None;
        let copy = |conn: &Connection, found: i64| {
            copied = Some((found, tables(conn)));
            Ok(())
        };
        upgrade(&mut conn, &[FIRST, SECOND], copy).unwrap();
        assert_eq!(copied, Some((1, 1)), "before anything changed");
        let told: (String, String) = conn
            .query_row("SELECT words, place FROM matters", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap();
        assert_eq!(told, ("路灯不亮".to_owned(), "村口".to_owned()));
        assert_eq!(version(&conn).unwrap(), 2);
    }

    #[test]
    fn an_upgrade_that_fails_at_its_last_step_leaves_the_old_database_whole() {
        let mut conn = of_the_first_release();
        conn.pragma_update(None, "foreign_keys", true).unwrap();
        // A row that points to nothing, and words that are no SQL.
        for third in [THIRD, "CREATE TABLE"] {
            assert!(upgrade(&mut conn, &[FIRST, SECOND, third], |_, _| Ok(())).is_err());
            assert_eq!((version(&conn).unwrap(), tables(&conn)), (1, 1));
            assert!(
                conn.prepare("SELECT place FROM matters").is_err(),
                "the second step, too"
            );
        }
        // Without a copy nothing is touched.
        let full = |_: &Connection, _: i64| {
            Err(std::io::Error::from(std::io::ErrorKind::StorageFull).into())
        };
        assert!(upgrade(&mut conn, &[FIRST, SECOND], full).is_err());
        assert_eq!(version(&conn).unwrap(), 1);
    }

    #[test]
    fn a_newer_database_is_refused_with_both_versions() {
        let mut conn = of_the_first_release();
        conn.pragma_update(None, "user_version", 7).unwrap();
        match upgrade(&mut conn, &[FIRST, SECOND], |_, _| Ok(())) {
            Err(StoreFault::Newer { found: 7, known: 2 }) => {}
            other => panic!("{other:?}"),
        }
    }
}
