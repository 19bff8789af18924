//! Copies of the database: made, verified, and found again. Not here: when a copy is due (`desk`).

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

use crate::fault::StoreFault;
use crate::store::Store;

/// A copy that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// The file.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
}

impl Store {
    /// Copies the database to `to` (a file), verifies the copy, and only then gives it its name.
    pub fn copy_to(&self, to: &Path) -> Result<Copy, StoreFault> {
        self.with_reader(|conn| copy(conn, to))
    }
}

/// Copy kept beside the database before a migration touches it.
pub(crate) fn copy_before_upgrade(
    conn: &Connection,
    folder: &Path,
    schema: i64,
) -> Result<(), StoreFault> {
    let name = format!("before-schema-{}.db", schema + 1);
    copy(conn, &folder.join("backups").join(name)).map(|_| ())
}

fn copy(conn: &Connection, to: &Path) -> Result<Copy, StoreFault> {
    if let Some(parent) = to.parent() {
        std::fs::create_dir_all(parent)?;
    }
    let part = to.with_extension("part");
    let _ = std::fs::remove_file(&part);
    {
        let mut target = Connection::open(&part)?;
        let backup = rusqlite::backup::Backup::new(conn, &mut target)?;
        backup.run_to_completion(1000, Duration::ZERO, None)?;
        drop(backup);
        // A copy is one file: without this it would ask for a -wal beside it.
        let _: String =
            target.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
        verify(&target)?;
    }
    std::fs::File::open(&part)?.sync_all()?;
    std::fs::rename(&part, to)?;
    let bytes = std::fs::metadata(to)?.len();
    Ok(Copy {
        path: to.to_owned(),
        bytes,
    })
}

/// SQLite's own check of the whole file, and that every reference leads somewhere.
fn verify(conn: &Connection) -> Result<(), StoreFault> {
    let said: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if said != "ok" {
        return Err(StoreFault::Damaged);
    }
    crate::schema::check_foreign_keys(conn)
}
