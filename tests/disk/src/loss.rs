//! What a power cut leaves of a watched folder: all that was synced, and of the rest whatever chance keeps: whole,
//! torn at its sectors, in another order, or nothing; the same for names in folders that were not synced. Not here:
//! watching.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use fastrand::Rng;

use crate::event::Event;

/// The piece of a file that a disk writes whole or not at all.
const SECTOR: u64 = 512;

/// What becomes of that which was not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsynced {
    /// All of it was still in memory.
    Dropped,
    /// Each write is kept, dropped or torn, in the order of writing.
    Torn,
    /// The same, in any order.
    Reordered,
    /// The disk had written everything anyway.
    Kept,
}

impl Unsynced {
    /// All kinds, for taking turns.
    pub const ALL: [Self; 4] = [Self::Dropped, Self::Torn, Self::Reordered, Self::Kept];
}

#[derive(Debug, Clone)]
enum Change {
    Wrote(u64, Vec<u8>),
    Cut(u64),
}

#[derive(Debug, Clone, Default)]
struct Content {
    synced: Vec<u8>,
    since: Vec<Change>,
}

/// A name leads to a file (by its place among the contents) or a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leads {
    File(usize),
    Folder,
}

#[derive(Debug, Clone)]
enum Naming {
    Made(PathBuf, Leads),
    Removed(PathBuf),
    Renamed(PathBuf, PathBuf),
}

type Names = BTreeMap<PathBuf, Leads>;

/// A folder as it is on the disk, and what is still on its way there.
#[derive(Debug, Clone)]
pub struct OnDisk {
    folder: PathBuf,
    contents: Vec<Content>,
    synced: Names,
    since: Vec<Naming>,
    /// The names as programs see them.
    seen: Names,
}

impl OnDisk {
    /// A folder whose files were all synced long ago.
    pub fn as_it_lies(folder: &Path) -> io::Result<Self> {
        let mut disk = Self {
            folder: folder.canonicalize()?,
            contents: Vec::new(),
            synced: Names::new(),
            since: Vec::new(),
            seen: Names::new(),
        };
        let root = disk.folder.clone();
        disk.find(&root)?;
        disk.seen = disk.synced.clone();
        Ok(disk)
    }

    fn find(&mut self, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let leads = if path.is_dir() {
                self.find(&path)?;
                Leads::Folder
            } else {
                self.content(fs::read(&path)?)
            };
            self.synced.insert(path, leads);
        }
        Ok(())
    }

    fn content(&mut self, synced: Vec<u8>) -> Leads {
        self.contents.push(Content {
            synced,
            since: Vec::new(),
        });
        Leads::File(self.contents.len() - 1)
    }

    /// One more thing happened.
    pub fn takes(&mut self, event: &Event) {
        match event {
            Event::Made(path) => self.makes(path),
            Event::Wrote(path, at, bytes) => self.changes(path, Change::Wrote(*at, bytes.clone())),
            Event::Cut(path, size) => self.changes(path, Change::Cut(*size)),
            Event::Synced(path) => self.syncs(path),
            Event::SyncedWhole(path, content) => self.syncs_whole(path, content),
            Event::MadeFolder(path) => self.names(Naming::Made(path.clone(), Leads::Folder)),
            Event::SyncedFolder(path) => self.syncs_names(path),
            Event::Renamed(from, to) => self.names(Naming::Renamed(from.clone(), to.clone())),
            Event::Removed(path) => self.names(Naming::Removed(path.clone())),
            Event::Marked(_) => {}
        }
    }

    fn makes(&mut self, path: &Path) {
        let leads = self.content(Vec::new());
        self.names(Naming::Made(path.to_owned(), leads));
    }

    fn of(&mut self, path: &Path) -> Option<&mut Content> {
        match self.seen.get(path) {
            Some(Leads::File(n)) => self.contents.get_mut(*n),
            _ => None,
        }
    }

    fn changes(&mut self, path: &Path, change: Change) {
        if let Some(content) = self.of(path) {
            content.since.push(change);
        }
    }

    fn syncs(&mut self, path: &Path) {
        if let Some(content) = self.of(path) {
            for change in std::mem::take(&mut content.since) {
                apply(&mut content.synced, &change);
            }
        }
    }

    fn syncs_whole(&mut self, path: &Path, whole: &[u8]) {
        if self.of(path).is_none() {
            self.makes(path);
        }
        if let Some(content) = self.of(path) {
            content.synced = whole.to_vec();
            content.since.clear();
        }
    }

    fn names(&mut self, naming: Naming) {
        rename(&mut self.seen, &naming);
        self.since.push(naming);
    }

    /// What happened to the names of this folder is on the disk.
    fn syncs_names(&mut self, folder: &Path) {
        for naming in std::mem::take(&mut self.since) {
            let of = match &naming {
                Naming::Made(path, _) | Naming::Removed(path) | Naming::Renamed(_, path) => path,
            };
            if of.parent() == Some(folder) {
                rename(&mut self.synced, &naming);
            } else {
                self.since.push(naming);
            }
        }
    }

    /// Lays down in an empty folder what is there when the power comes back. Shared memory is gone with the power.
    pub fn after_power_cut(&self, to: &Path, unsynced: Unsynced, dice: &mut Rng) -> io::Result<()> {
        let mut names = self.synced.clone();
        for naming in &self.since {
            if keeps(unsynced, dice) {
                rename(&mut names, naming);
            }
        }
        for (path, leads) in &names {
            let Ok(inside) = path.strip_prefix(&self.folder) else {
                continue;
            };
            let place = to.join(inside);
            // A file whose folder is not on the disk is nowhere.
            if !place.parent().is_some_and(Path::is_dir) || ends_with(path, "-shm") {
                continue;
            }
            match leads {
                Leads::Folder => fs::create_dir(&place)?,
                Leads::File(n) => fs::write(&place, self.left_of(*n, unsynced, dice))?,
            }
        }
        Ok(())
    }

    fn left_of(&self, n: usize, unsynced: Unsynced, dice: &mut Rng) -> Vec<u8> {
        let Some(content) = self.contents.get(n) else {
            return Vec::new();
        };
        let mut left = content.synced.clone();
        let mut since: Vec<&Change> = content.since.iter().collect();
        if unsynced == Unsynced::Reordered {
            dice.shuffle(&mut since);
        }
        for change in since {
            for piece in pieces(change, unsynced, dice) {
                apply(&mut left, &piece);
            }
        }
        left
    }
}

