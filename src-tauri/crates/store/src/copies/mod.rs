//! Copies of the database: made, looked into, put in the place of the data, and what can be read out of a damaged
//! one. Not here: when a copy is due, how long it is kept, what else goes along with one (`desk`).

mod held;
mod make;
mod restore;
mod salvage;

pub use held::{Held, HeldVillage};
pub use make::{Copy, CopyMade};
pub use restore::{Mine, Ready};
pub use salvage::{LeftOut, Salvaged};

pub(crate) use held::open;
pub(crate) use make::{copy_before_upgrade, forget_journal, rewritten, verify};
pub(crate) use salvage::{GAPS, Gap};
