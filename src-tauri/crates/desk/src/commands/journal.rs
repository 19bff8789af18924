//! Steps, undo, redo, check, drafts. Not here: the journal itself (`store`).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::village::StepView;

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
    /// row.changed, row.missing, row.extra, chain.broken, attachment.missing, …
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
    /// Holes in the chain that a salvage found and wrote down: no finding any more.
    pub gaps: u64,
    /// The backup whose chain heads were compared; empty if there is none.
    pub anchor: String,
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

/// Asks for a record's own history.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RecordHistory {
    /// issues, meetings, people, households, …
    pub entity: String,
    pub id: String,
}

/// What was done to a record and to what hangs on it, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct History {
    pub lines: Vec<HistoryLine>,
}

/// One step of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct HistoryLine {
    pub step: String,
    /// The command.
    pub op: String,
    pub actor: String,
    /// Day and time it was written down, in China Standard Time.
    pub day: NaiveDate,
    pub time: String,
    /// It took an earlier step back.
    pub undoes: bool,
    /// It was taken back later.
    pub undone: bool,
    pub changes: Vec<RecordChange>,
}

/// One record that the step changed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RecordChange {
    pub entity: String,
    pub how: ChangeKind,
    /// What changed, or (of a new or removed record) what it says; ids are names already.
    pub fields: Vec<FieldChange>,
}

/// How a record changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ChangeKind {
    Added,
    Changed,
    Removed,
}

/// One field: null = nothing stood there.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FieldChange {
    pub field: String,
    pub old: Value,
    pub new: Value,
}
