//! The data folder cannot be written: the window says so and where it is, and opens once it can be.
use acceptance::window::{Key, Window};
use acceptance::{ReadOnly, Story, Village};
use chrono::NaiveDate;

#[test]
fn a_locked_folder_is_named_and_opens_once_it_is_free() -> Story {
    let village = Village::founded(NaiveDate::from_ymd_opt(2026, 5, 20).unwrap())?;
    let locked = ReadOnly::make(&village.data())?;
    let window = Window::open(&village)?;

    window.wait_for_text("这个文件夹只能看不能写")?;
    window.wait_for_text(&village.data().display().to_string())?;
    window.screenshot("read-only")?;

    drop(locked);
    window.tab_to("再试一次")?;
    window.press(Key::Enter)?;
    window.wait_for("nav")?;
    Ok(())
}
