//! 问题 by keyboard alone: found by initials, chosen, changed in one step, taken back.
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::{Value, json};

#[test]
fn matters_are_found_by_initials_chosen_and_changed_together_without_the_mouse() -> Story {
    let village = Village::sample(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap())?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.chord(&[Key::Control], '3')?;
    window.wait_for_text_in("main h1", "问题")?;
    window.wait_for("tbody tr")?;
    window.type_on("/")?;
    window.wait_for("input[type=search]:focus")?;
    window.type_on("ld")?;
    window.wait_for_text_in("tbody", "路灯")?;
    window.screenshot("many-1-found")?;

    window.script("document.querySelector('tbody tr').focus()", vec![])?;
    window.type_on("x")?;
    window.chord(&[Key::Shift], Key::Down.into())?;
    window.wait_for_text_in(".many", "选了 2 件")?;
    window.screenshot("many-2-chosen")?;

    window.chord(&[Key::Alt], 'g')?;
    window.wait_for("[role=dialog] select:focus")?;
    let wanted = village.call("category_list", json!({}))?["categories"][0].clone();
    // The first below 照旧.
    window.press(Key::Down)?;
    window.screenshot("many-3-change")?;
    window.tab_to("改这 2 件")?;
    window.press(Key::Enter)?;
    window.wait_until_gone("[role=dialog]")?;
    window.wait_for_text_in("footer", "改了 2 件")?;
    let of_it = json!({ "category": wanted["id"], "query": "ld" });
    let found = |village: &Village| {
        village
            .call("issue_list", of_it.clone())
            .map(|all| all["total"].clone())
    };
    let after: Value = found(&village)?;
    assert!(after.as_u64() >= Some(2), "{after} in {wanted}");

    window.script("document.querySelector('tbody tr').focus()", vec![])?;
    window.chord(&[Key::Control], 'z')?;
    window.wait_for_text_in("footer", "撤销了")?;
    window.screenshot("many-4-undone")?;
    assert!(
        found(&village)?.as_u64() < after.as_u64(),
        "one key takes all back"
    );
    Ok(())
}
