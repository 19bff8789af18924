//! Photos of a meeting itself: the signed sheet, the room. Not here: how a photo is kept (`photos`), photos of
//! matters and boards.

use rules::ids::MeetingId;
use rules::words::MeetingState;
use store::documents::Attachment;
use store::meetings::Meeting;

use crate::commands::archive::{
    ArchivePlan, MeetingArchivePreview, MeetingPhotoAdd, MeetingPhotoKind, MeetingPhotoRemove,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meetings::refuse_archived;
use crate::nouns::{given, photos};

pub(super) const OWNER: &str = "meetings";
pub(super) const SIGN_IN: &str = "sign_in";
pub(super) const SCENE: &str = "scene";

/// Keeps a photo. Faults: `meeting.not_open`, `meeting.archived`, `photo.unreadable`, `photo.too_large`,
/// `archive.photo_not_yet`, `data.read_only`.
pub(crate) fn add(call: &Call<'_>, request: MeetingPhotoAdd) -> Result<ArchivePlan, Fault> {
    let picture = photos::picture(&request.path, &request.data)?;
    let today = call.today();
    call.transact(|tx| {
        let meeting: Meeting = tx.get(request.meeting)?;
        refuse_archived(&meeting)?;
        if meeting.state != MeetingState::Held {
            return Err(Fault::new("meeting.not_open"));
        }
        let day = request.day.unwrap_or(meeting.day);
        given::refuse_later(day, today, "archive.photo_not_yet", "day")?;
        let kind = match request.kind {
            MeetingPhotoKind::SignIn => SIGN_IN,
            MeetingPhotoKind::Scene => SCENE,
        };
        let owner = (OWNER, meeting.id.to_string());
        photos::keep(call, tx, owner, (kind, &request.caption, day), &picture)
    })?;
    shown(call, request.meeting)
}

/// Takes a photo away; its file stays, so that undo has it. Faults: `record.not_found`, `meeting.archived`.
pub(crate) fn remove(call: &Call<'_>, request: MeetingPhotoRemove) -> Result<ArchivePlan, Fault> {
    let meeting = call.transact(|tx| {
        let photo: Attachment = tx.get(request.photo)?;
        let meeting = photo.owner.parse::<MeetingId>().ok();
        let meeting = meeting.filter(|_| photo.owner_entity == OWNER);
        let meeting = meeting.ok_or_else(|| {
            Fault::new("record.not_found")
                .with("entity", OWNER)
                .with("id", photo.owner.clone())
        })?;
        refuse_archived(&tx.get(meeting)?)?;
        tx.remove(&photo)?;
        Ok::<_, Fault>(meeting)
    })?;
    shown(call, meeting)
}

fn shown(call: &Call<'_>, meeting: MeetingId) -> Result<ArchivePlan, Fault> {
    super::preview(call, MeetingArchivePreview { meeting })
}
