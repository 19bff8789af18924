//! Data locked. The files that keep the key come first, the database after them, then all that lies beside it. Not
//! here: what lies beside (`files`).

use store::Key;
use store::lock::{self, PASSPHRASE, RECOVERY, new_recovery_code};

use super::{files, refuse_short, turn};
use crate::commands::lock::{PassphraseKept, PassphraseSet};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::village;

/// Locks the data; the recovery code is told this once. Faults: `passphrase.short`, `passphrase.set_already`,
/// `data.busy` where another program has them open, `data.disk_full`.
pub(crate) fn set(call: &Call<'_>, request: PassphraseSet) -> Result<PassphraseKept, Fault> {
    refuse_short(&request.new)?;
    call.village()?;
    if call.store()?.key().is_some() {
        return Err(Fault::new("passphrase.set_already"));
    }
    let (key, recovery) = (Key::new(), new_recovery_code());
    let data = call.desk.data();
    let work = call.desk.work();
    lock::write_file(data, &key, PASSPHRASE, request.new.trim(), work)?;
    lock::write_file(data, &key, RECOVERY, &recovery, work)?;
    super::told(call);
    let turned = turn(call, None, Some(&key));
    if let Err(fault) = turned {
        // Nothing is locked with it, so nothing needs it.
        if call.store().is_ok_and(|store| store.key().is_none()) {
            lock::remove_files(data, key.id())?;
        }
        return Err(fault);
    }
    // What a pulled stick or a full disk leaves in plain is locked with the next copy.
    let beside = files::lock_all(call, &key);
    if let Err(fault) = beside {
        tracing::warn!(
            code = fault.code,
            "files beside the locked data are plain still"
        );
    }
    Ok(PassphraseKept {
        recovery,
        status: village::status(call, Nothing {})?,
    })
}
