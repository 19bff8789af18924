//! The lamp of an issue on a day, and the words beside it. Not here: shapes and colours (print, ui),
//! and which day counts as today when the clock is wrong.

use chrono::{Datelike, NaiveDate};

use crate::words::{Lamp, State};

/// From how many days before the deadline a lamp turns yellow, unless a village says otherwise.
pub const DUE_SOON_DAYS: i64 = 7;

/// What a lamp follows, as of the day asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The state.
    pub state: State,
    /// The day that counts: the deadline in force, the day due back, or the review day. For what is
    /// done: the deadline that was in force then.
    pub due: Option<NaiveDate>,
    /// The day it was done, if it was.
    pub done_on: Option<NaiveDate>,
}

/// A lamp with its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Light {
    /// The lamp.
    pub lamp: Lamp,
    /// Days left (0 on the day itself), negative when over; for what is done: how long before the
    /// deadline it was done. Nothing without a day.
    pub days: Option<i64>,
    /// A review day that was missed: the dashed ring is red.
    pub missed: bool,
    day: Option<NaiveDate>,
    today: NaiveDate,
}

/// The lamp of an issue on `today`; `soon` is the number of days from which it is yellow.
pub fn light(standing: Standing, today: NaiveDate, soon: i64) -> Light {
    let left = |from: NaiveDate| standing.due.map(|due| (due - from).num_days());
    let with = |lamp, days, day| Light {
        lamp,
        days,
        missed: false,
        day,
        today,
    };
    match standing.state {
        State::Committed | State::Referred => {
            let days = left(today);
            with(running(days, soon), days, standing.due)
        }
        State::UnderStudy => {
            let days = left(today);
            let missed = days.is_some_and(|days| days < 0);
            Light {
                missed,
                ..with(Lamp::UnderStudy, days, standing.due)
            }
        }
        State::Done | State::ToReopen | State::StruckOff => {
            let days = standing.done_on.and_then(left);
            with(Lamp::Done, days, standing.done_on)
        }
        State::Pending | State::Raised | State::Explained | State::Merged | State::Withdrawn => {
            with(Lamp::None, None, None)
        }
    }
}

fn running(days: Option<i64>, soon: i64) -> Lamp {
    match days {
        Some(days) if days < 0 => Lamp::Overdue,
        Some(days) if days <= soon => Lamp::DueSoon,
        _ => Lamp::OnTime,
    }
}

impl Light {
    /// The words beside the lamp in the window: `还有 14 天`, `明天到期`, `超 3 天`, `6月20日再议`.
    pub fn words(&self) -> String {
        match (self.lamp, self.days) {
            (Lamp::OnTime | Lamp::DueSoon, Some(0)) => "今天到期".to_owned(),
            (Lamp::OnTime | Lamp::DueSoon, Some(1)) => "明天到期".to_owned(),
            (Lamp::OnTime | Lamp::DueSoon, Some(days)) => format!("还有 {days} 天"),
            (Lamp::Overdue, Some(days)) => format!("超 {} 天", -days),
            (Lamp::Done, Some(days)) if days < 0 => format!("超 {} 天办结", -days),
            (Lamp::Done, _) => self.dated("办结", crate::chinese::spoken_day),
            (Lamp::UnderStudy, _) => self.dated("再议", crate::chinese::spoken_day),
            _ => self.on_paper(),
        }
    }

    /// The words beside the lamp on paper, where no gap stands round digits: `还有14天`, `已超3天`,
    /// `12月1日办结`, `超3天办结`.
    pub fn on_paper(&self) -> String {
        match (self.lamp, self.days) {
            (Lamp::OnTime | Lamp::DueSoon, Some(0)) => "今天到期".to_owned(),
            (Lamp::OnTime | Lamp::DueSoon, Some(1)) => "明天到期".to_owned(),
            (Lamp::OnTime | Lamp::DueSoon, Some(days)) => format!("还有{days}天"),
            (Lamp::Overdue, Some(days)) => format!("已超{}天", -days),
            (Lamp::Done, Some(days)) if days < 0 => format!("超{}天办结", -days),
            (Lamp::Done, _) => self.dated("办结", crate::chinese::short_day),
            (Lamp::UnderStudy, _) => self.dated("再议", crate::chinese::short_day),
            (Lamp::None, _) => String::new(),
            (lamp, None) => lamp.zh().to_owned(),
        }
    }

