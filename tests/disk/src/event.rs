//! What happens on a watched disk. Not here: what is left of it after a power cut (`loss`).

use std::path::PathBuf;

/// One thing that happened, in order.
#[derive(Debug, Clone)]
pub enum Event {
    /// The database's VFS made a file.
    Made(PathBuf),
    /// Bytes were written at an offset.
    Wrote(PathBuf, u64, Vec<u8>),
    /// A file was cut or lengthened to this size.
    Cut(PathBuf, u64),
    /// All that was written to the file is on the disk.
    Synced(PathBuf),
    /// A file outside the VFS is on the disk with this content.
    SyncedWhole(PathBuf, Vec<u8>),
    /// A folder was made.
    MadeFolder(PathBuf),
    /// The names in a folder are on the disk.
    SyncedFolder(PathBuf),
    /// A file or folder has another name.
    Renamed(PathBuf, PathBuf),
    /// A name is gone.
    Removed(PathBuf),
    /// Whoever watches notes something: what was acknowledged up to here.
    Marked(Marked),
}

/// A note between two events; what it means knows whoever made it.
pub type Marked = u64;
