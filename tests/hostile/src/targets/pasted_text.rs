//! Text as somebody pastes or types it: days, names searched by pinyin, words of a matter, and what of it may hang on
//! a board. Not here: text on paper (`print_text`).

use std::sync::OnceLock;

use chrono::NaiveDate;
use rules::calendar::Calendar;
use rules::names::{Entry, HeardTexts, NameIndex};
use rules::privacy::{Known, Roster, mask_all, masked, scan};
use rules::{chinese, day, household_code, mask, names, templates};

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "pasted_text",
    take,
    words: &[
        "13800005672",
        "１３８００００５６７２",
        "138 0000 5672",
        "460035196503120415",
        "6228480402564890018",
        "张义华",
        "欧阳小满",
        "DW-1-017",
        "\u{200B}",
        "\u{202E}",
        "0898-85550123",
        "+30工",
        "下周五",
        "月底",
        "11-30",
        "二〇二六年",
        "{署名}",
        "zyh",
        "低保",
    ],
};

const NAMES: &[&str] = &["张义华", "欧阳小满", "𬱖𠅤", "平安", "单曾", "覃 翀"];

fn take(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    on_a_board(&text);
    as_a_day(&text);
    as_a_search(&text);
    as_a_field(&text);
}

/// Nothing that is masked can be read any more, and what stands can be cut at its hits.
fn on_a_board(text: &str) {
    static ROSTER: OnceLock<Roster> = OnceLock::new();
    let roster = ROSTER.get_or_init(|| {
        let people = NAMES.iter().map(|name| Known {
            name,
            in_public_post: false,
        });
        Roster::new(people, ["DW-1-017"]).expect("a small roster")
    });
    let hits = scan(text, roster, &["单曾"]);
    let mut from = 0;
    for hit in &hits {
        assert!(from <= hit.range.start && hit.range.start < hit.range.end);
        assert!(
            text.get(hit.range.clone()).is_some(),
            "cut within a character"
        );
        from = hit.range.end;
    }
    let (shown, all) = (masked(text, &hits), mask_all(text, &hits));
    for phone in phones(text) {
        assert!(
            !phones(&shown).contains(&phone),
            "{phone} stands in {shown:?}"
        );
        assert!(!phones(&all).contains(&phone), "{phone} stands in {all:?}");
    }
    assert!(!all.contains("张义华") && !all.contains("单曾"), "{all:?}");
}

/// Mobile numbers that any reader would see: eleven plain digits by themselves.
fn phones(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    let mobile = |run: &&str| {
        run.len() == 11 && run.starts_with('1') && matches!(run.as_bytes()[1], b'3'..=b'9')
    };
    runs.filter(mobile).map(str::to_owned).collect()
}

fn as_a_day(text: &str) {
    static CALENDAR: OnceLock<Calendar> = OnceLock::new();
    let base = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let calendar = CALENDAR.get_or_init(Calendar::default);
    for line in text.lines().take(20) {
        if let Ok(read) = day::read(line, base, calendar) {
            assert!(
                read <= NaiveDate::from_ymd_opt(2127, 1, 1).unwrap(),
                "{line:?}: {read}"
            );
        }
    }
}

fn as_a_search(text: &str) {
    let mut index = NameIndex::new(NAMES.iter().map(|name| Entry {
        name,
        phone: Some("13800005672"),
    }));
    let typed: String = text.chars().take(64).collect();
    index.push(Entry {
        name: &typed,
        phone: Some(&typed),
    });
    let found = index.search(&typed, 3);
    assert!(found.best.len() <= 3 && found.best.len() <= found.total);
    assert!(found.total <= index.len());
    let heard = HeardTexts::new(NAMES.iter().copied().chain([text]));
    assert_eq!(heard.fitting(&typed).len(), NAMES.len() + 1);
    names::abbreviates(&typed, text);
    names::sort_key(&typed);
    assert!(text.trim().starts_with(names::surname(text.trim())));
}

fn as_a_field(text: &str) {
    for masking in [mask::name, mask::phone, mask::id_number, mask::account] {
        masking(text);
    }
    household_code::walking_key(text);
    templates::fill(text, &[("署名", text), ("印日", "{署名}")]);
    let half: String = text.chars().map(chinese::half_width).collect();
    assert_eq!(half.chars().count(), text.chars().count());
}
