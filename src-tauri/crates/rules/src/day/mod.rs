//! Days as people type them: `11-30`, `1.5`, `+30`, `+30工`, `下周五`, `月底`. Not here: whether a day
//! suits its field (a deadline before its meeting is the field's business).

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::calendar::{Calendar, CalendarFault};
use crate::chinese::half_width;

/// How far ahead a typed day may lie; beyond it somebody's finger stayed on a key.
const FARTHEST_YEARS: i32 = 100;

/// Why what was typed is no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DayFault {
    /// Nothing was typed.
    #[error("no day")]
    Empty,
    /// Not one of the ways to write a day.
    #[error("not a day: {text}")]
    NotUnderstood {
        /// What was typed.
        text: String,
    },
    /// The month has no such day, or the year no such month.
    #[error("no such day: {year}-{month}-{day}")]
    NoSuchDay {
        /// Year.
        year: i32,
        /// Month, as typed.
        month: u32,
        /// Day, as typed.
        day: u32,
    },
    /// Working days of a year whose holidays are not known.
    #[error("no holiday data for {year}")]
    NoHolidayData {
        /// The year.
        year: i32,
    },
    /// More than a hundred years ahead.
    #[error("too far ahead")]
    TooFar,
}

/// Reads a typed day relative to `base` (for a deadline: the day of the promise). A month and day
/// without a year that lie before `base` mean next year.
pub fn read(typed: &str, base: NaiveDate, calendar: &Calendar) -> Result<NaiveDate, DayFault> {
    let text = plain(typed);
    if text.is_empty() {
        return Err(DayFault::Empty);
    }
    let found = match by_word(&text, base) {
        Some(day) => Some(day),
        None => match by_span(&text) {
            Some(span) => Some(after(base, span, calendar)?),
            None => by_numbers(&text, base)?,
        },
    };
    match found {
        Some(day) if day.year() > base.year() + FARTHEST_YEARS => Err(DayFault::TooFar),
        Some(day) => Ok(day),
        None => Err(DayFault::NotUnderstood {
            text: typed.trim().to_owned(),
        }),
    }
}

/// One spelling for the many keys that an IME offers.
fn plain(typed: &str) -> String {
    typed
        .chars()
        .map(half_width)
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '。' | '、' | '·' | '/' | '—' | '–' | '−' | '~' | '_' | '.' | ',' => '-',
            '号' => '日',
            other => other,
        })
        .collect()
}

fn by_word(text: &str, base: NaiveDate) -> Option<NaiveDate> {
    let ahead = |days| base.checked_add_days(Days::new(days));
    match text {
        "今天" | "今日" | "当天" | "当日" => Some(base),
        "明天" | "明日" => ahead(1),
        "后天" => ahead(2),
        "大后天" => ahead(3),
        "昨天" => base.pred_opt(),
        "前天" => base.checked_sub_days(Days::new(2)),
        "月底" | "本月底" | "这个月底" => month_end(base),
        "下月底" | "下个月底" => month_end(base.checked_add_months(Months::new(1))?),
        "季末" | "季底" | "季度末" => quarter_end(base),
        "年底" | "年末" | "今年底" => NaiveDate::from_ymd_opt(base.year(), 12, 31),
        "明年底" => NaiveDate::from_ymd_opt(base.year() + 1, 12, 31),
        _ => by_weekday(text, base),
    }
}

fn month_end(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?
        .checked_add_months(Months::new(1))?
        .pred_opt()
}

fn quarter_end(day: NaiveDate) -> Option<NaiveDate> {
    let last = (day.month() - 1) / 3 * 3 + 3;
    month_end(NaiveDate::from_ymd_opt(day.year(), last, 1)?)
}

/// `周五`: the coming one, today included. `本周五`: of this week, even if past. `下周五`: of next
/// week. Weeks begin on Monday.
fn by_weekday(text: &str, base: NaiveDate) -> Option<NaiveDate> {
    let week = ["下下", "下个", "下", "本", "这个", "这"]
        .iter()
        .find(|word| text.starts_with(**word));
    let named = week.map_or(text, |word| &text[word.len()..]);
    let last = ["周", "星期", "礼拜"]
        .iter()
        .find_map(|word| named.strip_prefix(word))?;
    let wanted = weekday(last)?;
    let from_monday = u64::from(wanted.num_days_from_monday());
    let monday = base.checked_sub_days(Days::new(base.weekday().num_days_from_monday().into()))?;
    let weeks = match week.copied() {
        Some("下下") => 2,
        Some("下" | "下个") => 1,
        Some(_) => 0,
        None if wanted.num_days_from_monday() < base.weekday().num_days_from_monday() => 1,
        None => 0,
    };
    monday.checked_add_days(Days::new(weeks * 7 + from_monday))
}

fn weekday(text: &str) -> Option<Weekday> {
    match text {
        "一" | "1" => Some(Weekday::Mon),
        "二" | "2" => Some(Weekday::Tue),
        "三" | "3" => Some(Weekday::Wed),
        "四" | "4" => Some(Weekday::Thu),
        "五" | "5" => Some(Weekday::Fri),
        "六" | "6" => Some(Weekday::Sat),
        "日" | "天" | "7" | "末" => Some(Weekday::Sun),
        _ => None,
    }
}

