//! Undo and redo through commands, as Ctrl+Z uses them.

use acceptance::{Story, Village};
use serde_json::{Value, json};

use crate::told::{opened_meeting, promise, raise, today};

/// Everything a village can see of a meeting, without revisions (an undo takes a new one).
fn seen(desk: &desk::Desk, meeting: &Value) -> Result<Value, desk::Fault> {
    let mut issues = desk.call("issue_list", json!({ "meeting": meeting }))?;
    for issue in issues["issues"].as_array_mut().unwrap() {
        issue["revision"] = json!(0);
    }
    Ok(issues["issues"].take())
}

#[test]
fn sorting_is_taken_back_and_put_back_as_it_was() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    let issue = raise(&desk, id, "村口没有路灯")?;
    let unsorted = seen(&desk, id)?;
    promise(&desk, id, &issue, "装三盏路灯", "2026-12-05")?;
    let sorted = seen(&desk, id)?;
    assert_ne!(unsorted, sorted);
    let undone = desk.call("journal_undo", json!({}))?;
    assert_eq!(undone["step"]["op"], "issue_sort");
    assert_eq!(seen(&desk, id)?, unsorted);
    desk.call("journal_redo", json!({}))?;
    assert_eq!(seen(&desk, id)?, sorted);
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}

#[test]
fn a_matter_raised_by_mistake_is_gone_and_its_number_stays_void() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    assert_eq!(raise(&desk, id, "打错了")?["number"], "2026-001");
    desk.call("journal_undo", json!({}))?;
    assert_eq!(desk.call("issue_list", json!({}))?["total"], 0);
    assert_eq!(raise(&desk, id, "灌溉水渠淤塞")?["number"], "2026-002");
    Ok(())
}

#[test]
fn an_imported_roster_is_one_step() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let path = acceptance::paper::fixture("roster-grid-1-gbk.csv");
    let imported = desk.call("roster_import", json!({ "path": path.to_string_lossy() }))?;
    assert!(imported["added"].as_u64().unwrap() > 100);
    let status = desk.call("village_status", json!({}))?;
    assert_eq!(status["undo"]["op"], "roster_import");
    desk.call("journal_undo", json!({}))?;
    let status = desk.call("village_status", json!({}))?;
    assert_eq!(
        (&status["counts"]["people"], &status["counts"]["households"]),
        (&json!(1), &json!(0))
    );
    Ok(())
}
