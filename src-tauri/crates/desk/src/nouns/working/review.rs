//! 再议 outside a meeting: a matter is looked at again, and what is followed for long again on a later day. A
//! moved review day is no extension. Not here: the same at a meeting (`deciding`).

use rules::ids::IssueId;
use rules::words::Outcome;
use store::Tx;

use super::{day_of, step};
use crate::commands::life::IssueLife;
use crate::commands::working::{Decision, Grounds, IssueReview};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::deciding::{When, decide_in};
use crate::nouns::standing::Standing;

/// Looks at it again. Faults: `transition.not_possible`, `review.due_missing`, `review.due_before_meeting`, the days', `revision.stale`.
pub(crate) fn review(call: &Call<'_>, request: IssueReview) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let when = When { day, meeting: None };
    let decision = Decision {
        words: request.words,
        review_due: request.review_due,
        ..Decision::of(Outcome::DiscussAgain)
    };
    step(call, (request.issue, request.revision), |tx| {
        let again = rules::words::EventKind::DiscussedAgain;
        Standing::of(tx, request.issue)?.after_on(again, day)?;
        decide_in(tx, request.issue, when, &decision, &Grounds::default())
    })
}

/// The review day in force was kept on this day.
pub(crate) fn hold_review(tx: &mut Tx<'_>, issue: IssueId, when: When) -> Result<(), Fault> {
    for mut review in tx.reviews_of(issue)? {
        if review.ended_on.is_none() && review.held_on.is_none() {
            review.held_on = Some(when.day);
            tx.put(&mut review)?;
        }
    }
    Ok(())
}
