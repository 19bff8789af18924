//! The figures people report, and the rows behind each. Not here: their definitions (`rules::figures`).

use chrono::{DateTime, NaiveDate, Utc};
use rules::ids::{CategoryId, IssueId, KindId, PersonId, PlaceId};
use rules::words::{Class, Figure};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::markets::MarketFigures;

/// Figures of a period and place.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct FiguresShow {
    /// Default: 1 January of this year.
    pub from: Option<NaiveDate>,
    /// Default: today.
    pub to: Option<NaiveDate>,
    /// Default: the whole village.
    pub place: Option<PlaceId>,
    /// Only meetings of this kind and what was first laid before one; default: every kind.
    pub kind: Option<KindId>,
    /// Only what was recorded by this instant; default: everything that is recorded.
    pub known: Option<DateTime<Utc>>,
    /// Every village of the store: for a township.
    #[serde(default)]
    pub all_villages: bool,
}

/// The rows behind one figure; the other fields are those of `figures_show`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct FiguresRows {
    pub figure: Figure,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub place: Option<PlaceId>,
    pub kind: Option<KindId>,
    pub known: Option<DateTime<Utc>>,
    #[serde(default)]
    pub all_villages: bool,
    /// Rows to skip.
    #[serde(default)]
    pub offset: u32,
    /// Rows to give; 0 = all.
    #[serde(default)]
    pub limit: u32,
}

/// One part of what was collected.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FigurePart {
    pub key: Class,
    /// 移交未回
    pub name: String,
    pub count: u32,
    /// Of these, merged into another matter of this class (其中并入).
    pub merged: u32,
}

/// Sessions of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SessionCount {
    pub kind: String,
    pub count: u32,
}

/// Sessions of one month.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MonthCount {
    /// 2026-11
    pub month: String,
    pub count: u32,
}

/// A share with its denominator.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RateView {
    pub part: u32,
    pub whole: u32,
    /// `77.8%`; empty where there is nothing to divide by.
    pub share: String,
}

/// The figures; collected = resolved + planned + studied + remainder.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FiguresView {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Day D: what happened after it does not count.
    pub on: NaiveDate,
    /// What was recorded later does not count; none = everything recorded counts.
    pub known: Option<DateTime<Utc>>,
    /// 全村, 全镇, or the place's name.
    pub place: String,
    pub villages_covered: u32,
    pub villages_total: u32,
    pub sessions: Vec<SessionCount>,
    pub sessions_by_month: Vec<MonthCount>,
    pub sessions_total: u32,
    /// 人次 of villagers.
    pub person_times: u32,
    /// 人数: named villagers, each once.
    pub people: u32,
    /// 人次 of cadres and everybody else.
    pub cadre_times: u32,
    /// 人数 of cadres and everybody else.
    pub cadres: u32,
    /// 人次 without names.
    pub unnamed: u32,
    /// 收集问题
    pub collected: u32,
    /// 已解决
    pub resolved: u32,
    /// 列入解决计划
    pub planned: u32,
    /// 跟进研究
    pub studied: u32,
    /// 其余, all parts together.
    pub remainder: u32,
    /// The parts of 其余 that are not zero.
    pub remainder_parts: Vec<FigurePart>,
    /// Every part of what was collected, zero or not; they add up to it.
    pub parts: Vec<FigurePart>,
    /// 另有待议
    pub pending: u32,
    /// Promises open on day D, whenever their matters were raised: overdue is counted of these.
    pub promised: u32,
    pub overdue: u32,
    /// 本期办结, whoever raised them when.
    pub done_in_period: u32,
    pub reopened: u32,
    pub extensions: u32,
    /// 响应率
    pub response: RateView,
    /// 解决率
    pub resolution: RateView,
    /// 满意率
    pub satisfaction: RateView,
    /// 平均办理天数, `11.5`; none where no promise was done in the period.
    pub mean_days: Option<String>,
    /// Promises done in the period: what the mean is taken over.
    pub mean_days_of: u32,
    /// 补记: matters that are counted otherwise now than by what was known then (at `known`, else at the end
    /// of day D).
    pub late: u32,
    /// 服务集市, beside the meetings; none where a part of a village is asked, to which no market comes.
    pub markets: Option<MarketFigures>,
    /// The report sentence.
    pub sentence: String,
}

