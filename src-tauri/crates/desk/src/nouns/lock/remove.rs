//! Data plain again: all that lies beside the database first, the database last, then the files that kept the key. Cut
//! off half-way it is locked as before. Not here: copies in places that cannot be reached; they stay locked, with their
//! own lock files beside them.

use store::lock;

use super::{files, proven, turn};
use crate::commands::lock::PassphraseRemove;
use crate::commands::village::{Nothing, Status};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::village;

/// Removes the lock. Faults: `passphrase.wrong`, `passphrase.none`, `data.busy`, `data.disk_full`.
pub(crate) fn remove(call: &Call<'_>, request: PassphraseRemove) -> Result<Status, Fault> {
    let key = proven(call, &request.old, "old")?;
    files::unlock_all(call, &key)?;
    turn(call, Some(&key), None)?;
    // A photo that came meanwhile was sealed still.
    files::unlock_all(call, &key)?;
    for folder in files::folders(call)? {
        lock::remove_files(&folder, key.id())?;
    }
    super::told(call);
    village::status(call, Nothing {})
}
