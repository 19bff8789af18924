//! Our window beside an empty Tauri window built the same way, in the same run, turn by turn: the time until the
//! first field can be typed into, and memory. Then keystrokes, beside those of a bare field in the same window. The
//! village has twenty years: 2,000 people and 5,000 matters. Prints medians, ratios and 95th percentiles.
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]
use acceptance::window::{Key, Measured, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use serde_json::json;
use std::path::{Path, PathBuf};

const TURNS: usize = 7;
const YEARS: u32 = 20;
const HOUSEHOLDS: u32 = 500;
/// One frame of a usual screen.
const FRAME_MS: f64 = 1000.0 / 60.0;
/// What is typed: a name or matter grows letter by letter, by pinyin, initials and characters.
const TYPED: [&str; 20] = [
    "z", "zh", "zhy", "zhyh", "l", "ld", "lde", "lud", "路", "路灯", "水", "水渠", "1", "13",
    "2026", "q", "qx", "qxl", "w", "wsh",
];

/// `window_bench BANDENG EMPTY-WINDOW`
fn main() -> Story {
    let programs: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [ours, empty] = programs.as_slice() else {
        return Err(Trouble::machine("window_bench", "name the two programs"));
    };
    let today = NaiveDate::from_ymd_opt(2026, 5, 20).unwrap_or_default();
    let village = Village::grown(today, YEARS, HOUSEHOLDS)?;
    let mut measured = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        measured.0.push(measure(ours, &village)?);
        measured.1.push(measure(empty, &village)?);
    }
    println!("window, medians of {TURNS} turns          ours     empty    ratio");
    told("ready to type (ms)", &measured, |one| one.ready_ms);
    told("memory (MiB)", &measured, |one| one.memory_mib);
    keystrokes(ours, &village)
}

fn measure(program: &Path, village: &Village) -> Result<Measured, Trouble> {
    Window::open_program(program, village)?.measure()
}

fn keystrokes(program: &Path, village: &Village) -> Story {
    let status = village.call("village_status", json!({}))?;
    let counts = &status["counts"];
    println!(
        "keystrokes, {} people, {} matters    median       p95   p95/frame",
        counts["people"], counts["issues"]
    );
    let meeting = running_meeting(village)?;
    let window = Window::open_program(program, village)?;
    window.wait_for("h1")?;
    struck("a bare field (ms)", window.bare_strokes(&TYPED)?);
    window.chord(&[Key::Control], 'k')?;
    let palette = "[role='dialog'] input";
    struck(
        "search everywhere (ms)",
        window.strokes(palette, "[role='dialog'] .list", &TYPED)?,
    );
    window.press(Key::Escape)?;
    window.wait_until_gone(palette)?;
    window.chord(&[Key::Control], '3')?;
    struck(
        "matters (ms)",
        window.strokes("input[type='search']", ".issues .scroll", &TYPED)?,
    );
    let to_sign_in = format!("window.location.hash = '#/meeting/{meeting}/sign_in'");
    window.script(&to_sign_in, vec![])?;
    struck(
        "sign-in (ms)",
        window.strokes(".sign-in input", ".sign-in .left", &TYPED)?,
    );
    Ok(())
}

/// A meeting of today that people can be signed in to.
fn running_meeting(village: &Village) -> Result<String, Trouble> {
    let kinds = village.call("kind_list", json!({}))?;
    let plan = json!({ "kind": kinds["kinds"][0]["id"], "day": village.today().to_string() });
    let planned = village.call("meeting_plan", plan)?["row"]["id"].clone();
    village.call("meeting_open", json!({ "meeting": planned }))?;
    Ok(planned.as_str().unwrap_or_default().to_owned())
}

fn struck(what: &str, mut took: Vec<f64>) {
    took.sort_by(f64::total_cmp);
    let at = |share: f64| took.get(((took.len() as f64 - 1.0) * share).round() as usize);
    let (median, p95) = (
        at(0.5).copied().unwrap_or(f64::NAN),
        at(0.95).copied().unwrap_or(f64::NAN),
    );
    println!(
        "{what:<32} {median:>8.1}  {p95:>8.1}  {:>6.2}   ({} typed)",
        p95 / FRAME_MS,
        took.len()
    );
}

fn told(what: &str, measured: &(Vec<Measured>, Vec<Measured>), value: fn(&Measured) -> f64) {
    let (ours, empty) = (median(&measured.0, value), median(&measured.1, value));
    println!(
        "{what:<32} {ours:>8.0}  {empty:>8.0}  {:>6.2}",
        ours / empty
    );
}

fn median(measured: &[Measured], value: fn(&Measured) -> f64) -> f64 {
    let mut values: Vec<f64> = measured.iter().map(value).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
