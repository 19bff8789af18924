//! Working days and holidays, from calendar files passed in as text (`assets/calendar/*.toml`). Not
//! here: reading files (desk), and any guess about a year without data.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;
use tyme4rs::tyme::Culture;
use tyme4rs::tyme::solar::SolarDay;

/// A calendar file that cannot be used, or a year that has none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarFault {
    /// The file is not what a calendar file should be.
    #[error("{file}:{line}: {what}")]
    Unreadable {
        /// The file's name, as it was given.
        file: String,
        /// Line, from 1.
        line: usize,
        /// What is wrong, in the parser's words.
        what: String,
    },
    /// Two days of one file contradict each other, or a day lies in no year of the file.
    #[error("{file}: {day} does not fit")]
    DayDoesNotFit {
        /// The file's name.
        file: String,
        /// The day.
        day: NaiveDate,
    },
    /// There is no data for this year, so its working days are not known.
    #[error("no holiday data for {year}")]
    NoYear {
        /// The year.
        year: i32,
    },
    /// More working days than any calendar holds.
    #[error("too far")]
    TooFar,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearFile {
    year: i32,
    #[serde(default)]
    holiday: Vec<HolidayRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidayRow {
    name: String,
    days: Vec<NaiveDate>,
    #[serde(default)]
    make_up: Vec<NaiveDate>,
}

/// Holidays and make-up days of the years that were loaded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    years: BTreeSet<i32>,
    off: BTreeMap<NaiveDate, String>,
    make_up: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// Adds one file's year; a year given twice is replaced (a county's file comes after ours).
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), CalendarFault> {
        let read: YearFile =
            toml::from_str(text).map_err(|fault| unreadable(file, text, &fault))?;
        let wrong = |day: NaiveDate| CalendarFault::DayDoesNotFit {
            file: file.to_owned(),
            day,
        };
        let near = |day: &NaiveDate| (read.year - 1..=read.year + 1).contains(&day.year());
        let mut off = BTreeMap::new();
        let mut make_up = BTreeSet::new();
        for row in &read.holiday {
            for day in &row.days {
                if !near(day) || off.insert(*day, row.name.clone()).is_some() {
                    return Err(wrong(*day));
                }
            }
            make_up.extend(row.make_up.iter().copied());
        }
        if let Some(day) = make_up
            .iter()
            .find(|day| !near(day) || off.contains_key(day))
        {
            return Err(wrong(*day));
        }
        self.off.retain(|day, _| day.year() != read.year);
        self.make_up.retain(|day| day.year() != read.year);
        self.years.insert(read.year);
        self.off.append(&mut off);
        self.make_up.append(&mut make_up);
        Ok(())
    }

    /// Whether this year's holidays are known.
    pub fn knows(&self, year: i32) -> bool {
        self.years.contains(&year)
    }

    /// Whether offices work on this day; a year without data is a fault, not a guess.
    pub fn is_working_day(&self, day: NaiveDate) -> Result<bool, CalendarFault> {
        if !self.knows(day.year()) {
            return Err(CalendarFault::NoYear { year: day.year() });
        }
        if self.off.contains_key(&day) {
            return Ok(false);
        }
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        Ok(!weekend || self.make_up.contains(&day))
    }

    /// The n-th working day after `day` (which itself does not count); n = 0 is `day`.
    pub fn after_working_days(&self, day: NaiveDate, n: u32) -> Result<NaiveDate, CalendarFault> {
        let (mut at, mut left) = (day, n);
        while left > 0 {
            at = at
                .checked_add_days(Days::new(1))
                .ok_or(CalendarFault::TooFar)?;
            if self.is_working_day(at)? {
                left -= 1;
            }
        }
        Ok(at)
    }

    /// The first working day on or after `day`: what is offered when a deadline falls on a holiday.
    pub fn working_day_from(&self, day: NaiveDate) -> Result<NaiveDate, CalendarFault> {
        if self.is_working_day(day)? {
            Ok(day)
        } else {
            self.after_working_days(day, 1)
        }
    }

    /// The name of the holiday that this day belongs to: by the year's data where there is some, else
    /// by the law's own days (元旦, 春节, 清明节, 劳动节, 端午节, 中秋节, 国庆节).
    pub fn holiday(&self, day: NaiveDate) -> Option<String> {
        match self.off.get(&day) {
            Some(name) => Some(name.clone()),
            None if self.knows(day.year()) => None,
            None => lawful_holiday(day).map(str::to_owned),
        }
    }
}

/// The holiday that the law itself puts on this day, whatever the year's arrangement.
pub fn lawful_holiday(day: NaiveDate) -> Option<&'static str> {
    match (day.month(), day.day()) {
        (1, 1) => return Some("元旦"),
        (5, 1 | 2) => return Some("劳动节"),
        (10, 1..=3) => return Some("国庆节"),
        _ => {}
    }
    let solar = solar(day)?;
    if day.month() == 4
        && solar.get_term_day().get_day_index() == 0
        && solar.get_term_day().get_name().starts_with("清明")
    {
        return Some("清明节");
    }
    let lunar = solar.get_lunar_day();
    match (lunar.get_month(), lunar.get_day()) {
        (1, 1..=3) => Some("春节"),
        (5, 5) => Some("端午节"),
        (8, 15) => Some("中秋节"),
        _ => {
            let next = solar_of_next(day)?.get_lunar_day();
            ((next.get_month(), next.get_day()) == (1, 1)).then_some("春节")
        }
    }
}

fn solar_of_next(day: NaiveDate) -> Option<SolarDay> {
    solar(day.succ_opt()?)
}

/// The same day for the lunar crate; years beyond 1900–2200 have none.
pub(crate) fn solar(day: NaiveDate) -> Option<SolarDay> {
    if !(1900..=2200).contains(&day.year()) {
        return None;
    }
    let year = isize::try_from(day.year()).ok()?;
    SolarDay::new(year, day.month() as usize, day.day() as usize).ok()
}

fn unreadable(file: &str, text: &str, fault: &toml::de::Error) -> CalendarFault {
    CalendarFault::Unreadable {
        file: file.to_owned(),
        line: line_of(text, fault),
        what: fault.message().to_owned(),
    }
}

/// The line, from 1, that a toml fault points at.
pub(crate) fn line_of(text: &str, fault: &toml::de::Error) -> usize {
    let at = fault.span().map_or(0, |span| span.start).min(text.len());
    text.as_bytes()[..at]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

#[cfg(test)]
pub(crate) mod tests;
