//! Sending a matter on its way, and dropping it. Not here: its steps (`step`).

use chrono::NaiveDate;
use rules::ids::{IssueId, ProcedureId, ProceedingId};
use rules::words::ProceedingEnd;
use store::Tx;
use store::issues::Issue;
use store::kinds::{Procedure, ProcedureStep};
use store::proceedings::{Proceeding, ProceedingStep};

use crate::commands::life::IssueLife;
use crate::commands::proceeding::{ProceedingBegin, ProceedingDrop};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::standing::Standing;
use crate::nouns::working::{day_of, life};

/// Begins a proceeding with the template's steps of today. Faults: `proceeding.running` where the matter is on
/// that way already, `proceeding.no_steps`, `issue.closed`, `issue.day_not_yet`.
pub(crate) fn begin(call: &Call<'_>, request: ProceedingBegin) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    call.transact(|tx| begin_in(tx, request.issue, request.procedure, day))?;
    life(call, request.issue)
}

/// The same within a running step; gives the proceeding.
pub(crate) fn begin_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    procedure: ProcedureId,
    day: NaiveDate,
) -> Result<ProceedingId, Fault> {
    let issue: Issue = tx.get(issue)?;
    Standing::of(tx, issue.id)?.refuse_closed()?;
    let procedure: Procedure = tx.get(procedure)?;
    let running = tx
        .proceedings_of(issue.id)?
        .into_iter()
        .any(|one| one.procedure == procedure.id && one.ended_on.is_none());
    if running {
        return Err(Fault::new("proceeding.running").with("name", procedure.name));
    }
    let steps = tx.procedure_steps(procedure.id)?;
    if steps.is_empty() {
        return Err(Fault::new("proceeding.no_steps").with("name", procedure.name));
    }
    let mut row = Proceeding {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue: issue.id,
        procedure: procedure.id,
        name: procedure.name,
        for_money: procedure.for_money,
        began_on: day,
        ended_on: None,
        ended_how: None,
        reason: String::new(),
    };
    tx.put(&mut row)?;
    for step in steps {
        copy_step(tx, &row, step)?;
    }
    Ok(row.id)
}

fn copy_step(tx: &mut Tx<'_>, of: &Proceeding, step: ProcedureStep) -> Result<(), Fault> {
    let mut row = ProceedingStep {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        proceeding: of.id,
        position: step.position,
        name: step.name,
        hint: step.hint,
        kind: step.kind,
        quorum: step.quorum,
        done_on: None,
        meeting: None,
        document: None,
        who: String::new(),
        note: String::new(),
        result: String::new(),
        body: None,
        entitled: None,
        present: None,
        agreed: None,
        disagreed: None,
        abstained: None,
        passed: None,
    };
    Ok(tx.put(&mut row)?)
}

/// Drops a proceeding. Faults: `proceeding.ended`, `proceeding.reason_missing`, `proceeding.day_order`.
pub(crate) fn discontinue(call: &Call<'_>, request: ProceedingDrop) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Fault::new("proceeding.reason_missing").at("reason"));
    }
    let issue = call.transact(|tx| {
        let mut row: Proceeding = tx.get(request.proceeding)?;
        if row.ended_on.is_some() {
            return Err(Fault::new("proceeding.ended").with("name", row.name));
        }
        let newest = tx
            .proceeding_steps(row.id)?
            .iter()
            .filter_map(|step| step.done_on)
            .max()
            .unwrap_or(row.began_on);
        if day < newest {
            return Err(Fault::new("proceeding.day_order")
                .at("day")
                .with("earliest", newest.to_string()));
        }
        row.ended_on = Some(day);
        row.ended_how = Some(ProceedingEnd::Dropped);
        row.reason = reason;
        tx.put(&mut row)?;
        Ok(row.issue)
    })?;
    life(call, issue)
}
