//! A passphrase set in 设置, the window closed, and the data opened again by keyboard: wrong words first, then the
//! right ones. Not here: what is locked (`stories`).
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

use crate::accessible::{axe, wrong};

const WORDS: &str = "bench under the tree";

#[test]
fn a_passphrase_is_set_and_opens_the_window_again_by_keyboard() -> Story {
    let village = Village::founded(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default())?;
    village.call("person_add", json!({ "name": "何志强" }))?;
    let mut found = Vec::new();
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.chord(&[Key::Control], ',')?;
    window.tab_into(".page-head input")?;
    window.press(Key::Right)?;
    window.press(Key::Right)?;
    window.wait_for_text("没加密码")?;
    axe(&window)?;
    wrong(&window, "no passphrase", &mut found)?;
    window.screenshot("lock-off")?;
    window.tab_to("加密码")?;
    window.press(Key::Enter)?;
    window.type_on(WORDS)?;
    window.press(Key::Tab)?;
    window.type_on(WORDS)?;
    wrong(&window, "setting a passphrase", &mut found)?;
    window.screenshot("lock-setting")?;
    window.press(Key::Enter)?;
    window.wait_for_text("只给看这一次")?;
    window.screenshot("lock-code")?;
    wrong(&window, "the recovery code", &mut found)?;
    window.tab_to("记好了")?;
    window.press(Key::Enter)?;
    window.wait_for_text("已加密码")?;
    window.screenshot("lock-on")?;
    wrong(&window, "a passphrase", &mut found)?;
    drop(window);

    let window = Window::open(&village)?;
    window.wait_for_text("数据锁着")?;
    axe(&window)?;
    wrong(&window, "locked", &mut found)?;
    window.type_on("not the words")?;
    window.press(Key::Enter)?;
    window.wait_for_text("密码不对")?;
    window.screenshot("locked-wrong")?;
    wrong(&window, "wrong words", &mut found)?;
    // What was wrong is marked, so that the next try takes its place.
    window.type_on(WORDS)?;
    window.press(Key::Enter)?;
    window.wait_for("nav")?;
    let status = window.call("village_status", json!({}))?;
    assert_eq!(
        (&status["locked"], &status["counts"]["people"]),
        (&json!(true), &json!(2))
    );
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}
