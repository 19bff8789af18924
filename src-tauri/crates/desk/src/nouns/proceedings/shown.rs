//! How a proceeding is shown, and which procedures a matter's scale or money suggests. Not here: changing it.

use rules::ids::IssueId;
use rules::quorum::{Count, Quorum};
use rules::words::{ProceedingEnd, Scale};
use store::View;
use store::issues::Issue;
use store::meetings::Meeting;
use store::proceedings::{Proceeding, ProceedingStep};

use super::step::quorum_of;
use crate::commands::proceeding::{ProcedureOffered, ProceedingStepView, ProceedingView, VoteView};
use crate::fault::Fault;
use crate::nouns::life_view::titled;
use crate::nouns::meeting_view::len;

/// A matter's proceedings, oldest first.
pub(crate) fn of(view: &View<'_>, issue: IssueId) -> Result<Vec<ProceedingView>, Fault> {
    let rows = view.proceedings_of(issue)?;
    rows.into_iter().map(|row| shown(view, row)).collect()
}

fn shown(view: &View<'_>, row: Proceeding) -> Result<ProceedingView, Fault> {
    let steps: Vec<ProceedingStepView> = view
        .proceeding_steps(row.id)?
        .into_iter()
        .map(|step| step_shown(view, step))
        .collect::<Result<_, _>>()?;
    let open = |step: &&ProceedingStepView| row.ended_on.is_none() && step.done_on.is_none();
    Ok(ProceedingView {
        id: row.id,
        procedure: row.procedure,
        name: row.name,
        for_money: row.for_money,
        began_on: row.began_on,
        ended_on: row.ended_on,
        ended_how: row.ended_how,
        ended_name: row
            .ended_how
            .map(|how| how.zh().to_owned())
            .unwrap_or_default(),
        reason: row.reason,
        done: len(steps.iter().filter(|step| step.done_on.is_some()).count()),
        next: steps.iter().find(open).map(|step| step.position),
        steps,
    })
}

fn step_shown(view: &View<'_>, step: ProceedingStep) -> Result<ProceedingStepView, Fault> {
    let quorum = Quorum::read(&step.quorum);
    let meeting = step.meeting.map(|id| view.get::<Meeting>(id)).transpose()?;
    Ok(ProceedingStepView {
        position: step.position,
        kind: step.kind,
        quorum_words: quorum.as_ref().map(Quorum::zh).unwrap_or_default(),
        quorum,
        done_on: step.done_on,
        meeting: step.meeting,
        meeting_title: meeting.as_ref().map(titled).unwrap_or_default(),
        document: step.document,
        vote: vote_shown(&step),
        passed: step.passed,
        name: step.name,
        hint: step.hint,
        who: step.who,
        note: step.note,
        result: step.result,
    })
}

fn vote_shown(step: &ProceedingStep) -> Option<VoteView> {
    let count = Count {
        body: step.body?,
        entitled: step.entitled?,
        present: step.present?,
        agreed: step.agreed?,
    };
    Some(VoteView {
        body: count.body,
        body_name: count.body.zh().to_owned(),
        entitled: count.entitled,
        present: count.present,
        agreed: count.agreed,
        disagreed: step.disagreed.unwrap_or_default(),
        abstained: step.abstained.unwrap_or_default(),
        verdict: quorum_of(step, count.body).judge(count),
        words: format!(
            "{}应到{}人，实到{}人，同意{}人",
            count.body.zh(),
            count.entitled,
            count.present,
            count.agreed
        ),
    })
}

/// What is suggested: first what collective money asks for, until such a way was walked to its end or is being
/// walked; then what the matter's scale suggests, until it walks any way.
pub(crate) fn offered(
    view: &View<'_>,
    issue: &Issue,
    money: bool,
    walked: &[ProceedingView],
) -> Result<Vec<ProcedureOffered>, Fault> {
    let stands = |one: &&ProceedingView| {
        one.ended_how.is_none() || one.ended_how == Some(ProceedingEnd::Completed)
    };
    let needs_money = money && !walked.iter().filter(stands).any(|one| one.for_money);
    let needs_scale = issue.scale != Scale::Small && walked.iter().all(|one| !stands(&one));
    let mut found: Vec<ProcedureOffered> = view
        .procedures()?
        .into_iter()
        .filter(|one| one.enabled)
        .map(|one| ProcedureOffered {
            procedure: one.id,
            name: one.name,
            for_money: needs_money && one.for_money,
            for_scale: needs_scale && one.scales.iter().any(|s| s == issue.scale.as_str()),
        })
        .filter(|one| one.for_money || one.for_scale)
        .collect();
    found.sort_by_key(|one| !one.for_money);
    Ok(found)
}
