//! The list of all issues: what is most pressing stands first.

use acceptance::{Story, Village};
use desk::{Desk, Fault};
use serde_json::{Value, json};

use crate::told::{opened_meeting, promise, raise, today};

/// What the list shows, in its order.
fn summaries(desk: &Desk, request: Value) -> Result<Vec<String>, Fault> {
    let found = desk.call("issue_list", request)?;
    let issues = found["issues"].as_array().unwrap().iter();
    let summaries = issues.map(|one| one["summary"].as_str().unwrap().to_owned());
    Ok(summaries.collect())
}

/// A matter that was settled there and then.
fn resolved_on_spot(desk: &Desk, meeting: &Value, summary: &str) -> Result<(), Fault> {
    let issue = raise(desk, meeting, summary)?;
    let sorted = json!({
        "meeting": meeting, "issue": issue["id"], "revision": issue["revision"],
        "outcome": "resolved_on_spot", "words": "当场换了灯泡",
    });
    desk.call("issue_sort", sorted).map(drop)
}

#[test]
fn open_issues_stand_by_their_day_and_done_ones_after() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    resolved_on_spot(&desk, &meeting, "路灯不亮")?;
    for (summary, deadline) in [("水渠淤塞", "2026-12-31"), ("桥栏松动", "2026-11-30")] {
        let issue = raise(&desk, &meeting, summary)?;
        promise(&desk, &meeting, &issue, "派人修好", deadline)?;
    }

    let order = |request| summaries(&desk, request);
    assert_eq!(
        order(json!({ "order": "urgency" }))?,
        ["桥栏松动", "水渠淤塞", "路灯不亮"]
    );
    for plain in [json!({}), json!({ "meeting": meeting })] {
        assert_eq!(
            order(plain)?,
            ["路灯不亮", "水渠淤塞", "桥栏松动"],
            "else as they were raised"
        );
    }
    Ok(())
}

#[test]
fn a_matter_is_found_by_its_words_by_pinyin_and_by_initials() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    for summary in ["路灯不亮", "水渠淤塞", "桥栏松动"] {
        raise(&desk, &meeting, summary)?;
    }
    let found = |query: &str| summaries(&desk, json!({ "query": query }));
    for query in ["路灯", "ludeng", "ld", "ldbl", "路d", "2026-001"] {
        assert_eq!(found(query)?, ["路灯不亮"], "{query}");
    }
    assert_eq!(found("d")?, [""; 0], "one letter is no pinyin");
    assert_eq!(found("ld 桥栏")?, [""; 0], "every word must stand in it");
    raise(&desk, &meeting, "绿道缺路灯")?;
    assert_eq!(
        found("ludeng")?.len(),
        2,
        "the list knows what was just written"
    );
    Ok(())
}

#[test]
fn a_list_asks_for_what_was_done_on_a_day_and_for_whose_it_is() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    resolved_on_spot(&desk, &meeting, "路灯不亮")?;
    let promised = raise(&desk, &meeting, "水渠淤塞")?;
    promise(&desk, &meeting, &promised, "派人修好", "2026-12-31")?;
    let count = |request| Ok::<_, Fault>(desk.call("issue_list", request)?["total"].clone());
    let on = today().to_string();
    assert_eq!(count(json!({ "done_from": on, "done_to": on }))?, 1);
    assert_eq!(count(json!({ "done_from": "2027-01-01" }))?, 0);
    let row = desk.call("issue_list", json!({ "query": "水渠" }))?["issues"][0].clone();
    let department = row["department"].clone();
    assert!(department.is_string(), "{row}");
    assert_eq!(count(json!({ "department": department }))?, 1);
    Ok(())
}

/// What a desk that has searched before finds after each change is what one that is opened anew finds.
#[test]
fn a_search_knows_every_change_since_the_last_one() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let same = |what: &str| {
        let anew = village.desk()?;
        for query in ["", "qu", "shuiqu", "清", "村民委员会", "cwh", "12-2"] {
            let request = json!({ "query": query });
            let (kept, read) = (
                desk.call("issue_list", request.clone())?,
                anew.call("issue_list", request)?,
            );
            assert_eq!(kept, read, "{query} after {what}");
        }
        Ok::<(), Fault>(())
    };
    for summary in ["水渠淤塞", "桥栏松动", "路灯不亮"] {
        raise(&desk, &meeting, summary)?;
        same(summary)?;
    }
    let canal = raise(&desk, &meeting, "清水塘漏水")?;
    let promised = promise(&desk, &meeting, &canal, "清淤补漏", "2026-12-20")?;
    same("a promise")?;
    let approver = desk.call("person_add", json!({ "name": "覃小兰" }))?["id"].clone();
    let extension = json!({
        "issue": canal["id"], "revision": promised["revision"], "to": "2026-12-25", "reason": "连日下雨",
        "approver": approver,
    });
    desk.call("issue_extend", extension)?;
    same("an extension")?;
    let committee =
        desk.call("department_list", json!({ "query": "村民委员会" }))?["departments"][0].clone();
    let renamed = json!({
        "department": committee["id"], "revision": committee["revision"], "name": "村委会",
        "kind": "responsible",
    });
    desk.call("department_edit", renamed)?;
    same("a unit's new name")?;
    desk.call("journal_undo", json!({}))?;
    desk.call("journal_undo", json!({}))?;
    same("two steps taken back")?;
    desk.call("journal_undo", json!({}))?;
    desk.call("journal_undo", json!({}))?;
    desk.call("journal_undo", json!({}))?;
    same("a matter that is gone")?;
    assert_eq!(
        summaries(&desk, json!({ "query": "清水塘" }))?,
        Vec::<String>::new()
    );
    Ok(())
}
