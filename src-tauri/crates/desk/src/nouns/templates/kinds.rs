//! The rows of a file that are kinds and procedures. Not here: the other tables (`rows`).

use print::documents::ledger::Column;
use rules::ids::{KindId, ProcedureId};
use rules::templates::{CountyFile, KindRow, Placed, ProcedureRow, Step, TemplateWrong};
use store::View;
use store::kinds::{Kind, Procedure};

use super::find::{Meant, Named, said};
use super::plan::{Planned, Wrong};
use super::shipped::shipped;
use crate::fault::Fault;
use crate::nouns::given::one_line;
use crate::nouns::kinds::meeting_kinds::{blank, list_name, short};
use crate::nouns::kinds::steps::{StepRows, StepWanted};

/// A procedure as planned, with its steps where the file gives them.
pub(super) type PlannedProcedure = (Planned<Procedure>, Option<StepRows>);

/// Procedures, in the file's order.
pub(super) fn procedures(
    view: &View<'_>,
    file: &CountyFile,
    wrong: &mut Wrong,
) -> Result<Vec<PlannedProcedure>, Fault> {
    let all = view.procedures()?;
    let mut next = all.iter().map(|p| p.position).max().unwrap_or(0);
    let mut planned: Vec<PlannedProcedure> = Vec::new();
    for placed in &file.procedures {
        let row = &placed.row;
        let keyed = shipped()?.procedures.iter();
        let shipped = keyed
            .filter(|p| Some(&p.key) == row.key.as_ref())
            .map(|p| p.id.uuid())
            .next();
        let named = Named {
            table: "procedure",
            id: row.id.map(ProcedureId::uuid),
            key: row.key.as_deref(),
            name: row.name.as_deref(),
            shipped,
        };
        let meant = named.among(&all, |p| p.id.uuid(), |p, name| p.name == name);
        let (before, mut after) = match meant {
            Meant::Found(found) => (Some(found.clone()), found),
            Meant::New(id) => {
                next += 1;
                (None, new_procedure(view, id.into(), next))
            }
        };
        fill_procedure(&mut after, row);
        if row.steps.is_none() && before.is_none() {
            wrong.push(placed.wrong(TemplateWrong::NoSteps(after.name.clone())));
        }
        if taken(&all, &planned, &after) {
            wrong.push(placed.wrong(TemplateWrong::NameTaken(after.name.clone())));
        }
        let steps = row.steps.as_deref().map(|steps| {
            let wanted: Vec<StepWanted> = steps.iter().map(step).collect();
            StepRows::plan(view, after.id, &wanted)
        });
        let name = after.name.clone();
        planned.push((Planned::new(before, after, &name), steps.transpose()?));
    }
    Ok(planned)
}

fn new_procedure(view: &View<'_>, id: ProcedureId, position: i64) -> Procedure {
    Procedure {
        village: view.village,
        id,
        revision: 0,
        name: String::new(),
        scales: Vec::new(),
        for_money: false,
        position,
        enabled: true,
    }
}

fn fill_procedure(procedure: &mut Procedure, row: &ProcedureRow) {
    name_it(&mut procedure.name, row.name.as_deref(), row.key.as_deref());
    if let Some(scales) = &row.scales {
        procedure.scales = scales.iter().map(ToString::to_string).collect();
    }
    procedure.for_money = row.for_money.unwrap_or(procedure.for_money);
    procedure.position = row.position.unwrap_or(procedure.position);
    procedure.enabled = row.enabled.unwrap_or(procedure.enabled);
}

/// The name that a row gives; of a new one without it, the key.
pub(super) fn name_it(name: &mut String, given: Option<&str>, key: Option<&str>) {
    if let Some(given) = said(given) {
        *name = one_line(given);
    } else if name.is_empty() {
        *name = one_line(key.unwrap_or_default());
    }
}

fn taken(all: &[Procedure], planned: &[PlannedProcedure], one: &Procedure) -> bool {
    let planned = planned.iter().map(|(planned, _)| &planned.after);
    let all = all
        .iter()
        .filter(|p| !planned.clone().any(|other| other.id == p.id));
    planned
        .clone()
        .chain(all)
        .any(|other| other.id != one.id && other.name == one.name)
}

fn step(step: &Step) -> StepWanted {
    StepWanted {
        name: one_line(&step.name),
        hint: step.hint.trim().to_owned(),
        kind: step.kind,
        quorum: step.quorum.clone(),
    }
}

