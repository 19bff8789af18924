//! What is taken back, changed hands or was answered in between: only what was meant is undone, and nobody is
//! named who does not answer for it.

use acceptance::Story;
use serde_json::{Value, json};

use crate::told::{Matter, code, day, printed, raise};

/// Sorted at tonight's meeting, as given.
fn sorts(matter: &Matter, meeting: &Value, more: Value) -> Result<Value, desk::Fault> {
    let mut sort = matter.decision(more["outcome"].as_str().unwrap());
    for (key, value) in more.as_object().unwrap() {
        sort[key] = value.clone();
    }
    sort["meeting"] = meeting.clone();
    matter.does("issue_sort", sort)
}

#[test]
fn a_matter_is_not_laid_before_a_meeting_that_was_over_when_it_came_up() -> Story {
    let site = Matter::raised("老屋翻建没有宅基地", day("2026-01-10"))?;
    let desk = site.on("2026-01-12").desk();
    let waiting = desk.call("issue_collect", json!({ "summary": "村口路灯不亮" }))?;
    let lay = json!({ "meeting": site.meeting, "issue": waiting["id"] });
    assert_eq!(code(desk.call("issue_lay", lay)), "issue.day_before_newest");
    let shown = desk.call("issue_show", json!({ "issue": waiting["id"] }))?;
    assert_eq!(
        (&shown["issue"]["state"], &shown["issue"]["number"]),
        (&json!("pending"), &json!(""))
    );
    Ok(())
}

#[test]
fn sorting_again_takes_back_only_what_this_meeting_decided() -> Story {
    let site = Matter::raised("老屋翻建没有宅基地", day("2026-01-10"))?;
    site.decides("referred")?;
    site.on("2026-02-10");
    let answered = json!({ "answer": "不属本所", "returned": true });
    site.does("referral_answer", answered)?;
    let tonight = site.meets("committed", json!({}))?;
    let life = sorts(&site, &tonight, json!({ "outcome": "undecided" }))?;
    assert_eq!(life["state"], "raised");
    assert_eq!(
        site.life()["referrals"][0]["open"],
        false,
        "it came back this morning"
    );

    site.does(
        "issue_decide",
        json!({ "decision": site.decision("under_study") }),
    )?;
    let life = site.life();
    assert_eq!(
        life["issue"]["department_name"], "",
        "nobody answers for it now"
    );
    Ok(())
}

#[test]
fn an_answer_at_the_meeting_goes_with_its_sorting_and_undo_brings_both_back() -> Story {
    let site = Matter::raised("老屋翻建没有宅基地", day("2026-01-10"))?;
    site.decides("referred")?;
    site.on("2026-02-10");
    let tonight = site.meets("committed", json!({ "grounds": { "answer": "可以调剂" } }))?;
    assert_eq!(site.life()["referrals"][0]["answer"], "可以调剂");
    let again = json!({ "outcome": "under_study", "grounds": { "answer": "再等等" } });
    sorts(&site, &tonight, again)?;
    assert_eq!(site.life()["referrals"][0]["answer"], "再等等");
    site.desk().call("journal_undo", json!({}))?;
    assert_eq!(site.state(), "committed");
    assert_eq!(site.life()["referrals"][0]["answer"], "可以调剂");
    let done = site.does("issue_done", json!({ "words": "已放线" }))?;
    assert_eq!(done["issue"]["state"], "done");
    Ok(())
}

#[test]
fn a_promise_that_was_worked_on_is_not_sorted_away() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    sorts(&canal, &canal.meeting, json!({ "outcome": "committed" }))?;
    let edit = json!({
        "measure": "清淤、修闸板并加盖", "department": canal.committee,
        "person": canal.responsible, "reason": "群众要求",
    });
    canal.does("commitment_edit", edit)?;
    let again = sorts(&canal, &canal.meeting, json!({ "outcome": "explained" }));
    assert_eq!(code(again), "issue.moved_on");
    assert_eq!(canal.life()["issue"]["measure"], "清淤、修闸板并加盖");
    Ok(())
}

#[test]
fn what_is_referred_after_a_promise_is_the_departments_and_counts_its_round() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    canal.decides("committed")?;
    let longer = |to: &str| {
        canal.does(
            "issue_extend",
            json!({ "to": to, "reason": "连日降雨", "approver": canal.chair }),
        )
    };
    longer("2026-04-10")?;
    longer("2026-04-20")?;
    let life = canal.decides("referred")?;
    let issue = &life["issue"];
    assert_eq!(
        (
            &issue["department_name"],
            &issue["measure"],
            &issue["deadline"]
        ),
        (&json!("镇自然资源所"), &json!(""), &json!(null))
    );
    let life = canal.decides("committed")?;
    assert_eq!(life["issue"]["extensions"], 2, "all of this round");
    Ok(())
}

