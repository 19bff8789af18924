//! Procedures, which are templates: a meeting copies the steps when it opens, a matter when it sets out. Not
//! here: walking one (proceedings), the kinds that follow one.

mod given;
mod view;

pub(crate) use view::list;

use store::Tx;
use store::kinds::Procedure;

use super::in_order;
use super::steps::StepRows;
use crate::commands::kinds::{
    ProcedureEdit, ProcedureEnable, ProcedureGiven, ProcedureList, ProcedureOrder, ProcedureRemove,
    ProcedureView, Procedures,
};
use crate::desk::Call;
use crate::fault::Fault;

const ALL: ProcedureList = ProcedureList { all: true };

/// Adds a procedure. Faults: `procedure.name_missing`, `procedure.exists`, `procedure.no_steps`,
/// `procedure.step_nameless`, `procedure.quorum_unsound`.
pub(crate) fn add(call: &Call<'_>, request: ProcedureGiven) -> Result<ProcedureView, Fault> {
    call.transact(|tx| {
        let last = tx.procedures()?.iter().map(|p| p.position).max();
        let procedure = Procedure {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            name: String::new(),
            scales: Vec::new(),
            for_money: false,
            position: last.unwrap_or(0) + 1,
            enabled: true,
        };
        write(tx, procedure, request)
    })
}

/// Edits a procedure. Faults as of `add`, and `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: ProcedureEdit) -> Result<ProcedureView, Fault> {
    call.transact(|tx| {
        let mut procedure: Procedure = tx.get(request.procedure)?;
        procedure.revision = request.revision;
        write(tx, procedure, request.to)
    })
}

fn write(
    tx: &mut Tx<'_>,
    mut procedure: Procedure,
    given: ProcedureGiven,
) -> Result<ProcedureView, Fault> {
    let steps = given::fill(tx, &mut procedure, given)?;
    let read = procedure.revision;
    tx.put(&mut procedure)?;
    let rows = StepRows::plan(tx, procedure.id, &steps)?;
    // Whoever read the old steps must not write over the new ones.
    if rows.changes() && procedure.revision == read {
        tx.touch(&mut procedure)?;
    }
    rows.write(tx)?;
    view::one(tx, procedure)
}

/// Offers a procedure, or no longer; kinds that follow it go on doing so.
pub(crate) fn enable(call: &Call<'_>, request: ProcedureEnable) -> Result<ProcedureView, Fault> {
    call.transact(|tx| {
        let mut procedure: Procedure = tx.get(request.procedure)?;
        procedure.enabled = request.on;
        tx.put(&mut procedure)?;
        view::one(tx, procedure)
    })
}

/// Puts procedures in order.
pub(crate) fn order(call: &Call<'_>, request: ProcedureOrder) -> Result<Procedures, Fault> {
    call.transact(|tx| {
        let all: Vec<_> = tx.procedures()?.iter().map(|p| p.id).collect();
        for (position, id) in (1..).zip(in_order(&all, &request.procedures)) {
            let mut procedure: Procedure = tx.get(id)?;
            procedure.position = position;
            tx.put(&mut procedure)?;
        }
        Ok::<_, Fault>(())
    })?;
    list(call, ALL)
}

/// Removes a procedure with its steps. Fault: `procedure.in_use` while a kind follows it or a matter walked it.
pub(crate) fn remove(call: &Call<'_>, request: ProcedureRemove) -> Result<Procedures, Fault> {
    call.transact(|tx| {
        let procedure: Procedure = tx.get(request.procedure)?;
        let told = view::one(tx, procedure.clone())?;
        if !told.kinds.is_empty() || told.proceedings > 0 {
            return Err(Fault::new("procedure.in_use")
                .with("name", procedure.name)
                .with("kinds", told.kinds.join("、"))
                .with("proceedings", told.proceedings));
        }
        for step in tx.procedure_steps(procedure.id)? {
            tx.remove(&step)?;
        }
        Ok(tx.remove(&procedure)?)
    })?;
    list(call, ALL)
}