    /// `12月1日办结`; another year than today's is named.
    fn dated(&self, what: &str, say: fn(NaiveDate, NaiveDate) -> String) -> String {
        match self.day {
            Some(day) => format!("{}{what}", say(day, self.today)),
            None => self.lamp.zh().to_owned(),
        }
    }

    /// Whether the day shown lies in another year than today.
    pub fn other_year(&self) -> bool {
        self.day.is_some_and(|day| day.year() != self.today.year())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn promised(due: NaiveDate) -> Standing {
        Standing {
            state: State::Committed,
            due: Some(due),
            done_on: None,
        }
    }

    #[test]
    fn a_promise_turns_yellow_a_week_before_and_red_the_day_after() {
        let lamp = |today| light(promised(day(11, 30)), today, DUE_SOON_DAYS).lamp;
        assert_eq!(lamp(day(11, 22)), Lamp::OnTime);
        assert_eq!(lamp(day(11, 23)), Lamp::DueSoon);
        assert_eq!(lamp(day(11, 30)), Lamp::DueSoon);
        assert_eq!(lamp(day(12, 1)), Lamp::Overdue);
    }

    #[test]
    fn the_words_are_those_of_window_and_paper() {
        let of = |today| light(promised(day(11, 30)), today, DUE_SOON_DAYS);
        assert_eq!(of(day(11, 16)).words(), "还有 14 天");
        assert_eq!(of(day(11, 16)).on_paper(), "还有14天");
        assert_eq!(of(day(11, 29)).words(), "明天到期");
        assert_eq!(of(day(11, 30)).words(), "今天到期");
        assert_eq!(of(day(12, 3)).words(), "超 3 天");
        assert_eq!(of(day(12, 3)).on_paper(), "已超3天");
    }

    #[test]
    fn what_was_done_says_the_day_or_how_late_it_was() {
        let done = |on| Standing {
            state: State::Done,
            due: Some(day(11, 30)),
            done_on: Some(on),
        };
        let today = day(12, 20);
        assert_eq!(
            light(done(day(11, 28)), today, 7).on_paper(),
            "11月28日办结"
        );
        assert_eq!(light(done(day(12, 4)), today, 7).on_paper(), "超4天办结");
        assert_eq!(light(done(day(12, 4)), today, 7).lamp, Lamp::Done);
    }

    #[test]
    fn a_missed_review_day_reddens_the_ring() {
        let study = Standing {
            state: State::UnderStudy,
            due: Some(day(6, 20)),
            done_on: None,
        };
        assert_eq!(light(study, day(6, 1), 7).words(), "6月20日再议");
        assert!(!light(study, day(6, 20), 7).missed);
        assert!(light(study, day(6, 21), 7).missed);
    }

    #[test]
    fn what_waits_has_no_lamp() {
        for state in [
            State::Pending,
            State::Raised,
            State::Explained,
            State::Merged,
        ] {
            let standing = Standing {
                state,
                due: Some(day(1, 1)),
                done_on: None,
            };
            assert_eq!(light(standing, day(6, 1), 7).lamp, Lamp::None);
        }
    }

    proptest! {
        /// As days go by the lamp only worsens, and its days count down by one a day.
        #[test]
        fn a_lamp_never_brightens(span in 0i64..400, soon in 0i64..30) {
            let due = day(11, 30);
            let at = |n: i64| light(promised(due), due - chrono::Duration::days(n), soon);
            let rank = |lamp| [Lamp::OnTime, Lamp::DueSoon, Lamp::Overdue].iter().position(|l| *l == lamp);
            prop_assert!(rank(at(span).lamp) <= rank(at(span - 1).lamp));
            prop_assert_eq!(at(span).days, Some(span));
        }
    }
}
