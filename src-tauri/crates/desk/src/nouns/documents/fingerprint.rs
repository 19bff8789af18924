//! A printed sheet found again by its 校验 code, and which of its rows have changed since (data model, "Numbers people
//! see"). Not here: making the code (`register`).

use store::View;
use store::documents::{Document, DocumentRow};

use super::register::{code_by_rows, spaced};
use crate::commands::document::{ChangedRow, DocumentCheck, DocumentChecked};
use crate::desk::{Call, china};
use crate::fault::Fault;
use crate::nouns::journal;

/// Digits of a code that must be given at least: people copy it from paper.
const FEWEST: usize = 4;

/// Finds the sheet. Faults: `fingerprint.malformed`, `fingerprint.unknown`, `fingerprint.several`.
pub(crate) fn check(call: &Call<'_>, request: DocumentCheck) -> Result<DocumentChecked, Fault> {
    let typed = plain(&request.code);
    let refused = |code: &str| {
        Fault::new(code)
            .with("code", request.code.as_str())
            .at("code")
    };
    if typed.len() < FEWEST || !typed.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(refused("fingerprint.malformed"));
    }
    call.read(|view| {
        let found = view.documents_by_code(&typed)?;
        let document = found
            .first()
            .ok_or_else(|| refused("fingerprint.unknown"))?;
        if found.iter().any(|other| other.code != document.code) {
            return Err(refused("fingerprint.several"));
        }
        checked(view, document)
    })
}

/// Without the gaps of print, in the letters of the code; full-width signs are what an input method leaves.
fn plain(typed: &str) -> String {
    let half = typed.chars().map(rules::chinese::half_width);
    let signs = half.filter(|c| !c.is_whitespace());
    signs.flat_map(char::to_uppercase).collect()
}

fn checked(view: &View<'_>, document: &Document) -> Result<DocumentChecked, Fault> {
    let rows = view.rows_of(document.id)?;
    let mut changed = Vec::new();
    for row in &rows {
        changed.extend(changed_since(view, row)?);
    }
    Ok(DocumentChecked {
        document: document.id,
        kind: document.kind,
        edition: document.edition,
        number: document.number.clone(),
        code: spaced(&document.code),
        printed: document.print_day,
        pages: document.pages,
        voided: document.voided_on.is_some(),
        genuine: code_by_rows(document, &rows) == document.code,
        rows: rows.len() as u64,
        changed,
    })
}

fn changed_since(view: &View<'_>, shown: &DocumentRow) -> Result<Option<ChangedRow>, Fault> {
    if view.newest_hash(&shown.row_id)? == shown.hash {
        return Ok(None);
    }
    let newest = view.newest_row(&shown.row_id)?;
    let mut told = ChangedRow {
        entity: shown.entity.clone(),
        id: shown.row_id.clone(),
        about: String::new(),
        op: String::new(),
        actor: String::new(),
        day: None,
    };
    if let Some(newest) = newest {
        let at = chrono::DateTime::parse_from_rfc3339(&newest.step.at);
        told.day = at.ok().map(|at| china(at.to_utc()).date_naive());
        told.about = journal::about(view, &[newest.row]);
        told.op = newest.step.op;
        told.actor = newest.step.actor;
    }
    Ok(Some(told))
}
