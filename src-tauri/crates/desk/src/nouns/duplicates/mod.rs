//! Two records of one person: finding and merging them; and removing a record that nothing refers to. Not
//! here: comparing facts (`rules::same_person`).

mod merge;
mod remove;
mod similar;

pub(crate) use merge::merge;
pub(crate) use remove::remove;
pub(crate) use similar::similar;
