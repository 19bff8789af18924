//! The journal: every change as whole records before and after, in a chain of hashes per village and
//! replica (data-model.md, "The journal"). Not here: what a step means to people (the wording's task).

mod append;
mod check;
mod list;
mod posted;
mod touched;
mod undo;

pub(crate) use append::{Chain, Entry, Head};
pub use check::{CheckReport, Finding};
pub use list::{AboutRow, StepRow, StepSummary, Touched};
pub use posted::Posted;
pub use touched::TouchedIssues;

pub(crate) use append::{append, chains, head, payload_digest, row_hash};
pub(crate) use check::rebuilt;
pub(crate) use undo::{redo_target, undo_target};
