//! One verified copy, with the photos where it leaves the data folder. Not here: when (`renew`).

use std::path::{Path, PathBuf};

use store::{Store, whole};

use super::{REGULAR, here, memory, named};
use crate::commands::backup::{BackupMade, BackupMake, CopyPlace};
use crate::commands::village::BackupView;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{lock, photos};

/// Makes a verified copy and remembers it. Faults: `data.damaged`, `data.disk_full`, `data.read_only`.
pub(crate) fn make(call: &Call<'_>, request: BackupMake) -> Result<BackupMade, Fault> {
    match request.out.filter(|out| !out.is_empty()) {
        Some(out) => make_at(call, &PathBuf::from(out), CopyPlace::Elsewhere),
        None => make_in(call, &here(call.desk.data()), CopyPlace::Here),
    }
}

/// A copy under a name of its own: no later one takes the place of what was cut off.
pub(super) fn make_in(
    call: &Call<'_>,
    folder: &Path,
    place: CopyPlace,
) -> Result<BackupMade, Fault> {
    whole::sweep(folder, REGULAR);
    make_at(call, &folder.join(named(call, REGULAR)), place)
}

fn make_at(call: &Call<'_>, path: &Path, place: CopyPlace) -> Result<BackupMade, Fault> {
    let store = call.store()?;
    let now = call.now();
    let copy = store.copy_for(path)?;
    // In the data folder the photos lie beside the copies already; elsewhere they go along. They go before the
    // copy has its name, so that a stick pulled half-way has no copy that lacks some.
    let leaves = |folder: &&Path| !folder.starts_with(call.desk.data());
    if let Some(folder) = path.parent().filter(leaves) {
        photos::copy_to(call, folder)?;
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    lock::lay_beside(call, &store, folder)?;
    let copy = copy.name()?;
    let name = copy.path.file_name().unwrap_or_default();
    let backup = BackupView {
        at: now
            .to_utc()
            .to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        words: format!("今天 {}", now.format("%H:%M")),
        file: name.to_string_lossy().into_owned(),
        bytes: copy.bytes,
        place,
    };
    remember(&store, &backup)?;
    Ok(BackupMade {
        backup,
        path: copy.path.display().to_string(),
    })
}

fn remember(store: &Store, backup: &BackupView) -> Result<(), Fault> {
    let kept = serde_json::to_string(backup).unwrap_or_default();
    Ok(store.set_here(memory(backup.place), &kept)?)
}
