//! Words that look like a program are words in the window as well: they are shown, nothing of them runs, and the page
//! runs nothing but its own scripts. Not here: paper and lists (`stories/hostile_text.rs`).
use acceptance::window::Window;
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;
use std::thread::sleep;
use std::time::Duration;

const EVENING: NaiveDate = NaiveDate::from_ymd_opt(2026, 5, 20).unwrap();
const SAID: &[&str] = &[
    "<script>window.ran = 1</script>路灯",
    "<img src=x onerror=\"window.ran = 2\">水渠",
    "{{ (() => { window.ran = 3 })() }}井盖",
    "'; DROP TABLE issues;--",
    "=HYPERLINK(\"http://x\",\"y\")",
    "路灯\u{202E}亮不了",
];

/// Elements with words that turn their line round, in which these would reach beyond the element itself.
const TURNS_ITS_NEIGHBOURS: &str = "
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walk.nextNode()) {
      const element = walk.currentNode.parentElement;
      if (!walk.currentNode.data.includes('\\u202E') || !element.checkVisibility()) continue;
      if (getComputedStyle(element).unicodeBidi === 'normal') found.push(element.outerHTML.slice(0, 200));
    }
    return found";

#[test]
fn a_villagers_script_is_read_and_never_run() -> Story {
    let village = Village::founded(EVENING)?;
    let desk = village.desk()?;
    let kind = desk.call("kind_list", json!({}))?["kinds"][0]["id"].clone();
    let plan = json!({ "kind": kind, "day": EVENING, "time": "19:30", "place": SAID[1] });
    let meeting = desk.call("meeting_plan", plan)?["row"]["id"].clone();
    desk.call("meeting_open", json!({ "meeting": meeting }))?;
    desk.call("person_add", json!({ "name": "张义华", "note": SAID[0] }))?;
    for said in SAID {
        desk.call(
            "issue_raise",
            json!({ "meeting": meeting, "summary": said, "reporter": { "name": said } }),
        )?;
    }
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    let scripts = window.script("return document.scripts.length", vec![])?;
    let meeting = meeting.as_str().unwrap().to_owned();
    for (page, shows) in [
        ("/issues".to_owned(), SAID),
        (format!("/meeting/{meeting}/record"), SAID),
        (format!("/meeting/{meeting}/sort"), &SAID[..1]),
        ("/ledger".to_owned(), &SAID[..0]),
        ("/today".to_owned(), &SAID[..0]),
        ("/people".to_owned(), &SAID[..0]),
    ] {
        window.script("location.hash = arguments[0]", vec![json!(page)])?;
        for said in shows {
            window.wait_for_text(said)?;
        }
        sleep(Duration::from_millis(400));
        let ran = window.script("return window.ran ?? null", vec![])?;
        assert!(ran.is_null(), "{page}: {ran} ran");
        let now = window.script(
            "return [document.scripts.length, document.querySelectorAll('[onerror], img[src=x]').length]",
            vec![],
        )?;
        assert_eq!(
            now,
            json!([scripts, 0]),
            "{page}: nothing was taken for a tag"
        );
        let leaks = window.script(TURNS_ITS_NEIGHBOURS, vec![])?;
        assert_eq!(
            leaks,
            json!([]),
            "{page}: what stands beside the words is turned round"
        );
    }
    window.screenshot("hostile-text")?;
    Ok(())
}

#[test]
fn the_page_runs_no_script_but_its_own() -> Story {
    let village = Village::founded(EVENING)?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    let inserted = "const done = arguments[arguments.length - 1];
        const seen = [];
        document.addEventListener('securitypolicyviolation', (e) => seen.push(e.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'window.ran = 1';
        document.body.append(script);
        const button = document.createElement('button');
        button.setAttribute('onclick', 'window.ran = 2');
        document.body.append(button);
        button.click();
        const style = document.createElement('p');
        style.innerHTML = '<a href=\"javascript:window.ran=3\">x</a>';
        document.body.append(style);
        style.firstChild.click();
        setTimeout(() => done({ ran: window.ran ?? null, seen }), 500);";
    let told = window.script_waiting(inserted, vec![])?;
    assert!(told["ran"].is_null(), "{told}");
    let refused = told["seen"].as_array().unwrap();
    assert!(
        refused.len() >= 2,
        "each was refused by the page's policy: {told}"
    );
    Ok(())
}
