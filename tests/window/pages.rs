//! The main action of each page by keyboard alone, where no story of its own does it: 承诺, 台账, 人员, 统计, 设置, 会议.
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

use crate::told::promised;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn sample() -> Result<Village, acceptance::Trouble> {
    Village::sample(today())
}

/// Goes to a page by its key.
fn at(window: &Window, key: char, title: &str) -> Story {
    window.wait_for("nav")?;
    window.chord(&[Key::Control], key)?;
    window.wait_for_text_in("main h1", title)
}

#[test]
fn a_later_day_is_proposed_on_the_timetable_and_asked_for() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let issue = promised(&desk, today(), "2026-11-30")?["id"].clone();
    let window = Window::open(&village)?;
    at(&window, '4', "承诺")?;
    window.type_on("v")?;
    window.tab_into(".timetable .bar")?;
    for _ in 0..3 {
        window.chord(&[Key::Alt], Key::Right.into())?;
    }
    window.wait_for_text_in(".timetable .answer", "12月3日")?;
    window.screenshot("pages-1-proposed")?;
    window.press(Key::Enter)?;
    window.wait_for(".work .fields")?;
    window.tab_to("为什么")?;
    window.type_on("连日降雨")?;
    window.tab_to("谁同意的")?;
    window.type_on("qxl")?;
    window.wait_for_text_in("[role=option]", "覃小兰")?;
    window.press(Key::Enter)?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_until_gone(".work .fields")?;
    let life = desk.call("issue_show", json!({ "issue": issue }))?;
    assert_eq!(life["issue"]["deadline"], "2026-12-03");
    window.screenshot("pages-2-extended")?;
    Ok(())
}

#[test]
fn the_ledger_is_searched_and_copied_out_as_a_block() -> Story {
    let village = sample()?;
    let window = Window::open(&village)?;
    at(&window, '5', "台账")?;
    window.tab_into("input[type=search]")?;
    window.type_on("路灯")?;
    window.wait_for_text_in("tbody", "路灯")?;
    window.tab_to("复制")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("footer", "复制好了")?;
    window.screenshot("pages-3-ledger")?;
    // What was copied is there for other programs, and for a field of this one.
    window.tab_into("input[type=search]")?;
    window.chord(&[Key::Control], 'a')?;
    window.chord(&[Key::Control], 'v')?;
    assert!(window.value_of("input[type=search]")?.contains("路灯"));
    Ok(())
}

#[test]
fn somebody_is_found_by_initials_and_somebody_new_is_added() -> Story {
    let village = sample()?;
    let window = Window::open(&village)?;
    at(&window, '6', "人员")?;
    window.tab_into("input[type=search]")?;
    window.type_on("lgl")?;
    window.wait_for_text_in("tbody", "李桂兰")?;
    window.screenshot("pages-4-found")?;
    window.tab_to("添一位")?;
    window.press(Key::Enter)?;
    window.wait_for("[role=dialog] input:focus")?;
    window.type_on("黄春燕")?;
    window.tab_to("在这一户")?;
    window.press(Key::Right)?;
    window.press(Key::Right)?;
    window.screenshot("pages-5-added")?;
    // Added, and the form waits for the next one.
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for_text_in("[role=dialog]", "黄春燕 添上了")?;
    window.press(Key::Escape)?;
    window.wait_until_gone("[role=dialog]")?;
    let found = village.call("people_search", json!({ "query": "hcy", "limit": 5 }))?;
    assert_eq!(found["hits"][0]["name"], "黄春燕", "{found}");
    Ok(())
}

#[test]
fn a_figure_opens_its_matters_and_the_sentence_is_copied() -> Story {
    let village = sample()?;
    let window = Window::open(&village)?;
    at(&window, '7', "统计")?;
    window.tab_to("收集问题")?;
    window.press(Key::Enter)?;
    window.wait_for("aside tbody tr")?;
    window.screenshot("pages-6-behind")?;
    window.press(Key::Escape)?;
    window.chord(&[Key::Control, Key::Shift], 'c')?;
    window.wait_for_text_in("footer", "复制好了")?;
    Ok(())
}

#[test]
fn the_recorders_name_is_set_and_kept() -> Story {
    let village = sample()?;
    let window = Window::open(&village)?;
    at(&window, ',', "设置")?;
    window.tab_to("记录人")?;
    window.chord(&[Key::Control], 'a')?;
    window.type_on("罗秀英")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("footer", "改好了")?;
    window.screenshot("pages-7-settings")?;
    let status = village.call("village_status", json!({}))?;
    assert_eq!(status["actor"], "罗秀英");
    Ok(())
}
