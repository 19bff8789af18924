//! What stands in the window half written outlives everything: a power cut in the middle of a sentence, another
//! language, a larger type.
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::thread;
use std::time::Duration;

const HALF: &str = "村口到老桥头的路灯坏了三盏，晚上";
/// A draft is on disk within half a second.
const KEPT: Duration = Duration::from_millis(700);

/// A village in the middle of a meeting.
fn in_a_meeting() -> Result<(Village, Value), Trouble> {
    let village = Village::sample(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default())?;
    let kinds = village.call("kind_list", json!({}))?;
    let plan = json!({ "kind": kinds["kinds"][0]["id"], "day": village.today().to_string() });
    let meeting = village.call("meeting_plan", plan)?["row"]["id"].clone();
    village.call("meeting_open", json!({ "meeting": meeting }))?;
    Ok((village, meeting))
}

fn record(window: &Window<'_>, meeting: &Value) -> Story {
    window.wait_for("nav")?;
    let at = format!("#/meeting/{}/record", meeting.as_str().unwrap_or_default());
    window.script("location.hash = arguments[0]", vec![json!(at)])?;
    window.wait_for(".capture")
}

/// Goes to the words of the open line and types there.
fn begin(window: &Window<'_>) -> Story {
    window.wait_for(".capture :is(input, textarea):focus")?;
    window.tab_to("什么事")?;
    window.type_on(HALF)?;
    thread::sleep(KEPT);
    Ok(())
}

fn still_there(window: &Window<'_>) -> Story {
    let script = "return [...document.querySelectorAll('.capture :is(input, textarea)')].map((one) => one.value)";
    let shown = window.script(script, vec![])?;
    let there = shown
        .as_array()
        .is_some_and(|all| all.iter().any(|one| one == HALF));
    assert!(there, "{shown}");
    Ok(())
}

#[test]
fn a_power_cut_in_the_middle_of_a_sentence_loses_no_word_of_it() -> Story {
    let (village, meeting) = in_a_meeting()?;
    let window = Window::open(&village)?;
    record(&window, &meeting)?;
    begin(&window)?;
    window.kill()?;

    let again = Window::open(&village)?;
    record(&again, &meeting)?;
    again.wait_for_text_in(".capture", "什么事")?;
    thread::sleep(KEPT);
    again.screenshot("never-lost-1-after-a-power-cut")?;
    still_there(&again)?;
    let checked = village.call("data_check", json!({}))?;
    assert_eq!(checked["findings"], json!([]));
    Ok(())
}

#[test]
fn another_language_and_a_larger_type_in_the_middle_lose_nothing() -> Story {
    let (village, meeting) = in_a_meeting()?;
    let window = Window::open(&village)?;
    record(&window, &meeting)?;
    begin(&window)?;
    for _ in 0..2 {
        window.chord(&[Key::Control], '+')?;
    }
    still_there(&window)?;
    window.screenshot("never-lost-2-larger")?;
    window.chord(&[Key::Control], 'k')?;
    window.wait_for("[role=dialog] input:focus")?;
    window.type_on("English")?;
    window.wait_for_text_in("[role=dialog] [aria-selected=true]", "English")?;
    window.press(Key::Enter)?;
    window.wait_for_text("All saved")?;
    window.screenshot("never-lost-3-english")?;
    still_there(&window)?;
    Ok(())
}
