//! Masks for what may be shown of a person in internal lists on request and in free text (data model,
//! "Public view"). Not here: finding such things in a text (`privacy`).

use crate::chinese::half_width;
use crate::names::surname;

/// 姓 + `**`: a compound surname stays whole, the length of the name is hidden.
pub fn name(name: &str) -> String {
    format!("{}**", surname(name.trim()))
}

/// `138****1234`; a landline keeps its area code and its last two digits.
pub fn phone(phone: &str) -> String {
    let digits = digits(phone);
    match digits.len() {
        11 if digits.starts_with('1') => format!("{}****{}", &digits[..3], &digits[7..]),
        n if n >= 10 && digits.starts_with('0') => {
            let area = if digits.starts_with("01") || digits.starts_with("02") {
                3
            } else {
                4
            };
            format!("{}****{}", &digits[..area], &digits[n - 2..])
        }
        n if n >= 7 => format!("****{}", &digits[n - 2..]),
        _ => "****".to_owned(),
    }
}

/// First 4 and last 2 of an ID number, the rest as stars.
pub fn id_number(number: &str) -> String {
    let kept: Vec<char> = number
        .chars()
        .map(half_width)
        .filter(char::is_ascii_alphanumeric)
        .collect();
    if kept.len() < 15 {
        return "******".to_owned();
    }
    let part = |range: std::ops::Range<usize>| kept[range].iter().collect::<String>();
    format!(
        "{}{}{}",
        part(0..4),
        "*".repeat(kept.len() - 6),
        part(kept.len() - 2..kept.len())
    )
}

/// The last 4 of an account.
pub fn account(account: &str) -> String {
    let digits = digits(account);
    format!(
        "****{}",
        if digits.len() > 7 {
            &digits[digits.len() - 4..]
        } else {
            ""
        }
    )
}

fn digits(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(char::is_ascii_digit)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_are_those_of_the_data_model() {
        assert_eq!(name("张国荣"), "张**");
        assert_eq!(name("李安"), "李**", "the length is hidden");
        assert_eq!(name("欧阳明"), "欧阳**");
        assert_eq!(name("𬱖平"), "𬱖**");
        assert_eq!(phone("13812341234"), "138****1234");
        assert_eq!(phone("１３８ 1234-1234"), "138****1234");
        assert_eq!(phone("0898-83661234"), "0898****34");
        assert_eq!(id_number("46003519800101123X"), "4600************3X");
        assert_eq!(account("6222 0212 3456 7890 123"), "****0123");
    }

    #[test]
    fn what_is_too_short_shows_nothing() {
        assert_eq!(
            (phone("12345"), id_number("123"), account("1234567")),
            ("****".into(), "******".into(), "****".into())
        );
    }
}