/// One row behind a figure.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FigureRowView {
    pub issue: IssueId,
    pub number: String,
    pub summary: String,
    /// Where it stands on day D; none for what was not raised by then.
    pub class: Option<Class>,
    pub class_name: String,
    /// It stands there as merged into another.
    pub merged: bool,
    /// The day by which it counts: raised, done, reopened, extended, visited, due.
    pub day: Option<NaiveDate>,
    /// Its category, as it is now.
    pub category: Option<CategoryId>,
    pub village: String,
}

/// The rows behind a figure; `total` is the figure.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FigureRowsView {
    pub figure: Figure,
    pub total: u32,
    pub rows: Vec<FigureRowView>,
}

/// The figures of another period, by the name under which they are compared.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FiguresBeside {
    /// 上月, 上月同期, 上季度, 上年同期
    pub name: String,
    /// Nothing is recorded of it: there is nothing to compare with.
    pub nothing: bool,
    pub figures: FiguresView,
}

/// What a report says beyond the figures.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ReportView {
    /// The period before, and the same a year earlier; one where both are the same.
    pub beside: Vec<FiguresBeside>,
    /// The paragraph, ready to paste.
    pub paragraph: String,
}

/// The themes that a period's matters propose (每月一题).
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ThemeList {
    /// Default: the first of this month.
    pub from: Option<NaiveDate>,
    /// Default: today.
    pub to: Option<NaiveDate>,
    pub place: Option<PlaceId>,
    pub kind: Option<KindId>,
}

/// A matter behind a theme.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ThemeMatter {
    pub issue: IssueId,
    pub number: String,
    pub summary: String,
    pub raised_on: Option<NaiveDate>,
    /// One like it was raised in the year before, it was opened again, or it is the same as another.
    pub repeated: bool,
    /// It is not settled.
    pub open: bool,
}

/// A category of the period's matters.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ThemeView {
    pub category: CategoryId,
    pub name: String,
    pub count: u32,
    /// Of these, come back.
    pub repeated: u32,
    /// Of these, not settled.
    pub open: u32,
    /// Matters of this category in the period before.
    pub before: u32,
    /// Those that came back first.
    pub matters: Vec<ThemeMatter>,
}

/// The themes, the proposed one first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Themes {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// 上月, 上月同期
    pub before_name: String,
    /// Matters of the period; those without a category propose nothing.
    pub collected: u32,
    pub unsorted: u32,
    pub themes: Vec<ThemeView>,
}

/// Grids, or cadres, side by side over a period.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RankingList {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub on: NaiveDate,
    pub grids: Vec<GridLine>,
    pub cadres: Vec<CadreLine>,
}

/// A grid's figures. What has no grid stands under no place.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct GridLine {
    /// None: what belongs to the village as a whole.
    pub place: Option<PlaceId>,
    pub name: String,
    pub person_times: u32,
    pub collected: u32,
    pub resolved: u32,
    pub overdue: u32,
    pub response: RateView,
    pub satisfaction: RateView,
    /// 积分; none for what belongs to the village as a whole.
    pub points: Option<i64>,
}

/// A cadre's promises. Those for which only a unit answers stand under nobody.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct CadreLine {
    pub person: Option<PersonId>,
    /// Empty for nobody.
    pub name: String,
    /// Promises open on day D.
    pub open: u32,
    pub overdue: u32,
    /// Done in the period.
    pub done: u32,
    /// Of these, in time.
    pub in_time: RateView,
    /// 平均办理天数, `11.5`.
    pub mean_days: Option<String>,
    /// 积分; none for nobody.
    pub points: Option<i64>,
}
