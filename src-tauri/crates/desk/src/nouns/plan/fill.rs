//! Several meetings planned in one step, and whether the village must be asked about a quota.

use rules::ids::KindId;
use store::View;
use store::kinds::Kind;

use crate::commands::plan::{MeetingPlanMany, MeetingsPlanned};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meetings;

/// As many as a year needs: five kinds every month.
const MOST: usize = 60;

/// Plans them all or none. Faults: `plan.nothing`, `plan.too_many`, those of planning one.
pub(crate) fn plan_many(
    call: &Call<'_>,
    request: MeetingPlanMany,
) -> Result<MeetingsPlanned, Fault> {
    let plans = request.plans;
    if plans.is_empty() {
        return Err(Fault::new("plan.nothing").at("plans"));
    }
    if plans.len() > MOST {
        return Err(Fault::new("plan.too_many")
            .at("plans")
            .with("count", plans.len())
            .with("most", MOST));
    }
    call.transact(|tx| {
        let asks = |kind: KindId| asks_for_quota(tx, kind);
        let mut kinds: Vec<KindId> = plans.iter().map(|plan| plan.kind).collect();
        kinds.dedup();
        // Asked before anything is written: from then on it is no longer the first of its kind.
        let asked = kinds.into_iter().map(|kind| Ok((kind, asks(kind)?)));
        let asked: Vec<(KindId, bool)> = asked.collect::<Result<_, Fault>>()?;
        let mut planned = Vec::new();
        for plan in &plans {
            planned.push(meetings::plan_in(tx, plan)?);
        }
        Ok(MeetingsPlanned {
            meetings: planned,
            quota_question: asked
                .into_iter()
                .find(|(_, asks)| *asks)
                .map(|(kind, _)| kind),
        })
    })
}

/// The kind has a quota that this village was never asked about, and no meeting yet (data model, "Kinds").
pub(crate) fn asks_for_quota(view: &View<'_>, kind: KindId) -> Result<bool, Fault> {
    let has_quota = view.get::<Kind>(kind)?.quota_count > 0;
    let answered = view.quota_switches()?.iter().any(|one| one.kind == kind);
    Ok(has_quota && !answered && view.meetings_of_kind(kind)? == 0)
}
