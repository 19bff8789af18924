//! This laptop's own facts: which replica it is, what changed last, its last backup. Never journalled,
//! never sent anywhere. Not here: settings of the village.

use rules::ids::{ReplicaId, VillageId};
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use crate::fault::StoreFault;

/// Under which key the replica of a village stands.
pub fn replica_key(village: VillageId) -> String {
    format!("replica/{village}")
}

/// Under which key the newest step that changed a table stands.
pub fn changed_key(village: VillageId, table: &str) -> String {
    format!("changed/{village}/{table}")
}

/// The replica of a village that this laptop is.
pub fn replica_of(conn: &Connection, village: VillageId) -> Result<Option<ReplicaId>, StoreFault> {
    let text = read(conn, &replica_key(village))?;
    Ok(text
        .and_then(|text| Uuid::parse_str(&text).ok())
        .map(ReplicaId::from))
}

/// Reads a fact.
pub fn read(conn: &Connection, key: &str) -> Result<Option<String>, StoreFault> {
    Ok(conn
        .prepare_cached("SELECT value FROM here WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

/// Keeps a fact.
pub fn keep(conn: &Connection, key: &str, value: &str) -> Result<(), StoreFault> {
    conn.prepare_cached(
        "INSERT INTO here (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )?
    .execute((key, value))?;
    Ok(())
}

/// Which facts belong to the store that they stand in: which laptop wrote it, what changed when.
const OF_THE_STORE: &[&str] = &["replica/", "changed/"];

fn of_the_laptop(key: &str) -> bool {
    !OF_THE_STORE.iter().any(|begin| key.starts_with(begin))
}

/// The facts that belong to this laptop whatever store it has.
pub fn facts(conn: &Connection) -> Result<Vec<(String, String)>, StoreFault> {
    let mut statement = conn.prepare("SELECT key, value FROM here ORDER BY key")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let all: Vec<(String, String)> = rows.collect::<Result<_, _>>()?;
    Ok(all
        .into_iter()
        .filter(|(key, _)| of_the_laptop(key))
        .collect())
}

/// Puts these facts in the place of another laptop's.
pub fn take(conn: &Connection, mine: &[(String, String)]) -> Result<(), StoreFault> {
    for (key, _) in facts(conn)? {
        conn.execute("DELETE FROM here WHERE key = ?1", [key])?;
    }
    mine.iter()
        .try_for_each(|(key, value)| keep(conn, key, value))
}
