//! Papers: which one, of what, with which names, laid out for the screen or printed into a registered file.
//! Not here: how they look (`print`), what is personal (`rules::privacy`).

pub(crate) mod again;
pub(crate) mod archive;
mod called;
mod cards;
mod commitments;
pub(crate) mod export;
pub(crate) mod facts;
pub(crate) mod fingerprint;
mod handover;
pub(crate) mod kept;
mod ledger;
mod masking;
mod minutes;
mod monthly;
mod notice;
mod quota_words;
pub(crate) mod recovery;
pub(crate) mod register;
mod results;
mod rows;
mod session;
pub(crate) mod sheet;
mod sign_in;
mod slips;
mod timetable;
mod wanted;
pub(crate) mod words;
mod writing;
mod year_plan;

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use print::documents::Paper;
use print::pdf::{self, Properties};
use print::plan::PagePlan;
use rules::ids::{DocumentId, PersonId};
use rules::words::{DocumentKind, Edition};
use store::whole::Part;
use store::{Tx, View};

use crate::commands::document::{
    DocumentPreview, DocumentPrint, HitView, PageView, Preview, Printed, SettledText,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::issue_view::AsOf;
use crate::nouns::templates;
use crate::roster_cache::RosterCache;
pub(crate) use export::export;
use masking::Masking;
use wanted::Resolved;
pub(crate) use wanted::safe;

/// What a sheet needs beside its rows: number, code, and whose eyes it is for.
#[derive(Debug, Clone, Default)]
struct Registration {
    pub number: Option<String>,
    pub code: Option<String>,
    /// The instant by which its figures were known; of a return only.
    pub known: Option<DateTime<Utc>>,
}

impl Registration {
    /// A return says by when its figures were known, so that a later one can tell what was typed since.
    fn known(self, call: &Call<'_>, wanted: &Resolved) -> Self {
        let returned = wanted.document == DocumentKind::Monthly;
        Self {
            known: returned.then(|| call.now().to_utc()),
            ..self
        }
    }
}

/// A paper laid out.
struct LaidOut {
    paper: Paper,
    title: String,
    hits: Vec<HitView>,
    settled: Vec<SettledText>,
    lost_photos: Vec<u32>,
    items: u32,
}

/// Lays a paper out for the screen. Faults: `edition.none`, `document.no_meeting`.
pub(crate) fn preview(call: &Call<'_>, request: DocumentPreview) -> Result<Preview, Fault> {
    let kept = kept::laid_out(call, &request.wanted)?;
    let (wanted, laid) = (&kept.wanted, &kept.laid);
    let first = request.first.unwrap_or(1).max(1);
    let count = request.count.unwrap_or(u32::MAX);
    let pages = laid.paper.pages.iter().skip(first as usize - 1);
    let shown = pages
        .take(count as usize)
        .map(|page| page_view(call, page))
        .collect::<Result<_, Fault>>()?;
    Ok(Preview {
        file_name: wanted::file_name(call.today(), wanted),
        title: laid.title.clone(),
        edition: wanted.edition,
        page_count: page_count(&laid.paper),
        first,
        pages: shown,
        hits: laid.hits.clone(),
        settled: laid.settled.clone(),
        missing: missing(&laid.paper),
        lost_photos: laid.lost_photos.clone(),
        items: laid.items,
    })
}

fn page_view(call: &Call<'_>, page: &PagePlan) -> Result<PageView, Fault> {
    let svg = print::svg::write(call.desk.shelf(), page).map_err(|f| print_fault(&f))?;
    Ok(PageView {
        width_mm: page.width_mm,
        height_mm: page.height_mm,
        svg,
    })
}

/// Prints a paper into a file and registers the sheet: a file that could not be written leaves no number behind,
/// and it has its name only once the register has the number, so that no sheet lies about that nobody registered.
pub(crate) fn print(call: &Call<'_>, request: DocumentPrint) -> Result<Printed, Fault> {
    let roster = call.roster()?;
    let (printed, part) = call.transact(|tx| {
        let wanted = wanted::resolve(call, tx, &request.wanted)?;
        // Reading the rows is the first half of the way, writing the pages the second.
        let mut at = |written, pages| call.at(pages + written, pages * 2).is_ok();
        let made = make_sheet(call, tx, &roster, &wanted, &mut at)?;
        let name = wanted::file_name(call.today(), &wanted);
        let path = file_in(call, name, request.out.as_deref());
        let part = Part::write(&path, &made.bytes).map_err(|e| Fault::unwritable(&path, &e))?;
        let printed = Printed {
            sheet: made.sheet,
            path: path.display().to_string(),
            pages: page_count(&made.laid.paper),
            bytes: made.bytes.len() as u64,
            number: made.number,
            code: made.code,
            edition: wanted.edition,
            hits: made.laid.hits,
            missing: missing(&made.laid.paper),
            lost_photos: made.laid.lost_photos,
            template_faults: templates::faults(tx),
        };
        Ok::<_, Fault>((printed, part))
    })?;
    part.name()
        .map_err(|e| Fault::unwritable(Path::new(&printed.path), &e))?;
    Ok(printed)
}

/// A sheet as a file, entered in the register.
struct Made {
    laid: LaidOut,
    bytes: Vec<u8>,
    sheet: DocumentId,
    number: String,
    /// In groups, as people read it.
    code: String,
}

/// Numbers a sheet, lays it out, makes its file and registers it. `at` hears how many of the pages are written;
/// answered with no, it stops.
fn make_sheet(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    roster: &RosterCache,
    wanted: &Resolved,
    at: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Made, Fault> {
    let shown = register::hashed(tx, rows::shown(tx, wanted)?)?;
    let registration = register::register(tx, call.today(), wanted, &shown)?.known(call, wanted);
    let laid = lay_out(call, tx, roster, wanted, &registration)?;
    let says = properties(call, tx, (&laid.title, wanted.edition), &registration)?;
    let pages = page_count(&laid.paper);
    let paper = (facts::size_name(wanted.paper), pages);
    let keep = || register::keep(tx, call.today(), wanted, &shown, &registration, paper);
    let (bytes, sheet) = writing::beside(call.desk.shelf(), &laid.paper.pages, &says, at, keep)?;
    Ok(Made {
        laid,
        bytes,
        sheet,
        number: registration.number.unwrap_or_default(),
        code: register::spaced(&registration.code.unwrap_or_default()),
    })
}

fn lay_out(
    call: &Call<'_>,
    view: &View<'_>,
    roster: &RosterCache,
    wanted: &Resolved,
    registration: &Registration,
) -> Result<LaidOut, Fault> {
    faces_as_set(call, view)?;
    let mut masking = Masking::new(view, roster, wanted.edition)?;
    let make = Make::new(call, (view, roster), wanted, registration)?;
    let (paper, title, items) = lay_out_of(wanted.document)(&make, &mut masking)?;
    Ok(LaidOut {
        paper,
        title,
        hits: masking.hits,
        settled: masking.settled,
        lost_photos: make.lost_photos.into_inner(),
        items,
    })
}

/// Whether paper is set in faces of this machine, as the village has it.
fn faces_as_set(call: &Call<'_>, view: &View<'_>) -> Result<(), Fault> {
    let faces = view.setting("installed_faces")?;
    call.desk
        .use_installed_faces(faces.as_deref() != Some("off"));
    Ok(())
}

/// Lays one paper out: gives its pages, title and number of items.
type LayOut = fn(&Make<'_>, &mut Masking) -> Result<(Paper, String, u32), Fault>;

fn lay_out_of(document: DocumentKind) -> LayOut {
    match document {
        DocumentKind::Notice => notice::lay_out,
        DocumentKind::Slips => slips::lay_out,
        DocumentKind::Cards => cards::lay_out,
        DocumentKind::SignIn => sign_in::lay_out,
        DocumentKind::Minutes => minutes::lay_out,
        DocumentKind::Commitments => commitments::lay_out,
        DocumentKind::Timetable => timetable::lay_out,
        DocumentKind::Ledger => ledger::lay_out,
        DocumentKind::Results => results::lay_out,
        DocumentKind::Handover => handover::lay_out,
        DocumentKind::Monthly => monthly::lay_out,
        DocumentKind::YearPlan => year_plan::lay_out,
    }
}

/// What every document is made from.
struct Make<'a> {
    pub call: &'a Call<'a>,
    pub view: &'a View<'a>,
    pub roster: &'a RosterCache,
    pub wanted: &'a Resolved,
    pub registration: &'a Registration,
    pub as_of: AsOf,
    /// Items whose photo's file is gone or cannot be read, in the order of the page.
    pub lost_photos: RefCell<Vec<u32>>,
    /// Names that this edition shows on a day, as read for an earlier row; none: it shows none.
    people: RefCell<HashMap<(PersonId, NaiveDate), Option<String>>>,
}

impl<'a> Make<'a> {
    fn new(
        call: &'a Call<'a>,
        (view, roster): (&'a View<'a>, &'a RosterCache),
        wanted: &'a Resolved,
        registration: &'a Registration,
    ) -> Result<Self, Fault> {
        Ok(Self {
            call,
            view,
            roster,
            wanted,
            registration,
            as_of: AsOf::of(view, call.today())?,
            lost_photos: RefCell::default(),
            people: RefCell::default(),
        })
    }
}

impl Make<'_> {
    /// From how many days before the deadline lamps are yellow.
    pub fn due_soon_days(&self) -> u32 {
        u32::try_from(self.as_of.soon).unwrap_or_default()
    }

    /// What the office keeps to itself: the words in the internal edition, nothing on public paper or where there are none.
    pub fn inside(&self, words: &str) -> Option<String> {
        let shown = self.wanted.edition == Edition::Internal && !words.is_empty();
        shown.then(|| words.to_owned())
    }

    /// The name of a responsible person, reviewer or host, as this edition may show it on that day.
    pub fn person(
        &self,
        person: Option<PersonId>,
        day: NaiveDate,
    ) -> Result<Option<String>, Fault> {
        let Some(id) = person else { return Ok(None) };
        if let Some(known) = self.people.borrow().get(&(id, day)) {
            return Ok(known.clone());
        }
        let shown = self.shown_person(id, day)?;
        self.people.borrow_mut().insert((id, day), shown.clone());
        Ok(shown)
    }

    fn shown_person(&self, id: PersonId, day: NaiveDate) -> Result<Option<String>, Fault> {
        let same = self.view.same_people(id)?;
        let standing = same.first().copied().unwrap_or(id);
        let found = self.view.find::<store::people::Person>(standing)?;
        let name = found.map(|p| p.name);
        if self.wanted.edition == Edition::Internal {
            return Ok(name);
        }
        let mut public = false;
        for id in same {
            let posts = self.view.posts_of(id)?;
            public |= posts
                .iter()
                .any(|post| post.kind.is_public() && post.in_force(day));
        }
        Ok(name.filter(|_| public))
    }
}

pub(crate) fn print_fault(fault: &print::PrintFault) -> Fault {
    Fault::new(fault.code()).with("detail", fault.to_string())
}

pub(crate) fn page_count(paper: &Paper) -> u32 {
    u32::try_from(paper.pages.len()).unwrap_or(u32::MAX)
}

fn missing(paper: &Paper) -> Vec<String> {
    paper.missing.iter().map(char::to_string).collect()
}

/// What a file says of itself.
fn properties(
    call: &Call<'_>,
    view: &View<'_>,
    (title, edition): (&str, Edition),
    registration: &Registration,
) -> Result<Properties, Fault> {
    // The print day at noon: the same sheet printed twice on one day is the same file.
    let noon = call
        .today()
        .and_hms_opt(12, 0, 0)
        .unwrap_or_default()
        .and_utc();
    Ok(Properties {
        title: title.to_owned(),
        author: sheet::signer(view)?,
        subject: registration.number.clone().unwrap_or_default(),
        edition: match edition {
            Edition::Public => pdf::Edition::Public,
            Edition::Internal => pdf::Edition::Internal,
        },
        printed_at: crate::desk::china(noon - chrono::Duration::hours(8)),
    })
}

/// The file asked for, else one of this name where papers are kept.
pub(crate) fn file_in(call: &Call<'_>, name: String, out: Option<&str>) -> PathBuf {
    match out.filter(|out| !out.is_empty()) {
        Some(out) => PathBuf::from(out),
        None => call.desk.data().join("papers").join(name),
    }
}
