//! The folder is held by a window that does not answer: the second start says so, and reads nothing.
use acceptance::window::Window;
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;
use std::fs::File;
use std::time::{Duration, Instant};

#[test]
fn a_folder_held_by_a_hanging_window_is_named_and_left_alone() -> Story {
    let village = Village::founded(NaiveDate::from_ymd_opt(2026, 5, 20).unwrap())?;
    let hanging = File::create(village.data().join("window.lock"))?;
    hanging.lock()?;

    let window = Window::open(&village)?;

    window.wait_for_text("另一个板凳窗口正开着这份数据")?;
    let refused = window.call("village_status", json!({})).unwrap_err();
    assert!(refused.to_string().contains("data.locked"), "{refused}");
    window.screenshot("held")?;

    hanging.unlock()?;
    let again = || window.call("village_status", json!({}));
    let begun = Instant::now();
    while again().is_err() && begun.elapsed() < Duration::from_secs(20) {}
    assert_eq!(
        again()?["village"]["name"],
        "青山村",
        "free again, and opened"
    );
    Ok(())
}
