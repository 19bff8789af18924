//! A database turned from plain to locked, or back: written anew beside itself, checked, compared, and put in the place
//! at one blow. A power cut before leaves the old one, one after it the new one. Not here: the lock files, which lie
//! there before and go after (`desk`).

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::key::Key;
use crate::copies::{forget_journal, verify};
use crate::fault::StoreFault;
use crate::schema;
use crate::store::DATABASE;
use crate::whole::{self, Part};

/// The folder beside the data in which a database is turned.
pub const LOCKING: &str = "locking";
/// What the plain database is called there until it is overwritten.
const OLD: &str = "old.db";

/// Turns the database of a folder that nobody has open. `told` hears of every step on the disk. Faults: `data.busy`
/// where somebody has it open, `data.damaged`, `data.disk_full`.
pub fn turn(
    folder: &Path,
    from: Option<&Key>,
    to: Option<&Key>,
    told: &dyn Fn(),
) -> Result<(), StoreFault> {
    let (place, site) = (folder.join(DATABASE), folder.join(LOCKING));
    clear(&site)?;
    whole::folder(&site)?;
    let old = alone(&place, from)?;
    told();
    let new = site.join(DATABASE);
    let made = export(&old, &new, to).and_then(|()| compare(&old, &new, to));
    made.inspect_err(|_| drop(clear(&site)))?;
    told();
    if to.is_some() {
        // A second name, so that it can be overwritten once it has lost the first.
        let _ = fs::hard_link(&place, site.join(OLD));
    }
    // Elsewhere the lock is held until the new one stands in the place; Windows renames nothing over an open file.
    let old = (!cfg!(windows)).then_some(old);
    whole::rename(&new, &place)?;
    told();
    drop(old);
    clear(&site)?;
    told();
    Ok(())
}

/// Turns a copy in its own place. What had the name is overwritten where it was plain.
pub fn turn_copy(path: &Path, from: Option<&Key>, to: Option<&Key>) -> Result<(), StoreFault> {
    let part = Part::begin(path)?;
    turn_into(path, from, part.at(), to)?;
    match to {
        Some(_) => part.name_over()?,
        None => part.name()?,
    };
    Ok(())
}

/// A database written anew in another file, under another lock or none.
pub(crate) fn turn_into(
    path: &Path,
    from: Option<&Key>,
    new: &Path,
    to: Option<&Key>,
) -> Result<(), StoreFault> {
    fs::metadata(path)?;
    forget_journal(new);
    let old = schema::opened(path, from, OpenFlags::default())?;
    let made = export(&old, new, to).and_then(|()| compare(&old, new, to));
    made.inspect_err(|_| forget_journal(new))
}

/// A connection beside which there is no other, to all that the database holds.
fn alone(path: &Path, key: Option<&Key>) -> Result<Connection, StoreFault> {
    let conn = schema::opened(path, key, OpenFlags::default())?;
    conn.busy_timeout(Duration::from_secs(2))?;
    conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    let _: String =
        conn.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |row| row.get(0))?;
    let mode: String =
        conn.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    if mode != "delete" || conn.is_readonly(MAIN_DB)? {
        return Err(StoreFault::Busy);
    }
    conn.execute_batch("BEGIN EXCLUSIVE; COMMIT")?;
    Ok(conn)
}

fn export(old: &Connection, new: &Path, key: Option<&Key>) -> Result<(), StoreFault> {
    let schema: i64 = old.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let named = new.to_str().ok_or(std::io::ErrorKind::InvalidFilename);
    let named = named.map_err(std::io::Error::from)?;
    old.execute(
        "ATTACH ?1 AS turned KEY ?2",
        (named, key.map(Key::raw).unwrap_or_default()),
    )?;
    let done = old
        .query_row("SELECT sqlcipher_export('turned')", [], |_| Ok(()))
        .and_then(|()| old.execute_batch(&format!("PRAGMA turned.user_version = {schema}")));
    old.execute_batch("DETACH turned")?;
    done?;
    Ok(fs::File::open(new)?.sync_all()?)
}

/// The new one is whole, and holds what the old one does: as many rows of everything, the same heads of the journal.
fn compare(old: &Connection, new: &Path, key: Option<&Key>) -> Result<(), StoreFault> {
    let new = schema::opened(new, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    verify(&new)?;
    match held(old)? == held(&new)? {
        true => Ok(()),
        false => Err(StoreFault::Damaged),
    }
}

fn held(conn: &Connection) -> Result<Vec<(String, i64, String)>, StoreFault> {
    let mut tables = conn.prepare(
        "SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    let named = tables.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut held = Vec::new();
    for table in named {
        let (name, sql): (String, String) = table?;
        let count = format!("SELECT count(*) FROM \"{name}\"");
        held.push((name, conn.query_row(&count, [], |row| row.get(0))?, sql));
    }
    let mut heads = conn.prepare(
        "SELECT replica || '/' || village, max(seq), hash FROM journal GROUP BY village, replica ORDER BY 1",
    )?;
    let heads = heads.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for head in heads {
        held.push(head?);
    }
    Ok(held)
}

/// Overwrites and takes away what an earlier try left, and the plain database that was turned.
fn clear(site: &Path) -> Result<(), StoreFault> {
    for file in fs::read_dir(site).into_iter().flatten().flatten() {
        whole::scrub(&file.path())?;
    }
    match fs::remove_dir_all(site) {
        Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => Err(fault.into()),
        _ => Ok(()),
    }
}

/// Clears what a power cut left of a turning, once the data are open again.
pub fn clear_away(folder: &Path) -> Result<(), StoreFault> {
    clear(&folder.join(LOCKING))
}
