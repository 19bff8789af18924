//! 销号, by a second person: neither responsible nor co-handler of any round, nor who explained. Only an
//! explanation that the villager accepted needs none (data model, "Reviewer").

use chrono::NaiveDate;
use rules::ids::{IssueId, PersonId};
use rules::transition::{self, Handlers, ReviewFault, needs_reviewer};
use rules::words::{EventKind, State};
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
    let review = Review::of(tx, issue)?;
    match reviewer {
        Some(reviewer) => review.permits(reviewer)?,
        None if review.needs_reviewer() => {
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

/// What decides who may review a matter as it stands.
pub(crate) struct Review {
    state: State,
    accepted: bool,
    handlers: Handlers,
}

impl Review {
    /// Read once for any number of candidates.
    pub fn of(view: &View<'_>, issue: IssueId) -> Result<Self, Fault> {
        let events = view.events_of(issue)?;
        let explained = events
            .iter()
            .rev()
            .find(|event| event.kind == EventKind::Explained);
        Ok(Self {
            state: Standing::of(view, issue)?.state,
            accepted: explained.is_some_and(|event| event.accepted == Some(true)),
            handlers: handlers(view, issue, &events)?,
        })
    }

    /// Whether somebody must.
    pub fn needs_reviewer(&self) -> bool {
        needs_reviewer(self.state, self.accepted)
    }

    /// Whether this person may.
    pub fn permits(&self, reviewer: PersonId) -> Result<(), Fault> {
        transition::may_review(reviewer, self.state, &self.handlers).map_err(|fault| {
            let code = match fault {
                ReviewFault::Responsible => "strike_off.by_responsible",
                ReviewFault::CoHandler => "strike_off.by_co_handler",
                ReviewFault::Explained => "strike_off.by_explainer",
                ReviewFault::Missing => "strike_off.reviewer_missing",
            };
            Fault::new(code).at("reviewer")
        })
    }
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
