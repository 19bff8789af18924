//! 三率 and the days that promises took. Response is not resolution: each has its own fraction.

use chrono::NaiveDate;

use super::Period;
use crate::words::Rating;

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
    /// More than half of the respondents say it is solved.
    pub solved: bool,
    /// The overall rating.
    pub rating: Rating,
}

/// A commitment as far as its days go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommitmentRow {
    /// The day of the promise.
    pub promised_on: NaiveDate,
    /// The day it was done, if it was.
    pub done_on: Option<NaiveDate>,
}

/// An issue of the cohort as far as its answer, visits and promises go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Round {
    /// Whether the issue is of the cohort A; promises are counted also where it is not.
    pub in_cohort: bool,
    /// The day its first answer was due.
    pub answer_due: Option<NaiveDate>,
    /// The day of its first answer.
    pub first_answer: Option<NaiveDate>,
    /// Its return visits, in order.
    pub visits: Vec<VisitRow>,
    /// Its commitments.
    pub commitments: Vec<CommitmentRow>,
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
}

/// The rates of a period on day D. `known` is the caller's to apply: only what was recorded by then.
pub fn rates(rounds: &[Round], period: &Period) -> Rates {
    let mut rates = Rates::default();
    for row in rounds {
        if row.in_cohort {
            count_cohort(row, period, &mut rates);
        }
        for promise in &row.commitments {
            if let Some(done) = promise.done_on.filter(|day| period.holds(*day)) {
                rates.days += u64::try_from((done - promise.promised_on).num_days()).unwrap_or(0);
                rates.done_commitments += 1;
            }
        }
    }
    rates
}

fn count_cohort(row: &Round, period: &Period, rates: &mut Rates) {
    if let Some(due) = row.answer_due.filter(|due| *due <= period.on) {
        rates
            .response
            .count(row.first_answer.is_some_and(|day| day <= due));
    }
    let visits = row.visits.iter().filter(|visit| visit.day <= period.on);
    if let Some(newest) = visits.max_by_key(|visit| visit.day) {
        rates.resolution.count(newest.solved);
        if newest.rating != Rating::Unrated {
            let content = matches!(newest.rating, Rating::Satisfied | Rating::MostlySatisfied);
            rates.satisfaction.count(content);
        }
    }
}
