//! What is said to be saved is on the disk, whatever the power, the disk, the clock or a stick does. Each case runs in
//! a short form with all other tests and in full by `make torture`; at the end stands a table: faults tried, survived,
//! records lost. Not here: what a village does (`stories`), how a disk is made to fail (`disk`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::print_stdout, clippy::print_stderr)] // a table is what this program is for

#[cfg(target_os = "linux")]
mod books;
#[cfg(target_os = "linux")]
mod clock;
#[cfg(target_os = "linux")]
mod cut_wal;
#[cfg(target_os = "linux")]
mod failing;
#[cfg(target_os = "linux")]
mod full;
#[cfg(target_os = "linux")]
mod harm;
#[cfg(target_os = "linux")]
mod killed;
#[cfg(target_os = "linux")]
mod places;
#[cfg(target_os = "linux")]
mod power_cut;
#[cfg(target_os = "linux")]
mod read_only;
#[cfg(target_os = "linux")]
mod stick;
#[cfg(target_os = "linux")]
mod tally;
#[cfg(target_os = "linux")]
mod writing;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    use std::sync::Arc;
    use tally::{Case, Tally};

    let words: Vec<String> = std::env::args().collect();
    if let [_, word, folder, seed] = &words[..]
        && word == killed::WRITES_ON
    {
        return killed::write_on(folder, seed);
    }
    let tally = Arc::new(Tally::default());
    let cases: &[(&str, Case)] = &[
        ("the_process_is_killed", killed::at_random_moments),
        ("the_power_goes", power_cut::at_random_moments),
        ("the_log_is_cut", cut_wal::at_every_sector),
        ("writing_fails", failing::at_every_change),
        ("the_disk_is_full", full::at_every_stage),
        ("the_folder_turns_read_only", read_only::in_the_middle),
        ("the_clock_goes_backwards", clock::between_two_steps),
        ("the_stick_is_pulled", stick::at_every_change),
    ];
    let trials = cases.iter().flat_map(|case| tally.trials(case)).collect();
    let done = libtest_mimic::run(&libtest_mimic::Arguments::from_args(), trials);
    tally.print();
    done.exit_code()
}

/// The calls that are watched are Linux's.
#[cfg(not(target_os = "linux"))]
fn main() {
    println!("Not tried here: the disk is watched on Linux alone.");
}
