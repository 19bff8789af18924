//! Matters told from beginning to end: slipping, reopened, struck off; a housing site over a year; merged,
//! split, referred, explained.

use acceptance::Story;
use serde_json::{Value, json};

use crate::told::{Matter, code, day, printed, raise};

fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    let rows = list.as_array().unwrap().iter();
    rows.map(|row| row[field].as_str().unwrap()).collect()
}

/// Slips twice, is done, is judged 不满意, reopens, is done again, is struck off by another person.
fn a_canal_with_a_history() -> Result<Matter, acceptance::Trouble> {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    canal.decides("committed")?;
    let extend = |to: &str, why: &str| {
        canal.does(
            "issue_extend",
            json!({ "to": to, "reason": why, "approver": canal.chair }),
        )
    };
    canal.on("2026-03-20");
    extend("2026-04-10", "连日降雨")?;
    canal.on("2026-04-09");
    extend("2026-04-30", "闸板未到货")?;
    canal.on("2026-04-28");
    canal.does(
        "issue_done",
        json!({ "words": "清淤完工", "evidence": "验收单已签字" }),
    )?;
    canal.on("2026-05-03");
    let said = json!({ "solved": "no", "rating": "dissatisfied", "words": "水还是不通" });
    canal.does(
        "issue_visit",
        json!({ "answers": [said], "visitor": canal.chair }),
    )?;
    canal.on("2026-05-08");
    canal.decides("committed")?;
    canal.on("2026-05-20");
    canal.does("issue_done", json!({ "words": "重新清淤，闸板已换" }))?;
    let himself = code(canal.does("issue_strike_off", json!({ "reviewer": canal.responsible })));
    assert_eq!(himself, "strike_off.by_responsible");
    canal.on("2026-05-26");
    let content = json!({ "solved": "yes", "rating": "satisfied" });
    canal.does("issue_visit", json!({ "answers": [content] }))?;
    canal.does("issue_strike_off", json!({ "reviewer": canal.chair }))?;
    Ok(canal)
}

#[test]
fn a_matter_that_slipped_and_reopened_tells_so_in_its_ledger_row() -> Story {
    let canal = a_canal_with_a_history()?;
    let issue = &canal.life()["issue"];
    assert_eq!(
        (&issue["state"], &issue["round"]),
        (&json!("struck_off"), &json!(2))
    );
    assert_eq!(issue["rating"], "satisfied");

    let wanted = json!({
        "document": "ledger", "edition": "internal", "form": "full",
        "from": "2026-01-01", "to": "2026-12-31",
    });
    let (_, paper) = printed(&canal.village, &canal.desk(), "ledger.pdf", wanted)?;
    for told in [
        "第1轮4月28日办结，5月3日回访不满意，重开",
        "0次（共2次）",
        "重新清淤，闸板已换",
        "覃小兰",
    ] {
        assert!(paper.contains(told), "{told} in {paper}");
    }
    Ok(())
}

#[test]
fn its_history_tells_every_step_with_its_values() -> Story {
    let canal = a_canal_with_a_history()?;
    let mut history = canal.history();
    history.reverse();
    let ops: Vec<&str> = history
        .iter()
        .map(|line| line["op"].as_str().unwrap())
        .collect();
    assert_eq!(
        ops,
        [
            "issue_raise",
            "issue_decide",
            "issue_extend",
            "issue_extend",
            "issue_done",
            "issue_visit",
            "issue_decide",
            "issue_done",
            "issue_visit",
            "issue_strike_off",
        ]
    );
    let field = |line: &Value, entity: &str, field: &str| {
        let mut changes = line["changes"].as_array().unwrap().iter();
        let change = changes.find(|change| change["entity"] == entity).unwrap();
        let mut fields = change["fields"].as_array().unwrap().iter();
        fields.find(|one| one["field"] == field).unwrap()["new"].clone()
    };
    let first = |name: &str| field(&history[2], "commitment_changes", name);
    assert_eq!(
        [
            first("old_value"),
            first("new_value"),
            first("reason"),
            first("approver")
        ],
        ["2026-03-23", "2026-04-10", "连日降雨", "覃小兰"]
    );
    assert_eq!(history[2]["actor"], "林秀芳");
    assert_eq!(field(&history[9], "issue_events", "reviewer"), "覃小兰");

    canal.desk().call("journal_undo", json!({}))?;
    let taken_back = canal.history();
    assert_eq!(taken_back[0]["undoes"], true);
    assert_eq!(
        (&taken_back[1]["op"], &taken_back[1]["undone"]),
        (&json!("issue_strike_off"), &json!(true))
    );
    Ok(())
}

