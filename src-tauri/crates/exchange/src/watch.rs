//! How long work reports how far it is and learns that it should stop. Not here: threads and windows.

use crate::fault::ExchangeFault;

/// Rows between two looks at the watch.
pub(crate) const STRIDE: usize = 512;

/// Somebody who watches long work and may stop it.
pub trait Watch {
    /// `done` of `total` rows of the present sheet are read; `total` is an estimate until the end.
    fn progress(&self, done: u64, total: u64);
    /// Whether the work should stop; asked every few hundred rows.
    fn stopped(&self) -> bool;
}

/// Nobody watches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn progress(&self, _done: u64, _total: u64) {}
    fn stopped(&self) -> bool {
        false
    }
}

/// Looks at the watch once every `STRIDE` rows: tells the progress, heeds a stop.
pub(crate) fn look(watch: &dyn Watch, done: usize, total: u64) -> Result<(), ExchangeFault> {
    if !done.is_multiple_of(STRIDE) {
        return Ok(());
    }
    if watch.stopped() {
        return Err(ExchangeFault::Stopped);
    }
    watch.progress(done as u64, total.max(done as u64));
    Ok(())
}
