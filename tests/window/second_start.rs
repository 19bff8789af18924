//! A second start on the same folder raises the first window and ends.
use acceptance::window::Window;
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

#[test]
fn a_second_start_ends_and_the_first_window_goes_on() -> Story {
    let village = Village::founded(NaiveDate::from_ymd_opt(2026, 5, 20).unwrap())?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;

    assert!(
        window.start_a_second()?.success(),
        "it raised the first and ended"
    );
    window.call("village_status", json!({}))?;
    Ok(())
}

#[test]
fn a_double_clicked_backup_is_shown_before_anything_is_replaced() -> Story {
    let village = Village::founded(NaiveDate::from_ymd_opt(2026, 5, 20).unwrap())?;
    let copy = village.beside().join("旧电脑.bandeng");
    village.call("backup_make", json!({ "out": copy }))?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;

    assert!(window.start_again_with(&[&copy])?.success());
    window.wait_for_text_in("[role='dialog']", "旧电脑.bandeng")?;
    window.wait_for_text_in("[role='dialog']", "恢复这一份")?;
    Ok(())
}
