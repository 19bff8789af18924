//! A disk that can be watched: it remembers what was synced and what was not, fails when told to, and shows what a
//! power cut would leave. For tests alone. The database's files are watched by a VFS that hands on to SQLite's own
//! one, since it is SQLite's own handling of files, locks and shared memory that is shipped; `sqlite-plugin` would
//! put another in its place. All other files are watched by the calls of the C library. Not here: what may be lost
//! (`tests/torture`).
#![cfg(target_os = "linux")]

mod calls;
mod clock;
mod event;
mod fails;
mod loss;
#[cfg(test)]
mod tests;
mod vfs;
mod watched;

pub use clock::ClockSetBack;
pub use event::{Event, Marked};
pub use fails::{Fails, How};
pub use loss::{OnDisk, Unsynced};
pub use watched::Watched;
