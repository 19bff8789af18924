//! The lock on data at rest. Setting it turns the database, then photos and copies; removing it turns photos and
//! copies, then the database: whatever was cut off leaves data that open, plain or locked, and what lies beside a
//! locked database in plain is locked at the next copy that is made of itself (`files`). No step of it is journalled:
//! the journal is what the village did. Not here: keys and ciphers (`store::lock`).

mod change;
mod files;
mod remove;
mod set;
mod unlock;

use std::path::Path;

use store::lock::{self, Lock};
use store::{DATABASE, Key, Origin, Store};

use crate::desk::{Call, Desk};
use crate::fault::Fault;
use crate::nouns::backups;

pub(crate) use change::{change, renew_recovery};
pub(crate) use files::{keep_locked, lay_beside};
pub(crate) use remove::remove;
pub(crate) use set::set;
pub(crate) use unlock::unlock;

/// A passphrase has at least so many characters.
const SHORTEST: usize = 8;

/// Fault: `passphrase.short`.
fn refuse_short(words: &str) -> Result<(), Fault> {
    match words.trim().chars().count() < SHORTEST {
        true => Err(Fault::new("passphrase.short")
            .with("least", SHORTEST)
            .at("new")),
        false => Ok(()),
    }
}

/// The lock on the data of a folder, if there is one.
pub(crate) fn of_data(data: &Path) -> Option<Lock> {
    Lock::of(&data.join(DATABASE), &[data, &backups::here(data)])
}

/// The key of a copy; none where it is plain or no copy at all. `words` as the request has them. Faults:
/// `passphrase.needed`, `passphrase.wrong`.
pub(crate) fn key_of_copy(
    call: &Call<'_>,
    copy: &Path,
    words: Option<&str>,
) -> Result<Option<Key>, Fault> {
    if let Some(key) = call.desk.key().filter(|key| key.locks(copy)) {
        return Ok(Some(key));
    }
    let Some(lock) = of_copy(call, copy) else {
        return Ok(None);
    };
    let named = |fault: Fault| {
        let file = copy.file_name().unwrap_or_default().to_string_lossy();
        fault.with("file", file.into_owned()).at("passphrase")
    };
    let given = words.filter(|words| !words.is_empty());
    let given = given.or(call.desk.options().passphrase.as_deref());
    let given = given.ok_or_else(|| named(Fault::new("passphrase.needed")))?;
    let key = lock.open(given.trim());
    key.map(Some).map_err(|fault| named(fault.into()))
}

/// The lock of a copy: its files lie beside it, or with the data.
pub(crate) fn of_copy(call: &Call<'_>, copy: &Path) -> Option<Lock> {
    let data = call.desk.data();
    let beside = copy.parent().unwrap_or(Path::new(""));
    Lock::of(copy, &[beside, data, &backups::here(data)])
}

/// The store's key, by the words that open it. Faults: `passphrase.none` where there is no lock, `passphrase.wrong`.
fn proven(call: &Call<'_>, words: &str, field: &str) -> Result<Key, Fault> {
    let store = call.store()?;
    let key = store.key().ok_or_else(|| Fault::new("passphrase.none"))?;
    let lock = of_data(call.desk.data()).ok_or_else(|| Fault::new("passphrase.none"))?;
    let proven = lock.open(words.trim());
    let proven = proven.map_err(|fault| Fault::from(fault).at(field))?;
    match proven.id() == key.id() {
        true => Ok(proven),
        false => Err(Fault::new("passphrase.wrong").at(field)),
    }
}

/// Turns the database while nobody has it open, and opens it again whatever came of it. `told` hears of every step.
fn turn(call: &Call<'_>, from: Option<&Key>, to: Option<&Key>) -> Result<(), Fault> {
    let data = call.desk.data();
    call.desk.shut(Fault::new("data.busy"));
    if let Err(fault) = call.desk.let_go() {
        call.desk.open_again();
        return Err(fault);
    }
    let turned = lock::turn(data, from, to, &|| told(call));
    let key = match &turned {
        Ok(()) => to,
        // The new one may stand in the place already: its head tells.
        Err(_) => [from, to]
            .into_iter()
            .flatten()
            .find(|key| key.locks(&data.join(DATABASE))),
    };
    let opened = call.desk.open_with(key.cloned());
    opened.inspect_err(|fault| call.desk.shut(fault.clone()))?;
    Ok(turned?)
}

fn told(call: &Call<'_>) {
    call.progress.at(0, 0);
}

impl Desk {
    /// Opens the data with this key, or none.
    pub(crate) fn open_with(&self, key: Option<Key>) -> Result<(), Fault> {
        // Whoever has to mend it must know where it lies.
        let named = |fault| Fault::from(fault).with("folder", self.data().display().to_string());
        self.remember_key(key.clone());
        let store = Store::open_with(self.data(), key, Origin::system()).map_err(named)?;
        self.place_store(store.into());
        Ok(())
    }
}
