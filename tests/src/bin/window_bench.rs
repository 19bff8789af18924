//! Our window beside an empty Tauri window built the same way, in the same run, turn by turn:
//! the time until the first field can be typed into, and memory. Prints medians and ratios.
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]
use acceptance::window::{Measured, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

const TURNS: usize = 7;

/// `window_bench BANDENG EMPTY-WINDOW`
fn main() -> Story {
    let programs: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [ours, empty] = programs.as_slice() else {
        return Err(Trouble::machine("window_bench", "name the two programs"));
    };
    let village = Village::sample(NaiveDate::from_ymd_opt(2026, 5, 20).unwrap_or_default())?;
    let mut measured = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        measured.0.push(measure(ours, &village)?);
        measured.1.push(measure(empty, &village)?);
    }
    println!("window, medians of {TURNS} turns          ours     empty    ratio");
    told("ready to type (ms)", &measured, |one| one.ready_ms);
    told("memory (MiB)", &measured, |one| one.memory_mib);
    Ok(())
}

fn measure(program: &Path, village: &Village) -> Result<Measured, Trouble> {
    Window::open_program(program, village)?.measure()
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
