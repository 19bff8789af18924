//! The second place: a folder on a stick or in the network, known again by a mark that was left in it, so that nothing
//! is ever written into an empty folder where a stick was. Not here: the copies (`make`).

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use store::{Store, whole};

use super::list;
use crate::commands::backup::{BackupPlace, Backups};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::documents::safe;

/// This laptop's memory of it.
const PLACE: &str = "backup_place";
/// Why the last try failed.
pub(super) const FAULT: &str = "backup_second_fault";
/// The mark in the folder.
const MARK: &str = "bandeng-place";

#[derive(Serialize, Deserialize)]
struct Known {
    /// The folder of copies.
    folder: PathBuf,
    /// What stands in its mark.
    mark: String,
}

/// Chooses the second place, or gives it up. Faults: `backup.no_folder`, `backup.in_data`, `file.unwritable`.
pub(crate) fn place(call: &Call<'_>, request: BackupPlace) -> Result<Backups, Fault> {
    let store = call.store()?;
    let folder = request.folder.trim();
    let kept = match folder.is_empty() {
        true => String::new(),
        false => {
            let known = settle(call, &store, Path::new(folder))?;
            serde_json::to_string(&known).unwrap_or_default()
        }
    };
    store.set_here(PLACE, &kept)?;
    store.set_here(FAULT, "")?;
    list(call, Nothing {})
}

fn settle(call: &Call<'_>, store: &Store, chosen: &Path) -> Result<Known, Fault> {
    if !chosen.is_dir() {
        let named = chosen.display().to_string();
        return Err(Fault::new("backup.no_folder")
            .with("path", named)
            .at("folder"));
    }
    let inside = |path: &Path| {
        let data = call.desk.data().canonicalize();
        let path = path.canonicalize();
        matches!((path, data), (Ok(path), Ok(data)) if path.starts_with(&data))
    };
    if inside(chosen) {
        return Err(Fault::new("backup.in_data").at("folder"));
    }
    let folder = own_folder(store, chosen)?;
    let path = folder.join(MARK);
    let mark = match std::fs::read_to_string(&path) {
        Ok(mark) if !mark.is_empty() => mark,
        _ => store.new_village_id().to_string(),
    };
    whole::write(&path, mark.as_bytes()).map_err(|error| Fault::unwritable(&path, &error))?;
    Ok(Known { folder, mark })
}

/// `板凳备份 青山村` in the chosen folder; one that is chosen itself is taken as it is.
fn own_folder(store: &Store, chosen: &Path) -> Result<PathBuf, Fault> {
    if chosen.join(MARK).exists() {
        return Ok(chosen.to_owned());
    }
    let village = store.villages()?.into_iter().next();
    let name = village.map(|village| village.name).unwrap_or_default();
    Ok(chosen.join(safe(&format!("板凳备份 {name}"))))
}

fn known(store: &Store) -> Result<Option<Known>, Fault> {
    let kept = store.here(PLACE)?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
}

/// The folder, whether it is there or not.
pub(crate) fn folder(store: &Store) -> Result<Option<PathBuf>, Fault> {
    Ok(known(store)?.map(|known| known.folder))
}

/// The folder, if it is there and is the one that was chosen.
pub(crate) fn reachable(store: &Store) -> Result<Option<PathBuf>, Fault> {
    let there = |known: &Known| {
        std::fs::read_to_string(known.folder.join(MARK)).is_ok_and(|mark| mark == known.mark)
    };
    Ok(known(store)?.filter(there).map(|known| known.folder))
}
