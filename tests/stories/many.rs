//! Many matters changed in one step: what can take the change takes it, the rest is told, one undo takes all back.

use acceptance::{Story, Village};
use serde_json::{Value, json};

use crate::told::{cadre, code, department, opened_meeting, promise, raise, today};

/// A village with two promises, a matter nobody has sorted, and somebody new to answer for them.
struct Desk {
    village: Village,
    meeting: Value,
}

impl Desk {
    fn with_promises() -> Result<Self, acceptance::Trouble> {
        let village = Village::founded(today())?;
        let desk = village.desk()?;
        let meeting = opened_meeting(&desk)?["row"]["id"].clone();
        for summary in ["路灯不亮", "水渠淤塞"] {
            let issue = raise(&desk, &meeting, summary)?;
            promise(&desk, &meeting, &issue, "派人修好", "2026-12-31")?;
        }
        raise(&desk, &meeting, "还没有分类的事")?;
        Ok(Self { village, meeting })
    }

    fn rows(&self) -> Result<Vec<Value>, acceptance::Trouble> {
        let found = self.village.call("issue_list", json!({}))?;
        Ok(found["issues"].as_array().cloned().unwrap_or_default())
    }

    fn all(&self) -> Result<Value, acceptance::Trouble> {
        let rows = self.rows()?;
        let seen = rows.iter().map(seen);
        Ok(Value::Array(seen.collect()))
    }
}

#[test]
fn a_pasted_list_of_matters_and_of_names_is_one_step_each() -> Story {
    let desk = Desk::with_promises()?;
    let before = desk.all()?;
    let raise = |summary: &str| json!({ "meeting": desk.meeting, "summary": summary });
    let matters = json!({ "matters": [raise("井盖破了"), raise("夜里太吵")] });
    let landed = desk.village.call("issue_raise_many", matters)?;
    let words: Vec<_> = landed["issues"].as_array().unwrap().iter().collect();
    assert_eq!(
        words.iter().map(|one| &one["summary"]).collect::<Vec<_>>(),
        [&json!("井盖破了"), &json!("夜里太吵")]
    );
    desk.village.call("journal_undo", json!({}))?;
    assert_eq!(desk.all()?, before, "all of them went with one undo");

    let broken = json!({ "matters": [raise("水压低"), raise(" ")] });
    let refused = desk.village.call("issue_raise_many", broken).unwrap_err();
    assert_eq!(
        (refused.code.as_str(), &refused.params["row"]),
        ("issue.summary_missing", &json!(2))
    );
    assert_eq!(desk.all()?, before, "nor was the sound one kept");

    let open = desk.village.desk()?;
    let people = [
        cadre(&open, "何志强", "治保主任")?,
        cadre(&open, "覃小兰", "监委主任")?,
    ];
    let list = json!({ "meeting": desk.meeting, "people": people });
    let signed = desk.village.call("attendance_add_many", list.clone())?;
    assert_eq!(
        (&signed["signed"], &signed["already"]),
        (&json!(people), &json!(0))
    );
    assert_eq!(signed["attendance"]["cadres"], 2);
    let again = desk.village.call("attendance_add_many", list)?;
    assert_eq!(
        (&again["signed"], &again["already"]),
        (&json!([]), &json!(2))
    );

    desk.village.call("journal_undo", json!({}))?;
    let left = desk
        .village
        .call("attendance_show", json!({ "meeting": desk.meeting }))?;
    assert_eq!(left["rows"], json!([]), "the second list wrote nothing");
    Ok(())
}

fn seen(row: &Value) -> Value {
    json!({ "issue": row["id"], "revision": row["revision"] })
}

