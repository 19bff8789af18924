//! A procedure as somebody gives it, checked. Not here: a county's row (`templates`).

use rules::words::StepKind;
use store::View;
use store::kinds::Procedure;

use super::super::steps::StepWanted;
use crate::commands::kinds::{ProcedureGiven, ProcedureStepGiven};
use crate::fault::Fault;
use crate::nouns::given::one_line;

/// Puts into a procedure what was given, and gives its steps.
pub(super) fn fill(
    view: &View<'_>,
    procedure: &mut Procedure,
    given: ProcedureGiven,
) -> Result<Vec<StepWanted>, Fault> {
    procedure.name = one_line(&given.name);
    if procedure.name.is_empty() {
        return Err(Fault::new("procedure.name_missing").at("name"));
    }
    let mut others = view.procedures()?.into_iter();
    if others.any(|p| p.id != procedure.id && p.name == procedure.name) {
        return Err(Fault::new("procedure.exists")
            .with("name", procedure.name.as_str())
            .at("name"));
    }
    let mut scales = given.scales;
    scales.sort();
    scales.dedup();
    procedure.scales = scales.iter().map(ToString::to_string).collect();
    procedure.for_money = given.for_money;
    if given.steps.is_empty() {
        return Err(Fault::new("procedure.no_steps").at("steps"));
    }
    (1..)
        .zip(given.steps)
        .map(|(n, step)| wanted(n, step))
        .collect()
}

fn wanted(n: u32, given: ProcedureStepGiven) -> Result<StepWanted, Fault> {
    let name = one_line(&given.name);
    if name.is_empty() {
        return Err(Fault::new("procedure.step_nameless")
            .with("step", n)
            .at("steps"));
    }
    let kind = given.kind.unwrap_or(StepKind::Step);
    let unsound = given.quorum.as_ref().is_some_and(|q| !q.sound());
    if kind == StepKind::Vote && unsound {
        return Err(Fault::new("procedure.quorum_unsound")
            .with("step", n)
            .with("name", name)
            .at("steps"));
    }
    Ok(StepWanted {
        name,
        hint: given.hint.trim().to_owned(),
        kind,
        quorum: given.quorum,
    })
}
