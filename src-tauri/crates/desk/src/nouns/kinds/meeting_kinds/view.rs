//! Meeting kinds as they are told. Not here: changing them.

use std::collections::{HashMap, HashSet};

use rules::ids::{KindId, ProcedureId};
use store::View;
use store::kinds::Kind;

use crate::commands::kinds::{KindList, KindView, Kinds};
use crate::desk::Call;
use crate::fault::Fault;

/// Kinds in their order; without `all` those that are offered.
pub(crate) fn list(call: &Call<'_>, request: KindList) -> Result<Kinds, Fault> {
    call.read(|view| {
        let around = Around::read(view)?;
        let shown = view.kinds()?.into_iter();
        let shown = shown.filter(|kind| request.all || kind.enabled);
        let kinds = shown.map(|kind| around.told(view, kind));
        Ok(Kinds {
            kinds: kinds.collect::<Result<_, _>>()?,
        })
    })
}

/// One kind.
pub(super) fn one(view: &View<'_>, kind: Kind) -> Result<KindView, Fault> {
    Around::read(view)?.told(view, kind)
}

/// What is told beside a kind's own row.
struct Around {
    procedures: HashMap<ProcedureId, String>,
    meetings: HashMap<KindId, i64>,
    bound: HashSet<KindId>,
}

impl Around {
    fn read(view: &View<'_>) -> Result<Self, Fault> {
        let procedures = view.procedures()?.into_iter();
        let switches = view.quota_switches()?.into_iter();
        Ok(Self {
            procedures: procedures.map(|p| (p.id, p.name)).collect(),
            meetings: view.kind_use()?,
            bound: switches.filter(|s| s.switched_on).map(|s| s.kind).collect(),
        })
    }

    fn told(&self, view: &View<'_>, kind: Kind) -> Result<KindView, Fault> {
        let steps = match kind.procedure {
            Some(procedure) => view.procedure_steps(procedure)?,
            None => Vec::new(),
        };
        let procedure_name = kind.procedure.and_then(|id| self.procedures.get(&id));
        Ok(KindView {
            procedure_name: procedure_name.cloned().unwrap_or_default(),
            steps: steps.into_iter().map(|s| s.name).collect(),
            documents: known(&kind.documents),
            roles: known(&kind.roles),
            quota_on: self.bound.contains(&kind.id),
            meetings: self.meetings.get(&kind.id).copied().unwrap_or(0),
            id: kind.id,
            revision: kind.revision,
            name: kind.name,
            title: kind.title,
            short: kind.short,
            list_name: kind.list_name,
            motto: kind.motto,
            symbol: kind.symbol,
            mode: kind.mode,
            procedure: kind.procedure,
            ledger_columns: kind.ledger_columns,
            quota_count: kind.quota_count,
            quota_period: kind.quota_period,
            enabled: kind.enabled,
        })
    }
}

/// Words that a newer version wrote are passed over.
pub(crate) fn known<T: std::str::FromStr>(words: &[String]) -> Vec<T> {
    words.iter().filter_map(|word| word.parse().ok()).collect()
}
