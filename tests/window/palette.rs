//! From anywhere to anywhere by a few letters: the palette, the page of promises it opens, and the matter in hand on
//! the wall.
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use serde_json::json;

/// Asks the palette and takes the first it finds.
fn ask(window: &Window, letters: &str, found: &str) -> Result<(), Trouble> {
    window.chord(&[Key::Control], 'k')?;
    window.wait_for("[role=dialog] input:focus")?;
    window.type_on(letters)?;
    window.wait_for_text_in("[role=dialog] [aria-selected=true]", found)
}

#[test]
fn a_few_letters_lead_to_a_page_a_person_and_a_matter() -> Story {
    let village = Village::sample(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap())?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;

    ask(&window, "cn", "承诺")?;
    window.screenshot("palette-1-page")?;
    window.press(Key::Enter)?;
    window.wait_until_gone("[role=dialog]")?;
    window.wait_for_text_in("main h1", "承诺")?;
    window.screenshot("palette-2-board")?;

    let issues = village.desk()?.call("issue_list", json!({ "limit": 1 }))?;
    let number = issues["issues"][0]["number"].as_str().unwrap().to_owned();
    ask(&window, &number, &number)?;
    window.screenshot("palette-3-number")?;
    window.press(Key::Escape)?;
    window.wait_until_gone("[role=dialog]")?;

    window.script("location.hash = '#/figures'", vec![])?;
    window.wait_for_text_in("main h1", "统计")?;
    window.screenshot("palette-4-figures")?;
    Ok(())
}

#[test]
fn the_matter_in_hand_stands_on_the_wall_without_names() -> Story {
    let village = Village::sample(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap())?;
    let desk = village.desk()?;
    let all = desk.call("meeting_list", json!({}))?;
    let held = all["meetings"].as_array().unwrap().iter();
    let held = held.clone().find(|one| one["closing"] == "closed");
    let meeting = held.unwrap()["id"].as_str().unwrap().to_owned();
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    let at = json!(format!("#/meeting/{meeting}/sort"));
    window.script("location.hash = arguments[0]", vec![at])?;
    window.wait_for_text("投影")?;
    window.press(Key::F5)?;
    window.wait_for(".projected")?;
    window.screenshot("projected-1-first")?;
    window.press(Key::Right)?;
    window.screenshot("projected-2-matter")?;
    window.press(Key::Escape)?;
    window.wait_until_gone(".projected")?;
    Ok(())
}
