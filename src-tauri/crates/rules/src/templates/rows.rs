//! The rows of template files as serde reads them. Not here: checks across rows (`templates`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{CategoryId, DepartmentId, KindId, PointRuleId, ProcedureId, StallKindId};
use crate::quorum::Quorum;
use crate::words::{
    AttendeeRole, DepartmentKind, DocumentKind, Mode, PlaceLevel, PointSubject, Scale, StepKind,
};

/// A meeting kind: its name, what stands on its paper, how it runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Fixed id, the same in every village, so that a township can group by it.
    pub id: KindId,
    /// A short English key, for references between files.
    pub key: String,
    /// The name in the window.
    pub name: String,
    /// The title on paper.
    pub printed_title: String,
    /// At most four characters, where room is scarce.
    pub short: String,
    /// What its list of promises is called: 承诺清单, 承诺单.
    pub list_name: String,
    /// Under the title on paper.
    #[serde(default)]
    pub motto: String,
    /// Key of its procedure.
    pub procedure: String,
    /// How people consult in it, unless said otherwise.
    pub mode: Mode,
    /// How often it is to be held; binds only villages that switch it on.
    pub quota: Option<Quota>,
    /// What it prints unless said otherwise.
    pub documents: Vec<DocumentKind>,
    /// The roles its attendees have.
    pub roles: Vec<AttendeeRole>,
    /// Its sign in the year plan; empty: two characters of its name.
    #[serde(default)]
    pub symbol: String,
    /// Whether it is offered from the start.
    #[serde(default = "yes")]
    pub enabled: bool,
}

fn yes() -> bool {
    true
}

/// How often a kind of meeting is to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// Per calendar month, quarter or year.
    pub per: QuotaPeriod,
    /// At least so many times.
    pub times: u32,
}

/// A calendar period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuotaPeriod {
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A calendar year.
    Year,
}

impl QuotaPeriod {
    /// The identifier in SQL and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

/// A procedure: an ordered list of steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Fixed id.
    pub id: ProcedureId,
    /// A short English key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The scales of matters that it is suggested for.
    #[serde(default)]
    pub scales: Vec<Scale>,
    /// Asked for by whatever spends collective money.
    #[serde(default)]
    pub for_money: bool,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

/// A step of a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// What it means, for the one who chairs; may be empty.
    #[serde(default)]
    pub hint: String,
    /// What it asks for; a step unless said.
    #[serde(default = "plain_step")]
    pub kind: StepKind,
    /// Who must be there and agree.
    pub quorum: Option<Quorum>,
}

fn plain_step() -> StepKind {
    StepKind::Step
}

/// A kind of stall at a service market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stall {
    /// Fixed id.
    pub id: StallKindId,
    /// Its name.
    pub name: String,
}

/// What gives how many points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PointRule {
    /// Fixed id.
    pub id: PointRuleId,
    /// To whom.
    pub subject: PointSubject,
    /// Its name.
    pub name: String,
    /// How many; negative for a deduction.
    pub points: i64,
}

/// A category of issues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Fixed id.
    pub id: CategoryId,
    /// A short English key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Words in an issue's text that speak for it.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// Days within which a first answer is due; without it the village's default.
    pub answer_days: Option<u32>,
}

/// A department that villages commonly name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// Fixed id.
    pub id: DepartmentId,
    /// Its name, as it stands on paper.
    pub name: String,
    /// 责任单位 or 共建单位.
    pub kind: DepartmentKind,
    /// The level it belongs to.
    pub level: PlaceLevel,
    /// Keys of the categories it is offered for first.
    #[serde(default)]
    pub categories: Vec<String>,
}

/// Default days and names, all editable afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Defaults {
    /// Days within which an ordinary matter gets its first answer (field guide §2).
    pub answer_days: u32,
    /// Days before a deadline from which its lamp is 快到期.
    pub due_soon_days: u32,
    /// Days a sheet stays on the board.
    pub posting_days: u32,
    /// Days within which the claimer of a wish makes contact.
    pub claim_days: u32,
    /// Days to the next review of what is under study.
    pub review_days: u32,
    /// Days until a department is to report back.
    pub referral_days: u32,
    /// What the levels are called here.
    pub levels: Levels,
}

/// Names of the levels; places number them differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    /// 县
    pub county: String,
    /// 乡镇
    pub township: String,
    /// 村
    pub village: String,
    /// 网格
    pub grid: String,
    /// 组
    pub group: String,
    /// 单元
    pub unit: String,
}
