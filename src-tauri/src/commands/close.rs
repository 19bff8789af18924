//! Closing by key, and the page's word that its last draft is handed over.
use crate::closing::Closing;
use crate::fault;
use desk::Fault;
use tauri::{State, WebviewWindow};

/// Closes the window as its × does: with a backup.
#[tauri::command]
pub fn close_window(window: WebviewWindow) -> Result<(), Fault> {
    window
        .close()
        .map_err(|error| fault::unexpected("close_window", &error))
}

/// The page's answer to the event `window-closing`.
#[tauri::command]
pub fn ready_to_close(closing: State<'_, Closing>) {
    closing.page_is_ready();
}
