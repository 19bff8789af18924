//! Procedures as they are told. Not here: changing them.

use std::collections::HashMap;

use rules::ids::ProcedureId;
use rules::quorum::Quorum;
use store::View;
use store::kinds::{Kind, Procedure, ProcedureStep};

use crate::commands::kinds::{ProcedureList, ProcedureStepView, ProcedureView, Procedures};
use crate::desk::Call;
use crate::fault::Fault;

/// Procedures in their order; without `all` those that are offered.
pub(crate) fn list(call: &Call<'_>, request: ProcedureList) -> Result<Procedures, Fault> {
    call.read(|view| {
        let around = Around::read(view)?;
        let shown = view.procedures()?.into_iter();
        let shown = shown.filter(|procedure| request.all || procedure.enabled);
        let procedures = shown.map(|procedure| around.told(view, procedure));
        Ok(Procedures {
            procedures: procedures.collect::<Result<_, _>>()?,
        })
    })
}

/// One procedure.
pub(super) fn one(view: &View<'_>, procedure: Procedure) -> Result<ProcedureView, Fault> {
    Around::read(view)?.told(view, procedure)
}

struct Around {
    kinds: Vec<Kind>,
    walked: HashMap<ProcedureId, i64>,
}

impl Around {
    fn read(view: &View<'_>) -> Result<Self, Fault> {
        Ok(Self {
            kinds: view.kinds()?,
            walked: view.procedure_use()?,
        })
    }

    fn told(&self, view: &View<'_>, procedure: Procedure) -> Result<ProcedureView, Fault> {
        let steps = view.procedure_steps(procedure.id)?;
        let followers = self.kinds.iter();
        let followers = followers.filter(|kind| kind.procedure == Some(procedure.id));
        let scales = procedure.scales.iter();
        Ok(ProcedureView {
            kinds: followers.map(|kind| kind.name.clone()).collect(),
            proceedings: self.walked.get(&procedure.id).copied().unwrap_or(0),
            steps: steps.into_iter().map(step_view).collect(),
            id: procedure.id,
            revision: procedure.revision,
            scales: scales.filter_map(|scale| scale.parse().ok()).collect(),
            for_money: procedure.for_money,
            enabled: procedure.enabled,
            name: procedure.name,
        })
    }
}

fn step_view(step: ProcedureStep) -> ProcedureStepView {
    let quorum = Quorum::read(&step.quorum);
    ProcedureStepView {
        name: step.name,
        hint: step.hint,
        kind: step.kind,
        quorum_words: quorum.as_ref().map(Quorum::zh).unwrap_or_default(),
        quorum,
    }
}
