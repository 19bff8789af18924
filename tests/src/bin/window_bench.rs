//! Our window beside an empty Tauri window built the same way, in the same run, turn by turn: the time until the
//! first field can be typed into, and memory. Between them, where it is given, a window that shows our first page as dead
//! HTML: what the same words on the screen cost without any script. Then keystrokes, beside those of a bare field in the
//! same window. Each is drawn as it chooses itself: on a computer without a graphics card ours paints straight into memory,
//! and the other two by a software OpenGL. The village has twenty years: 2,000 people and 5,000 matters. Prints medians,
//! ratios and 95th percentiles.
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]
use acceptance::window::{Key, Measured, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use serde_json::json;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

const TURNS: usize = 7;
const YEARS: u32 = 20;
const HOUSEHOLDS: u32 = 500;
/// One frame of a usual screen.
const FRAME_MS: f64 = 1000.0 / 60.0;
/// What is typed: a name or matter grows letter by letter, by pinyin, initials, characters and numbers. No text should find
/// just what the one before it found: it would change nothing, and the next thing that did would be counted as its answer.
const TYPED: [&str; 40] = [
    "z", "zh", "zhy", "zhyh", "l", "ld", "lde", "路", "路灯", "水", "水渠", "1", "13", "2026", "q",
    "qx", "qxl", "w", "wsh", "修", "b", "ba", "c", "ch", "che", "chen", "陈", "桥", "x", "xi",
    "xiu", "8", "86", "h", "hu", "hua", "垃圾", "y", "ya", "yang",
];

/// `window_bench BANDENG EMPTY-WINDOW [STILL-WINDOW]`, or `window_bench --still BANDENG FOLDER`, which writes the page that
/// the still window is built of.
fn main() -> Story {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let today = NaiveDate::from_ymd_opt(2026, 5, 20).unwrap_or_default();
    let village = Village::grown(today, YEARS, HOUSEHOLDS)?;
    match words.as_slice() {
        [still, ours, folder] if still == "--still" => {
            write_still(Path::new(ours), &village, Path::new(folder))
        }
        [ours, _, ..] => {
            let programs: Vec<&Path> = words.iter().map(Path::new).collect();
            compare(&programs, &village)?;
            keystrokes(Path::new(ours), &village)
        }
        _ => Err(Trouble::machine("window_bench", "name the two programs")),
    }
}

/// Ours, the empty one and, where it was built, the still one.
fn compare(programs: &[&Path], village: &Village) -> Story {
    let mut measured = vec![Vec::new(); programs.len()];
    for _ in 0..TURNS {
        for (program, measured) in programs.iter().zip(&mut measured) {
            measured.push(measure(program, village)?);
        }
    }
    let [ours, empty, still @ ..] = measured.as_slice() else {
        return Ok(());
    };
    println!("window, medians of {TURNS} turns          ours     empty    ratio");
    told("ready to type (ms)", ours, empty, |one| one.ready_ms);
    told("memory (MiB)", ours, empty, |one| one.memory_mib);
    for still in still {
        println!("the same page as dead HTML         still     empty    ratio");
        told("ready to type (ms)", still, empty, |one| one.ready_ms);
        told("memory (MiB)", still, empty, |one| one.memory_mib);
    }
    Ok(())
}

/// The first page as it stands once it can be typed into, with the lines that the window shows: its elements, its rules,
/// and the same mark.
const STILL: &str = "document.querySelectorAll('[data-row]').forEach((row) => {
        if (row.getBoundingClientRect().top > window.innerHeight) row.closest('li').remove() });
    const page = document.documentElement.cloneNode(true);
    page.querySelectorAll('script, link').forEach((one) => one.remove());
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    return [page.outerHTML, rules.map((rule) => rule.cssText).join('\\n')]";
const MARKS: &str =
    "document.querySelector('[data-row]').focus()\nperformance.mark('ready-to-type')\n";

fn write_still(ours: &Path, village: &Village, folder: &Path) -> Story {
    let window = Window::open_program(ours, village)?;
    window.wait_for("[data-row]:focus")?;
    let (page, rules): (String, String) = serde_json::from_value(window.script(STILL, vec![])?)?;
    let page = page
        .replace(
            "</head>",
            "<link rel=\"stylesheet\" href=\"still.css\"></head>",
        )
        .replace("</body>", "<script src=\"ready.js\"></script></body>");
    fs::create_dir_all(folder)?;
    fs::write(folder.join("index.html"), format!("<!doctype html>{page}"))?;
    fs::write(folder.join("still.css"), rules)?;
    fs::write(folder.join("ready.js"), MARKS)?;
    Ok(())
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
    entry_grid(&window, &meeting)
}

/// Cards typed back (登记点题卡), a line for each text, then letters in the line below them.
fn entry_grid(window: &Window<'_>, meeting: &str) -> Story {
    let to_prepare = format!("window.location.hash = '#/meeting/{meeting}/prepare'");
    window.script(&to_prepare, vec![])?;
    window.tab_to("登记点题卡")?;
    window.press(Key::Enter)?;
    let (field, lines) = ("[data-new='summary']", "[role='dialog'] tbody");
    struck(
        "entry grid, a line taken (ms)",
        window.lines(field, lines, &TYPED)?,
    );
    struck(
        "entry grid, a letter below (ms)",
        window.letters(field, lines, &TYPED)?,
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

fn told(what: &str, ours: &[Measured], empty: &[Measured], value: fn(&Measured) -> f64) {
    let (ours, empty) = (median(ours, value), median(empty, value));
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
