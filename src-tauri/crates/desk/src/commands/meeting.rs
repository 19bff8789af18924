//! A meeting from plan to close. Not here: who came (`attendance`), what was said (`issue`).

use chrono::NaiveDate;
use rules::ids::{DepartmentId, KindId, MeetingId, PersonId, PlaceId, RecordId};
use rules::words::{AttendeeRole, Closing, DocumentKind, MeetingState, Mode, Outcome};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A meeting in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MeetingRow {
    pub id: MeetingId,
    pub revision: i64,
    /// 会2026-011; empty until opened.
    pub number: String,
    pub kind: KindId,
    pub kind_name: String,
    pub title: String,
    pub list_name: String,
    pub day: NaiveDate,
    pub weekday: String,
    pub lunar: String,
    /// 今天, 明天, 11月21日, 去年8月30日
    pub day_words: String,
    /// `19:30`
    pub time: String,
    pub place: String,
    pub state: MeetingState,
    pub closing: Closing,
    /// 第n场
    pub session: Option<i64>,
    /// 人次: named and unnamed, villagers and cadres.
    pub present: u32,
    pub issues: u32,
    pub unsorted: u32,
    /// Planned, and its day has passed: 漏开.
    pub missed: bool,
}

/// A page of meetings, newest first.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingList {
    #[serde(default)]
    pub offset: u32,
    /// Default 100.
    pub limit: Option<u32>,
}

/// Meetings.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Meetings {
    pub total: u32,
    pub meetings: Vec<MeetingRow>,
}

/// A person by id, or just a name as written.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Someone {
    pub person: Option<PersonId>,
    #[serde(default)]
    pub name: String,
}

/// Plans a meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingPlan {
    pub kind: KindId,
    /// Default: as the kind usually consults.
    pub mode: Option<Mode>,
    pub day: NaiveDate,
    #[serde(default)]
    pub time: String,
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub rain_place: String,
    #[serde(default)]
    pub host: Someone,
    #[serde(default)]
    pub recorder: Someone,
    /// Places convened; empty = the whole village.
    #[serde(default)]
    pub scope: Vec<PlaceId>,
    #[serde(default)]
    pub note: String,
}

/// Edits a meeting that is not archived.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingEdit {
    pub meeting: MeetingId,
    pub revision: i64,
    pub plan: MeetingPlan,
    /// Default: as it was.
    pub ended: Option<String>,
    /// The speakers agreed that the minutes may be public; default: as it was.
    pub speakers_consent: Option<bool>,
}

/// One meeting.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingShow {
    pub meeting: MeetingId,
}

/// Cancels a planned meeting.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingCancel {
    pub meeting: MeetingId,
    #[serde(default)]
    pub reason: String,
}

/// Closes a meeting (收尾).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingClose {
    pub meeting: MeetingId,
    /// `20:45`; default now if it is today.
    #[serde(default)]
    pub ended: String,
}

/// Invites a person, a department, or both.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingInvite {
    pub meeting: MeetingId,
    pub person: Option<PersonId>,
    pub department: Option<DepartmentId>,
    /// A name that is not on the roster.
    #[serde(default)]
    pub name: String,
    /// Default: by the person's post, else 对口干部.
    pub role: Option<AttendeeRole>,
}

/// Takes an invitation back.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingUninvite {
    pub invitation: RecordId,
}

/// Notes an invitation's answer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct InvitationAnswer {
    pub invitation: RecordId,
    /// `yes`, `no` or empty.
    pub answer: String,
    #[serde(default)]
    pub stand_in: String,
}

/// Goes on to the next step of the procedure (or to the step at `position`).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingStepNext {
    pub meeting: MeetingId,
    pub position: Option<i64>,
}

/// Notes who led a step and what came of it; every field is written as given.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingStepNote {
    pub meeting: MeetingId,
    pub position: i64,
    #[serde(default)]
    pub who: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub result: String,
}

/// One step with its clock.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct StepOfMeeting {
    pub position: i64,
    pub name: String,
    /// What it means, for the one who chairs.
    pub hint: String,
    /// Instants, RFC 3339 in UTC.
    pub started_at: Option<String>,
    pub ended_at: Option<String>,
    /// Who led it.
    pub who: String,
    pub note: String,
    pub result: String,
}

/// An invitation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct InvitationView {
    pub id: RecordId,
    pub person: Option<PersonId>,
    pub name: String,
    pub department: Option<DepartmentId>,
    pub department_name: String,
    pub role: AttendeeRole,
    pub answer: String,
    pub stand_in: String,
}

/// How many issues had one outcome.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct OutcomeCount {
    pub outcome: Outcome,
    /// 现场办结
    pub name: String,
    pub count: u32,
}

/// A meeting with everything its pages show but attendance and issues.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MeetingView {
    pub row: MeetingRow,
    pub motto: String,
    pub mode: Mode,
    pub ended: String,
    pub rain_place: String,
    pub host: Someone,
    pub recorder: Someone,
    pub scope: Vec<PlaceId>,
    /// 第三、四、五网格, or 全村.
    pub scope_words: String,
    /// Households that the scope calls.
    pub called: u32,
    pub note: String,
    pub opened_at: Option<String>,
    /// The day it was archived.
    pub archived_on: Option<NaiveDate>,
    pub steps: Vec<StepOfMeeting>,
    pub invitations: Vec<InvitationView>,
    pub outcomes: Vec<OutcomeCount>,
    /// The closing sentence: 到会327人，收集问题27件，其中现场办结7件、…
    pub summary: String,
    /// How the minutes will name it: 青山村2026年第11场板凳会.
    pub name: String,
    /// What its kind prints unless said otherwise, in the kind's order; offered first.
    pub documents: Vec<DocumentKind>,
    /// Who its kind expects, in the kind's order; offered first at the sign-in.
    pub roles: Vec<AttendeeRole>,
    /// The columns that its kind's ledger has instead of the form's own, in order.
    pub ledger_columns: Vec<String>,
    /// The speakers agreed that the minutes may be public.
    pub speakers_consent: bool,
    /// Just planned, the first of a kind whose quota this village was never asked about: it is asked now, once.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub quota_question: bool,
}

/// What a meeting feeds back first (上次事项反馈).
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Feedback {
    /// The last meeting of this scope; none = this is the first.
    pub before: Option<MeetingRow>,
    pub lines: Vec<FeedbackLine>,
}

/// One earlier matter, ready to be read out.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FeedbackLine {
    /// finished, moved, overdue
    pub group: rules::feedback::Group,
    pub issue: super::issue::IssueView,
    /// 灌溉水渠淤塞300米：11月12日办结，清淤并修好闸板。
    pub words: String,
}
