//! Stories in the real window: one file per story.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests, too
mod accessible;
mod archive;
mod backups;
mod before_the_meeting;
mod beside_the_desk;
mod closing;
mod community;
mod drawing;
mod first_start;
mod held;
mod hostile_text;
mod locked;
mod manual;
mod many;
mod never_lost;
mod no_network;
mod pages;
mod palette;
mod personal;
mod posting;
mod print_desk;
mod rare;
mod read_only;
mod second_start;
mod services;
mod sitting;
mod told;
mod whole_life;
mod working;
mod wugang;

/// A file that no `mod` names would lie here and never be told.
#[test]
fn every_file_here_is_told() {
    let untold = acceptance::untold("window", include_str!("main.rs"));
    assert!(untold.is_empty(), "no `mod` in window/main.rs: {untold:?}");
}
