//! A person erased from a copy that lies somewhere: the copy is written anew without them, beside itself, and takes its
//! own place. Its chain stays as it was; who restores it erases them once more, as a step. Not here: which copies.

use std::path::Path;

use rules::erasure::NAME;
use rules::ids::{PersonId, VillageId};
use rusqlite::{Connection, OptionalExtension};

use super::{Redaction, Subject};
use crate::copies;
use crate::fault::StoreFault;
use crate::lock::Key;
use crate::record;

/// Whether a copy still tells who somebody was.
pub fn holds_person(
    path: &Path,
    key: Option<&Key>,
    village: VillageId,
    person: PersonId,
) -> Result<bool, StoreFault> {
    let conn = copies::open(path, key)?;
    let name: Option<String> = conn
        .query_row(
            "SELECT name FROM people WHERE village = ?1 AND id = ?2",
            (village.to_string(), person.to_string()),
            |row| row.get(0),
        )
        .optional()?;
    Ok(name.is_some_and(|name| name != NAME))
}

/// Writes a copy anew without a person. Faults: `record.not_found`, `data.disk_full`, `data.damaged`.
pub fn erase_in_copy(
    path: &Path,
    key: Option<&Key>,
    village: VillageId,
    person: PersonId,
) -> Result<(), StoreFault> {
    copies::rewritten(path, key, |conn| erase(conn, &village.to_string(), person))
}

fn erase(conn: &Connection, village: &str, person: PersonId) -> Result<(), StoreFault> {
    conn.pragma_update(None, "secure_delete", true)?;
    let subject = Subject::find(conn, village, person)?;
    let redaction = Redaction::of(conn, village, &subject)?;
    conn.execute_batch("BEGIN")?;
    redaction.apply_to_journal(conn, village)?;
    for left in &redaction.records {
        match &left.row {
            Some(row) => record::write_payload(conn, left.table, row)?,
            None => record::delete_row(conn, left.table, village, &left.id)?,
        }
    }
    redaction.drop_drafts(conn)?;
    conn.execute_batch("COMMIT")?;
    // What was overwritten may stand in a page that nothing points to.
    Ok(conn.execute_batch("VACUUM")?)
}
