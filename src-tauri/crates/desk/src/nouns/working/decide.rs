//! An outcome outside a meeting: another one than before, what was explained taken up, what was done or struck
//! off reopened; and what counts as raised without a meeting. Not here: the writing itself (`deciding`).

use chrono::NaiveDate;
use rules::ids::{IssueId, PersonId};
use rules::words::{EventKind, Outcome};
use store::Tx;
use store::issues::Issue;

use super::{day_of, step};
use crate::commands::life::IssueLife;
use crate::commands::working::{IssueDecide, IssueRaiseOutside};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::deciding::{When, decide_in};
use crate::nouns::issues::{self, Around, happen};
use crate::nouns::standing::Standing;

/// Gives a matter its outcome. Faults: `decision.outcome_impossible`, those of `decide_in`, `issue.day_not_yet`,
/// `revision.stale`.
pub(crate) fn decide(call: &Call<'_>, request: IssueDecide) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let when = When { day, meeting: None };
    let outcome = request.decision.outcome;
    // These have verbs of their own, and 待分类 is what every matter begins as.
    if !Outcome::FIVE.contains(&outcome) {
        return Err(Fault::new("decision.outcome_impossible").at("outcome"));
    }
    step(call, (request.issue, request.revision), |tx| {
        decide_in(tx, request.issue, when, &request.decision, &request.grounds)
    })
}

/// Counts a collected matter as raised. Faults: `raised.by_missing`, `transition.not_possible`, the days',
/// `revision.stale`.
pub(crate) fn raise_outside(
    call: &Call<'_>,
    request: IssueRaiseOutside,
) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let words = request.words.trim().to_owned();
    if request.person.is_none() && words.is_empty() {
        return Err(Fault::new("raised.by_missing").at("person"));
    }
    step(call, (request.issue, request.revision), |tx| {
        raise_outside_in(tx, request.issue, day, (request.person, words))
    })
}

/// The same within a running step: the matter leaves 待议, so it gets its number.
pub(crate) fn raise_outside_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    (person, words): (Option<PersonId>, String),
) -> Result<(), Fault> {
    let standing = Standing::of(tx, issue)?;
    let state = standing.after_on(EventKind::Raised, day)?;
    let mut row: Issue = tx.get(issue)?;
    issues::begin_answering(tx, &mut row, day)?;
    let around = Around {
        words,
        person,
        ..Around::default()
    };
    happen(
        tx,
        issue,
        (EventKind::Raised, state, standing.round),
        day,
        around,
    )
}
