//! The desk itself: an open data folder, the day, who sits here, and the way of a call. Not here: what the
//! commands do (`nouns`).

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use print::font::FontShelf;
use rules::calendar::Calendar;
use rules::ids::VillageId;
use serde_json::Value;
use store::lock::WORK;
use store::{Key, Stamp, Store, Tx, View};

use crate::assets;
use crate::commands;
use crate::fault::Fault;
use crate::issue_cache::IssueCache;
use crate::nouns::documents::kept::Kept;
use crate::nouns::keepers::WrongPins;
use crate::roster_cache::RosterCache;

/// How a desk is opened.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The data folder.
    pub data: PathBuf,
    /// The platform's own folder, where it may say that the data were moved (`folder::Whereabouts`); none where the
    /// data folder was named for this start.
    pub home: Option<PathBuf>,
    /// The day that counts as today; none = the computer's, in China Standard Time.
    pub today: Option<NaiveDate>,
    /// Who sits at the keyboard; none = as set in the village.
    pub actor: Option<String>,
    /// Where fonts lie; none = found.
    pub assets: Option<PathBuf>,
    /// Where this machine keeps fonts, for official faces among them (`font_folders`); none = the shipped faces
    /// alone, so that paper looks the same on every machine.
    pub fonts: Vec<PathBuf>,
    /// What opens locked data; none = they stay shut until `data_unlock`.
    pub passphrase: Option<String>,
    /// How dear one try of a passphrase is (`store::lock::WORK`); none = as dear as it should be.
    pub work: Option<u8>,
}

/// Hears how far long work is, and may stop it.
pub trait Progress: Sync {
    /// `done` of `total`; a total of 0 is not known yet.
    fn at(&self, done: u64, total: u64);
    /// Whether the user has stopped the work.
    fn stopped(&self) -> bool;
}

/// Nobody listens, nobody stops.
pub struct Quiet;

impl Progress for Quiet {
    fn at(&self, _: u64, _: u64) {}
    fn stopped(&self) -> bool {
        false
    }
}

/// How long it is waited for those who still read, in all five seconds.
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);
const LOOKS: u32 = 100;

/// What was read into memory, with the village and the newest step that changed its tables.
type InMemory<T> = Mutex<Option<(String, Arc<T>)>>;

/// An open desk.
pub struct Desk {
    options: Options,
    store: RwLock<Option<Arc<Store>>>,
    shut: Mutex<Option<Fault>>,
    key: Mutex<Option<Key>>,
    calendar: OnceLock<Calendar>,
    roster: InMemory<RosterCache>,
    issues: InMemory<IssueCache>,
    shelf: OnceLock<FontShelf>,
    bundled: OnceLock<FontShelf>,
    bundled_alone: AtomicBool,
    paper: Mutex<Option<Arc<Kept>>>,
    sits: Mutex<Option<String>>,
    wrong_pins: Mutex<WrongPins>,
}

impl Desk {
    /// Opens the desk of a data folder. A folder without a store is no fault: the first start comes then.
    /// Nor are locked data: every command but a few says `passphrase.needed` until they are opened.
    /// Faults: `data.newer`, `data.read_only`, `data.damaged`; `data.away` where they were moved to a disk or stick that
    /// is not there, so that nobody begins a second village.
    pub fn open(options: Options) -> Result<Self, Fault> {
        let desk = Self::beside(options);
        if Store::is_there(desk.data()) {
            desk.enter()?;
        } else if desk.were_moved() && !desk.data().is_dir() {
            let folder = desk.data().display().to_string();
            return Err(Fault::new("data.away").with("folder", folder));
        }
        Ok(desk)
    }

    fn were_moved(&self) -> bool {
        let home = self.options.home.as_deref();
        home.is_some_and(|home| home != self.data())
    }

    /// A desk beside data that nobody opens: for looking into copies, putting one back, and reading out damaged data
    /// (`commands::without_data`). For everything else there is no village here.
    pub fn beside(options: Options) -> Self {
        Self {
            options,
            store: RwLock::new(None),
            shut: Mutex::new(None),
            key: Mutex::new(None),
            calendar: OnceLock::new(),
            roster: Mutex::new(None),
            issues: Mutex::new(None),
            shelf: OnceLock::new(),
            bundled: OnceLock::new(),
            bundled_alone: AtomicBool::new(false),
            paper: Mutex::new(None),
            sits: Mutex::default(),
            wrong_pins: Mutex::default(),
        }
    }

    /// Calls a command with its request as JSON.
    pub fn call(&self, command: &str, request: Value) -> Result<Value, Fault> {
        self.call_with(command, request, &Quiet)
    }

