//! The manual in the window, by keys alone: F1 twice where one stands, something looked up, the way back, the booklet.
use acceptance::paper::text_of;
use acceptance::window::{Key, Window};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// Whether a field has these words, at the latest when the half-written ones were read.
const KEPT: &str = "const [words, done] = arguments;
    const has = () => [...document.querySelectorAll('main input')].some((one) => one.value === words);
    let looks = 0;
    const timer = setInterval(() => {
      if (!has() && ++looks < 100) return;
      clearInterval(timer);
      done(has());
    }, 50);";

#[test]
fn it_opens_where_f1_was_pressed_finds_a_task_and_leads_back() -> Story {
    let village = Village::founded(today())?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.chord(&[Key::Control], '5')?;
    window.wait_for_text_in("main h1", "台账")?;
    window.press(Key::F1)?;
    window.wait_for("[role=dialog]")?;
    window.press(Key::F1)?;
    window.wait_for_text_in("article h2", "台账")?;
    window.wait_for("article img[src^='data:image/png']")?;
    window.screenshot("manual-1-chapter")?;

    window.type_on("/")?;
    window.wait_for("input[type=search]:focus")?;
    window.type_on("hdn")?;
    window.wait_for_text_in(".side", "换电脑")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("article h2", "换电脑")?;
    window.screenshot("manual-2-found")?;

    // Esc takes back what was looked up, then leads to the page where F1 was pressed.
    window.press(Key::Escape)?;
    window.wait_for_text_in(".side", "要办的事")?;
    window.press(Key::Escape)?;
    window.wait_for_text_in("main h1", "台账")
}

#[test]
fn a_stage_of_a_meeting_has_its_chapter_and_nothing_typed_is_lost() -> Story {
    let village = Village::founded(today())?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.chord(&[Key::Control], 'n')?;
    window.wait_for("select:focus")?;
    window.tab_to("地点")?;
    window.type_on("老桥头")?;
    window.press(Key::F1)?;
    window.wait_for("[role=dialog]")?;
    window.press(Key::F1)?;
    window.wait_for_text_in("article h2", "准备")?;
    window.press(Key::Escape)?;
    window.wait_for("select")?;
    let kept = window.script_waiting(KEPT, vec![json!("老桥头")])?;
    assert_eq!(kept, json!(true));
    Ok(())
}

#[test]
fn the_booklet_comes_out_of_the_printer() -> Story {
    let village = Village::founded(today())?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.script("location.hash = '#/manual'", vec![json!(null)])?;
    window.wait_for("article h2")?;
    window.chord(&[Key::Control], 'p')?;
    window.wait_for_text_in("[role=dialog]", "有目录和页码")?;
    window.screenshot("manual-3-booklet")?;
    window.tab_to("送去打印")?;
    window.press(Key::Enter)?;
    let paper = window.printed(0)?;
    assert!(text_of(&paper)?.contains("板凳使用手册"));
    window.wait_for_text_in("footer", "手册送去打印了")
}
