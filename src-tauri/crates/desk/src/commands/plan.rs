//! The year's sessions: planned, held, cancelled, 漏开, by month, kind and grid, against the quota. Not here: one
//! meeting (`meeting`), switching a quota (`people`).

use chrono::NaiveDate;
use rules::ids::{KindId, MeetingId, PlaceId};
use rules::words::{MeetingState, Mode};
use rules::year_plan::Cell;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::meeting::MeetingPlan;

/// A year's plan.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct YearPlanShow {
    /// Default: this year.
    pub year: Option<i32>,
}

/// The plan of a year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct YearPlan {
    pub year: i32,
    /// Kinds that are offered, and those that were used in the year.
    pub kinds: Vec<YearKind>,
    /// All kinds together, for the whole village.
    pub months: Vec<Cell>,
    pub total: Cell,
    /// Every meeting of the year, oldest first.
    pub meetings: Vec<YearMeeting>,
}

/// One kind's year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct YearKind {
    pub kind: KindId,
    pub name: String,
    /// Sign in the plan; empty if it has none.
    pub symbol: String,
    /// How people usually consult at it.
    pub mode: Mode,
    /// It is still offered.
    pub enabled: bool,
    /// How many per period; 0 = no quota.
    pub quota_count: i64,
    /// month, quarter, year
    pub quota_period: String,
    /// Whether this village is bound by it.
    pub quota_on: bool,
    /// The whole village first, then each grid.
    pub rows: Vec<YearRow>,
}

/// The whole village, or a grid.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct YearRow {
    /// None = the whole village.
    pub place: Option<PlaceId>,
    pub name: String,
    /// January to December.
    pub months: Vec<Cell>,
    pub total: Cell,
    /// How the quota's periods stand; empty unless the village switched the quota on.
    pub periods: Vec<YearPeriod>,
}

/// One period of the quota.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct YearPeriod {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub held: u32,
    pub standing: PeriodStanding,
    /// Sessions still to be held, or not held.
    pub missing: u32,
    /// While it is open: days left, today included.
    pub days_left: Option<u32>,
}

/// How a period stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PeriodStanding {
    /// Held often enough.
    Met,
    /// Not yet, and there is time.
    Open,
    /// The period is over.
    Missed,
    /// It has not begun.
    ToCome,
}

/// A meeting of the year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct YearMeeting {
    pub id: MeetingId,
    pub kind: KindId,
    pub day: NaiveDate,
    /// `19:30`
    pub time: String,
    pub place: String,
    pub state: MeetingState,
    /// Planned, and its day has passed: 漏开.
    pub missed: bool,
    /// 第n场
    pub session: Option<i64>,
    /// The grids convened; empty = the whole village.
    pub grids: Vec<PlaceId>,
}

/// Plans several meetings in one step, to fill a year.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingPlanMany {
    /// At most 60.
    pub plans: Vec<MeetingPlan>,
}

/// What was planned.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MeetingsPlanned {
    pub meetings: Vec<MeetingId>,
    /// The first of a kind whose quota this village was never asked about: it is asked now, once.
    pub quota_question: Option<KindId>,
}
