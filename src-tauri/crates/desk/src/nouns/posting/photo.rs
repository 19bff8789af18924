//! Photos of the board: what proves that a sheet hung there.

use rules::ids::RecordId;
use store::documents::{Attachment, Posting};

use super::{refuse_later, shown};
use crate::commands::posting::{PostingPhotoAdd, PostingPhotoRemove, PostingView};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::photos;

const OWNER: &str = "postings";
const BOARD: &str = "board";

/// Keeps a photo. Faults: `photo.unreadable`, `photo.too_large`, `posting.day_not_yet`, `data.read_only`.
pub(crate) fn add(call: &Call<'_>, request: PostingPhotoAdd) -> Result<PostingView, Fault> {
    let picture = photos::picture(&request.path, &request.data)?;
    let day = request.day.unwrap_or_else(|| call.today());
    refuse_later(call, day, "day")?;
    call.transact(|tx| {
        let posting: Posting = tx.get(request.posting)?;
        let owner = (OWNER, posting.id.to_string());
        photos::keep(call, tx, owner, (BOARD, &request.caption, day), &picture)
    })?;
    shown(call, request.posting)
}

/// Takes a photo away; its file stays, so that undo has it. Fault: `record.not_found`.
pub(crate) fn remove(call: &Call<'_>, request: PostingPhotoRemove) -> Result<PostingView, Fault> {
    let posting = call.transact(|tx| {
        let photo: Attachment = tx.get(request.photo)?;
        let posting = photo.owner.parse::<RecordId>().ok();
        let posting = posting.filter(|_| photo.owner_entity == OWNER);
        let posting = posting.ok_or_else(|| {
            Fault::new("record.not_found")
                .with("entity", OWNER)
                .with("id", photo.owner.clone())
        })?;
        tx.remove(&photo)?;
        Ok::<_, Fault>(posting)
    })?;
    shown(call, posting)
}
