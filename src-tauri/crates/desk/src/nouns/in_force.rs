//! What is in force of a matter: its commitment, referral and review, as one ends and is brought back. Not
//! here: beginning them (`deciding`).

use chrono::NaiveDate;
use rules::ids::IssueId;
use rules::words::State;
use store::Tx;
use store::commitments::Commitment;

use crate::fault::Fault;

/// Ends them on that day; `how` is what the commitment keeps of it. Gives the commitment that ended.
pub(crate) fn end(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    how: &str,
) -> Result<Option<Commitment>, Fault> {
    let mut ended = None;
    for mut commitment in tx.commitments_of(issue)? {
        if commitment.ended_on.is_none() {
            (commitment.ended_on, commitment.ended_how) = (Some(day), how.to_owned());
            tx.put(&mut commitment)?;
            ended = Some(commitment);
        }
    }
    for mut referral in tx.referrals_of(issue)? {
        if referral.ended_on.is_none() {
            referral.ended_on = Some(day);
            tx.put(&mut referral)?;
        }
    }
    for mut review in tx.reviews_of(issue)? {
        if review.ended_on.is_none() {
            review.ended_on = Some(day);
            tx.put(&mut review)?;
        }
    }
    Ok(ended)
}

/// What was in force in this state is so again: of what ended with it the newest was.
pub(crate) fn begin_again(tx: &mut Tx<'_>, issue: IssueId, state: State) -> Result<(), Fault> {
    match state {
        State::Committed => {
            if let Some(mut commitment) = tx.commitments_of(issue)?.pop() {
                (commitment.ended_on, commitment.ended_how) = (None, String::new());
                tx.put(&mut commitment)?;
            }
        }
        State::Referred => {
            if let Some(mut referral) = tx.referrals_of(issue)?.pop() {
                referral.ended_on = None;
                tx.put(&mut referral)?;
            }
        }
        State::UnderStudy => {
            if let Some(mut review) = tx.reviews_of(issue)?.pop() {
                review.ended_on = None;
                tx.put(&mut review)?;
            }
        }
        _ => {}
    }
    Ok(())
}
