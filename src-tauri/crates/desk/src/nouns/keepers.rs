//! Three people, one laptop: each chooses their name, with a PIN if they want one, and the journal says who. All of it is
//! this laptop's alone, never journalled. A PIN keeps a colleague from writing under a name by mistake; whoever takes the
//! disk out is kept off by a passphrase, not by this. Not here: the screen that is locked (the window).

use std::sync::PoisonError;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use store::Store;

use crate::commands::keepers::{
    KeeperAdd, KeeperForgot, KeeperIdle, KeeperPin, KeeperRemove, KeeperSit, KeeperView, Keepers,
};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;

/// This laptop's memory of them.
const KEPT: &str = "keepers";
/// The setting that a forgotten PIN leaves in the journal.
const FORGOTTEN: &str = "pin_forgotten";
/// Digits of a PIN.
const PIN: std::ops::RangeInclusive<usize> = 4..=12;
/// So many wrong PINs in a row are mistakes; each further one has to wait.
const MISTAKES: u32 = 5;
const WAIT: Duration = Duration::from_secs(30);
const LONGEST_IDLE: u32 = 120;

#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    keepers: Vec<Keeper>,
    idle_minutes: u32,
}

#[derive(Debug, Serialize, Deserialize)]
struct Keeper {
    name: String,
    salt: String,
    /// Hash of salt and PIN; empty if there is none.
    pin: String,
}

/// Wrong PINs in a row, and when the last one was given.
#[derive(Debug, Default)]
pub(crate) struct WrongPins {
    count: u32,
    last: Option<Instant>,
}

impl Keeper {
    fn new(store: &Store, name: &str, pin: &str) -> Result<Self, Fault> {
        let salt = store.new_village_id().to_string();
        Ok(Self {
            name: name.to_owned(),
            pin: match pin.is_empty() {
                true => String::new(),
                false => hashed(&salt, checked(pin)?),
            },
            salt,
        })
    }

    fn lets_in(&self, pin: &str) -> bool {
        self.pin.is_empty() || self.pin == hashed(&self.salt, &half_width(pin))
    }
}

fn half_width(pin: &str) -> String {
    pin.trim().chars().map(rules::chinese::half_width).collect()
}

fn checked(pin: &str) -> Result<&str, Fault> {
    let digits = pin.bytes().all(|byte| byte.is_ascii_digit());
    match digits && PIN.contains(&pin.len()) {
        true => Ok(pin),
        false => Err(Fault::new("keeper.pin_bad").at("pin")),
    }
}

fn hashed(salt: &str, pin: &str) -> String {
    let key = blake3::derive_key("bandeng keeper pin", salt.as_bytes());
    blake3::keyed_hash(&key, pin.as_bytes())
        .to_hex()
        .to_string()
}

