//! What leaves for other programs and is no paper. Each leaving is written down like a print, so that somebody can tell
//! what went out and when. Not here: papers as files (`documents::export`), copies (`backups`).

mod everything;
mod figures;
mod roster;

pub(crate) use everything::everything;
pub(crate) use figures::figures;
pub(crate) use roster::roster;

use std::path::Path;

use exchange::out::{About, Table};
use rules::words::Edition;
use store::whole::Part;
use store::{Tx, View};

use crate::commands::document::FileFormat;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::documents::export::write_table;
use crate::nouns::documents::sheet::signer;

/// What a file says of itself, and that it is for the office.
fn about(call: &Call<'_>, view: &View<'_>, title: String) -> Result<About, Fault> {
    Ok(About {
        title,
        organisation: signer(view)?,
        edition: Edition::Internal.zh().to_owned(),
        made: call.today().and_hms_opt(12, 0, 0).unwrap_or_default(),
        ..About::default()
    })
}

/// Writes a table beside its place, in a format that tables have; gives how many bytes. Faults:
/// `export.no_such_format`, `file.unwritable`, `work.stopped`.
fn lay(
    call: &Call<'_>,
    table: &Table,
    format: FileFormat,
    path: &Path,
) -> Result<(Part, u64), Fault> {
    if matches!(format, FileFormat::Docx | FileFormat::Png) {
        return Err(Fault::new("export.no_such_format")
            .at("format")
            .with("format", format.ending()));
    }
    let bytes = write_table(table, format, call.progress)?;
    let part = Part::write(path, &bytes).map_err(|e| Fault::unwritable(path, &e))?;
    Ok((part, bytes.len() as u64))
}

/// How the settings end that remember what left.
pub(crate) const LEFT: &str = "_exported";

/// Writes down that something left: when, and how many rows; no name, no folder.
fn left(call: &Call<'_>, tx: &mut Tx<'_>, what: &str, rows: u64) -> Result<(), Fault> {
    let at = call.now().format("%Y-%m-%d %H:%M:%S");
    Ok(tx.put_setting(&format!("{what}{LEFT}"), &format!("{at} {rows}"))?)
}