#[derive(Clone, Copy)]
enum Span {
    Days(u32),
    WorkingDays(u32),
    Weeks(u32),
    Months(u32),
    Years(u32),
}

/// `+30`, `+30天`, `+30工`, `+2周`, `+1月`; without the plus only where 后 or 内 says so (`30天后`).
fn by_span(text: &str) -> Option<Span> {
    let plus = text.strip_prefix('+');
    let said = plus.unwrap_or(text);
    let counted = said
        .strip_suffix('后')
        .or_else(|| said.strip_suffix("之内"))
        .or_else(|| said.strip_suffix('内'));
    if plus.is_none() && counted.is_none() {
        return None;
    }
    let said = counted.unwrap_or(said);
    let digits = said.len() - said.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // A count of more than nine digits is no span that anybody means.
    let n: u32 = said[..digits]
        .parse()
        .ok()
        .or_else(|| (digits > 9).then_some(u32::MAX))?;
    match &said[digits..] {
        "" | "天" | "日" => Some(Span::Days(n)),
        "工" | "工作日" | "个工作日" => Some(Span::WorkingDays(n)),
        "周" | "星期" | "个星期" => Some(Span::Weeks(n)),
        "月" | "个月" => Some(Span::Months(n)),
        "年" => Some(Span::Years(n)),
        _ => None,
    }
}

fn after(base: NaiveDate, span: Span, calendar: &Calendar) -> Result<NaiveDate, DayFault> {
    let days = |n: u64| base.checked_add_days(Days::new(n)).ok_or(DayFault::TooFar);
    let months = |n: u32| {
        base.checked_add_months(Months::new(n))
            .ok_or(DayFault::TooFar)
    };
    match span {
        Span::Days(n) => days(n.into()),
        Span::Weeks(n) => days(u64::from(n) * 7),
        Span::Months(n) => months(n),
        Span::Years(n) => months(n.checked_mul(12).ok_or(DayFault::TooFar)?),
        Span::WorkingDays(n) => calendar
            .after_working_days(base, n)
            .map_err(|fault| match fault {
                CalendarFault::NoYear { year } => DayFault::NoHolidayData { year },
                _ => DayFault::TooFar,
            }),
    }
}

/// `11-30`, `11月30日`, `2027-1-5`, `20270105`, `27-1-5`, `30日`, `下月5日`, `明年1月5日`.
fn by_numbers(text: &str, base: NaiveDate) -> Result<Option<NaiveDate>, DayFault> {
    if let Some(rest) = text
        .strip_prefix("下个月")
        .or_else(|| text.strip_prefix("下月"))
    {
        let Some(next) = base.checked_add_months(Months::new(1)) else {
            return Ok(None);
        };
        return match numbers(rest).as_deref() {
            Some([day]) => exact(next.year(), next.month(), *day).map(Some),
            _ => Ok(None),
        };
    }
    if let Some(rest) = text.strip_prefix("明年") {
        return match numbers(rest).as_deref() {
            Some([month, day]) => exact(base.year() + 1, *month, *day).map(Some),
            _ => Ok(None),
        };
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let n: u32 = text.parse().unwrap_or(0);
        return exact(year(n / 10_000), n / 100 % 100, n % 100).map(Some);
    }
    match numbers(text).as_deref() {
        Some([y, month, day]) => exact(year(*y), *month, *day).map(Some),
        Some([month, day]) => coming(base, *month, *day).map(Some),
        Some([day]) if text.ends_with('日') => day_of_month(base, *day).map(Some),
        _ => Ok(None),
    }
}

fn year(n: u32) -> i32 {
    let n = i32::try_from(n).unwrap_or(0);
    if n < 100 { n + 2000 } else { n }
}

/// The numbers between separators; nothing where a sign stands that is no separator.
fn numbers(text: &str) -> Option<Vec<u32>> {
    let text = text.strip_suffix('日').unwrap_or(text);
    text.split(['-', '年', '月'])
        .map(|part| part.parse().ok().filter(|n| *n < 10_000))
        .collect()
}

fn exact(year: i32, month: u32, day: u32) -> Result<NaiveDate, DayFault> {
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DayFault::NoSuchDay { year, month, day })
}

fn coming(base: NaiveDate, month: u32, day: u32) -> Result<NaiveDate, DayFault> {
    match exact(base.year(), month, day) {
        Ok(found) if found >= base => Ok(found),
        // 29 February of a common year may still be meant for the coming leap year.
        _ => exact(base.year() + 1, month, day).map_err(|fault| {
            match exact(base.year(), month, day) {
                Err(this_year) => this_year,
                Ok(_) => fault,
            }
        }),
    }
}

fn day_of_month(base: NaiveDate, day: u32) -> Result<NaiveDate, DayFault> {
    match exact(base.year(), base.month(), day) {
        Ok(found) if found < base => {
            let next = base
                .checked_add_months(Months::new(1))
                .ok_or(DayFault::TooFar)?;
            exact(next.year(), next.month(), day)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests;
