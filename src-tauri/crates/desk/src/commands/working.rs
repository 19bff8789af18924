//! Working a matter between its meetings: progress, extension, done, return visit, strike-off, a changed
//! outcome, referral, review, merging and splitting. Not here: what a meeting decides (`issue`).

use chrono::NaiveDate;
use rules::ids::{
    AttachmentId, CategoryId, DepartmentId, HouseholdId, IssueId, MilestoneId, PersonId, RecordId,
};
use rules::transition::Need;
use rules::words::{EventKind, Outcome, ProgressKind, Rating, Solved, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::issue::MilestoneGiven;

/// Notes progress (工作进展).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProgressAdd {
    pub issue: IssueId,
    pub kind: ProgressKind,
    pub words: String,
    /// Who did it.
    pub person: Option<PersonId>,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Extends the deadline in force (延期).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueExtend {
    pub issue: IssueId,
    pub revision: i64,
    /// The new deadline, later than the old one.
    pub to: NaiveDate,
    pub reason: String,
    pub approver: Option<PersonId>,
    /// The day it was granted; default: today.
    pub day: Option<NaiveDate>,
}

/// Says that a matter is done (办结).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueDone {
    pub issue: IssueId,
    pub revision: i64,
    /// What was done.
    pub words: String,
    /// 佐证, in words; empty = there is none.
    #[serde(default)]
    pub evidence: String,
    pub person: Option<PersonId>,
    pub department: Option<DepartmentId>,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// What one respondent of a return visit said.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct VisitSaid {
    /// A person, or a household, or neither: a respondent without a name.
    pub person: Option<PersonId>,
    pub household: Option<HouseholdId>,
    pub solved: Solved,
    pub rating: Rating,
    #[serde(default)]
    pub words: String,
}

/// Writes a return visit down (回访). 不满意 of the only respondent reopens the question by itself.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueVisit {
    pub issue: IssueId,
    pub revision: i64,
    pub visitor: Option<PersonId>,
    pub answers: Vec<VisitSaid>,
    /// Default: the lower median of the answers.
    pub overall: Option<Rating>,
    /// Whether one 不满意 among several leads to 待重开.
    #[serde(default)]
    pub reopen: bool,
    #[serde(default)]
    pub note: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Strikes a matter off (销号).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueStrikeOff {
    pub issue: IssueId,
    pub revision: i64,
    /// 复核人; not needed where the villager accepted the explanation.
    pub reviewer: Option<PersonId>,
    /// The villager accepts the explanation now.
    #[serde(default)]
    pub accepted: bool,
    #[serde(default)]
    pub words: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// What a matter comes to, with what the outcome needs.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Decision {
    /// committed, under_study, referred, explained; at a meeting any outcome.
    pub outcome: Outcome,
    /// What was done (现场办结), the explanation (解释说明), what is asked for (移交).
    #[serde(default)]
    pub words: String,
    /// 工作举措
    #[serde(default)]
    pub measure: String,
    pub department: Option<DepartmentId>,
    pub person: Option<PersonId>,
    pub supervisor: Option<PersonId>,
    /// 协办单位
    #[serde(default)]
    pub co_handlers: Vec<DepartmentId>,
    /// 协办人
    #[serde(default)]
    pub helpers: Vec<PersonId>,
    /// 解决时限
    pub deadline: Option<NaiveDate>,
    #[serde(default)]
    pub milestones: Vec<MilestoneGiven>,
    pub collective_money: Option<bool>,
    /// In fen (1/100 元).
    pub money_fen: Option<i64>,
    /// Day the department's answer is due (移交).
    pub due_back: Option<NaiveDate>,
    /// Next review day (长期跟踪, 再议).
    pub review_due: Option<NaiveDate>,
    /// The villager accepted the explanation.
    pub accepted: Option<bool>,
}

impl Decision {
    /// An outcome with nothing beside it.
    pub(crate) fn of(outcome: Outcome) -> Self {
        Self {
            outcome,
            words: String::new(),
            measure: String::new(),
            department: None,
            person: None,
            supervisor: None,
            co_handlers: Vec::new(),
            helpers: Vec::new(),
            deadline: None,
            milestones: Vec::new(),
            collective_money: None,
            money_fen: None,
            due_back: None,
            review_due: None,
            accepted: None,
        }
    }
}

/// Why an outcome changes, and by whose word; which of them is needed the table says.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Grounds {
    #[serde(default)]
    pub reason: String,
    /// Who approved it; at a meeting the meeting has.
    pub approver: Option<PersonId>,
    /// 复核人, for taking up again what is struck off.
    pub reviewer: Option<PersonId>,
    /// The department's answer, where it has not been noted yet.
    #[serde(default)]
    pub answer: String,
    /// Into which issue (并入).
    pub target: Option<IssueId>,
}

