//! What a village knows of a person, and its erasure. Not here: the roster (`people`).

use rules::ids::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::journal::RecordChange;

/// Asks for everything that is known of a person.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonData {
    pub person: PersonId,
}

/// Everything that is known of a person, table by table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PersonRows {
    pub person: PersonId,
    pub name: String,
    pub rows: Vec<PersonRow>,
}

/// One record that says something of them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PersonRow {
    pub entity: String,
    /// The matter or meeting it belongs to.
    pub about: String,
    /// What it says; ids are names already. None where it says nothing but whose it is.
    pub change: Option<RecordChange>,
}

/// Writes the same into a file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonExport {
    pub person: PersonId,
    /// The file (JSON).
    pub out: String,
}

/// The file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PersonExported {
    pub path: String,
    pub rows: u32,
}

/// Erases a person: no undo brings them back.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonErase {
    pub person: PersonId,
}

/// What was erased.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PersonErased {
    /// Records that read otherwise now.
    pub records: u32,
    /// Rows of the journal that were emptied or redacted.
    pub journal_rows: u32,
    pub photos: u32,
    pub drafts: u32,
    /// Copies here that still tell; they are written anew when copies are next looked after.
    pub copies: u32,
}
