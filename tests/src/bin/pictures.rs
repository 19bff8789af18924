//! Redraws the pictures of the README: the real window on the sample village.
//! The printed page beside it comes from the command line's PDF (`tests/pictures.sh`).
use acceptance::window::Window;
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use std::path::PathBuf;

/// `pictures FOLDER DAY`
fn main() -> Story {
    let mut words = std::env::args().skip(1);
    let (Some(folder), Some(day)) = (words.next(), words.next()) else {
        return Err(Trouble::machine(
            "pictures",
            "name the folder for them and the day",
        ));
    };
    let today = day
        .parse::<NaiveDate>()
        .map_err(|error| Trouble::machine("the day", error))?;
    let village = Village::sample(today)?;
    let window = Window::open(&village)?;
    window.wait_for("main h1")?;
    window.screenshot_to(&PathBuf::from(folder).join("window.png"))
}
