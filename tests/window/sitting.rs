//! Two people share the laptop: the window asks who it is, by keyboard; a locked screen covers what is half written and
//! gives it back. Not here: PINs and what the journal says of them (`stories`).
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

use crate::accessible::{axe, wrong};

#[test]
fn who_sits_down_is_asked_at_the_start_and_behind_a_locked_screen() -> Story {
    let village = Village::founded(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default())?;
    village.call("keeper_add", json!({ "name": "林秀芳" }))?;
    village.call("keeper_add", json!({ "name": "覃小兰", "pin": "2580" }))?;
    let window = Window::open(&village)?;
    window.wait_for_text_in(".sitting", "谁在用")?;
    window.settle()?;
    window.screenshot("sitting")?;
    let mut found = Vec::new();
    axe(&window)?;
    wrong(&window, "who is here", &mut found)?;
    // Nothing behind it hears a key.
    window.chord(&[Key::Control], 'k')?;
    window.settle()?;
    assert_eq!(window.count_of("[cmdk], .palette")?, 0);

    window.type_on("2")?;
    window.wait_for(".sitting input")?;
    window.type_on("1111")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in(".sitting", "密码不对")?;
    window.screenshot("sitting-wrong")?;
    wrong(&window, "a wrong PIN", &mut found)?;
    window.type_on("2580")?;
    window.press(Key::Enter)?;
    window.wait_until_gone(".sitting")?;
    window.call("person_add", json!({ "name": "何志强" }))?;
    let steps = window.call("journal_list", json!({ "limit": 1 }))?;
    assert_eq!(steps["steps"][0]["actor"], "覃小兰");

    window.chord(&[Key::Control], ',')?;
    window.wait_for_text_in("main", "谁在用这台电脑")?;
    window.tab_to("添一个人")?;
    window.settle()?;
    window.screenshot("keepers")?;
    window.press(Key::Enter)?;
    window.type_on("韦建平")?;
    window.chord(&[Key::Control], 'l')?;
    window.wait_for(".sitting")?;
    window.type_on("1")?;
    window.wait_until_gone(".sitting")?;
    assert_eq!(window.focused()?, "姓名", "back where the hand was");
    window.press(Key::Enter)?;
    window.wait_for_text_in("footer", "添上了韦建平")?;
    wrong(&window, "settings with keepers", &mut found)?;
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}
