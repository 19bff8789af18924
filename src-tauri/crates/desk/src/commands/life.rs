//! A matter's whole life as it is shown. Not here: the matter itself (`issue`), working it (`working`).

use chrono::NaiveDate;
use rules::ids::{AttachmentId, DepartmentId, IssueId, MeetingId, RecordId};
use rules::words::{EventKind, Outcome, ProgressKind, Rating, Solved, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::issue::IssueView;
use super::proceeding::{ProcedureOffered, ProceedingView};
use super::working::PhotoKind;

/// What happened to an issue on a day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct EventView {
    pub kind: EventKind,
    /// 限期办理, 延期, …
    pub name: String,
    pub day: NaiveDate,
    pub state: State,
    pub round: i64,
    pub words: String,
    pub person_name: String,
    pub meeting: Option<MeetingId>,
    /// Of an extension.
    pub extension: Option<ExtensionView>,
    /// Order among all that happened: the step's clock.
    pub order: i64,
}

/// A progress entry (工作进展).
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ProgressView {
    pub kind: ProgressKind,
    pub name: String,
    pub day: NaiveDate,
    pub words: String,
    pub person_name: String,
    /// Order among all that happened: the step's clock.
    pub order: i64,
}

/// What one meeting decided about a matter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DeliberationView {
    pub meeting: MeetingId,
    pub day: NaiveDate,
    /// 亲加奔 第3场
    pub title: String,
    pub outcome: Outcome,
    pub outcome_name: String,
    pub words: String,
}

/// What one respondent of a return visit said.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RespondentView {
    /// Empty = without a name.
    pub name: String,
    pub solved: Solved,
    pub rating: Rating,
    pub words: String,
}

/// A return visit (回访).
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct VisitView {
    pub day: NaiveDate,
    pub round: i64,
    pub visitor_name: String,
    pub overall: Rating,
    /// More than half say it is solved.
    pub solved: bool,
    pub answers: Vec<RespondentView>,
    pub note: String,
}

/// A referral (移交).
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ReferralView {
    pub department: DepartmentId,
    pub department_name: String,
    pub sent_on: NaiveDate,
    pub due_back: NaiveDate,
    pub request: String,
    pub answered_on: Option<NaiveDate>,
    pub answer: String,
    pub returned_on: Option<NaiveDate>,
    /// Still in force.
    pub open: bool,
}

/// How another matter belongs to this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Relation {
    /// This one was merged into that.
    MergedInto,
    /// That one was merged into this.
    MergedFrom,
    /// This one was split off that.
    SplitFrom,
    /// That one was split off this.
    SplitInto,
    Linked,
}

/// Another matter that belongs to this one.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RelatedView {
    pub issue: IssueId,
    pub number: String,
    pub summary: String,
    pub state: State,
    pub relation: Relation,
    /// Of a link: what takes it away.
    pub link: Option<RecordId>,
}

/// A photo kept with a matter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PhotoView {
    pub id: AttachmentId,
    pub kind: PhotoKind,
    pub caption: String,
    pub day: Option<NaiveDate>,
}

/// An extension's two days.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ExtensionView {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// One matter.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueShow {
    pub issue: IssueId,
    /// Shows what this meeting decided.
    pub meeting: Option<MeetingId>,
}

/// A matter with its life.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct IssueLife {
    pub issue: IssueView,
    /// Oldest first.
    pub events: Vec<EventView>,
    /// What may happen next, by the table of transitions.
    pub possible: Vec<EventKind>,
    /// 工作进展, oldest first.
    pub progress: Vec<ProgressView>,
    /// Every meeting that dealt with it, oldest first.
    pub deliberations: Vec<DeliberationView>,
    pub visits: Vec<VisitView>,
    pub referrals: Vec<ReferralView>,
    pub related: Vec<RelatedView>,
    pub photos: Vec<PhotoView>,
    /// Its ways through procedures, oldest first.
    pub proceedings: Vec<ProceedingView>,
    /// Procedures that its scale or its money suggests.
    pub procedures: Vec<ProcedureOffered>,
}
