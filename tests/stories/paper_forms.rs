//! What is printed before people come: slips, question cards and sign-in sheets.

use acceptance::{Story, Trouble, Village};
use serde_json::{Value, json};

use crate::told::{code, department, printed, today};

/// 片区 with two units, three households and a meeting planned for the first unit.
struct Called {
    village: Village,
    meeting: Value,
    unit: Value,
}

impl Called {
    fn told() -> Result<Self, Trouble> {
        let village = Village::founded(today())?;
        let desk = village.desk()?;
        let levels = desk.call("level_list", json!({}))?;
        let revision = &levels["levels"][3]["revision"];
        let rename = json!({ "level": "grid", "revision": revision, "name": "片区" });
        desk.call("level_edit", rename)?;
        let place = |parent: &Value, level: &str, name: &str| -> Result<Value, Trouble> {
            let request = json!({ "parent": parent, "level": level, "name": name });
            let added = desk.call("place_add", request)?;
            let places = added["places"].as_array().unwrap();
            Ok(places.iter().find(|p| p["name"] == name).unwrap()["id"].clone())
        };
        let grid = place(&Value::Null, "grid", "东片区")?;
        let unit = place(&grid, "unit", "老桥单元")?;
        let other = place(&grid, "unit", "塘下单元")?;
        for (place, code, head) in [
            (&unit, "2-10", "欧阳頔"),
            (&unit, "2-9", "赵䶮"),
            (&other, "3-1", "张义华"),
        ] {
            desk.call(
                "household_add",
                json!({ "place": place, "code": code, "head_name": head }),
            )?;
        }
        let chief = desk.call("person_add", json!({ "name": "李喆" }))?;
        let post = json!({ "person": chief["id"], "kind": "grid_chief", "place": grid });
        desk.call("post_give", post)?;
        let kinds = desk.call("kind_list", json!({}))?;
        let planned = desk.call(
            "meeting_plan",
            json!({
                "kind": kinds["kinds"][0]["id"], "day": "2026-11-25", "time": "19:00", "place": "老桥头大榕树下",
                "rain_place": "村文化礼堂", "scope": [unit],
            }),
        )?;
        let meeting = planned["row"]["id"].clone();
        Ok(Self {
            village,
            meeting,
            unit,
        })
    }

    fn printed(&self, mut wanted: Value) -> Result<(Value, String), Trouble> {
        wanted["meeting"] = self.meeting.clone();
        if wanted["edition"].is_null() {
            wanted["edition"] = json!("internal");
        }
        printed(&self.village, &self.village.desk()?, "paper.pdf", wanted)
    }

    fn collected(&self, request: Value) -> Result<Value, Trouble> {
        let desk = self.village.desk()?;
        Ok(desk.call("issue_collect", request)?["id"].clone())
    }
}

