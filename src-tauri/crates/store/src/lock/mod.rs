//! The lock on data at rest, when a village wants one: the key that database, copies and photos are encrypted with
//! (`key`), the two small files that keep it under a passphrase and under a recovery code (`file`), photos and other
//! files (`sealing`), a database turned from plain to locked and back (`turning`). Not here: when what is turned
//! (`desk`). What is not locked: papers that somebody wrote out elsewhere.

mod file;
mod key;
mod sealing;
mod turning;

pub use file::{
    Lock, WORK, lay_beside, new_recovery_code, recovery_groups, remove_files, write_file,
};
pub use file::{PASSPHRASE, RECOVERY};
pub use key::{Key, id_of};
pub use sealing::{is_sealed, is_sealed_file};
pub(crate) use turning::turn_into;
pub use turning::{LOCKING, clear_away, forget_old, turn, turn_copy};
