//! Days, times and numbers as Chinese readers expect them (papers.md §10, window.md). Not here:
//! reading what people type (`day`), holidays (`calendar`).

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use serde::{Deserialize, Serialize};
use tyme4rs::tyme::Culture;

use crate::calendar::solar;

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// `星期三`.
pub const fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "星期一",
        Weekday::Tue => "星期二",
        Weekday::Wed => "星期三",
        Weekday::Thu => "星期四",
        Weekday::Fri => "星期五",
        Weekday::Sat => "星期六",
        Weekday::Sun => "星期日",
    }
}

/// `2026年11月18日`.
pub fn long_day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// `2026年11月18日（星期三）`.
pub fn day_and_weekday(day: NaiveDate) -> String {
    format!("{}（{}）", long_day(day), weekday(day.weekday()))
}

/// `11月18日`.
pub fn month_day(day: NaiveDate) -> String {
    format!("{}月{}日", day.month(), day.day())
}

/// For paper: the year is left out when it is `today`'s, else written: `2025年8月30日`.
pub fn short_day(day: NaiveDate, today: NaiveDate) -> String {
    if day.year() == today.year() {
        month_day(day)
    } else {
        long_day(day)
    }
}

/// For the window: `8月30日`, `去年8月30日`, `明年1月5日`, `2024年8月30日`.
pub fn spoken_day(day: NaiveDate, today: NaiveDate) -> String {
    match day.year() - today.year() {
        0 => month_day(day),
        -1 => format!("去年{}", month_day(day)),
        1 => format!("明年{}", month_day(day)),
        _ => long_day(day),
    }
}

/// For villagers: `晚7时`, `上午9时30分`.
pub fn spoken_time(time: NaiveTime) -> String {
    let (part, hour) = match time.hour() {
        hour @ 0..=5 => ("凌晨", hour),
        hour @ 6..=11 => ("上午", hour),
        12 => ("中午", 12),
        hour @ 13..=17 => ("下午", hour - 12),
        hour => ("晚", hour - 12),
    };
    match time.minute() {
        0 => format!("{part}{hour}时"),
        minute => format!("{part}{hour}时{minute}分"),
    }
}

/// For minutes: `19:00—20:45`, or the beginning alone.
pub fn clock_span(from: NaiveTime, to: Option<NaiveTime>) -> String {
    let clock = |time: NaiveTime| format!("{:02}:{:02}", time.hour(), time.minute());
    match to {
        Some(to) => format!("{}—{}", clock(from), clock(to)),
        None => clock(from),
    }
}

/// `农历十月初十`, `农历冬月廿八`, `农历闰六月初一`; nothing outside 1900–2200.
pub fn lunar_day(day: NaiveDate) -> Option<String> {
    let lunar = solar(day)?.get_lunar_day();
    let month = lunar.get_lunar_month();
    let name = match month.get_month() {
        11 => "冬月".to_owned(),
        12 => "腊月".to_owned(),
        _ => month.get_name().trim_start_matches('闰').to_owned(),
    };
    let leap = if month.is_leap() { "闰" } else { "" };
    Some(format!("农历{leap}{name}{}", lunar.get_name()))
}

/// `二〇二六年十一月二十日`, where a county's template asks for it.
pub fn written_day(day: NaiveDate) -> String {
    let year: String = day.year().to_string().chars().map(digit).collect();
    format!("{year}年{}月{}日", numeral(day.month()), numeral(day.day()))
}

/// The figures in which paper is dated: as GB/T 9704-2012 has them, or as a county's template asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Numerals {
    /// 2026年11月20日
    #[default]
    Arabic,
    /// 二〇二六年十一月二十日
    Han,
}

impl Numerals {
    /// The identifier in settings and files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Arabic => "arabic",
            Self::Han => "han",
        }
    }

    /// The one of this identifier.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Arabic, Self::Han]
            .into_iter()
            .find(|one| one.as_str() == text)
    }

    /// The day that stands under a signature.
    pub fn day(self, day: NaiveDate) -> String {
        match self {
            Self::Arabic => long_day(day),
            Self::Han => written_day(day),
        }
    }
}

