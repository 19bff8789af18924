//! Notices when another process (the command line) changed the data, and tells the page to read
//! again; sees to the copy of the day in a window that stays open. Not here: the page's own changes, which it
//! knows at once; the copies at closing.
use crate::ahead::Version;
use crate::door::Door;
use serde_json::json;
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use tauri::{AppHandle, Emitter};

const EVERY: Duration = Duration::from_secs(1);

/// A copy of the day is looked after this often, for the first time when the first page has long been read.
const BACKUP_EVERY: Duration = Duration::from_secs(600);

/// Starts to look after the day's copies. A fault comes again at closing, where somebody hears of it.
pub fn back_up_daily(app: AppHandle, door: Arc<Door>) {
    thread::spawn(move || {
        loop {
            thread::sleep(BACKUP_EVERY);
            if renewed(&door) {
                tell(&app);
            }
        }
    });
}

/// Whether a copy was made.
fn renewed(door: &Door) -> bool {
    let answer = door.call("backup_renew", json!({}));
    answer.is_ok_and(|renewed| {
        renewed["made"]
            .as_array()
            .is_some_and(|made| !made.is_empty())
    })
}

/// Starts to watch for what comes after `shown`, the version that the page shows first.
pub fn begin(app: AppHandle, door: Arc<Door>, shown: Version) {
    thread::spawn(move || {
        let mut seen = shown.recv().ok().flatten();
        loop {
            thread::sleep(EVERY);
            let now = version(&door);
            if now.is_some() && now != seen {
                tell(&app);
                seen = now;
            }
        }
    });
}

/// SQLite's `data_version`: changes only by another connection's commit. None while no desk is open.
pub fn version(door: &Door) -> Option<i64> {
    door.desk().ok()?.data_version().ok()
}

fn tell(app: &AppHandle) {
    if let Err(error) = app.emit("data-changed", json!({ "entities": [] })) {
        tracing::warn!(%error, "the page was not told of a change");
    }
}
