//! 实现: what was done for a wish, and on which day.

use rules::words::WishEventKind;

use super::{Around, day_of, happen, step};
use crate::commands::wishes::{WishLife, WishStep};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::needed;

/// Faults: `wish.what_was_done_missing`, `wish.not_possible`, the days', `revision.stale`.
pub(crate) fn fulfil(call: &Call<'_>, request: WishStep) -> Result<WishLife, Fault> {
    let day = day_of(call, request.day)?;
    let done = needed(&request.words, "wish.what_was_done_missing", "words")?;
    step(call, (request.wish, request.revision), |tx, wish| {
        let around = Around::said(&done);
        happen(tx, wish.id, WishEventKind::Fulfilled, day, around)
    })
}
