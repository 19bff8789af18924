//! The sheet's number and code: the same sheet printed again on the same day keeps both (data model,
//! "Numbers people see"). Not here: comparing a code with today's rows (`fingerprint`).

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Utc};
use rules::ids::{DocumentId, VillageId};
use rules::numbers::Series;
use rules::words::{DocumentKind, Edition};
use store::Tx;
use store::documents::{Document, DocumentRow};

use super::Registration;
use super::rows::Shown;
use super::wanted::Resolved;
use crate::fault::Fault;

/// A row that a sheet shows: its table, its id, and the hash of its newest step in the journal.
pub(super) struct ShownRow {
    entity: &'static str,
    id: String,
    hash: String,
}

/// The rows that a sheet shows, as they stand now.
pub(super) fn hashed(tx: &Tx<'_>, shown: Vec<Shown>) -> Result<Vec<ShownRow>, Fault> {
    let rows = shown.into_iter().map(|(entity, id)| {
        let hash = tx.newest_hash(&id)?;
        Ok(ShownRow { entity, id, hash })
    });
    rows.collect()
}

/// The number and code of this sheet: those of an equal one of the same day, else new ones.
pub(super) fn register(
    tx: &mut Tx<'_>,
    today: NaiveDate,
    wanted: &Resolved,
    shown: &[ShownRow],
) -> Result<Registration, Fault> {
    let rows: Vec<String> = shown.iter().map(|row| fed(&row.id, &row.hash)).collect();
    for document in tx.documents_of_day(wanted.document, today)? {
        let same = same_subject(&document, wanted);
        if same && document.code == code_of(&document, &rows) {
            return Ok(Registration {
                number: Some(document.number),
                code: Some(document.code),
                ..Registration::default()
            });
        }
    }
    let number = match Series::of(wanted.document) {
        // The number is issued to the sheet that `keep` writes, found by its number's text.
        Some(series) => tx.issue_number(
            series,
            today.year(),
            "documents",
            sheet_id(tx, wanted, today, &rows),
        )?,
        // Notice, slips, cards, sign-in and minutes carry the meeting's.
        None => match &wanted.meeting {
            Some(meeting) => tx.number_of(meeting.id)?,
            None => String::new(),
        },
    };
    let head = (wanted.document, wanted.edition);
    let code = code(tx.village, head, &number, today, &rows);
    Ok(Registration {
        number: Some(number),
        code: Some(code),
        ..Registration::default()
    })
}

fn same_subject(document: &Document, wanted: &Resolved) -> bool {
    let period = wanted.meeting.is_some()
        || (document.from_day == Some(wanted.from) && document.to_day == Some(wanted.to));
    document.voided_on.is_none()
        && document.edition == wanted.edition
        && document.meeting == wanted.meeting.as_ref().map(|m| m.id)
        && document.issue == wanted.issue
        && period
}

/// A row as it goes into the code.
fn fed(id: &str, hash: &str) -> String {
    format!("{id}:{hash}")
}

/// The code that a sheet of the register must have, by the rows that are kept with it.
pub(super) fn code_by_rows(document: &Document, rows: &[DocumentRow]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| fed(&row.row_id, &row.hash)).collect();
    code_of(document, &rows)
}

fn code_of(document: &Document, rows: &[String]) -> String {
    let head = (document.kind, document.edition);
    code(
        document.village,
        head,
        &document.number,
        document.print_day,
        rows,
    )
}

fn code(
    village: VillageId,
    (kind, edition): (DocumentKind, Edition),
    number: &str,
    day: NaiveDate,
    rows: &[String],
) -> String {
    let mut hasher = blake3::Hasher::new();
    let head = [
        village.to_string(),
        kind.as_str().into(),
        edition.as_str().into(),
        number.into(),
        day.to_string(),
    ];
    for part in head.iter().chain(rows) {
        hasher.update(part.as_bytes());
        hasher.update(b"\n");
    }
    hasher.finalize().to_hex()[..12].to_uppercase()
}

/// An id of its own for every sheet that differs, so that the number names exactly one.
fn sheet_id(tx: &Tx<'_>, wanted: &Resolved, day: NaiveDate, rows: &[String]) -> DocumentId {
    let meeting = wanted
        .meeting
        .as_ref()
        .map(|m| m.id.to_string())
        .unwrap_or_default();
    let key = format!(
        "{}/{}/{meeting}/{}/{}/{day}/{}",
        wanted.document.as_str(),
        wanted.edition.as_str(),
        wanted.from,
        wanted.to,
        rows.join(",")
    );
    DocumentId::derived(tx.village.uuid(), &key)
}

/// Writes the sheet into the register, with every row it shows; gives it. `paper` is its size, or for a file for other
/// programs its format.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    today: NaiveDate,
    wanted: &Resolved,
    shown: &[ShownRow],
    registration: &Registration,
    (paper, pages): (&str, u32),
) -> Result<DocumentId, Fault> {
    let mut document = Document {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        kind: wanted.document,
        edition: wanted.edition,
        form: wanted.form.to_owned(),
        paper: paper.to_owned(),
        meeting: wanted.meeting.as_ref().map(|m| m.id),
        issue: wanted.issue,
        from_day: wanted.meeting.is_none().then_some(wanted.from),
        to_day: wanted.meeting.is_none().then_some(wanted.to),
        known: registration.known.map(instant),
        number: registration.number.clone().unwrap_or_default(),
        code: registration.code.clone().unwrap_or_default(),
        print_day: today,
        pages: i64::from(pages),
        voided_on: None,
    };
    tx.put(&mut document)?;
    for (position, shown) in (1..).zip(shown) {
        let mut row = DocumentRow {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            document: document.id,
            position,
            entity: shown.entity.to_owned(),
            row_id: shown.id.clone(),
            hash: shown.hash.clone(),
        };
        tx.put(&mut row)?;
    }
    Ok(document.id)
}

/// As moments are written in the store.
fn instant(known: DateTime<Utc>) -> String {
    known.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// `3F7A 91C2 0BD4`
pub(crate) fn spaced(code: &str) -> String {
    let chars: Vec<char> = code.chars().collect();
    chars
        .chunks(4)
        .map(|part| part.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}
