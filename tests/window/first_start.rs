//! The first start: nothing is founded yet, and the window says what it is and what it needs.
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 20).unwrap()
}

#[test]
fn the_first_start_welcomes_and_asks_four_things() -> Story {
    let village = Village::none_yet(today())?;
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

#[test]
fn a_village_is_founded_by_keyboard_alone() -> Story {
    let village = Village::none_yet(today())?;
    let window = Window::open(&village)?;

    window.wait_for("input:focus")?;
    for answer in ["云溪县", "枫林镇", "㛃村"] {
        window.type_on(answer)?;
        window.press(Key::Tab)?;
    }
    window.type_on("欧阳䶮𬱖")?;
    window.press(Key::Enter)?;

    window.wait_for("nav")?;
    let status = window.call("village_status", json!({}))?;
    assert_eq!(status["village"]["county"], "云溪县");
    assert_eq!(status["village"]["township"], "枫林镇");
    assert_eq!(status["village"]["name"], "㛃村");
    assert_eq!(
        status["actor"], "欧阳䶮𬱖",
        "rare characters arrive as they were typed"
    );
    window.screenshot("founded")?;
    Ok(())
}

#[test]
fn a_village_without_a_name_is_not_founded() -> Story {
    let village = Village::none_yet(today())?;
    let window = Window::open(&village)?;

    window.wait_for("input:focus")?;
    window.type_on("云溪县")?;
    // Enter goes from field to field, and begins from the last.
    for _ in 0..4 {
        window.press(Key::Enter)?;
    }

    window.wait_for("[aria-invalid=true]")?;
    let status = village.call("village_status", json!({}))?;
    assert!(status["village"].is_null(), "nothing is founded");
    Ok(())
}

#[test]
fn the_sample_village_is_looked_at_and_put_away_by_keyboard() -> Story {
    let village = Village::none_yet(today())?;
    let window = Window::open(&village)?;

    window.wait_for("input:focus")?;
    window.tab_to("打开样例村")?;
    window.press(Key::Enter)?;
    window.wait_for("nav")?;
    window.script("location.hash = '#/settings'", vec![])?;
    window.wait_for_text("现在看的是样例村")?;
    window.screenshot("settings-sample")?;
    window.tab_to("收起样例村，建自己的村")?;
    window.press(Key::Enter)?;

    // The settings say the motto, too; only the first start offers the sample village.
    window.wait_for_text("打开样例村")?;
    window.wait_for_text("把会开好")?;
    let status = village.call("village_status", json!({}))?;
    assert!(status["village"].is_null(), "the first start comes again");
    window.screenshot("sample-put-away")?;
    Ok(())
}
