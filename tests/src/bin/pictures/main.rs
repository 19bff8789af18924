//! Redraws the pictures that this repository shows: the real window on the sample village, for the README and, with
//! the words beside them, for the manual. Printed pages come from the command line's PDF (`tests/pictures.sh`).
mod manual;
mod meeting;

use acceptance::window::Window;
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use std::path::PathBuf;

/// `pictures FOLDER DAY [MANUAL]`: the README's into FOLDER, the manual's into MANUAL, not yet cut or packed.
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
    readme(&PathBuf::from(folder), today)?;
    match words.next() {
        Some(folder) => manual::draw(&PathBuf::from(folder), today),
        None => Ok(()),
    }
}

fn readme(folder: &std::path::Path, today: NaiveDate) -> Story {
    let village = Village::sample(today)?;
    let window = Window::open(&village)?;
    window.wait_for("main h1")?;
    window.screenshot_to(&folder.join("window.png"))
}
