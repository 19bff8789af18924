//! Names of Ext B–F are seen in the window as on paper, and a window without such a name fetches no face for them.
use acceptance::window::Window;
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use serde_json::json;
use std::time::{Duration, Instant};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// The blocks that stand so. A block on its way counts as `error` in WebKit until it is there: nothing waits for it.
fn blocks(window: &Window, status: &str) -> Result<Vec<String>, Trouble> {
    let ranges = "return [...document.fonts].filter((face) => face.family.includes('Bandeng Rare') \
                  && face.status === arguments[0]).map((face) => face.unicodeRange.toUpperCase())";
    let found = window.script(ranges, vec![json!(status)])?;
    Ok(serde_json::from_value(found)?)
}

fn until(mut is_so: impl FnMut() -> Result<bool, Trouble>) -> Story {
    let begun = Instant::now();
    while !is_so()? {
        assert!(begun.elapsed().as_secs() < 60, "the blocks never came");
        std::thread::sleep(Duration::from_millis(200));
    }
    Ok(())
}

#[test]
fn a_rare_name_is_seen_in_the_roster_and_nothing_is_fetched_before() -> Story {
    let village = Village::founded(today())?;
    let grid = village.call("place_add", json!({ "level": "grid", "name": "第一网格" }))?;
    let grid = &grid["places"][0]["id"];
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    // Offered once the first page stands, and none fetched.
    until(|| Ok(blocks(&window, "unloaded")?.len() == 64))?;

    // Most computers have the first two in a face of their own; hardly any the third.
    for name in ["陈𬱖", "张𠅤", "李𪛖"] {
        let person = json!({ "name": name, "new_household_in": grid });
        village.call("person_add", person)?;
    }
    window.script("location.hash = '#/people'", vec![])?;
    window.wait_for_text("李𪛖")?;
    let theirs = ["U+2A400-2A7FF", "U+20000-203FF", "U+2CC00-2CFFF"];
    until(|| {
        Ok(blocks(&window, "loaded")?
            .iter()
            .any(|block| block == theirs[0]))
    })?;
    let fetched = blocks(&window, "loaded")?;
    assert!(
        fetched.iter().all(|block| theirs.contains(&block.as_str())),
        "{fetched:?}"
    );
    window.screenshot("rare-roster")?;
    Ok(())
}
