//! What a pack lacks and what is still open: said, and no obstacle. Not here: what is in it (`items`).

use rules::words::State;
use store::View;
use store::issues::IssueFilter;
use store::meetings::Meeting;

use super::items::{Filed, Source};
use super::photo::SIGN_IN;
use crate::commands::archive::{ArchiveLack, ArchiveNotice};
use crate::fault::Fault;
use crate::nouns::meeting_view::len;

/// Everything that is worth a word before it is too late.
pub(super) fn of(
    view: &View<'_>,
    meeting: &Meeting,
    filed: &Filed,
) -> Result<Vec<ArchiveNotice>, Fault> {
    let shows = |kind: &str| {
        filed.items.iter().any(|item| match &item.source {
            Source::Photo(photo) => photo.kind == kind,
            _ => false,
        })
    };
    let (unsorted, open) = matters(view, meeting)?;
    let all = [
        (ArchiveLack::SignedSheet, u32::from(!shows(SIGN_IN))),
        (ArchiveLack::Minutes, u32::from(!written(view, meeting)?)),
        (ArchiveLack::Board, u32::from(!shows("board"))),
        (ArchiveLack::Unsorted, unsorted),
        (ArchiveLack::Open, open),
        (ArchiveLack::LostPhotos, len(filed.lost)),
    ];
    let said = all.into_iter().filter(|(_, count)| *count > 0);
    Ok(said
        .map(|(lack, count)| ArchiveNotice { lack, count })
        .collect())
}

/// Whether anything was written down of what was said and done.
fn written(view: &View<'_>, meeting: &Meeting) -> Result<bool, Fault> {
    let steps = view.steps_of(meeting.id)?;
    let noted = steps
        .iter()
        .any(|step| !step.note.is_empty() || !step.result.is_empty());
    Ok(noted || !view.deliberations_of(meeting.id)?.is_empty())
}

/// Matters of this meeting that wait to be sorted, and those that are promised or handed over and not done.
fn matters(view: &View<'_>, meeting: &Meeting) -> Result<(u32, u32), Fault> {
    let rows = view.issue_rows(&IssueFilter {
        meeting: Some(meeting.id),
        ..IssueFilter::default()
    })?;
    let count = |states: &[State]| {
        len(rows
            .iter()
            .filter(|row| states.contains(&row.state))
            .count())
    };
    let open = [
        State::Committed,
        State::UnderStudy,
        State::Referred,
        State::ToReopen,
    ];
    Ok((count(&[State::Pending, State::Raised]), count(&open)))
}
