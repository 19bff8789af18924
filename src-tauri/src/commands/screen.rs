//! The screen for a projector.
use crate::window;
use tauri::AppHandle;

/// Fills the screen with the window, or gives it back its size.
#[tauri::command]
pub fn fill_screen(app: AppHandle, fill: bool) {
    window::fill_screen(&app, fill);
}
