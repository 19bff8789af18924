//! What a monthly return says around its figures: the period, the columns' names, the notes.

use chrono::{Datelike, Months, NaiveDate};
use rules::chinese::{long_day, short_day};

use super::{LateTyping, Monthly};

/// Whether the period is one calendar month.
fn is_month(monthly: &Monthly) -> bool {
    let next = monthly.from.checked_add_months(Months::new(1));
    monthly.from.day() == 1 && next.and_then(|day| day.pred_opt()) == Some(monthly.to)
}

/// `2026年11月`, `第二网格　2026年7月1日至9月30日（截至9月12日）`.
pub(super) fn period_words(monthly: &Monthly) -> String {
    let days = if is_month(monthly) {
        format!("{}年{}月", monthly.from.year(), monthly.from.month())
    } else {
        span_words(monthly.from, monthly.to)
    };
    let until = if monthly.on < monthly.to {
        format!("（截至{}）", short_day(monthly.on, monthly.to))
    } else {
        String::new()
    };
    match &monthly.place {
        Some(place) => format!("{place}　{days}{until}"),
        None => format!("{days}{until}"),
    }
}

/// `2026年7月1日至9月30日`.
fn span_words(from: NaiveDate, to: NaiveDate) -> String {
    format!("{}至{}", long_day(from), short_day(to, from))
}

/// The columns' names.
pub(super) fn columns(monthly: &Monthly) -> [&'static str; 5] {
    let period = if is_month(monthly) {
        "本月"
    } else {
        "本期"
    };
    ["指标", period, "本年累计", "上年同期", "怎样算"]
}

/// From when to when the year's columns count, and what — means.
pub(super) fn notes(monthly: &Monthly) -> String {
    let (begin, end) = (new_year(monthly.on), monthly.on);
    let year = format!("本年累计：{}", span_words(begin, end));
    let before = match &monthly.last_year {
        Some(_) => {
            let end = year_before(end);
            format!("上年同期：{}", span_words(new_year(end), end))
        }
        None => "上年同期没有记录".to_owned(),
    };
    format!("{year}；{before}。“—”为没有可算的数。")
}

/// `补记2件（2026年11月30日印的` · `月2026-001` · `之后录入）。`
pub(super) fn late_words(late: &LateTyping) -> (String, &str, &'static str) {
    let of = if late.number.is_empty() { "" } else { "的" };
    let before = format!("补记{}件（{}印{of}", late.count, long_day(late.printed_on));
    (before, &late.number, "之后录入）。")
}

fn new_year(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day)
}

/// The same day a year before; the last of a month stays the last.
pub fn year_before(day: NaiveDate) -> NaiveDate {
    let next = day.succ_opt().unwrap_or(day);
    let ends_month = next.month() != day.month();
    let before = |day: NaiveDate| day.checked_sub_months(Months::new(12)).unwrap_or(day);
    if ends_month {
        before(next).pred_opt().unwrap_or(day)
    } else {
        before(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_of_february_stays_the_last() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(year_before(day(2029, 2, 28)), day(2028, 2, 29));
        assert_eq!(year_before(day(2028, 2, 29)), day(2027, 2, 28));
        assert_eq!(year_before(day(2026, 11, 22)), day(2025, 11, 22));
        assert_eq!(year_before(day(2026, 12, 31)), day(2025, 12, 31));
    }
}