fn ends_with(path: &Path, ending: &str) -> bool {
    path.as_os_str().to_string_lossy().ends_with(ending)
}

fn keeps(unsynced: Unsynced, dice: &mut Rng) -> bool {
    match unsynced {
        Unsynced::Dropped => false,
        Unsynced::Kept => true,
        Unsynced::Torn | Unsynced::Reordered => dice.bool(),
    }
}

/// What of a change reaches the disk: of a torn write some of its sectors.
fn pieces(change: &Change, unsynced: Unsynced, dice: &mut Rng) -> Vec<Change> {
    let torn = matches!(unsynced, Unsynced::Torn | Unsynced::Reordered) && dice.u8(..3) == 0;
    match change {
        Change::Wrote(at, bytes) if torn => {
            let mut sectors = sectors(*at, bytes);
            sectors.retain(|_| dice.bool());
            sectors
        }
        _ if keeps(unsynced, dice) => vec![change.clone()],
        _ => Vec::new(),
    }
}

fn sectors(at: u64, bytes: &[u8]) -> Vec<Change> {
    let (mut at, mut rest, mut found) = (at, bytes, Vec::new());
    while !rest.is_empty() {
        let room = usize::try_from(SECTOR - at % SECTOR).unwrap_or(usize::MAX);
        let (sector, more) = rest.split_at(room.min(rest.len()));
        found.push(Change::Wrote(at, sector.to_vec()));
        at += sector.len() as u64;
        rest = more;
    }
    found
}

fn apply(content: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Cut(size) => content.resize(usize::try_from(*size).unwrap_or_default(), 0),
        Change::Wrote(at, bytes) => {
            let at = usize::try_from(*at).unwrap_or_default();
            if content.len() < at + bytes.len() {
                content.resize(at + bytes.len(), 0);
            }
            content[at..at + bytes.len()].copy_from_slice(bytes);
        }
    }
}

fn rename(names: &mut Names, naming: &Naming) {
    match naming {
        Naming::Made(path, leads) => {
            names.insert(path.clone(), *leads);
        }
        Naming::Removed(path) => {
            names.remove(path);
        }
        Naming::Renamed(from, to) => {
            if let Some(leads) = names.remove(from) {
                names.insert(to.clone(), leads);
            }
        }
    }
}
