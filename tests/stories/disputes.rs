//! Disputes mediated on the spot: who may mediate, how one ends, and that nothing of it gets out.

use std::path::Path;

use acceptance::{Story, Trouble, Village};
use desk::{Desk, Fault};
use serde_json::{Value, json};

use crate::told::{cadre, code, day, opened_meeting, promise, raise, today};

fn wall(mediator: &Value) -> Value {
    json!({
        "day": "2026-11-20", "place": "蓝家门前", "title": "宅基地边界", "words": "墙脚过了界石",
        "parties": [{ "name": "蓝阿旺" }, { "name": "蒙老七" }], "mediator": { "person": mediator },
    })
}

fn added() -> Result<(Village, Desk, Value), Trouble> {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let mediator = cadre(&desk, "覃小兰", "监委主任")?;
    let dispute = desk.call("dispute_add", wall(&mediator))?;
    Ok((village, desk, dispute))
}

fn settle(desk: &Desk, dispute: &Value, more: Value) -> Result<Value, Fault> {
    let mut request = json!({ "dispute": dispute["id"], "revision": dispute["revision"] });
    for (key, value) in more.as_object().unwrap() {
        request[key] = value.clone();
    }
    desk.call("dispute_settle", request)
}

#[test]
fn a_dispute_is_mediated_settled_and_taken_up_again() -> Story {
    let (_village, desk, dispute) = added()?;
    assert_eq!(
        (&dispute["state_name"], &dispute["mediator"]["name"]),
        (&json!("调解中"), &json!("覃小兰"))
    );
    assert_eq!(dispute["parties"][1]["name"], "蒙老七");
    let agreed = json!({ "state": "agreed", "agreement": "墙退半米，界石重立" });
    let settled = settle(&desk, &dispute, agreed)?;
    assert_eq!(
        (&settled["settled_on"], &settled["state"]),
        (&json!("2026-11-21"), &json!("agreed"))
    );
    let again = settle(&desk, &settled, json!({ "state": "not_agreed" }));
    assert_eq!(code(again), "dispute.settled_already");
    let reopen =
        json!({ "dispute": settled["id"], "revision": settled["revision"], "reason": "蒙家反悔" });
    let open = desk.call("dispute_reopen", reopen.clone())?;
    assert_eq!(
        (&open["state"], &open["settled_on"], &open["agreement"]),
        (&json!("open"), &Value::Null, &json!(""))
    );
    let note = open["note"].as_str().unwrap();
    assert!(
        note.contains("墙退半米") && note.contains("蒙家反悔"),
        "how it ended stays readable: {note}"
    );
    assert_eq!(code(desk.call("dispute_reopen", reopen)), "revision.stale");
    let handed = settle(
        &desk,
        &open,
        json!({ "state": "handed_over", "handed_to": "镇司法所" }),
    )?;
    assert_eq!(
        (&handed["handed_to"], &handed["state_name"]),
        (&json!("镇司法所"), &json!("移交上级"))
    );
    Ok(())
}

#[test]
fn what_a_dispute_needs_is_asked_for() -> Story {
    let (_village, desk, dispute) = added()?;
    let mediator = dispute["mediator"]["person"].clone();
    let refused = |field: &str, value: Value| {
        let mut request = wall(&mediator);
        request[field] = value;
        code(desk.call("dispute_add", request))
    };
    assert_eq!(refused("title", json!(" ")), "dispute.title_missing");
    assert_eq!(
        refused("parties", json!([{ "name": "蓝阿旺" }, { "name": " " }])),
        "dispute.parties_too_few"
    );
    let twice = json!([{ "name": "蓝阿旺" }, { "name": "蒙老七" }, { "name": "蓝阿旺" }]);
    assert_eq!(refused("parties", twice), "dispute.party_twice");
    assert_eq!(refused("mediator", json!({})), "dispute.mediator_missing");
    assert_eq!(
        refused("mediator", json!({ "name": "蒙老七" })),
        "dispute.mediator_is_party"
    );
    let sides = json!([{ "person": mediator }, { "name": "蒙老七" }]);
    assert_eq!(refused("parties", sides), "dispute.mediator_is_party");
    assert_eq!(refused("day", json!("2026-11-22")), "dispute.day_not_yet");
    let without = |more: Value| code(settle(&desk, &dispute, more));
    assert_eq!(
        without(json!({ "state": "agreed" })),
        "dispute.agreement_missing"
    );
    assert_eq!(
        without(json!({ "state": "handed_over" })),
        "dispute.handed_to_missing"
    );
    assert_eq!(without(json!({ "state": "open" })), "dispute.state_open");
    assert_eq!(
        without(json!({ "state": "not_agreed", "day": "2026-11-19" })),
        "dispute.day_before"
    );
    let open =
        json!({ "dispute": dispute["id"], "revision": dispute["revision"], "reason": "再谈" });
    assert_eq!(
        code(desk.call("dispute_reopen", open)),
        "dispute.open_already"
    );
    assert_eq!(
        desk.call("dispute_list", json!({}))?["total"],
        1,
        "nothing else was written"
    );
    Ok(())
}

