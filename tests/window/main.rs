//! Stories in the real window: one file per story.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests, too
mod accessible;
mod archive;
mod backups;
mod before_the_meeting;
mod beside_the_desk;
mod closing;
mod community;
mod first_start;
mod held;
mod locked;
mod many;
mod never_lost;
mod pages;
mod palette;
mod personal;
mod posting;
mod print_desk;
mod rare;
mod read_only;
mod second_start;
mod services;
mod told;
mod whole_life;
mod working;
mod wugang;
