//! How a sheet on a board stands to the days it may hang. Not here: who reviewed it, where it hangs (`store`).

use chrono::NaiveDate;

/// Days that a sheet hangs, unless the village says otherwise (field guide §6).
pub const POSTING_DAYS: u64 = 7;

/// What became of a posting, in the order of precedence: void, taken down, else by its last day.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Hanging {
    /// It hangs, and may.
    Up,
    /// It is to come down today.
    Due,
    /// It hangs longer than allowed.
    Late,
    /// It was taken down.
    Down,
    /// It was written down by mistake.
    Void,
}

/// A posting on a day: what it is, and the days that are left (negative when over).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What became of it.
    pub hanging: Hanging,
    /// Days left to its last day while it hangs.
    pub days: Option<i64>,
}

/// How a posting stands on `today`; `to` is the last day it may hang.
pub fn standing(to: NaiveDate, taken_down: bool, void: bool, today: NaiveDate) -> Standing {
    let left = (to - today).num_days();
    let hanging = match (void, taken_down) {
        (true, _) => Hanging::Void,
        (false, true) => Hanging::Down,
        (false, false) if left > 0 => Hanging::Up,
        (false, false) if left == 0 => Hanging::Due,
        (false, false) => Hanging::Late,
    };
    let days = (!void && !taken_down).then_some(left);
    Standing { hanging, days }
}

impl Standing {
    /// It must come down: today, or since some days.
    pub fn must_come_down(&self) -> bool {
        matches!(self.hanging, Hanging::Due | Hanging::Late)
    }

    /// 贴着，还有 3 天; 今天该取下; 超 2 天; 已取下; 作废
    pub fn words(&self) -> String {
        let days = self.days.unwrap_or_default();
        match self.hanging {
            Hanging::Up => format!("贴着，还有 {days} 天"),
            Hanging::Due => "今天该取下".to_owned(),
            Hanging::Late => format!("超 {} 天", -days),
            Hanging::Down => "已取下".to_owned(),
            Hanging::Void => "作废".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(n: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 1).unwrap() + chrono::Duration::days(n)
    }

    fn words(to: i64, today: i64) -> String {
        standing(day(to), false, false, day(today)).words()
    }

    #[test]
    fn the_last_day_still_counts_and_the_day_after_is_too_long() {
        assert_eq!(words(7, 4), "贴着，还有 3 天");
        assert_eq!(words(7, 7), "今天该取下");
        assert_eq!(words(7, 9), "超 2 天");
    }

    #[test]
    fn what_was_taken_down_or_voided_is_never_late() {
        let down = standing(day(0), true, false, day(30));
        assert_eq!((down.words().as_str(), down.days), ("已取下", None));
        let void = standing(day(0), true, true, day(30));
        assert_eq!(void.words(), "作废");
        assert!(!down.must_come_down() && !void.must_come_down());
    }

    proptest! {
        /// Whoever looks on any day is told to take it down from the last day on, and never before.
        #[test]
        fn it_must_come_down_from_its_last_day_on(to in 0i64..400, today in 0i64..400) {
            let standing = standing(day(to), false, false, day(today));
            prop_assert_eq!(standing.must_come_down(), today >= to);
            prop_assert_eq!(standing.days, Some(to - today));
        }
    }
}
