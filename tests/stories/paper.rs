//! What may hang on the board: no villager by name, no phone, in any paper.

use acceptance::{Story, Village};
use serde_json::json;

use crate::told::{department, opened_meeting, printed, raise, today};

#[test]
fn public_paper_names_cadres_in_post_and_nobody_else() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let cadre = desk.call(
        "person_add",
        json!({ "name": "何志强", "post": { "kind": "village_cadre", "title": "治保主任" } }),
    )?;
    let villager = desk.call(
        "person_add",
        json!({ "name": "张义华", "phone": "13800005672" }),
    )?;
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    let unit = department(&desk, "村民委员会")?;
    for (person, who) in [(&cadre, "何志强"), (&villager, "张义华")] {
        let summary = format!("{who}答应的事，打 138 0000 5672 找张义华，家里老人卧床");
        let issue = desk.call(
            "issue_raise",
            json!({ "meeting": id, "summary": summary, "reporter": { "person": villager["id"] } }),
        )?;
        desk.call(
            "issue_sort",
            json!({ "meeting": id, "issue": issue["id"], "revision": issue["revision"], "outcome": "committed",
                    "measure": "上门看一看", "department": unit, "person": person["id"], "deadline": "2026-12-01" }),
        )?;
    }
    for document in ["commitments", "timetable", "ledger"] {
        let (answer, text) = printed(
            &village,
            &desk,
            "public.pdf",
            json!({ "document": document, "meeting": id }),
        )?;
        assert!(!text.contains("张义华"), "{document} names a villager");
        assert!(
            !text.contains("5672") || text.contains("138****5672"),
            "{document} shows a phone"
        );
        assert!(
            !text.contains("13800005672") && !text.contains("138 0000 5672"),
            "{document} shows a phone"
        );
        assert!(!text.contains("卧床"), "{document} shows somebody's health");
        assert!(
            answer["hits"]
                .as_array()
                .unwrap()
                .iter()
                .any(|h| h["kind"] == "phone")
                || document == "timetable"
        );
        assert!(
            text.contains("何志强") || document == "ledger",
            "{document} hides the cadre who promised"
        );
    }
    Ok(())
}

/// A word that may be somebody's health is held; whoever looked lets it stand, or writes it otherwise.
#[test]
fn what_is_held_stands_once_somebody_has_looked() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    let summary = "残疾人通道的坡太陡，电话 13800005672";
    raise(&desk, id, summary)?;
    let unit = department(&desk, "村民委员会")?;
    let found = desk.call("issue_list", json!({}))?;
    let issue = &found["issues"][0];
    desk.call(
        "issue_sort",
        json!({ "meeting": id, "issue": issue["id"], "revision": issue["revision"], "outcome": "committed",
                "measure": "把坡放缓", "department": unit, "deadline": "2026-12-01" }),
    )?;
    let wanted = json!({ "document": "commitments", "meeting": id });
    let look = || desk.call("document_preview", json!({ "wanted": wanted }));
    let first = look()?;
    let held = |preview: &serde_json::Value| {
        let hits = preview["hits"].as_array().unwrap().clone();
        hits.into_iter()
            .filter(|h| h["held"] == true)
            .collect::<Vec<_>>()
    };
    assert_eq!(held(&first)[0]["found"], "残疾");
    assert_eq!(held(&first)[0]["source"], summary);

    desk.call(
        "public_words_set",
        json!({ "source": summary, "words": summary }),
    )?;
    let looked = look()?;
    assert!(held(&looked).is_empty(), "somebody has looked");
    assert_eq!(looked["settled"], json!([]), "it stands as it was");
    let (_, text) = printed(&village, &desk, "stands.pdf", wanted.clone())?;
    assert!(text.contains("残疾人通道的坡太陡"), "{text}");
    assert!(!text.contains("13800005672"), "a phone is never let stand");

    desk.call(
        "public_words_set",
        json!({ "source": summary, "words": "无障碍通道的坡太陡" }),
    )?;
    // A screen before a crowd asks for it: no hit is left that would tell.
    let settled = look()?["settled"].clone();
    assert_eq!(settled[0]["source"], summary);
    assert_eq!(settled[0]["instead"], "无障碍通道的坡太陡");
    let (_, text) = printed(&village, &desk, "otherwise.pdf", wanted.clone())?;
    assert!(
        text.contains("无障碍通道的坡太陡") && !text.contains("残疾"),
        "{text}"
    );

    desk.call("journal_undo", json!({}))?;
    desk.call("public_words_clear", json!({ "source": summary }))?;
    assert_eq!(held(&look()?).len(), 1, "the rules hold it again");
    let empty = desk.call(
        "public_words_set",
        json!({ "source": summary, "words": " " }),
    );
    assert_eq!(empty.unwrap_err().code, "public_words.empty");
    Ok(())
}

#[test]
fn a_page_is_turned_without_laying_the_paper_out_again() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?;
    let wanted = json!({ "document": "ledger", "from": "2026-01-01", "to": "2026-12-31" });
    for n in 0..40 {
        raise(&desk, &meeting["row"]["id"], &format!("第{n}盏路灯不亮"))?;
    }
    let all = desk.call("document_preview", json!({ "wanted": wanted }))?;
    let count = all["page_count"].as_u64().unwrap();
    assert!(count > 1 && all["pages"].as_array().unwrap().len() as u64 == count);
    let second = desk.call(
        "document_preview",
        json!({ "wanted": wanted, "first": 2, "count": 1 }),
    )?;
    assert_eq!(second["pages"][0], all["pages"][1]);
    assert_eq!(
        (&second["first"], &second["page_count"]),
        (&json!(2), &json!(count))
    );
    raise(&desk, &meeting["row"]["id"], "又来一件")?;
    let anew = desk.call(
        "document_preview",
        json!({ "wanted": wanted, "first": count, "count": 1 }),
    )?;
    let last = anew["pages"][0]["svg"].as_str().unwrap();
    assert_ne!(
        all["pages"].as_array().unwrap().last().unwrap()["svg"],
        last
    );
    Ok(())
}

#[test]
fn papers_without_a_public_edition_say_so() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?;
    raise(&desk, &meeting["row"]["id"], "路灯")?;
    let code = |wanted| {
        desk.call("document_preview", json!({ "wanted": wanted }))
            .unwrap_err()
            .code
    };
    assert_eq!(
        code(json!({ "document": "ledger", "form": "full" })),
        "edition.none"
    );
    assert_eq!(
        code(json!({ "document": "ledger", "form": "flat", "edition": "public" })),
        "edition.none"
    );
    assert_eq!(code(json!({ "document": "sign_in" })), "edition.none");
    Ok(())
}
