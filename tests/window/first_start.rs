//! The first start: nothing is founded yet, and the window says what it is and what it needs.
use acceptance::window::Window;
use acceptance::{Story, Village};
use chrono::NaiveDate;

#[test]
fn the_first_start_welcomes_and_asks_four_things() -> Story {
    let village = Village::none_yet(NaiveDate::from_ymd_opt(2026, 5, 20).unwrap())?;
    let window = Window::open(&village)?;

    window.wait_for_text("把会开好")?;
    for asked in ["县（市、区）", "乡镇（街道）", "村（社区）", "您的姓名"] {
        assert!(
            window.shows("label", asked)?,
            "the welcome asks for {asked}"
        );
    }
    window.screenshot("first-start")?;
    Ok(())
}
