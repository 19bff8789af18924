//! Where things stand on a sheet, how wide its columns are, and what its footer says. Not here: writing it.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::ExcelDateTime;

use super::super::measure;
use super::super::table::{About, Cell, Kind, Table};
use super::super::text::seen;

/// Rows and columns of a sheet, counted from nought.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    pub header: u32,
    /// The first row below the header.
    pub first: u32,
    /// The last row of the table; the line that says there is none counts.
    pub last: u32,
    /// The last row of all.
    pub end: u32,
    pub last_column: u16,
}

impl Places {
    pub fn of(table: &Table) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let header = 1 + count(table.lines.len());
        let last = header.saturating_add(count(table.rows.len()).max(1));
        Self {
            header,
            first: header + 1,
            last,
            end: last,
            last_column: u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX),
        }
    }
}

/// What of a column's width its words may take.
pub(super) fn room(width: f64) -> f64 {
    width - 1.0
}

/// Lines that a row may have at most, by its greatest height.
const MOST_LINES: usize = 26;
/// The widest column there is, for words that would otherwise be higher than a row can be.
const WIDEST: f64 = 120.0;

/// Each column's width: as asked for, and wider where a text would be higher than a row can be.
pub(super) fn fitted(table: &Table) -> Vec<f64> {
    let columns = table.columns.iter().enumerate();
    columns
        .map(|(at, column)| {
            if column.kind != Kind::Text {
                return column.width;
            }
            let texts = table.rows.iter().filter_map(|row| match row.get(at) {
                Some(Cell::Text(words)) if words.len() > 3 * MOST_LINES => Some(words),
                _ => None,
            });
            texts.fold(column.width, |width, words| fit(words, width))
        })
        .collect()
}

fn fit(words: &str, mut width: f64) -> f64 {
    while width < WIDEST && measure::lines(words, room(width)) > MOST_LINES {
        width += 8.0;
    }
    width
}

/// A day that a workbook can count: from March 1900 on, after a day that never was.
pub(super) fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let known = NaiveDate::from_ymd_opt(1900, 3, 1).is_some_and(|first| day >= first);
    let (month, of_month) = (u8::try_from(day.month()), u8::try_from(day.day()));
    let year = u16::try_from(day.year()).ok().filter(|_| known)?;
    ExcelDateTime::from_ymd(year, month.ok()?, of_month.ok()?).ok()
}

/// A moment as a workbook's properties have it.
pub(super) fn excel_moment(at: NaiveDateTime) -> Option<ExcelDateTime> {
    let (hour, minute) = (
        u16::try_from(at.hour()).ok()?,
        u8::try_from(at.minute()).ok()?,
    );
    let day = excel_day(at.date())?;
    day.and_hms(hour, minute, f64::from(at.second())).ok()
}

/// A name that a sheet can have: without the signs that formulas use, not longer than 31.
pub(super) fn sheet_name(name: &str) -> String {
    let kept = seen(name).replace(['[', ']', ':', '*', '?', '/', '\\', '\'', '\n', '\t'], " ");
    let name: String = kept.trim().chars().take(30).collect();
    if name.is_empty() {
        "Sheet1".to_owned()
    } else {
        name
    }
}

/// Who and when at the left, the page in the middle, the code at the right. `&` begins a sign of its own there.
pub(super) fn footer(about: &About) -> String {
    let plain = |words: &str| {
        seen(words)
            .replace('&', "&&")
            .chars()
            .take(60)
            .collect::<String>()
    };
    let code = match about.code.as_str() {
        "" => plain(&about.edition),
        code => format!("校验 {code}"),
    };
    let own = plain(&about.organisation);
    format!("&L&9{own}&C&9第 &P 页　共 &N 页&R&9{code}")
}