#[test]
fn what_is_struck_off_is_not_edited_and_nothing_is_lost() -> Story {
    let canal = a_canal_with_a_history()?;
    let life = canal.life();
    let issue = &life["issue"];
    let edit = json!({
        "summary": "别的事", "reporter": {}, "source": "at_meeting", "scale": "small",
    });
    let fault = canal.does("issue_edit", edit).unwrap_err();
    assert_eq!(
        (fault.code.as_str(), &fault.params["state"]),
        ("issue.closed", &json!("struck_off"))
    );
    let note = json!({ "issue": canal.issue, "kind": "progress", "words": "又去看了一次" });
    assert_eq!(
        code(canal.desk().call("progress_add", note)),
        "issue.closed"
    );
    assert_eq!(&canal.life()["issue"], issue);
    Ok(())
}

#[test]
fn a_housing_site_takes_a_year_five_meetings_and_two_site_visits() -> Story {
    let site = Matter::raised("老屋翻建没有宅基地", day("2026-01-10"))?;
    let visit = |words: &str| {
        let note = json!({ "issue": site.issue, "kind": "site_visit", "words": words });
        site.desk().call("progress_add", note)
    };
    // The first meeting only heard it; the others each decide something.
    site.on("2026-03-14");
    site.meets("under_study", json!({ "review_due": "2026-05-30" }))?;
    site.on("2026-04-18");
    visit("到后湾看了三块地，一块是基本农田")?;
    site.on("2026-05-30");
    site.meets(
        "discuss_again",
        json!({ "review_due": "2026-09-01", "words": "等规划调整" }),
    )?;
    site.on("2026-06-20");
    site.desk().call("today_list", json!({}))?;
    site.on("2026-08-29");
    site.meets("referred", json!({ "due_back": "2026-10-15" }))?;
    site.on("2026-10-10");
    site.does("referral_answer", json!({ "answer": "可在村民小组内调剂" }))?;
    visit("与组长、四邻一同放线")?;
    site.on("2026-12-12");
    site.meets(
        "committed",
        json!({ "measure": "调剂老晒场旁空地，完成放线报批", "deadline": "2027-03-31" }),
    )?;

    let life = site.life();
    let meetings = &life["deliberations"];
    assert_eq!(
        texts(meetings, "outcome"),
        [
            "undecided",
            "under_study",
            "discuss_again",
            "referred",
            "committed"
        ]
    );
    assert_eq!(texts(meetings, "day")[4], "2026-12-12");
    let seen = life["progress"].as_array().unwrap();
    assert_eq!(
        seen.iter()
            .filter(|one| one["kind"] == "site_visit")
            .count(),
        2
    );
    assert_eq!(life["issue"]["state"], "committed");
    assert_eq!(
        life["issue"]["extensions"], 0,
        "a moved review day is no extension"
    );
    assert_eq!(
        life["issue"]["number"], "2026-001",
        "one matter, one number"
    );
    Ok(())
}

#[test]
fn a_review_day_that_has_come_stands_in_todays_list() -> Story {
    let site = Matter::raised("老屋翻建没有宅基地", day("2026-01-10"))?;
    let request = json!({ "decision": { "outcome": "under_study", "review_due": "2026-04-01" } });
    site.does("issue_decide", request)?;
    let listed = |section: &str| {
        let today = site.desk().call("today_list", json!({})).unwrap();
        let sections = today["sections"].as_array().unwrap().clone();
        let found = sections.into_iter().find(|one| one["key"] == section);
        found.map_or(0, |one| one["issues"].as_array().unwrap().len())
    };
    site.on("2026-03-31");
    assert_eq!(listed("to_review"), 0);
    site.on("2026-04-01");
    assert_eq!(listed("to_review"), 1);
    site.does(
        "issue_review",
        json!({ "review_due": "2026-07-01", "words": "等规划" }),
    )?;
    assert_eq!(listed("to_review"), 0);
    Ok(())
}

