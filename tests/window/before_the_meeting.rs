//! Before the meeting: cards typed back, the agenda chosen from the pool and laid before the meeting, a step noted;
//! and a promise that spends collective money on its way through 四议两公开. By keyboard, where a key does it.
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use serde_json::json;

use crate::told::promised;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

#[test]
fn cards_become_the_agenda_and_the_agenda_the_meeting() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let kind = desk.call("kind_list", json!({}))?["kinds"][0]["id"].clone();
    let plan = json!({ "kind": kind, "day": today(), "time": "19:30", "place": "晒谷坪" });
    let meeting = desk.call("meeting_plan", plan)?["row"]["id"].clone();
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.script(
        "location.hash = arguments[0]",
        vec![json!(format!(
            "#/meeting/{}/prepare",
            meeting.as_str().unwrap()
        ))],
    )?;

    window.tab_to("登记点题卡")?;
    window.press(Key::Enter)?;
    window.wait_for("[role=dialog] .fresh")?;
    window.type_keys("[data-new=name]", "张义华")?;
    window.press(Key::Tab)?;
    window.type_on("井盖破了")?;
    window.press(Key::Enter)?;
    window.press(Key::Tab)?;
    window.type_on("夜里太吵")?;
    window.press(Key::Enter)?;
    window.press(Key::Tab)?;
    window.type_on("路灯太暗")?;
    window.screenshot("before-1-cards")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_until_gone("[role=dialog]")?;
    let pool = desk.call("issue_list", json!({ "states": ["pending"] }))?;
    assert_eq!(
        pool["total"], 3,
        "the line that was still open is taken, too"
    );

    window.wait_for_text("3 件都列入")?;
    window.tab_to("3 件都列入")?;
    window.press(Key::Enter)?;
    window.wait_for_text("这次要议的事")?;
    let second = || -> Result<String, Trouble> {
        let agenda = desk.call("agenda_show", json!({ "meeting": meeting }))?;
        let summary = agenda["items"][1]["issue"]["summary"].as_str();
        Ok(summary.unwrap_or_default().to_owned())
    };
    let first = second()?;
    window.tab_to(&format!("“{first}”往前挪"))?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("[data-issue]:first-child", &first)?;
    window.screenshot("before-2-agenda")?;
    assert_ne!(second()?, first, "it stands first now");

    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for(".sign-in-field input:focus")?;
    window.chord(&[Key::Control], Key::PageDown.into())?;
    window.wait_for_text("3 件议题都提上来")?;
    window.tab_to("3 件议题都提上来")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in(".notebook", "夜里太吵")?;
    let list = desk.call("issue_list", json!({ "meeting": meeting }))?;
    assert_eq!(list["total"], 3);

    window.tab_to("记这一步：上次事项反馈")?;
    window.press(Key::Enter)?;
    window.wait_for("[role=dialog] textarea:focus")?;
    window.type_on("上次 4 件，3 件办结")?;
    window.screenshot("before-3-step")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for_text_in(".steps", "上次 4 件，3 件办结")?;
    window.screenshot("before-4-record")?;
    Ok(())
}

#[test]
fn collective_money_is_walked_through_its_procedure_in_the_window() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let issue = promised(&desk, today(), "2026-12-30")?;
    let life = desk.call("issue_show", json!({ "issue": issue["id"] }))?;
    let decision = json!({
        "outcome": "committed", "measure": "修一座便桥", "department": life["issue"]["department"],
        "deadline": "2026-12-30", "collective_money": true,
    });
    let grounds = json!({ "reason": "改成集体出钱", "approver": desk.call("people_search", json!({ "query": "覃小兰" }))?["hits"][0]["id"] });
    let sort = json!({
        "meeting": issue["meeting"], "issue": issue["id"], "revision": life["issue"]["revision"], "outcome": "undecided",
    });
    desk.call("issue_sort", sort)?;
    let life = desk.call("issue_show", json!({ "issue": issue["id"] }))?;
    desk.call(
        "issue_decide",
        json!({ "issue": issue["id"], "revision": life["issue"]["revision"], "decision": decision, "grounds": grounds }),
    )?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.script(
        "location.hash = arguments[0]",
        vec![json!(format!("#/issues/{}", issue["id"].as_str().unwrap()))],
    )?;
    window.wait_for_text("要走“四议两公开”")?;
    window.tab_to("开始“四议两公开”")?;
    window.press(Key::Enter)?;
    window.wait_for_text("党员大会审议")?;
    for _ in 0..2 {
        window.tab_to("记下这一步")?;
        window.press(Key::Enter)?;
        window.wait_for(".step-form")?;
        if window.count_of(".step-form .numbers")? > 0 {
            break;
        }
        window.tab_to("结果")?;
        window.type_on("提议修一座便桥")?;
        window.chord(&[Key::Control], Key::Enter.into())?;
        window.wait_until_gone(".step-form")?;
    }
    for (field, number) in [("应到", "7"), ("实到", "3"), ("同意", "3")] {
        window.tab_to(field)?;
        window.type_on(number)?;
    }
    window.wait_for_text("至少要到 4 人")?;
    window.screenshot("procedure-1-vote")?;
    window.script(
        "const it = [...document.querySelectorAll('.step-form .numbers input')][1]; it.focus(); it.select()",
        vec![],
    )?;
    window.type_on("6")?;
    window.wait_for_text("同意的不够，至少要 4 人")?;
    window.script(
        "const it = [...document.querySelectorAll('.step-form .numbers input')][2]; it.focus(); it.select()",
        vec![],
    )?;
    window.type_on("6")?;
    window.wait_for_text("这样算通过")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for_text("“两委”成员应到 7 人，实到 6 人，同意 6 人")?;
    window.screenshot("procedure-2-walked")?;
    let life = desk.call("issue_show", json!({ "issue": issue["id"] }))?;
    assert_eq!(life["proceedings"][0]["next"], 3);
    Ok(())
}
