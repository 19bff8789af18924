//! A department's answer to what was referred, and its sending it back. Not here: referring (`deciding`).

use chrono::NaiveDate;
use rules::ids::IssueId;
use rules::words::EventKind;
use store::Tx;
use store::issues::Referral;

use super::{day_of, step};
use crate::commands::life::IssueLife;
use crate::commands::working::ReferralAnswer;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::deciding::When;
use crate::nouns::given::needed;
use crate::nouns::in_force;
use crate::nouns::issues::{Around, happen};
use crate::nouns::standing::Standing;

/// Notes the answer. Faults: `referral.answer_missing`, `transition.not_possible`, `issue.day_before_newest`,
/// `issue.day_not_yet`, `revision.stale`.
pub(crate) fn answer(call: &Call<'_>, request: ReferralAnswer) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let answer = needed(&request.answer, "referral.answer_missing", "answer")?;
    step(call, (request.issue, request.revision), |tx| {
        answer_in(tx, request.issue, day, &answer, request.returned)
    })
}

/// The same within a running step.
pub(crate) fn answer_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    answer: &str,
    returned: bool,
) -> Result<(), Fault> {
    let when = When { day, meeting: None };
    note_answer(tx, issue, when, answer)?;
    if returned {
        send_back(tx, issue, when, answer)?;
    }
    Ok(())
}

/// Writes the answer into the referral in force and tells it.
pub(crate) fn note_answer(
    tx: &mut Tx<'_>,
    issue: IssueId,
    when: When,
    answer: &str,
) -> Result<(), Fault> {
    let mut referral = in_force::referral(tx, issue)?;
    if let Some(referral) = &mut referral {
        referral.answered_on = Some(when.day);
        referral.answer = answer.trim().to_owned();
        tx.put(referral)?;
    }
    tell(tx, issue, (EventKind::Answered, when), referral, answer)
}

/// The department sends it back: the referral ends, the matter waits to be sorted again.
pub(crate) fn send_back(
    tx: &mut Tx<'_>,
    issue: IssueId,
    when: When,
    words: &str,
) -> Result<(), Fault> {
    let mut referral = in_force::referral(tx, issue)?;
    if let Some(referral) = &mut referral {
        (referral.returned_on, referral.ended_on) = (Some(when.day), Some(when.day));
        tx.put(referral)?;
    }
    tell(tx, issue, (EventKind::Returned, when), referral, words)
}

/// What the department did, in its words.
fn tell(
    tx: &mut Tx<'_>,
    issue: IssueId,
    (kind, when): (EventKind, When),
    referral: Option<Referral>,
    words: &str,
) -> Result<(), Fault> {
    let standing = Standing::of(tx, issue)?;
    let state = standing.after_on(kind, when.day)?;
    let around = Around {
        meeting: when.meeting,
        words: words.trim().to_owned(),
        department: referral.map(|referral| referral.department),
        ..Around::default()
    };
    happen(tx, issue, (kind, state, standing.round), when.day, around)
}
