//! Stories through the desk, without a window: one file per story.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests, too

mod agenda;
mod bad_input;
mod baoting;
mod disputes;
mod figures;
mod forms;
mod households;
mod issue_list;
mod kinds;
mod last_steps;
mod markets;
mod paper;
mod paper_forms;
mod paper_letters;
mod paper_monthly;
mod paper_results;
mod paper_year_plan;
mod photos;
mod points;
mod posting;
mod proceedings;
mod rare_names;
mod registers;
mod roster;
mod same_list;
mod table;
mod taking_back;
mod told;
mod undo;
mod whole_life;
mod wishes;
mod working;
mod wugang;
mod year_plan;
