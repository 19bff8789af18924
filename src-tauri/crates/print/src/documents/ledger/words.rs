//! What a ledger says of its period, its counts and its rows' standing.

use chrono::{Datelike, NaiveDate};
use rules::chinese::{long_day, month_day};
use rules::words::{Lamp, State};

use super::{Ledger, LedgerInternal, LedgerRow, LedgerRows};
use crate::documents::LampMark;

/// 长期跟踪 as a figure and beside its lamp on sheets.
const FOLLOWED: &str = "跟进研究";

impl LedgerRows {
    /// The rows with what the office may read of them.
    pub(super) fn iter(
        &self,
    ) -> Box<dyn Iterator<Item = (&LedgerRow, Option<&LedgerInternal>)> + '_> {
        match self {
            Self::Public(rows) => Box::new(rows.iter().map(|row| (row, None))),
            Self::Internal(rows) => Box::new(rows.iter().map(|(row, extra)| (row, Some(extra)))),
        }
    }

    /// How many rows.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Public(rows) => rows.len(),
            Self::Internal(rows) => rows.len(),
        }
    }
}

/// The year that goes without saying: that of the period, if it is one.
pub(super) fn period_year(ledger: &Ledger) -> Option<i32> {
    (ledger.from.year() == ledger.to.year()).then(|| ledger.to.year())
}

/// `2026年1月1日至11月30日`.
pub(super) fn period_words(ledger: &Ledger) -> String {
    let end = match period_year(ledger) {
        Some(_) => month_day(ledger.to),
        None => long_day(ledger.to),
    };
    format!("{}至{end}", long_day(ledger.from))
}

/// `6月12日`; a year that does not go without saying stands on a line of its own.
pub(super) fn day_words(day: NaiveDate, year: Option<i32>) -> String {
    if year == Some(day.year()) {
        month_day(day)
    } else {
        format!("{}年\n{}", day.year(), month_day(day))
    }
}

/// `2026年3月`: what a long ledger's outline says of the rows of a month.
pub(super) fn month_words(row: &LedgerRow) -> String {
    match row.meeting_day {
        Some(day) => format!("{}年{}月", day.year(), day.month()),
        None => "日期未记".to_owned(),
    }
}

/// The same on one line.
pub(super) fn inline_day(day: NaiveDate, year: Option<i32>) -> String {
    day_words(day, year).replace('\n', "")
}

/// `共36件：办结21件，按期8件，快到期2件，逾期1件，跟进研究4件`; rows without a lamp are counted by
/// their state, so that the parts always add up.
pub(super) fn count_words(ledger: &Ledger) -> String {
    let total = ledger.rows.len();
    let mut parts: Vec<(String, usize)> = Vec::new();
    let lamps = [Lamp::Done, Lamp::OnTime, Lamp::DueSoon, Lamp::Overdue];
    for lamp in lamps.into_iter().chain([Lamp::UnderStudy]) {
        let n = ledger
            .rows
            .iter()
            .filter(|(row, _)| row.lamp.lamp == lamp)
            .count();
        let words = if lamp == Lamp::UnderStudy {
            FOLLOWED
        } else {
            lamp.zh()
        };
        parts.push((words.to_owned(), n));
    }
    for state in State::ALL {
        let unlit = |row: &LedgerRow| row.lamp.lamp == Lamp::None && row.state == *state;
        let n = ledger.rows.iter().filter(|(row, _)| unlit(row)).count();
        parts.push((state.zh().to_owned(), n));
    }
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(words, n)| format!("{words}{n}件"))
        .collect();
    if said.is_empty() {
        return format!("共{total}件");
    }
    format!("共{total}件：{}", said.join("，"))
}

/// The lamps that occur, in the legend's order; the four of a promise always.
pub(super) fn legend_lamps(ledger: &Ledger) -> Vec<Lamp> {
    let studied = ledger
        .rows
        .iter()
        .any(|(row, _)| row.lamp.lamp == Lamp::UnderStudy);
    let mut lamps = vec![Lamp::OnTime, Lamp::DueSoon, Lamp::Overdue, Lamp::Done];
    lamps.extend(studied.then_some(Lamp::UnderStudy));
    lamps
}

/// The lamp with the word of a narrow column: how many days only where something is late; the
/// state where there is no lamp.
pub(super) fn standing(row: &LedgerRow) -> LampMark {
    let late = row.lamp.lamp == Lamp::Overdue
        || row.lamp.lamp == Lamp::Done && row.lamp.words.starts_with('超');
    let words = match row.lamp.lamp {
        _ if late && !row.lamp.words.is_empty() => row.lamp.words.clone(),
        Lamp::None => row.state.zh().to_owned(),
        Lamp::UnderStudy => FOLLOWED.to_owned(),
        lamp => lamp.zh().to_owned(),
    };
    LampMark {
        words,
        ..row.lamp.clone()
    }
}

/// `延期1次`, or with all rounds on a second line `（共3次）`; nothing where there was none in any round.
pub(super) fn extension_words(row: &LedgerRow) -> Option<String> {
    let (n, all) = (row.extensions, row.total_extensions.max(row.extensions));
    match (n, all) {
        (0, 0) => None,
        (n, all) if n == all => Some(format!("延期{n}次")),
        (n, all) => Some(format!("延期{n}次\n（共{all}次）")),
    }
}

/// The number without the year that goes without saying: `013` for `2026-013`.
pub(super) fn number_words(number: &str, year: Option<i32>) -> String {
    match number.split_once('-') {
        Some((before, rest)) if year.is_some_and(|year| before == year.to_string()) => {
            rest.to_owned()
        }
        Some((before, rest)) => format!("{before}-\n{rest}"),
        None => number.to_owned(),
    }
}
