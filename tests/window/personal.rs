//! A person asks what is known of them and wants it gone: by keyboard, in the window. Not here: what an erasure takes
//! away (`stories`).
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

use crate::accessible::{axe, wrong};

#[test]
fn a_person_sees_all_that_is_known_and_is_erased_by_keyboard() -> Story {
    let village = Village::sample(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default())?;
    let people = village.call("people_list", json!({ "limit": 40 }))?;
    let all = people["people"].as_array().cloned().unwrap_or_default();
    let ordinary = all
        .iter()
        .find(|one| one["posts"].as_array().is_some_and(Vec::is_empty));
    let one = ordinary.expect("a sample village has villagers without a post");
    let name = one["name"].as_str().unwrap_or_default();
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    let at = format!("#/people/{}", one["id"].as_str().unwrap_or_default());
    window.script("location.hash = arguments[0]", vec![json!(at)])?;
    window.wait_for_text("记着的全部")?;
    window.tab_to("记着的全部")?;
    window.press(Key::Enter)?;
    window.wait_for("[role=dialog] details")?;
    window.tab_to("人员")?;
    window.press(Key::Enter)?;
    window.settle()?;
    window.screenshot("person-data")?;
    let mut found = Vec::new();
    axe(&window)?;
    wrong(&window, "all that is known", &mut found)?;
    window.tab_to("本人要求抹去")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("[role=dialog]", "抹去以后撤销不了")?;
    window.settle()?;
    window.screenshot("person-erase")?;
    wrong(&window, "before the erasure", &mut found)?;
    assert_eq!(found, Vec::<String>::new());
    window.tab_to("不能撤销")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("footer", "抹去了")?;
    let asked = json!({ "person": one["id"] });
    assert_ne!(window.call("person_show", asked)?["name"], name);
    Ok(())
}

#[test]
fn no_name_and_no_number_reaches_the_log() -> Story {
    let village = Village::founded(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default())?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    let refused = json!({ "name": "张义华", "phone": "123456" });
    assert!(window.call("person_add", refused).is_err());
    let person = window.call(
        "person_add",
        json!({ "name": "张义华", "phone": "13800005672" }),
    )?;
    window.call("person_erase", json!({ "person": person["id"] }))?;
    window.close_by_hand()?;
    let mut told = String::new();
    for file in std::fs::read_dir(village.data().join("logs"))? {
        told.push_str(&std::fs::read_to_string(file?.path())?);
    }
    assert!(
        told.contains("person.phone_bad"),
        "the fault is there by its code: {told}"
    );
    for word in ["张义华", "13800005672", "123456", "青山村", "林秀芳"] {
        assert!(!told.contains(word), "{word} in the log: {told}");
    }
    Ok(())
}
