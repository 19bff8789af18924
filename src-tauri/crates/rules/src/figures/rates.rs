//! 三率 and the days that promises took. Response is not resolution: each has its own fraction.

use chrono::{DateTime, NaiveDate, Utc};

use super::class::cohort_class;
use super::history::by_id;
use super::{IssueRow, Period, first_answer};
use crate::words::{EventKind, Rating};

/// A share with its denominator; never a bare percentage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fraction {
    /// Those that fulfil it.
    pub part: u64,
    /// All that are asked.
    pub whole: u64,
}

impl Fraction {
    fn count(&mut self, fulfilled: bool) {
        self.whole += 1;
        self.part += u64::from(fulfilled);
    }

    /// `7/9`.
    pub fn as_fraction(&self) -> String {
        format!("{}/{}", self.part, self.whole)
    }

    /// `77.8%`; `—` of nothing.
    pub fn as_share(&self) -> String {
        crate::chinese::share(self.part, self.whole)
    }
}

/// A return visit as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisitRow {
    /// Its day.
    pub day: NaiveDate,
    /// When it was written down.
    pub recorded: DateTime<Utc>,
    /// More than half of the respondents say it is solved.
    pub solved: bool,
    /// The overall rating.
    pub rating: Rating,
}

/// 三率 and mean days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rates {
    /// 响应率: first answer within its limit ÷ due by day D.
    pub response: Fraction,
    /// 解决率: solved by the newest visit ÷ visited.
    pub resolution: Fraction,
    /// 满意率: 满意 + 基本满意 by the newest visit ÷ rated.
    pub satisfaction: Fraction,
    /// Days from promise to done, of commitments done in the period: their sum …
    pub days: u64,
    /// … and their number.
    pub done_commitments: u64,
}

impl Rates {
    /// 平均办理天数, in tenths of a day, rounded half up; nothing where nothing was done.
    pub fn mean_days_tenths(&self) -> Option<u64> {
        let n = self.done_commitments;
        (n > 0).then(|| (self.days * 20 + n) / (2 * n))
    }

    /// The same in words: `11.5`, or `12` where it is whole.
    pub fn mean_days_words(&self) -> Option<String> {
        self.mean_days_tenths().map(|tenths| match tenths % 10 {
            0 => format!("{}", tenths / 10),
            rest => format!("{}.{rest}", tenths / 10),
        })
    }
}

/// The rates of a period on day D: 三率 over the cohort, days over the promises done in the period.
pub fn rates(rows: &[IssueRow], period: &Period) -> Rates {
    let all = by_id(rows);
    let mut rates = Rates::default();
    for row in rows.iter().filter(|row| row.in_place) {
        if cohort_class(row, &all, period).is_some() {
            count_cohort(row, period, &mut rates);
        }
        count_days(row, period, &mut rates);
    }
    rates
}

fn count_cohort(row: &IssueRow, period: &Period, rates: &mut Rates) {
    if let Some(due) = row.answer_due.filter(|due| *due <= period.on) {
        let answered = first_answer(row, period);
        rates.response.count(answered.is_some_and(|day| day <= due));
    }
    let counted = |visit: &&VisitRow| period.counts(visit.day, visit.recorded);
    if let Some(newest) = row.visits.iter().rfind(counted) {
        rates.resolution.count(newest.solved);
        if newest.rating != Rating::Unrated {
            let content = matches!(newest.rating, Rating::Satisfied | Rating::MostlySatisfied);
            rates.satisfaction.count(content);
        }
    }
}

fn count_days(row: &IssueRow, period: &Period, rates: &mut Rates) {
    let done = row
        .counted(period)
        .filter(|event| event.kind == EventKind::Done && period.holds(event.day));
    for event in done {
        let promise = row
            .promises
            .iter()
            .find(|promise| Some(promise.id) == event.commitment);
        if let Some(promise) = promise {
            let days = (event.day - promise.promised_on).num_days();
            rates.days += u64::try_from(days).unwrap_or(0);
            rates.done_commitments += 1;
        }
    }
}
