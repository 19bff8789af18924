//! The list of all issues: what is most pressing stands first.

use acceptance::{Story, Village};
use serde_json::json;

use crate::told::{opened_meeting, promise, raise, today};

#[test]
fn open_issues_stand_by_their_day_and_done_ones_after() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let done = raise(&desk, &meeting, "路灯不亮")?;
    let on_spot = json!({
        "meeting": meeting, "issue": done["id"], "revision": done["revision"],
        "outcome": "resolved_on_spot", "words": "当场换了灯泡",
    });
    desk.call("issue_sort", on_spot)?;
    for (summary, deadline) in [("水渠淤塞", "2026-12-31"), ("桥栏松动", "2026-11-30")] {
        let issue = raise(&desk, &meeting, summary)?;
        promise(&desk, &meeting, &issue, "派人修好", deadline)?;
    }

    let order = |request| {
        let found = desk.call("issue_list", request)?;
        let issues = found["issues"].as_array().unwrap();
        let summaries = issues
            .iter()
            .map(|one| one["summary"].as_str().unwrap().to_owned());
        Ok::<_, desk::Fault>(summaries.collect::<Vec<_>>())
    };
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
