//! Which paper is wanted, with the defaults of the command-line contract. Not here: making it.

use chrono::{Datelike, NaiveDate};
use print::documents::PaperSize;
use print::documents::ledger::{Column, LedgerForm};
use rules::ids::{MeetingId, PlaceId};
use rules::words::{DocumentKind, Edition, PlaceLevel};
use store::View;
use store::kinds::Kind as MeetingKind;
use store::meetings::Meeting;

use crate::commands::document::DocumentWanted;
use crate::desk::Call;
use crate::fault::Fault;

/// The papers that can be printed by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Commitments,
    Timetable,
    Ledger,
}

/// A request with every default filled in.
#[derive(Debug, Clone)]
pub(super) struct Resolved {
    pub kind: Kind,
    pub document: DocumentKind,
    pub edition: Edition,
    pub paper: PaperSize,
    /// The meeting, where the paper is about one.
    pub meeting: Option<Meeting>,
    pub place: Option<PlaceId>,
    /// The period of a ledger, or the year of a timetable.
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub form: LedgerForm,
    pub columns: Option<Vec<Column>>,
    pub colour: bool,
}

/// Fills in the defaults. Faults: `not.yet` for papers of later versions, `edition.none`,
/// `document.no_meeting`, `document.paper_unknown`, `document.form_unknown`, `document.column_unknown`.
pub(super) fn resolve(
    call: &Call<'_>,
    view: &View<'_>,
    wanted: &DocumentWanted,
) -> Result<Resolved, Fault> {
    let edition = wanted.edition.unwrap_or(Edition::Public);
    let kind = match wanted.document {
        DocumentKind::Commitments => Kind::Commitments,
        DocumentKind::Timetable => Kind::Timetable,
        DocumentKind::Ledger => Kind::Ledger,
        other => return Err(not_yet(other, edition)),
    };
    let today = call.today();
    let year = |month, day| NaiveDate::from_ymd_opt(today.year(), month, day).unwrap_or(today);
    let form = ledger_form(kind, edition, wanted.form.as_deref())?;
    let meeting = meeting(view, kind, wanted, today)?;
    let own = own_columns(view, kind, wanted, meeting.as_ref())?;
    let grid_word = view.level_words()?.of(PlaceLevel::Grid).to_owned();
    Ok(Resolved {
        kind,
        document: wanted.document,
        edition,
        paper: paper(wanted.paper.as_deref(), form)?,
        meeting,
        place: wanted.place,
        from: wanted.from.unwrap_or_else(|| year(1, 1)),
        to: wanted.to.unwrap_or_else(|| year(12, 31)),
        form,
        columns: columns(
            if own.is_empty() {
                &wanted.columns
            } else {
                &own
            },
            edition,
            &grid_word,
        )?,
        colour: wanted.colour,
    })
}

fn not_yet(document: DocumentKind, edition: Edition) -> Fault {
    let internal_only = matches!(
        document,
        DocumentKind::SignIn | DocumentKind::Slips | DocumentKind::Handover
    );
    if internal_only && edition == Edition::Public {
        return Fault::new("edition.none").with("document", document.as_str());
    }
    Fault::not_yet(document.as_str())
}

/// Ledger: four columns in public, the full set internally. The public edition has no other form.
fn ledger_form(kind: Kind, edition: Edition, form: Option<&str>) -> Result<LedgerForm, Fault> {
    let unknown = || {
        Fault::new("document.form_unknown")
            .at("form")
            .with("form", form.unwrap_or_default())
    };
    if kind == Kind::Timetable && !matches!(form, None | Some("meeting" | "year")) {
        return Err(unknown());
    }
    if kind != Kind::Ledger {
        return Ok(LedgerForm::Four);
    }
    let form = match (form, edition) {
        (None, Edition::Public) | (Some("four"), _) => LedgerForm::Four,
        (None, Edition::Internal) | (Some("full"), _) => LedgerForm::Full,
        (Some("flat"), _) => LedgerForm::Flat,
        (Some(_), _) => return Err(unknown()),
    };
    if form != LedgerForm::Four && edition == Edition::Public {
        return Err(Fault::new("edition.none").with("document", "ledger"));
    }
    Ok(form)
}

