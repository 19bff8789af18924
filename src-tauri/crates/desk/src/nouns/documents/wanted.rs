//! Which paper is wanted, with the defaults of the command-line contract. Not here: making it, and what forms
//! there are (`facts`).

use std::sync::{Arc, OnceLock};

use chrono::{Datelike, Months, NaiveDate};
use print::documents::PaperSize;
use print::documents::ledger::{Column, LedgerForm};
use rules::ids::{IssueId, KindId, PlaceId};
use rules::words::{DocumentKind, Edition, MeetingState, PlaceLevel};
use store::View;
use store::issues::IssueRow;
use store::kinds::Kind as MeetingKind;
use store::meetings::Meeting;

use super::facts::{self, Form, Subject};
use crate::commands::document::DocumentWanted;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::templates::folder;

/// A request with every default filled in.
#[derive(Debug, Clone)]
pub(super) struct Resolved {
    pub document: DocumentKind,
    pub edition: Edition,
    pub paper: PaperSize,
    /// The form's name; empty where the paper has one.
    pub form: &'static str,
    /// The meeting, where the paper is about one.
    pub meeting: Option<Meeting>,
    /// The matter, where the paper is about one.
    pub issue: Option<IssueId>,
    pub place: Option<PlaceId>,
    /// The kind of meeting that a monthly return tells of; none = every kind.
    pub kind: Option<KindId>,
    /// The period of a ledger or monthly return, or the year of a timetable or plan.
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub columns: Option<Vec<Column>>,
    pub colour: bool,
    pub large: bool,
    /// The matters on the paper, once read (`rows::issues`).
    pub issues: OnceLock<Arc<Vec<IssueRow>>>,
}

impl Resolved {
    /// The ledger's form, as the print engine names it.
    pub fn ledger_form(&self) -> LedgerForm {
        facts::ledger_form(self.form)
    }

    /// Day D of its figures: the period's last day, or today if that comes first.
    pub fn as_of(&self, today: NaiveDate) -> NaiveDate {
        self.to.min(today.max(self.from))
    }

    /// The meeting. Faults: `document.no_meeting`.
    pub fn of_meeting(&self) -> Result<&Meeting, Fault> {
        let none = || Fault::new("document.no_meeting");
        self.meeting.as_ref().ok_or_else(none)
    }
}

/// Fills in the defaults. Faults: `edition.none`, `document.no_meeting`, `meeting.cancelled`, `document.paper_unknown`,
/// `document.form_unknown`, `document.column_unknown`, `document.large_none`.
pub(super) fn resolve(
    call: &Call<'_>,
    view: &View<'_>,
    wanted: &DocumentWanted,
) -> Result<Resolved, Fault> {
    let edition = wanted.edition.unwrap_or(Edition::Public);
    let form = form(wanted, edition)?;
    let paper = facts::size(form, wanted.paper.as_deref())?;
    let meeting = meeting(view, form, wanted, call.today())?;
    speakers_agreed(wanted.document, edition, meeting.as_ref())?;
    let own = own_columns(view, wanted, meeting.as_ref())?;
    let grid_word = view.level_words()?.of(PlaceLevel::Grid).to_owned();
    let (from, to) = period(wanted, call.today());
    let asked = if own.is_empty() {
        &wanted.columns
    } else {
        &own
    };
    Ok(Resolved {
        document: wanted.document,
        edition,
        paper,
        form: form.name,
        meeting,
        issue: wanted.issue,
        place: wanted.place,
        kind: wanted
            .kind
            .filter(|_| wanted.document == DocumentKind::Monthly),
        from,
        to,
        columns: columns(asked, edition, &grid_word)?,
        colour: wanted.colour,
        large: facts::large(form, paper, wanted.large)?,
        issues: OnceLock::new(),
    })
}

/// A timetable is of the meeting that is named, else of the year.
fn form(wanted: &DocumentWanted, edition: Edition) -> Result<Form, Fault> {
    let year = wanted.document == DocumentKind::Timetable && wanted.meeting.is_none();
    let asked = match wanted.form.as_deref() {
        None | Some("") if year => Some("year"),
        asked => asked,
    };
    facts::chosen(wanted.document, edition, asked)
}

/// Minutes name who spoke and what was said: they are public only when the speakers agreed.
fn speakers_agreed(
    document: DocumentKind,
    edition: Edition,
    meeting: Option<&Meeting>,
) -> Result<(), Fault> {
    let agreed = meeting.is_some_and(|meeting| meeting.speakers_consent);
    if document == DocumentKind::Minutes && edition == Edition::Public && !agreed {
        return Err(Fault::new("edition.none").with("document", document.as_str()));
    }
    Ok(())
}

