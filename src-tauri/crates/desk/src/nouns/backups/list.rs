//! The copies that are known, and what one of them holds. Not here: putting one back (`restore`).

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use store::{Held, Key, Store};

use super::{BEFORE_UPGRADE, REGULAR, REPLACED, copies, here, last_in_second, second, words};
use crate::commands::backup::{
    BackupHolds, BackupShow, Backups, CopyKind, CopyPlace, CopyView, HeldVillage, SecondPlace,
};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{lock, photos};

/// All copies in the data folder and in the second place, newest first. Where the data cannot be read the second
/// place is not known.
pub(crate) fn list(call: &Call<'_>, _: Nothing) -> Result<Backups, Fault> {
    let store = call.desk.open_store();
    let mut found = Vec::new();
    let own = here(call.desk.data());
    for (begins, kind) in [
        (REGULAR, CopyKind::Regular),
        (REPLACED, CopyKind::BeforeRestore),
    ] {
        found.extend(views(call, &own, begins, CopyPlace::Here, kind));
    }
    found.extend(before_upgrades(call, &own));
    let mut second = None;
    if let Some(store) = store.filter(|store| store.villages().is_ok_and(|all| !all.is_empty())) {
        if let Some(folder) = second::reachable(&store)? {
            found.extend(views(
                call,
                &folder,
                REGULAR,
                CopyPlace::Second,
                CopyKind::Regular,
            ));
        }
        second = second_place(call, &store)?;
    }
    found.sort_by(|a, b| b.at.cmp(&a.at));
    Ok(Backups {
        copies: found,
        second,
    })
}

fn views(
    call: &Call<'_>,
    folder: &Path,
    begins: &str,
    place: CopyPlace,
    kind: CopyKind,
) -> Vec<CopyView> {
    let found = copies(folder, begins).into_iter();
    found
        .map(|(made, path)| view(call, &path, &instant(made), place, kind))
        .collect()
}

/// The instant of a time on the village's clock (RFC 3339, UTC).
fn instant(made: NaiveDateTime) -> String {
    let utc = (made - chrono::Duration::hours(8)).and_utc();
    utc.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

fn before_upgrades(call: &Call<'_>, folder: &Path) -> Vec<CopyView> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let ours = files.filter(|file| {
        file.file_name()
            .to_string_lossy()
            .starts_with(BEFORE_UPGRADE)
    });
    ours.map(|file| {
        let changed = file.metadata().and_then(|file| file.modified());
        let at = changed.map(chrono::DateTime::<chrono::Utc>::from);
        let at = at.map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
        let (place, kind) = (CopyPlace::Here, CopyKind::BeforeUpgrade);
        view(call, &file.path(), &at.unwrap_or_default(), place, kind)
    })
    .collect()
}

fn view(call: &Call<'_>, path: &Path, at: &str, place: CopyPlace, kind: CopyKind) -> CopyView {
    let name = path.file_name().unwrap_or_default();
    CopyView {
        path: path.display().to_string(),
        file: name.to_string_lossy().into_owned(),
        place,
        kind,
        words: words(call, at),
        at: at.to_owned(),
        bytes: std::fs::metadata(path)
            .map(|file| file.len())
            .unwrap_or_default(),
    }
}

fn second_place(call: &Call<'_>, store: &Store) -> Result<Option<SecondPlace>, Fault> {
    let Some(folder) = second::folder(store)? else {
        return Ok(None);
    };
    Ok(Some(SecondPlace {
        reachable: second::reachable(store)?.is_some(),
        same_disk: same_disk(&folder, call.desk.data()),
        last: last_in_second(call, store)?,
        fault: store.here(second::FAULT)?.unwrap_or_default(),
        folder: folder.display().to_string(),
    }))
}

#[cfg(unix)]
fn same_disk(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| std::fs::metadata(path).map(|file| file.dev()).ok();
    disk(one).is_some() && disk(one) == disk(other)
}

/// The letter of the drive is what can be told.
#[cfg(not(unix))]
fn same_disk(one: &Path, other: &Path) -> bool {
    one.components().next() == other.components().next()
}

/// What a copy holds, checked from end to end. Faults: `backup.damaged`, `data.newer`, `backup.no_file`.
pub(crate) fn show(call: &Call<'_>, request: BackupShow) -> Result<BackupHolds, Fault> {
    let path = PathBuf::from(&request.path);
    let key = lock::key_of_copy(call, &path, request.passphrase.as_deref())?;
    let held = held(&path, key.as_ref())?;
    let beside = path.parent().unwrap_or(Path::new(""));
    let store = call.desk.open_store();
    let photos: HashSet<&String> = held.attachments.iter().collect();
    let missing = photos
        .iter()
        .filter(|hash| !photos::is_in(call.desk.data(), hash) && !photos::is_in(beside, hash));
    Ok(BackupHolds {
        photos_missing: count(missing.count()),
        photos: count(photos.len()),
        schema: held.schema,
        beyond: store.and_then(|store| store.steps_beyond(&held).ok()),
        villages: held
            .villages
            .into_iter()
            .map(|one| village(call, one))
            .collect(),
        path: request.path,
    })
}

/// A copy's content; what is wrong with it is said of the copy, not of the data.
pub(super) fn held(path: &Path, key: Option<&Key>) -> Result<Held, Fault> {
    let named = |fault: Fault| fault.with("file", path.display().to_string()).at("path");
    if !path.is_file() {
        return Err(named(Fault::new("backup.no_file")));
    }
    let held = Held::of(path, key).map_err(|fault| match fault.code() {
        "data.newer" => named(fault.into()),
        _ => named(Fault::new("backup.damaged")),
    })?;
    match held.villages.is_empty() {
        true => Err(named(Fault::new("backup.damaged"))),
        false => Ok(held),
    }
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn village(call: &Call<'_>, held: store::HeldVillage) -> HeldVillage {
    HeldVillage {
        name: held.village.name,
        township: held.village.township,
        county: held.village.county,
        households: held.households,
        people: held.people,
        meetings: held.meetings,
        issues: held.issues,
        newest_words: words(call, &held.newest),
        newest: held.newest,
    }
}
