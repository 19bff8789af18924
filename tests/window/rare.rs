//! Names of Ext B–F are seen in the window as on paper, and a window without such a name fetches no face for them.
use acceptance::window::Window;
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use serde_json::{Value, json};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

const BLOCKS: &str = "return [...document.fonts].filter((face) => face.family.includes('Bandeng Rare') \
                      && face.status === arguments[0]).length";

fn blocks(window: &Window, status: &str) -> Result<u64, Trouble> {
    let count: Value = window.script(BLOCKS, vec![json!(status)])?;
    Ok(count.as_u64().unwrap_or_default())
}

#[test]
fn a_rare_name_is_seen_in_the_roster_and_nothing_is_fetched_before() -> Story {
    let village = Village::founded(today())?;
    let grid = village.call("place_add", json!({ "level": "grid", "name": "第一网格" }))?;
    let grid = &grid["places"][0]["id"];
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    assert_eq!(blocks(&window, "unloaded")?, 64, "offered, not fetched");
    // Most computers have the first in a face of their own; hardly any the second and third.
    for name in ["陈𬱖", "张𠅤", "李𪛖"] {
        let person = json!({ "name": name, "new_household_in": grid });
        village.call("person_add", person)?;
    }
    window.script("location.hash = '#/people'", vec![])?;
    window.wait_for_text("张𠅤")?;
    window.wait_for_text("李𪛖")?;
    let begun = std::time::Instant::now();
    while blocks(&window, "loaded")? < 2 {
        let failed = blocks(&window, "error")?;
        assert_eq!(failed, 0, "a block was refused");
        assert!(begun.elapsed().as_secs() < 60, "the blocks never came");
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    assert!(blocks(&window, "loaded")? <= 3, "only what is seen");
    window.screenshot("rare-roster")?;
    Ok(())
}
