//! Damaged data met in the window: the last copy put back, or what can be read read out, by keyboard alone; and the
//! section of 设置 where copies are looked into. Not here: what a restore does to the data (`stories`).
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

use crate::accessible::{axe, wrong};

fn village_with_a_copy() -> Result<Village, acceptance::Trouble> {
    let village = Village::founded(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default())?;
    village.call("person_add", json!({ "name": "何志强" }))?;
    village.call("backup_renew", json!({ "closing": true }))?;
    village.call("person_add", json!({ "name": "张义华" }))?;
    Ok(village)
}

/// The first page is gone, as after a power cut on a failing disk.
fn damage(village: &Village) -> Story {
    let path = village.data().join("bandeng.db");
    let mut bytes = std::fs::read(&path)?;
    bytes[..4096].fill(0);
    Ok(std::fs::write(path, bytes)?)
}

#[test]
fn damaged_data_give_their_place_to_the_last_copy_by_keyboard() -> Story {
    let village = village_with_a_copy()?;
    damage(&village)?;
    let window = Window::open(&village)?;
    window.wait_for_text("数据文件坏了")?;
    window.wait_for_text("最新的一份")?;
    window.screenshot("damaged")?;
    let mut found = Vec::new();
    axe(&window)?;
    wrong(&window, "damaged", &mut found)?;

    window.tab_to("看看")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("[role=dialog]", "2 人")?;
    window.settle()?;
    window.screenshot("damaged-holds")?;
    wrong(&window, "what a copy holds", &mut found)?;
    assert_eq!(found, Vec::<String>::new());
    window.tab_to("恢复这一份")?;
    window.press(Key::Enter)?;
    window.wait_for("nav")?;
    window.wait_for_text_in("footer", "恢复好了")?;
    window.screenshot("restored")?;
    let status = window.call("village_status", json!({}))?;
    assert_eq!(status["counts"]["people"], 2);
    Ok(())
}

#[test]
fn damaged_data_are_read_out_by_keyboard() -> Story {
    let village = village_with_a_copy()?;
    damage(&village)?;
    let window = Window::open(&village)?;
    window.wait_for_text("数据文件坏了")?;
    window.tab_to("抢救数据")?;
    window.press(Key::Enter)?;
    window.wait_for_text("抢救好了")?;
    window.wait_for_text("没有一条丢下")?;
    window.screenshot("salvaged")?;
    window.tab_to("接着用")?;
    window.press(Key::Enter)?;
    window.wait_for("nav")?;
    let status = window.call("village_status", json!({}))?;
    assert_eq!(
        status["counts"]["people"], 3,
        "the newest, too, which the copy did not have"
    );
    Ok(())
}

#[test]
fn a_copy_of_this_morning_is_looked_into_and_put_back_from_the_settings() -> Story {
    let village = village_with_a_copy()?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.chord(&[Key::Control], ',')?;
    window.wait_for_text_in("main h1", "设置")?;
    window.tab_to("备份和恢复")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("main", "已有的备份")?;
    window.settle()?;
    window.screenshot("backups")?;
    let mut found = Vec::new();
    axe(&window)?;
    wrong(&window, "backups", &mut found)?;
    assert_eq!(found, Vec::<String>::new());
    window.tab_to("看看")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("[role=dialog]", "多 1 步")?;
    window.tab_to("恢复这一份")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("footer", "恢复好了")?;
    let status = window.call("village_status", json!({}))?;
    assert_eq!(status["counts"]["people"], 2);
    Ok(())
}