#[test]
fn two_of_one_name_are_two_parties() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let (one, two) = (
        cadre(&desk, "何志强", "治保主任")?,
        cadre(&desk, "何志强", "会计")?,
    );
    let request = json!({
        "title": "同名的两家争水", "parties": [{ "person": one }, { "person": two }],
        "mediator": { "name": "镇司法所韦所长" },
    });
    assert_eq!(
        desk.call("dispute_add", request)?["parties"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    Ok(())
}

#[test]
fn an_edit_and_every_step_are_taken_back() -> Story {
    let (_village, desk, dispute) = added()?;
    let mut edit = wall(&dispute["mediator"]["person"]);
    edit["dispute"] = dispute["id"].clone();
    edit["revision"] = dispute["revision"].clone();
    edit["parties"] = json!([{ "name": "蒙老七" }, { "name": "蓝阿旺" }, { "name": "蓝阿福" }]);
    let edited = desk.call("dispute_edit", edit)?;
    let names = |shown: &Value| -> Vec<String> {
        let parties = shown["parties"].as_array().unwrap().iter();
        parties
            .map(|p| p["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&edited), ["蒙老七", "蓝阿旺", "蓝阿福"]);
    desk.call("journal_undo", json!({}))?;
    let back = desk.call("dispute_show", json!({ "dispute": dispute["id"] }))?;
    assert_eq!(names(&back), ["蓝阿旺", "蒙老七"]);
    settle(&desk, &back, json!({ "state": "not_agreed" }))?;
    desk.call("journal_undo", json!({}))?;
    let open = desk.call("dispute_show", json!({ "dispute": dispute["id"] }))?;
    assert_eq!(open["state"], "open");
    desk.call("journal_undo", json!({}))?;
    assert_eq!(
        desk.call("dispute_list", json!({}))?["total"],
        0,
        "only undo takes one away"
    );
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}

#[test]
fn open_disputes_stand_first_and_words_find_them() -> Story {
    let (_village, desk, dispute) = added()?;
    settle(
        &desk,
        &dispute,
        json!({ "state": "agreed", "agreement": "墙退半米" }),
    )?;
    let water = json!({
        "day": "2026-11-02", "title": "争水", "parties": [{ "name": "甲组" }, { "name": "乙组" }],
        "mediator": { "name": "韦所长" },
    });
    desk.call("dispute_add", water)?;
    let titles = |request: Value| -> Vec<String> {
        let list = desk.call("dispute_list", request).unwrap();
        let rows = list["disputes"].as_array().unwrap().iter();
        rows.map(|row| row["title"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(titles(json!({})), ["争水", "宅基地边界"]);
    assert_eq!(titles(json!({ "query": "蒙老七" })), ["宅基地边界"]);
    assert_eq!(titles(json!({ "states": ["open"] })), ["争水"]);
    Ok(())
}

/// Every reading that could end on paper, a board or a screen for others, before and after a dispute: the same.
#[test]
fn nothing_of_a_dispute_gets_out() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let mediator = cadre(&desk, "覃小兰", "监委主任")?;
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    let issue = raise(&desk, id, "村口没有路灯")?;
    promise(&desk, id, &issue, "装三盏路灯", "2026-12-05")?;
    let before = everything_told(&desk, id)?;
    assert!(before.contains("装三盏路灯"), "the readings do read");
    let mut dispute = wall(&mediator);
    dispute["meeting"] = id.clone();
    let dispute = desk.call("dispute_add", dispute)?;
    assert_eq!(dispute["meeting_title"], meeting["row"]["title"]);
    assert_eq!(everything_told(&desk, id)?, before);
    settle(
        &desk,
        &dispute,
        json!({ "state": "agreed", "agreement": "墙退半米" }),
    )?;
    assert_eq!(everything_told(&desk, id)?, before);
    Ok(())
}

fn everything_told(desk: &Desk, meeting: &Value) -> Result<String, Fault> {
    let mut told = String::new();
    for edition in ["public", "internal"] {
        for document in ["commitments", "timetable", "ledger"] {
            let wanted = json!({ "document": document, "meeting": meeting, "edition": edition });
            let preview = desk.call("document_preview", json!({ "wanted": wanted }))?;
            told += &preview.to_string();
        }
    }
    let period = json!({ "from": "2026-01-01", "to": "2026-12-31" });
    for (command, request) in [
        ("issue_list", json!({})),
        ("issue_list", json!({ "query": "宅基地" })),
        ("issue_similar", json!({ "summary": "宅基地边界" })),
        ("today_list", json!({})),
        ("figures_show", period),
        ("figures_rows", json!({ "figure": "collected" })),
        ("meeting_show", json!({ "meeting": meeting })),
        ("meeting_feedback", json!({ "meeting": meeting })),
        ("wish_board_show", json!({})),
        (
            "record_history",
            json!({ "entity": "meetings", "id": meeting }),
        ),
    ] {
        told += &desk.call(command, request)?.to_string();
    }
    Ok(told)
}

#[test]
fn a_partys_own_page_is_no_way_to_the_dispute() -> Story {
    let (_village, desk, dispute) = added()?;
    let party = cadre(&desk, "何志强", "治保主任")?;
    let before = desk.call("record_history", json!({ "entity": "people", "id": party }))?;
    let mut request = wall(&dispute["mediator"]["person"]);
    request["parties"] = json!([{ "person": party }, { "name": "蒙老七" }]);
    let added = desk.call("dispute_add", request)?;
    let after = desk.call("record_history", json!({ "entity": "people", "id": party }))?;
    assert_eq!(before, after);
    let own = desk.call(
        "record_history",
        json!({ "entity": "disputes", "id": added["id"] }),
    )?;
    assert!(
        own.to_string().contains("宅基地边界"),
        "its own history does tell it"
    );
    Ok(())
}

/// What makes papers, figures and lists of matters does not even know the word.
#[test]
fn no_source_of_papers_or_figures_reads_disputes() -> Story {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates");
    let mut read = 0;
    for folder in [
        "print/src",
        "desk/src/nouns/documents",
        "desk/src/nouns/figures",
        "rules/src/public_view",
        "rules/src/figures",
        "store/src/figures",
        "store/src/issues",
    ] {
        read += walk(&crates.join(folder))?;
    }
    assert!(read > 40, "the walk read only {read} files");
    let own = std::fs::read_to_string(crates.join("desk/src/nouns/disputes/list.rs"))?;
    assert!(names_disputes(&own), "the walk would see it");
    Ok(())
}

fn names_disputes(source: &str) -> bool {
    let folded = source.to_lowercase();
    folded.contains("dispute") && (folded.contains("disputes") || folded.contains("dispute_"))
}

fn walk(folder: &Path) -> Result<usize, Trouble> {
    let mut read = 0;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read += walk(&path)?;
        } else if path
            .extension()
            .is_some_and(|end| end == "rs" || end == "sql")
        {
            let source = std::fs::read_to_string(&path)?;
            assert!(
                !names_disputes(&source),
                "{} reads disputes",
                path.display()
            );
            read += 1;
        }
    }
    Ok(read)
}

#[test]
fn a_day_after_its_end_is_no_day_of_a_dispute() -> Story {
    let (village, desk, dispute) = added()?;
    settle(&desk, &dispute, json!({ "state": "not_agreed" }))?;
    let later = village.desk_on(day("2026-11-30"))?;
    let shown = later.call("dispute_show", json!({ "dispute": dispute["id"] }))?;
    let mut edit = wall(&shown["mediator"]["person"]);
    edit["dispute"] = shown["id"].clone();
    edit["revision"] = shown["revision"].clone();
    edit["day"] = json!("2026-11-25");
    assert_eq!(code(later.call("dispute_edit", edit)), "dispute.day_before");
    Ok(())
}
