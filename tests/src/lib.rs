//! What the stories are told with: a village in a folder of its own, and (feature `window`) the
//! real window with a person's hands. Deliberately not here: any way past the desk or the window,
//! and any assertion; those belong to the stories.
pub mod paper;
#[cfg(unix)]
mod read_only;
mod trouble;
mod village;

#[cfg(feature = "window")]
pub mod window;

#[cfg(unix)]
pub use read_only::ReadOnly;
pub use trouble::{Story, Trouble};
pub use village::Village;
