//! What several stories say in the same words. Not here: stories.

use acceptance::paper::text_of;
use acceptance::{Trouble, Village};
use desk::Fault;
use serde_json::{Value, json};

/// The day most stories happen on, a Saturday.
pub fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// A meeting of the first kind, planned for today and opened.
pub fn opened_meeting(desk: &desk::Desk) -> Result<Value, Fault> {
    let kinds = desk.call("kind_list", json!({}))?;
    let plan = json!({
        "kind": kinds["kinds"][0]["id"], "day": today().to_string(), "time": "19:30", "place": "老桥头大榕树下",
    });
    let planned = desk.call("meeting_plan", plan)?;
    desk.call("meeting_open", json!({ "meeting": planned["row"]["id"] }))
}

/// Records a matter at a meeting.
pub fn raise(desk: &desk::Desk, meeting: &Value, summary: &str) -> Result<Value, Fault> {
    desk.call(
        "issue_raise",
        json!({ "meeting": meeting, "summary": summary }),
    )
}

/// The department of that name.
pub fn department(desk: &desk::Desk, name: &str) -> Result<Value, Fault> {
    Ok(desk.call("department_add", json!({ "name": name }))?["id"].clone())
}

/// Sorts a matter as a commitment with everything it needs.
pub fn promise(
    desk: &desk::Desk,
    meeting: &Value,
    issue: &Value,
    measure: &str,
    deadline: &str,
) -> Result<Value, Fault> {
    let wanted = json!({
        "meeting": meeting, "issue": issue["id"], "revision": issue["revision"], "outcome": "committed",
        "measure": measure, "department": department(desk, "村民委员会")?, "deadline": deadline,
    });
    desk.call("issue_sort", wanted)
}

/// Prints a paper into the village's own folder and gives the answer and the PDF's text without white space.
pub fn printed(
    village: &Village,
    desk: &desk::Desk,
    name: &str,
    wanted: Value,
) -> Result<(Value, String), Trouble> {
    let out = village.beside().join(name);
    let answer = desk.call(
        "document_print",
        json!({ "wanted": wanted, "out": out.to_string_lossy() }),
    )?;
    Ok((answer, text_of(&out)?))
}
