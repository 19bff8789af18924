//! Days as people type them. Not here: the reading itself (`rules::day`).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Reads a typed day.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DayRead {
    /// 11-30, 1.5, +30, +30工, 下周五, 月底 …
    pub text: String,
    /// The day it counts from; default today.
    pub base: Option<NaiveDate>,
}

/// A day with what people want to see beside it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DayReading {
    pub day: NaiveDate,
    /// 2027年1月5日
    pub words: String,
    /// 星期二
    pub weekday: String,
    /// 冬月廿八; empty if unknown
    pub lunar: String,
    /// Days from the base; negative = earlier.
    pub days: i64,
    /// 元旦; empty if it is none.
    pub holiday: String,
    /// The next working day, if it falls on a holiday.
    pub instead: Option<NaiveDate>,
}
