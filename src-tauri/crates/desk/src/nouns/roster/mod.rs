//! The roster file: what would land (preview), and landing it in one step (import). Not here: reading the
//! file (`exchange`), who is who (`matching`).

mod landing;
mod matching;
mod posts;

use exchange::headers::RosterField;
use exchange::{Asked, RosterFile, read_roster_given};

use crate::commands::imports::{ListFile, ListImport, ListName};
use crate::commands::roster::{Imported, RosterLine, RosterPlan};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::imports::{
    Reading, SHOWN, Taken, columns, fields, meant, refuse_strictly, refused_notes, remember,
    source, warning_notes,
};
use crate::nouns::meeting_view::len;
use matching::{Match, Plan};

fn read(call: &Call<'_>, request: &ListFile) -> Result<(Taken, RosterFile), Fault> {
    let taken = request.taken()?;
    let meant = meant::<RosterField>(call, ListName::Roster, &request.columns)?;
    let reading = Reading(call.progress);
    let file = read_roster_given(&taken.given(), &meant, Asked::default(), &reading)
        .map_err(|fault| taken.fault(&fault))?;
    Ok((taken, file))
}

/// Reads a roster without writing.
pub(crate) fn preview(call: &Call<'_>, request: ListFile) -> Result<RosterPlan, Fault> {
    let (taken, file) = read(call, &request)?;
    let roster = call.roster()?;
    let plan = call.read(|view| Plan::make(view, &roster, &file))?;
    Ok(RosterPlan {
        file: taken.name,
        source: source(file.source_kind, file.encoding),
        columns: columns(&file.sheets),
        fields: fields::<RosterField>(),
        rows: len(file.rows.len() + file.refused.len()),
        added: len(plan.count(|m| matches!(m, Match::Add))),
        updated: len(plan.count(|m| matches!(m, Match::Update(..)))),
        unchanged: len(plan.count(|m| matches!(m, Match::Unchanged(_)))),
        households: len(plan.new_households()),
        grids: len(distinct(&file, |h| h.grid.as_ref().or(h.group.as_ref()))),
        units: len(distinct(&file, |h| h.unit.as_ref())),
        refused: refused_notes(&file.refused),
        warnings: warning_notes(file.warnings.iter().chain(&plan.warnings)),
        lines: lines(&file, &plan),
    })
}

fn distinct<'a>(
    file: &'a RosterFile,
    name: impl Fn(&'a exchange::FileHousehold) -> Option<&'a String>,
) -> usize {
    file.households
        .iter()
        .filter_map(name)
        .collect::<std::collections::HashSet<_>>()
        .len()
}

fn lines(file: &RosterFile, plan: &Plan) -> Vec<RosterLine> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    file.rows
        .iter()
        .zip(&plan.matches)
        .take(SHOWN)
        .map(|(row, matched)| RosterLine {
            sheet: row.sheet.clone(),
            row: row.row,
            landing: matched.as_str().to_owned(),
            name: row.name.clone(),
            grid: text(&row.grid.clone().or(row.group.clone())),
            unit: text(&row.unit),
            household: text(&row.household_code.clone().or(row.household_head.clone())),
            relation: text(&row.relation),
            phone: text(&row.phone),
        })
        .collect()
}

/// Lands a roster in one step. With refused rows the good ones land; if `strict`, nothing does: the fault
/// `import.refused` carries the refused rows.
pub(crate) fn import(call: &Call<'_>, request: ListImport) -> Result<Imported, Fault> {
    let (_, file) = read(call, &request.file())?;
    refuse_strictly(request.strict, &file.refused)?;
    let roster = call.roster()?;
    let plan = call.transact(|tx| {
        let plan = Plan::make(tx, &roster, &file)?;
        landing::land(call, tx, &file, &plan)?;
        remember(tx, ListName::Roster, &file.sheets, &request.columns)?;
        Ok::<_, Fault>(plan)
    })?;
    Ok(Imported {
        added: len(plan.count(|m| matches!(m, Match::Add))),
        updated: len(plan.count(|m| matches!(m, Match::Update(..)))),
        unchanged: len(plan.count(|m| matches!(m, Match::Unchanged(_)))),
        refused: refused_notes(&file.refused),
        warnings: warning_notes(file.warnings.iter().chain(&plan.warnings)),
    })
}
