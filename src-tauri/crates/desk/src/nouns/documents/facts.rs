//! What each paper can be: editions, sizes, forms, and which meeting it is of (command-line contract,
//! papers §3). Not here: filling in a request (`wanted`).

use print::documents::PaperSize;
use rules::words::{DocumentKind, Edition};

use crate::commands::document::{DocumentForms, DocumentRow};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;

/// Which meeting a paper is of when none is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// The next planned one, else the latest held: what is printed before people come.
    Next,
    /// The latest held.
    LatestHeld,
    /// None: a period, a year or matters.
    Period,
}

/// One form of a paper; papers with one form have one without a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    pub name: &'static str,
    pub public: bool,
    /// Sizes it can be printed on, its own first.
    pub sizes: &'static [PaperSize],
    pub subject: Subject,
}

const A4: &[PaperSize] = &[PaperSize::A4];
const BOARD: &[PaperSize] = &[PaperSize::A4, PaperSize::A3];
const LARGE: &[PaperSize] = &[PaperSize::A3];

const fn form(
    name: &'static str,
    public: bool,
    sizes: &'static [PaperSize],
    subject: Subject,
) -> Form {
    Form {
        name,
        public,
        sizes,
        subject,
    }
}

const NEXT_PUBLIC: &[Form] = &[form("", true, A4, Subject::Next)];
/// One sheet to be copied, or a card for every household.
const CARDS: &[Form] = &[
    form("sheet", true, A4, Subject::Next),
    form("households", true, A4, Subject::Next),
];
const SLIPS: &[Form] = &[form("", false, A4, Subject::Next)];
const SIGN_IN: &[Form] = &[
    form("sheet", false, A4, Subject::Next),
    form("thumb", false, A4, Subject::Next),
];
/// Public only once the speakers' consent is recorded; `wanted` looks.
const MINUTES: &[Form] = &[form("", true, A4, Subject::LatestHeld)];
const BOARD_SHEET: &[Form] = &[form("", true, BOARD, Subject::LatestHeld)];
const TIMETABLE: &[Form] = &[
    form("meeting", true, BOARD, Subject::LatestHeld),
    form("year", true, BOARD, Subject::Period),
];
const LEDGER: &[Form] = &[
    form("full", false, A4, Subject::Period),
    form("four", true, A4, Subject::Period),
    form("flat", false, LARGE, Subject::Period),
];
const HANDOVER: &[Form] = &[form("", false, A4, Subject::Period)];
const PERIOD_PUBLIC: &[Form] = &[form("", true, A4, Subject::Period)];

/// The forms of a paper, the default of its edition first.
pub(super) const fn forms(document: DocumentKind) -> &'static [Form] {
    match document {
        DocumentKind::Notice => NEXT_PUBLIC,
        DocumentKind::Cards => CARDS,
        DocumentKind::Slips => SLIPS,
        DocumentKind::SignIn => SIGN_IN,
        DocumentKind::Minutes => MINUTES,
        DocumentKind::Commitments | DocumentKind::Results => BOARD_SHEET,
        DocumentKind::Timetable => TIMETABLE,
        DocumentKind::Ledger => LEDGER,
        DocumentKind::Handover => HANDOVER,
        DocumentKind::Monthly | DocumentKind::YearPlan => PERIOD_PUBLIC,
    }
}

/// The form asked for, else the first that the edition has. Faults: `document.form_unknown`, `edition.none`.
pub(super) fn chosen(
    document: DocumentKind,
    edition: Edition,
    asked: Option<&str>,
) -> Result<Form, Fault> {
    let all = forms(document);
    let in_edition = |form: &&Form| edition == Edition::Internal || form.public;
    let found = match asked.filter(|name| !name.is_empty()) {
        None => all.iter().find(in_edition),
        Some(name) => match all.iter().find(|form| form.name == name) {
            None => {
                return Err(Fault::new("document.form_unknown")
                    .at("form")
                    .with("form", name));
            }
            Some(form) => Some(form).filter(in_edition),
        },
    };
    found
        .copied()
        .ok_or_else(|| Fault::new("edition.none").with("document", document.as_str()))
}

/// The size asked for, else the form's own. Faults: `document.paper_unknown`.
pub(super) fn size(form: Form, asked: Option<&str>) -> Result<PaperSize, Fault> {
    let own = form.sizes.first().copied().unwrap_or(PaperSize::A4);
    let Some(asked) = asked.filter(|name| !name.is_empty()) else {
        return Ok(own);
    };
    let lower = asked.to_lowercase();
    let found = form.sizes.iter().find(|size| size_name(**size) == lower);
    found.copied().ok_or_else(|| {
        Fault::new("document.paper_unknown")
            .at("paper")
            .with("paper", asked)
    })
}

pub(super) const fn size_name(size: PaperSize) -> &'static str {
    match size {
        PaperSize::A4 => "a4",
        PaperSize::A3 => "a3",
    }
}

/// All papers with their forms, for the window's choices.
pub(crate) fn list(_: &Call<'_>, _: Nothing) -> Result<DocumentForms, Fault> {
    let rows = DocumentKind::ALL.iter().flat_map(|document| {
        forms(*document).iter().map(|form| DocumentRow {
            document: *document,
            form: form.name.to_owned(),
            public: form.public,
            sizes: form
                .sizes
                .iter()
                .map(|s| size_name(*s).to_owned())
                .collect(),
            of_meeting: form.subject != Subject::Period,
        })
    });
    Ok(DocumentForms {
        rows: rows.collect(),
    })
}
