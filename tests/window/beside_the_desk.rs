//! The command line works beside the window, and the window notices.
use acceptance::window::Window;
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

#[test]
fn the_window_shows_what_another_process_wrote() -> Story {
    let village = Village::founded(NaiveDate::from_ymd_opt(2026, 5, 20).unwrap())?;
    let window = Window::open(&village)?;
    window.wait_for_text("青山村")?;

    let renamed = json!({ "county": "云溪县", "township": "枫林镇", "name": "青峰村" });
    village.call("village_edit", renamed)?;

    window.wait_for_text("青峰村")?;
    Ok(())
}
