//! The file of a sheet that was printed before, if it still lies where papers are kept. Not here: files that
//! somebody saved elsewhere, whose places nobody writes down.

use store::View;
use store::documents::Document;

use super::{file_in, wanted};
use crate::commands::document::DocumentWanted;
use crate::desk::Call;

/// The path of the sheet's own file: a later sheet of the same name has taken its place otherwise.
pub(crate) fn file(call: &Call<'_>, view: &View<'_>, sheet: &Document) -> Option<String> {
    let wanted = wanted::resolve(call, view, &asked_for(sheet)).ok()?;
    let name = wanted::file_name(sheet.print_day, &wanted);
    let path = file_in(call, name, None);
    let bytes = std::fs::read(&path).ok()?;
    says(&bytes, sheet).then(|| path.display().to_string())
}

/// What was asked for when it was printed, as far as the register keeps it.
fn asked_for(sheet: &Document) -> DocumentWanted {
    DocumentWanted {
        meeting: sheet.meeting,
        issue: sheet.issue,
        from: sheet.from_day,
        to: sheet.to_day,
        edition: Some(sheet.edition),
        paper: Some(sheet.paper.clone()),
        form: Some(sheet.form.clone()),
        ..DocumentWanted::of(sheet.kind)
    }
}

/// The file's own description names this number and this day.
fn says(bytes: &[u8], sheet: &Document) -> bool {
    let day = format!("<xmp:CreateDate>{}", sheet.print_day);
    let has = |words: &str| {
        bytes
            .windows(words.len().max(1))
            .any(|part| part == words.as_bytes())
    };
    has(&day) && (sheet.number.is_empty() || has(&sheet.number))
}
