//! Days as ledgers hold them: 2026.11.3, 11月3日, 11月底, 20261103, serial numbers, 长期. What can be read two ways
//! is not read at all. Not here: days as they are typed into the app (`rules::day`).

use chrono::{Datelike, Duration, Months, NaiveDate};

use super::{Reading, is_blank_word, squeezed};
use crate::table::Cell;

/// No village has a ledger from before, or plans beyond.
const YEARS: std::ops::RangeInclusive<i32> = 1980..=2100;
/// Serial numbers of the years 1990 to 2099; below are counts and years, above are phones.
const SERIALS: std::ops::Range<f64> = 32_874.0..73_050.0;

/// Deadlines that are no day.
const OPEN: &[&str] = &[
    "长期",
    "即时",
    "立即",
    "尽快",
    "随时",
    "持续",
    "常年",
    "待定",
    "现场",
    "当场",
    "马上",
    "立行立改",
    "适时",
    "近期",
    "按进度",
    "逐步",
    "常态化",
    "及时",
];

/// What a cell says of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DaySaid {
    /// A day.
    Day(NaiveDate),
    /// No day, and meant so: 长期, 尽快.
    Words(String),
}

/// What helps to read a day that says too little of itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Near {
    /// A day of the same row that this one does not lie before.
    pub after: Option<NaiveDate>,
    /// The year that the title, the sheet or the file names.
    pub year: Option<i32>,
    /// A month alone means its last day, as in a deadline; else its first.
    pub ends: bool,
}

/// Reads a day.
///
/// Faults: `day.bad`, `day.two_ways` (11.3 as a number may have been 11.30; 3/4/2026), `day.year_missing`.
/// Doubts: `day.roughly` (月底, 上旬, a month alone), `day.year_taken`, `day.words` (长期).
pub fn read_day(cell: &Cell, near: Near) -> Reading<DaySaid> {
    let found = match cell {
        Cell::Date(day) => Ok(Found::exactly(*day)),
        Cell::Number(number) => from_number(*number, near),
        Cell::Text(text) if is_blank_word(text) => return Reading::Blank,
        Cell::Text(text) if OPEN.iter().any(|word| squeezed(text).starts_with(word)) => {
            return Reading::Doubtful(DaySaid::Words(text.clone()), "day.words");
        }
        Cell::Text(text) => from_text(&plain(text), near),
    };
    match found {
        Ok(found) if !YEARS.contains(&found.day.year()) => Reading::Bad("day.bad"),
        Ok(found) => match found.doubt {
            None => Reading::Is(DaySaid::Day(found.day)),
            Some(doubt) => Reading::Doubtful(DaySaid::Day(found.day), doubt),
        },
        Err(code) => Reading::Bad(code),
    }
}

/// The one year that a text names, if it names just one.
pub fn year_in<'t>(texts: impl Iterator<Item = &'t String>) -> Option<i32> {
    let mut found = None;
    for text in texts {
        let digits = text.split(|c: char| !c.is_ascii_digit());
        for year in digits
            .filter(|part| part.len() == 4)
            .filter_map(|p| p.parse().ok())
        {
            if !YEARS.contains(&year) || found.is_some_and(|other| other != year) {
                continue;
            }
            found = Some(year);
        }
        if found.is_some() {
            return found;
        }
    }
    found
}

struct Found {
    day: NaiveDate,
    doubt: Option<&'static str>,
}

impl Found {
    const fn exactly(day: NaiveDate) -> Self {
        Self { day, doubt: None }
    }
}

type Read = Result<Found, &'static str>;

/// One spelling: half-width, no blanks, no hour, no 前, no weekday in brackets.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let hours = [':', '：', '点', '时', '午', '晚'];
    let hour = |word: &&&str| !word.contains(hours);
    let date: String = words.iter().take_while(hour).copied().collect();
    let mut date = squeezed(&date)
        .replace('号', "日")
        .replace(['〇', '○'], "零");
    if let Some((before, _)) = date.split_once('(') {
        date = before.to_owned();
    }
    for tail in [
        "上午", "下午", "晚上", "晚", "之前", "以前", "前", "止", "左右",
    ] {
        if let Some(rest) = date.strip_suffix(tail) {
            date = rest.to_owned();
        }
    }
    if date.chars().any(|c| HAN.contains(c)) {
        in_digits(&date)
    } else {
        date
    }
}

const HAN: &str = "零一二三四五六七八九十";

