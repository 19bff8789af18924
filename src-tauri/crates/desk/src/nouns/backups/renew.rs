//! The copies that nobody asks for: at closing, once a day, in the data folder and in the second place; old ones go as
//! `rules::thinning` says. Not here: who calls this and when (the shell).

use std::path::Path;

use chrono::NaiveDateTime;
use rules::thinning::{over_budget, thinned};
use store::{Store, whole};

use super::make::make_in;
use super::{REGULAR, copies, here, second};
use crate::commands::backup::{BackupRenew, BackupRenewed, CopyPlace};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{erasing, lock};

/// Makes what is due. The second place may be gone or full: that is told, and is no fault. Faults: `village.none`,
/// those of a copy in the data folder.
pub(crate) fn renew(call: &Call<'_>, request: BackupRenew) -> Result<BackupRenewed, Fault> {
    let store = call.store()?;
    let mut renewed = BackupRenewed {
        made: Vec::new(),
        thinned: 0,
        erased: 0,
        second_fault: String::new(),
    };
    lock::keep_locked(call)?;
    let mark = mark(&store)?;
    renew_in(
        call,
        &here(call.desk.data()),
        CopyPlace::Here,
        &mark,
        request.closing,
        &mut renewed,
    )?;
    if let Some(folder) = second::reachable(&store)? {
        let done = renew_in(
            call,
            &folder,
            CopyPlace::Second,
            &mark,
            request.closing,
            &mut renewed,
        );
        renewed.second_fault = done.err().map(|fault| fault.code).unwrap_or_default();
        store.set_here(second::FAULT, &renewed.second_fault)?;
    }
    Ok(renewed)
}

/// Where the data of all villages stands.
fn mark(store: &Store) -> Result<String, Fault> {
    let villages = store.villages()?.into_iter();
    let marks = villages.map(|village| store.mark(village.id));
    Ok(marks.collect::<Result<Vec<_>, _>>()?.join(";"))
}

fn renew_in(
    call: &Call<'_>,
    folder: &Path,
    place: CopyPlace,
    mark: &str,
    closing: bool,
    renewed: &mut BackupRenewed,
) -> Result<(), Fault> {
    let store = call.store()?;
    let key = match place {
        CopyPlace::Second => "backup_mark_second",
        _ => "backup_mark",
    };
    let newest = copies(folder, REGULAR).into_iter().next();
    let same = newest.is_some() && store.here(key)?.as_deref() == Some(mark);
    let of_today = newest.is_some_and(|(made, _)| made.date() == now(call).date());
    if !same && (closing || !of_today) {
        renewed.made.push(make_in(call, folder, place)?.backup);
        store.set_here(key, mark)?;
    }
    renewed.thinned += thin(folder, now(call))?;
    renewed.erased += erasing::erase_in_copies(call.desk.data(), folder, store.key())?;
    Ok(())
}

fn now(call: &Call<'_>) -> NaiveDateTime {
    call.now().naive_local()
}

/// At most so many bytes of copies in a folder, beside the newest few: the disk is old, and a copy is as large as the data.
const BUDGET: u64 = 2 << 30;

fn weight(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |file| file.len())
}

/// Takes away the copies that stand for nothing any more.
fn thin(folder: &Path, now: NaiveDateTime) -> Result<u32, Fault> {
    let copies = copies(folder, REGULAR);
    let made: Vec<_> = copies.iter().map(|(made, _)| *made).collect();
    let mut gone = thinned(&made, now);
    let left = copies.iter().filter(|(made, _)| !gone.contains(made));
    let weighed = left.map(|(made, path)| (*made, weight(path)));
    gone.extend(over_budget(&weighed.collect::<Vec<_>>(), BUDGET, now));
    for (_, path) in copies.iter().filter(|(made, _)| gone.contains(made)) {
        std::fs::remove_file(path)?;
    }
    if !gone.is_empty() {
        whole::sync(folder)?;
    }
    Ok(u32::try_from(gone.len()).unwrap_or(u32::MAX))
}
