//! Working a matter between its meetings: progress, extension, done, return visit, strike-off. Not here:
//! what a meeting decides (`issue`).

use chrono::NaiveDate;
use rules::ids::{DepartmentId, HouseholdId, IssueId, PersonId};
use rules::words::{ProgressKind, Rating, Solved};
use schemars::JsonSchema;
use serde::Deserialize;

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
    #[serde(default)]
    pub words: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}
