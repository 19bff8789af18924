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
    assert_eq!(code(json!({ "document": "notice" })), "not.yet");
    Ok(())
}