#[test]
fn every_household_convened_gets_a_slip_and_no_other() -> Story {
    let called = Called::told()?;
    let (answer, text) = called.printed(json!({ "document": "slips" }))?;
    assert_eq!(answer["pages"], 1);
    assert!(
        text.contains("赵䶮户：") && text.contains("欧阳頔户："),
        "{text}"
    );
    assert!(!text.contains("张义华"), "the other unit is not convened");
    assert!(
        text.find("2-9号").unwrap() < text.find("2-10号").unwrap(),
        "in the order of the doors"
    );
    for words in [
        "11月25日晚7时",
        "星期三农历十月十七",
        "雨天改在村文化礼堂",
        "片区长李喆",
        "第1场",
        "大家现场提",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    Ok(())
}

#[test]
fn a_slip_tells_no_household_about_another() -> Story {
    let called = Called::told()?;
    let desk = called.village.desk()?;
    let ditch = called.collected(json!({ "summary": "张义华家门口水渠淤了，打13800005672" }))?;
    let quarrel = called.collected(json!({ "summary": "婆媳不和", "scale": "private" }))?;
    let put = json!({ "meeting": called.meeting, "issues": [ditch, quarrel] });
    desk.call("agenda_put", put)?;
    let (answer, text) = called.printed(json!({ "document": "slips" }))?;
    assert!(text.contains("家门口水渠淤了"), "{text}");
    for word in ["张义华", "13800005672", "婆媳"] {
        assert!(!text.contains(word), "a slip says {word}");
    }
    let hits = answer["hits"].as_array().unwrap();
    assert!(hits.iter().any(|hit| hit["kind"] == "name"), "{hits:?}");
    Ok(())
}

#[test]
fn those_invited_are_named_unless_they_declined() -> Story {
    let called = Called::told()?;
    let desk = called.village.desk()?;
    let station = department(&desk, "镇水利站")?;
    for name in ["韩喆", "王堃"] {
        let guest = json!({ "meeting": called.meeting, "department": station, "name": name });
        desk.call("meeting_invite", guest)?;
    }
    let shown = desk.call("meeting_show", json!({ "meeting": called.meeting }))?;
    let guests = shown["invitations"].as_array().unwrap();
    let gone = guests.iter().find(|g| g["name"] == "王堃").unwrap();
    let no = json!({ "invitation": gone["id"], "answer": "no" });
    desk.call("invitation_answer", no)?;
    let (_, slips) = called.printed(json!({ "document": "slips" }))?;
    assert!(
        slips.contains("到会镇水利站韩喆") && !slips.contains("王堃"),
        "{slips}"
    );
    let (_, sheet) = called.printed(json!({ "document": "sign_in" }))?;
    assert!(
        sheet.contains("对口干部、列席") && sheet.contains("韩喆"),
        "{sheet}"
    );
    assert!(!sheet.contains("王堃"));
    Ok(())
}

#[test]
fn the_sign_in_sheet_names_who_is_convened_under_the_villages_own_words() -> Story {
    let called = Called::told()?;
    let (_, text) = called.printed(json!({ "document": "sign_in" }))?;
    assert!(
        text.contains("东片区老桥单元（2户）") && text.contains("应到2户"),
        "{text}"
    );
    assert!(text.find("赵䶮").unwrap() < text.find("欧阳頔").unwrap());
    assert!(!text.contains("张义华"));
    let (_, thumbs) = called.printed(json!({ "document": "sign_in", "form": "thumb" }))?;
    assert!(
        thumbs.contains("签到表（手印）") && thumbs.contains("代按人"),
        "{thumbs}"
    );
    Ok(())
}

#[test]
fn once_opened_the_sheet_keeps_who_was_convened() -> Story {
    let called = Called::told()?;
    let on = "2026-11-25".parse().unwrap();
    let desk = called.village.desk_on(on)?;
    desk.call("meeting_open", json!({ "meeting": called.meeting }))?;
    let late = json!({ "place": called.unit, "code": "2-11", "head_name": "覃丽华" });
    desk.call("household_add", late)?;
    let wanted = json!({ "document": "sign_in", "edition": "internal", "meeting": called.meeting });
    let (answer, text) = printed(&called.village, &desk, "sheet.pdf", wanted)?;
    assert!(
        text.contains("应到2户") && !text.contains("覃丽华"),
        "{text}"
    );
    assert_eq!(answer["number"], "会2026-001");
    Ok(())
}

#[test]
fn question_cards_are_blank_and_name_nobody() -> Story {
    let called = Called::told()?;
    let cards = json!({ "document": "cards", "edition": "public" });
    let (answer, text) = called.printed(cards)?;
    assert_eq!(answer["pages"], 1);
    for words in [
        "001号",
        "004号",
        "村里",
        "镇里",
        "县里",
        "不想留姓名可以不填，一样答复。",
        "11月23日前交片区长，或投村委会门口意见箱",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    for name in ["李喆", "赵䶮", "欧阳頔", "2-9"] {
        assert!(!text.contains(name), "a blank card names {name}");
    }
    Ok(())
}

#[test]
fn there_can_be_a_card_for_every_household() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let grid = desk.call("place_add", json!({ "level": "grid", "name": "第一网格" }))?;
    for n in 1..=5 {
        let place = &grid["places"].as_array().unwrap().last().unwrap()["id"];
        let home = json!({ "place": place, "code": n.to_string(), "head_name": format!("林{n}") });
        desk.call("household_add", home)?;
    }
    crate::told::opened_meeting(&desk)?;
    let wanted = json!({ "document": "cards", "form": "households" });
    let (answer, text) = printed(&village, &desk, "cards.pdf", wanted)?;
    assert_eq!(answer["pages"], 2);
    assert!(text.contains("008号"), "a sheet is always full");
    Ok(())
}

#[test]
fn slips_and_sign_in_sheets_have_no_public_edition() -> Story {
    let called = Called::told()?;
    for document in ["slips", "sign_in"] {
        let wanted =
            json!({ "document": document, "edition": "public", "meeting": called.meeting });
        let answer = called
            .village
            .desk()?
            .call("document_preview", json!({ "wanted": wanted }));
        assert_eq!(code(answer), "edition.none");
    }
    Ok(())
}

#[test]
fn an_empty_village_prints_sheets_to_be_filled_in_by_hand() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let none = json!({ "wanted": { "document": "slips", "edition": "internal" } });
    assert_eq!(
        code(desk.call("document_preview", none)),
        "document.no_meeting"
    );
    let kinds = desk.call("kind_list", json!({}))?;
    desk.call(
        "meeting_plan",
        json!({ "kind": kinds["kinds"][0]["id"], "day": "2026-11-22" }),
    )?;
    for (document, words) in [
        ("slips", "户："),
        ("cards", "004号"),
        ("sign_in", "应到0户"),
    ] {
        let wanted = json!({ "document": document, "edition": "internal" });
        let (answer, text) = printed(&village, &desk, "blank.pdf", wanted)?;
        assert_eq!(answer["pages"], 1);
        assert!(text.contains(words), "{document}: {text}");
    }
    Ok(())
}

#[test]
fn a_household_that_moved_in_changes_the_code_of_the_next_sheet() -> Story {
    let called = Called::told()?;
    let print =
        || Ok::<_, Trouble>(called.printed(json!({ "document": "slips" }))?.0["code"].clone());
    let first = print()?;
    assert_eq!(first, print()?, "the same sheet of one day keeps its code");
    let desk = called.village.desk()?;
    let new = json!({ "place": called.unit, "code": "2-11", "head_name": "覃丽华" });
    desk.call("household_add", new)?;
    assert_ne!(first, print()?);
    Ok(())
}
