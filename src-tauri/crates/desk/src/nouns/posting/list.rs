//! The log as it is shown: names for ids, how each sheet stands to its days.

use chrono::NaiveDate;
use rules::posting;
use store::View;
use store::documents::Posting;

use super::sheets;
use crate::commands::posting::{BoardPhoto, LastPosting, PostingList, PostingLog, PostingView};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::documents::sheet::last_day;
use crate::roster_cache::RosterCache;

/// The log, newest first, or what hangs now.
pub(crate) fn list(call: &Call<'_>, request: PostingList) -> Result<PostingLog, Fault> {
    let roster = call.roster()?;
    let today = call.today();
    call.read(|view| {
        let found = if request.open_only {
            view.hanging()?
        } else {
            view.postings(i64::from(request.limit.unwrap_or(200)))?
        };
        let newest = view.postings(20)?;
        let last = newest.into_iter().find(|one| one.voided_on.is_none());
        Ok(PostingLog {
            postings: found
                .into_iter()
                .map(|one| line(view, &roster, today, one))
                .collect::<Result<_, _>>()?,
            boards: view.boards()?,
            until: last_day(view, today)?.unwrap_or(today),
            last: last.map(|one| LastPosting {
                board: one.board,
                reviewer_name: roster.name(one.reviewer),
                reviewer: one.reviewer,
                poster_name: roster.name(one.poster),
                poster: one.poster,
            }),
        })
    })
}

/// What must come down today and what hangs too long, the longest first.
pub(crate) fn to_come_down(
    view: &View<'_>,
    roster: &RosterCache,
    today: NaiveDate,
) -> Result<Vec<PostingView>, Fault> {
    let hanging = view.hanging()?.into_iter();
    hanging
        .filter(|one| posting::standing(one.to_day, false, false, today).must_come_down())
        .map(|one| line(view, roster, today, one))
        .collect()
}

/// One line.
pub(super) fn line(
    view: &View<'_>,
    roster: &RosterCache,
    today: NaiveDate,
    posting: Posting,
) -> Result<PostingView, Fault> {
    let (down, void) = (posting.taken_down_on.is_some(), posting.voided_on.is_some());
    let standing = posting::standing(posting.to_day, down, void, today);
    let photos = view.attachments_of(posting.id)?.into_iter();
    Ok(PostingView {
        id: posting.id,
        revision: posting.revision,
        sheet: sheets::sheet(view, view.get(posting.document)?)?,
        board: posting.board,
        reviewer: posting.reviewer,
        reviewer_name: roster.name(posting.reviewer),
        reviewed_on: posting.reviewed_on,
        from: posting.from_day,
        to: posting.to_day,
        poster: posting.poster,
        poster_name: roster.name(posting.poster),
        taken_down_on: posting.taken_down_on,
        note: posting.note,
        voided_on: posting.voided_on,
        void_reason: posting.void_reason,
        hanging: standing.hanging,
        days: standing.days,
        words: standing.words(),
        photos: photos
            .map(|photo| BoardPhoto {
                id: photo.id,
                caption: photo.caption,
                day: photo.taken_on,
            })
            .collect(),
    })
}
