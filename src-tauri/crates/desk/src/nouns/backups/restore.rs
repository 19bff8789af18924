//! A copy in the place of the data. What it replaces is kept; a laptop that has no data yet takes it as its own (moving
//! from an old computer). Not here: how it takes the place at one blow (`store`).

use std::path::{Path, PathBuf};
use std::sync::Arc;

use store::{Key, Mine, Origin, Ready, Stamp, Store, whole};

use super::list::{count, held};
use super::{keep_replaced, kept_as_replaced};
use crate::commands::backup::{BackupRestore, Restored};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{erasing, lock, photos, village};

/// Where a store is made ready.
const READY: &str = "restoring";

/// Faults that say nothing against the data: they keep their place, others may have them open.
const SOUND: &[&str] = &["data.disk_full", "data.read_only", "data.busy"];

/// Puts a copy back. Faults: `backup.damaged`, `backup.no_file`, `data.newer`, `data.disk_full`, `data.read_only`.
pub(crate) fn restore(call: &Call<'_>, request: BackupRestore) -> Result<Restored, Fault> {
    let copy = PathBuf::from(&request.path);
    let copy_key = lock::key_of_copy(call, &copy, request.passphrase.as_deref())?;
    let held = held(&copy, copy_key.as_ref())?;
    let data = call.desk.data();
    whole::folder(data)?;
    // The files go first: what names them comes after.
    let beside = copy.parent().unwrap_or(Path::new(""));
    let store = call.desk.open_store();
    let key = match &store {
        Some(store) => store.key().cloned(),
        None => call.desk.key().or(copy_key.clone()),
    };
    if let Some(lock) = lock::of_copy(call, &copy).filter(|_| store.is_none()) {
        lock.lay_into(data)?;
    }
    let keys = (copy_key.as_ref(), key.as_ref());
    let missing = photos::fetch(data, beside, &held.attachments, keys)?;
    let facts = store.as_ref().and_then(|store| store.facts().ok());
    let mut erased = erasing::listed_in(data);
    erased.extend(erasing::listed_in(beside));
    let mine = Mine {
        facts: facts.unwrap_or_default(),
        erased,
        key: key.clone(),
        copy_key,
    };
    let (ready, erased) = Ready::from_copy(
        &copy,
        &data.join(READY),
        &mine,
        &stamp(call),
        Origin::system(),
    )?;
    let kept = take_the_place(call, store, ready, key)?;
    erasing::take_list(data, beside)?;
    Ok(Restored {
        status: village::status(call, Nothing {})?,
        kept: kept
            .map(|path| path.display().to_string())
            .unwrap_or_default(),
        photos_missing: count(missing),
        erased,
    })
}

/// Who restores: who sits here, if that is known. The village is each of the copy's.
pub(super) fn stamp(call: &Call<'_>) -> Stamp {
    Stamp {
        village: uuid::Uuid::nil().into(),
        op: call.op.to_owned(),
        actor: call.actor().unwrap_or_default(),
        post: String::new(),
    }
}

/// Lets it take the place of the data; gives where what it replaced is kept.
pub(super) fn take_the_place(
    call: &Call<'_>,
    store: Option<Arc<Store>>,
    ready: Ready,
    key: Option<Key>,
) -> Result<Option<PathBuf>, Fault> {
    let data = call.desk.data();
    if let Some(store) = store {
        let given =
            keep_replaced(call, &store).and_then(|kept| store.give_place_to(&ready).map(|()| kept));
        match given {
            Ok(kept) => {
                call.desk.forget();
                return Ok(Some(kept));
            }
            Err(fault) if SOUND.contains(&fault.code()) => return Err(fault.into()),
            // It does not read from end to end: the files themselves are kept.
            Err(_) => drop(store),
        }
    }
    call.desk.let_go()?;
    let kept = kept_as_replaced(call, data);
    let there = Store::is_there(data);
    ready.take_the_place_in(data, &kept)?;
    call.desk.open_with(key)?;
    Ok(there.then_some(kept))
}
