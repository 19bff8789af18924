//! 时间表, the timetable: the same commitments as bars on months (papers §8).
//! Not here: what a list says of them (`commitments`).

mod input;

pub use input::{Milestone, Timetable, TimetableForm, TimetableItem};
