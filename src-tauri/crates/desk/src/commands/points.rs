//! Points (积分): rules, entries, the ranking. Entries are only ever added; a wrong one is met by a counter-entry.
//! Not here: sums and ranks (`rules::points`).

use chrono::NaiveDate;
use rules::ids::{PersonId, PlaceId, PointRuleId, RecordId};
use rules::words::PointSubject;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::meeting::Someone;

/// Rules.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PointRuleList {
    /// Also those that are no longer offered.
    #[serde(default)]
    pub all: bool,
}

/// Adds a rule, at the end of its subject's.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PointRuleAdd {
    pub subject: PointSubject,
    pub name: String,
    /// Negative for a deduction; never 0.
    pub points: i64,
    #[serde(default)]
    pub note: String,
}

/// Edits a rule; entries keep the points they were given.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PointRuleEdit {
    pub rule: PointRuleId,
    pub revision: i64,
    pub name: String,
    pub points: i64,
    #[serde(default)]
    pub note: String,
}

/// Offers a rule again, or no longer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PointRuleEnable {
    pub rule: PointRuleId,
    pub revision: i64,
    pub enabled: bool,
}

/// A rule.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PointRuleView {
    pub id: PointRuleId,
    pub revision: i64,
    pub subject: PointSubject,
    pub name: String,
    pub points: i64,
    pub note: String,
    pub position: i64,
    pub enabled: bool,
}

/// Rules in their order.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PointRules {
    pub rules: Vec<PointRuleView>,
}

/// Gives points, or takes some away, by a rule or freely.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PointsAdd {
    pub subject: PointSubject,
    /// The village (default: this one) or the grid.
    pub place: Option<PlaceId>,
    /// The cadre.
    pub person: Option<PersonId>,
    /// Either a rule, whose points are copied …
    pub rule: Option<PointRuleId>,
    /// … or so many.
    pub points: Option<i64>,
    /// Default: today.
    pub day: Option<NaiveDate>,
    pub reason: String,
    pub witness: Someone,
}

/// Takes an entry back by a counter-entry of today.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PointsCorrect {
    pub entry: RecordId,
    pub reason: String,
    pub witness: Someone,
}

/// Entries of a period, newest first.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PointsList {
    pub subject: PointSubject,
    pub place: Option<PlaceId>,
    pub person: Option<PersonId>,
    /// Default: 1 January of this year.
    pub from: Option<NaiveDate>,
    /// Default: today.
    pub to: Option<NaiveDate>,
    #[serde(default)]
    pub offset: u32,
    /// Default 100.
    pub limit: Option<u32>,
}

/// An entry.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PointEntryView {
    pub id: RecordId,
    pub subject: PointSubject,
    pub place: Option<PlaceId>,
    pub person: Option<PersonId>,
    /// The name as of that day.
    pub name: String,
    pub rule: Option<PointRuleId>,
    /// As the rule is called now; empty where points were given freely.
    pub rule_name: String,
    pub day: NaiveDate,
    pub points: i64,
    pub reason: String,
    pub witness: String,
    /// The entry that this one takes back.
    pub corrects: Option<RecordId>,
    /// The entry that takes this one back.
    pub corrected_by: Option<RecordId>,
}

/// A page of entries.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PointEntries {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub total: u32,
    /// The points of all of them together.
    pub sum: i64,
    pub entries: Vec<PointEntryView>,
}

/// The ranking of a period.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RankingShow {
    pub subject: PointSubject,
    /// Default: 1 January of this year.
    pub from: Option<NaiveDate>,
    /// Default: today.
    pub to: Option<NaiveDate>,
    /// Every village of the store: for a township.
    #[serde(default)]
    pub all_villages: bool,
}

/// A line of the ranking.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RankLine {
    /// 1, 1, 3: equal sums share a rank.
    pub rank: u32,
    pub place: Option<PlaceId>,
    pub person: Option<PersonId>,
    pub name: String,
    /// The village, where several are asked.
    pub village: String,
    pub sum: i64,
    pub entries: u32,
}

/// The ranking; the lines add up to `sum` and `entries`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Ranking {
    pub subject: PointSubject,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub sum: i64,
    pub entries: u32,
    pub lines: Vec<RankLine>,
}
