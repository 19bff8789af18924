//! What each paper can be: editions, sizes, forms, and which meeting it is of (command-line contract,
//! papers §3). Not here: filling in a request (`wanted`).

use print::documents::PaperSize;
use print::documents::ledger::{Column, LedgerForm};
use rules::words::{DocumentKind, Edition};

use crate::commands::document::{DocumentForms, DocumentRow, FileFormat, LedgerColumn};
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
    /// What it tells of where it is of no meeting: `days`, `month`, `year`; empty for a meeting's.
    pub period: &'static str,
    /// It can be of one place only.
    pub of_place: bool,
    /// The sizes on which it has large type.
    pub large: &'static [PaperSize],
}

impl Form {
    const fn over(mut self, period: &'static str) -> Self {
        self.period = period;
        self
    }

    const fn of_a_place(mut self) -> Self {
        self.of_place = true;
        self
    }

    /// With large type on these sizes.
    const fn large(mut self, sizes: &'static [PaperSize]) -> Self {
        self.large = sizes;
        self
    }
}

const A4: &[PaperSize] = &[PaperSize::A4];
const BOARD: &[PaperSize] = &[PaperSize::A4, PaperSize::A3];
const A3: &[PaperSize] = &[PaperSize::A3];

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
        period: "",
        of_place: false,
        large: &[],
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
const COMMITMENTS: &[Form] = &[form("", true, BOARD, Subject::LatestHeld).large(A4)];
const RESULTS: &[Form] = &[form("", true, BOARD, Subject::LatestHeld)];
const TIMETABLE: &[Form] = &[
    form("meeting", true, BOARD, Subject::LatestHeld).large(A4),
    form("year", true, BOARD, Subject::Period)
        .over("year")
        .of_a_place()
        .large(A4),
];
const LEDGER: &[Form] = &[
    ledger("full", false, A4),
    ledger("four", true, A4),
    ledger("flat", false, A3),
];
const fn ledger(name: &'static str, public: bool, sizes: &'static [PaperSize]) -> Form {
    form(name, public, sizes, Subject::Period)
        .over("days")
        .of_a_place()
        .large(sizes)
}
/// Of a meeting, or all that are out.
const HANDOVER: &[Form] = &[form("", false, A4, Subject::Period).of_a_place()];
const MONTHLY: &[Form] = &[form("", true, A4, Subject::Period)
    .over("month")
    .of_a_place()];
const YEAR_PLAN: &[Form] = &[form("", true, A4, Subject::Period)
    .over("year")
    .of_a_place()];

/// The forms of a paper, the default of its edition first.
pub(super) const fn forms(document: DocumentKind) -> &'static [Form] {
    match document {
        DocumentKind::Notice => NEXT_PUBLIC,
        DocumentKind::Cards => CARDS,
        DocumentKind::Slips => SLIPS,
        DocumentKind::SignIn => SIGN_IN,
        DocumentKind::Minutes => MINUTES,
        DocumentKind::Commitments => COMMITMENTS,
        DocumentKind::Results => RESULTS,
        DocumentKind::Timetable => TIMETABLE,
        DocumentKind::Ledger => LEDGER,
        DocumentKind::Handover => HANDOVER,
        DocumentKind::Monthly => MONTHLY,
        DocumentKind::YearPlan => YEAR_PLAN,
    }
}

/// The files for other programs that a paper can be, the most wanted first: what is filled in and counted further as a
/// table, what is read and edited further as a letter, what everybody may see as a picture for the group chat. What only
/// makes sense cut, folded or signed is none.
pub(super) const fn formats(document: DocumentKind) -> &'static [FileFormat] {
    use FileFormat::{Csv, Docx, Json, Png, Xlsx};
    match document {
        DocumentKind::Ledger | DocumentKind::SignIn => &[Xlsx, Csv, Json],
        DocumentKind::Timetable => &[Xlsx, Csv, Png, Json],
        DocumentKind::Commitments => &[Xlsx, Docx, Csv, Png, Json],
        DocumentKind::Results => &[Docx, Xlsx, Csv, Png, Json],
        DocumentKind::Minutes => &[Docx],
        DocumentKind::Notice => &[Docx, Png],
        DocumentKind::Monthly | DocumentKind::YearPlan => &[Png],
        DocumentKind::Slips | DocumentKind::Cards | DocumentKind::Handover => &[],
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

/// Whether large type can be had. Faults: `document.large_none`.
pub(super) fn large(form: Form, size: PaperSize, asked: bool) -> Result<bool, Fault> {
    if asked && !form.large.contains(&size) {
        return Err(Fault::new("document.large_none").at("large"));
    }
    Ok(asked)
}

/// All papers with their forms, for the window's choices.
pub(crate) fn list(_: &Call<'_>, _: Nothing) -> Result<DocumentForms, Fault> {
    let papers = DocumentKind::ALL.iter();
    let rows = papers.flat_map(|document| forms(*document).iter().map(|form| row(*document, form)));
    let columns = Column::ALL.iter().map(|column| LedgerColumn {
        column: column.as_str().to_owned(),
        public: *column != Column::Reporter,
    });
    Ok(DocumentForms {
        rows: rows.collect(),
        columns: columns.collect(),
    })
}

fn row(document: DocumentKind, form: &Form) -> DocumentRow {
    let named = |sizes: &[PaperSize]| sizes.iter().map(|s| size_name(*s).to_owned()).collect();
    let columns: &[Column] = match document {
        DocumentKind::Ledger => ledger_form(form.name).own_columns(),
        _ => &[],
    };
    DocumentRow {
        document,
        form: form.name.to_owned(),
        public: form.public,
        sizes: named(form.sizes),
        of_meeting: form.subject != Subject::Period,
        period: form.period.to_owned(),
        of_place: form.of_place,
        large: named(form.large),
        columns: columns.iter().map(|c| c.as_str().to_owned()).collect(),
        formats: formats(document).to_vec(),
    }
}

/// The ledger's form, as the print engine names it.
pub(super) fn ledger_form(name: &str) -> LedgerForm {
    match name {
        "full" => LedgerForm::Full,
        "flat" => LedgerForm::Flat,
        _ => LedgerForm::Four,
    }
}
