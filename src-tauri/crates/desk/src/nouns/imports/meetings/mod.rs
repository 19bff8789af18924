//! A list of past meetings: what would land (preview), and landing it in one step (import). Not here: reading it
//! (`exchange`), writing (`land`).

mod land;
mod plan;

use exchange::headers::MeetingField;
use exchange::{MeetingFile, read_meetings};

use super::{Reading, SHOWN, Taken, columns, fields, meant, refuse_strictly, refused_notes};
use super::{remember, source, warning_notes};
use crate::commands::imports::{ListFile, ListImport, ListName, MeetingLine, MeetingsPlan};
use crate::commands::roster::Imported;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meeting_view::len;
use plan::{Plan, Session};

/// The imports' source in `import_keys`.
const SOURCE: &str = "meetings";

fn read(call: &Call<'_>, request: &ListFile) -> Result<(Taken, MeetingFile), Fault> {
    let taken = request.taken()?;
    let meant = meant::<MeetingField>(call, ListName::Meetings, &request.columns)?;
    let file = read_meetings(
        &taken.given(),
        &meant,
        request.year,
        &Reading(call.progress),
    )
    .map_err(|fault| taken.fault(&fault))?;
    Ok((taken, file))
}

/// Reads a list of meetings without writing.
pub(crate) fn preview(call: &Call<'_>, request: ListFile) -> Result<MeetingsPlan, Fault> {
    let (taken, file) = read(call, &request)?;
    let roster = call.roster()?;
    let today = call.today();
    let plan = call.read(|view| Plan::make(view, &roster, today, file))?;
    let origin = &plan.file.origin;
    let lines = plan.sessions.iter().take(SHOWN);
    Ok(MeetingsPlan {
        source: source(origin.source_kind, origin.encoding),
        columns: columns(&origin.sheets),
        fields: fields::<MeetingField>(),
        rows: len(plan.sessions.len() + plan.refused.len()),
        added: len(plan.added()),
        updated: 0,
        unchanged: len(plan.sessions.len() - plan.added()),
        refused: refused_notes(&plan.refused),
        warnings: warning_notes(plan.warnings.iter()),
        lines: lines.map(|session| line(&plan, session)).collect(),
        file: taken.name,
    })
}

fn line(plan: &Plan, session: &Session) -> MeetingLine {
    let row = &plan.file.rows[session.row];
    let landing = if session.known.is_some() {
        "unchanged"
    } else {
        "add"
    };
    MeetingLine {
        sheet: row.sheet.clone(),
        row: row.row,
        landing: landing.to_owned(),
        day: row.day,
        time: row.time.clone(),
        kind: session.kind.name.clone(),
        scope: row.scope.clone(),
        place: row.place.clone(),
        host: row.host.clone(),
        villagers: row.villagers,
        cadres: row.cadres,
        note: session.note.clone(),
    }
}

/// Lands a list of meetings in one step. Fault: `import.refused`, if `strict` and a row is refused.
pub(crate) fn import(call: &Call<'_>, request: ListImport) -> Result<Imported, Fault> {
    let (_, file) = read(call, &request.file())?;
    let roster = call.roster()?;
    let today = call.today();
    let plan = call.transact(|tx| {
        let plan = Plan::make(tx, &roster, today, file)?;
        refuse_strictly(request.strict, &plan.refused)?;
        land::land(call, tx, &plan)?;
        let sheets = &plan.file.origin.sheets;
        remember(tx, ListName::Meetings, sheets, &request.columns)?;
        Ok::<_, Fault>(plan)
    })?;
    Ok(Imported {
        added: len(plan.added()),
        updated: 0,
        unchanged: len(plan.sessions.len() - plan.added()),
        refused: refused_notes(&plan.refused),
        warnings: warning_notes(plan.warnings.iter()),
    })
}