#[test]
fn a_department_answers_and_sends_it_back() -> Story {
    let site = Matter::raised("老屋翻建没有宅基地", day("2026-01-10"))?;
    site.decides("referred")?;
    site.on("2026-01-20");
    let nothing = site.does("referral_answer", json!({ "answer": " " }));
    assert_eq!(code(nothing), "referral.answer_missing");
    let life = site.does(
        "referral_answer",
        json!({ "answer": "不属本所", "returned": true }),
    )?;
    assert_eq!(life["issue"]["state"], "raised");
    let sent = &life["referrals"][0];
    assert_eq!(
        (&sent["answered_on"], &sent["returned_on"], &sent["open"]),
        (&json!("2026-01-20"), &json!("2026-01-20"), &json!(false))
    );
    assert_eq!(sent["department_name"], "镇自然资源所");
    Ok(())
}

#[test]
fn two_alike_are_merged_and_brought_back_with_their_promise() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    canal.decides("committed")?;
    let other = raise(&canal.desk(), &canal.meeting, "水渠淤塞浇不上地")?["id"].clone();
    let itself = canal.does("issue_merge", json!({ "target": canal.issue }));
    assert_eq!(code(itself), "merge.into_itself");
    let merged = canal.does(
        "issue_merge",
        json!({ "target": other, "words": "同一条渠" }),
    )?;
    assert_eq!(merged["related"][0]["relation"], "merged_into");
    let shown = canal.desk().call("issue_show", json!({ "issue": other }))?;
    assert_eq!(shown["related"][0]["relation"], "merged_from");
    let back =
        json!({ "issue": other, "revision": shown["issue"]["revision"], "target": canal.issue });
    let circle = canal.desk().call("issue_merge", back);
    assert_eq!(code(circle), "merge.target_closed", "no circle");

    let restored = canal.does("issue_restore", json!({ "reason": "不是一条渠" }))?;
    assert_eq!(restored["issue"]["state"], "committed");
    assert_eq!(
        restored["issue"]["deadline"], "2026-03-23",
        "the promise is in force again"
    );
    let longer = json!({ "to": "2026-04-30", "reason": "连日降雨", "approver": canal.chair });
    assert_eq!(code(canal.does("issue_extend", longer)), "done");
    Ok(())
}

#[test]
fn what_is_split_off_has_its_own_number_and_waits_to_be_sorted() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞，闸板丢失", day("2026-03-02"))?;
    canal.decides("committed")?;
    canal.on("2026-03-09");
    let life = canal.does("issue_split", json!({ "summary": "闸板丢失" }))?;
    assert_eq!(life["issue"]["state"], "committed", "the parent stays");
    let child = &life["related"][0];
    assert_eq!(
        (&child["relation"], &child["number"], &child["state"]),
        (&json!("split_into"), &json!("2026-002"), &json!("raised"))
    );
    let shown = canal
        .desk()
        .call("issue_show", json!({ "issue": child["issue"] }))?;
    assert_eq!(shown["issue"]["raised_on"], "2026-03-09");
    Ok(())
}

#[test]
fn an_explanation_that_the_villager_accepts_needs_no_reviewer() -> Story {
    let site = Matter::raised("要求把路修到田头", day("2026-03-02"))?;
    site.decides("explained")?;
    site.on("2026-03-10");
    let alone = site.does("issue_strike_off", json!({}));
    assert_eq!(code(alone), "strike_off.reviewer_missing");
    let himself = site.does("issue_strike_off", json!({ "reviewer": site.responsible }));
    assert_eq!(code(himself), "strike_off.by_explainer");
    let accepted = site.does("issue_strike_off", json!({ "accepted": true }))?;
    assert_eq!(accepted["issue"]["state"], "struck_off");
    Ok(())
}

