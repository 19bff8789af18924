//! A name that cannot be typed, found or printed is a person left out.

use acceptance::{Story, Village};
use serde_json::json;

use crate::told::{opened_meeting, printed, promise, raise, today};

const NAMES: &[&str] = &[
    "王䶮",
    "李㛃",
    "陈𬱖",
    "张𠅤",
    "欧阳春兰",
    "司马建军",
    "阿依古丽·买买提",
    "艾尼瓦尔·吐尔逊江",
    "刘一",
    "赵堃",
];

#[test]
fn unusual_names_survive_entry_search_and_print() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    for name in NAMES {
        desk.call("person_add", json!({ "name": name }))?;
        let hits = desk.call("people_search", json!({ "query": name }))?;
        assert_eq!(
            hits["hits"][0]["name"], *name,
            "found by its own characters"
        );
    }
    for (query, name) in [
        ("ouyang", "欧阳春兰"),
        ("smjj", "司马建军"),
        ("aygl", "阿依古丽·买买提"),
        ("wangyan", "王䶮"),
    ] {
        let hits = desk.call("people_search", json!({ "query": query }))?;
        assert_eq!(hits["hits"][0]["name"], name, "found by {query}");
    }
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    for name in NAMES {
        let person = desk.call("people_search", json!({ "query": name }))?["hits"][0]["id"].clone();
        let issue = desk.call(
            "issue_raise",
            json!({ "meeting": id, "summary": format!("{name}门前的路要修"), "reporter": { "person": person } }),
        )?;
        promise(
            &desk,
            id,
            &issue,
            &format!("给{name}家门前铺水泥"),
            "+30".replace("+30", "2026-12-21").as_str(),
        )?;
    }
    let ledger = json!({ "document": "ledger", "meeting": id, "edition": "internal" });
    let (answer, text) = printed(&village, &desk, "internal.pdf", ledger)?;
    assert_eq!(answer["missing"], json!([]), "every character has a face");
    for name in NAMES {
        assert!(
            text.contains(name),
            "{name} comes back from the PDF as typed"
        );
    }
    let (public, text) = printed(
        &village,
        &desk,
        "public.pdf",
        json!({ "document": "commitments", "meeting": id }),
    )?;
    for name in NAMES {
        assert!(!text.contains(name), "{name} stands on public paper");
    }
    assert!(public["hits"].as_array().unwrap().len() >= NAMES.len());
    Ok(())
}

#[test]
fn two_people_of_one_name_in_one_household_stay_two() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let grid = desk.call("place_add", json!({ "level": "grid", "name": "第一网格" }))?["places"][0]
        ["id"]
        .clone();
    let first = desk.call(
        "person_add",
        json!({ "name": "王芳", "birth": "1960", "new_household_in": grid }),
    )?;
    desk.call(
        "person_add",
        json!({ "name": "王芳", "birth": "1990", "household": first["household"] }),
    )?;
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    let hits = desk.call("people_search", json!({ "query": "wangfang" }))?["hits"].clone();
    assert_eq!(hits.as_array().unwrap().len(), 2);
    for hit in hits.as_array().unwrap() {
        let answer = desk.call(
            "attendance_add",
            json!({ "meeting": id, "person": hit["id"] }),
        )?;
        assert_eq!(answer["already"], false);
    }
    let came = desk.call("attendance_show", json!({ "meeting": id }))?;
    assert_eq!(
        (&came["villagers"], &came["households"]),
        (&json!(2), &json!(1))
    );
    raise(&desk, id, "一户两个王芳")?;
    Ok(())
}

/// What comes out of WeChat and other people's files, and what of it no face has.
const PASTED: &[(&str, &[char])] = &[
    ("大家都说好😀👍🏻", &['👍', '😀', '\u{1F3FB}']),
    ("一家人👨‍👩‍👧来了", &['👧', '👨', '👩']),
    ("爱心❤️和1️⃣", &['\u{20E3}', '❤']),
    ("英格兰🏴\u{E0067}\u{E0062}\u{E007F}旗", &['🏴']),
    (
        "牌上写着שלום和سلام",
        &['ו', 'ל', 'ם', 'ש', 'ا', 'س', 'ل', 'م'],
    ),
    ("怪字\u{E123}和𰻝面", &['\u{E123}', '\u{30EDD}']),
    ("拼音lu\u{308} ga\u{30C}n e\u{301}", &[]),
    ("葛\u{E0100}城、软\u{AD}件、零\u{200B}宽", &[]),
    ("空\u{3000}格\u{2003}和\u{2028}换行\u{b}再换", &[]),
];

#[test]
fn what_no_face_has_is_told_and_boxed_and_nothing_is_left_out_in_silence() -> Story {
    for (words, missing) in PASTED {
        let village = Village::founded(today())?;
        let desk = village.desk()?;
        let meeting = opened_meeting(&desk)?;
        let id = &meeting["row"]["id"];
        let issue = raise(&desk, id, words)?;
        promise(&desk, id, &issue, &format!("照办：{words}。"), "2026-12-21")?;
        let ledger = json!({ "document": "ledger", "meeting": id, "edition": "internal" });
        let shown = desk.call("document_preview", json!({ "wanted": ledger.clone() }))?;
        let (answer, text) = printed(&village, &desk, "pasted.pdf", ledger)?;
        let mut told: Vec<String> = missing.iter().map(char::to_string).collect();
        told.sort();
        assert_eq!(shown["missing"], json!(told), "{words:?}");
        assert_eq!(answer["missing"], json!(told), "{words:?}");
        for c in missing.iter() {
            // The box holds the code point in two lines of figures.
            let code = format!("{:04X}", u32::from(*c));
            assert!(text.contains(&code[..code.len() / 2]), "{c} in {text}");
        }
        for han in words
            .chars()
            .filter(|c| ('\u{4E00}'..'\u{A000}').contains(c))
        {
            assert!(text.contains(han), "{han} in {text}");
        }
    }
    Ok(())
}