    /// Calls a command and hears how far it is. Faults: `command.unknown`, `request.malformed`, `village.none`, the command's own.
    pub fn call_with(
        &self,
        command: &str,
        request: Value,
        progress: &dyn Progress,
    ) -> Result<Value, Fault> {
        let found = commands::find(command)
            .ok_or_else(|| Fault::new("command.unknown").with("command", command))?;
        if let Some(fault) = self.why_shut().filter(|_| !commands::while_locked(command)) {
            return Err(fault);
        }
        let call = Call {
            desk: self,
            op: found.name,
            progress,
        };
        (found.run)(&call, request)
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        &self.options.data
    }

    /// Changes whenever another process has written; cheap.
    pub fn data_version(&self) -> Result<i64, Fault> {
        match self.open_store() {
            Some(store) => Ok(store.data_version()?),
            None => Ok(0),
        }
    }

    pub(crate) fn open_store(&self) -> Option<Arc<Store>> {
        self.store
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Who chose their name since the program started.
    pub(crate) fn sits(&self) -> Option<String> {
        self.sits
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Somebody sits down, or gets up.
    pub(crate) fn sit(&self, name: Option<String>) {
        *self.sits.lock().unwrap_or_else(PoisonError::into_inner) = name;
    }

    pub(crate) fn wrong_pins(&self) -> &Mutex<WrongPins> {
        &self.wrong_pins
    }

    /// Puts a newly made store in place.
    pub(crate) fn place_store(&self, store: Arc<Store>) {
        *self.store.write().unwrap_or_else(PoisonError::into_inner) = Some(store);
        self.open_again();
        self.forget();
    }

    /// Every command but a few answers this fault until a store is put in place.
    pub(crate) fn shut(&self, why: Fault) {
        *self.shut.lock().unwrap_or_else(PoisonError::into_inner) = Some(why);
    }

    pub(crate) fn open_again(&self) {
        *self.shut.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Why the data are shut, if they are.
    pub(crate) fn why_shut(&self) -> Option<Fault> {
        let shut = self.shut.lock().unwrap_or_else(PoisonError::into_inner);
        shut.clone()
    }

    /// The key that opened the data, or would if they were not damaged.
    pub(crate) fn key(&self) -> Option<Key> {
        let key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        key.clone()
    }

    pub(crate) fn remember_key(&self, key: Option<Key>) {
        *self.key.lock().unwrap_or_else(PoisonError::into_inner) = key;
    }

    /// How dear a try of a passphrase shall be.
    pub(crate) fn work(&self) -> u8 {
        self.options.work.unwrap_or(WORK)
    }

    /// Closes the store, once nobody reads in it any more. Fault: `data.busy`.
    pub(crate) fn let_go(&self) -> Result<(), Fault> {
        let store = self
            .store
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let Some(mut store) = store else {
            return Ok(());
        };
        for _ in 0..LOOKS {
            match Arc::try_unwrap(store) {
                Ok(alone) => {
                    drop(alone);
                    return Ok(());
                }
                Err(shared) => store = shared,
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
        self.place_store(store);
        Err(Fault::new("data.busy"))
    }

    /// Forgets what was read into memory: the data are others now.
    pub(crate) fn forget(&self) {
        *self.roster.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.issues.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.paper.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    pub(crate) fn options(&self) -> &Options {
        &self.options
    }

    /// The paper that was laid out last.
    pub(crate) fn paper(&self) -> &Mutex<Option<Arc<Kept>>> {
        &self.paper
    }

    /// The faces, opened when the first page is laid out.
    pub(crate) fn shelf(&self) -> &FontShelf {
        let shelf = self.shelf.get_or_init(|| {
            let assets = self.options.assets.clone();
            let folder = assets.unwrap_or_else(assets::find_assets).join("fonts");
            FontShelf::with_installed(folder, self.options.fonts.clone())
        });
        match self.bundled_alone.load(Ordering::Relaxed) {
            true => self.bundled.get_or_init(|| shelf.bundled_alone()),
            false => shelf,
        }
    }

    /// A block of the face for Ext B–F as a font file, for the window; `None` where the face has none of it.
    pub fn rare_face(&self, first: u32) -> Option<Vec<u8>> {
        print::font::rare_block(self.shelf(), first)
    }

    /// Whether paper may be set in faces of this machine from now on. What is laid out already can be written
    /// either way: both shelves have the same files.
    pub(crate) fn use_installed_faces(&self, may: bool) {
        self.bundled_alone.store(!may, Ordering::Relaxed);
    }
}

/// One running call.
pub(crate) struct Call<'a> {
    /// The desk.
    pub desk: &'a Desk,
    /// The command's name, which is the journal's `op`.
    pub op: &'static str,
    /// Who hears how far it is.
    pub progress: &'a dyn Progress,
}

impl Call<'_> {
    /// The instant, in China Standard Time (village life has one clock).
    pub fn now(&self) -> DateTime<FixedOffset> {
        china(Utc::now())
    }

    /// The day that counts as today.
    pub fn today(&self) -> NaiveDate {
        self.desk
            .options
            .today
            .unwrap_or_else(|| self.now().date_naive())
    }

    /// `HH:MM` of now.
    pub fn time(&self) -> String {
        self.now().format("%H:%M").to_string()
    }

    /// The store. Fault: `village.none`.
    pub fn store(&self) -> Result<Arc<Store>, Fault> {
        self.desk
            .open_store()
            .ok_or_else(|| self.desk.why_shut().unwrap_or(Fault::new("village.none")))
    }

    /// The village that is worked on: the one chosen, else the first. Fault: `village.none`.
    pub fn village(&self) -> Result<VillageId, Fault> {
        let villages = self.store()?.villages()?;
        villages
            .first()
            .map(|v| v.id)
            .ok_or_else(|| Fault::new("village.none"))
    }

    /// Reads the village.
    pub fn read<T>(&self, work: impl FnOnce(&View<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        self.store()?.read(self.village()?, work)
    }

    /// Who sits at the keyboard.
    pub fn actor(&self) -> Result<String, Fault> {
        self.read(|view| self.actor_in(view))
    }

    /// The same, where the village is being read already (a read within a read would wait for itself).
    pub fn actor_in(&self, view: &View<'_>) -> Result<String, Fault> {
        if let Some(actor) = self.desk.options.actor.clone().or(self.desk.sits()) {
            return Ok(actor);
        }
        Ok(view
            .setting("actor")?
            .or(view.setting("recorder")?)
            .unwrap_or_default())
    }

    /// The stamp of this call's step.
    pub fn stamp(&self) -> Result<Stamp, Fault> {
        Ok(Stamp {
            village: self.village()?,
            op: self.op.to_owned(),
            actor: self.actor()?,
            post: String::new(),
        })
    }

    /// The write gate: one transaction, one step of the journal, named after the command.
    pub fn transact<T>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let written = self.store()?.transact(self.stamp()?, work)?;
        Ok(written.value)
    }

    /// The roster in memory, for searching names within a keystroke.
    pub fn roster(&self) -> Result<Arc<RosterCache>, Fault> {
        let today = self.today();
        let changed = self
            .store()?
            .changed(self.village()?, RosterCache::TABLES)?;
        self.kept(
            &self.desk.roster,
            format!("{changed}/{today}"),
            |view, _| RosterCache::build(view, today),
        )
    }

    /// The matters in memory, for searching them within a keystroke.
    pub fn issues(&self) -> Result<Arc<IssueCache>, Fault> {
        let mark = self.store()?.changed(self.village()?, IssueCache::TABLES)?;
        self.kept(&self.desk.issues, mark, IssueCache::build)
    }

    /// What is in memory under this mark; read anew once a step has changed it, in this process or another. `build` is
    /// given what was kept under an older mark of the same village.
    fn kept<T>(
        &self,
        place: &InMemory<T>,
        mark: String,
        build: impl FnOnce(&View<'_>, Option<&T>) -> Result<T, Fault>,
    ) -> Result<Arc<T>, Fault> {
        let mut kept = place.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, cache)) = kept.as_ref().filter(|(of, _)| *of == mark) {
            return Ok(cache.clone());
        }
        let village = self.village()?.to_string();
        let before = kept.take().filter(|(of, _)| of.starts_with(&village));
        let before = before.as_ref().map(|(_, cache)| cache.as_ref());
        let cache = Arc::new(self.read(|view| build(view, before))?);
        *kept = Some((mark, cache.clone()));
        Ok(cache)
    }

    /// Statutory holidays: the shipped years, and those that a county laid into `DATA/calendar`.
    pub fn calendar(&self) -> Result<&Calendar, Fault> {
        if let Some(calendar) = self.desk.calendar.get() {
            return Ok(calendar);
        }
        let mut calendar = Calendar::default();
        for (name, text) in assets::CALENDAR {
            calendar
                .add(name, text)
                .map_err(|e| Fault::new("template.broken").with("detail", e.to_string()))?;
        }
        Ok(self.desk.calendar.get_or_init(|| calendar))
    }

    /// Tells how far the work is; the fault `work.stopped` once the user has stopped it.
    pub fn at(&self, done: u64, total: u64) -> Result<(), Fault> {
        self.progress.at(done, total);
        if self.progress.stopped() {
            Err(Fault::new("work.stopped"))
        } else {
            Ok(())
        }
    }
}

/// An instant on the village's clock.
pub(crate) fn china(instant: DateTime<Utc>) -> DateTime<FixedOffset> {
    const EAST_8: i32 = 8 * 3600;
    let zone = FixedOffset::east_opt(EAST_8).unwrap_or_else(|| chrono::Offset::fix(&Utc));
    instant.with_timezone(&zone)
}
