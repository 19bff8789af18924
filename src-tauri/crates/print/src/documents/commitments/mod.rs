//! 承诺清单, the commitment list: A4 for the folder, A3 for the noticeboard (papers §3, §5, §6).
//! Not here: commitments by date (`timetable`) and what became of them (`ledger`).

mod input;

pub use input::{CommitmentItem, CommitmentList, Feedback, OutcomeCount};
