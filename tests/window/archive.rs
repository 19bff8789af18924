//! A closed meeting in the window: what its archive would hold, how long each is kept, and how it says that it was
//! archived.
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

#[test]
fn a_closed_meeting_shows_what_goes_to_the_archive_and_then_that_it_has_gone() -> Story {
    let village = Village::sample(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap())?;
    let desk = village.desk()?;
    let all = desk.call("meeting_list", json!({}))?;
    let meetings = all["meetings"].as_array().unwrap();
    let closed = meetings.iter().find(|one| one["closing"] == "closed");
    let meeting = closed.unwrap()["id"].clone();
    let stick = village.beside().join("stick");
    std::fs::create_dir(&stick)?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    let at = |stage: &str| json!(format!("#/meeting/{}/{stage}", meeting.as_str().unwrap()));
    window.script("location.hash = arguments[0]", vec![at("close")])?;
    window.wait_for_text("归档…")?;
    window.screenshot("archive-1-close")?;
    window.tab_to("归档…")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("[role=dialog]", "会议记录")?;
    window.screenshot("archive-2-pack")?;
    window.press(Key::Escape)?;
    window.wait_until_gone("[role=dialog]")?;
    window.chord(&[Key::Control], '=')?;
    window.tab_to("归档…")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("[role=dialog]", "会议记录")?;
    window.screenshot("archive-3-pack-larger")?;
    window.press(Key::Escape)?;
    window.wait_until_gone("[role=dialog]")?;
    window.chord(&[Key::Control], '-')?;

    let wanted = json!({ "meeting": meeting, "out": stick.to_string_lossy() });
    window.call("meeting_archive", wanted)?;
    window.script("location.hash = arguments[0]", vec![at("record")])?;
    window.wait_for_text("归档了，只能看")?;
    window.screenshot("archive-4-archived")?;
    window.script("location.hash = arguments[0]", vec![at("close")])?;
    window.wait_for_text("归档了，只能看")?;
    assert!(!window.shows(".close .foot", "重新打开")?);
    window.screenshot("archive-5-archived-close")?;
    Ok(())
}
