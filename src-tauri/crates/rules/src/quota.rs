//! Whether a kind of meeting was held as often as it is to be. Binds only villages that switched the
//! quota on (data model, "Kinds, categories, procedures, wording"). Not here: the switch itself.

use chrono::{Datelike, Months, NaiveDate};

use crate::templates::{Quota, QuotaPeriod};

/// How one period of the quota stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Held often enough.
    Met,
    /// Not yet, and there is still time: so many days, today included.
    Open {
        /// Meetings still to be held.
        missing: u32,
        /// Days left, today included.
        days_left: u32,
    },
    /// The period is over.
    Missed {
        /// Meetings that were not held.
        missing: u32,
    },
    /// The period has not begun.
    ToCome,
}

/// One period of a year with what was held in it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct Period {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// Meetings of the kind held in it.
    pub held: u32,
    /// How it stands.
    pub standing: Standing,
}

/// The periods of a year; `held` are the days of the held meetings of this kind, `since` the day from
/// which the quota binds: a period that ended before it asks for nothing and is left out.
pub fn periods(
    quota: Quota,
    year: i32,
    held: &[NaiveDate],
    since: NaiveDate,
    today: NaiveDate,
) -> Vec<Period> {
    let months = match quota.per {
        QuotaPeriod::Month => 1,
        QuotaPeriod::Quarter => 3,
        QuotaPeriod::Year => 12,
    };
    let starts = (1..=12u32).step_by(months as usize);
    starts
        .filter_map(|month| {
            let from = NaiveDate::from_ymd_opt(year, month, 1)?;
            let to = from.checked_add_months(Months::new(months))?.pred_opt()?;
            (to >= since).then(|| period(quota, from, to, held, today))
        })
        .collect()
}

/// The period that a day lies in.
pub fn period_of(quota: Quota, day: NaiveDate, held: &[NaiveDate]) -> Option<Period> {
    let all = periods(quota, day.year(), held, NaiveDate::MIN, day);
    all.into_iter()
        .find(|period| period.from <= day && day <= period.to)
}

fn period(
    quota: Quota,
    from: NaiveDate,
    to: NaiveDate,
    held: &[NaiveDate],
    today: NaiveDate,
) -> Period {
    let count = held
        .iter()
        .filter(|day| from <= **day && **day <= to)
        .count();
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let missing = quota.times.saturating_sub(count);
    let standing = if missing == 0 {
        Standing::Met
    } else if today < from {
        Standing::ToCome
    } else if today > to {
        Standing::Missed { missing }
    } else {
        let days_left = u32::try_from((to - today).num_days() + 1).unwrap_or(0);
        Standing::Open { missing, days_left }
    };
    Period {
        from,
        to,
        held: count,
        standing,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MONTHLY: Quota = Quota {
        per: QuotaPeriod::Month,
        times: 1,
    };

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn november_is_open_october_missed_december_to_come() {
        let held = [day(9, 3), day(9, 20), day(1, 31)];
        let year = periods(MONTHLY, 2026, &held, day(1, 1), day(11, 22));
        let of = |month: usize| year[month - 1].standing;
        assert_eq!(of(1), Standing::Met);
        assert_eq!(of(9), Standing::Met);
        assert_eq!(of(10), Standing::Missed { missing: 1 });
        assert_eq!(
            of(11),
            Standing::Open {
                missing: 1,
                days_left: 9
            }
        );
        assert_eq!(of(12), Standing::ToCome);
        assert_eq!(year[8].held, 2);
    }

    #[test]
    fn a_quota_asks_for_nothing_before_it_was_switched_on() {
        let year = periods(MONTHLY, 2026, &[], day(6, 15), day(8, 1));
        assert_eq!(year.first().map(|period| period.from), Some(day(6, 1)));
    }

    #[test]
    fn quarters_and_years_are_calendar_ones() {
        let quarter = Quota {
            per: QuotaPeriod::Quarter,
            times: 2,
        };
        let found = period_of(quarter, day(5, 31), &[day(4, 1)]).unwrap();
        assert_eq!((found.from, found.to), (day(4, 1), day(6, 30)));
        assert_eq!(
            found.standing,
            Standing::Open {
                missing: 1,
                days_left: 31
            }
        );
        let year = Quota {
            per: QuotaPeriod::Year,
            times: 1,
        };
        assert_eq!(period_of(year, day(5, 31), &[]).unwrap().to, day(12, 31));
    }

    proptest! {
        /// Every held meeting of the year counts in exactly one period.
        #[test]
        fn no_meeting_counts_twice(days in proptest::collection::vec((1u32..=12, 1u32..=28), 0..40)) {
            let held: Vec<_> = days.iter().map(|(m, d)| day(*m, *d)).collect();
            for per in [QuotaPeriod::Month, QuotaPeriod::Quarter, QuotaPeriod::Year] {
                let year = periods(Quota { per, times: 1 }, 2026, &held, day(1, 1), day(7, 1));
                let counted: u32 = year.iter().map(|period| period.held).sum();
                prop_assert_eq!(counted as usize, held.len());
            }
        }
    }
}
