//! A window drawn as the program itself chooses on this computer: without a graphics card it paints straight into memory.
//! The other stories are drawn in layers, for their pictures (`acceptance::window`).
use acceptance::window::{Key, Window, screenshots};
use acceptance::{Story, Trouble, Village, said};
use chrono::NaiveDate;
use std::path::Path;

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
    window.settle()?;
    let picture = screenshots()?.join("drawing-without-layers.png");
    of_the_screen(&picture)?;
    assert!(colours(&picture)? > COLOURS, "{}", picture.display());
    Ok(())
}

/// What stands on the screen, taken from outside of the window.
fn of_the_screen(picture: &Path) -> Story {
    let words = ["-window".as_ref(), "root".as_ref(), picture.as_os_str()];
    said("import", &words).map(drop)
}

fn colours(picture: &Path) -> Result<u32, Trouble> {
    let words = ["-format".as_ref(), "%k".as_ref(), picture.as_os_str()];
    let counted = said("identify", &words)?;
    counted
        .trim()
        .parse()
        .map_err(|error| Trouble::machine("identify", error))
}
