//! Readings of characters (ib-pinyin's table, surnames first) and the key that lists sort by.

use std::collections::HashMap;
use std::sync::LazyLock;

use ib_pinyin::pinyin::{PinyinData, PinyinNotation};

use super::surnames::{special_reading, surname};
use super::usual::USUAL;

static DATA: LazyLock<PinyinData> =
    LazyLock::new(|| PinyinData::new(PinyinNotation::Ascii | PinyinNotation::AsciiTone));

/// Rare characters of names that the table lacks or reads otherwise than names do.
const RARE: &[(char, &str)] = &[
    ('䶮', "yan3"),
    ('㛃', "jie2"),
    ('𬱖', "wei3"),
    ('𠅤', "xi2"),
    ('㐂', "xi3"),
];

static PREFERRED: LazyLock<HashMap<char, &'static str>> = LazyLock::new(|| {
    let usual = USUAL.split_whitespace().filter_map(|pair| {
        let c = pair.chars().next()?;
        Some((c, &pair[c.len_utf8()..]))
    });
    usual.chain(RARE.iter().copied()).collect()
});

/// Every reading of a character, ASCII with tone, the usual one first; nothing for what has none.
pub(super) fn readings(c: char) -> Vec<&'static str> {
    let data: &'static PinyinData = &DATA;
    let mut found: Vec<&'static str> = PREFERRED.get(&c).copied().into_iter().collect();
    for pinyin in data.get_pinyins(c) {
        match pinyin.notation(PinyinNotation::AsciiTone) {
            Some(reading) if !found.contains(&reading) => found.push(reading),
            _ => {}
        }
    }
    found
}

/// A reading without its tone: `zhang1` → `zhang`.
pub(super) fn toneless(reading: &str) -> &str {
    reading.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// The readings of each character of a name; the surname's own reading comes first.
pub(super) fn name_readings(name: &str) -> Vec<(char, Vec<&'static str>)> {
    let special = special_reading(surname(name)).unwrap_or_default();
    let first = |place: usize, mut all: Vec<&'static str>| {
        if let Some(own) = special.get(place) {
            all.retain(|reading| reading != own);
            all.insert(0, own);
        }
        all
    };
    name.chars()
        .enumerate()
        .map(|(place, c)| (c, first(place, readings(c))))
        .collect()
}

/// The key that lists sort by, compared byte by byte: reading, tone, character of each in turn, so
/// that 张 comes before 章 and all 张 stand together. What has no reading comes last.
pub fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len() * 4);
    for (c, readings) in name_readings(name.trim()) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(readings.first().copied().unwrap_or("~"));
        key.push(c);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surnames_sort_by_their_own_reading() {
        let mut names = vec![
            "章三",
            "曾伟",
            "张四",
            "欧阳明",
            "仇英",
            "张三",
            "安国",
            "单田",
            "尉迟恭",
            "覃勇",
        ];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            [
                "安国",
                "欧阳明",
                "覃勇",
                "仇英",
                "单田",
                "尉迟恭",
                "曾伟",
                "张三",
                "张四",
                "章三"
            ]
        );
    }

    #[test]
    fn rare_characters_have_a_reading() {
        for (c, wanted) in [
            ('䶮', "yan"),
            ('㛃', "jie"),
            ('𬱖', "wei"),
            ('堃', "kun"),
            ('喆', "zhe"),
            ('翀', "chong"),
        ] {
            let found = readings(c);
            assert!(
                found.iter().any(|reading| toneless(reading) == wanted),
                "{c}: {found:?}"
            );
        }
        for c in ['𠅤', '㐂'] {
            assert!(!readings(c).is_empty(), "{c}");
        }
        assert_eq!(
            PREFERRED.len(),
            USUAL.split_whitespace().count() + RARE.len(),
            "none twice"
        );
    }

    #[test]
    fn the_usual_reading_comes_first() {
        for (c, wanted) in [
            ('国', "guo2"),
            ('行', "xing2"),
            ('重', "zhong4"),
            ('乐', "le4"),
            ('中', "zhong1"),
            ('大', "da4"),
        ] {
            assert_eq!(readings(c).first().copied(), Some(wanted), "{c}");
        }
    }

    #[test]
    fn a_name_without_any_reading_still_has_a_key() {
        assert_eq!(sort_key("Tom"), "~T ~o ~m");
        assert_eq!(sort_key(""), "");
    }
}