#[test]
fn promises_change_hands_together_and_what_has_none_is_told_and_left() -> Story {
    let village = Desk::with_promises()?;
    let desk = village.village.desk()?;
    let next = cadre(&desk, "覃小兰", "监委主任")?;
    let before = village.rows()?;
    let wanted = json!({ "issues": village.all()?, "person": next, "reason": "原责任人调离" });
    let answer = desk.call("issue_change_many", wanted)?;
    assert_eq!(answer["changed"], 2, "{answer}");
    assert_eq!(answer["passed"][0]["summary"], "还没有分类的事");
    assert_eq!(answer["passed"][0]["code"], "commitment.none_in_force");
    let names: Vec<Value> = village
        .rows()?
        .iter()
        .map(|row| row["person_name"].clone())
        .collect();
    assert_eq!(names, ["覃小兰", "覃小兰", ""]);

    desk.call("journal_undo", json!({}))?;
    let after = village.rows()?;
    for (old, new) in before.iter().zip(&after) {
        assert_eq!(
            old["person_name"], new["person_name"],
            "one undo takes all back"
        );
    }
    Ok(())
}

#[test]
fn a_category_is_given_to_many_at_once_and_needs_no_reason() -> Story {
    let village = Desk::with_promises()?;
    let category = village
        .village
        .call("category_add", json!({ "name": "照明" }))?["id"]
        .clone();
    let wanted = json!({ "issues": village.all()?, "category": category });
    let answer = village.village.call("issue_change_many", wanted)?;
    assert_eq!(answer["changed"], 3, "{answer}");
    let found = village
        .village
        .call("issue_list", json!({ "category": category }))?;
    assert_eq!(found["total"], 3);
    Ok(())
}

#[test]
fn what_somebody_else_changed_meanwhile_is_left_as_it_is() -> Story {
    let village = Desk::with_promises()?;
    let desk = village.village.desk()?;
    let read = village.all()?;
    let unit = department(&desk, "镇自然资源所")?;
    let first = json!({ "issues": [read[0]], "department": unit, "reason": "归口办理" });
    desk.call("issue_change_many", first.clone())?;
    let answer = desk.call("issue_change_many", first)?;
    assert_eq!(answer["changed"], 0);
    assert_eq!(answer["passed"][0]["code"], "revision.stale");
    Ok(())
}

#[test]
fn many_are_struck_off_by_one_reviewer_but_not_their_own() -> Story {
    let village = Desk::with_promises()?;
    let desk = village.village.desk()?;
    let (own, other) = (
        cadre(&desk, "何志强", "治保主任")?,
        cadre(&desk, "覃小兰", "监委主任")?,
    );
    let rows = village.rows()?;
    let mine = json!({ "issues": [seen(&rows[0])], "person": own, "reason": "分工" });
    desk.call("issue_change_many", mine)?;
    for row in &village.rows()?[..2] {
        let done = json!({ "issue": row["id"], "revision": row["revision"], "words": "修好了" });
        desk.call("issue_done", done)?;
    }
    let by = |reviewer: &Value| {
        let wanted = json!({ "issues": village.all()?, "reviewer": reviewer });
        Ok::<_, acceptance::Trouble>(desk.call("issue_strike_off_many", wanted)?)
    };
    let answer = by(&own)?;
    assert_eq!(answer["changed"], 1, "only what is not their own: {answer}");
    assert_eq!(answer["passed"][0]["code"], "strike_off.by_responsible");
    assert_eq!(by(&other)?["changed"], 1);
    Ok(())
}

#[test]
fn nothing_chosen_and_nothing_to_change_are_refused() -> Story {
    let village = Desk::with_promises()?;
    let desk = village.village.desk()?;
    let none = desk.call(
        "issue_change_many",
        json!({ "issues": [], "reason": "x", "person": village.meeting }),
    );
    assert_eq!(code(none), "many.none");
    let nothing = json!({ "issues": village.all()? });
    assert_eq!(
        code(desk.call("issue_change_many", nothing)),
        "many.nothing"
    );
    let unit = department(&desk, "镇自然资源所")?;
    let silent = json!({ "issues": village.all()?, "department": unit });
    assert_eq!(
        code(desk.call("issue_change_many", silent)),
        "decision.reason_missing"
    );
    Ok(())
}
