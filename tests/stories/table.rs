//! The one table of transitions, walked row by row through the commands that window and scripts use.

use acceptance::Story;
use serde_json::{Value, json};

use crate::told::{Matter, code, raise, today};

/// A matter brought into that state, by commands alone.
fn standing_at(state: &str) -> Matter {
    let matter = Matter::raised("后湾组宅基地界址不清", today()).unwrap();
    let decide = |outcome: &str| drop(matter.decides(outcome).unwrap());
    let done = || {
        drop(matter.decides("committed").unwrap());
        drop(
            matter
                .does("issue_done", json!({ "words": "界桩已埋好" }))
                .unwrap(),
        );
    };
    match state {
        "pending" => return collected(),
        "committed" | "under_study" | "referred" | "explained" => decide(state),
        "done" => done(),
        "to_reopen" => {
            done();
            matter.does("issue_visit", visit("dissatisfied")).unwrap();
        }
        "struck_off" => {
            done();
            let by = json!({ "reviewer": matter.chair });
            matter.does("issue_strike_off", by).unwrap();
        }
        "merged" => {
            let target = json!({ "target": other(&matter) });
            matter.does("issue_merge", target).unwrap();
        }
        "withdrawn" => drop(matter.does("issue_withdraw", why(&matter)).unwrap()),
        _ => assert_eq!(state, "raised", "no way is known to this state"),
    }
    assert_eq!(matter.state(), state);
    matter
}

fn collected() -> Matter {
    let mut matter = Matter::raised("后湾组宅基地界址不清", today()).unwrap();
    let asked = json!({ "summary": "村口路灯不亮" });
    let waiting = matter.desk().call("issue_collect", asked).unwrap();
    matter.issue = waiting["id"].clone();
    matter
}

fn other(matter: &Matter) -> Value {
    raise(&matter.desk(), &matter.meeting, "宅基地界桩被挪动").unwrap()["id"].clone()
}

fn visit(rating: &str) -> Value {
    json!({ "answers": [{ "solved": "no", "rating": rating, "words": "还是老样子" }] })
}

fn why(matter: &Matter) -> Value {
    json!({ "reason": "本人要求", "approver": matter.chair })
}

/// The command for a row of the table.
fn walk(matter: &Matter, kind: &str, to: &Value) -> Result<Value, desk::Fault> {
    let words = json!({ "words": "界桩已埋好", "evidence": "四邻签字" });
    let later = json!({ "to": "2027-02-28", "reason": "连日降雨", "approver": matter.chair });
    match kind {
        "committed" | "under_study" | "referred" | "explained" | "resolved_on_spot" => {
            matter.decides(kind)
        }
        "taken_up" | "reopened" => matter.decides(to.as_str().unwrap()),
        "raised" => matter.does("issue_raise_outside", json!({ "words": "赶集时当面说的" })),
        "withdrawn" => matter.does("issue_withdraw", why(matter)),
        "restored" => matter.does("issue_restore", json!({ "reason": "撤错了" })),
        "merged" => matter.does("issue_merge", json!({ "target": other(matter) })),
        "split" => matter.does("issue_split", json!({ "summary": "界桩费用谁出" })),
        "done" => matter.does("issue_done", words),
        "extended" => matter.does("issue_extend", later),
        "answered" | "returned" => {
            let returned = kind == "returned";
            let answer = json!({ "answer": "不属本所职责", "returned": returned });
            matter.does("referral_answer", answer)
        }
        "discussed_again" => matter.does("issue_review", json!({ "review_due": "2027-03-01" })),
        "visited" => matter.does("issue_visit", visit("satisfied")),
        "to_reopen" => matter.does("issue_visit", visit("dissatisfied")),
        "struck_off" => matter.does("issue_strike_off", json!({ "reviewer": matter.chair })),
        _ => panic!("no command is known for {kind}"),
    }
}

fn table() -> Vec<Value> {
    let matter = Matter::raised("后湾组宅基地界址不清", today()).unwrap();
    let told = matter.desk().call("transition_list", json!({})).unwrap();
    told["moves"].as_array().unwrap().clone()
}

