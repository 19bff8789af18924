//! What keeps imports and merges honest: keys of landed rows, conflicts, erasures. Not here: matching rules.

use rules::ids::{PersonId, RecordId};

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A row of a file that landed, so that the same file adds nothing again.
    ImportKey(RecordId) in "import_keys" {
        /// `roster`, `issues`, `meetings`.
        source: String,
        /// Fingerprint of the row's content.
        fingerprint: String,
        /// Which of several equal rows.
        n: i64,
        /// The table it landed in.
        entity: String,
        /// The record it became.
        entity_id: String,
    }
}

record! {
    /// A record that lost against a later writer; it stays visible.
    Conflict(RecordId) in "conflicts" {
        /// The table.
        entity: String,
        /// The record.
        row_id: String,
        /// The revision both wrote.
        row_revision: i64,
        /// The replica that won.
        winner: String,
        /// The replica that lost.
        loser: String,
        /// The record that lost.
        payload: String,
        /// Somebody looked at it.
        seen: bool,
    }
}

record! {
    /// A person's erasure: what was emptied.
    Erasure(RecordId) in "erasures" {
        /// Who.
        person: PersonId,
        /// When (RFC 3339, UTC).
        erased_at: String,
        /// (village, replica, seq, hash of what is left), as JSON.
        list: String,
    }
}

impl View<'_> {
    /// Keys of rows that landed from one kind of file.
    pub fn import_keys(&self, source: &str) -> Result<Vec<ImportKey>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND source = ?2 ORDER BY id",
            (self.village.to_string(), source),
        )
    }

    /// Keys of rows that landed as this record.
    pub fn import_keys_of(&self, id: impl Into<uuid::Uuid>) -> Result<Vec<ImportKey>, StoreFault> {
        self.where_id("entity_id", id, "id")
    }
}
