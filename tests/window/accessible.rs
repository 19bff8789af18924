//! Every page and the sheets that lie over them before axe, in the real window, with a village's data, light and dark:
//! no violation of WCAG 2.2 A and AA. Not here: stages of a meeting that need a running one (`never_lost` opens one).
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use serde_json::{Value, json};

const AXE: &str = include_str!("../../ui/node_modules/axe-core/axe.min.js");
const PAGES: [&str; 15] = [
    "today",
    "meetings",
    "meetings/plan",
    "issues",
    "commitments",
    "ledger",
    "people",
    "figures",
    "print",
    "community/wishes",
    "community/markets",
    "community/points",
    "community/disputes",
    "settings",
    "manual/names_posted",
];
const STAGES: [&str; 6] = ["prepare", "sign_in", "record", "sort", "close", "print"];
const RUN: &str = "
    const [done] = arguments;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const open = document.querySelector('[role=dialog]');
    // A colour on its way is none yet.
    const still = document.getAnimations().map((one) => one.finished.catch(() => null));
    Promise.all(still).then(() => axe.run(open ?? document, { runOnly: tags, resultTypes: ['violations'] })).then(
      (found) => done(found.violations.map((one) =>
        one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | '))),
      (error) => done([String(error)]));";

/// Brings axe into the page.
pub(crate) fn axe(window: &Window<'_>) -> Story {
    window.script(AXE, vec![]).map(drop)
}

/// What axe finds wrong with what the window shows now.
pub(crate) fn wrong(window: &Window<'_>, at: &str, found: &mut Vec<String>) -> Story {
    let answer = window.script_waiting(RUN, vec![])?;
    let all = answer.as_array().cloned().unwrap_or_default();
    found.extend(
        all.iter()
            .map(|one| format!("{at}: {}", one.as_str().unwrap_or_default())),
    );
    Ok(())
}

fn go(window: &Window<'_>, at: &str) -> Story {
    window.script("location.hash = '#/' + arguments[0]", vec![json!(at)])?;
    window.wait_for("main h1, main .head")?;
    window.settle()
}

/// The sheets that a key opens anywhere.
fn sheets(window: &Window<'_>, theme: &str, found: &mut Vec<String>) -> Story {
    type Opens = fn(&Window<'_>) -> Result<(), Trouble>;
    let sheets: [(&str, Opens); 4] = [
        ("palette", |window| window.chord(&[Key::Control], 'k')),
        ("journal", |window| window.chord(&[Key::Control], 'h')),
        ("keys", |window| window.type_on("?")),
        ("help", |window| window.press(Key::F1)),
    ];
    for (name, open) in sheets {
        open(window)?;
        window.wait_for("[role=dialog]")?;
        window.settle()?;
        wrong(window, &format!("{theme} {name}"), found)?;
        window.press(Key::Escape)?;
        window.wait_until_gone("[role=dialog]")?;
    }
    Ok(())
}

#[test]
fn every_page_and_sheet_is_clean_before_axe_light_and_dark() -> Story {
    let village = Village::sample(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default())?;
    let kinds = village.call("kind_list", json!({}))?;
    let plan = json!({ "kind": kinds["kinds"][0]["id"], "day": village.today().to_string() });
    let meeting = village.call("meeting_plan", plan)?["row"]["id"].clone();
    village.call("meeting_open", json!({ "meeting": meeting }))?;
    let stages = stages(&village)?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    axe(&window)?;
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        let paint = "document.documentElement.dataset.theme = arguments[0]";
        window.script(paint, vec![json!(theme)])?;
        for at in PAGES
            .iter()
            .map(|page| (*page).to_owned())
            .chain(stages.clone())
        {
            go(&window, &at)?;
            wrong(&window, &format!("{theme} {at}"), &mut found)?;
        }
        go(&window, "today")?;
        sheets(&window, theme, &mut found)?;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// The stages of the running meeting, and those of one that was held, with its matters.
fn stages(village: &Village) -> Result<Vec<String>, Trouble> {
    let all = village.call("meeting_list", json!({}))?;
    let meetings = all["meetings"].as_array().cloned().unwrap_or_default();
    let named = |one: Option<&Value>| {
        one.and_then(|one| one["id"].as_str().map(str::to_owned))
            .ok_or_else(|| Trouble::machine("the sample village", "has such a meeting"))
    };
    let running = named(
        meetings
            .iter()
            .find(|one| one["closing"] == "open" && one["state"] == "held"),
    )?;
    let held = named(meetings.iter().find(|one| one["closing"] == "closed"))?;
    let of = |id: &str| STAGES.map(|stage| format!("meeting/{id}/{stage}"));
    Ok(of(&running).into_iter().chain(of(&held)).collect())
}
