//! Births: a day, a month or only a year, in the many ways spreadsheets hold them. Not here: ages,
//! which need a today.

use std::fmt;

use chrono::{Datelike, Duration, NaiveDate};

use super::{Reading, is_blank_word, squeezed};
use crate::table::Cell;

/// As much of a birth as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Birth {
    /// The day.
    Day(NaiveDate),
    /// Year and month (1–12).
    Month(i32, u32),
    /// Only the year.
    Year(i32),
}

impl Birth {
    /// The year.
    pub fn year(self) -> i32 {
        match self {
            Self::Day(day) => day.year(),
            Self::Month(year, _) | Self::Year(year) => year,
        }
    }

    /// Whether two births can be one: as far as both are known they are equal.
    pub fn agrees_with(self, other: Self) -> bool {
        let (one, two) = (self.to_string(), other.to_string());
        one.starts_with(&two) || two.starts_with(&one)
    }

    /// Whether this says more than `other` and agrees with it.
    pub fn is_finer_than(self, other: Self) -> bool {
        self.agrees_with(other) && self.to_string().len() > other.to_string().len()
    }

    /// The birth that was stored as text.
    pub fn parse(text: &str) -> Option<Self> {
        match read_birth(&Cell::Text(text.to_owned())) {
            Reading::Is(birth) => Some(birth),
            _ => None,
        }
    }
}

/// `1965-03-12`, `1965-03` or `1965`: as stored.
impl fmt::Display for Birth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl serde::Serialize for Birth {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Nobody alive was born earlier.
const FIRST_YEAR: i32 = 1890;
/// Later years are mistyped; whether a day lies after today is for who knows today.
const LAST_YEAR: i32 = 2099;

/// Reads a birth. Fault: `birth.bad`. Doubt: `birth.month_doubtful`: the number 1965.1 may have been
/// 1965.10 before a spreadsheet program dropped the zero, so only the year is kept.
pub fn read_birth(cell: &Cell) -> Reading<Birth> {
    match cell {
        Cell::Date(day) => within(Birth::Day(*day)),
        Cell::Number(number) => from_number(*number),
        Cell::Text(text) if is_blank_word(text) => Reading::Blank,
        Cell::Text(text) => from_text(text),
    }
}

fn from_number(number: f64) -> Reading<Birth> {
    if number.fract() == 0.0 {
        return match number {
            // 1890..2100 are years, not the days of 1905 that they would be as serial numbers.
            n if (3_000.0..80_000.0).contains(&n) => serial(n),
            n => from_text(&format!("{n:.0}")),
        };
    }
    let text = number.to_string();
    match text.split_once('.') {
        Some((year, "1")) => match from_text(year) {
            Reading::Is(year) => Reading::Doubtful(year, "birth.month_doubtful"),
            other => other,
        },
        _ => from_text(&text),
    }
}

/// The day of a spreadsheet's serial number.
fn serial(number: f64) -> Reading<Birth> {
    #[allow(clippy::cast_possible_truncation)]
    let days = Duration::days(number as i64);
    let day = NaiveDate::from_ymd_opt(1899, 12, 30).and_then(|zero| zero.checked_add_signed(days));
    day.map_or(Reading::Bad("birth.bad"), |day| within(Birth::Day(day)))
}

fn from_text(text: &str) -> Reading<Birth> {
    let plain = squeezed(text);
    let groups: Vec<&str> = plain
        .split(|c| {
            matches!(
                c,
                '-' | '/' | '.' | '年' | '月' | '日' | '号' | '—' | '、' | '生'
            )
        })
        .filter(|group| !group.is_empty())
        .collect();
    let numbers: Option<Vec<u32>> = groups.iter().map(|group| number(group)).collect();
    let birth = match (numbers.as_deref(), groups.as_slice()) {
        (Some([year]), [digits]) if digits.len() == 4 => year_of(*year),
        (Some([whole]), [digits]) if digits.len() == 6 => month_of(whole / 100, whole % 100),
        (Some([whole]), [digits]) if digits.len() == 8 => {
            day_of(whole / 10_000, whole / 100 % 100, whole % 100)
        }
        (Some([year, month]), [y, m]) if y.len() == 4 && m.len() <= 2 => month_of(*year, *month),
        (Some([year, month, day]), [y, ..]) if y.len() == 4 => day_of(*year, *month, *day),
        _ => None,
    };
    birth.map_or(Reading::Bad("birth.bad"), within)
}

/// A group of digits; a time of day behind the date (`1965-03-12 00:00:00`) is cut off.
fn number(group: &str) -> Option<u32> {
    let group = match group.split_once(':') {
        Some((day_and_hour, _)) => day_and_hour.get(..2)?,
        None => group,
    };
    group
        .bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| group.parse().ok())?
}

