//! A matter's way through a procedure, across several meetings (四议两公开, 六步协商). Not here: the procedures
//! themselves (templates), a meeting's own steps (`meeting`).

use chrono::NaiveDate;
use rules::ids::{DocumentId, IssueId, MeetingId, ProcedureId, ProceedingId};
use rules::quorum::{Quorum, Verdict};
use rules::words::{ProceedingEnd, StepKind, VotingBody};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Sends a matter on its way through a procedure; name and steps are copied.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProceedingBegin {
    pub issue: IssueId,
    pub procedure: ProcedureId,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// What was counted at a vote.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct VoteGiven {
    pub body: VotingBody,
    /// 应到
    pub entitled: i64,
    /// 实到
    pub present: i64,
    /// 同意
    pub agreed: i64,
    /// 不同意
    #[serde(default)]
    pub disagreed: i64,
    /// 弃权
    #[serde(default)]
    pub abstained: i64,
}

/// What a vote would come to by this rule; without a rule, more than half of those present carry it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct VotePreview {
    pub quorum: Option<Quorum>,
    pub vote: VoteGiven,
}

/// The verdict; none if that body has no say by the rule.
#[derive(Debug, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct VotePreviewed {
    pub verdict: Option<Verdict>,
}

/// Writes a step down as done; the steps come in their order. Written again, it replaces what it said.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProceedingStepDone {
    pub proceeding: ProceedingId,
    pub position: i64,
    /// Default: the meeting's day, else today.
    pub day: Option<NaiveDate>,
    pub meeting: Option<MeetingId>,
    /// The sheet that hung on the board (公开).
    pub document: Option<DocumentId>,
    /// Who led it.
    #[serde(default)]
    pub who: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub result: String,
    /// Where the step is a vote.
    pub vote: Option<VoteGiven>,
}

/// Takes the newest step back: it is to come again.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProceedingStepClear {
    pub proceeding: ProceedingId,
}

/// Drops a proceeding that is still going.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProceedingDrop {
    pub proceeding: ProceedingId,
    pub reason: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// A vote with what it came to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct VoteView {
    pub body: VotingBody,
    pub body_name: String,
    pub entitled: i64,
    pub present: i64,
    pub agreed: i64,
    pub disagreed: i64,
    pub abstained: i64,
    pub verdict: Option<Verdict>,
    /// 党员应到40人，实到27人，同意14人
    pub words: String,
}

/// One step of a proceeding.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ProceedingStepView {
    pub position: i64,
    pub name: String,
    pub hint: String,
    pub kind: StepKind,
    pub quorum: Option<Quorum>,
    /// 党员到会不少于三分之二，到会的过半数同意; empty if nothing is voted on.
    pub quorum_words: String,
    pub done_on: Option<NaiveDate>,
    pub meeting: Option<MeetingId>,
    /// 亲加奔 第3场
    pub meeting_title: String,
    pub document: Option<DocumentId>,
    pub who: String,
    pub note: String,
    pub result: String,
    pub vote: Option<VoteView>,
    /// Of a vote that was held.
    pub passed: Option<bool>,
}

/// A matter's way through a procedure.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ProceedingView {
    pub id: ProceedingId,
    pub procedure: ProcedureId,
    pub name: String,
    pub for_money: bool,
    pub began_on: NaiveDate,
    pub ended_on: Option<NaiveDate>,
    pub ended_how: Option<ProceedingEnd>,
    pub ended_name: String,
    pub reason: String,
    pub steps: Vec<ProceedingStepView>,
    /// How many steps are done.
    pub done: u32,
    /// The step to come, while it is going.
    pub next: Option<i64>,
}

/// A procedure that a matter's scale or money suggests.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ProcedureOffered {
    pub procedure: ProcedureId,
    pub name: String,
    /// The promise spends collective money: it must go this way.
    pub for_money: bool,
    /// The matter's scale suggests it.
    pub for_scale: bool,
}