#[test]
fn what_changes_hands_to_nobody_names_nobody_and_a_past_day_is_refused() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    canal.decides("committed")?;
    canal.on("2026-03-20");
    let edit = |day: &str, person: Value| {
        canal.does(
            "commitment_edit",
            json!({
                "measure": "清淤并修好闸板", "department": canal.committee, "person": person,
                "reason": "原责任人外出", "day": day,
            }),
        )
    };
    let life = edit("2026-03-10", Value::Null)?;
    assert_eq!(life["issue"]["person_name"], "");
    assert_eq!(
        code(edit("2026-03-05", canal.chair.clone())),
        "issue.day_before_newest"
    );
    Ok(())
}

#[test]
fn whoever_once_helped_never_reviews() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    canal.decides("committed")?;
    let edit = |helpers: Value| {
        canal.does(
            "commitment_edit",
            json!({
                "measure": "清淤并修好闸板", "department": canal.committee,
                "person": canal.responsible, "helpers": helpers, "reason": "人手调整",
            }),
        )
    };
    edit(json!([canal.chair]))?;
    edit(json!([]))?;
    canal.does("issue_done", json!({ "words": "完工" }))?;
    let by = canal.does("issue_strike_off", json!({ "reviewer": canal.chair }));
    assert_eq!(code(by), "strike_off.by_co_handler");
    Ok(())
}

#[test]
fn who_approved_another_outcome_is_kept_and_answers_for_nothing() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    canal.decides("committed")?;
    let mut decision = canal.decision("explained");
    decision["person"] = Value::Null;
    canal.does(
        "issue_decide",
        json!({ "decision": decision, "grounds": canal.grounds() }),
    )?;
    let history = canal.history();
    let told = history[0]["changes"].to_string();
    assert!(told.contains("approver"), "{told}");
    assert_eq!(canal.life()["issue"]["person_name"], "");
    let by = canal.does("issue_strike_off", json!({ "reviewer": canal.chair }));
    assert_eq!(code(by), "done", "to approve is not to explain");
    Ok(())
}

#[test]
fn a_long_term_matter_comes_back_with_the_day_that_was_in_force() -> Story {
    let site = Matter::raised("老屋翻建没有宅基地", day("2026-01-10"))?;
    let study = json!({ "decision": { "outcome": "under_study", "review_due": "2026-12-31" } });
    site.does("issue_decide", study)?;
    site.on("2026-04-01");
    site.does("issue_review", json!({ "review_due": "2026-06-30" }))?;
    site.does("issue_withdraw", json!({ "reason": "写错了" }))?;
    let life = site.does("issue_restore", json!({ "reason": "撤错了" }))?;
    assert_eq!(life["issue"]["review_due"], "2026-06-30");
    Ok(())
}

#[test]
fn a_link_stands_in_the_history_of_both() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    let other = raise(&canal.desk(), &canal.meeting, "水渠淤塞浇不上地")?["id"].clone();
    let link = json!({ "issue": canal.issue, "other": other });
    canal.desk().call("issue_link", link.clone())?;
    let life = canal.desk().call("issue_link", link)?;
    assert_eq!(
        life["related"].as_array().unwrap().len(),
        1,
        "said twice, linked once"
    );
    for id in [&canal.issue, &other] {
        let asked = json!({ "entity": "issues", "id": id });
        let told = canal.desk().call("record_history", asked)?;
        assert_eq!(told["lines"][0]["op"], "issue_link", "{id}");
    }
    Ok(())
}

#[test]
fn a_meetings_list_keeps_its_promise_after_the_matter_was_referred() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    sorts(&canal, &canal.meeting, json!({ "outcome": "committed" }))?;
    canal.on("2026-03-20").decides("referred")?;
    let wanted = json!({
        "document": "commitments", "meeting": canal.meeting, "edition": "public", "paper": "a4",
    });
    let (_, paper) = printed(&canal.village, &canal.desk(), "list.pdf", wanted)?;
    assert!(
        paper.contains("清淤并修好闸板") && paper.contains("村民委员会"),
        "{paper}"
    );
    assert!(!paper.contains("镇自然资源所"), "{paper}");
    Ok(())
}
