//! The door to the desk: opens it once, on whatever thread asks first, and keeps the list of long
//! work that can be stopped. Not here: Tauri, so that a test can walk through without a window.
use crate::start::Start;
use desk::{Desk, Fault, Progress, Quiet};
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// By then even a slow laptop has drawn the first page.
const AFTER_THE_FIRST_PAGE: Duration = Duration::from_secs(2);

/// The command after which the data lie elsewhere.
const DATA_MOVE: &str = "data_move";

/// The desk behind the window, and the long work going on in it.
pub struct Door {
    start: Start,
    /// Where the data lie: they can be moved while the window is open.
    data: Mutex<PathBuf>,
    held_by_another: AtomicBool,
    desk: Mutex<Behind>,
    stops: Mutex<HashMap<String, Arc<AtomicBool>>>,
}

enum Behind {
    NotYet,
    Open(Arc<Desk>),
    Closed,
}

impl Door {
    /// A door to the desk of `start.data`; nothing is opened yet. `held_by_another` while a window
    /// that does not answer has the folder.
    pub fn new(start: Start, held_by_another: bool) -> Self {
        Self {
            data: Mutex::new(start.data.clone()),
            start,
            held_by_another: AtomicBool::new(held_by_another),
            desk: Mutex::new(Behind::NotYet),
            stops: Mutex::default(),
        }
    }

    /// Where the window's lock lies.
    pub fn own(&self) -> &Path {
        self.start.own()
    }

    /// The window that had the folder is gone.
    pub fn folder_is_ours(&self) {
        self.held_by_another.store(false, Ordering::SeqCst);
    }

    /// The desk, opened at the first asking. A desk that did not open is tried again at the next:
    /// the stick may be back in, the disk no longer full.
    pub fn desk(&self) -> Result<Arc<Desk>, Fault> {
        if self.held_by_another.load(Ordering::SeqCst) {
            let folder = lock(&self.data).display().to_string();
            return Err(Fault::new("data.locked").with("folder", folder));
        }
        let mut behind = lock(&self.desk);
        match &*behind {
            Behind::Open(desk) => Ok(Arc::clone(desk)),
            Behind::Closed => Err(Fault::new("window.leaving")),
            Behind::NotYet => {
                let desk = Arc::new(Desk::open(self.options())?);
                *behind = Behind::Open(Arc::clone(&desk));
                Ok(desk)
            }
        }
    }

    /// Lets go of the desk, so that the database is closed properly. Later calls are refused.
    pub fn close(&self) {
        *lock(&self.desk) = Behind::Closed;
    }

    /// Reads what the first search will look through, a moment after the first page stands. A fault is told to whoever
    /// asks next.
    pub fn warm_up(&self) {
        std::thread::sleep(AFTER_THE_FIRST_PAGE);
        for command in ["issue_list", "people_search"] {
            let request = serde_json::json!({ "query": "zz", "limit": 1 });
            let answer = self.desk().and_then(|desk| desk.call(command, request));
            if let Err(fault) = answer {
                tracing::debug!(code = fault.code, "nothing to look through yet");
            }
        }
    }

    /// Passes one command on; blocks until it is done, so never on the window's thread.
    pub fn call(&self, command: &str, request: Value) -> Result<Value, Fault> {
        self.call_with(command, request, &Quiet)
    }

    /// The same for long work that reports how far it is.
    pub fn call_with(
        &self,
        command: &str,
        request: Value,
        progress: &dyn Progress,
    ) -> Result<Value, Fault> {
        let answer = noted(command, || {
            self.desk_for(command)?
                .call_with(command, request, progress)
        });
        if let (DATA_MOVE, Ok(moved)) = (command, &answer) {
            self.follow(moved);
        }
        answer
    }

    /// The data lie elsewhere now: whoever asks next asks a desk there.
    fn follow(&self, moved: &Value) {
        if let Some(folder) = moved["folder"].as_str() {
            *lock(&self.data) = folder.into();
            *lock(&self.desk) = Behind::NotYet;
        }
    }

    /// Registers long work under `id`; the flag turns true when it shall stop.
    pub fn begin_work(&self, id: &str) -> Arc<AtomicBool> {
        let stop = Arc::new(AtomicBool::new(false));
        lock(&self.stops).insert(id.to_owned(), Arc::clone(&stop));
        stop
    }

    /// Asks the work `id` to stop; work that is done already is none.
    pub fn stop_work(&self, id: &str) {
        if let Some(stop) = lock(&self.stops).get(id) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    /// Asks all work to stop, because the window closes.
    pub fn stop_all_work(&self) {
        for stop in lock(&self.stops).values() {
            stop.store(true, Ordering::Relaxed);
        }
    }

    /// Forgets the work `id`, which is done.
    pub fn end_work(&self, id: &str) {
        lock(&self.stops).remove(id);
    }

    /// The desk; for a command that mends data which do not open, one beside them.
    fn desk_for(&self, command: &str) -> Result<Arc<Desk>, Fault> {
        match self.desk() {
            Err(fault) if desk::mends(command, &fault) => {
                Ok(Arc::new(Desk::beside(self.options())))
            }
            answer => answer,
        }
    }

    fn options(&self) -> desk::Options {
        desk::Options {
            data: lock(&self.data).clone(),
            home: self.start.home.clone(),
            today: self.start.today,
            fonts: desk::font_folders(),
            ..desk::Options::default()
        }
    }
}

fn noted(command: &str, work: impl FnOnce() -> Result<Value, Fault>) -> Result<Value, Fault> {
    let begun = Instant::now();
    let answer = work();
    let ms = begun.elapsed().as_millis();
    match &answer {
        Ok(_) => tracing::debug!(command, ms, "done"),
        Err(fault) => tracing::info!(
            command,
            ms,
            code = fault.code,
            incident = fault.incident,
            "fault"
        ),
    }
    answer
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_window_goes_on_where_the_data_were_moved_to() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("home");
        let stick = folder.path().join("stick");
        std::fs::create_dir_all(&stick).unwrap();
        let start = Start {
            data: home.clone(),
            home: Some(home),
            today: None,
            file: None,
        };
        let door = Door::new(start, false);
        let founded = json!({ "village": "青山村", "recorder": "林秀芳" });
        door.call("village_init", founded).unwrap();
        let moved = door.call("data_move", json!({ "to": stick })).unwrap();
        door.call("person_add", json!({ "name": "何志强" }))
            .unwrap();
        let status = door.call("village_status", json!({})).unwrap();
        assert_eq!(status["data_folder"], moved["folder"]);
        assert_eq!(
            status["counts"]["people"], 2,
            "the recorder, and who came since"
        );
    }
}
