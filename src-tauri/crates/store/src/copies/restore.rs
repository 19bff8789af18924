//! A copy in the place of the data. It is made ready beside it, in a folder of its own: brought to the newest schema,
//! this laptop's facts laid into it, a laptop begun anew (data model, "Who owns what"). Then it takes the place at one
//! blow: where the data can be read, through SQLite in one transaction, so that whoever else has it open sees the old
//! or the new; else as a file in the place of a file, the old one kept. Not here: copies of what is replaced while it
//! can be read (`make`), photos (`desk`).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rules::ids::{PersonId, VillageId};
use rusqlite::OpenFlags;
use rusqlite::backup::Backup;

use super::held;
use super::make;
use crate::fault::StoreFault;
use crate::here;
use crate::lock::{Key, turn_into};
use crate::origin::Origin;
use crate::people::Person;
use crate::schema;
use crate::store::{DATABASE, Store, locked};
use crate::transact::Stamp;
use crate::whole;

/// What SQLite keeps beside a database that is open.
const BESIDE: &[&str] = &["-wal", "-shm"];

/// What a laptop lays into a copy that it restores.
#[derive(Debug, Default)]
pub struct Mine {
    /// Its own facts.
    pub facts: Vec<(String, String)>,
    /// Whom it knows to have been erased.
    pub erased: Vec<(VillageId, PersonId)>,
    /// The key that its data are locked with, or shall be.
    pub key: Option<Key>,
    /// The key of the copy.
    pub copy_key: Option<Key>,
}

/// A store made ready to take the place of another. Dropped, it is taken away.
#[derive(Debug)]
pub struct Ready {
    folder: PathBuf,
    key: Option<Key>,
}

impl Ready {
    /// A copy made ready in `folder` (which is emptied). Gives with it how many people were erased from it once more.
    /// Faults: `data.damaged`, `data.newer`, `data.disk_full`.
    pub fn from_copy(
        copy: &Path,
        folder: &Path,
        mine: &Mine,
        stamp: &Stamp,
        origin: Origin,
    ) -> Result<(Self, u32), StoreFault> {
        let ready = Self::begin(folder, mine.key.clone())?;
        let place = folder.join(DATABASE);
        let key = mine.copy_key.as_ref().filter(|key| key.locks(copy));
        match key.is_some() == mine.key.is_some() {
            true => drop(make::copy(&held::open(copy, key)?, &place, mine.key.as_ref())?.name()?),
            false => turn_into(copy, key, &place, mine.key.as_ref())?,
        }
        let store = Store::open_with(folder, mine.key.clone(), origin)?;
        store.with_writer(|conn| here::take(conn, &mine.facts))?;
        for village in store.villages()? {
            let stamp = store.stamped(stamp, village.id)?;
            store.begin_again(stamp, "restore", |_| Ok::<_, StoreFault>(()))?;
        }
        let erased = store.erase_again(&mine.erased, stamp)?;
        Ok((ready, erased))
    }

    /// An empty folder to make a store in.
    pub(super) fn begin(folder: &Path, key: Option<Key>) -> Result<Self, StoreFault> {
        match fs::remove_dir_all(folder) {
            Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault.into()),
            _ => whole::folder(folder)?,
        }
        Ok(Self {
            folder: folder.to_owned(),
            key,
        })
    }

    pub(super) fn database(&self) -> PathBuf {
        self.folder.join(DATABASE)
    }

    /// Takes the place of the data of a folder that nobody can read any more. What lay there is kept in `keep`.
    pub fn take_the_place_in(self, data: &Path, keep: &Path) -> Result<(), StoreFault> {
        whole::folder(data)?;
        if Store::is_there(data) {
            keep_aside(data, keep)?;
            remove_beside(data)?;
        }
        Ok(whole::rename(&self.database(), &data.join(DATABASE))?)
    }
}

impl Drop for Ready {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Store {
    /// Keeps the database of a folder in another and takes it away; nobody may have it open.
    pub fn set_aside(data: &Path, keep: &Path) -> Result<(), StoreFault> {
        keep_aside(data, keep)?;
        Self::remove(data)
    }

    /// Whether a file of this name is the database, or what SQLite keeps beside it.
    pub fn is_of_database(name: &str) -> bool {
        let rest = name.strip_prefix(DATABASE);
        rest.is_some_and(|rest| rest.is_empty() || BESIDE.contains(&rest))
    }

    /// Takes the database of a folder away; nobody may have it open.
    pub fn remove(data: &Path) -> Result<(), StoreFault> {
        remove_beside(data)?;
        remove(&data.join(DATABASE))?;
        Ok(whole::sync(data)?)
    }

    /// Erases whom a copy still knows: an erasure holds for every copy that comes back (data model, "Erasure").
    fn erase_again(
        &self,
        erased: &[(VillageId, PersonId)],
        stamp: &Stamp,
    ) -> Result<u32, StoreFault> {
        let mut again = 0;
        for (village, person) in erased {
            let known = self.read(*village, |view| {
                let there: Option<Person> = view.find(*person)?;
                Ok::<_, StoreFault>(there.is_some() && !view.is_erased(*person)?)
            })?;
            if known {
                let mut stamp = self.stamped(stamp, *village)?;
                "person_erase".clone_into(&mut stamp.op);
                self.erase_person(stamp, *person)?;
                again += 1;
            }
        }
        Ok(again)
    }

    /// The same stamp in this village; where nobody is named, by who sits here.
    pub(super) fn stamped(&self, stamp: &Stamp, village: VillageId) -> Result<Stamp, StoreFault> {
        let mut stamp = Stamp {
            village,
            ..stamp.clone()
        };
        if stamp.actor.is_empty() {
            let actor = self.read(village, |view| {
                Ok::<_, StoreFault>(view.setting("actor")?.or(view.setting("recorder")?))
            })?;
            stamp.actor = actor.unwrap_or_default();
        }
        Ok(stamp)
    }

    /// Lets what was made ready take this store's place, in one transaction.
    pub fn give_place_to(&self, ready: &Ready) -> Result<(), StoreFault> {
        let (database, key) = (ready.database(), ready.key.as_ref());
        let source = schema::opened(&database, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let mut writer = locked(&self.writer);
        let taking = Backup::new(&source, &mut writer.conn)?;
        taking.run_to_completion(i32::MAX, Duration::from_millis(50), None)?;
        Ok(())
    }

    /// The facts of this laptop that outlive a restore: all but which laptop it is and what changed when.
    pub fn facts(&self) -> Result<Vec<(String, String)>, StoreFault> {
        self.with_reader(here::facts)
    }
}

pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn keep_aside(data: &Path, keep: &Path) -> io::Result<()> {
    whole::folder(keep)?;
    for ending in [""].iter().chain(BESIDE) {
        let file = |folder: &Path| beside(&folder.join(DATABASE), ending);
        keep_file(&file(data), &file(keep))?;
    }
    whole::sync(keep)
}

/// SQLite would play them into the next file of that name.
fn remove_beside(data: &Path) -> io::Result<()> {
    BESIDE
        .iter()
        .try_for_each(|ending| remove(&beside(&data.join(DATABASE), ending)))
}

/// A second name for the same file costs nothing and reads nothing of a broken disk; where the file system knows no
/// second names it is copied.
fn keep_file(from: &Path, to: &Path) -> io::Result<()> {
    match from.exists() && fs::hard_link(from, to).is_err() {
        true => fs::copy(from, to).map(drop),
        false => Ok(()),
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}
