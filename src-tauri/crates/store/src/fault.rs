//! What can go wrong in the store, each with its stable code. Not here: sentences for people.

use std::io::ErrorKind;

use serde_json::Value;

use crate::journal::Posted;

/// A fault of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// SQLite refused; `code` is its extended result code.
    #[error("sqlite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A file or folder could not be read or written.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
    /// The database was written by a newer version of the app.
    #[error("the database has schema {found}, this version knows {known}")]
    Newer {
        /// The schema found.
        found: i64,
        /// The newest schema this version knows.
        known: i64,
    },
    /// The file is not one of our databases, or is damaged.
    #[error("not a readable database")]
    Damaged,
    /// The database is locked, and the key is not there.
    #[error("locked")]
    Locked,
    /// Neither the passphrase nor the recovery code.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// Another program has the database open.
    #[error("busy")]
    Busy,
    /// An update carried a revision that is no longer the newest.
    #[error("stale revision of {entity}")]
    RevisionStale {
        /// The table.
        entity: &'static str,
        /// The record as it is now (whole, by column).
        current: Value,
    },
    /// A record that was asked for is not there.
    #[error("no {entity} {id}")]
    NotFound {
        /// The table.
        entity: &'static str,
        /// The id that was asked for.
        id: String,
    },
    /// There is nothing to undo or redo.
    #[error("nothing to {0}")]
    NothingTo(&'static str),
    /// Undo stops here; `reason` is a code (migration, erasure, restore, archived, changed_since, named_since).
    #[error("undo stops: {reason}")]
    UndoStops {
        /// Why, as a code.
        reason: &'static str,
    },
    /// Undo or redo stops here: a posted sheet shows what the step wrote.
    #[error("undo stops: posted")]
    UndoPosted(Box<Posted>),
    /// A journal row or a stored value does not read back.
    #[error("unreadable record in {entity}: {detail}")]
    Unreadable {
        /// The table.
        entity: String,
        /// What did not read.
        detail: String,
    },
    /// This store holds no such village.
    #[error("no village")]
    NoVillage,
}

impl StoreFault {
    /// The stable code of the fault, as it goes over the wire.
    pub fn code(&self) -> &'static str {
        use rusqlite::ErrorCode as E;
        match self {
            // No room for the memory that readers and writers share: the disk is full, not broken.
            Self::Sqlite(rusqlite::Error::SqliteFailure(e, _))
                if e.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE =>
            {
                "data.disk_full"
            }
            Self::Sqlite(rusqlite::Error::SqliteFailure(e, _)) => match e.code {
                E::ReadOnly | E::CannotOpen | E::PermissionDenied => "data.read_only",
                E::DiskFull => "data.disk_full",
                E::DatabaseBusy | E::DatabaseLocked => "data.busy",
                E::NotADatabase | E::DatabaseCorrupt => "data.damaged",
                E::ConstraintViolation => "data.constraint",
                E::SystemIoFailure => "data.disk_failed",
                _ => "data.sqlite",
            },
            Self::Sqlite(_) => "data.sqlite",
            Self::File(fault) => file_code(fault.kind()),
            Self::Newer { .. } => "data.newer",
            Self::Damaged => "data.damaged",
            Self::Locked => "passphrase.needed",
            Self::WrongPassphrase => "passphrase.wrong",
            Self::Busy => "data.busy",
            Self::RevisionStale { .. } => "revision.stale",
            Self::NotFound { .. } => "record.not_found",
            Self::NothingTo("undo") => "undo.nothing",
            Self::NothingTo(_) => "redo.nothing",
            Self::UndoStops { .. } | Self::UndoPosted(_) => "undo.stops",
            Self::Unreadable { .. } => "record.unreadable",
            Self::NoVillage => "village.none",
        }
    }
}

/// A file beside the database fares as the database does.
fn file_code(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "data.disk_full",
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => "data.read_only",
        _ => "data.file",
    }
}
