//! The board and the year in the window: a posted sheet stops undo and leads to a correction; the year's plan is
//! walked and filled.
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::told::promised;

fn evening() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 12).unwrap()
}

/// A list of promises that was posted that evening and hangs too long on the 21st.
fn posted(village: &Village) -> Result<Value, acceptance::Trouble> {
    let desk = village.desk_on(evening())?;
    let post = json!({ "kind": "village_cadre", "title": "治保主任" });
    let poster = desk.call("person_add", json!({ "name": "何志强", "post": post }))?;
    let issue = promised(&desk, evening(), "2026-11-30")?["id"].clone();
    let found = desk.call("people_search", json!({ "query": "qxl" }))?;
    let out = village.beside().join("sheet.pdf");
    for document in ["ledger", "commitments"] {
        let wanted = json!({ "wanted": { "document": document }, "out": out.to_string_lossy() });
        let printed = desk.call("document_print", wanted)?;
        if document == "commitments" {
            let posting = json!({
                "document": printed["sheet"], "board": "村委会公示栏", "reviewer": found["hits"][0]["id"],
                "reviewed_on": "2026-11-12", "poster": poster["id"],
            });
            desk.call("posting_add", posting)?;
        }
    }
    Ok(issue)
}

#[test]
fn a_posted_sheet_stops_undo_and_is_set_right_without_the_mouse() -> Story {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let village = Village::founded(evening())?;
    let issue = posted(&village)?;
    let village = village.later(today);
    let desk = village.desk()?;
    let window = Window::open(&village)?;
    window.wait_for_text("超 2 天")?;
    window.screenshot("posting-1-today")?;
    window.chord(&[Key::Control], 'z')?;
    window.wait_for_text("不能撤销")?;
    window.screenshot("posting-2-undo-stops")?;
    window.tab_to("写更正")?;
    window.press(Key::Enter)?;
    window.wait_for(".work textarea:focus")?;
    window.type_on("时限应为12月15日")?;
    window.screenshot("posting-3-correction")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_until_gone(".work .fields")?;
    let shown = desk.call("issue_show", json!({ "issue": issue }))?;
    assert_eq!(shown["progress"][0]["kind"], "correction");
    window.screenshot("posting-4-written")?;

    window.click("nav a[href='#/print']")?;
    window.tab_to("打印")?;
    window.press(Key::Right)?;
    window.wait_for_text("现在贴着的")?;
    window.screenshot("posting-5-log")?;
    window.click(".sheet button")?;
    window.wait_for(".dialog input:focus")?;
    window.wait_for_text("2026年11月28日")?;
    window.screenshot("posting-6-form")?;
    window.press(Key::Escape)?;
    window.wait_until_gone(".dialog")?;
    window.click(".posting-log .row")?;
    window.wait_for_text("公示栏的照片")?;
    window.screenshot("posting-7-line")?;
    window.press(Key::Escape)?;
    window.wait_until_gone(".dialog")?;
    window.tab_to("已取下")?;
    window.press(Key::Enter)?;
    window.wait_for_text("没取下，还贴着")?;
    window.screenshot("posting-8-down")?;
    let log = desk.call("posting_list", json!({}))?;
    assert_eq!(log["postings"][0]["hanging"], "down");
    Ok(())
}

#[test]
fn the_year_is_walked_and_filled_by_keyboard() -> Story {
    let village = Village::sample(NaiveDate::from_ymd_opt(2026, 9, 22).unwrap())?;
    let desk = village.desk()?;
    let planned = || -> Result<Value, desk::Fault> {
        Ok(desk.call("year_plan_show", json!({}))?["total"]["planned"].clone())
    };
    let before = planned()?.as_u64().unwrap();
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.chord(&[Key::Control], '2')?;
    window.tab_to("场次")?;
    window.press(Key::Right)?;
    window.wait_for_text("漏开：排了没开")?;
    window.screenshot("year-1-plan")?;
    window.click("[data-cell='0/3']")?;
    window.wait_for(".dialog .row")?;
    window.screenshot("year-2-cell")?;
    window.press(Key::Escape)?;
    window.wait_until_gone(".dialog")?;
    window.tab_to("按月排满")?;
    window.press(Key::Enter)?;
    window.wait_for(".dialog .days")?;
    window.screenshot("year-3-fill")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_until_gone(".dialog .days")?;
    window.screenshot("year-4-filled")?;
    assert!(planned()?.as_u64().unwrap() > before);
    window.chord(&[Key::Control], 'z')?;
    window.wait_for_text("撤销了：排几场会议")?;
    assert_eq!(planned()?, before);
    window.chord(&[Key::Control], 'n')?;
    window.wait_for(".prepare select")?;
    window.screenshot("year-5-prepare")?;
    Ok(())
}
