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
