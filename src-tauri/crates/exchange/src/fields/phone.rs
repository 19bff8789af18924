//! Phones as villages type them. Not here: masking (`rules`).

use super::{Reading, is_blank_word, is_scientific, squeezed};
use crate::table::Cell;

/// Reads a phone into its digits: a mobile number, or a fixed line with or without area code.
///
/// Faults: `phone.rounded` (`1.38E+10`: the last digits are lost), `phone.bad` (wrong length or digits).
/// Doubt: `phone.several` (the first of several is taken).
pub fn read_phone(cell: &Cell) -> Reading<String> {
    if let Cell::Number(number) = cell
        && (number.fract() != 0.0 || number.abs() >= 1e15)
    {
        return Reading::Bad("phone.rounded");
    }
    let text = cell.text();
    if is_blank_word(&text) {
        return Reading::Blank;
    }
    if is_scientific(&squeezed(&text)) {
        return Reading::Bad("phone.rounded");
    }
    let several: Vec<String> = parts(&text).iter().map(|part| digits(part)).collect();
    match several.as_slice() {
        [] => Reading::Blank,
        [one] if is_phone(one) => Reading::Is(one.clone()),
        [first, rest @ ..]
            if is_phone(first) && rest.iter().all(|p| is_phone(p)) && !rest.is_empty() =>
        {
            Reading::Doubtful(first.clone(), "phone.several")
        }
        _ => Reading::Bad("phone.bad"),
    }
}

/// The numbers of a cell: separated by marks, or by blanks and line breaks where every part is whole.
fn parts(text: &str) -> Vec<String> {
    let half: String = text.chars().map(rules::chinese::half_width).collect();
    let marks = |c| matches!(c, '/' | ',' | ';' | '、' | '\\' | '或');
    let split = |by: &dyn Fn(char) -> bool| -> Vec<String> {
        let pieces = half.split(by).map(str::trim);
        pieces
            .filter(|piece| !piece.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let by_blanks = split(&|c: char| c.is_whitespace());
    if by_blanks.len() > 1 && by_blanks.iter().all(|part| is_mobile(&digits(part))) {
        return by_blanks;
    }
    split(&marks)
}

/// Without blanks, dashes, brackets and the country's prefix. Anything else stays and is refused.
fn digits(text: &str) -> String {
    let plain: String = squeezed(text)
        .chars()
        .filter(|c| !matches!(c, '-' | '(' | ')' | '—' | '–' | '.' | '·' | '_'))
        .collect();
    for prefix in ["+86", "0086"] {
        if let Some(rest) = plain.strip_prefix(prefix) {
            return rest.to_owned();
        }
    }
    match plain.strip_prefix("86") {
        Some(rest) if is_mobile(rest) => rest.to_owned(),
        _ => plain,
    }
}

fn is_mobile(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    all_digits(digits) && bytes.len() == 11 && matches!(bytes, [b'1', b'3'..=b'9', ..])
}

fn is_phone(digits: &str) -> bool {
    let fixed = match digits.as_bytes() {
        [b'0', b'1'..=b'9', ..] => matches!(digits.len(), 10..=12),
        [b'2'..=b'9', ..] => matches!(digits.len(), 7 | 8),
        _ => false,
    };
    is_mobile(digits) || all_digits(digits) && fixed
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Reading<String> {
        read_phone(&Cell::Text(text.to_owned()))
    }

    #[test]
    fn a_phone_is_read_however_it_is_typed() {
        for text in [
            "13812345678",
            "138 1234 5678",
            "138-1234-5678",
            "+86 13812345678",
            "8613812345678",
            "０086-138１２３４5678",
            "1381234\u{3000}5678",
            "（138）12345678",
        ] {
            assert_eq!(read(text), Reading::Is("13812345678".into()), "{text}");
        }
        assert_eq!(read("0731-8234567"), Reading::Is("07318234567".into()));
        assert_eq!(read("82345678"), Reading::Is("82345678".into()));
    }

    #[test]
    fn an_exact_number_is_read_and_a_rounded_one_refused() {
        let exact = Cell::Number(13_812_345_678.0);
        assert_eq!(read_phone(&exact), Reading::Is("13812345678".into()));
        for text in ["1.38E+10", "1.38123E+10", "1.38e10", "1.38E＋10"] {
            assert_eq!(read(text), Reading::Bad("phone.rounded"), "{text}");
        }
        assert_eq!(
            read_phone(&Cell::Number(1.381_234e16)),
            Reading::Bad("phone.rounded")
        );
    }

    #[test]
    fn wrong_lengths_and_letters_are_refused() {
        for text in [
            "1381234567",
            "138123456789",
            "12812345678",
            "110",
            "138I2345678",
            "张三",
            "13812345678x",
        ] {
            assert_eq!(read(text), Reading::Bad("phone.bad"), "{text}");
        }
    }

    #[test]
    fn the_first_of_several_is_taken_and_told() {
        for text in [
            "13812345678/13987654321",
            "13812345678、0731-8234567",
            "13812345678 13987654321",
        ] {
            assert_eq!(
                read(text),
                Reading::Doubtful("13812345678".into(), "phone.several"),
                "{text}"
            );
        }
        assert_eq!(read("13812345678/139"), Reading::Bad("phone.bad"));
        assert_eq!(read("无"), Reading::Blank);
    }

    proptest! {
        #[test]
        fn every_mobile_number_survives_any_spacing(
            number in "1[3-9][0-9]{9}", gaps in proptest::collection::vec("[ -]{0,2}", 11),
        ) {
            let spaced: String = number.chars().zip(&gaps).map(|(d, gap)| format!("{d}{gap}")).collect();
            prop_assert_eq!(read(&spaced), Reading::Is(number.clone()));
            let exact: f64 = number.parse().unwrap();
            prop_assert_eq!(read_phone(&Cell::Number(exact)), Reading::Is(number));
        }

        #[test]
        fn what_is_read_is_only_digits(text in "\\PC{0,16}") {
            if let Reading::Is(phone) | Reading::Doubtful(phone, _) = read(&text) {
                prop_assert!(phone.bytes().all(|b| b.is_ascii_digit()));
            }
        }
    }
}
