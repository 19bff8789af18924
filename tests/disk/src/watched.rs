//! A folder whose disk is watched. Not here: who tells it (`vfs`, `calls`).

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use crate::event::{Event, Marked};
use crate::fails::{Fails, How};
use crate::{calls, vfs};

static ALL: RwLock<Vec<Arc<Inner>>> = RwLock::new(Vec::new());
/// Without a watched folder no call costs anything.
static HOW_MANY: AtomicUsize = AtomicUsize::new(0);

#[derive(Debug, Default)]
struct State {
    events: Vec<Event>,
    /// Files that the VFS tells of, and the C library's calls need not.
    of_vfs: HashSet<PathBuf>,
    fails: Option<Fails>,
    changes: u64,
    struck: u64,
}

#[derive(Debug)]
pub(crate) struct Inner {
    folder: PathBuf,
    /// A disk that is only to fail need not remember.
    remembers: bool,
    state: Mutex<State>,
}

/// A watched folder, with all below it, until this is dropped.
#[derive(Debug)]
pub struct Watched(Arc<Inner>);

impl Watched {
    /// Watches a folder that is there, and remembers every change.
    pub fn remembering(folder: &Path) -> io::Result<Self> {
        Self::new(folder, true)
    }

    /// Watches a folder that is there, to let it fail.
    pub fn failing(folder: &Path) -> io::Result<Self> {
        Self::new(folder, false)
    }

    fn new(folder: &Path, remembers: bool) -> io::Result<Self> {
        vfs::register();
        calls::linked();
        let inner = Arc::new(Inner {
            folder: folder.canonicalize()?,
            remembers,
            state: Mutex::default(),
        });
        all_mut().push(inner.clone());
        HOW_MANY.fetch_add(1, Ordering::SeqCst);
        Ok(Self(inner))
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.0.folder
    }

    /// From now on changes are counted anew, and fail as said.
    pub fn fails(&self, fails: Fails) {
        let mut state = self.0.state();
        (state.changes, state.struck, state.fails) = (0, 0, Some(fails));
    }

    /// The disk works again. Gives how many changes were asked for and how many of them failed.
    pub fn works_again(&self) -> (u64, u64) {
        let mut state = self.0.state();
        state.fails = None;
        (
            std::mem::take(&mut state.changes),
            std::mem::take(&mut state.struck),
        )
    }

    /// Notes what was acknowledged up to here.
    pub fn mark(&self, marked: Marked) {
        self.0.state().events.push(Event::Marked(marked));
    }

    /// All that happened so far.
    pub fn events(&self) -> Vec<Event> {
        self.0.state().events.clone()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        all_mut().retain(|one| !Arc::ptr_eq(one, &self.0));
        HOW_MANY.fetch_sub(1, Ordering::SeqCst);
    }
}

fn all_mut() -> std::sync::RwLockWriteGuard<'static, Vec<Arc<Inner>>> {
    ALL.write().unwrap_or_else(PoisonError::into_inner)
}

/// Whether anything is watched at all.
pub(crate) fn any() -> bool {
    HOW_MANY.load(Ordering::Relaxed) > 0
}

/// Who watches this path.
pub(crate) fn of(path: &Path) -> Option<Arc<Inner>> {
    let all = ALL.read().unwrap_or_else(PoisonError::into_inner);
    all.iter()
        .find(|one| path.starts_with(&one.folder))
        .cloned()
}

impl Inner {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A change of the disk is asked for: whether it fails.
    pub fn asked(&self) -> Option<How> {
        let mut state = self.state();
        state.changes += 1;
        let struck = state.fails.and_then(|fails| fails.strikes(state.changes));
        state.struck += u64::from(struck.is_some());
        struck
    }

    /// A change of the disk has happened.
    pub fn happened(&self, event: impl FnOnce() -> Event) {
        if self.remembers {
            self.state().events.push(event());
        }
    }

    pub fn belongs_to_vfs(&self, path: &Path) {
        self.state().of_vfs.insert(path.to_owned());
    }

    pub fn is_of_vfs(&self, path: &Path) -> bool {
        self.state().of_vfs.contains(path)
    }
}
