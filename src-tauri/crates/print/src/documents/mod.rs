//! The documents: what a caller says, and how it becomes pages.
//!
//! The types here are what may stand on paper and nothing more: public rows have no field for a
//! reporter, a phone or a household number. Deliberately not here: choosing rows, masking, numbers
//! and codes; the caller brings them ready. Same input, same pages.

pub mod archive_list;
pub mod cards;
pub mod commitments;
pub mod handover;
mod hanging;
pub mod ledger;
pub mod manual;
pub mod minutes;
pub mod monthly;
pub mod notice;
pub mod recovery;
pub mod results;
mod sheet;
pub mod sign_in;
pub mod slips;
pub mod timetable;
pub mod year_plan;

pub use crate::layout::letter::{Closing, Key, Part, Prose, title_lines};
pub use sheet::{LampMark, MeetingLine, Paper, PaperSize, Posting, Review, Sheet};
