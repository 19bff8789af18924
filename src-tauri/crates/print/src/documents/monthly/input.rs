//! What a monthly return says. Figures only: there is no field for anybody's name.

use chrono::NaiveDate;
use rules::figures::{Attendance, IssueFigures, Rates};

use crate::documents::Sheet;

/// The figures of a period beside those of the one before, of its year and of the year before.
#[derive(Debug, Clone, PartialEq)]
pub struct Monthly {
    /// Head and foot.
    pub sheet: Sheet,
    /// The part of the village that is told of; none = the whole village.
    pub place: Option<String>,
    /// The kind of meeting that is told of, by its name; none = every kind.
    pub kind: Option<String>,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// Day D: what happened after it does not count.
    pub on: NaiveDate,
    /// The report sentence, of the year up to day D.
    pub sentence: String,
    /// 本月
    pub period: Figures,
    /// 上月, as far as this one has run; none where nothing is recorded of it.
    pub before: Option<Figures>,
    /// 本年累计
    pub year: Figures,
    /// 上年同期; none where nothing is recorded of it.
    pub last_year: Option<Figures>,
    /// What quotas ask and how they stand, by the kind's name.
    pub quotas: Vec<QuotaWords>,
    /// What was typed after an earlier return of this period was printed.
    pub late: Option<LateTyping>,
}

/// One column's figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Meetings held, by the kind's name, in the order of the kinds.
    pub sessions: Vec<(String, u64)>,
    /// Who came.
    pub came: Attendance,
    /// What was collected, and what stands beside it.
    pub issues: IssueFigures,
    /// 三率 and the days that promises took.
    pub rates: Rates,
    /// Days of the service market held; none where a part of a village is told of.
    pub market_days: Option<u64>,
}

/// A quota in words, for the kind's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotaWords {
    /// The kind's name.
    pub kind: String,
    /// `每月1场，11个月中10个月达标`
    pub words: String,
}

/// 补记n件: matters that are counted otherwise than they were when the return was printed before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateTyping {
    /// How many.
    pub count: u64,
    /// The day on which the earlier return was printed.
    pub printed_on: NaiveDate,
    /// Its number: `月2026-003`.
    pub number: String,
}
