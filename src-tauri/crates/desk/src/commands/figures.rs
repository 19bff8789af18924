//! The figures people report. Not here: their definitions (`rules::figures`).

use chrono::NaiveDate;
use rules::ids::PlaceId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Figures of a period and place.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct FiguresShow {
    /// Default: 1 January of this year.
    pub from: Option<NaiveDate>,
    /// Default: today.
    pub to: Option<NaiveDate>,
    /// Default: the whole village.
    pub place: Option<PlaceId>,
}

/// One part of 其余.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RemainderPart {
    /// referred, explained, raised, to_reopen, withdrawn
    pub key: String,
    /// 移交未回
    pub name: String,
    pub count: u32,
}

/// Sessions of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SessionCount {
    pub kind: String,
    pub count: u32,
}

/// The figures; collected = resolved + planned + studied + remainder.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FiguresView {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub sessions: Vec<SessionCount>,
    /// 人次 of villagers.
    pub person_times: u32,
    /// 人数: named villagers, each once.
    pub people: u32,
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
    pub remainder_parts: Vec<RemainderPart>,
    /// 另有待议
    pub pending: u32,
    /// The report sentence.
    pub sentence: String,
}
