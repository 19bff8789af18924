//! 补记: what was typed after the day of the figures. Later days never change a past figure; late typing may,
//! and says so.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::class::cohort_class;
use super::history::by_id;
use super::{IssueRow, Period};
use crate::ids::IssueId;

/// Hours by which China Standard Time is ahead: village life has one clock.
const EAST: i64 = 8;

/// The last moment of a day in China Standard Time: what was recorded by then was known on that day.
pub fn end_of_day(day: NaiveDate) -> DateTime<Utc> {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    next.and_time(NaiveTime::MIN).and_utc()
        - chrono::Duration::hours(EAST)
        - chrono::Duration::milliseconds(1)
}

/// Whether an issue is counted otherwise by what was known at `period.known` than by all that is recorded:
/// in the cohort or not, or in another class.
pub fn is_late(row: &IssueRow, all: &HashMap<IssueId, &IssueRow>, period: &Period) -> bool {
    let class = |period: &Period| cohort_class(row, all, period).map(|(class, _)| class);
    class(period) != class(&period.as_known(None))
}

/// 补记n件: how many issues of the place are counted otherwise now than by what was known then.
pub fn late(rows: &[IssueRow], period: &Period) -> u64 {
    let all = by_id(rows);
    let in_place = rows.iter().filter(|row| row.in_place);
    in_place.filter(|row| is_late(row, &all, period)).count() as u64
}
