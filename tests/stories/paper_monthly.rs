//! The monthly return: what the window counts, on paper; what is typed late says so; nobody stands on it.

use acceptance::{Story, Village};
use serde_json::{Value, json};

use crate::told::{Matter, day, opened_meeting, printed, promise, raise, today};

/// November's return, whatever day it is printed on.
fn november() -> Value {
    json!({ "document": "monthly", "from": "2026-11-01", "to": "2026-11-30" })
}

fn print(
    village: &Village,
    on: &str,
    wanted: Value,
) -> Result<(Value, String), acceptance::Trouble> {
    let desk = village.desk_on(day(on))?;
    printed(village, &desk, "return.pdf", wanted)
}

#[test]
fn a_return_says_what_the_window_says() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let canal = raise(&desk, &meeting, "灌溉水渠淤塞300米")?;
    promise(&desk, &meeting, &canal, "清淤并修好闸板", "2026-11-30")?;
    raise(&desk, &meeting, "村口路灯不亮")?;
    let (answer, text) = printed(
        &village,
        &desk,
        "return.pdf",
        json!({ "document": "monthly" }),
    )?;
    let figures = desk.call("figures_show", json!({}))?;
    assert!(
        text.contains(figures["sentence"].as_str().unwrap()),
        "{text}"
    );
    assert_eq!(answer["number"], "月2026-001");
    assert_eq!(answer["pages"], 1);
    assert!(text.contains("2026年11月（截至11月21日）"), "{text}");
    assert!(text.contains("其余1件（待分类1）"), "{text}");
    assert!(text.contains("上年同期没有记录"), "{text}");
    assert!(!text.contains("补记"), "{text}");
    Ok(())
}

#[test]
fn the_sample_villages_month_is_counted_once_for_window_and_paper() -> Story {
    let village = Village::sample(day("2026-11-22"))?;
    let desk = village.desk()?;
    let (_, text) = printed(
        &village,
        &desk,
        "return.pdf",
        json!({ "document": "monthly" }),
    )?;
    let year = desk.call("figures_show", json!({}))?;
    assert!(text.contains(year["sentence"].as_str().unwrap()), "{text}");
    let month = desk.call(
        "figures_show",
        json!({ "from": "2026-11-01", "to": "2026-11-30" }),
    )?;
    let last = desk.call(
        "figures_show",
        json!({ "from": "2025-01-01", "to": "2025-11-22" }),
    )?;
    let row = |key: &str| {
        let n = |figures: &Value| figures[key].as_u64().unwrap().to_string();
        (n(&month), n(&year), n(&last))
    };
    let asked = json!({ "from": "2026-11-01", "to": "2026-11-30" });
    let report = desk.call("report_show", asked)?;
    let before = &report["beside"][0]["figures"]["collected"];
    let (month, year, last) = row("collected");
    // The year before may hold nothing; then it has a dash.
    let last = if text.contains("上年同期没有记录") {
        "—".to_owned()
    } else {
        last
    };
    let line = format!("收集问题（件）{month}{before}{year}{last}＝以下四项之和");
    assert!(text.contains(&line), "{line} in {text}");
    Ok(())
}

#[test]
fn what_is_typed_after_a_return_was_printed_is_told_on_the_next() -> Story {
    let village = Village::founded(today())?;
    let meeting = opened_meeting(&village.desk()?)?["row"]["id"].clone();
    raise(&village.desk()?, &meeting, "村口路灯不亮")?;
    let (first, _) = print(&village, "2026-11-30", november())?;
    // Nothing typed since: the same figures, nothing to tell.
    let (_, again) = print(&village, "2026-12-01", november())?;
    assert!(!again.contains("补记"), "{again}");
    raise(
        &village.desk_on(day("2026-12-02"))?,
        &meeting,
        "三组桥面护栏松动",
    )?;
    let (_, text) = print(&village, "2026-12-02", november())?;
    let number = first["number"].as_str().unwrap();
    assert!(text.contains("补记1件（2026年12月1日印的"), "{text}");
    assert!(text.contains("收集问题（件）2—2"), "{text}");
    assert!(
        !text.contains(&format!("印的{number}之后")),
        "the newest return that lacked it: {text}"
    );
    let internal = json!({ "document": "monthly", "from": "2026-11-01", "to": "2026-11-30", "edition": "internal" });
    let (_, internal) = print(&village, "2026-12-03", internal)?;
    assert!(
        internal.contains("补记1件"),
        "still told on later sheets: {internal}"
    );
    let december = json!({ "document": "monthly", "from": "2026-12-01", "to": "2026-12-31" });
    let (_, other) = print(&village, "2026-12-03", december)?;
    assert!(!other.contains("补记"), "another month's return: {other}");
    Ok(())
}

