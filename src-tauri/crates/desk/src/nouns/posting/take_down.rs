//! 取下: the sheet is off the board, on its day; or it hangs still, if that was written down by mistake.

use store::documents::Posting;

use super::{refuse_gone, refuse_later, shown};
use crate::commands::posting::{PostingPutBack, PostingTakeDown, PostingView};
use crate::desk::Call;
use crate::fault::Fault;

/// Writes it down. Faults: `posting.not_hanging`, `posting.day_not_yet`, `posting.down_before_up`,
/// `revision.stale`.
pub(crate) fn take_down(call: &Call<'_>, request: PostingTakeDown) -> Result<PostingView, Fault> {
    let day = request.day.unwrap_or_else(|| call.today());
    refuse_later(call, day, "day")?;
    call.transact(|tx| {
        let mut posting: Posting = tx.get(request.posting)?;
        refuse_gone(&posting)?;
        if day < posting.from_day {
            return Err(Fault::new("posting.down_before_up")
                .at("day")
                .with("day", day.to_string())
                .with("from", posting.from_day.to_string()));
        }
        posting.revision = request.revision;
        posting.taken_down_on = Some(day);
        Ok(tx.put(&mut posting)?)
    })?;
    shown(call, request.posting)
}

/// It hangs still. Faults: `posting.not_down`, `revision.stale`.
pub(crate) fn put_back(call: &Call<'_>, request: PostingPutBack) -> Result<PostingView, Fault> {
    call.transact(|tx| {
        let mut posting: Posting = tx.get(request.posting)?;
        if posting.taken_down_on.is_none() || posting.voided_on.is_some() {
            return Err(Fault::new("posting.not_down"));
        }
        posting.revision = request.revision;
        posting.taken_down_on = None;
        Ok(tx.put(&mut posting)?)
    })?;
    shown(call, request.posting)
}
