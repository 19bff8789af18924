//! 销号, by a second person: neither responsible nor co-handler of any round, nor who explained. Only an
//! explanation that the villager accepted needs none (data model, "Reviewer").

use chrono::NaiveDate;
use rules::ids::{IssueId, PersonId};
use rules::transition::{self, Handlers, ReviewFault, needs_reviewer};
use rules::words::{EventKind, State};
use store::issues::IssueEvent;
use store::people::Merged;
use store::{Tx, View};

use super::{HELPER_GONE, day_of, step};
use crate::commands::life::IssueLife;
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
        let by = By {
            reviewer: request.reviewer,
            accepted: request.accepted,
        };
        strike_off_in(tx, request.issue, day, by, &request.words)
    })
}

/// By whose word a matter is struck off.
#[derive(Debug, Clone, Copy)]
pub(crate) struct By {
    pub reviewer: Option<PersonId>,
    /// The villager accepts the explanation now.
    pub accepted: bool,
}

/// The same within a running step.
pub(crate) fn strike_off_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    by: By,
    words: &str,
) -> Result<(), Fault> {
    let standing = Standing::of(tx, issue)?;
    let state = standing.after_on(EventKind::StruckOff, day)?;
    let reviewing = Reviewing::of(tx, issue)?;
    let state_before = standing.state;
    match by.reviewer {
        Some(reviewer) => reviewing.permits(reviewer)?,
        None if reviewing.needs_reviewer(by.accepted) => {
            return Err(Fault::new("strike_off.reviewer_missing").at("reviewer"));
        }
        None => {}
    }
    let around = Around {
        reviewer: by.reviewer,
        accepted: (state_before == State::Explained).then_some(by.accepted || reviewing.accepted),
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
pub(crate) struct Reviewing {
    state: State,
    accepted: bool,
    handlers: Handlers,
    merged: Merged,
}

impl Reviewing {
    /// Read once for any number of candidates.
    pub fn of(view: &View<'_>, issue: IssueId) -> Result<Self, Fault> {
        let events = view.events_of(issue)?;
        let explained = events
            .iter()
            .rev()
            .find(|event| event.kind == EventKind::Explained);
        let merged = view.merged()?;
        Ok(Self {
            state: Standing::of(view, issue)?.state,
            accepted: explained.is_some_and(|event| event.accepted == Some(true)),
            handlers: as_they_stand(handlers(view, issue, &events)?, &merged),
            merged,
        })
    }

    /// Whether somebody must, if the villager accepts the explanation now or did before.
    pub fn needs_reviewer(&self, accepts: bool) -> bool {
        needs_reviewer(self.state, self.accepted || accepts)
    }

    /// Whether this person may; a merged record is the person it was merged into.
    pub fn permits(&self, reviewer: PersonId) -> Result<(), Fault> {
        transition::may_review(self.merged.root(reviewer), self.state, &self.handlers).map_err(
            |fault| {
                let code = match fault {
                    ReviewFault::Responsible => "strike_off.by_responsible",
                    ReviewFault::CoHandler => "strike_off.by_co_handler",
                    ReviewFault::Explained => "strike_off.by_explainer",
                    ReviewFault::Missing => "strike_off.reviewer_missing",
                };
                Fault::new(code).at("reviewer")
            },
        )
    }
}

fn as_they_stand(mut handlers: Handlers, merged: &Merged) -> Handlers {
    let named = [
        &mut handlers.responsible,
        &mut handlers.co_handlers,
        &mut handlers.explained_by,
    ];
    for person in named.into_iter().flatten() {
        *person = merged.root(*person);
    }
    handlers
}

fn handlers(view: &View<'_>, issue: IssueId, events: &[IssueEvent]) -> Result<Handlers, Fault> {
    let mut handlers = Handlers::default();
    for promise in view.commitments_of(issue)? {
        handlers.responsible.extend(promise.person);
        let changes = view.changes_of(promise.id)?;
        let people = changes.iter().filter(|change| change.field == "person");
        handlers
            .responsible
            .extend(people.filter_map(|change| change.new_value.parse::<PersonId>().ok()));
        let gone = changes.iter().filter(|c| c.field == HELPER_GONE);
        handlers
            .co_handlers
            .extend(gone.filter_map(|change| change.old_value.parse::<PersonId>().ok()));
        let helpers = view.co_handlers_of(&[promise.id])?;
        handlers
            .co_handlers
            .extend(helpers.into_iter().filter_map(|helper| helper.person));
    }
    let referrals = view.referrals_of(issue)?.into_iter();
    handlers
        .responsible
        .extend(referrals.filter_map(|referral| referral.person));
    let done =
        |event: &&IssueEvent| matches!(event.kind, EventKind::Done | EventKind::ResolvedOnSpot);
    handlers
        .responsible
        .extend(events.iter().filter(done).filter_map(|event| event.person));
    let explained = events
        .iter()
        .filter(|event| event.kind == EventKind::Explained);
    handlers
        .explained_by
        .extend(explained.filter_map(|event| event.person));
    Ok(handlers)
}
