//! The schema and its migrations over `user_version`: one transaction each, a copy first, foreign keys
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
    let found: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > SCHEMA {
        return Err(StoreFault::Newer {
            found,
            known: SCHEMA,
        });
    }
    if found > 0 && found < SCHEMA {
        copy_to(conn, found)?;
    }
    for version in found..SCHEMA {
        step(conn, version)?;
    }
    Ok(())
}

fn step(conn: &mut Connection, version: i64) -> Result<(), StoreFault> {
    let sql = usize::try_from(version)
        .ok()
        .and_then(|n| MIGRATIONS.get(n))
        .copied()
        .unwrap_or_default();
    let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Two processes may start together: whoever comes second finds the work done.
    let now: i64 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if now == version {
        tx.execute_batch(sql)?;
        check_foreign_keys(&tx)?;
        tx.pragma_update(None, "user_version", version + 1)?;
    }
    tx.commit()?;
    Ok(())
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
    let _: String = conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    // A step that lands a large roster touches more pages than the usual 2 MB hold.
    conn.pragma_update(None, "cache_size", CACHE_KIB)?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}
