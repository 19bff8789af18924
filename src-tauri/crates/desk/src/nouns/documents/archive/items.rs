//! What is in a pack, in its order, with how long each is kept. Not here: what is missing (`lacks`).

use chrono::NaiveDate;
use rules::archive::Retention;
use rules::words::{DocumentKind, Edition};
use store::View;
use store::documents::{Attachment, Document};
use store::meetings::Meeting;

use super::super::wanted::{self, Resolved};
use super::super::{Registration, lay_out, page_count, rows};
use super::wording;
use crate::commands::archive::{ArchiveItem, ArchiveKept};
use crate::commands::document::DocumentWanted;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::photos;
use crate::nouns::templates::retention;
use crate::roster_cache::RosterCache;

/// The setting of photos.
const PHOTOS: &str = "photos";

/// Where a file comes from.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// It is printed.
    Paper { wanted: Box<DocumentWanted> },
    /// It is copied.
    Photo(Box<Attachment>),
    /// All papers in one.
    Bound,
}

/// One file of a pack.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub key: String,
    pub number: String,
    pub name: String,
    pub file: String,
    /// Of a paper: known once it is laid out.
    pub pages: u32,
    pub formed_on: NaiveDate,
    pub retention: Retention,
    pub source: Source,
}

/// What can be filed of a meeting.
pub(super) struct Filed {
    pub items: Vec<Item>,
    /// Photos whose files are gone.
    pub lost: usize,
}

/// The papers of a pack in order, each in the edition that is kept: what hung on the board as it hung there, the
/// rest as the committee has it.
const PAPERS: &[(DocumentKind, Edition, &str)] = &[
    (DocumentKind::Notice, Edition::Internal, ""),
    (DocumentKind::SignIn, Edition::Internal, "sheet"),
    (DocumentKind::Minutes, Edition::Internal, ""),
    (DocumentKind::Commitments, Edition::Public, ""),
    (DocumentKind::Timetable, Edition::Public, "meeting"),
    (DocumentKind::Ledger, Edition::Internal, "full"),
    (DocumentKind::Results, Edition::Public, ""),
    (DocumentKind::Handover, Edition::Internal, ""),
];

/// Everything that this meeting left behind and that can be filed.
pub(super) fn of(call: &Call<'_>, view: &View<'_>, meeting: &Meeting) -> Result<Filed, Fault> {
    let printed = view.documents_of(meeting.id)?;
    let mut items = Vec::new();
    for (document, edition, form) in PAPERS {
        let wanted = wanted_of(meeting, *document, *edition, form);
        if is_empty(view, &wanted::resolve(call, view, &wanted)?)? {
            continue;
        }
        let number = items.len() + 1;
        let name = wording::paper(*document, *edition, meeting);
        items.push(Item {
            key: document.as_str().to_owned(),
            number: wording::number(number),
            file: wording::file("", number, &name, "pdf"),
            name,
            pages: 0,
            formed_on: formed(call, meeting, *document, &printed),
            retention: kept(view, document.as_str())?,
            source: Source::Paper {
                wanted: Box::new(wanted),
            },
        });
    }
    let all = of_meeting(view, meeting, &printed)?.into_iter();
    let (there, lost): (Vec<_>, Vec<_>) = all.partition(|(photo, _)| photos::lies(call, photo));
    for (number, (photo, name)) in (1..).zip(there) {
        items.push(Item {
            key: format!("photo:{}", photo.id),
            number: wording::number(number),
            file: wording::file("照片", number, &name, "jpg"),
            name,
            pages: 1,
            formed_on: photo.taken_on.unwrap_or(meeting.day),
            retention: kept(view, PHOTOS)?,
            source: Source::Photo(Box::new(photo)),
        });
    }
    Ok(Filed {
        items,
        lost: lost.len(),
    })
}

pub(super) fn wanted_of(
    meeting: &Meeting,
    document: DocumentKind,
    edition: Edition,
    form: &str,
) -> DocumentWanted {
    DocumentWanted {
        meeting: Some(meeting.id),
        edition: Some(edition),
        form: Some(form.to_owned()).filter(|form| !form.is_empty()),
        ..DocumentWanted::of(document)
    }
}

fn kept(view: &View<'_>, key: &str) -> Result<Retention, Fault> {
    Ok(retention::of(view, key)?.unwrap_or(Retention::Permanent))
}

/// Lays the papers out to say how many pages they have.
pub(super) fn count_pages(
    call: &Call<'_>,
    view: &View<'_>,
    roster: &RosterCache,
    items: &mut [Item],
) -> Result<(), Fault> {
    for item in items {
        if let Source::Paper { wanted } = &item.source {
            let wanted = wanted::resolve(call, view, wanted)?;
            let laid = lay_out(call, view, roster, &wanted, &Registration::default())?;
            item.pages = page_count(&laid.paper);
        }
    }
    Ok(())
}

