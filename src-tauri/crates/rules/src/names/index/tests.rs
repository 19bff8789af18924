use proptest::prelude::*;

use super::*;

fn village() -> NameIndex {
    let people = [
        ("张国荣", Some("13800138000")),
        ("章国蓉", None),
        ("欧阳明", Some("139 0013 9001")),
        ("曾伟", None),
        ("阿依古丽·买买提", None),
        ("𠅤平", None),
        ("李安", None),
        ("王连", None),
        ("吕布", None),
        ("张伟", Some("13700137123")),
    ];
    NameIndex::new(people.map(|(name, phone)| Entry { name, phone }))
}

fn found(typed: &str) -> Vec<String> {
    let hits = village().search(typed, 10).best;
    hits.iter()
        .map(|hit| hit.fit.syllables.iter().map(|s| s.text.as_str()).collect())
        .collect()
}

#[test]
fn initials_pinyin_characters_and_phone_tail_all_find() {
    assert_eq!(found("zgr")[0], "张国荣");
    assert_eq!(found("zhangguorong"), ["张国荣", "章国蓉"]);
    assert_eq!(found("zhangguor"), ["张国荣", "章国蓉"]);
    assert_eq!(found("国荣"), ["张国荣"]);
    assert_eq!(found("张gr"), ["张国荣"]);
    assert_eq!(found("8000"), ["张国荣"]);
    assert_eq!(found("9001"), ["欧阳明"]);
    assert_eq!(found("oym"), ["欧阳明"]);
    assert_eq!(found("ＺＧＲ")[0], "张国荣");
    assert_eq!(found("zhang guo rong")[0], "张国荣");
    assert_eq!(found("lvb"), ["吕布"]);
}

#[test]
fn unusual_names_are_found() {
    assert_eq!(found("zengw"), ["曾伟"]);
    assert_eq!(
        found("cengw"),
        ["曾伟"],
        "the usual reading of the character finds too"
    );
    assert_eq!(found("aygl"), ["阿依古丽·买买提"]);
    assert_eq!(found("glmmt"), ["阿依古丽·买买提"]);
    assert_eq!(found("古丽·买"), ["阿依古丽·买买提"]);
    assert_eq!(found("𠅤"), ["𠅤平"]);
}

#[test]
fn the_start_of_a_name_comes_before_its_middle() {
    assert_eq!(found("w").first().map(String::as_str), Some("王连"));
    assert_eq!(found("wei"), ["曾伟", "张伟"]);
}

#[test]
fn matched_letters_are_told_for_underlining() {
    let hits = village().search("zgr", 1).best;
    let told: Vec<_> = hits[0]
        .fit
        .syllables
        .iter()
        .map(|s| (s.pinyin.as_str(), s.matched_len))
        .collect();
    assert_eq!(told, [("zhang", 1), ("guo", 1), ("rong", 1)]);
    let hits = village().search("guor", 1).best;
    let told: Vec<_> = hits[0]
        .fit
        .syllables
        .iter()
        .map(|s| s.matched_len)
        .collect();
    assert_eq!(told, [0, 3, 1]);
    let hits = village().search("7123", 1).best;
    assert_eq!(hits[0].fit.phone_tail, 4);
}

#[test]
fn nothing_typed_and_nobody_meant_find_nobody() {
    for typed in ["", "  ", "zyx", "9999", "赵"] {
        assert_eq!(village().search(typed, 10), Found::default(), "{typed}");
    }
}

#[test]
fn a_changed_name_is_found_by_its_new_name_only() {
    let mut index = village();
    index.replace(
        0,
        Entry {
            name: "赵国荣",
            phone: None,
        },
    );
    assert_eq!(index.search("zhaoguorong", 5).total, 1);
    assert_eq!(index.search("张国", 5).total, 0);
    assert_eq!(index.search("8000", 5).total, 0);
}

const CHARACTERS: &[char] = &[
    '张', '王', '李', '曾', '单', '国', '荣', '伟', '安', '娥', '长', '重', '䶮', '堃', '欧', '阳',
    '女', '绿',
];

fn name() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(CHARACTERS), 1..6)
        .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    /// Whoever is on the roster is found by the whole name, by its pinyin and by its initials.
    #[test]
    fn everybody_can_be_found(names in proptest::collection::vec(name(), 1..20), which: prop::sample::Index) {
        let index = NameIndex::new(names.iter().map(|name| Entry { name, phone: None }));
        let wanted = which.index(names.len());
        let readings = name_readings(&names[wanted]);
        let pinyin: String = readings.iter().map(|(_, all)| toneless(all[0])).collect();
        let initials: String = readings.iter().map(|(_, all)| &all[0][..1]).collect();
        for typed in [names[wanted].clone(), pinyin, initials] {
            let found = index.search(&typed, names.len());
            prop_assert!(found.best.iter().any(|hit| hit.entry == wanted), "{typed}");
            prop_assert_eq!(found.total, found.best.len());
        }
    }

    /// What is told as matched is never more than there is.
    #[test]
    fn underlining_stays_within_the_reading(name in name(), typed in "[a-z张国]{1,8}") {
        let index = NameIndex::new([Entry { name: &name, phone: None }]);
        for hit in index.search(&typed, 1).best {
            let syllables = &hit.fit.syllables;
            prop_assert_eq!(syllables.iter().map(|s| s.text.as_str()).collect::<String>(), name.clone());
            prop_assert!(syllables.iter().all(|s| s.matched_len <= s.pinyin.len().max(1)));
            let letters: usize = syllables.iter().map(|s| if s.by_character { 1 } else { s.matched_len }).sum();
            prop_assert_eq!(letters, typed.chars().count());
        }
    }
}