#[test]
fn every_row_of_the_table_is_walked_by_a_command() -> Story {
    for row in table().iter().filter(|row| !row["from"].is_null()) {
        let (from, kind) = (row["from"].as_str().unwrap(), row["kind"].as_str().unwrap());
        let matter = standing_at(from);
        let answer = walk(&matter, kind, &row["to"]);
        let life = answer.unwrap_or_else(|fault| panic!("{from} {kind}: {fault:?}"));
        let told = life["events"].as_array().unwrap();
        let kinds: Vec<&str> = told.iter().map(|e| e["kind"].as_str().unwrap()).collect();
        assert!(kinds.contains(&kind), "{from} {kind}: {kinds:?}");
        let expected = match (kind, row["to"].as_str()) {
            // Merged or withdrawn from 待分类 in these stories.
            ("restored", _) => "raised",
            (_, Some(to)) => to,
            (_, None) => from,
        };
        assert_eq!(life["issue"]["state"], expected, "{from} {kind}");
        let checked = matter.desk().call("data_check", json!({}))?;
        assert_eq!(checked["findings"], json!([]), "{from} {kind}");
    }
    Ok(())
}

/// A life as people see it; revisions count up even when a step is taken back.
fn seen(matter: &Matter) -> Value {
    let mut life = matter.life();
    life["issue"].as_object_mut().unwrap().remove("revision");
    life
}

#[test]
fn every_row_of_the_table_is_taken_back_whole_and_put_back_whole() -> Story {
    for row in table().iter().filter(|row| !row["from"].is_null()) {
        let (from, kind) = (row["from"].as_str().unwrap(), row["kind"].as_str().unwrap());
        let matter = standing_at(from);
        // For a merge the other matter is recorded first, which is a step of its own.
        let steps = if kind == "merged" { 2 } else { 1 };
        let before = seen(&matter);
        walk(&matter, kind, &row["to"])?;
        let after = seen(&matter);
        assert_ne!(before, after, "{from} {kind}");
        for _ in 0..steps {
            matter.desk().call("journal_undo", json!({}))?;
        }
        assert_eq!(seen(&matter), before, "{from} {kind} taken back");
        for _ in 0..steps {
            matter.desk().call("journal_redo", json!({}))?;
        }
        assert_eq!(seen(&matter), after, "{from} {kind} put back");
    }
    Ok(())
}

#[test]
fn what_the_table_does_not_have_is_refused_with_what_is_possible() -> Story {
    let table = table();
    let states = [
        "pending",
        "raised",
        "committed",
        "under_study",
        "referred",
        "explained",
        "done",
        "to_reopen",
        "struck_off",
        "merged",
        "withdrawn",
    ];
    let kinds = [
        "raised",
        "committed",
        "under_study",
        "referred",
        "explained",
        "withdrawn",
        "restored",
        "merged",
        "split",
        "done",
        "extended",
        "answered",
        "visited",
        "struck_off",
    ];
    for state in states {
        let matter = standing_at(state);
        let open = |kind: &str| {
            let same = |row: &&Value| row["from"] == state && row["kind"] == kind;
            table.iter().any(|row| same(&row))
        };
        // Out of these states an outcome is a reopening or a taking up, which the story above walks.
        let reopens = ["explained", "done", "to_reopen", "struck_off"].contains(&state);
        for kind in kinds.into_iter().filter(|kind| !open(kind)) {
            if reopens && ["committed", "under_study", "referred"].contains(&kind) {
                continue;
            }
            let fault = walk(&matter, kind, &Value::Null).unwrap_err();
            let possible = fault.params.get("possible").and_then(Value::as_array);
            assert_eq!(fault.code, "transition.not_possible", "{state} {kind}");
            let named = possible.unwrap().iter().map(|kind| kind.as_str().unwrap());
            assert!(
                named.clone().count() > 0 && named.clone().all(open),
                "{state} {kind}"
            );
            assert_eq!(matter.state(), state, "nothing was written");
        }
    }
    Ok(())
}

#[test]
fn a_row_asks_for_what_it_needs() -> Story {
    let matter = standing_at("committed");
    let decide = |outcome: &str, grounds: Value| {
        let request = json!({ "decision": matter.decision(outcome), "grounds": grounds });
        code(matter.does("issue_decide", request))
    };
    assert_eq!(decide("under_study", json!({})), "decision.reason_missing");
    let only_why = json!({ "reason": "地界有争议" });
    assert_eq!(decide("under_study", only_why), "decision.approver_missing");
    assert_eq!(decide("under_study", matter.grounds()), "done");

    let referred = standing_at("referred");
    let home = json!({ "decision": referred.decision("committed") });
    assert_eq!(
        code(referred.does("issue_decide", home)),
        "referral.answer_missing"
    );

    let struck = standing_at("struck_off");
    let by_himself = json!({
        "decision": struck.decision("committed"),
        "grounds": { "reason": "又淤了", "reviewer": struck.responsible },
    });
    let refused = code(struck.does("issue_decide", by_himself));
    assert_eq!(refused, "strike_off.by_responsible");
    Ok(())
}
