//! Showing the one window: where and as large as it was left, after its first paint, so that it never flashes
//! white, and raised when the program is started a second time. Not here: closing it.
use crate::ahead::Ahead;
use std::thread;
use std::time::Duration;
use tauri::plugin::TauriPlugin;
use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Manager, Webview, Wry, webview::PageLoadPayload};
use tauri_plugin_window_state::StateFlags;

/// The label of the only window.
pub const MAIN: &str = "main";

/// A page that never finishes must still be seen: it may hold the reason.
const AT_LATEST: Duration = Duration::from_secs(4);

/// Remembers size and place on this computer, not whether the window was seen or filled the screen for a
/// projector: that is ours to say.
pub fn as_it_was_left() -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// The page is the embedded one and stays it: no link and no script leads the window elsewhere.
pub fn stays_at_home() -> TauriPlugin<Wry> {
    tauri::plugin::Builder::new("home")
        .on_navigation(|_, to| is_home(to))
        .build()
}

/// The program's own page: its scheme, on Windows spelled as a host that no packet ever goes to.
fn is_home(to: &tauri::Url) -> bool {
    let host = to.host_str().unwrap_or_default();
    match to.scheme() {
        "tauri" => host == "localhost",
        "http" | "https" => host.strip_suffix(".localhost") == Some("tauri"),
        _ => false,
    }
}

/// Fills the screen, for a projector, or goes back to the size before.
pub fn fill_screen(app: &AppHandle, fill: bool) {
    if let Some(window) = app.get_webview_window(MAIN) {
        noted(window.set_fullscreen(fill));
    }
}

/// Hands the page what was read for it as it begins, and shows the window as soon as it has loaded. A page whose own
/// script was quicker asks for itself.
pub fn on_page_load(webview: &Webview, page: &PageLoadPayload<'_>) {
    match page.event() {
        PageLoadEvent::Started => {
            if let Some(script) = webview.state::<Ahead>().take() {
                noted(webview.eval(script));
            }
        }
        PageLoadEvent::Finished => show(webview.app_handle()),
    }
}

/// Shows the window after four seconds at the latest.
pub fn show_at_latest(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        thread::sleep(AT_LATEST);
        if !app.state::<crate::closing::Closing>().is_leaving() {
            show(&app);
        }
    });
}

/// Brings the window to the front, also from the task bar.
pub fn raise(app: &AppHandle) {
    show(app);
    if let Some(window) = app.get_webview_window(MAIN) {
        noted(window.unminimize());
        noted(window.set_focus());
    }
}

/// Shows the window without taking the focus.
pub fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        noted(window.show());
    }
}

/// Hides the window, so that it feels closed at once.
pub fn hide(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        noted(window.hide());
    }
}

fn noted(asked: tauri::Result<()>) {
    if let Err(error) = asked {
        tracing::warn!(%error, "the window did not obey");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_at_home_on_its_own_page_alone() {
        let home = |to: &str| is_home(&to.parse().unwrap());
        assert!(home("tauri://localhost/index.html#/today"));
        assert!(home("http://tauri.localhost/"));
        for away in [
            "http://127.0.0.1:8000/",
            "https://example.com/",
            "file:///etc/passwd",
            "data:text/html,x",
            "tauri://example.com/",
        ] {
            assert!(!home(away), "{away}");
        }
    }
}
