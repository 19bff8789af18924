//! Stories through the desk, without a window: one file per story.

mod bad_input;
mod paper;
mod rare_names;
mod roster;
mod same_list;
mod told;
mod undo;
mod wugang;
