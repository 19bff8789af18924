//! A window drawn as the program itself chooses on this computer: without a graphics card it paints straight into memory.
//! The other stories are drawn in layers, for their pictures (`acceptance::window`).
use acceptance::window::{Key, Window, screenshots};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use std::path::Path;
use std::process::Command;

/// Fewer colours than this are an empty window and its frame; letters alone have more shades.
const COLOURS: u32 = 64;

#[test]
fn an_office_computer_without_a_graphics_card_shows_the_page() -> Story {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let village = Village::sample(today)?;
    let window = Window::open_as_it_draws(&village)?;
    window.wait_for("nav")?;
    window.chord(&[Key::Control], '3')?;
    window.wait_for_text_in("main h1", "问题")?;
    window.type_on("/路灯")?;
    window.wait_for_text_in("main mark", "路灯")?;
    let picture = screenshots()?.join("drawing-without-layers.png");
    of_the_screen(&picture)?;
    assert!(colours(&picture)? > COLOURS, "{}", picture.display());
    Ok(())
}

/// What stands on the screen, taken from outside of the window.
fn of_the_screen(picture: &Path) -> Story {
    said("import", &["-window", "root", &picture.to_string_lossy()])?;
    Ok(())
}

fn colours(picture: &Path) -> Result<u32, Trouble> {
    let said = said("identify", &["-format", "%k", &picture.to_string_lossy()])?;
    said.trim()
        .parse()
        .map_err(|error| Trouble::machine("identify", error))
}

fn said(program: &str, words: &[&str]) -> Result<String, Trouble> {
    let output = Command::new(program).args(words).output()?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Trouble::machine("the screen's picture", told));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
