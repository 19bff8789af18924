//! Matters: collected, raised, sorted, listed. Not here: papers (`document`), figures (`figures`).

use chrono::NaiveDate;
use rules::ids::{
    CategoryId, DepartmentId, HouseholdId, IssueId, MeetingId, MilestoneId, PersonId, PlaceId,
};
use rules::words::{Lamp, Outcome, Rating, Scale, Source, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::working::Grounds;

/// Who raised a matter: a person of the roster, a household, a name as written, or nobody.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Reporter {
    pub person: Option<PersonId>,
    pub household: Option<HouseholdId>,
    #[serde(default)]
    pub name: String,
}

/// Collects a matter before a meeting (会前收集).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueCollect {
    pub summary: String,
    #[serde(default)]
    pub reporter: Reporter,
    /// Default: guessed from the words.
    pub category: Option<CategoryId>,
    /// Default: 会前收集.
    pub source: Option<Source>,
    pub scale: Option<Scale>,
    /// Default: today.
    pub collected_on: Option<NaiveDate>,
    #[serde(default)]
    pub note: String,
}

/// Records a matter at a meeting.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueRaise {
    pub meeting: MeetingId,
    pub summary: String,
    #[serde(default)]
    pub reporter: Reporter,
    /// Default: guessed from the words.
    pub category: Option<CategoryId>,
    /// Default: 现场提出.
    pub source: Option<Source>,
    pub scale: Option<Scale>,
    #[serde(default)]
    pub note: String,
}

/// Records several matters at a meeting.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueRaiseMany {
    pub matters: Vec<IssueRaise>,
}

/// What was recorded, in the order given.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct IssuesRaised {
    pub issues: Vec<IssueView>,
}

/// Lays a collected matter before a meeting.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueLay {
    pub meeting: MeetingId,
    pub issue: IssueId,
}

/// Edits a matter's own words; every field is written as given.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueEdit {
    pub issue: IssueId,
    pub revision: i64,
    pub summary: String,
    #[serde(default)]
    pub short_title: String,
    pub reporter: Reporter,
    pub category: Option<CategoryId>,
    pub source: Source,
    pub scale: Scale,
    #[serde(default)]
    pub note: String,
}

/// A step on the way, as given.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MilestoneGiven {
    pub day: NaiveDate,
    pub name: String,
}

/// Sorts a matter at its meeting: one of the five outcomes, 再议, 退回 or 待分类 (unsorts it). Sorting
/// again replaces what this meeting decided.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueSort {
    pub meeting: MeetingId,
    pub issue: IssueId,
    /// The issue's revision that was read.
    pub revision: i64,
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
    /// 协办
    #[serde(default)]
    pub co_handlers: Vec<DepartmentId>,
    /// 解决时限
    pub deadline: Option<NaiveDate>,
    #[serde(default)]
    pub milestones: Vec<MilestoneGiven>,
    pub collective_money: Option<bool>,
    /// In fen (1/100 元).
    pub money_fen: Option<i64>,
    /// Day the department's answer is due (移交).
    pub due_back: Option<NaiveDate>,
    /// Next review day (长期跟踪).
    pub review_due: Option<NaiveDate>,
    /// The villager accepted the explanation.
    pub accepted: Option<bool>,
    /// 协办人
    #[serde(default)]
    pub helpers: Vec<PersonId>,
    /// Why, and by whose word, where an earlier outcome changes.
    #[serde(default)]
    pub grounds: Grounds,
}

/// A lamp with its words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct LampView {
    pub lamp: Lamp,
    /// 还有 14 天, 超 3 天, 12月1日办结; empty without a lamp.
    pub words: String,
    /// Days left, negative when over.
    pub days: Option<i64>,
    /// A review day that was missed.
    pub missed: bool,
}

/// A milestone.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MilestoneView {
    pub id: MilestoneId,
    pub day: NaiveDate,
    pub name: String,
    pub reached_on: Option<NaiveDate>,
}

/// A name with its id.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DepartmentName {
    pub id: DepartmentId,
    pub name: String,
}

/// A person by name.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PersonName {
    pub id: PersonId,
    pub name: String,
}

