//! The print desk by keyboard: papers before the meeting, a place that was held, a ledger turned and re-columned.
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use serde_json::{Value, json};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// A meeting of the first kind, planned for four days on.
fn planned(village: &Village) -> Result<Value, Trouble> {
    let desk = village.desk()?;
    let grid = json!({ "parent": null, "level": "grid", "name": "第一网格" });
    let places = desk.call("place_add", grid)?["places"].clone();
    for (code, head) in [("1-1", "欧阳頔"), ("1-2", "赵䶮"), ("1-3", "张义华")] {
        let home = json!({ "place": places[0]["id"], "code": code, "head_name": head });
        desk.call("household_add", home)?;
    }
    let kind = desk.call("kind_list", json!({}))?["kinds"][0]["id"].clone();
    let plan =
        json!({ "kind": kind, "day": "2026-11-25", "time": "19:30", "place": "老桥头大榕树下" });
    Ok(desk.call("meeting_plan", plan)?["row"]["id"].clone())
}

/// Takes the list of papers to one of them, as arrow keys and typing do.
fn choose(window: &Window<'_>, document: &str) -> Result<(), Trouble> {
    window.tab_to("印哪一张")?;
    window.script(
        "const it = document.activeElement; it.value = arguments[0];
         it.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![json!(document)],
    )?;
    Ok(())
}

#[test]
fn a_notice_and_a_sign_in_sheet_are_printed_before_the_meeting() -> Story {
    let village = Village::founded(today())?;
    planned(&village)?;
    let desk = village.desk()?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.click("nav a[href='#/print']")?;
    window.wait_for(".desk img")?;
    window.wait_for_text("公开版")?;
    window.screenshot("print-desk-1-notice")?;
    window.chord(&[Key::Control], 'p')?;
    window.printed(0)?;
    window.wait_for_text("校验")?;

    choose(&window, "sign_in")?;
    window.wait_for_text("没有公开版")?;
    window.screenshot("print-desk-2-sign-in")?;
    window.chord(&[Key::Control], 'p')?;
    window.printed(1)?;
    let sheets = desk.call("document_list", json!({}))?;
    let kinds: Vec<_> = sheets["sheets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["kind"].clone())
        .collect();
    assert_eq!(kinds, ["sign_in", "notice"]);

    window.script("location.hash = '#/print/recent'", vec![])?;
    window.wait_for_text("再印一次")?;
    window.screenshot("print-desk-3-recent")?;
    window.tab_to("再印一次")?;
    window.press(Key::Enter)?;
    window.wait_for_text("没有公开版")?;
    window.wait_for(".desk img")?;
    Ok(())
}

#[test]
fn a_place_that_was_held_is_decided_by_key_and_undone() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let issue = crate::told::promised(&desk, today(), "2026-12-01")?;
    let meeting = &issue["meeting"];
    for summary in [
        "残疾人通道的坡太陡，电话 13800005672",
        "低保户门前的路灯不亮",
    ] {
        desk.call(
            "issue_raise",
            json!({ "meeting": meeting, "summary": summary }),
        )?;
    }
    let held = || -> Result<usize, Trouble> {
        let wanted = json!({ "wanted": { "document": "ledger", "meeting": meeting } });
        let hits = desk.call("document_preview", wanted)?["hits"].clone();
        Ok(hits
            .as_array()
            .unwrap()
            .iter()
            .filter(|hit| hit["held"] == true)
            .count())
    };
    assert_eq!(held()?, 2);
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.click("nav a[href='#/print']")?;
    window.wait_for(".desk img")?;
    choose(&window, "ledger")?;
    window.wait_for_text("还有 2 处没看")?;
    window.screenshot("print-desk-4-held")?;
    window.tab_to("去看看")?;
    window.press(Key::Enter)?;
    window.wait_for("[data-hit]:focus")?;
    window.type_on("s")?;
    window.wait_for_text("还有 1 处没看")?;
    window.wait_for("[data-hit]:focus")?;
    assert_eq!(held()?, 1);
    window.screenshot("print-desk-5-decided")?;
    window.type_on("e")?;
    window.wait_for(".writing textarea:focus")?;
    window.screenshot("print-desk-6-otherwise")?;
    window.press(Key::Escape)?;
    window.wait_until_gone(".writing")?;
    window.chord(&[Key::Control], 'z')?;
    window.wait_for_text("还有 2 处没看")?;
    assert_eq!(held()?, 2);

    window.tab_to("选栏目")?;
    window.press(Key::Enter)?;
    window.wait_for("[data-column='measure']")?;
    window.tab_to("工作举措")?;
    window.chord(&[], ' ')?;
    window.wait_for_text("4 栏")?;
    window.screenshot("print-desk-7-columns")?;
    Ok(())
}

/// For looking: sizes of type and screen, the dark look, English.
#[test]
fn the_print_desk_on_small_screens_and_in_large_type() -> Story {
    let village = Village::sample(today())?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.click("nav a[href='#/print']")?;
    window.wait_for(".desk img")?;
    for (name, width, height) in [("1366", 1366, 768), ("1024", 1024, 600)] {
        window.resize(width, height)?;
        window.wait_for(".desk img")?;
        window.screenshot(&format!("print-desk-8-{name}"))?;
        for size in ["large", "larger", "largest"] {
            window.script(
                "document.documentElement.dataset.size = arguments[0]",
                vec![json!(size)],
            )?;
            window.screenshot(&format!("print-desk-8-{name}-{size}"))?;
        }
        window.script("document.documentElement.dataset.size = 'standard'", vec![])?;
    }
    window.resize(1366, 768)?;
    choose(&window, "ledger")?;
    window.wait_for_text("选栏目")?;
    window.tab_to("选栏目")?;
    window.press(Key::Enter)?;
    window.screenshot("print-desk-9-ledger")?;
    window.script("document.documentElement.dataset.theme = 'dark'", vec![])?;
    window.screenshot("print-desk-9-ledger-dark")?;
    Ok(())
}
