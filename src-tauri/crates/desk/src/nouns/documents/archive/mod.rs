//! A meeting's archive pack (归档): all its papers and photos, numbered, one list with checksums and how long each
//! is kept, one PDF of all papers, one folder; the meeting is archived in the same step. Not here: how the list
//! looks (`print::documents::archive_list`), the papers.

mod items;
mod lacks;
mod list;
mod pack;
mod photo;
mod wording;

use std::path::Path;

use print::pdf::{self, Properties};
use print::plan::{Bookmark, PagePlan};
use rules::words::{Closing, MeetingState};
use store::Tx;
use store::meetings::Meeting;

use crate::commands::archive::{
    ArchivePlan, Archived, ArchivedFile, MeetingArchive, MeetingArchivePreview,
};
use crate::commands::document::DocumentWanted;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meeting_view::archived_on;
use crate::nouns::meetings::refuse_archived;
use crate::nouns::photos;
use crate::roster_cache::RosterCache;
use items::{Item, Source};
use pack::Pack;

use super::{make_sheet, page_count, print_fault, wanted};

pub(crate) use photo::{add as photo_add, remove as photo_remove};

/// What would be in the pack and what it lacks. Fault: `record.not_found`.
pub(crate) fn preview(
    call: &Call<'_>,
    request: MeetingArchivePreview,
) -> Result<ArchivePlan, Fault> {
    let roster = call.roster()?;
    call.read(|view| {
        let meeting: Meeting = view.get(request.meeting)?;
        let mut filed = items::of(call, view, &meeting)?;
        items::count_pages(call, view, &roster, &mut filed.items)?;
        Ok(ArchivePlan {
            folder: wording::folder(&meeting),
            notices: lacks::of(view, &meeting, &filed)?,
            items: filed.items.iter().map(Item::told).collect(),
            archived_on: archived_on(&meeting),
        })
    })
}

/// Makes the pack up and archives the meeting, in one step: a pack that could not be written leaves neither folder
/// nor number behind. Faults: `archive.not_held`, `archive.not_closed`, `meeting.archived`, `archive.no_folder`,
/// `archive.item_unknown`, `file.unwritable`, `work.stopped`.
pub(crate) fn archive(call: &Call<'_>, request: MeetingArchive) -> Result<Archived, Fault> {
    let roster = call.roster()?;
    let out = Path::new(request.out.trim());
    let mut made = None;
    let answer = call.transact(|tx| {
        let meeting: Meeting = tx.get(request.meeting)?;
        refuse_unfinished(&meeting)?;
        let mut filed = items::of(call, tx, &meeting)?;
        items::keep_otherwise(&mut filed.items, &request.papers)?;
        let notices = lacks::of(tx, &meeting, &filed)?;
        let items = filed.items;
        let pack = made.insert(Pack::begin(out, &wording::folder(&meeting))?);
        let making = Making {
            call,
            roster: &roster,
            meeting: &meeting,
            total: items.len() as u64 + 2,
        };
        let files = making.files(tx, pack, &items)?;
        list::write(&making, tx, pack, (&files, &notices))?;
        close(tx, &meeting)?;
        // The last step: from here on the folder has its own name.
        let folder = pack.finish()?;
        Ok(Archived {
            folder: folder.display().to_string(),
            archived_on: call.today(),
            files,
            notices,
        })
    });
    if let (Err(_), Some(pack)) = (&answer, made) {
        pack.discard();
    }
    answer
}

/// Only a meeting that was held and closed goes to the archive, once.
fn refuse_unfinished(meeting: &Meeting) -> Result<(), Fault> {
    refuse_archived(meeting)?;
    if meeting.state != MeetingState::Held {
        return Err(Fault::new("archive.not_held"));
    }
    if meeting.closing != Closing::Closed {
        return Err(Fault::new("archive.not_closed"));
    }
    Ok(())
}

fn close(tx: &mut Tx<'_>, meeting: &Meeting) -> Result<(), Fault> {
    let mut meeting = meeting.clone();
    meeting.closing = Closing::Archived;
    meeting.archived_at = Some(tx.at().to_owned());
    Ok(tx.put(&mut meeting)?)
}

/// What every file of one pack is made from.
struct Making<'a> {
    call: &'a Call<'a>,
    roster: &'a RosterCache,
    meeting: &'a Meeting,
    /// So many steps tell how far it is: each file, all papers in one, the list.
    total: u64,
}

impl Making<'_> {
    /// Prints every paper, copies every photo, and binds all papers into one file.
    fn files(
        &self,
        tx: &mut Tx<'_>,
        pack: &Pack,
        items: &[Item],
    ) -> Result<Vec<ArchivedFile>, Fault> {
        let (mut files, mut bound) = (Vec::new(), Vec::new());
        let (mut photos, mut done) = (Vec::new(), 0);
        for item in items {
            self.call.at(done, self.total)?;
            match &item.source {
                Source::Paper { wanted } => {
                    files.push(self.paper(tx, pack, (item, wanted, done), &mut bound)?);
                }
                Source::Photo(photo) => {
                    // It was there a moment ago.
                    let lost = || Fault::new("photo.missing").with("caption", item.name.clone());
                    let bytes = photos::bytes_of(self.call, photo).ok_or_else(lost)?;
                    photos.push(pack.write(item, &bytes)?);
                }
                Source::Bound => {}
            }
            done += 1;
        }
        let together = items::together(self.call, items, bound.len());
        let says = list::bound(self, tx, &together.name)?;
        let bytes = self.pdf(&bound, &says, done)?;
        files.push(pack.write(&together, &bytes)?);
        files.append(&mut photos);
        Ok(files)
    }

    /// One paper, registered as any other that is printed.
    fn paper(
        &self,
        tx: &mut Tx<'_>,
        pack: &Pack,
        (item, wanted, done): (&Item, &DocumentWanted, u64),
        bound: &mut Vec<PagePlan>,
    ) -> Result<ArchivedFile, Fault> {
        let wanted = wanted::resolve(self.call, tx, wanted)?;
        let mut at = |_, _| self.call.at(done, self.total).is_ok();
        let made = make_sheet(self.call, tx, self.roster, &wanted, &mut at)?;
        let pages = page_count(&made.laid.paper);
        let mut own = made.laid.paper.pages;
        mark(&mut own, item);
        bound.extend(own);
        Ok(ArchivedFile {
            pages,
            sheet: Some(made.sheet),
            sheet_number: made.number,
            code: made.code,
            ..pack.write(item, &made.bytes)?
        })
    }

    /// Pages as a file; stopped between two of them once the user says so.
    fn pdf(&self, pages: &[PagePlan], says: &Properties, done: u64) -> Result<Vec<u8>, Fault> {
        let mut go_on = |_| self.call.at(done, self.total).is_ok();
        pdf::write_telling(self.call.desk.shelf(), pages, says, &mut go_on)
            .map_err(|fault| print_fault(&fault))
    }
}

/// In the file that binds all papers each has one bookmark, where it begins.
fn mark(pages: &mut [PagePlan], item: &Item) {
    pages.iter_mut().for_each(|page| page.bookmarks.clear());
    if let Some(first) = pages.first_mut() {
        first.bookmarks.push(Bookmark {
            words: format!("{} {}", item.number, item.name),
            y: 0.0,
        });
    }
}
