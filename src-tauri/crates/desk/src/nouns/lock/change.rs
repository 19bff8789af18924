//! Another passphrase, another recovery code: the key stays, so one small file is written anew, whole, and its copies
//! beside the copies follow. An old one that lies elsewhere keeps opening what lies beside it. Not here: another key
//! (remove the lock and set it again).

use store::lock::{self, PASSPHRASE, RECOVERY, new_recovery_code};

use super::{files, proven, refuse_short};
use crate::commands::lock::{PassphraseChange, PassphraseKept, PassphraseRenewRecovery};
use crate::commands::village::{Nothing, Status};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::village;

/// Changes the passphrase. Faults: `passphrase.short`, `passphrase.wrong`, `passphrase.none`.
pub(crate) fn change(call: &Call<'_>, request: PassphraseChange) -> Result<Status, Fault> {
    let key = proven(call, &request.old, "old")?;
    refuse_short(&request.new)?;
    let (data, work) = (call.desk.data(), call.desk.work());
    lock::write_file(data, &key, PASSPHRASE, request.new.trim(), work)?;
    files::lay_everywhere(call, &key)?;
    village::status(call, Nothing {})
}

/// A new recovery code. Faults: `passphrase.wrong`, `passphrase.none`.
pub(crate) fn renew_recovery(
    call: &Call<'_>,
    request: PassphraseRenewRecovery,
) -> Result<PassphraseKept, Fault> {
    let key = proven(call, &request.passphrase, "passphrase")?;
    let recovery = new_recovery_code();
    let (data, work) = (call.desk.data(), call.desk.work());
    lock::write_file(data, &key, RECOVERY, &recovery, work)?;
    files::lay_everywhere(call, &key)?;
    Ok(PassphraseKept {
        recovery,
        status: village::status(call, Nothing {})?,
    })
}
