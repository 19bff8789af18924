//! The months of a timetable, and where a day stands on them.

use chrono::{Datelike, Months, NaiveDate};

use super::{Timetable, TimetableForm};

const LEAST_MONTHS: u32 = 3;
const MOST_MONTHS: u32 = 12;

/// Whole months laid over a width; a day's place follows from its number of days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    /// First day of the first month.
    first: NaiveDate,
    months: u32,
    left: f64,
    width: f64,
}

impl Span {
    /// The span of a timetable over the months' edges in millimetres.
    pub fn of(timetable: &Timetable, (left, right): (f64, f64)) -> Self {
        let (first, months) = match &timetable.form {
            TimetableForm::Year(year) => (
                NaiveDate::from_ymd_opt(*year, 1, 1).unwrap_or(timetable.today),
                MOST_MONTHS,
            ),
            TimetableForm::Meeting(meeting) => {
                let promised = timetable.items.iter().map(|item| item.promised_on);
                let last = timetable.items.iter().map(|item| item.deadline);
                let first = month(promised.min().unwrap_or(meeting.day));
                let last = month(last.max().unwrap_or(meeting.day));
                let months = 12 * (last.year() - first.year()) + last.month() as i32
                    - first.month() as i32
                    + 1;
                let most = i32::try_from(MOST_MONTHS).unwrap_or(i32::MAX);
                let months = u32::try_from(months.clamp(0, most)).unwrap_or(LEAST_MONTHS);
                (first, months.max(LEAST_MONTHS))
            }
        };
        Self {
            first,
            months,
            left,
            width: right - left,
        }
    }

    /// The first days of the months.
    pub fn months(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        (0..self.months).filter_map(|n| self.first.checked_add_months(Months::new(n)))
    }

    /// The day after the span's last.
    fn end(&self) -> NaiveDate {
        let end = self.first.checked_add_months(Months::new(self.months));
        end.unwrap_or(NaiveDate::MAX)
    }

    /// Where a day begins, in millimetres; beyond the span it lies beyond its edges.
    pub fn x(&self, day: NaiveDate) -> f64 {
        let days = (self.end() - self.first).num_days().max(1) as f64;
        self.left + (day - self.first).num_days() as f64 / days * self.width
    }

    /// Whether the day lies on the months shown.
    pub fn holds(&self, day: NaiveDate) -> bool {
        day >= self.first && day < self.end()
    }

    pub fn left(&self) -> f64 {
        self.left
    }

    pub fn right(&self) -> f64 {
        self.left + self.width
    }
}

fn month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}
