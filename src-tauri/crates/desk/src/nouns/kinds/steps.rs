//! The steps of a procedure, written as one list. Not here: those of a meeting, which are copies.

use rules::ids::{ProcedureId, RecordId};
use rules::quorum::Quorum;
use rules::words::StepKind;
use store::kinds::ProcedureStep;
use store::{Tx, View};

use crate::fault::Fault;

/// A step as it is to stand.
#[derive(Debug, Clone)]
pub(crate) struct StepWanted {
    pub name: String,
    pub hint: String,
    pub kind: StepKind,
    pub quorum: Option<Quorum>,
}

/// What a list of steps comes to: rows to write and rows to remove.
#[derive(Debug, Default)]
pub(crate) struct StepRows {
    pub before: Vec<ProcedureStep>,
    pub after: Vec<ProcedureStep>,
    pub gone: Vec<ProcedureStep>,
}

impl StepRows {
    /// Lays the wanted steps over those that stand: the n-th step keeps its id.
    pub fn plan(
        view: &View<'_>,
        procedure: ProcedureId,
        wanted: &[StepWanted],
    ) -> Result<Self, Fault> {
        let before = view.procedure_steps(procedure)?;
        let after: Vec<ProcedureStep> = (1..)
            .zip(wanted)
            .map(|(position, step)| {
                let id = RecordId::derived(procedure.uuid(), &format!("step/{position}"));
                let found = before.iter().find(|row| row.id == id);
                row(view, procedure, id, position, step, found)
            })
            .collect();
        let kept = |row: &ProcedureStep| after.iter().any(|a| a.id == row.id);
        let gone = before.iter().filter(|row| !kept(row)).cloned().collect();
        Ok(Self {
            before,
            after,
            gone,
        })
    }

    /// Whether writing them would change anything.
    pub fn changes(&self) -> bool {
        self.before != self.after
    }

    /// Writes them.
    pub fn write(self, tx: &mut Tx<'_>) -> Result<(), Fault> {
        for row in &self.gone {
            tx.remove(row)?;
        }
        for mut row in self.after {
            tx.put(&mut row)?;
        }
        Ok(())
    }
}

fn row(
    view: &View<'_>,
    procedure: ProcedureId,
    id: RecordId,
    position: i64,
    step: &StepWanted,
    found: Option<&ProcedureStep>,
) -> ProcedureStep {
    // A quorum on anything but a vote would be asked for by nobody.
    let quorum = step.quorum.as_ref().filter(|_| step.kind == StepKind::Vote);
    ProcedureStep {
        village: view.village,
        id,
        revision: found.map_or(0, |row| row.revision),
        procedure,
        position,
        name: step.name.clone(),
        hint: step.hint.clone(),
        kind: step.kind,
        quorum: quorum.map(Quorum::write).unwrap_or_default(),
    }
}
