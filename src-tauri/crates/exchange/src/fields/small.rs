//! The small fields: sex, yes and no, party membership, plain text. Not here: names and numbers.

use rules::words::Sex;

use super::{Reading, squeezed};
use crate::table::is_blank;
use rules::chinese::half_width;

/// Whether a text is a word for nothing.
pub fn is_blank_word(text: &str) -> bool {
    matches!(
        squeezed(text).to_ascii_lowercase().as_str(),
        "" | "无"
            | "/"
            | "\\"
            | "-"
            | "--"
            | "—"
            | "——"
            | "暂无"
            | "没有"
            | "空"
            | "不详"
            | "未知"
            | "n/a"
            | "null"
            | "none"
            | "#n/a"
            | "无电话"
            | "无手机"
    )
}

/// Whether a formula could not be worked out where the file was saved (#REF!, #N/A).
pub fn is_error(text: &str) -> bool {
    let word = text.trim().to_ascii_uppercase();
    let errors = [
        "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!",
    ];
    errors.contains(&word.as_str())
}

/// Text in one line without blanks at its ends; nothing for a word for nothing.
pub fn plain_text(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(is_blank)
        .filter(|word| !word.is_empty())
        .collect();
    let line = words.join(" ");
    (!is_blank_word(&line)).then_some(line)
}

/// 男, 女 and what stands for them. Doubtful never; what is neither is `sex.bad`.
pub fn read_sex(text: &str) -> Reading<Sex> {
    if is_blank_word(text) {
        return Reading::Blank;
    }
    match squeezed(text).to_ascii_lowercase().as_str() {
        "男" | "男性" | "m" | "male" | "1" => Reading::Is(Sex::Male),
        "女" | "女性" | "f" | "female" | "2" => Reading::Is(Sex::Female),
        _ => Reading::Bad("sex.bad"),
    }
}

/// Yes or no. What is neither is `answer.bad`.
pub fn read_yes(text: &str) -> Reading<bool> {
    match squeezed(text).to_ascii_lowercase().as_str() {
        "是" | "有" | "在" | "在村" | "在家" | "常住" | "√" | "✓" | "✔" | "y" | "yes" | "1"
        | "对" | "true" => Reading::Is(true),
        "否" | "不" | "不是" | "不在" | "不在村" | "外出" | "外出务工" | "务工" | "×" | "✗"
        | "x" | "n" | "no" | "0" | "false" | "无" => Reading::Is(false),
        word if is_blank_word(word) => Reading::Blank,
        _ => Reading::Bad("answer.bad"),
    }
}

/// Party membership from 政治面貌 or from a yes. A probationary member (预备党员) is a member; what is
/// not understood is `party.bad`.
pub fn read_party(text: &str) -> Reading<bool> {
    let word: String = squeezed(text).chars().map(half_width).collect();
    match word.as_str() {
        "中共党员"
        | "党员"
        | "中共预备党员"
        | "预备党员"
        | "正式党员"
        | "共产党员"
        | "中国共产党党员" => Reading::Is(true),
        "群众" | "共青团员" | "团员" | "少先队员" | "无党派" | "无党派人士" | "非党员" => {
            Reading::Is(false)
        }
        word if word.ends_with("会员") || word.ends_with("盟员") || word.ends_with("社员") => {
            Reading::Is(false)
        }
        _ => match read_yes(text) {
            Reading::Bad(_) => Reading::Bad("party.bad"),
            other => other,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nothing_are_nothing() {
        for text in ["", " ", "无", "／", "— —", "N/A", "暂 无"] {
            assert!(is_blank_word(text), "{text}");
            assert_eq!(plain_text(text), None);
        }
        assert_eq!(plain_text(" 第一\n网格 "), Some("第一 网格".into()));
    }

    #[test]
    fn sex_and_party_are_understood_as_villages_write_them() {
        assert_eq!(read_sex("男 "), Reading::Is(Sex::Male));
        assert_eq!(read_sex("Ｆ"), Reading::Is(Sex::Female));
        assert_eq!(read_sex("外"), Reading::Bad("sex.bad"));
        assert_eq!(read_party("中共预备党员"), Reading::Is(true));
        assert_eq!(read_party("群众"), Reading::Is(false));
        assert_eq!(read_party("√"), Reading::Is(true));
        assert_eq!(read_party("某某"), Reading::Bad("party.bad"));
    }
}
