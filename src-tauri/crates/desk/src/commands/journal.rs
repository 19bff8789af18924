//! Steps, undo, redo, check, backup, drafts. Not here: the journal itself (`store`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::village::{BackupView, StepView};

/// The newest steps.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct JournalList {
    /// Default 100.
    pub limit: Option<u32>,
}

/// Steps, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Steps {
    pub steps: Vec<StepView>,
}

/// What was undone or redone.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TakenBack {
    /// The step that was taken back (for redo: the undone step that is in force again).
    pub step: StepView,
}

/// One thing that is wrong, by name.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FindingView {
    /// row.changed, row.missing, row.extra, chain.broken, …
    pub code: String,
    pub entity: String,
    pub id: String,
    pub columns: Vec<String>,
}

/// What a check found; all is well if `findings` is empty.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Checked {
    pub journal_rows: u64,
    pub rows: u64,
    pub findings: Vec<FindingView>,
    /// The backup whose chain heads were compared; empty if there is none.
    pub anchor: String,
}

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

/// Keeps half-written words at their place.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DraftKeep {
    /// Page and field: `meeting/ID/record`.
    pub place: String,
    /// Empty drops it.
    pub content: String,
}

/// Where a draft may lie.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DraftRead {
    pub place: String,
}

/// A draft; empty if there is none.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Draft {
    pub content: String,
    /// `HH:MM` it was kept, empty if none.
    pub kept: String,
}

/// Done, nothing to tell.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Done {}
