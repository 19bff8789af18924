//! The periods that a period is compared with: the one before it and the same one a year earlier, each as far as this
//! one has run, so that three weeks are never held against a whole month. Not here: what is counted in them.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Period;

/// How the period before is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// 上月
    Month,
    /// 上季度
    Quarter,
    /// 上年
    Year,
    /// 上一期: any other number of months or days.
    Span,
}

impl Before {
    /// `上月`; `上月同期` where the period has not ended.
    pub fn words(self, ended: bool) -> String {
        let name = match self {
            Self::Month => "上月",
            Self::Quarter => "上季度",
            Self::Year => "上年",
            Self::Span => "上一期",
        };
        let same = if ended { "" } else { "同期" };
        format!("{name}{same}")
    }
}

impl Period {
    /// Whether day D is the period's last: all of it has been counted.
    pub fn has_ended(&self) -> bool {
        self.on >= self.to
    }

    /// The period of the same length that ended the day before this one began. Whole months go by months.
    #[must_use]
    pub fn before(&self) -> Self {
        match self.whole_months() {
            Some(months) => self.moved(|day| months_before(day, months)),
            None => {
                let days = (self.to - self.from).num_days().unsigned_abs() + 1;
                self.moved(|day| day.checked_sub_days(Days::new(days)).unwrap_or(day))
            }
        }
    }

    /// How the period before is called.
    pub fn called_before(&self) -> Before {
        match self.whole_months() {
            Some(1) => Before::Month,
            Some(3) if self.from.month0().is_multiple_of(3) => Before::Quarter,
            Some(12) if self.from.month() == 1 => Before::Year,
            _ => Before::Span,
        }
    }

    /// 上年同期: the same days a year earlier.
    #[must_use]
    pub fn year_before(&self) -> Self {
        self.moved(year_before)
    }

    /// All three days moved; what was known then is no part of the question.
    fn moved(&self, earlier: impl Fn(NaiveDate) -> NaiveDate) -> Self {
        Self {
            from: earlier(self.from),
            to: earlier(self.to),
            on: earlier(self.on),
            known: None,
        }
    }

    /// How many whole calendar months it is; none for any other span.
    fn whole_months(&self) -> Option<u32> {
        let next = self.to.succ_opt()?;
        let months = (next.year() - self.from.year()) * 12 + i32::try_from(next.month0()).ok()?
            - i32::try_from(self.from.month0()).ok()?;
        let whole = self.from.day() == 1 && next.day() == 1 && months > 0;
        whole.then(|| u32::try_from(months).ok()).flatten()
    }
}

/// The same day a year before; the last of a month stays the last.
pub fn year_before(day: NaiveDate) -> NaiveDate {
    months_before(day, 12)
}

/// The same day so many months before; the last of a month stays the last.
fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    let before = |day: NaiveDate| day.checked_sub_months(Months::new(months)).unwrap_or(day);
    match day.succ_opt().filter(|next| next.month() != day.month()) {
        Some(next) => before(next).pred_opt().unwrap_or(day),
        None => before(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn period(from: NaiveDate, to: NaiveDate, on: NaiveDate) -> Period {
        Period {
            from,
            to,
            on,
            known: None,
        }
    }

    #[test]
    fn the_last_day_of_february_stays_the_last() {
        assert_eq!(year_before(day(2029, 2, 28)), day(2028, 2, 29));
        assert_eq!(year_before(day(2028, 2, 29)), day(2027, 2, 28));
        assert_eq!(year_before(day(2026, 11, 22)), day(2025, 11, 22));
        assert_eq!(year_before(day(2026, 12, 31)), day(2025, 12, 31));
    }

    #[test]
    fn three_weeks_of_november_are_held_against_three_weeks_of_october() {
        let november = period(day(2026, 11, 1), day(2026, 11, 30), day(2026, 11, 21));
        let before = november.before();
        assert_eq!(
            before,
            period(day(2026, 10, 1), day(2026, 10, 31), day(2026, 10, 21))
        );
        assert_eq!(
            november.called_before().words(november.has_ended()),
            "上月同期"
        );
        assert_eq!(
            november.year_before(),
            period(day(2025, 11, 1), day(2025, 11, 30), day(2025, 11, 21))
        );
    }

    #[test]
    fn a_month_that_has_ended_is_held_against_the_whole_month_before() {
        let march = period(day(2026, 3, 1), day(2026, 3, 31), day(2026, 3, 31));
        let february = march.before();
        assert_eq!(
            (february.to, february.on),
            (day(2026, 2, 28), day(2026, 2, 28))
        );
        assert_eq!(march.called_before().words(march.has_ended()), "上月");
    }

    #[test]
    fn quarters_years_and_spans_have_their_own_before() {
        let quarter = period(day(2026, 7, 1), day(2026, 9, 30), day(2026, 9, 30));
        assert_eq!(quarter.before().from, day(2026, 4, 1));
        assert_eq!(quarter.called_before(), Before::Quarter);
        let year = period(day(2026, 1, 1), day(2026, 12, 31), day(2026, 11, 21));
        assert_eq!(year.before(), year.year_before());
        assert_eq!(year.called_before(), Before::Year);
        let ten_days = period(day(2026, 11, 11), day(2026, 11, 20), day(2026, 11, 20));
        assert_eq!(ten_days.before().from, day(2026, 11, 1));
        assert_eq!(ten_days.before().to, day(2026, 11, 10));
        assert_eq!(ten_days.called_before(), Before::Span);
    }

    proptest! {
        #[test]
        fn the_period_before_ends_where_this_one_begins(from in 0i64..4000, days in 0i64..400, on in 0i64..400) {
            let first = day(2020, 1, 1) + chrono::Duration::days(from);
            let last = first + chrono::Duration::days(days);
            let asked = period(first, last, (first + chrono::Duration::days(on)).min(last));
            let before = asked.before();
            prop_assert_eq!(before.to.succ_opt(), Some(asked.from));
            prop_assert!(before.from <= before.on && before.on <= before.to);
            // Of a month without a 30th, the 30th of the next is held against the whole.
            prop_assert!(before.has_ended() || !asked.has_ended());
        }
    }
}