/// Gives a matter its outcome, or another one, outside a meeting; takes up again what was explained, done
/// or struck off.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueDecide {
    pub issue: IssueId,
    pub revision: i64,
    pub decision: Decision,
    #[serde(default)]
    pub grounds: Grounds,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Counts a collected matter as raised without a meeting: market, hotline, visit.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueRaiseOutside {
    pub issue: IssueId,
    pub revision: i64,
    /// Who dealt with it.
    pub person: Option<PersonId>,
    /// Where and how.
    #[serde(default)]
    pub words: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Notes a department's answer; `returned` sends the matter back to be sorted again.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ReferralAnswer {
    pub issue: IssueId,
    pub revision: i64,
    pub answer: String,
    #[serde(default)]
    pub returned: bool,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Looks at a matter again (再议): a long-term one gets its next day, which is no extension.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueReview {
    pub issue: IssueId,
    pub revision: i64,
    /// The next review day; needed for a long-term matter.
    pub review_due: Option<NaiveDate>,
    #[serde(default)]
    pub words: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Takes a matter back (撤回), or brings back what was merged or withdrawn (恢复).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueWithdraw {
    pub issue: IssueId,
    pub revision: i64,
    pub reason: String,
    /// Needed for a promise.
    pub approver: Option<PersonId>,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Merges a matter into another (并入).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueMerge {
    pub issue: IssueId,
    pub revision: i64,
    pub target: IssueId,
    #[serde(default)]
    pub words: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Splits a matter off another (拆分): it gets its own number and waits to be sorted.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueSplit {
    pub issue: IssueId,
    pub revision: i64,
    /// The new matter.
    pub summary: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Says that two matters belong together without being one.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueLinkPut {
    pub issue: IssueId,
    pub other: IssueId,
}

/// Takes such a link away.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueUnlink {
    pub issue: IssueId,
    pub link: RecordId,
}

/// Notes that a milestone was reached.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MilestoneReach {
    pub milestone: MilestoneId,
    /// `false` takes it back.
    pub reached: bool,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Changes measure, unit, people or helpers of the promise in force, on a day and with a reason; what was
/// promised first stays. Not the deadline: that is an extension.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CommitmentEdit {
    pub issue: IssueId,
    pub revision: i64,
    pub measure: String,
    pub department: Option<DepartmentId>,
    pub person: Option<PersonId>,
    pub supervisor: Option<PersonId>,
    #[serde(default)]
    pub co_handlers: Vec<DepartmentId>,
    #[serde(default)]
    pub helpers: Vec<PersonId>,
    pub reason: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// A matter as it was read.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueSeen {
    pub issue: IssueId,
    pub revision: i64,
}

/// Changes many matters alike; what is not given stays.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueChangeMany {
    /// Which.
    pub issues: Vec<IssueSeen>,
    /// Their category.
    pub category: Option<CategoryId>,
    /// Which unit answers for the promise in force.
    pub department: Option<DepartmentId>,
    /// Who answers for it.
    pub person: Option<PersonId>,
    /// Who supervises it (督办).
    pub supervisor: Option<PersonId>,
    /// Why a promise changes hands.
    #[serde(default)]
    pub reason: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Strikes many matters off by one reviewer (销号).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueStrikeOffMany {
    pub issues: Vec<IssueSeen>,
    pub reviewer: Option<PersonId>,
    #[serde(default)]
    pub words: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// What became of many matters in one step.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct ManyChanged {
    /// How many were changed.
    pub changed: u32,
    /// Those that could not take it, and why; they are as before.
    pub passed: Vec<PassedOver>,
}

/// A matter that was left as it is.
#[derive(Debug, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PassedOver {
    pub issue: IssueId,
    pub number: String,
    pub summary: String,
    /// Why: a fault's code, and what its text needs.
    pub code: String,
    pub params: serde_json::Map<String, serde_json::Value>,
}

/// One row of the table of transitions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MoveView {
    /// None: a new matter.
    pub from: Option<State>,
    pub kind: EventKind,
    pub name: String,
    /// None: the state stays, or (恢复) it is the one before.
    pub to: Option<State>,
    pub needs: Vec<Need>,
}

/// The table of transitions that window, commands and tests share.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Moves {
    pub moves: Vec<MoveView>,
}

/// What a photo shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum PhotoKind {
    Before,
    After,
    Evidence,
}

/// Keeps a photo with a matter; place and camera are taken out of it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PhotoAdd {
    pub issue: IssueId,
    pub kind: PhotoKind,
    /// The file; or else `data`.
    #[serde(default)]
    pub path: String,
    /// The photo itself, base64 (pasted).
    #[serde(default)]
    pub data: String,
    #[serde(default)]
    pub caption: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Asks for a photo as it is kept.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PhotoShow {
    pub photo: AttachmentId,
    /// The longer side at most, in pixels; default: as kept.
    pub side: Option<u32>,
}

/// A photo as the window shows it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PhotoShown {
    /// `data:image/jpeg;base64,…`
    pub url: String,
    pub width: u32,
    pub height: u32,
}

/// Takes a photo away; undo brings it back.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PhotoRemove {
    pub photo: AttachmentId,
}

/// Who supervises promises (督办), with how many.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Supervisors {
    pub supervisors: Vec<SupervisorView>,
}

/// One supervisor.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SupervisorView {
    pub person: PersonId,
    pub name: String,
    /// Promises open.
    pub open: u32,
    /// Of these overdue.
    pub overdue: u32,
}