fn digit(c: char) -> char {
    c.to_digit(10).map_or(c, |value| DIGITS[value as usize])
}

/// A count from 0 to 99 in characters (`十一`, `二十`, for headings `一、`); more in digits.
pub fn numeral(n: u32) -> String {
    let one = |n: u32| DIGITS[n as usize].to_string();
    match n {
        0..=9 => one(n),
        10 => "十".to_owned(),
        11..=19 => format!("十{}", one(n - 10)),
        20..=99 if n.is_multiple_of(10) => format!("{}十", one(n / 10)),
        20..=99 => format!("{}十{}", one(n / 10), one(n % 10)),
        _ => n.to_string(),
    }
}

/// `1,603`: groups of three, for the window.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, c) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// `86.3%`, rounded half up to one decimal, without a decimal where it is whole; nothing of nothing
/// is `—`.
pub fn share(part: u64, whole: u64) -> String {
    if whole == 0 {
        return "—".to_owned();
    }
    let tenths = (u128::from(part) * 2000 + u128::from(whole)) / (u128::from(whole) * 2);
    match tenths % 10 {
        0 => format!("{}%", tenths / 10),
        rest => format!("{}.{rest}%", tenths / 10),
    }
}

/// Full-width digits, letters and signs as half-width ones, the full-width space as a plain one.
pub fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_are_written_as_on_paper() {
        let meeting = day(2026, 11, 18);
        assert_eq!(day_and_weekday(meeting), "2026年11月18日（星期三）");
        assert_eq!(lunar_day(meeting).as_deref(), Some("农历十月初十"));
        assert_eq!(written_day(day(2026, 11, 20)), "二〇二六年十一月二十日");
        assert_eq!(spoken_day(day(2025, 8, 30), meeting), "去年8月30日");
        assert_eq!(spoken_day(day(2026, 8, 30), meeting), "8月30日");
        assert_eq!(short_day(day(2025, 8, 30), meeting), "2025年8月30日");
    }

    #[test]
    fn lunar_months_have_their_country_names() {
        assert_eq!(lunar_day(day(2027, 1, 5)).as_deref(), Some("农历冬月廿八"));
        assert_eq!(lunar_day(day(2027, 2, 5)).as_deref(), Some("农历腊月廿九"));
        assert_eq!(
            lunar_day(day(2025, 7, 25)).as_deref(),
            Some("农历闰六月初一")
        );
        assert_eq!(lunar_day(day(2026, 2, 17)).as_deref(), Some("农历正月初一"));
        assert_eq!(lunar_day(day(1800, 1, 1)), None);
    }

    #[test]
    fn times_are_said_as_villagers_say_them() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        assert_eq!(spoken_time(at(19, 0)), "晚7时");
        assert_eq!(spoken_time(at(9, 30)), "上午9时30分");
        assert_eq!(spoken_time(at(12, 5)), "中午12时5分");
        assert_eq!(spoken_time(at(14, 0)), "下午2时");
        assert_eq!(clock_span(at(19, 0), Some(at(20, 45))), "19:00—20:45");
    }

    #[test]
    fn numbers_and_shares() {
        assert_eq!(
            (grouped(7), grouped(1603), grouped(1_000_000)),
            ("7".into(), "1,603".into(), "1,000,000".into())
        );
        assert_eq!(share(7, 9), "77.8%");
        assert_eq!(share(863, 1000), "86.3%");
        assert_eq!((share(1, 2), share(0, 0)), ("50%".into(), "—".into()));
        assert_eq!(
            (numeral(11), numeral(20), numeral(32)),
            ("十一".into(), "二十".into(), "三十二".into())
        );
    }

    proptest! {
        #[test]
        fn every_day_has_a_lunar_day_and_tomorrow_a_different_one(n in 0u64..73_000) {
            let at = day(1950, 1, 1) + chrono::Days::new(n);
            let next = lunar_day(at.succ_opt().unwrap());
            prop_assert!(lunar_day(at).is_some());
            prop_assert_ne!(lunar_day(at), next);
        }

        #[test]
        fn grouping_loses_no_digit(n: u64) {
            prop_assert_eq!(grouped(n).replace(',', "").parse::<u64>().unwrap(), n);
        }
    }
}