fn year_of(year: u32) -> Option<Birth> {
    i32::try_from(year).ok().map(Birth::Year)
}

fn month_of(year: u32, month: u32) -> Option<Birth> {
    let year = i32::try_from(year).ok()?;
    (1..=12)
        .contains(&month)
        .then_some(Birth::Month(year, month))
}

fn day_of(year: u32, month: u32, day: u32) -> Option<Birth> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(Birth::Day)
}

fn within(birth: Birth) -> Reading<Birth> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&birth.year()) {
        Reading::Is(birth)
    } else {
        Reading::Bad("birth.bad")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Reading<Birth> {
        read_birth(&Cell::Text(text.to_owned()))
    }

    fn day(year: i32, month: u32, day: u32) -> Reading<Birth> {
        Reading::Is(Birth::Day(
            NaiveDate::from_ymd_opt(year, month, day).unwrap(),
        ))
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for text in [
            "1965-03-12",
            "1965/3/12",
            "1965.3.12",
            "1965年3月12日",
            "19650312",
            "１９６５－３－１２",
            "1965-03-12 00:00:00",
            "1965年3月12日生",
        ] {
            assert_eq!(read(text), day(1965, 3, 12), "{text}");
        }
        assert_eq!(read_birth(&Cell::Number(23_813.0)), day(1965, 3, 12));
        assert_eq!(read_birth(&Cell::Number(19_650_312.0)), day(1965, 3, 12));
    }

    #[test]
    fn months_and_years_stay_what_they_are() {
        for text in ["1965.03", "1965年3月", "196503", "1965-3"] {
            assert_eq!(read(text), Reading::Is(Birth::Month(1965, 3)), "{text}");
        }
        assert_eq!(read("1965年"), Reading::Is(Birth::Year(1965)));
        assert_eq!(
            read_birth(&Cell::Number(1965.0)),
            Reading::Is(Birth::Year(1965))
        );
        assert_eq!(
            read_birth(&Cell::Number(1965.03)),
            Reading::Is(Birth::Month(1965, 3))
        );
    }

    #[test]
    fn a_number_that_lost_its_zero_keeps_only_the_year() {
        let doubt = Reading::Doubtful(Birth::Year(1965), "birth.month_doubtful");
        assert_eq!(read_birth(&Cell::Number(1965.1)), doubt);
        assert_eq!(
            read_birth(&Cell::Number(1965.12)),
            Reading::Is(Birth::Month(1965, 12))
        );
    }

    #[test]
    fn impossible_days_are_refused() {
        for text in [
            "1965-02-30",
            "65.3.12",
            "1765-01-01",
            "1965-13",
            "三月初二",
            "19651332",
            "2150",
        ] {
            assert_eq!(read(text), Reading::Bad("birth.bad"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_stored_reads_back_the_same(year in 1900_i32..2026, ordinal in 1_u32..=365) {
            let birth = Birth::Day(NaiveDate::from_yo_opt(year, ordinal).unwrap());
            prop_assert_eq!(read(&birth.to_string()), Reading::Is(birth));
        }

        #[test]
        fn no_cell_makes_it_panic(text in "\\PC{0,16}", number in any::<f64>()) {
            let _ = read(&text);
            let _ = read_birth(&Cell::Number(number));
        }
    }
}
