//! The clipboard, for what a page copies at its own word: the webview refuses that once an answer of the desk was
//! waited for. Not here: copying selected text and pasting, which the webview does itself.
use super::aside;
use desk::Fault;
use std::sync::{Mutex, PoisonError};

/// What was copied stays there only as long as this is held, where the system keeps no copy (X11).
#[derive(Default)]
pub struct Held(Mutex<Option<arboard::Clipboard>>);

/// Puts text on the clipboard. Fault: `clipboard.refused`, where another program holds it or there is none.
#[tauri::command]
pub async fn copy_text(app: tauri::AppHandle, text: String) -> Result<(), Fault> {
    aside("copy_text", move || {
        let held = tauri::Manager::state::<Held>(&app);
        put(&held, text).map_err(|error| {
            tracing::warn!(%error, "the clipboard refused");
            Fault::new("clipboard.refused")
        })
    })
    .await
}

fn put(held: &Held, text: String) -> Result<(), arboard::Error> {
    let mut held = held.0.lock().unwrap_or_else(PoisonError::into_inner);
    let clipboard = match held.take() {
        Some(open) => open,
        None => arboard::Clipboard::new()?,
    };
    held.insert(clipboard).set_text(text)
}
