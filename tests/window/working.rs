//! Working a promise from the list of issues, by keyboard: extended, done, visited, struck off.
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

use crate::told::promised;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

#[test]
fn a_promise_is_followed_to_its_end_without_the_mouse() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let issue = promised(&desk, today(), "2026-11-30")?["id"].clone();
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
