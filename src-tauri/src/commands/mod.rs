//! All that the page can ask of the shell. Every one answers at once or works on another thread;
//! the window's thread never waits. Not here: the commands of the desk, which all pass through `call`.
mod call;
mod clipboard;
mod close;
mod dialog;
mod file;
mod screen;

pub use clipboard::Held;

use tauri::Wry;
use tauri::ipc::Invoke;

/// The list for Tauri; `build.rs` and the capability `main` carry the same names.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        call::call,
        call::call_long,
        call::call_stop,
        dialog::choose_file,
        dialog::choose_files,
        dialog::choose_save,
        dialog::choose_folder,
        file::open_file,
        file::opened_file,
        file::show_file,
        file::printers,
        file::print_file,
        clipboard::copy_text,
        close::close_window,
        close::ready_to_close,
        screen::fill_screen,
    ]
}

/// Runs `work` on a thread that may block. A panic there is a fault here, never a dead window.
async fn aside<T: Send + 'static>(
    doing: &'static str,
    work: impl FnOnce() -> Result<T, desk::Fault> + Send + 'static,
) -> Result<T, desk::Fault> {
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(answer) => answer,
        Err(_panicked) => Err(crate::fault::unexpected(doing, &"panic")),
    }
}
