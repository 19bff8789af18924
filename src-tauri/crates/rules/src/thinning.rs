//! Which copies of the data are kept as they grow old: all of today, one a day for a week, one a week for five weeks,
//! one a month for a year, one a year after that. A copy is as large as the data, and the disk is old. Not here: making and removing copies (`desk`).

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

/// How long every copy is kept, in days with today.
const ALL: u64 = 1;
/// How long one of each day is kept, in days.
const DAILY: u64 = 8;
/// How long one of each week is kept, in days.
const WEEKLY: u64 = 35;
/// How long one of each month is kept, in days.
const MONTHLY: u64 = 366;

/// What a copy stands for at its age; of several that stand for the same, the newest is kept.
#[derive(PartialEq, Eq, Hash)]
enum Stands {
    ItselfAlone(NaiveDateTime),
    Day(NaiveDate),
    Week(NaiveDate),
    Month(i32, u32),
    Year(i32),
}

/// Which of these copies (when each was made, on the village's clock) may go by now. The newest of all never goes,
/// nor one that is dated later than now: a clock that was set back proves nothing.
pub fn thinned(made: &[NaiveDateTime], now: NaiveDateTime) -> Vec<NaiveDateTime> {
    let mut newest_first = made.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    newest_first.dedup();
    let mut stood_for = HashSet::new();
    let mut gone = Vec::new();
    for (n, copy) in newest_first.into_iter().enumerate() {
        let first_of_its_kind = stood_for.insert(stands_for(copy, now));
        if !first_of_its_kind && n > 0 {
            gone.push(copy);
        }
    }
    gone
}

/// How many of the newest stay whatever they weigh.
const ALWAYS: usize = 5;

/// Which of these copies (when made, how many bytes) may go beyond their age, so that all weigh no more than `budget`:
/// those whose neighbours lie nearest, measured by their age, so that near days stay dense and far years stay at all.
pub fn over_budget(
    copies: &[(NaiveDateTime, u64)],
    budget: u64,
    now: NaiveDateTime,
) -> Vec<NaiveDateTime> {
    let mut kept = copies.to_vec();
    kept.sort_unstable_by(|a, b| b.cmp(a));
    let mut gone = Vec::new();
    while kept.iter().map(|(_, bytes)| bytes).sum::<u64>() > budget && kept.len() > ALWAYS + 1 {
        // Neither the newest few nor the oldest of all.
        let candidates = ALWAYS..kept.len() - 1;
        let spacing = |n: usize| {
            let at = |n: usize| kept.get(n).map_or(now, |(made, _)| *made);
            let between = (at(n - 1) - at(n + 1)).num_minutes() as f64;
            between / (now - at(n)).num_minutes().max(1) as f64
        };
        let nearest = candidates.min_by(|a, b| spacing(*a).total_cmp(&spacing(*b)));
        let Some(n) = nearest else { break };
        gone.push(kept.remove(n).0);
    }
    gone
}

fn stands_for(copy: NaiveDateTime, now: NaiveDateTime) -> Stands {
    let (day, today) = (copy.date(), now.date());
    let younger_than = |days: u64| {
        today
            .checked_sub_days(Days::new(days))
            .is_none_or(|limit| day > limit)
    };
    if copy > now || younger_than(ALL) {
        Stands::ItselfAlone(copy)
    } else if younger_than(DAILY) {
        Stands::Day(day)
    } else if younger_than(WEEKLY) {
        Stands::Week(day.week(chrono::Weekday::Mon).first_day())
    } else if younger_than(MONTHLY) {
        Stands::Month(day.year(), day.month())
    } else {
        Stands::Year(day.year())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(day: NaiveDate, hour: u32) -> NaiveDateTime {
        day.and_hms_opt(hour, 0, 0).unwrap()
    }

    fn first_day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2023, 12, 28).unwrap()
    }

    /// Two copies a day, thinned every evening, as a village that closes the window twice a day.
    fn after_days(days: u64) -> (Vec<NaiveDateTime>, NaiveDateTime) {
        let mut copies = Vec::new();
        let mut now = at(first_day(), 22);
        for n in 0..days {
            let today = first_day() + Days::new(n);
            copies.extend([at(today, 11), at(today, 21)]);
            now = at(today, 22);
            let gone = thinned(&copies, now);
            copies.retain(|copy| !gone.contains(copy));
        }
        (copies, now)
    }

    #[test]
    fn after_three_years_every_late_day_week_and_month_still_has_its_copy() {
        let (copies, now) = after_days(1100);
        let has = |from: NaiveDate, to: NaiveDate| {
            copies.iter().any(|copy| (from..=to).contains(&copy.date()))
        };
        for back in 0..7 {
            let day = now.date() - Days::new(back);
            assert!(has(day, day), "no copy of {day}");
        }
        for back in 0..5 {
            let last = now.date() - Days::new(7 * back);
            assert!(
                has(last - Days::new(7), last),
                "no copy in the week to {last}"
            );
        }
        for back in 0..11 {
            // The newest of a month lies a week before its end at most: the weeks were thinned before.
            let last = now.date() - Days::new(31 * back);
            assert!(
                has(last - Days::new(38), last),
                "no copy in the month to {last}"
            );
        }
        assert!(
            has(first_day(), first_day() + Days::new(370)),
            "no copy of the first year"
        );
        assert!(
            copies.len() < 30,
            "{} copies are too many for an old disk",
            copies.len()
        );
    }

    #[test]
    fn a_copy_from_a_clock_that_ran_ahead_stays() {
        let now = at(first_day(), 12);
        let ahead = at(first_day() + Days::new(400), 12);
        assert!(thinned(&[ahead, ahead + chrono::Duration::hours(1), now], now).is_empty());
    }

    #[test]
    fn copies_that_weigh_too_much_grow_fewer_with_age_and_the_oldest_stays() {
        let now = at(first_day(), 12);
        let copies: Vec<_> = (0..40)
            .map(|n| (now - chrono::Duration::days(n * n), 100))
            .collect();
        let gone = over_budget(&copies, 1500, now);
        assert_eq!(gone.len(), 25);
        let left: Vec<_> = copies
            .iter()
            .filter(|(made, _)| !gone.contains(made))
            .collect();
        assert_eq!(
            left[..5],
            copies.iter().take(5).collect::<Vec<_>>()[..],
            "the newest"
        );
        assert_eq!(left.last(), copies.last().as_ref(), "the oldest");
        assert!(over_budget(&copies, 4000, now).is_empty());
    }

    proptest! {
        #[test]
        fn the_newest_stays_and_thinning_again_takes_nothing_more(
            hours in prop::collection::vec(0_i64..30_000, 1..80),
        ) {
            let now = at(first_day(), 12);
            let mut copies: Vec<_> = hours.iter().map(|h| now - chrono::Duration::hours(*h)).collect();
            let newest = *copies.iter().max().unwrap();
            let gone = thinned(&copies, now);
            prop_assert!(!gone.contains(&newest));
            copies.retain(|copy| !gone.contains(copy));
            prop_assert!(thinned(&copies, now).is_empty());
        }
    }
}
