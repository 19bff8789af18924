//! A matter's way through a procedure: begun, step by step, dropped. Not here: the templates (`kinds`), what a
//! vote comes to (`rules::quorum`).

mod begin;
mod shown;
mod step;

pub(crate) use begin::{begin, begin_in, discontinue};
pub(crate) use shown::{of, offered};
pub(crate) use step::{preview, step_clear, step_done, step_in};
