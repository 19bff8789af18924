//! Disputes mediated on the spot (纠纷调解): always internal. Not here: anything public; no paper, board or figure
//! reads them.

use chrono::NaiveDate;
use rules::ids::{DisputeId, MeetingId};
use rules::words::DisputeState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::meeting::Someone;

/// What a dispute is, as given.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DisputeAdd {
    /// Default: today.
    pub day: Option<NaiveDate>,
    #[serde(default)]
    pub place: String,
    /// In a few words.
    pub title: String,
    #[serde(default)]
    pub words: String,
    /// At least two.
    pub parties: Vec<Someone>,
    pub mediator: Someone,
    /// At which meeting it came up.
    pub meeting: Option<MeetingId>,
    #[serde(default)]
    pub note: String,
}

/// Edits a dispute; every field is written as given.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DisputeEdit {
    pub dispute: DisputeId,
    pub revision: i64,
    pub day: NaiveDate,
    #[serde(default)]
    pub place: String,
    pub title: String,
    #[serde(default)]
    pub words: String,
    pub parties: Vec<Someone>,
    pub mediator: Someone,
    pub meeting: Option<MeetingId>,
    #[serde(default)]
    pub note: String,
}

/// Says how a mediation ended.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DisputeSettle {
    pub dispute: DisputeId,
    pub revision: i64,
    /// `agreed`, `not_agreed` or `handed_over`.
    pub state: DisputeState,
    /// What was agreed (达成协议), or why not.
    #[serde(default)]
    pub agreement: String,
    /// To whom (移交上级).
    #[serde(default)]
    pub handed_to: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Takes a mediation up again; how it ended before goes into the note.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DisputeReopen {
    pub dispute: DisputeId,
    pub revision: i64,
    pub reason: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Disputes by state and words.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DisputeList {
    /// Only in these states; empty = all.
    #[serde(default)]
    pub states: Vec<DisputeState>,
    /// Words in title, account, agreement, place, parties or mediator.
    #[serde(default)]
    pub query: String,
    #[serde(default)]
    pub offset: u32,
    /// Default 100.
    pub limit: Option<u32>,
}

/// Asks for one dispute.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DisputeShow {
    pub dispute: DisputeId,
}

/// A dispute (internal).
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DisputeView {
    pub id: DisputeId,
    pub revision: i64,
    pub day: NaiveDate,
    pub place: String,
    pub title: String,
    pub words: String,
    pub parties: Vec<Someone>,
    pub mediator: Someone,
    pub meeting: Option<MeetingId>,
    pub meeting_title: String,
    pub state: DisputeState,
    /// 调解中
    pub state_name: String,
    pub settled_on: Option<NaiveDate>,
    pub agreement: String,
    pub handed_to: String,
    pub note: String,
}

/// How many disputes stand in one state.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DisputeStateCount {
    pub state: DisputeState,
    pub name: String,
    pub count: u32,
}

/// A page of disputes, open ones first, then the newest.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Disputes {
    pub total: u32,
    /// Every state with all that the words find, whatever states were chosen.
    pub states: Vec<DisputeStateCount>,
    pub disputes: Vec<DisputeView>,
}