#[test]
fn who_is_not_content_with_an_explanation_is_heard_and_it_stays_explained() -> Story {
    let site = Matter::raised("要求把路修到田头", day("2026-03-02"))?;
    site.decides("explained")?;
    let said = json!({ "solved": "no", "rating": "dissatisfied", "words": "说不通" });
    let life = site.does("issue_visit", json!({ "answers": [said] }))?;
    assert_eq!(life["issue"]["state"], "explained");
    assert_eq!(life["visits"][0]["answers"][0]["words"], "说不通");
    Ok(())
}

#[test]
fn a_promise_that_changes_hands_keeps_both_away_from_its_review() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    canal.decides("committed")?;
    let desk = canal.desk();
    let successor = crate::told::cadre(&desk, "卢海生", "副主任")?;
    let supervisor = crate::told::cadre(&desk, "石玉明", "督办专员")?;
    let edit = json!({
        "measure": "清淤、修闸板并加盖", "department": canal.committee, "person": successor,
        "supervisor": supervisor, "helpers": [canal.chair], "reason": "原责任人外出",
    });
    canal.on("2026-03-10");
    let mut silent = edit.clone();
    silent["reason"] = json!("");
    assert_eq!(
        code(canal.does("commitment_edit", silent)),
        "decision.reason_missing"
    );
    let life = canal.does("commitment_edit", edit)?;
    let issue = &life["issue"];
    assert_eq!(
        (
            &issue["person_name"],
            &issue["measure"],
            &issue["supervisor_name"]
        ),
        (
            &json!("卢海生"),
            &json!("清淤、修闸板并加盖"),
            &json!("石玉明")
        )
    );
    let mine = canal
        .desk()
        .call("issue_list", json!({ "supervisor": supervisor }))?;
    assert_eq!(mine["total"], 1);
    let supervisors = canal.desk().call("supervisor_list", json!({}))?;
    assert_eq!(
        (
            &supervisors["supervisors"][0]["name"],
            &supervisors["supervisors"][0]["open"]
        ),
        (&json!("石玉明"), &json!(1))
    );

    canal.does("issue_done", json!({ "words": "完工" }))?;
    let by = |who: &Value| code(canal.does("issue_strike_off", json!({ "reviewer": who })));
    assert_eq!(
        by(&canal.responsible),
        "strike_off.by_responsible",
        "he was, once"
    );
    assert_eq!(by(&successor), "strike_off.by_responsible");
    assert_eq!(by(&canal.chair), "strike_off.by_co_handler");
    assert_eq!(by(&supervisor), "done");
    Ok(())
}

#[test]
fn the_next_meeting_opens_with_what_became_of_the_last_ones_promises() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-03-02"))?;
    canal.decides("committed")?;
    let lamp = raise(&canal.desk(), &canal.meeting, "村口路灯不亮")?;
    let promise = json!({
        "issue": lamp["id"], "revision": lamp["revision"],
        "decision": {
            "outcome": "committed", "measure": "换灯", "department": canal.committee,
            "person": canal.responsible, "deadline": "2026-03-15",
        },
    });
    canal.desk().call("issue_decide", promise)?;
    canal.on("2026-03-20");
    canal.does("issue_done", json!({ "words": "清淤完工" }))?;

    canal.on("2026-04-02");
    let desk = canal.desk();
    let kind = desk.call("kind_list", json!({}))?["kinds"][0]["id"].clone();
    let plan = json!({ "kind": kind, "day": "2026-04-02", "time": "19:30", "place": "晒谷坪" });
    let next = desk.call("meeting_plan", plan)?["row"]["id"].clone();
    let feedback = desk.call("meeting_feedback", json!({ "meeting": next }))?;
    assert_eq!(feedback["before"]["day"], "2026-03-02");
    assert_eq!(texts(&feedback["lines"], "group"), ["finished", "overdue"]);
    assert_eq!(
        texts(&feedback["lines"], "words"),
        [
            "灌溉水渠淤塞300米：3月20日办结，清淤完工。",
            "村口路灯不亮：应于3月15日前答复，已超18天，由村民委员会何志强继续办理。",
        ]
    );
    Ok(())
}
