//! What differs from one platform to the next: opening files and printing. Nowhere else in the
//! shell is there a `cfg` for a platform.
use serde::Serialize;
use std::io;
use std::path::Path;

#[cfg(not(windows))]
mod cups;
#[cfg(any(windows, test))]
#[cfg_attr(not(windows), allow(dead_code, reason = "compiled for its tests"))]
mod windows;

#[cfg(not(windows))]
pub use cups::{print, printers, show};
#[cfg(windows)]
pub use windows::{print, printers, show};

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
