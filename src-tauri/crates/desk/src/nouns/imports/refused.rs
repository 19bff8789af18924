//! Refused rows as a spreadsheet that is mended and taken in again. Not here: the workbook itself (`exchange`), the
//! reasons' words, which the window brings along.

use std::path::Path;

use exchange::headers::{IssueField, MeetingField, RosterField, Vocabulary};
use exchange::{Reason, refused_sheet};

use super::{Taken, meant};
use crate::commands::imports::{ListName, RefusedSheet, RefusedWritten};
use crate::desk::Call;
use crate::fault::Fault;

/// Writes them. Faults: those of the file, `file.unwritable`.
pub(crate) fn write(call: &Call<'_>, request: RefusedSheet) -> Result<RefusedWritten, Fault> {
    let bytes = match request.list {
        ListName::Roster => sheet::<RosterField>(call, &request)?,
        ListName::Issues => sheet::<IssueField>(call, &request)?,
        ListName::Meetings => sheet::<MeetingField>(call, &request)?,
    };
    let out = Path::new(&request.out);
    std::fs::write(out, bytes).map_err(|error| Fault::unwritable(out, &error))?;
    Ok(RefusedWritten { path: request.out })
}

fn sheet<F: Vocabulary>(call: &Call<'_>, request: &RefusedSheet) -> Result<Vec<u8>, Fault> {
    let taken = Taken::read(&request.path, &request.text)?;
    let meant = meant::<F>(call, request.list, &request.columns)?;
    let reasons: Vec<Reason> = request
        .rows
        .iter()
        .map(|row| Reason {
            sheet: row.sheet.clone(),
            row: row.row,
            words: row.reason.clone(),
        })
        .collect();
    refused_sheet(&taken.given(), &meant, &reasons, &request.title)
        .map_err(|fault| taken.fault(&fault))
}
