//! A meeting of that day in the sample village, told through the desk, so that its stages have something to show.
use acceptance::Trouble;
use chrono::{Days, NaiveDate};
use desk::Desk;
use serde_json::{Value, json};

/// What was said that evening: the matter, and what becomes of it. Somebody of the village is named in it, and a
/// telephone, so that there is something to mask.
const SAID: [(&str, &str); 6] = [
    ("老桥头到晒谷坪的路灯坏了6盏，晚上看不清路", "committed"),
    ("{谁}家门前的水渠堵了，联系电话13800001234", "committed"),
    ("卫生室的血压计不准，想换一台", "resolved_on_spot"),
    ("幸福院午饭想加一个热菜", "under_study"),
    ("进村的公交站没有雨棚，下雨天孩子淋着等车", ""),
    ("河边的垃圾桶一个星期没人清", ""),
];
const SIGNED_IN: usize = 14;

/// Opens it, signs people in, writes down what was said and sorts some of it. Gives the meeting.
pub fn of(desk: &Desk, today: NaiveDate) -> Result<Value, Trouble> {
    let kind = desk.call("kind_list", json!({}))?["kinds"][0]["id"].clone();
    let plan = json!({ "kind": kind, "day": today, "time": "19:30", "place": "晒谷坪" });
    let meeting = desk.call("meeting_plan", plan)?["row"]["id"].clone();
    desk.call("meeting_open", json!({ "meeting": meeting }))?;
    let people = desk.call("people_list", json!({ "limit": SIGNED_IN * 5 }))?;
    let people = people["people"].as_array().cloned().unwrap_or_default();
    let mut reporters = Vec::new();
    for person in people.iter().step_by(5) {
        desk.call(
            "attendance_add",
            json!({ "meeting": meeting, "person": person["id"] }),
        )?;
        reporters.push(person["id"].clone());
    }
    for ((summary, outcome), reporter) in SAID.iter().zip(reporters) {
        let summary = summary.replace("{谁}", people[1]["name"].as_str().unwrap_or_default());
        let reporter = json!({ "person": reporter });
        let raise = json!({ "meeting": meeting, "summary": summary, "reporter": reporter });
        let issue = desk.call("issue_raise", raise)?;
        sort(desk, today, &issue, outcome)?;
    }
    Ok(meeting)
}

fn sort(desk: &Desk, today: NaiveDate, issue: &Value, outcome: &str) -> Result<(), Trouble> {
    let later = |days| today.checked_add_days(Days::new(days));
    let unit = desk.call("department_add", json!({ "name": "村民委员会" }))?["id"].clone();
    let own = match outcome {
        "" => return Ok(()),
        "committed" => json!({
            "measure": "请镇供电所和水利站来人修好，修完请群众看一遍",
            "department": unit,
            "deadline": later(28),
        }),
        "under_study" => json!({ "words": "饭钱怎么出再议", "review_due": later(60) }),
        _ => json!({ "words": "镇卫生院当场换了一台" }),
    };
    let mut request = json!({
        "meeting": issue["meeting"], "issue": issue["id"], "revision": issue["revision"], "outcome": outcome,
    });
    if let (Value::Object(request), Value::Object(own)) = (&mut request, own) {
        request.extend(own);
    }
    desk.call("issue_sort", request)?;
    Ok(())
}