fn paper(paper: Option<&str>, form: LedgerForm) -> Result<PaperSize, Fault> {
    match paper.map(str::to_lowercase).as_deref() {
        Some("a3") => Ok(PaperSize::A3),
        Some("a4") => Ok(PaperSize::A4),
        None if form == LedgerForm::Flat => Ok(PaperSize::A3),
        None => Ok(PaperSize::A4),
        Some(other) => Err(Fault::new("document.paper_unknown")
            .at("paper")
            .with("paper", other)),
    }
}

/// Commitments: the meeting asked for, else the latest held. Timetable and ledger: only if asked for.
fn meeting(
    view: &View<'_>,
    kind: Kind,
    wanted: &DocumentWanted,
    today: NaiveDate,
) -> Result<Option<Meeting>, Fault> {
    let asked = wanted
        .meeting
        .map(|id: MeetingId| view.get::<Meeting>(id))
        .transpose()?;
    match (kind, asked) {
        (Kind::Timetable, _) if wanted.form.as_deref() == Some("year") => Ok(None),
        (_, Some(meeting)) => Ok(Some(meeting)),
        (Kind::Commitments, None) => latest(view, today).map(Some),
        (Kind::Timetable, None) if wanted.form.as_deref() == Some("meeting") => {
            latest(view, today).map(Some)
        }
        (_, None) => Ok(None),
    }
}

fn latest(view: &View<'_>, today: NaiveDate) -> Result<Meeting, Fault> {
    view.latest_held(today)?
        .ok_or_else(|| Fault::new("document.no_meeting"))
}

/// A meeting's ledger has its kind's columns, unless others, or a form that shows all of them, are asked for.
fn own_columns(
    view: &View<'_>,
    kind: Kind,
    wanted: &DocumentWanted,
    meeting: Option<&Meeting>,
) -> Result<Vec<String>, Fault> {
    let all = matches!(wanted.form.as_deref(), Some("full" | "flat"));
    let asked = !wanted.columns.is_empty() || all;
    match meeting {
        Some(meeting) if kind == Kind::Ledger && !asked => {
            let kind: MeetingKind = view.get(meeting.kind)?;
            Ok(kind.ledger_columns)
        }
        _ => Ok(Vec::new()),
    }
}

fn columns(
    given: &[String],
    edition: Edition,
    grid_word: &str,
) -> Result<Option<Vec<Column>>, Fault> {
    if given.is_empty() {
        return Ok(None);
    }
    let unknown = |text: &str| {
        Fault::new("document.column_unknown")
            .at("columns")
            .with("column", text)
    };
    let columns: Vec<Column> = given
        .iter()
        .map(|text| match text {
            word if word == grid_word => Ok(Column::Grid),
            text => Column::parse(text).ok_or_else(|| unknown(text)),
        })
        .collect::<Result<_, _>>()?;
    // The public edition has no reporter at all, whatever is asked for.
    let kept = columns
        .into_iter()
        .filter(|c| edition == Edition::Internal || *c != Column::Reporter);
    Ok(Some(kept.collect()))
}

/// `2026-11-21 板凳会 承诺清单 公开版.pdf`
pub(super) fn file_name(call: &Call<'_>, wanted: &Resolved) -> String {
    let list = wanted
        .meeting
        .as_ref()
        .map(|m| m.list_name.clone())
        .filter(|name| !name.is_empty());
    let document = match wanted.kind {
        Kind::Commitments => list.unwrap_or_else(|| "承诺清单".to_owned()),
        Kind::Timetable => "时间表".to_owned(),
        Kind::Ledger => "台账".to_owned(),
    };
    let (day, about) = match &wanted.meeting {
        Some(meeting) => (meeting.day, meeting.title.clone()),
        None => (call.today(), format!("{}年", wanted.from.year())),
    };
    let large = if wanted.paper == PaperSize::A3 {
        " A3"
    } else {
        ""
    };
    let name = format!(
        "{day} {about} {document} {}{large}.pdf",
        wanted.edition.zh()
    );
    // A title comes from people: what a file system cannot hold becomes a dash.
    name.chars()
        .map(|c| {
            if "/\\:*?\"<>|".contains(c) || c.is_control() {
                '-'
            } else {
                c
            }
        })
        .collect()
}
