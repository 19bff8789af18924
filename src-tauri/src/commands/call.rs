//! The one door from the page to the desk, with progress and a stop for long work.
use super::aside;
use crate::door::Door;
use desk::{Fault, Progress};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::State;
use tauri::ipc::Channel;

/// Passes one command to the desk.
#[tauri::command]
pub async fn call(
    door: State<'_, Arc<Door>>,
    command: String,
    request: Value,
) -> Result<Value, Fault> {
    let door = Arc::clone(&door);
    aside("call", move || door.call(&command, request)).await
}

/// Passes a long command to the desk, which tells `progress` how far it is until `call_stop`
/// with the same `id`.
#[tauri::command]
pub async fn call_long(
    door: State<'_, Arc<Door>>,
    id: String,
    command: String,
    request: Value,
    progress: Channel<HowFar>,
) -> Result<Value, Fault> {
    let door = Arc::clone(&door);
    let work = Told {
        command: command.clone(),
        channel: progress,
        stop: door.begin_work(&id),
    };
    let desk = Arc::clone(&door);
    let answer = aside("call_long", move || {
        desk.call_with(&command, request, &work)
    })
    .await;
    door.end_work(&id);
    answer
}

/// Asks the long work `id` to stop.
#[tauri::command]
pub fn call_stop(door: State<'_, Arc<Door>>, id: &str) {
    door.stop_work(id);
}

/// How far long work is: `done` of `total` (0 = not known yet) in the stage named by its command.
#[derive(Debug, Clone, Serialize)]
pub struct HowFar {
    stage: String,
    done: u64,
    total: u64,
}

struct Told {
    command: String,
    channel: Channel<HowFar>,
    stop: Arc<AtomicBool>,
}

impl Progress for Told {
    fn at(&self, done: u64, total: u64) {
        let how_far = HowFar {
            stage: self.command.clone(),
            done,
            total,
        };
        if let Err(error) = self.channel.send(how_far) {
            tracing::debug!(%error, "nobody hears the progress");
        }
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
