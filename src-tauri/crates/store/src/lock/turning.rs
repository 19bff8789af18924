//! A database turned from plain to locked, or back: written anew beside itself, checked, compared, and put in the place
//! at one blow. A power cut before leaves the old one, one after it the new one. Not here: the lock files, which lie
//! there before and go after (`desk`).

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::key::{Key, id_of};
use super::sealing::is_sealed_file;
use crate::copies::{forget_journal, verify};
use crate::fault::StoreFault;
use crate::journal;
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
    clear_away(folder)?;
    whole::folder(&site)?;
    let old = alone(&place, from)?;
    told();
    let new = site.join(DATABASE);
    let made = export(&old, &new, to).and_then(|()| compare(&old, &new, to));
    made.inspect_err(|_| drop(clear_away(folder)))?;
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
    clear_away(folder)?;
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
    for head in journal::chains(conn)? {
        held.push((
            format!("{}/{}", head.replica, head.village),
            head.seq,
            head.hash,
        ));
    }
    Ok(held)
}

/// Overwrites and takes away what a turning left that a power cut stopped, and the plain database that was turned.
/// While the plain one stands in the place still, its second name goes and nothing is overwritten: both are one file.
pub fn clear_away(folder: &Path) -> Result<(), StoreFault> {
    let site = folder.join(LOCKING);
    let old = site.join(OLD);
    if old.exists() && id_of(&folder.join(DATABASE)).is_none() {
        fs::remove_file(&old)?;
    }
    for file in fs::read_dir(&site).into_iter().flatten().flatten() {
        whole::scrub(&file.path())?;
    }
    match fs::remove_dir_all(&site) {
        Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => Err(fault.into()),
        _ => Ok(()),
    }
}

/// The same for single files of a folder (`Part::name_over`): what had the name of one that is locked now is
/// overwritten; of one that is plain still, only the second name goes.
pub fn forget_old(folder: &Path) -> Result<(), StoreFault> {
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let old = file.path();
        let Some(live) = whole::name_of_old(&old) else {
            continue;
        };
        match is_sealed_file(&live) || (is_copy(&live) && id_of(&live).is_some()) {
            true => whole::scrub(&old)?,
            false => fs::remove_file(&old)?,
        }
    }
    Ok(())
}

/// A photo that is plain has a head that is no database's, either; only of a copy does its head tell that it is locked.
fn is_copy(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "bandeng")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::origin::Origin;
    use crate::store::Store;

    fn kept(folder: &Path, key: Option<Key>) -> Option<String> {
        let store = Store::open_with(folder, key, Origin::system()).unwrap();
        store.here("kept").unwrap()
    }

    #[test]
    fn a_second_name_of_the_plain_database_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let (data, key) = (folder.path(), Key::new());
        let store = Store::open(data, Origin::system()).unwrap();
        store.set_here("kept", "all of it").unwrap();
        drop(store);
        // The power went between the second name and the new database in the place.
        fs::create_dir(data.join(LOCKING)).unwrap();
        fs::hard_link(data.join(DATABASE), data.join(LOCKING).join(OLD)).unwrap();
        clear_away(data).unwrap();
        assert_eq!(kept(data, None).as_deref(), Some("all of it"));
        fs::create_dir(data.join(LOCKING)).unwrap();
        fs::hard_link(data.join(DATABASE), data.join(LOCKING).join(OLD)).unwrap();
        turn(data, None, Some(&key), &|| ()).unwrap();
        assert!(!data.join(LOCKING).exists());
        assert_eq!(kept(data, Some(key.clone())).as_deref(), Some("all of it"));
        turn(data, Some(&key), None, &|| ()).unwrap();
        assert_eq!(kept(data, None).as_deref(), Some("all of it"));
    }

    #[test]
    fn what_had_the_name_of_a_locked_file_goes_and_a_plain_one_keeps_its_content() {
        let folder = tempfile::tempdir().unwrap();
        let (plain, sealed) = (folder.path().join("plain"), folder.path().join("sealed"));
        let old = |path: &Path| whole::old_of(path);
        fs::write(&plain, b"a photo as it was").unwrap();
        fs::hard_link(&plain, old(&plain)).unwrap();
        fs::write(&sealed, Key::new().seal(b"a photo").unwrap()).unwrap();
        fs::write(old(&sealed), b"a photo as it was").unwrap();
        forget_old(folder.path()).unwrap();
        assert!(!old(&plain).exists() && !old(&sealed).exists());
        assert_eq!(fs::read(&plain).unwrap(), b"a photo as it was");
    }
}