fn kept(store: &Store) -> Result<Kept, Fault> {
    let text = store.here(KEPT)?.unwrap_or_default();
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

fn keep(call: &Call<'_>, store: &Store, kept: &Kept) -> Result<Keepers, Fault> {
    store.set_here(KEPT, &serde_json::to_string(kept).unwrap_or_default())?;
    list(call, Nothing {})
}

/// Who shares this computer.
pub(crate) fn list(call: &Call<'_>, _: Nothing) -> Result<Keepers, Fault> {
    let kept = kept(&*call.store()?)?;
    let keepers = kept.keepers.into_iter().map(|keeper| KeeperView {
        has_pin: !keeper.pin.is_empty(),
        name: keeper.name,
    });
    Ok(Keepers {
        keepers: keepers.collect(),
        sits: call.desk.sits().unwrap_or_default(),
        idle_minutes: kept.idle_minutes,
    })
}

/// Adds somebody. Faults: `keeper.name_missing`, `keeper.exists`, `keeper.pin_bad`.
pub(crate) fn add(call: &Call<'_>, request: KeeperAdd) -> Result<Keepers, Fault> {
    let store = call.store()?;
    let mut kept = kept(&store)?;
    let name = request.name.trim();
    if name.is_empty() {
        return Err(Fault::new("keeper.name_missing").at("name"));
    }
    if kept.keepers.iter().any(|keeper| keeper.name == name) {
        return Err(Fault::new("keeper.exists").with("name", name).at("name"));
    }
    let keeper = Keeper::new(&store, name, &half_width(&request.pin))?;
    kept.keepers.push(keeper);
    keep(call, &store, &kept)
}

/// Changes a PIN. Faults: `keeper.unknown`, `keeper.pin_wrong`, `keeper.pin_wait`, `keeper.pin_bad`.
pub(crate) fn pin(call: &Call<'_>, request: KeeperPin) -> Result<Keepers, Fault> {
    let store = call.store()?;
    let mut kept = kept(&store)?;
    let place = admitted(call, &kept, &request.name, &request.old)?;
    let keeper = Keeper::new(&store, &request.name, &half_width(&request.new))?;
    if let Some(old) = kept.keepers.get_mut(place) {
        *old = keeper;
    }
    keep(call, &store, &kept)
}

/// Takes somebody off; what they did stays theirs. Faults: `keeper.unknown`, `keeper.pin_wrong`, `keeper.pin_wait`.
pub(crate) fn remove(call: &Call<'_>, request: KeeperRemove) -> Result<Keepers, Fault> {
    let store = call.store()?;
    let mut kept = kept(&store)?;
    let place = admitted(call, &kept, &request.name, &request.pin)?;
    let gone = kept.keepers.remove(place);
    if call.desk.sits().as_deref() == Some(gone.name.as_str()) {
        call.desk.sit(None);
    }
    keep(call, &store, &kept)
}

/// Sits down. Faults: `keeper.unknown`, `keeper.pin_wrong`, `keeper.pin_wait`.
pub(crate) fn sit(call: &Call<'_>, request: KeeperSit) -> Result<Keepers, Fault> {
    let store = call.store()?;
    admitted(call, &kept(&store)?, &request.name, &request.pin)?;
    call.desk.sit(Some(request.name));
    list(call, Nothing {})
}

/// Sits somebody down who forgot their PIN: it is gone then, and a step of the journal says so under their name. A PIN
/// that is forgotten must not lock a village out of its meeting; a colleague who abuses it is seen. Fault:
/// `keeper.unknown`.
pub(crate) fn forgot(call: &Call<'_>, request: KeeperForgot) -> Result<Keepers, Fault> {
    let store = call.store()?;
    let mut kept = kept(&store)?;
    let keeper = kept
        .keepers
        .iter_mut()
        .find(|keeper| keeper.name == request.name);
    let keeper = keeper.ok_or_else(|| {
        Fault::new("keeper.unknown")
            .with("name", request.name.as_str())
            .at("name")
    })?;
    keeper.pin = String::new();
    call.desk.sit(Some(request.name));
    let at = call.now().to_rfc3339();
    call.transact(|tx| Ok(tx.put_setting(FORGOTTEN, &at)?))?;
    keep(call, &store, &kept)
}

/// Sets after how long the screen is locked. Fault: `keeper.idle_bad`.
pub(crate) fn idle(call: &Call<'_>, request: KeeperIdle) -> Result<Keepers, Fault> {
    if request.minutes > LONGEST_IDLE {
        return Err(Fault::new("keeper.idle_bad")
            .with("most", LONGEST_IDLE)
            .at("minutes"));
    }
    let store = call.store()?;
    let mut kept = kept(&store)?;
    kept.idle_minutes = request.minutes;
    keep(call, &store, &kept)
}

/// The place of the keeper whose PIN this is. After some wrong ones the next has to wait, so that nobody tries them all.
fn admitted(call: &Call<'_>, kept: &Kept, name: &str, pin: &str) -> Result<usize, Fault> {
    let mut wrong = call
        .desk
        .wrong_pins()
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let waits = wrong.last.map(|last| WAIT.saturating_sub(last.elapsed()));
    if let Some(left) = waits.filter(|left| wrong.count >= MISTAKES && !left.is_zero()) {
        return Err(Fault::new("keeper.pin_wait")
            .with("seconds", left.as_secs() + 1)
            .at("pin"));
    }
    let unknown = || Fault::new("keeper.unknown").with("name", name).at("name");
    let place = kept.keepers.iter().position(|keeper| keeper.name == name);
    let place = place.ok_or_else(unknown)?;
    if kept
        .keepers
        .get(place)
        .is_some_and(|keeper| keeper.lets_in(pin))
    {
        *wrong = WrongPins::default();
        return Ok(place);
    }
    wrong.count += 1;
    wrong.last = Some(Instant::now());
    Err(Fault::new("keeper.pin_wrong").at("pin"))
}
