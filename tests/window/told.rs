//! What several window stories begin with, told through the desk. Not here: stories.
use acceptance::Trouble;
use chrono::NaiveDate;
use desk::Desk;
use serde_json::{Value, json};

/// A promise of that evening's meeting with its deadline; 覃小兰 may approve and review. Gives the matter.
pub fn promised(desk: &Desk, evening: NaiveDate, deadline: &str) -> Result<Value, Trouble> {
    let post = json!({ "kind": "village_cadre", "title": "监委主任" });
    desk.call("person_add", json!({ "name": "覃小兰", "post": post }))?;
    let kind = desk.call("kind_list", json!({}))?["kinds"][0]["id"].clone();
    let plan = json!({ "kind": kind, "day": evening, "time": "19:30", "place": "晒谷坪" });
    let meeting = desk.call("meeting_plan", plan)?["row"]["id"].clone();
    desk.call("meeting_open", json!({ "meeting": meeting }))?;
    let raise = json!({ "meeting": meeting, "summary": "灌溉水渠淤塞300米" });
    let issue = desk.call("issue_raise", raise)?;
    let unit = desk.call("department_add", json!({ "name": "村民委员会" }))?;
    let sort = json!({
        "meeting": meeting, "issue": issue["id"], "revision": issue["revision"], "outcome": "committed",
        "measure": "清淤并修好闸板", "department": unit["id"], "deadline": deadline,
    });
    Ok(desk.call("issue_sort", sort)?)
}
