//! Copies of the data: where they lie, what they are called, what this laptop remembers of them. Not here: making one
//! (`make`), when one is due (`renew`), putting one back (`restore`), damaged data (`salvage`).

mod list;
mod make;
mod renew;
mod restore;
mod salvage;
mod second;

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use store::{Store, StoreFault};

pub(crate) use list::{list, show};
pub(crate) use make::make;
pub(crate) use renew::renew;
pub(crate) use restore::restore;
pub(crate) use salvage::salvage;
pub(crate) use second::{folder as second_folder, place, reachable as reachable_second};

use crate::commands::backup::CopyPlace;
use crate::commands::village::BackupView;
use crate::desk::{Call, china};
use crate::fault::Fault;
use crate::nouns::days;

/// How the names of copies begin that are made of themselves.
const REGULAR: &str = "bandeng-";
/// How those begin that keep what a restore replaced.
const REPLACED: &str = "replaced-";
/// How those begin that were made before an upgrade.
const BEFORE_UPGRADE: &str = "before-schema-";
/// How the lists begin of what a salvage left out.
const SALVAGED: &str = "salvage-";
/// A copy's ending.
const ENDING: &str = "bandeng";
/// A copy's instant in its name, on the village's clock.
const STAMP: &str = "%Y-%m-%d-%H%M%S";

/// The folder of copies in the data folder.
pub(crate) fn here(data: &Path) -> PathBuf {
    data.join("backups")
}

/// A folder that keeps the database files which something else took the place of.
pub(crate) fn kept_as_replaced(call: &Call<'_>, data: &Path) -> PathBuf {
    here(data).join(format!("{REPLACED}{}", call.now().format(STAMP)))
}

/// A copy that keeps what something else is about to take the place of.
pub(crate) fn keep_replaced(call: &Call<'_>, store: &Store) -> Result<PathBuf, StoreFault> {
    let kept = here(call.desk.data()).join(named(call, REPLACED));
    store.copy_for(&kept)?.name()?;
    Ok(kept)
}

/// A new copy's file name.
fn named(call: &Call<'_>, begins: &str) -> String {
    format!("{begins}{}.{ENDING}", call.now().format(STAMP))
}

/// When a copy was made, by its name.
fn made_at(path: &Path, begins: &str) -> Option<NaiveDateTime> {
    let name = path.file_name()?.to_str()?;
    let stamp = name
        .strip_prefix(begins)?
        .strip_suffix(ENDING)?
        .strip_suffix('.')?;
    NaiveDateTime::parse_from_str(stamp, STAMP).ok()
}

/// The copies of a folder whose names begin so, newest first.
fn copies(folder: &Path, begins: &str) -> Vec<(NaiveDateTime, PathBuf)> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = files.map(|file| file.path());
    let mut found: Vec<_> = paths
        .filter_map(|path| Some((made_at(&path, begins)?, path)))
        .collect();
    found.sort_unstable_by(|a, b| b.cmp(a));
    found
}

/// Every copy in a folder, whatever it was made for.
pub(crate) fn all_in(folder: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = files.map(|file| file.path());
    paths
        .filter(|path| path.extension().is_some_and(|ending| ending == ENDING))
        .collect()
}

/// What else a restore or a salvage kept in a folder of copies: damaged databases, lists of what was left out,
/// and copies that could not be turned when the data were locked.
pub(crate) fn kept_in(folder: &Path) -> Vec<PathBuf> {
    let named = |path: &Path, begins: &str| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(begins)
    };
    let inside = |folder: &Path| {
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        files.map(|file| file.path()).collect::<Vec<_>>()
    };
    let (folders, files): (Vec<_>, Vec<_>) =
        inside(folder).into_iter().partition(|path| path.is_dir());
    let replaced = folders.iter().filter(|path| named(path, REPLACED));
    let inside = replaced.flat_map(|path| inside(path));
    let copies = |path: &Path| path.to_string_lossy().ends_with(&format!(".{ENDING}.age"));
    let reports = files
        .into_iter()
        .filter(|path| named(path, SALVAGED) || copies(path));
    inside.chain(reports).collect()
}

/// The regular copies in the data folder, newest first: what a check compares the chain with.
pub(crate) fn own_copies(data: &Path) -> Vec<PathBuf> {
    let found = copies(&here(data), REGULAR);
    found.into_iter().map(|(_, path)| path).collect()
}

const fn memory(place: CopyPlace) -> &'static str {
    match place {
        CopyPlace::Here => "last_backup",
        CopyPlace::Second => "last_backup_second",
        CopyPlace::Elsewhere => "last_backup_elsewhere",
    }
}

/// The last verified copy in a place, as this laptop remembers it, in words of today.
fn last_in(call: &Call<'_>, store: &Store, place: CopyPlace) -> Result<Option<BackupView>, Fault> {
    let kept = store.here(memory(place))?;
    let read = kept.and_then(|text| serde_json::from_str::<BackupView>(&text).ok());
    Ok(read.map(|backup| BackupView {
        words: words(call, &backup.at),
        ..backup
    }))
}

/// The last verified copy wherever it lies.
pub(crate) fn last(call: &Call<'_>, store: &Store) -> Result<Option<BackupView>, Fault> {
    let mut newest: Option<BackupView> = None;
    for place in [CopyPlace::Second, CopyPlace::Elsewhere, CopyPlace::Here] {
        let last = last_in(call, store, place)?;
        // The same minute in two places is worth more: the farther one is told.
        newest = match (newest, last) {
            (Some(a), Some(b)) if b.at > a.at => Some(b),
            (a, b) => a.or(b),
        };
    }
    Ok(newest)
}

/// The last one in the second place.
pub(crate) fn last_in_second(call: &Call<'_>, store: &Store) -> Result<Option<BackupView>, Fault> {
    last_in(call, store, CopyPlace::Second)
}

/// An instant as people say it: 昨天 21:40.
fn words(call: &Call<'_>, at: &str) -> String {
    let at = chrono::DateTime::parse_from_rfc3339(at).map(|at| china(at.to_utc()));
    at.map(|at| {
        let day = days::near_day(at.date_naive(), call.today());
        format!("{day} {}", at.format("%H:%M"))
    })
    .unwrap_or_default()
}
