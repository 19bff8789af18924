//! 销号, by a second person: neither responsible nor co-handler of any round, nor who explained. Only an
//! explanation that the villager accepted needs none (data model, "Reviewer").

use chrono::NaiveDate;
use rules::ids::{IssueId, PersonId};
use rules::transition::{self, Handlers, ReviewFault, needs_reviewer};
use rules::words::EventKind;
use store::issues::IssueEvent;
use store::{Tx, View};

use super::{day_of, step};
use crate::commands::issue::IssueLife;
use crate::commands::working::IssueStrikeOff;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::issues::{Around, happen};
use crate::nouns::standing::Standing;

/// Strikes a matter off. Faults: `strike_off.reviewer_missing`, `strike_off.by_responsible`,
/// `strike_off.by_co_handler`, `strike_off.by_explainer`, `transition.not_possible`,
/// `issue.day_before_newest`, `issue.day_not_yet`, `revision.stale`.
pub(crate) fn strike_off(call: &Call<'_>, request: IssueStrikeOff) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    step(call, (request.issue, request.revision), |tx| {
        strike_off_in(tx, request.issue, day, request.reviewer, &request.words)
    })
}

/// The same within a running step.
pub(crate) fn strike_off_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    reviewer: Option<PersonId>,
    words: &str,
) -> Result<(), Fault> {
    let standing = Standing::of(tx, issue)?;
    let state = standing.after_on(EventKind::StruckOff, day)?;
    match reviewer {
        Some(reviewer) => may_review(tx, issue, reviewer)?,
        None if needs_one(tx, issue, standing)? => {
            return Err(Fault::new("strike_off.reviewer_missing").at("reviewer"));
        }
        None => {}
    }
    let around = Around {
        person: reviewer,
        words: words.trim().to_owned(),
        ..Around::default()
    };
    happen(
        tx,
        issue,
        (EventKind::StruckOff, state, standing.round),
        day,
        around,
    )
}

/// Whether this person may review that matter as it stands.
pub(crate) fn may_review(view: &View<'_>, issue: IssueId, reviewer: PersonId) -> Result<(), Fault> {
    let standing = Standing::of(view, issue)?;
    let handlers = handlers(view, issue, &view.events_of(issue)?)?;
    transition::may_review(reviewer, standing.state, &handlers).map_err(|fault| {
        let code = match fault {
            ReviewFault::Responsible => "strike_off.by_responsible",
            ReviewFault::CoHandler => "strike_off.by_co_handler",
            ReviewFault::Explained => "strike_off.by_explainer",
            ReviewFault::Missing => "strike_off.reviewer_missing",
        };
        Fault::new(code).at("reviewer")
    })
}

/// Whether somebody must review that matter as it stands.
pub(crate) fn needs_one(
    view: &View<'_>,
    issue: IssueId,
    standing: Standing,
) -> Result<bool, Fault> {
    let events = view.events_of(issue)?;
    let explained = events
        .iter()
        .rev()
        .find(|event| event.kind == EventKind::Explained);
    let accepted = explained.is_some_and(|event| event.accepted == Some(true));
    Ok(needs_reviewer(standing.state, accepted))
}

fn handlers(view: &View<'_>, issue: IssueId, events: &[IssueEvent]) -> Result<Handlers, Fault> {
    let mut handlers = Handlers::default();
    for promise in view.commitments_of(issue)? {
        handlers.responsible.extend(promise.person);
        let helpers = view.co_handlers_of(promise.id)?;
        handlers
            .co_handlers
            .extend(helpers.into_iter().filter_map(|helper| helper.person));
    }
    let explained = events
        .iter()
        .filter(|event| event.kind == EventKind::Explained);
    handlers
        .explained_by
        .extend(explained.filter_map(|event| event.person));
    Ok(handlers)
}
