//! A day's work from the first page, by keyboard: what is overdue is done, visited, reopened, referred, struck off,
//! each from its line; and what the page 统计, the history and the last steps say of it.
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use desk::Desk;
use serde_json::{Value, json};

use crate::told::promised;

fn promised_on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 10).unwrap()
}

/// A promise of October that was due a week ago, its meeting closed.
fn overdue(desk: &Desk) -> Result<Value, Trouble> {
    let promise = promised(desk, promised_on(), "2026-11-14")?;
    desk.call("department_add", json!({ "name": "镇水利站" }))?;
    let close = json!({ "meeting": promise["meeting"], "ended": "21:00" });
    desk.call("meeting_close", close)?;
    Ok(promise["id"].clone())
}

fn state(desk: &Desk, issue: &Value) -> Result<Value, Trouble> {
    Ok(desk.call("issue_show", json!({ "issue": issue }))?["issue"]["state"].clone())
}

/// Opens the line's own form with one key.
fn work_the_line(window: &Window) -> Story {
    window.tab_to("灌溉水渠淤塞300米")?;
    window.press(Key::Enter)?;
    window.wait_for(".work .fields")
}

fn write(window: &Window) -> Story {
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_until_gone(".work .fields")
}

/// From the first of three choices to the last.
fn choose_third(window: &Window) -> Story {
    window.press(Key::Right)?;
    window.press(Key::Right)
}

#[test]
fn a_day_is_worked_from_the_first_page_line_by_line() -> Story {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let village = Village::founded(promised_on())?;
    let issue = overdue(&village.desk()?)?;
    let village = village.later(today);
    let desk = village.desk()?;
    let window = Window::open(&village)?;
    window.wait_for_text("超 7 天")?;

    // Overdue: the line's own form says what was done.
    work_the_line(&window)?;
    window.wait_for(".work textarea:focus")?;
    window.type_on("清淤完工")?;
    window.screenshot("life-1-done")?;
    write(&window)?;
    assert_eq!(state(&desk, &issue)?, "done");

    // To be visited: not content, so it waits to be reopened, on top of the list.
    window.wait_for_text_in("h2", "该回访")?;
    work_the_line(&window)?;
    // Neither is taken for granted: both are chosen.
    window.tab_to("满意")?;
    choose_third(&window)?;
    window.tab_to("解决了")?;
    choose_third(&window)?;
    write(&window)?;
    assert_eq!(state(&desk, &issue)?, "to_reopen");

    // Reopened as round 2, for a department.
    window.wait_for_text_in("h2", "待重开")?;
    work_the_line(&window)?;
    window.tab_to("限期办理")?;
    choose_third(&window)?;
    window.tab_to("移交给")?;
    window.type_on("镇水利站")?;
    window.wait_for_text_in("[role=option]", "镇水利站")?;
    window.press(Key::Enter)?;
    window.tab_to("要求回话")?;
    window.type_on("12-10")?;
    window.wait_for_text("星期四")?;
    window.screenshot("life-2-reopen")?;
    write(&window)?;
    let life = desk.call("issue_show", json!({ "issue": issue }))?;
    assert_eq!(
        (
            &life["issue"]["state"],
            &life["issue"]["round"],
            &life["issue"]["due_back"]
        ),
        (&json!("referred"), &json!(2), &json!("2026-12-10"))
    );

    // Its history tells it, and the last steps can be taken back from their list.
    window.chord(&[Key::Control], '3')?;
    window.wait_for_text("灌溉水渠淤塞300米")?;
    window.tab_to("灌溉水渠淤塞300米")?;
    window.press(Key::Enter)?;
    window.wait_for(".life")?;
    window.tab_to("留痕")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("[role=dialog]", "不满意")?;
    window.wait_for_text_in("[role=dialog]", "要求12月10日前回话")?;
    window.screenshot("life-3-history")?;
    window.press(Key::Escape)?;
    window.wait_until_gone("[role=dialog]")?;
    window.chord(&[Key::Control], 'h')?;
    window.wait_for_text_in("[role=dialog]", "最近做过的")?;
    window.chord(&[Key::Control], 'z')?;
    window.wait_for_text_in("[role=dialog] s", "灌溉水渠")?;
    window.screenshot("life-4-steps")?;
    assert_eq!(
        state(&desk, &issue)?,
        "to_reopen",
        "taken back from the list"
    );
    window.press(Key::Escape)?;

    // The figures count it where it stands, and open its row.
    window.chord(&[Key::Control], '7')?;
    window.wait_for_text("其余1件（待重开1）")?;
    window.tab_to("收集问题")?;
    window.press(Key::Enter)?;
    window.wait_for_text("2026-001")?;
    window.screenshot("life-5-figures")?;
    Ok(())
}
