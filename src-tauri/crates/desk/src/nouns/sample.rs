//! The sample village goes, and the first start comes again. A copy is kept as of what a restore replaces. Not here:
//! building it (`demo`).

use store::Store;

use super::{backups, village};
use crate::commands::village::{Nothing, Status};
use crate::desk::Call;
use crate::fault::Fault;

/// Puts the sample village away. Faults: `village.none`, `village.not_sample`, `village.sample_locked`.
pub(crate) fn put_away(call: &Call<'_>, _: Nothing) -> Result<Status, Fault> {
    let store = call.store()?;
    if !store.villages()?.iter().all(|village| village.sample) {
        return Err(Fault::new("village.not_sample"));
    }
    if store.key().is_some() {
        return Err(Fault::new("village.sample_locked"));
    }
    backups::keep_replaced(call, &store)?;
    drop(store);
    call.desk.let_go()?;
    Store::remove(call.desk.data())?;
    call.desk.forget();
    village::status(call, Nothing {})
}
