//! When a watched disk fails, and how. Not here: the calls that ask (`vfs`, `calls`).

use std::os::raw::c_int;

use rusqlite::ffi;

/// How it fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Nothing more fits.
    Full,
    /// The device does not answer.
    Broken,
    /// Half of what should be written is written, then the device does not answer.
    Torn,
    /// The device was locked, or the system has taken away the right to write.
    ReadOnly,
}

/// Fails from the n-th change of the disk on, counted from 1.
#[derive(Debug, Clone, Copy)]
pub struct Fails {
    /// The first change that fails.
    pub at: u64,
    /// Whether all later ones fail, too.
    pub lasts: bool,
    /// How.
    pub how: How,
}

impl Fails {
    pub(crate) fn strikes(self, nth: u64) -> Option<How> {
        let struck = if self.lasts {
            nth >= self.at
        } else {
            nth == self.at
        };
        struck.then_some(self.how)
    }
}

/// What the VFS was asked to do.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Asked {
    Open,
    Write,
    Cut,
    Sync,
    Remove,
    Share,
}

impl How {
    /// What SQLite's own VFS answers then.
    pub(crate) fn code(self, asked: Asked) -> c_int {
        match (self, asked) {
            (_, Asked::Open) => ffi::SQLITE_CANTOPEN,
            (Self::Full, Asked::Write) => ffi::SQLITE_FULL,
            (_, Asked::Write) => ffi::SQLITE_IOERR_WRITE,
            (_, Asked::Cut) => ffi::SQLITE_IOERR_TRUNCATE,
            (_, Asked::Sync) => ffi::SQLITE_IOERR_FSYNC,
            (_, Asked::Remove) => ffi::SQLITE_IOERR_DELETE,
            (Self::Full, Asked::Share) => ffi::SQLITE_IOERR_SHMSIZE,
            (_, Asked::Share) => ffi::SQLITE_IOERR_SHMMAP,
        }
    }

    /// What the C library says then.
    pub(crate) fn errno(self) -> c_int {
        match self {
            Self::Full => libc::ENOSPC,
            Self::Broken | Self::Torn => libc::EIO,
            Self::ReadOnly => libc::EROFS,
        }
    }
}
