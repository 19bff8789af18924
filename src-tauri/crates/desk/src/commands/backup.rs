//! Copies of the data: made, made of themselves, listed, looked into, put back; and what can be read out of damaged
//! data. Not here: the database's own way of copying (`store`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::village::{BackupView, Status};

/// Makes a verified copy.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct BackupMake {
    /// The file; default: a dated one in the data folder's `backups`.
    pub out: Option<String>,
}

/// The copy.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BackupMade {
    pub backup: BackupView,
    pub path: String,
}

/// Makes the copies that are due, in the data folder and in the second place, and lets old ones go.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct BackupRenew {
    /// The window closes: whatever has changed since the last copy is reason enough. Else one a day is.
    #[serde(default)]
    pub closing: bool,
}

/// What was made.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BackupRenewed {
    pub made: Vec<BackupView>,
    /// Old copies that went.
    pub thinned: u32,
    /// Copies that were written anew without people who were erased since.
    pub erased: u32,
    /// Why there is none in the second place though it is there: a fault's code; empty if all is well.
    pub second_fault: String,
}

/// Where copies lie a second time.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct BackupPlace {
    /// A folder on a stick or in the network; empty: no second place any more.
    pub folder: String,
}

/// Where a copy lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CopyPlace {
    /// In the data folder.
    #[default]
    Here,
    /// In the second place.
    Second,
    /// Where somebody wanted it.
    Elsewhere,
}

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CopyKind {
    /// Of itself, or because somebody wanted it.
    Regular,
    /// What a restore replaced.
    BeforeRestore,
    /// Before a new version changed the database.
    BeforeUpgrade,
}

/// One copy in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct CopyView {
    pub path: String,
    pub file: String,
    pub place: CopyPlace,
    pub kind: CopyKind,
    /// When it was made (RFC 3339, UTC).
    pub at: String,
    /// 昨天 21:40
    pub words: String,
    pub bytes: u64,
}

/// The second place.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SecondPlace {
    pub folder: String,
    /// Whether it is there now.
    pub reachable: bool,
    /// Whether it lies on the same disk as the data, as far as can be told: then one fault takes both.
    pub same_disk: bool,
    pub last: Option<BackupView>,
    /// Why the last try failed: a fault's code; empty if it did not.
    pub fault: String,
}

/// All copies that are known, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Backups {
    pub copies: Vec<CopyView>,
    pub second: Option<SecondPlace>,
}

/// Asks what a copy holds.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct BackupShow {
    pub path: String,
    /// What opens it, where it is locked with another key than the data here.
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// What a copy holds.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BackupHolds {
    pub path: String,
    pub villages: Vec<HeldVillage>,
    pub photos: u32,
    /// Photos that lie neither beside the copy nor here.
    pub photos_missing: u32,
    pub schema: i64,
    /// Steps that were taken here and that the copy does not have; none where the data cannot be read.
    pub beyond: Option<i64>,
}

/// One village in a copy.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct HeldVillage {
    pub name: String,
    pub township: String,
    pub county: String,
    pub households: i64,
    pub people: i64,
    pub meetings: i64,
    pub issues: i64,
    /// When the newest step was written (RFC 3339, UTC).
    pub newest: String,
    /// 11月20日 21:40
    pub newest_words: String,
}

/// Puts a copy in the place of the data.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct BackupRestore {
    pub path: String,
    /// What opens it, where it is locked with another key than the data here.
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// What was put back.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Restored {
    pub status: Status,
    /// Where what was replaced lies; empty if there was nothing.
    pub kept: String,
    pub photos_missing: u32,
    /// People who were erased from it once more: the copy was older than their erasure.
    pub erased: u32,
}

/// What was read out of damaged data.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DataSalvaged {
    pub status: Status,
    pub rows: u64,
    /// How many of them the journal alone still had.
    pub from_journal: u64,
    pub journal_rows: u64,
    /// Holes in the journal.
    pub gaps: u32,
    /// Rows that could not be placed, with all that they say.
    pub left_out: Vec<LeftOutView>,
    /// The list of the same as a file; empty if nothing was left out.
    pub report: String,
    /// Where the damaged files lie.
    pub kept: String,
}

/// A row that could not be placed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct LeftOutView {
    pub entity: String,
    pub row: Map<String, Value>,
}