/// The meeting asked for, else the one that the paper is usually of. A period's paper takes one only if asked.
fn meeting(
    view: &View<'_>,
    form: Form,
    wanted: &DocumentWanted,
    today: NaiveDate,
) -> Result<Option<Meeting>, Fault> {
    let whole_year = matches!(form.name, "year");
    if let Some(id) = wanted.meeting.filter(|_| !whole_year) {
        let meeting = view.get::<Meeting>(id)?;
        return match meeting.state {
            // A notice of it would call people to a meeting that nobody holds.
            MeetingState::Cancelled => Err(Fault::new("meeting.cancelled").at("meeting")),
            MeetingState::Planned | MeetingState::Held => Ok(Some(meeting)),
        };
    }
    let none = || Fault::new("document.no_meeting");
    match form.subject {
        Subject::Period => Ok(None),
        // What was finished in a period, if one is asked for and no meeting.
        _ if wanted.document == DocumentKind::Results
            && (wanted.from.is_some() || wanted.to.is_some()) =>
        {
            Ok(None)
        }
        Subject::LatestHeld => view.latest_held(today)?.ok_or_else(none).map(Some),
        Subject::Next => match view.next_planned(today)? {
            Some(next) => Ok(Some(next)),
            None => view.latest_held(today)?.ok_or_else(none).map(Some),
        },
    }
}

/// The period asked for, else this month of a monthly return and this year of the rest.
fn period(wanted: &DocumentWanted, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let day = |month, day| NaiveDate::from_ymd_opt(today.year(), month, day).unwrap_or(today);
    let (from, to) = if wanted.document == DocumentKind::Monthly {
        let first = wanted.from.unwrap_or(today).with_day(1).unwrap_or(today);
        let last = (first + Months::new(1)).pred_opt().unwrap_or(first);
        (first, last)
    } else {
        (day(1, 1), day(12, 31))
    };
    (wanted.from.unwrap_or(from), wanted.to.unwrap_or(to))
}

/// A meeting's ledger has its kind's columns, unless others, or a form that shows all of them, are asked for.
fn own_columns(
    view: &View<'_>,
    wanted: &DocumentWanted,
    meeting: Option<&Meeting>,
) -> Result<Vec<String>, Fault> {
    let all = matches!(wanted.form.as_deref(), Some("full" | "flat"));
    let asked = !wanted.columns.is_empty() || all;
    match meeting {
        Some(meeting) if wanted.document == DocumentKind::Ledger && !asked => {
            let mut kind: MeetingKind = view.get(meeting.kind)?;
            folder::of(view).put_form(&mut kind)?;
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

/// `2026-11-21 板凳会 承诺清单 公开版.pdf`, printed on this day.
pub(super) fn file_name(today: NaiveDate, wanted: &Resolved) -> String {
    let large = match wanted.paper {
        PaperSize::A3 => " A3",
        PaperSize::A4 => "",
    };
    safe(&format!("{}{large}.pdf", plain_name(today, wanted)))
}

/// The same without paper: a file for other programs, its ending told by its format.
pub(super) fn export_name(today: NaiveDate, wanted: &Resolved, ending: &str) -> String {
    safe(&format!("{}.{ending}", plain_name(today, wanted)))
}

fn plain_name(today: NaiveDate, wanted: &Resolved) -> String {
    let (day, about) = match &wanted.meeting {
        Some(meeting) => (meeting.day, meeting.title.clone()),
        None => (today, about(wanted)),
    };
    let document = called(wanted);
    let edition = wanted.edition.zh();
    format!("{day} {about} {document} {edition}")
}

/// A title comes from people: what a file system cannot hold becomes a dash.
pub(crate) fn safe(name: &str) -> String {
    name.chars()
        .map(|c| {
            if "/\\:*?\"<>|".contains(c) || c.is_control() || turns_round(c) {
                '-'
            } else {
                c
            }
        })
        .collect()
}

/// By these a name reads as it is not: `\u{202E}fdp.exe`.
fn turns_round(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The period in a file's name: `2026年`, `2026年11月`.
fn about(wanted: &Resolved) -> String {
    let (year, month) = (wanted.from.year(), wanted.from.month());
    match wanted.document {
        DocumentKind::Monthly => format!("{year}年{month}月"),
        _ => format!("{year}年"),
    }
}

/// What the paper is called in a file's name.
fn called(wanted: &Resolved) -> String {
    let list = wanted.meeting.as_ref().map(|m| m.list_name.clone());
    match (wanted.document, wanted.form) {
        (DocumentKind::Commitments, _) => list
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| DocumentKind::Commitments.zh().to_owned()),
        (DocumentKind::SignIn, "thumb") => format!("{}（手印）", DocumentKind::SignIn.zh()),
        (DocumentKind::Cards, "households") => format!("{}（每户一张）", DocumentKind::Cards.zh()),
        (document, _) => document.zh().to_owned(),
    }
}
