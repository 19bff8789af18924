//! 并入, 拆分 and links. A merged matter stays counted in its own place and period; what is split off gets a
//! number of its own (data model, "Issues").

use chrono::NaiveDate;
use rules::ids::{IssueId, RecordId};
use rules::words::{EventKind, Outcome, State};
use store::issues::{Issue, IssueLink};
use store::{Tx, View};

use super::{day_of, life, step};
use crate::commands::life::IssueLife;
use crate::commands::working::{
    Decision, Grounds, IssueLinkPut, IssueMerge, IssueSplit, IssueUnlink,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::deciding::{When, decide_in};
use crate::nouns::given::needed;
use crate::nouns::issues::{self, Around, happen};
use crate::nouns::standing::Standing;

/// The one kind of link there is so far: two matters belong together.
const RELATED: &str = "related";

/// Merges a matter into another. Faults: those of `check_target`, `transition.not_possible`, the days',
/// `revision.stale`.
pub(crate) fn merge(call: &Call<'_>, request: IssueMerge) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let when = When { day, meeting: None };
    let decision = Decision {
        words: request.words,
        ..Decision::of(Outcome::Merged)
    };
    let grounds = Grounds {
        target: Some(request.target),
        ..Grounds::default()
    };
    step(call, (request.issue, request.revision), |tx| {
        decide_in(tx, request.issue, when, &decision, &grounds)
    })
}

/// The target is another matter, neither merged nor withdrawn. What is not merged leads on to nothing, so no
/// circle can close. Faults: `merge.into_itself`, `merge.target_closed`, `record.not_found`.
pub(crate) fn check_target(view: &View<'_>, issue: IssueId, target: IssueId) -> Result<(), Fault> {
    if issue == target {
        return Err(Fault::new("merge.into_itself").at("target"));
    }
    let target: Issue = view.get(target)?;
    let state = Standing::of(view, target.id)?.state;
    if matches!(state, State::Merged | State::Withdrawn) {
        return Err(Fault::new("merge.target_closed")
            .at("target")
            .with("state", state.as_str()));
    }
    Ok(())
}

/// Splits a matter off. Faults: `issue.summary_missing`, `transition.not_possible`, the days', `revision.stale`.
pub(crate) fn split(call: &Call<'_>, request: IssueSplit) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let summary = needed(&request.summary, "issue.summary_missing", "summary")?;
    step(call, (request.issue, request.revision), |tx| {
        split_in(tx, request.issue, day, summary)
    })
}

/// The child copies reporter and place, is raised on the day of the split, and waits to be sorted.
fn split_in(tx: &mut Tx<'_>, issue: IssueId, day: NaiveDate, summary: String) -> Result<(), Fault> {
    let standing = Standing::of(tx, issue)?;
    let state = standing.after_on(EventKind::Split, day)?;
    let parent: Issue = tx.get(issue)?;
    let mut child = Issue {
        id: tx.new_id(),
        revision: 0,
        summary: summary.clone(),
        short_title: String::new(),
        note: String::new(),
        own_number: String::new(),
        split_from: Some(parent.id),
        ..parent
    };
    issues::begin_answering(tx, &mut child, day)?;
    let raised = (EventKind::Raised, State::Raised, 1);
    happen(tx, child.id, raised, day, Around::default())?;
    let around = Around {
        target: Some(child.id),
        words: summary,
        ..Around::default()
    };
    let event = (EventKind::Split, state, standing.round);
    happen(tx, issue, event, day, around)
}

/// Says that two matters belong together; saying it twice says it once. Fault: `merge.into_itself`.
pub(crate) fn link(call: &Call<'_>, request: IssueLinkPut) -> Result<IssueLife, Fault> {
    let (issue, other) = (request.issue, request.other);
    if issue == other {
        return Err(Fault::new("merge.into_itself").at("other"));
    }
    call.transact(|tx| {
        let (a, b) = (issue.min(other), issue.max(other));
        let (a, b): (Issue, Issue) = (tx.get(a)?, tx.get(b)?);
        let id = RecordId::derived(tx.village.uuid(), &format!("link/{}/{}", a.id, b.id));
        if tx.find::<IssueLink>(id)?.is_some() {
            return Ok(());
        }
        let mut link = IssueLink {
            village: tx.village,
            id,
            revision: 0,
            a: a.id,
            b: b.id,
            kind: RELATED.to_owned(),
        };
        Ok(tx.put(&mut link)?)
    })?;
    life(call, issue)
}

/// Takes a link away.
pub(crate) fn unlink(call: &Call<'_>, request: IssueUnlink) -> Result<IssueLife, Fault> {
    call.transact(|tx| {
        let link: IssueLink = tx.get(request.link)?;
        Ok(tx.remove(&link)?)
    })?;
    life(call, request.issue)
}
