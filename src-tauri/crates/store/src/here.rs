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
