//! 作废: the line was written down by mistake; it stays in the log with its reason, and undo goes on.

use store::documents::Posting;

use super::shown;
use crate::commands::posting::{PostingView, PostingVoid};
use crate::desk::Call;
use crate::fault::Fault;

/// Voids it. Faults: `posting.reason_missing`, `posting.not_hanging` if it is void already,
/// `revision.stale`.
pub(crate) fn void(call: &Call<'_>, request: PostingVoid) -> Result<PostingView, Fault> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Fault::new("posting.reason_missing").at("reason"));
    }
    let today = call.today();
    call.transact(|tx| {
        let mut posting: Posting = tx.get(request.posting)?;
        if posting.voided_on.is_some() {
            return Err(Fault::new("posting.not_hanging"));
        }
        posting.revision = request.revision;
        (posting.voided_on, posting.void_reason) = (Some(today), reason.to_owned());
        Ok(tx.put(&mut posting)?)
    })?;
    shown(call, request.posting)
}
