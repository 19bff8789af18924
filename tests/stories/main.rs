//! Stories through the desk, without a window: one file per story.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests, too

mod bad_input;
mod baoting;
mod figures;
mod households;
mod issue_list;
mod last_steps;
mod paper;
mod photos;
mod rare_names;
mod registers;
mod roster;
mod same_list;
mod table;
mod taking_back;
mod told;
mod undo;
mod whole_life;
mod working;
mod wugang;