/// Whether there is nothing that the paper could say: it lists matters and has none, or tells of results and
/// nothing is done.
fn is_empty(view: &View<'_>, wanted: &Resolved) -> Result<bool, Fault> {
    match wanted.document {
        DocumentKind::Results => {
            let all = rows::results(view, wanted)?;
            Ok(!all.iter().any(|(row, _)| row.done_on.is_some()))
        }
        document if lists_matters(document) => Ok(rows::shown(view, wanted)?.is_empty()),
        _ => Ok(false),
    }
}

/// A paper that is nothing without its matters.
const fn lists_matters(document: DocumentKind) -> bool {
    matches!(
        document,
        DocumentKind::Commitments
            | DocumentKind::Timetable
            | DocumentKind::Ledger
            | DocumentKind::Handover
    )
}

/// The day it was printed first; sign-in sheet and minutes are of the meeting's own day.
fn formed(
    call: &Call<'_>,
    meeting: &Meeting,
    document: DocumentKind,
    printed: &[Document],
) -> NaiveDate {
    if matches!(document, DocumentKind::SignIn | DocumentKind::Minutes) {
        return meeting.day;
    }
    let same = printed.iter().filter(|sheet| sheet.kind == document);
    let standing = same.filter(|sheet| sheet.voided_on.is_none());
    let days = standing.map(|sheet| sheet.print_day);
    days.min().unwrap_or(call.today())
}

/// Photos of the meeting, of boards where its sheets hung, of its matters; each with its name.
fn of_meeting(
    view: &View<'_>,
    meeting: &Meeting,
    printed: &[Document],
) -> Result<Vec<(Attachment, String)>, Fault> {
    let own = view.attachments_of(meeting.id)?.into_iter();
    let mut found: Vec<_> = own.map(|photo| named(photo, "")).collect();
    for sheet in printed {
        for posting in view.postings_of(sheet.id)? {
            let photos = view.attachments_of(posting.id)?.into_iter();
            found.extend(photos.map(|photo| named(photo, &posting.board)));
        }
    }
    for line in view.deliberations_of(meeting.id)? {
        let issue: store::issues::Issue = view.get(line.issue)?;
        let short = if issue.short_title.is_empty() {
            &issue.summary
        } else {
            &issue.short_title
        };
        let photos = view.attachments_of(issue.id)?.into_iter();
        found.extend(photos.map(|photo| named(photo, short)));
    }
    Ok(found)
}

fn named(photo: Attachment, about: &str) -> (Attachment, String) {
    let name = wording::photo(&photo, about);
    (photo, name)
}

/// Puts other periods in the place of the usual ones. Fault: `archive.item_unknown`.
pub(super) fn keep_otherwise(items: &mut [Item], wanted: &[ArchiveKept]) -> Result<(), Fault> {
    for one in wanted {
        let item = items.iter_mut().find(|item| item.key == one.key);
        let unknown = || Fault::new("archive.item_unknown").with("key", one.key.clone());
        item.ok_or_else(|| unknown().at("papers"))?.retention = one.retention;
    }
    Ok(())
}

/// All papers bound into one file; kept as long as the one that is kept longest.
pub(super) fn together(call: &Call<'_>, items: &[Item], pages: usize) -> Item {
    let papers = items
        .iter()
        .filter(|item| matches!(item.source, Source::Paper { .. }));
    let longest = papers.map(|item| item.retention).min();
    Item {
        key: "all".to_owned(),
        number: "—".to_owned(),
        name: "全部材料".to_owned(),
        file: "全部材料.pdf".to_owned(),
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        formed_on: call.today(),
        retention: longest.unwrap_or(Retention::Permanent),
        source: Source::Bound,
    }
}

impl Item {
    /// As a preview tells of it.
    pub fn told(&self) -> ArchiveItem {
        let (document, edition, photo) = match &self.source {
            Source::Paper { wanted } => (Some(wanted.document), wanted.edition, None),
            Source::Photo(photo) => (None, None, Some(photo)),
            Source::Bound => (None, None, None),
        };
        ArchiveItem {
            key: self.key.clone(),
            number: self.number.clone(),
            document,
            edition,
            photo: photo.map(|photo| photo.id),
            own_photo: photo.is_some_and(|photo| photo.owner_entity == super::photo::OWNER),
            name: self.name.clone(),
            file: self.file.clone(),
            pages: self.pages,
            formed_on: self.formed_on,
            retention: self.retention,
        }
    }
}