/// A matter as lists and pages show it (internal: it names the reporter).
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct IssueView {
    pub id: IssueId,
    pub revision: i64,
    /// 2026-013; empty while pending.
    pub number: String,
    /// Its number in its meeting's list; 0 outside a meeting's list.
    pub position: i64,
    pub summary: String,
    pub short_title: String,
    pub reporter: Reporter,
    /// Name as shown, empty = 没有记名.
    pub reporter_name: String,
    pub grid: Option<PlaceId>,
    pub grid_name: String,
    pub category: Option<CategoryId>,
    pub category_name: String,
    pub source: Source,
    pub scale: Scale,
    pub note: String,
    pub state: State,
    pub state_name: String,
    pub round: i64,
    pub lamp: LampView,
    pub raised_on: Option<NaiveDate>,
    pub collected_on: Option<NaiveDate>,
    pub meeting: Option<MeetingId>,
    pub meeting_day: Option<NaiveDate>,
    /// What the asked meeting (or else the last one) decided; none = not sorted.
    pub outcome: Option<Outcome>,
    pub outcome_name: String,
    pub words: String,
    pub measure: String,
    pub department: Option<DepartmentId>,
    pub department_name: String,
    pub person: Option<PersonId>,
    pub person_name: String,
    /// The responsible person's name may stand on public paper.
    pub person_public: bool,
    pub supervisor: Option<PersonId>,
    pub supervisor_name: String,
    pub co_handlers: Vec<DepartmentName>,
    /// 协办人
    pub helpers: Vec<PersonName>,
    pub promised_on: Option<NaiveDate>,
    pub deadline: Option<NaiveDate>,
    pub extensions: i64,
    pub milestones: Vec<MilestoneView>,
    pub collective_money: Option<bool>,
    pub money_fen: Option<i64>,
    pub due_back: Option<NaiveDate>,
    pub review_due: Option<NaiveDate>,
    pub accepted: Option<bool>,
    pub done_on: Option<NaiveDate>,
    pub struck_off_on: Option<NaiveDate>,
    pub rating: Option<Rating>,
}

/// A page of matters.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueList {
    /// Only this meeting's list, in its order.
    pub meeting: Option<MeetingId>,
    /// Only in these states; empty = all.
    #[serde(default)]
    pub states: Vec<State>,
    /// Only with these lamps; empty = all.
    #[serde(default)]
    pub lamps: Vec<Lamp>,
    pub grid: Option<PlaceId>,
    pub category: Option<CategoryId>,
    /// Only what this department answers for.
    pub department: Option<DepartmentId>,
    /// Only what this person answers for.
    pub person: Option<PersonId>,
    /// Only promises that this person supervises (督办).
    pub supervisor: Option<PersonId>,
    /// First laid before a meeting in this period.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Done in this period.
    pub done_from: Option<NaiveDate>,
    pub done_to: Option<NaiveDate>,
    /// Words in matter, reporter, measure, unit, person or number; matter and names by their pinyin, too.
    #[serde(default)]
    pub query: String,
    /// Default: by number; a meeting's list by its own.
    #[serde(default)]
    pub order: IssueOrder,
    #[serde(default)]
    pub offset: u32,
    /// Default 100.
    pub limit: Option<u32>,
}

/// In which order a list stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IssueOrder {
    /// As in the ledger.
    #[default]
    Number,
    /// What is open by the day that counts, what is done and closed after, newest first.
    Urgency,
}

/// How many matters have one lamp.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct LampCount {
    pub lamp: Lamp,
    pub name: String,
    pub count: u32,
}

/// Matters found; `lamps` counts all that the query finds, whatever lamps were chosen.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Issues {
    pub total: u32,
    pub lamps: Vec<LampCount>,
    pub issues: Vec<IssueView>,
}

/// Matters much like these words, for offering a link while typing.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct IssueSimilar {
    pub summary: String,
    /// Default 3.
    pub limit: Option<u32>,
}

/// Matters that read alike, most alike first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SimilarIssues {
    pub issues: Vec<IssueView>,
}

/// What to list of today's work.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[allow(missing_docs)]
#[serde(deny_unknown_fields)]
pub struct TodayListed {
    /// At most so many of each section; none = all.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// The list 今天要办, by urgency.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TodayList {
    pub total: u32,
    pub sections: Vec<TodaySection>,
    /// Commitments by lamp.
    pub lamps: Vec<LampCount>,
    pub next_meeting: Option<super::meeting::MeetingView>,
    /// The newest meeting of the last seven days, while its promises stand on no paper.
    pub unprinted: Option<UnprintedView>,
    /// Matters collected for the next meeting.
    pub collected: u32,
    /// Quotas that bind this village, month by month of this year.
    pub quotas: Vec<QuotaView>,
    /// Sheets that must come down today, and those that hang too long; counted in `total`.
    pub postings: Vec<super::posting::PostingView>,
    /// 微心愿
    pub wishes: super::wishes::WishesToday,
}

/// A meeting that was held and promised something that nobody has printed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct UnprintedView {
    pub meeting: MeetingId,
    pub kind_name: String,
    pub day: NaiveDate,
    /// How many matters it promised.
    pub promises: u32,
}

/// One section of today's list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TodaySection {
    /// to_reopen, overdue, due_soon, to_visit, to_review, to_answer, to_strike_off
    pub key: String,
    /// How many there are, more than are listed where the request has a limit.
    pub total: u32,
    pub issues: Vec<IssueView>,
}

/// A quota month by month.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct QuotaView {
    pub kind_name: String,
    pub count: i64,
    /// Sessions held in each month from January to this month.
    pub held: Vec<u32>,
    /// Days left in this month, if it still lacks a session.
    pub days_left: Option<u32>,
}