#[test]
fn what_happens_later_is_no_late_typing() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-11-20"))?;
    canal.decides("committed")?;
    let (_, before) = print(&canal.village, "2026-11-30", november())?;
    assert!(before.contains("列入解决计划1—1"), "{before}");
    canal.on("2026-12-05");
    canal.does("issue_done", json!({ "words": "清淤完工" }))?;
    let (_, after) = print(&canal.village, "2026-12-06", november())?;
    assert!(
        after.contains("列入解决计划1—1") && !after.contains("补记"),
        "{after}"
    );
    Ok(())
}

#[test]
fn nobody_stands_on_a_return() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let villager = desk.call(
        "person_add",
        json!({ "name": "张义华", "phone": "13800005672" }),
    )?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    desk.call(
        "issue_raise",
        json!({ "meeting": meeting, "summary": "张义华家门口积水，打13800005672", "reporter": { "person": villager["id"] } }),
    )?;
    for edition in ["public", "internal"] {
        let wanted = json!({ "document": "monthly", "edition": edition });
        let (answer, text) = printed(&village, &desk, "return.pdf", wanted)?;
        assert_eq!(answer["edition"], edition);
        for words in ["张义华", "5672", "积水"] {
            assert!(!text.contains(words), "{words} in the {edition} return");
        }
    }
    Ok(())
}

#[test]
fn a_grids_return_counts_its_own_and_has_its_own_earlier_prints() -> Story {
    let village = Village::sample(day("2026-11-22"))?;
    let desk = village.desk()?;
    let places = desk.call("place_list", json!({}))?;
    let all = places["places"].as_array().unwrap();
    let grid = all.iter().find(|place| place["level"] == "grid").unwrap();
    let wanted = json!({ "document": "monthly", "place": grid["id"] });
    let (answer, text) = printed(&village, &desk, "return.pdf", wanted)?;
    let name = grid["name"].as_str().unwrap();
    assert!(text.contains(&format!("{name}2026年11月")), "{text}");
    let own = desk.call("figures_show", json!({ "place": grid["id"] }))?;
    assert!(text.contains(own["sentence"].as_str().unwrap()), "{text}");
    assert!(!text.contains("服务集市"), "a market comes to the village");
    let (whole, _) = printed(
        &village,
        &desk,
        "whole.pdf",
        json!({ "document": "monthly" }),
    )?;
    assert_ne!(answer["number"], whole["number"], "another sheet");
    Ok(())
}

#[test]
fn a_return_whose_period_ends_before_it_begins_is_refused() -> Story {
    let village = Village::founded(today())?;
    let wanted = json!({ "document": "monthly", "from": "2026-11-30", "to": "2026-11-01" });
    let fault = village
        .call("document_preview", json!({ "wanted": wanted }))
        .unwrap_err();
    assert_eq!(
        (fault.code.as_str(), fault.field.as_deref()),
        ("period.backwards", Some("to"))
    );
    let (_, empty) = printed(
        &village,
        &village.desk()?,
        "return.pdf",
        json!({ "document": "monthly" }),
    )?;
    assert!(empty.contains("召开会议（场）0—0—"), "{empty}");
    Ok(())
}
