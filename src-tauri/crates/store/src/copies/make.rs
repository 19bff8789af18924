//! A copy is made, verified, and named last. Not here: looking into one (`held`).

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::fault::StoreFault;
use crate::lock::Key;
use crate::schema;
use crate::store::{DATABASE, Store};
use crate::whole::Part;

/// How long is waited before another try where somebody writes.
const AGAIN: Duration = Duration::from_millis(50);

/// A copy that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// The file.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
}

/// A copy that is whole, checked and on the disk, but has no name yet: whoever has more to lay beside it does so
/// first, so that what bears a copy's name is a whole copy. Dropped, it is taken away.
#[derive(Debug)]
pub struct CopyMade {
    part: Part,
    bytes: u64,
}

impl CopyMade {
    /// Gives it its name.
    pub fn name(self) -> Result<Copy, StoreFault> {
        Ok(Copy {
            path: self.part.name()?,
            bytes: self.bytes,
        })
    }
}

impl Store {
    /// Copies the database to where `to` (a file) will be, and verifies the copy.
    pub fn copy_for(&self, to: &Path) -> Result<CopyMade, StoreFault> {
        // On a connection of its own: nobody waits for a copy to read something.
        let conn = schema::connect(&self.folder().join(DATABASE), self.key())?;
        conn.pragma_update(None, "query_only", true)?;
        copy(&conn, to, self.key())
    }
}

/// Copy kept beside the database before a migration touches it.
pub(crate) fn copy_before_upgrade(
    conn: &Connection,
    folder: &Path,
    schema: i64,
    key: Option<&Key>,
) -> Result<(), StoreFault> {
    let name = format!("before-schema-{}.bandeng", schema + 1);
    let made = copy(conn, &folder.join("backups").join(name), key)?;
    made.name().map(drop)
}

/// A copy written anew with a change, in its own place: whoever looks meanwhile sees the old one.
pub(crate) fn rewritten(
    path: &Path,
    key: Option<&Key>,
    change: impl FnOnce(&Connection) -> Result<(), StoreFault>,
) -> Result<(), StoreFault> {
    let key = key.filter(|key| key.locks(path));
    let made = copy(&super::held::open(path, key)?, path, key)?;
    let conn = schema::opened(made.part.at(), key, OpenFlags::default())?;
    change(&conn)?;
    verify(&conn)?;
    conn.close().map_err(|(_, fault)| fault)?;
    std::fs::File::open(made.part.at())?.sync_all()?;
    made.name().map(drop)
}

pub(super) fn copy(
    conn: &Connection,
    to: &Path,
    key: Option<&Key>,
) -> Result<CopyMade, StoreFault> {
    let part = Part::begin(to)?;
    // A journal that an earlier try left would be played into the new copy.
    forget_journal(part.at());
    let bytes = fill(conn, part.at(), key).inspect_err(|_| forget_journal(part.at()))?;
    Ok(CopyMade { part, bytes })
}

fn fill(conn: &Connection, part: &Path, key: Option<&Key>) -> Result<u64, StoreFault> {
    let mut target = schema::opened(part, key, OpenFlags::default())?;
    let backup = rusqlite::backup::Backup::new(conn, &mut target)?;
    backup.run_to_completion(i32::MAX, AGAIN, None)?;
    drop(backup);
    // A copy is one file: without this it would ask for a -wal beside it.
    let _: String =
        target.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    verify(&target)?;
    target.close().map_err(|(_, fault)| fault)?;
    let file = std::fs::File::open(part)?;
    file.sync_all()?;
    Ok(file.metadata()?.len())
}

/// What SQLite lays beside a file while it writes there.
pub(crate) fn forget_journal(part: &Path) {
    for ending in ["-journal", "-wal", "-shm"] {
        let mut beside = OsString::from(part);
        beside.push(ending);
        let _ = std::fs::remove_file(PathBuf::from(beside));
    }
}

/// SQLite's own check of the whole file, and that every reference leads somewhere.
pub(crate) fn verify(conn: &Connection) -> Result<(), StoreFault> {
    let said: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if said != "ok" {
        return Err(StoreFault::Damaged);
    }
    crate::schema::check_foreign_keys(conn)
}
