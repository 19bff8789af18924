//! Working a promise between meetings: extended, done, visited, struck off, and by whom not.

use acceptance::{Story, Village};
use desk::Desk;
use serde_json::{Value, json};

use crate::told::{opened_meeting, promise, raise, today};

/// A promise of today with its village, desk, and the cadre responsible.
struct Promised {
    village: Village,
    desk: Desk,
    issue: Value,
    responsible: Value,
    chair: Value,
}

impl Promised {
    fn canal() -> Result<Self, acceptance::Trouble> {
        let village = Village::founded(today())?;
        let desk = village.desk()?;
        let cadre = |name: &str, title: &str| {
            let post = json!({ "kind": "village_cadre", "title": title });
            desk.call("person_add", json!({ "name": name, "post": post }))
        };
        let (responsible, chair) = (cadre("何志强", "治保主任")?, cadre("覃小兰", "监委主任")?);
        let meeting = opened_meeting(&desk)?["row"]["id"].clone();
        let raised = raise(&desk, &meeting, "灌溉水渠淤塞300米")?;
        let promised = promise(&desk, &meeting, &raised, "清淤并修好闸板", "2026-11-30")?;
        let named = json!({
            "meeting": meeting, "issue": promised["id"], "revision": promised["revision"],
            "outcome": "committed", "measure": "清淤并修好闸板", "department": promised["department"],
            "person": responsible["id"], "deadline": "2026-11-30",
        });
        let issue = desk.call("issue_sort", named)?;
        Ok(Self {
            village,
            desk,
            issue: issue["id"].clone(),
            responsible: responsible["id"].clone(),
            chair: chair["id"].clone(),
        })
    }

    /// The command with the issue and its present revision added.
    fn does(&self, command: &str, mut request: Value) -> Result<Value, desk::Fault> {
        let shown = self
            .desk
            .call("issue_show", json!({ "issue": self.issue }))?;
        request["issue"] = self.issue.clone();
        request["revision"] = shown["issue"]["revision"].clone();
        self.desk.call(command, request)
    }

    fn extend(&self, to: &str) -> Result<Value, desk::Fault> {
        self.does(
            "issue_extend",
            json!({ "to": to, "reason": "连日降雨", "approver": self.chair }),
        )
    }

    fn code(answer: Result<Value, desk::Fault>) -> String {
        answer.map_or_else(|fault| fault.code, |_| "done".to_owned())
    }
}

#[test]
fn a_promise_that_slips_twice_shows_both_extensions() -> Story {
    let canal = Promised::canal()?;
    canal.extend("2026-12-15")?;
    let life = canal.extend("2026-12-31")?;

    assert_eq!(life["issue"]["deadline"], "2026-12-31");
    assert_eq!(life["issue"]["extensions"], 2);
    let granted: Vec<&Value> = life["events"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|event| event["kind"] == "extended")
        .map(|event| &event["extension"])
        .collect();
    assert_eq!(
        granted,
        [
            &json!({ "from": "2026-11-30", "to": "2026-12-15" }),
            &json!({ "from": "2026-12-15", "to": "2026-12-31" })
        ]
    );
    Ok(())
}

#[test]
fn an_extension_never_goes_backwards_and_never_silently() -> Story {
    let canal = Promised::canal()?;
    let fault = canal.extend("2026-11-30").unwrap_err();
    assert_eq!(
        (fault.code.as_str(), fault.field.as_deref()),
        ("extension.not_later", Some("to"))
    );
    let without = |reason: &str, approver: Value| {
        let request = json!({ "to": "2026-12-15", "reason": reason, "approver": approver });
        Promised::code(canal.does("issue_extend", request))
    };
    assert_eq!(
        without(" ", canal.chair.clone()),
        "extension.reason_missing"
    );
    assert_eq!(
        without("连日降雨", Value::Null),
        "extension.approver_missing"
    );
    let life = canal
        .desk
        .call("issue_show", json!({ "issue": canal.issue }))?;
    assert_eq!(life["issue"]["extensions"], 0, "nothing was written");
    Ok(())
}

