//! Closing the window makes a verified backup, and the next start says so.
use acceptance::window::Window;
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

#[test]
fn closing_leaves_a_verified_backup_and_a_closed_database() -> Story {
    let village = Village::founded(NaiveDate::from_ymd_opt(2026, 5, 20).unwrap())?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    assert!(
        village.call("village_status", json!({}))?["backup"].is_null(),
        "none before"
    );

    window.close_by_hand()?;

    let backup = village.call("village_status", json!({}))?["backup"].clone();
    let file = backup["file"].as_str().unwrap_or_default().to_owned();
    assert!(
        backup["bytes"].as_u64() > Some(0),
        "a backup with something in it: {backup}"
    );
    let kept = village.data().join("backups");
    assert!(
        kept.join(&file).exists() || std::path::Path::new(&file).exists(),
        "{file} is there"
    );

    let again = Window::open(&village)?;
    again.wait_for_text_in("footer", "上次备份")?;
    again.screenshot("after-backup")?;
    Ok(())
}

#[test]
fn a_window_without_a_village_closes_without_a_backup() -> Story {
    let village = Village::none_yet(NaiveDate::from_ymd_opt(2026, 5, 20).unwrap())?;
    let window = Window::open(&village)?;
    window.wait_for("main")?;
    window.close_by_hand()?;
    assert!(
        !village.data().join("backups").exists(),
        "there was nothing to back up"
    );
    Ok(())
}
