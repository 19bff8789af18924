//! Service markets (服务集市): the rota, one day with its stalls and problems, and what was counted. Not here: the
//! problems' lives (`issue`, `working`).

use chrono::NaiveDate;
use rules::ids::{CategoryId, DepartmentId, IssueId, MarketId, PersonId, RecordId, StallKindId};
use rules::words::{MeetingState, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::figures::RateView;
use super::issue::Reporter;

/// Kinds of stall.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct StallKindList {
    /// Also those that are no longer offered.
    #[serde(default)]
    pub all: bool,
}

/// Adds a kind of stall, at the end.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct StallKindAdd {
    pub name: String,
}

/// Edits a kind of stall; every field is written as given.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct StallKindEdit {
    pub kind: StallKindId,
    pub revision: i64,
    pub name: String,
    pub position: i64,
    pub enabled: bool,
}

/// A kind of stall.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct StallKindView {
    pub id: StallKindId,
    pub revision: i64,
    pub name: String,
    pub position: i64,
    pub enabled: bool,
}

/// Kinds of stall in their order.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct StallKinds {
    pub kinds: Vec<StallKindView>,
}

/// Market days of a year.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MarketList {
    /// Default: this year.
    pub year: Option<i32>,
}

/// One market day.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MarketShow {
    pub market: MarketId,
}

/// Plans a market day; a day that is past may be entered, too.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MarketPlan {
    pub day: NaiveDate,
    /// `09:00`; empty if not set.
    #[serde(default)]
    pub time: String,
    /// The village it comes to.
    pub host_village: String,
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub note: String,
}

/// Plans a rota: the villages in turn, every n days or each month on a day.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MarketPlanRota {
    pub from: NaiveDate,
    /// Either so many days apart …
    pub every_days: Option<u32>,
    /// … or each month on this day; on its last one where it is shorter.
    pub monthly: Option<u32>,
    pub villages: Vec<String>,
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub time: String,
    /// How many market days; default: one a village.
    pub count: Option<u32>,
    /// Days on which none takes place.
    #[serde(default)]
    pub skip: Vec<NaiveDate>,
}

/// Edits a market day; every field is written as given.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MarketEdit {
    pub market: MarketId,
    pub revision: i64,
    pub day: NaiveDate,
    #[serde(default)]
    pub time: String,
    pub host_village: String,
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub note: String,
    /// Problems taken that nobody wrote down one by one.
    #[serde(default)]
    pub unlisted_taken: i64,
    /// How many of those were solved on the day.
    #[serde(default)]
    pub unlisted_solved: i64,
}

/// Cancels a planned market day.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MarketCancel {
    pub market: MarketId,
    pub reason: String,
}

/// Writes a stall: a new one, or the one named.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct StallPut {
    pub market: MarketId,
    pub stall: Option<RecordId>,
    /// The revision that was read, where a stall is named.
    #[serde(default)]
    pub revision: i64,
    pub kind: StallKindId,
    /// Which unit serves.
    pub department: Option<DepartmentId>,
    /// Who serves, if on the roster …
    pub person: Option<PersonId>,
    /// … or as written.
    #[serde(default)]
    pub name: String,
    /// How many were served.
    #[serde(default)]
    pub served: i64,
    #[serde(default)]
    pub note: String,
}

/// Takes a stall away.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct StallRemove {
    pub stall: RecordId,
}

/// Takes a problem at a market: a matter raised outside a meeting on that day.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MarketIssueAdd {
    pub market: MarketId,
    pub summary: String,
    #[serde(default)]
    pub reporter: Reporter,
    /// Default: guessed from the words.
    pub category: Option<CategoryId>,
    /// What was done about it on the spot; none = not solved that day.
    pub solved: Option<String>,
}

/// A market day in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MarketRow {
    pub id: MarketId,
    pub revision: i64,
    pub day: NaiveDate,
    pub time: String,
    pub host_village: String,
    pub place: String,
    pub state: MeetingState,
    /// 漏办: planned, and the day has passed.
    pub missed: bool,
    pub note: String,
    pub cancel_reason: String,
    pub stalls: u32,
    /// How many people were served.
    pub served: u32,
    /// Problems taken, unlisted ones too.
    pub taken: u32,
    /// Of these, solved on the day.
    pub solved: u32,
    pub unlisted_taken: i64,
    pub unlisted_solved: i64,
}

/// The market days of a year, in their order.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Markets {
    pub year: i32,
    pub markets: Vec<MarketRow>,
    /// Villages that a market ever came to, or is to come to, to pick from.
    pub host_villages: Vec<String>,
}

/// A stall.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct StallView {
    pub id: RecordId,
    pub revision: i64,
    pub kind: StallKindId,
    pub kind_name: String,
    pub department: Option<DepartmentId>,
    pub department_name: String,
    pub person: Option<PersonId>,
    /// Who serves.
    pub name: String,
    pub served: u32,
    pub note: String,
}

/// A problem taken at a market.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MarketProblem {
    pub issue: IssueId,
    pub number: String,
    pub summary: String,
    /// Empty: nobody was named.
    pub reporter: String,
    /// Where it stands now.
    pub state: State,
    /// It was solved on the market's day.
    pub solved: bool,
}

/// A market day with its stalls and problems.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MarketView {
    pub row: MarketRow,
    pub stalls: Vec<StallView>,
    pub problems: Vec<MarketProblem>,
}

/// What was planned in one step.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RotaPlanned {
    pub markets: Vec<MarketRow>,
}

/// Figures of the markets of a period.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MarketFiguresShow {
    /// Default: 1 January of this year.
    pub from: Option<NaiveDate>,
    /// Default: today.
    pub to: Option<NaiveDate>,
    /// Every village of the store: for a township.
    #[serde(default)]
    pub all_villages: bool,
}

/// The stalls of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MarketKindFigure {
    pub kind: StallKindId,
    pub name: String,
    /// Of the days held, those with such a stall.
    pub days: u32,
    pub stalls: u32,
    pub served: u32,
}

/// The market days of one village of the rota.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MarketVillageFigure {
    pub name: String,
    /// Days on the rota up to day D.
    pub days: u32,
    /// Of these, held.
    pub held: u32,
    pub stalls: u32,
    pub served: u32,
    pub taken: u32,
    pub solved: u32,
}

/// Figures of markets up to day D: days = held + cancelled + missed + waiting; stalls and served are the sums
/// over `kinds` and over `by_village`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MarketFigures {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Day D: later market days do not count.
    pub on: NaiveDate,
    /// Days on the rota.
    pub days: u32,
    pub held: u32,
    pub cancelled: u32,
    /// 漏办
    pub missed: u32,
    /// Planned for today.
    pub waiting: u32,
    /// Villages with a day held …
    pub villages_reached: u32,
    /// … of those on the rota.
    pub villages: u32,
    pub stalls: u32,
    /// How many people were served.
    pub served: u32,
    /// Problems taken.
    pub taken: u32,
    /// Solved on the day, of those taken.
    pub solved: RateView,
    /// Of those taken, never written down one by one.
    pub unlisted_taken: u32,
    /// Of those solved, never written down one by one.
    pub unlisted_solved: u32,
    pub kinds: Vec<MarketKindFigure>,
    pub by_village: Vec<MarketVillageFigure>,
}
