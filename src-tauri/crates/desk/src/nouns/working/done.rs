//! 办结: what was done, with its evidence; the commitment, referral or review in force ends with it.

use chrono::NaiveDate;
use rules::ids::{DepartmentId, IssueId, PersonId};
use rules::words::{EventKind, ProgressKind, State};
use store::Tx;

use super::{Note, day_of, note_answer, note_in, step};
use crate::commands::life::IssueLife;
use crate::commands::working::IssueDone;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::deciding::When;
use crate::nouns::given::needed;
use crate::nouns::in_force;
use crate::nouns::issues::{Around, happen};
use crate::nouns::standing::Standing;

/// How `Commitment::ended_how` says it.
const HOW: &str = "done";

/// What was done.
pub(crate) struct Done {
    pub words: String,
    /// Empty = there is none.
    pub evidence: String,
    pub person: Option<PersonId>,
    pub department: Option<DepartmentId>,
}

/// Says that a matter is done. Faults: `done.words_missing`, `transition.not_possible`,
/// `issue.day_before_newest`, `issue.day_not_yet`, `revision.stale`.
pub(crate) fn done(call: &Call<'_>, request: IssueDone) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let done = Done {
        words: needed(&request.words, "done.words_missing", "words")?,
        evidence: request.evidence.trim().to_owned(),
        person: request.person,
        department: request.department,
    };
    step(call, (request.issue, request.revision), |tx| {
        done_in(tx, request.issue, day, done)
    })
}

/// The same within a running step.
pub(crate) fn done_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    done: Done,
) -> Result<(), Fault> {
    let standing = Standing::of(tx, issue)?;
    let state = standing.after_on(EventKind::Done, day)?;
    let mut around = Around {
        words: done.words,
        person: done.person,
        department: done.department,
        ..Around::default()
    };
    if standing.state == State::Referred {
        // What was done is the department's answer, if it gave none before.
        answered(tx, issue, day, &around.words)?;
    }
    if let Some(mut promise) = in_force::end(tx, issue, day, HOW)? {
        promise.apply(&tx.changes_of(promise.id)?);
        around.commitment = Some(promise.id);
        around.person = around.person.or(promise.person);
        around.department = around.department.or(promise.department);
    }
    if !done.evidence.is_empty() {
        let note = Note {
            kind: ProgressKind::Evidence,
            words: done.evidence,
            person: done.person,
        };
        note_in(tx, issue, day, note)?;
    }
    happen(
        tx,
        issue,
        (EventKind::Done, state, standing.round),
        day,
        around,
    )
}

fn answered(tx: &mut Tx<'_>, issue: IssueId, day: NaiveDate, words: &str) -> Result<(), Fault> {
    let referral = in_force::referral(tx, issue)?;
    if referral.is_some_and(|one| one.answered_on.is_none()) {
        note_answer(tx, issue, When { day, meeting: None }, words)?;
    }
    Ok(())
}
