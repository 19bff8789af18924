//! What differs from one platform to the next: opening files, printing and drawing. Nowhere else in the
//! shell is there a `cfg` for a platform.
use serde::Serialize;
use std::io;
use std::path::Path;

#[cfg(not(windows))]
mod cups;
#[cfg(target_os = "linux")]
mod webkit;
#[cfg(any(windows, test))]
#[cfg_attr(not(windows), allow(dead_code, reason = "compiled for its tests"))]
mod windows;

#[cfg(not(windows))]
pub use cups::{print, printers, show};
#[cfg(target_os = "linux")]
pub use webkit::suit_the_drawing;
#[cfg(windows)]
pub use windows::{print, printers, show};

/// Tells the webview how to draw on this computer; elsewhere it knows.
#[cfg(not(target_os = "linux"))]
pub fn suit_the_drawing() {}

/// A printer the person can choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Printer {
    /// The name that `print_file` takes.
    pub name: String,
    /// Whether paper goes there when nobody chooses.
    pub usual: bool,
}

/// Opens a file with the program this computer uses for it, and does not wait for it.
pub fn open(path: &Path) -> io::Result<()> {
    open::that_detached(path)
}
