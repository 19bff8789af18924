//! The numbers people see: `2026-013`, `会2026-011`, `诺2026-011`; a second laptop has its letter,
//! `2026-B013` (data model, "Numbers people see"). Not here: issuing them, which needs the store.

use std::fmt;
use std::str::FromStr;

use crate::words::DocumentKind;

/// A series of numbers, counted per village, laptop and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Series {
    /// Issues: no sign.
    Issue,
    /// Meetings.
    Meeting,
    /// Commitment lists.
    Commitments,
    /// Timetables.
    Timetable,
    /// Ledgers.
    Ledger,
    /// Result bulletins.
    Results,
    /// Hand-over slips.
    Handover,
    /// Monthly returns.
    Monthly,
    /// Year plans.
    YearPlan,
}

impl Series {
    /// Every series.
    pub const ALL: [Self; 9] = [
        Self::Issue,
        Self::Meeting,
        Self::Commitments,
        Self::Timetable,
        Self::Ledger,
        Self::Results,
        Self::Handover,
        Self::Monthly,
        Self::YearPlan,
    ];

    /// The sign before the year.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Issue => "",
            Self::Meeting => "会",
            Self::Commitments => "诺",
            Self::Timetable => "时",
            Self::Ledger => "台",
            Self::Results => "果",
            Self::Handover => "交",
            Self::Monthly => "月",
            Self::YearPlan => "年",
        }
    }

    /// The identifier in SQL and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::Meeting => "meeting",
            Self::Commitments => "commitments",
            Self::Timetable => "timetable",
            Self::Ledger => "ledger",
            Self::Results => "results",
            Self::Handover => "handover",
            Self::Monthly => "monthly",
            Self::YearPlan => "year_plan",
        }
    }

    /// The series with this identifier.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|series| series.as_str() == text)
    }

    /// The series of a sheet; notice, slips, cards, sign-in and minutes carry the meeting's number.
    pub const fn of(document: DocumentKind) -> Option<Self> {
        match document {
            DocumentKind::Commitments => Some(Self::Commitments),
            DocumentKind::Timetable => Some(Self::Timetable),
            DocumentKind::Ledger => Some(Self::Ledger),
            DocumentKind::Results => Some(Self::Results),
            DocumentKind::Handover => Some(Self::Handover),
            DocumentKind::Monthly => Some(Self::Monthly),
            DocumentKind::YearPlan => Some(Self::YearPlan),
            DocumentKind::Notice
            | DocumentKind::Slips
            | DocumentKind::Cards
            | DocumentKind::SignIn
            | DocumentKind::Minutes => None,
        }
    }
}

/// A number as people see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// Its series.
    pub series: Series,
    /// The year it was issued for.
    pub year: i32,
    /// Which laptop issued it.
    pub letter: ReplicaLetter,
    /// From 1.
    pub n: u32,
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, letter) = (self.series.sign(), self.letter);
        write!(f, "{sign}{:04}-{letter}{:03}", self.year, self.n)
    }
}

/// A text that is no number of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a number: {text}")]
pub struct NumberFault {
    /// What was given.
    pub text: String,
}

impl FromStr for Number {
    type Err = NumberFault;

    fn from_str(text: &str) -> Result<Self, NumberFault> {
        let plain: String = text
            .trim()
            .chars()
            .map(crate::chinese::half_width)
            .collect();
        read(&plain).ok_or_else(|| NumberFault {
            text: text.to_owned(),
        })
    }
}

fn read(text: &str) -> Option<Number> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (sign, rest) = text.split_at(digits);
    let series = Series::ALL
        .into_iter()
        .find(|series| series.sign() == sign)?;
    let (year, count) = rest.split_once('-')?;
    let letters = count.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letter, count) = count.split_at(letters);
    let whole = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !whole(year) || !whole(count) {
        return None;
    }
    let n = count.parse().ok().filter(|n| *n > 0)?;
    Some(Number {
        series,
        year: year.parse().ok()?,
        letter: ReplicaLetter::read(letter)?,
        n,
    })
}

/// The letter of a village's n-th laptop, from 0: none, B, C, … Z, then AA, AB, … A restore begins a laptop anew
/// (data model, "Who owns what"), and somebody who carries the data to and fro restores every week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaLetter(u32);

impl ReplicaLetter {
    /// Letters of the alphabet.
    const ALPHABET: u32 = 26;

    /// That of the n-th laptop.
    pub fn of(n: u32) -> Self {
        Self(n)
    }

    /// Reads one as written, small letters too; nothing if no laptop has it.
    pub fn read(text: &str) -> Option<Self> {
        let place =
            |letter: u8| u32::from(letter.to_ascii_uppercase()).checked_sub(u32::from(b'A'));
        let of_alphabet = |letter: u8| place(letter).filter(|place| *place < Self::ALPHABET);
        match *text.as_bytes() {
            [] => Some(Self(0)),
            [one] => of_alphabet(one).filter(|place| *place > 0).map(Self),
            [first, second] => {
                let two = of_alphabet(first)? * Self::ALPHABET + of_alphabet(second)?;
                Some(Self(Self::ALPHABET + two))
            }
            _ => None,
        }
    }
}

impl fmt::Display for ReplicaLetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = |place: u32| char::from_u32(u32::from('A') + place % Self::ALPHABET);
        let (first, second) = match self.0 {
            0 => (None, None),
            n if n < Self::ALPHABET => (None, letter(n)),
            n => (letter((n - Self::ALPHABET) / Self::ALPHABET), letter(n)),
        };
        let written: String = first.into_iter().chain(second).collect();
        f.write_str(&written)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_written_as_on_paper() {
        let number = |series, letter, n| {
            Number {
                series,
                year: 2026,
                letter: ReplicaLetter::of(letter),
                n,
            }
            .to_string()
        };
        assert_eq!(number(Series::Issue, 0, 13), "2026-013");
        assert_eq!(number(Series::Issue, 1, 13), "2026-B013");
        assert_eq!(number(Series::Meeting, 0, 11), "会2026-011");
        assert_eq!(number(Series::Commitments, 0, 11), "诺2026-011");
        assert_eq!(number(Series::Issue, 0, 12345), "2026-12345");
    }

    #[test]
    fn the_second_laptop_is_b_and_the_letters_never_end() {
        let written = |n| ReplicaLetter::of(n).to_string();
        assert_eq!(
            (written(0), written(1), written(25)),
            ("".into(), "B".into(), "Z".into())
        );
        assert_eq!(
            (written(26), written(27), written(52)),
            ("AA".into(), "AB".into(), "BA".into())
        );
        assert_eq!(
            ReplicaLetter::read("A"),
            None,
            "the first laptop has no letter"
        );
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "2026",
            "2026-",
            "2026-000",
            "甲2026-001",
            "26-001",
            "2026-+13",
            "2026-B",
        ] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
        assert_eq!(
            "２０２６－ｂ０１３".parse::<Number>().unwrap().to_string(),
            "2026-B013"
        );
    }

    proptest! {
        #[test]
        fn every_number_is_read_back(series in 0usize..9, year in 1990i32..2100, letter in 0u32..702, n in 1u32..100_000) {
            let letter = ReplicaLetter::of(letter);
            let number = Number { series: Series::ALL[series], year, letter, n };
            prop_assert_eq!(number.to_string().parse::<Number>(), Ok(number));
        }
    }
}
