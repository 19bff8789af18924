//! Days as people type them, with what is shown beside. Not here: the reading (`rules::day`).

use chrono::{Datelike, NaiveDate};
use rules::chinese;
use rules::day::{self, DayFault};

use crate::commands::day::{DayRead, DayReading};
use crate::desk::Call;
use crate::fault::Fault;

/// Reads a typed day. Faults: `day.unreadable`, `day.no_holidays`, …
pub(crate) fn read(call: &Call<'_>, request: DayRead) -> Result<DayReading, Fault> {
    let calendar = call.calendar()?;
    let base = request.base.unwrap_or_else(|| call.today());
    let day = day::read(&request.text, base, calendar).map_err(|fault| day_fault(&fault))?;
    let holiday = calendar.holiday(day).unwrap_or_default();
    let instead = if holiday.is_empty() {
        None
    } else {
        calendar.working_day_from(day).ok()
    };
    Ok(reading(
        day,
        base,
        holiday,
        instead.filter(|other| *other != day),
    ))
}

fn reading(
    day: NaiveDate,
    base: NaiveDate,
    holiday: String,
    instead: Option<NaiveDate>,
) -> DayReading {
    let lunar = chinese::lunar_day(day).unwrap_or_default();
    DayReading {
        day,
        words: chinese::long_day(day),
        weekday: chinese::weekday(day.weekday()).to_owned(),
        lunar: lunar.trim_start_matches("农历").to_owned(),
        days: (day - base).num_days(),
        holiday,
        instead,
    }
}

fn day_fault(fault: &DayFault) -> Fault {
    let code = match fault {
        DayFault::Empty => "day.empty",
        DayFault::NotUnderstood { .. } => "day.not_understood",
        DayFault::NoSuchDay { .. } => "day.no_such_day",
        DayFault::NoHolidayData { year } => {
            return Fault::new("day.no_holiday_data")
                .with("year", *year)
                .at("text");
        }
        DayFault::TooFar => "day.too_far",
    };
    Fault::new(code).at("text")
}

/// 今天, 明天, 昨天, else the day as it is spoken: 11月21日, 去年8月30日.
pub(crate) fn near_day(day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => "今天".to_owned(),
        1 => "明天".to_owned(),
        -1 => "昨天".to_owned(),
        _ => chinese::spoken_day(day, today),
    }
}
