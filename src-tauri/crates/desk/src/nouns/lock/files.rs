//! What lies beside the database: photos, copies, what a restore or a salvage kept. Locked or opened one by one, each
//! written beside itself and renamed, so that whoever is cut off goes on where it stopped. Not here: photos that are
//! added (`photos`), copies that are made (`backups`).

use std::fs;
use std::path::{Path, PathBuf};

use store::lock::{self, turn_copy};
use store::whole::{self, Part};
use store::{Key, Store};

use super::told;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{backups, photos};

/// Which key the photos of a place were all sealed with: they are not looked through again.
const SEALED: &str = "sealed/";
/// The ending of a sealed file that had another.
const ENDING: &str = "age";

/// The folders of this village's files: the data, their copies, the second place if it is there.
pub(crate) fn folders(call: &Call<'_>) -> Result<Vec<PathBuf>, Fault> {
    let data = call.desk.data();
    let second = backups::reachable_second(&*call.store()?)?;
    Ok([data.to_owned(), backups::here(data)]
        .into_iter()
        .chain(second)
        .filter(|folder| folder.is_dir())
        .collect())
}

/// Lays the files that keep the key beside a copy, where the data are locked.
pub(crate) fn lay_beside(call: &Call<'_>, store: &Store, folder: &Path) -> Result<(), Fault> {
    match store.key() {
        Some(key) => Ok(lock::lay_beside(call.desk.data(), folder, key.id())?),
        None => Ok(()),
    }
}

/// The same in every place of copies that can be reached.
pub(super) fn lay_everywhere(call: &Call<'_>, key: &Key) -> Result<(), Fault> {
    for folder in folders(call)? {
        lock::lay_beside(call.desk.data(), &folder, key.id())?;
    }
    Ok(())
}

/// Locks what is plain still beside locked data; nothing to do for plain data.
pub(crate) fn keep_locked(call: &Call<'_>) -> Result<(), Fault> {
    match call.store()?.key() {
        Some(key) => lock_all(call, key),
        None => Ok(()),
    }
}

/// Locks every file of this village that can be reached.
pub(super) fn lock_all(call: &Call<'_>, key: &Key) -> Result<(), Fault> {
    let store = call.store()?;
    lock::clear_away(call.desk.data())?;
    for folder in folders(call)? {
        lock::lay_beside(call.desk.data(), &folder, key.id())?;
        let known = format!("{SEALED}{}", folder.display());
        if store.here(&known)?.as_deref() != Some(key.id()) {
            for photo in photos::all_in(&folder) {
                seal(&photo, &photo, key)?;
                told(call);
            }
            for inner in photos::folders_in(&folder) {
                lock::forget_old(&inner)?;
            }
            store.set_here(&known, key.id())?;
        }
        if folder != call.desk.data() {
            lock_copies(call, &folder, key)?;
            lock::forget_old(&folder)?;
        }
    }
    Ok(())
}

fn lock_copies(call: &Call<'_>, folder: &Path, key: &Key) -> Result<(), Fault> {
    for copy in backups::all_in(folder) {
        if lock::id_of(&copy).is_none() {
            // One that does not read is sealed as it is.
            match turn_copy(&copy, None, Some(key)) {
                Err(fault) if fault.code() == "data.damaged" => seal(&copy, &sealed(&copy), key)?,
                turned => turned?,
            }
            told(call);
        }
    }
    for kept in backups::kept_in(folder) {
        if kept.extension().is_none_or(|ending| ending != ENDING) {
            seal(&kept, &sealed(&kept), key)?;
            told(call);
        }
    }
    Ok(())
}

/// Opens every file of this village that can be reached.
pub(super) fn unlock_all(call: &Call<'_>, key: &Key) -> Result<(), Fault> {
    let store = call.store()?;
    for folder in folders(call)? {
        // First of all: what is cut off here is locked again.
        store.set_here(&format!("{SEALED}{}", folder.display()), "")?;
        for photo in photos::all_in(&folder) {
            unseal(&photo, &photo, key)?;
            told(call);
        }
        if folder != call.desk.data() {
            unlock_copies(call, &folder, key)?;
        }
    }
    Ok(())
}

fn unlock_copies(call: &Call<'_>, folder: &Path, key: &Key) -> Result<(), Fault> {
    for copy in backups::all_in(folder) {
        if key.locks(&copy) {
            turn_copy(&copy, Some(key), None)?;
            told(call);
        }
    }
    for kept in backups::kept_in(folder) {
        if kept.extension().is_some_and(|ending| ending == ENDING) {
            unseal(&kept, &kept.with_extension(""), key)?;
            told(call);
        }
    }
    Ok(())
}

fn sealed(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ENDING);
    name.into()
}

/// Seals a file under another name or its own; what was plain is overwritten.
fn seal(from: &Path, to: &Path, key: &Key) -> Result<(), Fault> {
    if lock::is_sealed_file(from) {
        return Ok(());
    }
    let part = Part::write(to, &key.seal(&fs::read(from)?)?)?;
    if from == to {
        part.name_over()?;
    } else {
        part.name()?;
        whole::scrub(from)?;
    }
    Ok(())
}

/// Opens a file that was sealed with this key; one of another key stays.
fn unseal(from: &Path, to: &Path, key: &Key) -> Result<(), Fault> {
    if !lock::is_sealed_file(from) {
        return Ok(());
    }
    let Ok(bytes) = key.unseal(fs::read(from)?) else {
        return Ok(());
    };
    whole::write(to, &bytes)?;
    if from != to {
        fs::remove_file(from)?;
    }
    Ok(())
}
