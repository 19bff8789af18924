//! Working a promise from the list of issues, by keyboard: extended, done, visited, struck off.
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use desk::Desk;
use serde_json::{Value, json};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// A promise of tonight, until 30 November; 覃小兰 may approve and review.
fn promised(desk: &Desk) -> Result<Value, Trouble> {
    let post = json!({ "kind": "village_cadre", "title": "监委主任" });
    desk.call("person_add", json!({ "name": "覃小兰", "post": post }))?;
    let kind = desk.call("kind_list", json!({}))?["kinds"][0]["id"].clone();
    let plan = json!({ "kind": kind, "day": today(), "time": "19:30", "place": "晒谷坪" });
    let meeting = desk.call("meeting_plan", plan)?["row"]["id"].clone();
    desk.call("meeting_open", json!({ "meeting": meeting }))?;
    let raise = json!({ "meeting": meeting, "summary": "灌溉水渠淤塞300米" });
    let issue = desk.call("issue_raise", raise)?;
    let unit = desk.call("department_add", json!({ "name": "村民委员会" }))?;
    let sort = json!({
        "meeting": meeting, "issue": issue["id"], "revision": issue["revision"], "outcome": "committed",
        "measure": "清淤并修好闸板", "department": unit["id"], "deadline": "2026-11-30",
    });
    Ok(desk.call("issue_sort", sort)?["id"].clone())
}

#[test]
fn a_promise_is_followed_to_its_end_without_the_mouse() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let issue = promised(&desk)?;
    let shown = || desk.call("issue_show", json!({ "issue": issue }));
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.chord(&[Key::Control], '3')?;
    window.wait_for_text("灌溉水渠淤塞300米")?;
    window.tab_to("灌溉水渠淤塞300米")?;
    window.press(Key::Enter)?;
    window.wait_for(".work")?;

    window.chord(&[Key::Alt], 'y')?;
    window.wait_for(".work input:focus")?;
    window.type_on("12-15")?;
    window.wait_for_text("星期二")?;
    window.tab_to("为什么")?;
    window.type_on("连日降雨")?;
    approve(&window, "谁同意的")?;
    window.screenshot("working-1-extend")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for_text("由11月30日延到12月15日，连日降雨")?;
    assert_eq!(shown()?["issue"]["deadline"], "2026-12-15");

    window.chord(&[Key::Alt], 'b')?;
    window.wait_for(".work textarea:focus")?;
    window.type_on("水渠清淤完工")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for_text("办结：水渠清淤完工")?;

    window.tab_to("销号")?;
    window.press(Key::Enter)?;
    approve(&window, "复核人")?;
    window.screenshot("working-2-strike-off")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_until_gone(".work .fields")?;
    assert_eq!(shown()?["issue"]["state"], "struck_off");
    window.screenshot("working-3-struck-off")?;
    Ok(())
}

/// 覃小兰, by her initials.
fn approve(window: &Window, field: &str) -> Story {
    window.tab_to(field)?;
    window.type_on("qxl")?;
    window.wait_for_text_in("[role=option]", "覃小兰")?;
    window.press(Key::Enter)
}
