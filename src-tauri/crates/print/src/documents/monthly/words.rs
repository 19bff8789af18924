//! What a monthly return says around its figures: the period, the columns' names, the notes.

use chrono::{Datelike, Months, NaiveDate};
use rules::chinese::{long_day, short_day};
use rules::figures::{Period, year_before};

use super::look::WIDTHS;
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
    let of = [&monthly.place, &monthly.kind];
    let of: Vec<&str> = of.into_iter().flatten().map(String::as_str).collect();
    [of, vec![&format!("{days}{until}")]].concat().join("　")
}

/// `2026年7月1日至9月30日`.
fn span_words(from: NaiveDate, to: NaiveDate) -> String {
    format!("{}至{}", long_day(from), short_day(to, from))
}

/// The columns' names.
pub(super) fn columns(monthly: &Monthly) -> [&'static str; WIDTHS.len()] {
    let (period, before) = match is_month(monthly) {
        true => ("本月", "上月"),
        false => ("本期", "上期"),
    };
    ["指标", period, before, "本年累计", "上年同期", "怎样算"]
}

/// `上月：2026年10月1日至10月21日；`, or that nothing is recorded of it.
fn before_words(monthly: &Monthly) -> String {
    let [_, _, name, ..] = columns(monthly);
    let period = Period {
        from: monthly.from,
        to: monthly.to,
        on: monthly.on,
        known: None,
    };
    let before = period.before();
    match &monthly.before {
        Some(_) => format!("{name}：{}", span_words(before.from, before.on)),
        None => format!("{name}没有记录"),
    }
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
    let month = before_words(monthly);
    format!("{month}；{year}；{before}。“—”为没有可算的数。")
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
