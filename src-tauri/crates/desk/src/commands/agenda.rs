//! What is collected before a meeting and laid before it: the pool, the agenda, question cards typed back. Not
//! here: one matter (`issue`).

use rules::ids::{IssueId, MeetingId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::issue::{IssueCollect, IssueView};

/// Sets a meeting's agenda: these matters, in this order.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AgendaPut {
    pub meeting: MeetingId,
    pub issues: Vec<IssueId>,
}

/// Lays matters of the agenda before the open meeting; none named = all that are not there yet.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AgendaLay {
    pub meeting: MeetingId,
    #[serde(default)]
    pub issues: Vec<IssueId>,
}

/// How many were laid.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct AgendaLaid {
    pub laid: u32,
    pub agenda: Agenda,
}

/// A matter on the agenda.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct AgendaItemView {
    pub issue: IssueView,
    /// It stands in the meeting's list already.
    pub laid: bool,
}

/// A meeting's agenda and what it can be filled from.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Agenda {
    pub items: Vec<AgendaItemView>,
    /// Collected and not laid before any meeting: of the places convened first, then the longest waiting.
    pub pool: Vec<IssueView>,
    /// To be talked about again: a review that falls due by then, or waiting to be reopened.
    pub again: Vec<IssueView>,
}

/// Collects many matters in one step.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueCollectMany {
    pub matters: Vec<IssueCollect>,
}

/// What was collected, in the order given.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct CollectedMany {
    pub issues: Vec<IssueId>,
}