/// Kinds, in the file's order; `procedures` are those that the same file brings.
pub(super) fn kinds(
    view: &View<'_>,
    file: &CountyFile,
    procedures: &[PlannedProcedure],
    wrong: &mut Wrong,
) -> Result<Vec<Planned<Kind>>, Fault> {
    let mut all = view.kinds()?;
    // Of two with one name the one that is offered is meant.
    all.sort_by_key(|kind| !kind.enabled);
    let mut next = all.iter().map(|k| k.position).max().unwrap_or(0);
    let mut planned: Vec<Planned<Kind>> = Vec::new();
    for placed in &file.kinds {
        let row = &placed.row;
        let keyed = shipped()?.kinds.iter();
        let shipped = keyed
            .filter(|k| Some(&k.key) == row.key.as_ref())
            .map(|k| k.id.uuid())
            .next();
        let named = Named {
            table: "kind",
            id: row.id.map(KindId::uuid),
            key: row.key.as_deref(),
            name: row.name.as_deref(),
            shipped,
        };
        let meant = named.among(&all, |k| k.id.uuid(), |k, name| k.name == name);
        let (before, mut after) = match meant {
            Meant::Found(found) => (Some(found.clone()), found),
            Meant::New(id) => {
                next += 1;
                (None, blank(view.village, id.into(), next))
            }
        };
        fill_kind(&mut after, placed, wrong);
        if let Some(wanted) = &row.procedure {
            let found = procedure(view, file, procedures, wanted)?;
            if found.is_none() && said(Some(wanted)).is_some() {
                wrong.push(placed.wrong(TemplateWrong::NoSuchProcedure(wanted.clone())));
            }
            after.procedure = found;
        }
        let name = after.name.clone();
        planned.push(Planned::new(before, after, &name));
    }
    refuse_one_name_twice(&all, &planned, file, wrong);
    Ok(planned)
}

fn fill_kind(kind: &mut Kind, placed: &Placed<KindRow>, wrong: &mut Wrong) {
    let row = &placed.row;
    let new = kind.name.is_empty();
    name_it(&mut kind.name, row.name.as_deref(), row.key.as_deref());
    let put = |field: &mut String, given: &Option<String>| {
        if let Some(given) = given {
            *field = given.trim().to_owned();
        }
    };
    put(&mut kind.title, &row.printed_title);
    put(&mut kind.short, &row.short);
    put(&mut kind.list_name, &row.list_name);
    put(&mut kind.motto, &row.motto);
    put(&mut kind.symbol, &row.symbol);
    // A renamed kind whose paper was headed by its old name is headed by the new one, unless the file says.
    let otherwise = |field: &mut String, given: bool, text: String| {
        if field.is_empty() || (new && !given) {
            *field = text;
        }
    };
    otherwise(
        &mut kind.title,
        row.printed_title.is_some(),
        kind.name.clone(),
    );
    otherwise(&mut kind.short, row.short.is_some(), short(&kind.name));
    otherwise(&mut kind.list_name, row.list_name.is_some(), list_name());
    kind.mode = row.mode.unwrap_or(kind.mode);
    if let Some(quota) = &row.quota {
        kind.quota_count = i64::from(quota.times);
        kind.quota_period = quota.per.as_str().to_owned();
    }
    if let Some(documents) = &row.documents {
        kind.documents = documents.iter().map(ToString::to_string).collect();
    }
    if let Some(roles) = &row.roles {
        kind.roles = roles.iter().map(ToString::to_string).collect();
    }
    if let Some(columns) = &row.ledger_columns {
        kind.ledger_columns.clear();
        for text in columns {
            match Column::parse(text) {
                Some(column) => kind.ledger_columns.push(column.as_str().to_owned()),
                None => wrong.push(placed.wrong(TemplateWrong::NoSuchColumn(text.clone()))),
            }
        }
    }
    kind.position = row.position.unwrap_or(kind.position);
    kind.enabled = row.enabled.unwrap_or(kind.enabled);
}

/// By key or name, in the file, among the shipped, in the village.
fn procedure(
    view: &View<'_>,
    file: &CountyFile,
    planned: &[PlannedProcedure],
    wanted: &str,
) -> Result<Option<ProcedureId>, Fault> {
    let wanted = wanted.trim();
    let in_file = file.procedures.iter().zip(planned).find(|(placed, row)| {
        placed.row.key.as_deref() == Some(wanted) || row.0.after.name == wanted
    });
    if let Some((_, row)) = in_file {
        return Ok(Some(row.0.after.id));
    }
    let standing = view.procedures()?;
    let keyed = shipped()?.procedures.iter().find(|p| p.key == wanted);
    let found = standing
        .iter()
        .find(|p| keyed.is_some_and(|keyed| keyed.id == p.id))
        .or_else(|| standing.iter().find(|p| p.name == wanted));
    Ok(found.map(|p| p.id))
}

/// Two kinds that are offered under one name could not be told apart.
fn refuse_one_name_twice(
    all: &[Kind],
    planned: &[Planned<Kind>],
    file: &CountyFile,
    wrong: &mut Wrong,
) {
    for (placed, one) in file.kinds.iter().zip(planned) {
        let own = &one.after;
        let standing = all
            .iter()
            .filter(|kind| !planned.iter().any(|p| p.after.id == kind.id));
        let mut others = planned.iter().map(|p| &p.after).chain(standing);
        let same = |other: &Kind| other.enabled && other.id != own.id && other.name == own.name;
        if own.enabled && others.any(same) {
            wrong.push(placed.wrong(TemplateWrong::NameTaken(own.name.clone())));
        }
    }
}
