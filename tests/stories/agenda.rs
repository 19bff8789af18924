//! Before the meeting: what is collected, the agenda made of it, question cards typed back, the steps' notes.

use acceptance::{Story, Village};
use serde_json::{Value, json};

use crate::told::{code, today};

fn collect(desk: &desk::Desk, summary: &str, source: &str) -> Result<Value, desk::Fault> {
    let request = json!({ "summary": summary, "source": source });
    Ok(desk.call("issue_collect", request)?["id"].clone())
}

fn planned(desk: &desk::Desk) -> Result<Value, desk::Fault> {
    let kinds = desk.call("kind_list", json!({}))?;
    let plan =
        json!({ "kind": kinds["kinds"][0]["id"], "day": today().to_string(), "time": "19:30" });
    Ok(desk.call("meeting_plan", plan)?["row"]["id"].clone())
}

fn summaries(list: &Value) -> Vec<&str> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|one| {
            one["issue"]["summary"]
                .as_str()
                .or(one["summary"].as_str())
                .unwrap()
        })
        .collect()
}

#[test]
fn the_pool_is_offered_and_what_is_chosen_becomes_the_agenda() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let lamp = collect(&desk, "村口路灯不亮", "hotline")?;
    let ditch = collect(&desk, "水渠淤了", "visit")?;
    collect(&desk, "想要一副老花镜", "wish")?;
    let meeting = planned(&desk)?;
    let shown = desk.call("agenda_show", json!({ "meeting": meeting }))?;
    assert_eq!(shown["pool"].as_array().unwrap().len(), 3);

    let agenda = desk.call(
        "agenda_put",
        json!({ "meeting": meeting, "issues": [ditch, lamp] }),
    )?;
    assert_eq!(summaries(&agenda["items"]), ["水渠淤了", "村口路灯不亮"]);
    assert_eq!(summaries(&agenda["pool"]), ["想要一副老花镜"]);
    let agenda = desk.call(
        "agenda_put",
        json!({ "meeting": meeting, "issues": [lamp, ditch] }),
    )?;
    assert_eq!(summaries(&agenda["items"]), ["村口路灯不亮", "水渠淤了"]);
    desk.call("journal_undo", json!({}))?;
    let agenda = desk.call("agenda_show", json!({ "meeting": meeting }))?;
    assert_eq!(summaries(&agenda["items"]), ["水渠淤了", "村口路灯不亮"]);
    Ok(())
}

#[test]
fn the_agenda_is_laid_before_the_open_meeting_in_its_order() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let lamp = collect(&desk, "村口路灯不亮", "card")?;
    let ditch = collect(&desk, "水渠淤了", "card")?;
    let meeting = planned(&desk)?;
    desk.call(
        "agenda_put",
        json!({ "meeting": meeting, "issues": [ditch, lamp] }),
    )?;
    let early = desk.call("agenda_lay", json!({ "meeting": meeting }));
    assert_eq!(code(early), "meeting.not_open");
    desk.call("meeting_open", json!({ "meeting": meeting }))?;
    let one = desk.call(
        "agenda_lay",
        json!({ "meeting": meeting, "issues": [lamp] }),
    )?;
    assert_eq!(one["laid"], 1);
    let rest = desk.call("agenda_lay", json!({ "meeting": meeting }))?;
    assert_eq!(rest["laid"], 1);
    let list = desk.call("issue_list", json!({ "meeting": meeting }))?;
    assert_eq!(summaries(&list["issues"]), ["村口路灯不亮", "水渠淤了"]);
    assert_eq!(list["issues"][0]["number"], "2026-001");
    let agenda = desk.call("agenda_lay", json!({ "meeting": meeting }))?;
    assert_eq!(agenda["laid"], 0, "nothing is laid twice");
    Ok(())
}

#[test]
fn a_pile_of_cards_is_typed_back_in_one_step() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let card = |name: &str, summary: &str| {
        json!({
            "summary": summary, "reporter": { "name": name }, "source": "card",
            "collected_on": "2026-11-18",
        })
    };
    let cards = json!({ "matters": [card("张义华", "井盖破了"), card("", "夜里太吵"), card("", "路灯太暗")] });
    let landed = desk.call("issue_collect_many", cards)?;
    assert_eq!(landed["issues"].as_array().unwrap().len(), 3);
    let shown = desk.call("issue_show", json!({ "issue": landed["issues"][1] }))?;
    assert_eq!(
        shown["issue"]["reporter_name"], "",
        "a card may come without a name"
    );
    assert_eq!(shown["issue"]["collected_on"], "2026-11-18");
    desk.call("journal_undo", json!({}))?;
    let left = desk.call("issue_list", json!({ "states": ["pending"] }))?;
    assert_eq!(left["total"], 0, "the whole pile is one step");
    Ok(())
}

#[test]
fn a_card_that_cannot_be_read_names_its_row_and_nothing_lands() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let cards = json!({ "matters": [{ "summary": "井盖破了" }, { "summary": "  " }] });
    let fault = desk.call("issue_collect_many", cards).unwrap_err();
    assert_eq!(
        (fault.code.as_str(), &fault.params["row"]),
        ("issue.summary_missing", &json!(2))
    );
    let ahead = json!({ "matters": [{ "summary": "井盖破了", "collected_on": "2026-12-24" }] });
    let fault = desk.call("issue_collect_many", ahead).unwrap_err();
    assert_eq!(
        (fault.code.as_str(), &fault.params["row"]),
        ("issue.day_not_yet", &json!(1))
    );
    assert_eq!(
        code(desk.call("issue_collect_many", json!({ "matters": [] }))),
        "issue.collect_nothing"
    );
    let left = desk.call("issue_list", json!({ "states": ["pending"] }))?;
    assert_eq!(left["total"], 0);
    Ok(())
}

#[test]
fn every_step_of_a_meeting_keeps_who_led_it_and_what_came_of_it() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = planned(&desk)?;
    desk.call("meeting_open", json!({ "meeting": meeting }))?;
    let note = json!({
        "meeting": meeting, "position": 1, "who": "何志强", "note": "念了上次的 4 件", "result": "3 件办结，1 件延期",
    });
    let shown = desk.call("meeting_step_note", note)?;
    assert_eq!(shown["steps"][0]["result"], "3 件办结，1 件延期");
    assert!(shown["steps"][0]["started_at"].is_string());
    desk.call(
        "meeting_step_next",
        json!({ "meeting": meeting, "position": null }),
    )?;
    let shown = desk.call("meeting_show", json!({ "meeting": meeting }))?;
    assert_eq!(
        shown["steps"][0]["who"], "何志强",
        "the clock goes on, the note stays"
    );
    let none = json!({ "meeting": meeting, "position": 99 });
    assert_eq!(
        code(desk.call("meeting_step_note", none)),
        "meeting.step_unknown"
    );
    Ok(())
}

#[test]
fn a_council_member_is_invited_as_one_and_may_send_somebody_else() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let post = json!({ "kind": "cppcc_member", "title": "县政协委员" });
    let member = desk.call("person_add", json!({ "name": "罗文静", "post": post }))?;
    let meeting = planned(&desk)?;
    let invited = desk.call(
        "meeting_invite",
        json!({ "meeting": meeting, "person": member["id"] }),
    )?;
    let invitation = &invited["invitations"][0];
    assert_eq!(invitation["role"], "cppcc_member");
    let answer = json!({ "invitation": invitation["id"], "answer": "no", "stand_in": "赵一鸣" });
    let answered = desk.call("invitation_answer", answer)?;
    assert_eq!(answered["invitations"][0]["stand_in"], "赵一鸣");
    Ok(())
}
