//! An old ledger: what would land (preview), and landing it in one step (import). Not here: reading it
//! (`exchange`), what happened to a matter by its row (`life`), writing (`land`).

mod known;
mod land;
mod life;
mod plan;

use exchange::headers::IssueField;
use exchange::{IssueFile, IssuesAsked, read_issues};

use super::{Reading, SHOWN, Taken, columns, fields, meant, refuse_strictly, refused_notes};
use super::{remember, source, warning_notes};
use crate::commands::imports::{IssueLine, IssuesPlan, ListFile, ListImport, ListName};
use crate::commands::roster::Imported;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meeting_view::len;
use plan::Plan;

/// The imports' source in `import_keys`.
const SOURCE: &str = "issues";

fn read(call: &Call<'_>, request: &ListFile) -> Result<(Taken, IssueFile), Fault> {
    let taken = request.taken()?;
    let meant = meant::<IssueField>(call, ListName::Issues, &request.columns)?;
    let asked = IssuesAsked {
        year: request.year,
        raised_on: request.day,
    };
    let file = read_issues(&taken.given(), &meant, asked, &Reading(call.progress))
        .map_err(|fault| taken.fault(&fault))?;
    Ok((taken, file))
}

/// Reads a ledger without writing.
pub(crate) fn preview(call: &Call<'_>, request: ListFile) -> Result<IssuesPlan, Fault> {
    let (taken, file) = read(call, &request)?;
    let roster = call.roster()?;
    let today = call.today();
    let plan = call.read(|view| Plan::make(view, &roster, today, &taken.name, file))?;
    let file = &plan.file;
    let lines = plan.matters.iter().take(SHOWN);
    Ok(IssuesPlan {
        source: source(file.origin.source_kind, file.origin.encoding),
        columns: columns(&file.origin.sheets),
        fields: fields::<IssueField>(),
        rows: len(plan.matters.len() + plan.refused.len()),
        added: len(plan.added()),
        updated: 0,
        unchanged: len(plan.matters.len() - plan.added()),
        departments: len(plan.new_units.len()),
        refused: refused_notes(&plan.refused),
        warnings: warning_notes(plan.warnings.iter()),
        lines: lines.map(|matter| line(&plan, matter)).collect(),
        file: taken.name,
    })
}

fn line(plan: &Plan, matter: &plan::Matter) -> IssueLine {
    let row = &plan.file.rows[matter.row];
    let new = matches!(matter.life.unit, Some(plan::Unit::New(_)));
    let promised = matter.life.promise.as_ref();
    IssueLine {
        sheet: row.sheet.clone(),
        row: row.row,
        landing: matter.landing().to_owned(),
        own_number: row.own_number.clone(),
        raised_on: row.raised_on,
        at_meeting: matter.meeting.is_some(),
        place: matter.place_text.clone(),
        reporter: row.reporter.clone(),
        reporter_known: matter.reporter.is_some(),
        category: plan.category_name(matter.category),
        summary: row.summary.clone(),
        outcome: matter.life.outcome,
        state: matter.life.state,
        department: row.unit.clone(),
        department_new: new,
        person: row.person.clone(),
        measure: row.measure.clone(),
        deadline: promised.map(|promise| promise.deadline),
        done_on: matter.life.done_on,
        note: matter.note.clone(),
    }
}

/// Lands a ledger in one step. With refused rows the good ones land; if `strict`, nothing does: the fault
/// `import.refused` carries the refused rows.
pub(crate) fn import(call: &Call<'_>, request: ListImport) -> Result<Imported, Fault> {
    let (taken, file) = read(call, &request.file())?;
    let roster = call.roster()?;
    let today = call.today();
    let plan = call.transact(|tx| {
        let plan = Plan::make(tx, &roster, today, &taken.name, file)?;
        refuse_strictly(request.strict, &plan.refused)?;
        land::land(call, tx, &plan)?;
        remember(
            tx,
            ListName::Issues,
            &plan.file.origin.sheets,
            &request.columns,
        )?;
        Ok::<_, Fault>(plan)
    })?;
    Ok(Imported {
        added: len(plan.added()),
        updated: 0,
        unchanged: len(plan.matters.len() - plan.added()),
        refused: refused_notes(&plan.refused),
        warnings: warning_notes(plan.warnings.iter()),
    })
}
