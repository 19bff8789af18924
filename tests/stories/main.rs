//! Stories through the desk, without a window: one file per story.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests, too

mod agenda;
mod archive;
mod backups;
mod bad_input;
mod baoting;
mod cost;
mod disputes;
mod erasure;
mod figures;
mod fingerprint;
mod forms;
mod hostile_text;
mod households;
mod issue_list;
mod keepers;
mod kinds;
mod last_steps;
mod leaving;
mod locked;
mod manual;
mod many;
mod markets;
mod moving;
mod no_network;
mod old_ledgers;
mod paper;
mod paper_forms;
mod paper_letters;
mod paper_monthly;
mod paper_results;
mod paper_year_plan;
mod photos;
mod points;
mod posting;
mod print_desk;
mod privacy;
mod proceedings;
mod rare_names;
mod registers;
mod reports;
mod roster;
mod salvage;
mod same_list;
mod table;
mod taking_back;
mod templates;
mod told;
mod undo;
mod whole_life;
mod wishes;
mod working;
mod wugang;
mod year_plan;

/// A file that no `mod` names would lie here and never be told.
#[test]
fn every_file_here_is_told() {
    let untold = acceptance::untold("stories", include_str!("main.rs"));
    assert!(untold.is_empty(), "no `mod` in stories/main.rs: {untold:?}");
}
