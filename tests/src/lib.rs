//! What the stories are told with: a village in a folder of its own, and (feature `window`) the
//! real window with a person's hands. Deliberately not here: any way past the desk or the window,
//! and any assertion; those belong to the stories.
pub mod paper;
mod trouble;
mod village;

#[cfg(feature = "window")]
pub mod window;

pub use trouble::{Story, Trouble};
pub use village::Village;
