//! ID numbers (GB 11643): checksum, tail, and the birth and sex inside them. Only the tail is kept
//! unless the village asked for whole numbers. Not here: masking (`rules`).

use chrono::NaiveDate;
use rules::words::Sex;

use super::{Reading, is_blank_word, is_scientific, squeezed};
use crate::table::Cell;

/// How many last characters of an ID number are kept.
pub const TAIL: usize = 4;

/// What an ID number says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The whole number, where the file has it.
    pub whole: Option<String>,
    /// Its last characters.
    pub tail: String,
    /// The birth inside it; only of a whole number whose checksum holds.
    pub birth: Option<NaiveDate>,
    /// The sex inside it; only of a whole number whose checksum holds.
    pub sex: Option<Sex>,
}

/// Reads an ID number of 18 or (old) 15 digits, or one masked with stars.
///
/// Faults: `id.rounded` (a spreadsheet program keeps 15 digits of a number), `id.bad` (wrong length or
/// characters). Doubt: `id.checksum` (a digit is mistyped).
pub fn read_id_number(cell: &Cell) -> Reading<Identity> {
    if let Cell::Number(number) = cell
        && (*number >= 1e15 || number.fract() != 0.0)
    {
        return Reading::Bad("id.rounded");
    }
    let text = squeezed(&cell.text()).to_ascii_uppercase();
    if is_blank_word(&text) {
        return Reading::Blank;
    }
    if is_scientific(&text) {
        return Reading::Bad("id.rounded");
    }
    match text.len() {
        18 | 15 if text.contains('*') => masked(&text),
        18 => eighteen(&text),
        15 if all_digits(&text) => Reading::Is(only_tail(&text, true)),
        _ => Reading::Bad("id.bad"),
    }
}

/// Reads a column of tails: four to six characters, of which the last four are kept.
///
/// Fault: `id.bad`. A tail that a spreadsheet program took for a number gets its zeros back.
pub fn read_id_tail(cell: &Cell) -> Reading<Identity> {
    let text = match cell {
        Cell::Number(number) if (0.0..10_000.0).contains(number) => format!("{number:04.0}"),
        cell => squeezed(&cell.text()).to_ascii_uppercase(),
    };
    if is_blank_word(&text) {
        return Reading::Blank;
    }
    if (4..=6).contains(&text.len()) && is_tail(&text) {
        return Reading::Is(only_tail(&text, false));
    }
    read_id_number(cell)
}

fn masked(text: &str) -> Reading<Identity> {
    match text.get(text.len() - TAIL..) {
        Some(tail) if is_tail(tail) => Reading::Is(only_tail(text, false)),
        _ => Reading::Blank,
    }
}

fn eighteen(text: &str) -> Reading<Identity> {
    if !is_tail(text) {
        return Reading::Bad("id.bad");
    }
    let mut identity = only_tail(text, true);
    let birth = text
        .get(6..14)
        .and_then(|day| NaiveDate::parse_from_str(day, "%Y%m%d").ok());
    if !checksum_holds(text) || birth.is_none() {
        return Reading::Doubtful(identity, "id.checksum");
    }
    identity.birth = birth;
    let odd = text.as_bytes().get(16).is_some_and(|digit| digit % 2 == 1);
    identity.sex = Some(if odd { Sex::Male } else { Sex::Female });
    Reading::Is(identity)
}

fn only_tail(text: &str, whole: bool) -> Identity {
    Identity {
        whole: whole.then(|| text.to_owned()),
        tail: text
            .get(text.len().saturating_sub(TAIL)..)
            .unwrap_or_default()
            .to_owned(),
        birth: None,
        sex: None,
    }
}

/// Digits, the last of which may be X.
fn is_tail(text: &str) -> bool {
    text.strip_suffix(|c: char| c == 'X' || c.is_ascii_digit())
        .is_some_and(all_digits)
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// ISO 7064, MOD 11-2.
fn checksum_holds(text: &str) -> bool {
    let sum = text.bytes().fold(0_u32, |sum, byte| {
        let digit = if byte == b'X' {
            10
        } else {
            u32::from(byte - b'0')
        };
        (sum * 2 + digit) % 11
    });
    sum == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Reading<Identity> {
        read_id_number(&Cell::Text(text.to_owned()))
    }

    /// The example of the standard itself.
    const EXAMPLE: &str = "11010519491231002X";

    #[test]
    fn a_whole_number_tells_tail_birth_and_sex() {
        let Reading::Is(identity) = read(" 11010519491231002x ") else {
            panic!("the standard's own example must hold");
        };
        assert_eq!(identity.tail, "002X");
        assert_eq!(identity.whole.as_deref(), Some(EXAMPLE));
        assert_eq!(identity.birth, NaiveDate::from_ymd_opt(1949, 12, 31));
        assert_eq!(identity.sex, Some(Sex::Female));
    }

    #[test]
    fn a_mistyped_digit_is_doubted_and_tells_no_birth() {
        let Reading::Doubtful(identity, code) = read("110105194912310021") else {
            panic!("the checksum does not hold");
        };
        assert_eq!(
            (code, identity.tail.as_str(), identity.birth),
            ("id.checksum", "0021", None)
        );
    }

    #[test]
    fn rounded_and_cut_numbers_are_refused() {
        assert_eq!(
            read_id_number(&Cell::Number(1.101_051_949_123_1e17)),
            Reading::Bad("id.rounded")
        );
        assert_eq!(read("1.10105E+17"), Reading::Bad("id.rounded"));
        for text in [
            "1101051949123100",
            "11010519491231002Y",
            "1X010519491231002X",
            "身份证",
        ] {
            assert_eq!(read(text), Reading::Bad("id.bad"), "{text}");
        }
    }

    #[test]
    fn tails_are_enough() {
        let tail = |cell: Cell| match read_id_tail(&cell) {
            Reading::Is(identity) => identity.tail,
            other => panic!("{other:?}"),
        };
        assert_eq!(tail(Cell::Text("002x".into())), "002X");
        assert_eq!(tail(Cell::Text("31002X".into())), "002X");
        assert_eq!(tail(Cell::Number(12.0)), "0012");
        assert_eq!(tail(Cell::Text("1101**********002X".into())), "002X");
        assert_eq!(
            read("110105********0021"),
            Reading::Is(only_tail("0021", false))
        );
    }

    proptest! {
        #[test]
        fn one_wrong_digit_never_passes_the_checksum(at in 0_usize..17, by in 1_u8..10) {
            let mut bytes = EXAMPLE.as_bytes().to_vec();
            bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
            let text = String::from_utf8(bytes).unwrap();
            prop_assert!(!checksum_holds(&text));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,24}") {
            let _ = read(&text);
            let _ = read_id_tail(&Cell::Text(text));
        }
    }
}
