//! Closing the window: hide it at once, let the page hand over its last draft, make a verified
//! backup, close the database, end. A backup that fails brings the window back and says so; closing
//! a second time then ends without one. Not here: what a backup is (`desk`).
use crate::door::Door;
use crate::window;
use desk::Fault;
use serde_json::json;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, Window, WindowEvent};

/// How long the page may take for its last drafts. It keeps them every half second anyway.
const LAST_DRAFTS: Duration = Duration::from_secs(1);

// The stages; 0, from `Default`, is the open window.
const LEAVING: u8 = 1;
const BACKUP_REFUSED: u8 = 2;

/// How far closing has come.
#[derive(Default)]
pub struct Closing {
    stage: AtomicU8,
    page_is_ready: Mutex<bool>,
    told: Condvar,
}

impl Closing {
    /// Whether the window is on its way out: a second start waits for the end instead of raising it.
    pub fn is_leaving(&self) -> bool {
        self.stage.load(Ordering::SeqCst) == LEAVING
    }

    /// The page has handed over its last drafts.
    pub fn page_is_ready(&self) {
        *self
            .page_is_ready
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = true;
        self.told.notify_all();
    }

    fn wait_for_page(&self) {
        let ready = self
            .page_is_ready
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .told
            .wait_timeout_while(ready, LAST_DRAFTS, |ready| !*ready);
        *waited.unwrap_or_else(PoisonError::into_inner).0 = false;
    }
}

/// Turns the wish to close into the steps above.
pub fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let closing = window.state::<Closing>();
    match closing.stage.swap(LEAVING, Ordering::SeqCst) {
        BACKUP_REFUSED => window.state::<Arc<Door>>().close(),
        LEAVING => api.prevent_close(),
        _ => {
            api.prevent_close();
            window::hide(window.app_handle());
            let app = window.app_handle().clone();
            thread::spawn(move || leave(&app));
        }
    }
}

fn leave(app: &AppHandle) {
    let closing = app.state::<Closing>();
    let door = app.state::<Arc<Door>>();
    door.stop_all_work();
    if app.emit("window-closing", ()).is_ok() {
        closing.wait_for_page();
    }
    match back_up(&door) {
        Ok(()) => {
            door.close();
            app.exit(0);
        }
        Err(fault) => come_back(app, &closing, &fault),
    }
}

/// Verified backups of what changed since the last, or nothing to back up: no village yet, locked data, or a folder that never opened.
fn back_up(door: &Door) -> Result<(), Fault> {
    if door.desk().is_err() {
        return Ok(());
    }
    match door.call("backup_renew", json!({ "closing": true })) {
        // Locked data were not touched.
        Err(fault) if matches!(fault.code.as_str(), "village.none" | "passphrase.needed") => Ok(()),
        answer => answer.map(drop),
    }
}

fn come_back(app: &AppHandle, closing: &Closing, fault: &Fault) {
    closing.stage.store(BACKUP_REFUSED, Ordering::SeqCst);
    window::show(app);
    if let Err(error) = app.emit("backup-refused", fault) {
        tracing::error!(%error, "the page was not told of the refused backup");
    }
}