/// 二零二六年十一月三日 in digits.
fn in_digits(text: &str) -> String {
    let mut out = String::new();
    let mut part = String::new();
    for c in text.chars().chain(['\0']) {
        if HAN.contains(c) {
            part.push(c);
            continue;
        }
        out.push_str(&han_number(&part));
        part.clear();
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

fn han_number(part: &str) -> String {
    let digit = |c: char| HAN.chars().position(|h| h == c).filter(|n| *n < 10);
    match part.split_once('十') {
        None => part
            .chars()
            .filter_map(digit)
            .map(|n| n.to_string())
            .collect(),
        Some((tens, ones)) => {
            let value = |text: &str, none| text.chars().next().and_then(digit).unwrap_or(none);
            (value(tens, 1) * 10 + value(ones, 0)).to_string()
        }
    }
}

fn from_number(number: f64, near: Near) -> Read {
    if number.fract() != 0.0 {
        let text = number.to_string();
        let (whole, part) = text.split_once('.').ok_or("day.bad")?;
        return from_fraction(whole, part, near);
    }
    #[allow(clippy::cast_possible_truncation)]
    match number {
        n if SERIALS.contains(&n) => serial(n as i64),
        n => from_text(&format!("{n:.0}"), near),
    }
}

/// A number has lost the zero at its end: 11.3 may have been 11.30, 2026.1 may have been 2026.10.
fn from_fraction(whole: &str, part: &str, near: Near) -> Read {
    let read = |part: &str| from_text(&format!("{whole}.{part}"), near);
    if part.len() != 1 {
        return read(part);
    }
    match (read(part), read(&format!("{part}0"))) {
        (Ok(_), Ok(_)) => Err("day.two_ways"),
        (Ok(one), Err(_)) | (Err(_), Ok(one)) => Ok(one),
        (Err(code), Err(_)) => Err(code),
    }
}

fn serial(days: i64) -> Read {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30).ok_or("day.bad")?;
    let day = zero.checked_add_signed(Duration::days(days));
    day.map(Found::exactly).ok_or("day.bad")
}

fn from_text(text: &str, near: Near) -> Read {
    if let Some(found) = roughly(text, near) {
        return found;
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return from_digits(text, near);
    }
    let body = text.strip_suffix('日').unwrap_or(text);
    let parts: Vec<&str> = body
        .split(['-', '/', '.', '年', '月', '、', '—', '–', '。', ',', '\\'])
        .filter(|part| !part.is_empty())
        .collect();
    let numbers: Vec<u32> = parts
        .iter()
        .map(|part| part.parse().ok().filter(|_| part.len() <= 4))
        .collect::<Option<_>>()
        .ok_or("day.bad")?;
    match (numbers.as_slice(), parts.as_slice()) {
        ([year, month, day], [long, ..]) if long.len() == 4 => exact(*year, *month, *day),
        ([a, b, year], [.., long]) if long.len() == 4 => either(*a, *b, *year),
        ([year, month, day], _) if text.contains('年') || *year > 12 && *day <= 12 => {
            exact(2000 + year, *month, *day)
        }
        ([_, _, _], _) => Err("day.two_ways"),
        ([year, month], [long, ..]) if long.len() == 4 => whole_month(*year, *month, near),
        ([month, day], _) => of_some_year(*month, *day, near),
        ([day], _) if text.ends_with('日') => match near.after {
            Some(after) => Ok(Found {
                day: exact(year_of(after), after.month(), *day)?.day,
                doubt: Some("day.year_taken"),
            }),
            None => Err("day.year_missing"),
        },
        _ => Err("day.bad"),
    }
}

fn from_digits(text: &str, near: Near) -> Read {
    let n: u32 = text.parse().map_err(|_| "day.bad")?;
    match text.len() {
        8 => exact(n / 10_000, n / 100 % 100, n % 100),
        6 => whole_month(n / 100, n % 100, near),
        5 if SERIALS.contains(&f64::from(n)) => serial(i64::from(n)),
        _ => Err("day.bad"),
    }
}

fn year_of(day: NaiveDate) -> u32 {
    u32::try_from(day.year()).unwrap_or(0)
}

fn ymd(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn exact(year: u32, month: u32, day: u32) -> Read {
    ymd(year, month, day).map(Found::exactly).ok_or("day.bad")
}

/// 13/4/2026 has one reading, 3/4/2026 two.
fn either(a: u32, b: u32, year: u32) -> Read {
    match (ymd(year, a, b), ymd(year, b, a)) {
        (Some(one), Some(other)) if one != other => Err("day.two_ways"),
        (Some(day), _) | (None, Some(day)) => Ok(Found::exactly(day)),
        (None, None) => Err("day.bad"),
    }
}

fn whole_month(year: u32, month: u32, near: Near) -> Read {
    let first = ymd(year, month, 1).ok_or("day.bad")?;
    let day = if near.ends { last_of(first) } else { first };
    Ok(Found {
        day,
        doubt: Some("day.roughly"),
    })
}

fn last_of(day: NaiveDate) -> NaiveDate {
    let next = day
        .with_day(1)
        .and_then(|d| d.checked_add_months(Months::new(1)));
    next.and_then(|day| day.pred_opt()).unwrap_or(day)
}

/// The year comes from the row's own other day, else from what stands around the table.
fn of_some_year(month: u32, day: u32, near: Near) -> Read {
    if ymd(2000, month, day).is_none() {
        return Err("day.bad");
    }
    let found = match (near.after, near.year) {
        (Some(after), _) => [0, 1]
            .iter()
            .filter_map(|ahead| ymd(year_of(after) + ahead, month, day))
            .find(|found| *found >= after),
        (None, Some(year)) => ymd(u32::try_from(year).unwrap_or(0), month, day),
        (None, None) => return Err("day.year_missing"),
    };
    let day = found.ok_or("day.bad")?;
    Ok(Found {
        day,
        doubt: Some("day.year_taken"),
    })
}

/// 11月底, 月底, 年底, 10月上旬, 2026年11月中旬, 三季度末.
fn roughly(text: &str, near: Near) -> Option<Read> {
    const PARTS: &[(&str, u32)] = &[
        ("上旬", 10),
        ("中旬", 20),
        ("下旬", 31),
        ("月底", 31),
        ("月末", 31),
        ("月初", 10),
    ];
    let year_end = ["年底", "年末"];
    if let Some(rest) = year_end.iter().find_map(|tail| text.strip_suffix(tail)) {
        let year = match rest.trim_end_matches('年') {
            "" | "今" | "本" => near.after.map(year_of).or_else(|| year_near(near)),
            year => year.parse().ok(),
        };
        return Some(year.map_or(Err("day.year_missing"), |year| rough(year, 12, 31)));
    }
    let (tail, upto) = PARTS.iter().find(|(tail, _)| text.ends_with(tail))?;
    let rest = text.strip_suffix(tail)?.trim_end_matches('月');
    Some(match rest.split_once('年') {
        Some((year, month)) => match (year.parse(), month.parse()) {
            (Ok(year), Ok(month)) => rough(year, month, *upto),
            _ => Err("day.bad"),
        },
        None => rough_month(rest, *upto, near),
    })
}

fn year_near(near: Near) -> Option<u32> {
    near.year.and_then(|year| u32::try_from(year).ok())
}

fn rough_month(month: &str, upto: u32, near: Near) -> Read {
    if matches!(month, "" | "本" | "当") {
        let after = near.after.ok_or("day.year_missing")?;
        return rough(year_of(after), after.month(), upto);
    }
    let month: u32 = month.parse().map_err(|_| "day.bad")?;
    if !(1..=12).contains(&month) {
        return Err("day.bad");
    }
    let year = match near.after {
        Some(after) => year_of(after) + u32::from(month < after.month()),
        None => year_near(near).ok_or("day.year_missing")?,
    };
    rough(year, month, upto)
}

fn rough(year: u32, month: u32, upto: u32) -> Read {
    let first = ymd(year, month, 1).ok_or("day.bad")?;
    let day = first.with_day(upto).unwrap_or_else(|| last_of(first));
    Ok(Found {
        day,
        doubt: Some("day.roughly"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn near() -> Near {
        Near {
            after: Some(ymd(2026, 10, 20)),
            year: None,
            ends: true,
        }
    }

    fn text(text: &str) -> Reading<DaySaid> {
        read_day(&Cell::Text(text.into()), near())
    }

    fn number(number: f64) -> Reading<DaySaid> {
        read_day(&Cell::Number(number), near())
    }

    #[test]
    fn a_whole_day_is_read_however_it_is_written() {
        for written in [
            "2026.11.3",
            "2026-11-3",
            "2026/11/03",
            "2026年11月3日",
            "2026 年 11 月 3 日",
            "２０２６．１１．３",
            "20261103",
            "46329",
            "2026-11-03 09:30:00",
            "2026年11月3日前",
            "2026年11月3号（星期二）",
            "二〇二六年十一月三日",
            "26年11月3日",
            "2026.11.3.",
            "2026年11月3日 晚上7点半",
        ] {
            let day = Reading::Is(DaySaid::Day(ymd(2026, 11, 3)));
            assert_eq!(text(written), day, "{written}");
        }
        let day = Reading::Is(DaySaid::Day(ymd(2026, 11, 3)));
        assert_eq!(number(46_329.0), day);
        assert_eq!(number(20_261_103.0), day);
        assert_eq!(read_day(&Cell::Date(ymd(2026, 11, 3)), near()), day);
        let leap = Reading::Is(DaySaid::Day(ymd(2026, 4, 13)));
        assert_eq!(text("13/4/2026"), leap);
    }

    #[test]
    fn a_day_without_a_year_takes_it_from_its_row_or_from_the_title() {
        let taken = |day| Reading::Doubtful(DaySaid::Day(day), "day.year_taken");
        assert_eq!(text("11月3日"), taken(ymd(2026, 11, 3)));
        assert_eq!(text("11.3"), taken(ymd(2026, 11, 3)));
        assert_eq!(
            text("1.15"),
            taken(ymd(2027, 1, 15)),
            "not before it was raised"
        );
        let alone = Near::default();
        let cell = Cell::Text("11月3日".into());
        assert_eq!(read_day(&cell, alone), Reading::Bad("day.year_missing"));
        let titled = Near {
            year: Some(2025),
            ..alone
        };
        assert_eq!(read_day(&cell, titled), taken(ymd(2025, 11, 3)));
    }

    #[test]
    fn parts_of_a_month_are_taken_roughly_and_said_so() {
        for (written, day) in [
            ("11月底", ymd(2026, 11, 30)),
            ("月底", ymd(2026, 10, 31)),
            ("年底", ymd(2026, 12, 31)),
            ("2027年底", ymd(2027, 12, 31)),
            ("11月上旬", ymd(2026, 11, 10)),
            ("11月中旬", ymd(2026, 11, 20)),
            ("2月下旬", ymd(2027, 2, 28)),
            ("2026年11月", ymd(2026, 11, 30)),
            ("2026年12月底前", ymd(2026, 12, 31)),
            ("2026.11", ymd(2026, 11, 30)),
            ("202611", ymd(2026, 11, 30)),
        ] {
            let roughly = Reading::Doubtful(DaySaid::Day(day), "day.roughly");
            assert_eq!(text(written), roughly, "{written}");
        }
    }

    #[test]
    fn what_reads_two_ways_is_not_read() {
        for written in ["3/4/2026", "11.10.12"] {
            assert_eq!(text(written), Reading::Bad("day.two_ways"), "{written}");
        }
        assert_eq!(number(11.3), Reading::Bad("day.two_ways"), "or 11.30");
        assert_eq!(number(2026.1), Reading::Bad("day.two_ways"), "or 2026.10");
        let taken = Reading::Doubtful(DaySaid::Day(ymd(2026, 11, 5)), "day.year_taken");
        assert_eq!(number(11.5), taken, "there is no 50 November");
    }

    #[test]
    fn words_stay_words_and_nonsense_is_refused() {
        for written in ["长期", "即时", "尽快", "长期坚持", "立行立改"] {
            let words = Reading::Doubtful(DaySaid::Words(written.into()), "day.words");
            assert_eq!(text(written), words);
        }
        for written in [
            "2026-02-30",
            "2026年13月1日",
            "村委会",
            "99999999",
            "2026",
            "11.3-11.10",
            "1026.11.3",
        ] {
            assert_eq!(text(written), Reading::Bad("day.bad"), "{written}");
        }
        assert_eq!(text("无"), Reading::Blank);
    }

    #[test]
    fn a_title_names_its_year() {
        let year = |text: &str| year_in([text.to_owned()].iter());
        assert_eq!(year("青山村2025年问题台账"), Some(2025));
        assert_eq!(year("台账13800001111"), None);
    }

    proptest! {
        #[test]
        fn what_is_stored_reads_back_the_same(year in 1990_i32..2099, ordinal in 1_u32..=365) {
            let day = NaiveDate::from_yo_opt(year, ordinal).unwrap();
            prop_assert_eq!(text(&day.to_string()), Reading::Is(DaySaid::Day(day)));
            let serial = (day - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days();
            #[allow(clippy::cast_precision_loss)]
            let by_serial = number(serial as f64);
            prop_assert_eq!(by_serial, Reading::Is(DaySaid::Day(day)));
        }

        #[test]
        fn no_cell_makes_it_panic(text in "[0-9年月日底旬上.\\-/一十]{0,12}|\\PC{0,16}", number in any::<f64>()) {
            for near in [near(), Near::default()] {
                let _ = read_day(&Cell::Text(text.clone()), near);
                let _ = read_day(&Cell::Number(number), near);
            }
        }
    }
}