#[test]
fn a_second_person_strikes_off_what_was_done() -> Story {
    let canal = Promised::canal()?;
    let early = canal.does("issue_strike_off", json!({ "reviewer": canal.chair }));
    let fault = early.unwrap_err();
    assert_eq!(fault.code, "transition.not_possible");
    assert!(
        fault.params["possible"]
            .as_array()
            .unwrap()
            .contains(&json!("done"))
    );

    let life = canal.does(
        "issue_done",
        json!({ "words": "水渠清淤完工", "evidence": "验收单已签字" }),
    )?;
    assert_eq!(life["issue"]["state"], "done");
    let by = |reviewer: &Value| canal.does("issue_strike_off", json!({ "reviewer": reviewer }));
    assert_eq!(
        Promised::code(by(&Value::Null)),
        "strike_off.reviewer_missing"
    );
    assert_eq!(
        Promised::code(by(&canal.responsible)),
        "strike_off.by_responsible"
    );
    assert_eq!(by(&canal.chair)?["issue"]["state"], "struck_off");

    let again = canal.does("issue_done", json!({ "words": "再办一次" }));
    assert_eq!(
        Promised::code(again),
        "transition.not_possible",
        "what is struck off stays"
    );
    let checked = canal.desk.call("data_check", json!({}))?;
    assert_eq!(checked["findings"], json!([]));
    Ok(())
}

#[test]
fn a_dissatisfied_villager_puts_the_matter_on_top_of_today() -> Story {
    let canal = Promised::canal()?;
    canal.does("issue_done", json!({ "words": "水渠清淤完工" }))?;
    let nobody = canal.does("issue_visit", json!({ "answers": [] }));
    assert_eq!(Promised::code(nobody), "visit.answers_missing");

    let said = json!({ "solved": "no", "rating": "dissatisfied", "words": "还是老样子" });
    let life = canal.does(
        "issue_visit",
        json!({ "visitor": canal.chair, "answers": [said] }),
    )?;
    assert_eq!(life["issue"]["state"], "to_reopen");
    assert_eq!(life["issue"]["rating"], "dissatisfied");
    let today = canal.desk.call("today_list", json!({}))?;
    assert_eq!(today["sections"][0]["key"], "to_reopen");
    Ok(())
}

#[test]
fn one_dissatisfied_among_three_only_proposes_it() -> Story {
    let canal = Promised::canal()?;
    canal.does("issue_done", json!({ "words": "水渠清淤完工" }))?;
    let said = |solved: &str, rating: &str| json!({ "solved": solved, "rating": rating });
    let answers = json!([
        said("yes", "satisfied"),
        said("partly", "mostly_satisfied"),
        said("no", "dissatisfied")
    ]);
    let life = canal.does("issue_visit", json!({ "answers": answers }))?;
    assert_eq!(life["issue"]["state"], "done");
    assert_eq!(
        life["issue"]["rating"], "mostly_satisfied",
        "the lower median is offered"
    );
    Ok(())
}

#[test]
fn two_windows_on_one_promise_are_told_apart_and_an_undo_restores_it() -> Story {
    let canal = Promised::canal()?;
    let beside = canal.village.desk()?;
    let read =
        beside.call("issue_show", json!({ "issue": canal.issue }))?["issue"]["revision"].clone();
    canal.extend("2026-12-15")?;

    let request = json!({ "issue": canal.issue, "revision": read, "words": "水渠清淤完工" });
    let fault = beside.call("issue_done", request).unwrap_err();
    assert_eq!(fault.code, "revision.stale");

    canal.does("issue_done", json!({ "words": "水渠清淤完工" }))?;
    canal.desk.call("journal_undo", json!({}))?;
    let life = canal
        .desk
        .call("issue_show", json!({ "issue": canal.issue }))?;
    assert_eq!(
        (&life["issue"]["state"], &life["issue"]["deadline"]),
        (&json!("committed"), &json!("2026-12-15"))
    );
    Ok(())
}

#[test]
fn a_day_must_have_come_and_may_not_lie_before_the_last_step() -> Story {
    let canal = Promised::canal()?;
    let on = |day: &str| {
        Promised::code(canal.does("issue_done", json!({ "words": "完工", "day": day })))
    };
    assert_eq!(on("2026-11-22"), "issue.day_not_yet");
    assert_eq!(on("2026-11-20"), "issue.day_before_newest");
    assert_eq!(on("2026-11-21"), "done");
    Ok(())
}
