//! The days of a rota: every n days, or each month on a day, over a list of villages in turn. Not here: what
//! takes place on them, and which days are already taken (desk).

use chrono::{Datelike, Days, Months, NaiveDate};

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Every so many days; at least 1.
    Days(u32),
    /// Each month on this day, 1 to 31; on the last one where the month is shorter.
    MonthOn(u32),
}

/// A rota that is still to be laid out.
#[derive(Debug, Clone, Copy)]
pub struct Rota<'a> {
    /// No day lies before it.
    pub from: NaiveDate,
    /// How often.
    pub every: Every,
    /// How many days.
    pub count: usize,
    /// Days on which nothing takes place; the village's turn comes on the next day of the rota.
    pub skip: &'a [NaiveDate],
}

/// Each day with whose turn it is, counted from 0 among `villages`; nothing without villages.
pub fn days(rota: Rota<'_>, villages: usize) -> Vec<(NaiveDate, usize)> {
    if villages == 0 {
        return Vec::new();
    }
    steps(rota.from, rota.every)
        .filter(|day| !rota.skip.contains(day))
        .take(rota.count)
        .enumerate()
        .map(|(n, day)| (day, n % villages))
        .collect()
}

/// The days without any left out, as far as the calendar reaches.
fn steps(from: NaiveDate, every: Every) -> Box<dyn Iterator<Item = NaiveDate>> {
    match every {
        Every::Days(n) => {
            let n = Days::new(u64::from(n.max(1)));
            Box::new(std::iter::successors(Some(from), move |day| {
                day.checked_add_days(n)
            }))
        }
        Every::MonthOn(wanted) => {
            let first = from.with_day(1).unwrap_or(from);
            let months = std::iter::successors(Some(first), |month| {
                month.checked_add_months(Months::new(1))
            });
            let days = months.filter_map(move |month| day_of(month, wanted));
            Box::new(days.filter(move |day| *day >= from))
        }
    }
}

/// That day of the month, or its last.
fn day_of(month: NaiveDate, wanted: u32) -> Option<NaiveDate> {
    let last = month.checked_add_months(Months::new(1))?.pred_opt()?;
    month.with_day(wanted.clamp(1, last.day()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn rota(from: NaiveDate, every: Every, count: usize, skip: &[NaiveDate]) -> Rota<'_> {
        Rota {
            from,
            every,
            count,
            skip,
        }
    }

    #[test]
    fn three_villages_take_turns_every_ten_days() {
        let found = days(rota(day(1, 5), Every::Days(10), 4, &[]), 3);
        assert_eq!(
            found,
            [
                (day(1, 5), 0),
                (day(1, 15), 1),
                (day(1, 25), 2),
                (day(2, 4), 0)
            ]
        );
    }

    #[test]
    fn a_skipped_day_costs_nobody_the_turn() {
        let skip = [day(1, 15)];
        let found = days(rota(day(1, 5), Every::Days(10), 3, &skip), 3);
        assert_eq!(found, [(day(1, 5), 0), (day(1, 25), 1), (day(2, 4), 2)]);
    }

    #[test]
    fn the_thirty_first_is_the_last_day_of_a_shorter_month() {
        let found = days(rota(day(1, 31), Every::MonthOn(31), 3, &[]), 1);
        let found: Vec<_> = found.into_iter().map(|(day, _)| day).collect();
        assert_eq!(found, [day(1, 31), day(2, 28), day(3, 31)]);
    }

    #[test]
    fn a_month_whose_day_is_past_begins_with_the_next() {
        let found = days(rota(day(1, 20), Every::MonthOn(8), 1, &[]), 1);
        assert_eq!(found, [(day(2, 8), 0)]);
    }

    #[test]
    fn without_villages_there_is_no_rota() {
        assert!(days(rota(day(1, 1), Every::Days(1), 5, &[]), 0).is_empty());
    }

    proptest! {
        /// As many days as asked for, each later than the one before, none of them skipped, turns in order.
        #[test]
        fn every_rota_is_whole(
            start in 0u64..800, n in 1u32..60, month in any::<bool>(), count in 0usize..40,
            villages in 1usize..20, skipped in proptest::collection::vec(0u64..1200, 0..30),
        ) {
            let at = |n: u64| day(1, 1) + Days::new(n);
            let skip: Vec<_> = skipped.into_iter().map(at).collect();
            let every = if month { Every::MonthOn(n.min(31)) } else { Every::Days(n) };
            let found = days(rota(at(start), every, count, &skip), villages);
            prop_assert_eq!(found.len(), count);
            prop_assert!(found.iter().all(|(day, _)| *day >= at(start) && !skip.contains(day)));
            prop_assert!(found.windows(2).all(|two| two[0].0 < two[1].0));
            for (at, (day, turn)) in found.iter().enumerate() {
                prop_assert_eq!(*turn, at % villages);
                if let Every::Days(n) = every {
                    prop_assert_eq!((*day - found[0].0).num_days() % i64::from(n), 0);
                }
            }
        }
    }
}
