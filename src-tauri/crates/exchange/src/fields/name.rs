//! Names: rare characters, compound surnames, one-character names and long names with · are all
//! names. Not here: whether two names are one person.

use super::{Reading, is_blank_word};
use crate::table::is_blank;
use rules::chinese::half_width;

/// The longest name that a register holds, in characters.
const LONGEST: usize = 50;

/// Reads a name: alignment blanks between Chinese characters go, every kind of middle dot becomes ·.
///
/// Faults: `text.damaged` (a character was lost), `name.bad` (digits, formulas), `name.too_long`.
/// Doubts: `name.private_character` (shown only by a special font), `name.unusual` (brackets, marks).
pub fn read_name(text: &str) -> Reading<String> {
    if is_blank_word(text) {
        return Reading::Blank;
    }
    if text.contains('\u{FFFD}') || text.contains("锟斤拷") {
        return Reading::Bad("text.damaged");
    }
    let name = tidy(text);
    if name.chars().count() > LONGEST {
        return Reading::Bad("name.too_long");
    }
    let odd = |c: char| c.is_ascii_digit() || "#=<>{}|@%&\\*?？!".contains(c);
    if name.chars().any(odd)
        || !name.chars().any(char::is_alphabetic) && !name.chars().any(is_private)
    {
        return Reading::Bad("name.bad");
    }
    if name.chars().any(is_private) {
        return Reading::Doubtful(name, "name.private_character");
    }
    if !name
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, '·' | ' ' | '\'' | '’' | '-') || is_variation(c))
    {
        return Reading::Doubtful(name, "name.unusual");
    }
    Reading::Is(name)
}

fn tidy(text: &str) -> String {
    let characters: Vec<char> = text.chars().map(dot).collect();
    let mut name = String::new();
    for (at, c) in characters.iter().enumerate() {
        if !is_blank(*c) {
            name.push(*c);
            continue;
        }
        let rest = characters.get(at + 1..).unwrap_or_default();
        let next = rest.iter().find(|c| !is_blank(**c));
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        // "Anna Berg" keeps its blank, "张 三" does not.
        if latin(name.chars().last()) && latin(next.copied()) {
            name.push(' ');
        }
    }
    name
}

/// Input methods and old files know a dozen middle dots; a full stop between characters is one too.
fn dot(c: char) -> char {
    match c {
        '•' | '・' | '･' | '‧' | '∙' | '⋅' | '●' | '．' | '.' | '᛫' => '·',
        '(' | '（' => '（',
        ')' | '）' => '）',
        c => half_width(c),
    }
}

const fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}')
}

const fn is_variation(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is(text: &str) -> Reading<String> {
        Reading::Is(text.to_owned())
    }

    #[test]
    fn every_real_name_is_a_name() {
        for name in [
            "䶮",
            "㛃",
            "李𬱖",
            "𠅤㐂",
            "欧阳堃",
            "司马喆翀",
            "阿卜杜拉·买买提",
            "周一",
            "Anna Berg",
        ] {
            assert_eq!(read_name(name), is(name));
        }
    }

    #[test]
    fn alignment_blanks_go_and_dots_become_one() {
        assert_eq!(read_name("张　三"), is("张三"));
        assert_eq!(read_name(" 欧 阳\n锋 "), is("欧阳锋"));
        for dot in ["•", "・", "．", ".", "‧", " · "] {
            assert_eq!(read_name(&format!("艾力{dot}买提")), is("艾力·买提"));
        }
    }

    #[test]
    fn what_is_no_name_is_refused_with_its_reason() {
        assert_eq!(read_name("13812345678"), Reading::Bad("name.bad"));
        assert_eq!(read_name("#REF!"), Reading::Bad("name.bad"));
        assert_eq!(read_name("李\u{FFFD}"), Reading::Bad("text.damaged"));
        assert_eq!(read_name(&"长".repeat(51)), Reading::Bad("name.too_long"));
        assert_eq!(read_name("张?"), Reading::Bad("name.bad"));
    }

    #[test]
    fn what_wants_a_look_lands_with_a_doubt() {
        assert_eq!(
            read_name("王\u{E863}"),
            Reading::Doubtful("王\u{E863}".into(), "name.private_character")
        );
        assert_eq!(
            read_name("王芳（小）"),
            Reading::Doubtful("王芳（小）".into(), "name.unusual")
        );
    }

    proptest! {
        #[test]
        fn reading_a_name_twice_changes_nothing(text in "\\PC{0,20}") {
            if let Reading::Is(name) | Reading::Doubtful(name, _) = read_name(&text) {
                match read_name(&name) {
                    Reading::Is(again) | Reading::Doubtful(again, _) => prop_assert_eq!(again, name),
                    other => prop_assert!(false, "{name} became {other:?}"),
                }
            }
        }

        #[test]
        fn no_chinese_character_is_lost(name in "[\u{4E00}-\u{9FFF}\u{3400}-\u{4DBF}\u{20000}-\u{2A6DF}]{1,12}") {
            prop_assume!(!is_blank_word(&name) && !name.contains("锟斤拷"));
            prop_assert_eq!(read_name(&name), Reading::Is(name));
        }
    }
}
