//! What is in force of a matter: its commitment, referral and review, as each is found, ends and is brought back.
//! Not here: beginning them (`deciding`).

use chrono::NaiveDate;
use rules::ids::IssueId;
use rules::words::State;
use store::commitments::Commitment;
use store::issues::Referral;
use store::{Tx, View};

use crate::fault::Fault;

/// The promise. Fault: `commitment.none_in_force`.
pub(crate) fn commitment(view: &View<'_>, issue: IssueId) -> Result<Commitment, Fault> {
    let mut open = view.commitments_of(issue)?.into_iter().rev();
    open.find(|commitment| commitment.ended_on.is_none())
        .ok_or_else(|| Fault::new("commitment.none_in_force"))
}

/// The referral, if one is.
pub(crate) fn referral(view: &View<'_>, issue: IssueId) -> Result<Option<Referral>, Fault> {
    let mut open = view.referrals_of(issue)?.into_iter().rev();
    Ok(open.find(|referral| referral.ended_on.is_none()))
}

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

/// What was in force in this state and round is so again: of each kind the newest.
pub(crate) fn begin_again(
    tx: &mut Tx<'_>,
    issue: IssueId,
    (state, round): (State, i64),
) -> Result<(), Fault> {
    match state {
        State::Committed => {
            let promises = tx.commitments_of(issue)?.into_iter();
            if let Some(mut newest) = promises
                .filter(|one| one.round == round)
                .max_by_key(|o| o.id)
            {
                (newest.ended_on, newest.ended_how) = (None, String::new());
                tx.put(&mut newest)?;
            }
        }
        State::Referred => {
            if let Some(mut newest) = newest_referral(tx, issue, round)? {
                (newest.ended_on, newest.returned_on) = (None, None);
                tx.put(&mut newest)?;
            }
        }
        State::UnderStudy => {
            let reviews = tx.reviews_of(issue)?.into_iter();
            // Each review begins when the one before was held, so the newest is the one to be held.
            if let Some(mut newest) = reviews
                .filter(|one| one.round == round)
                .max_by_key(|o| o.id)
            {
                (newest.ended_on, newest.held_on) = (None, None);
                tx.put(&mut newest)?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// The answer to the newest referral was taken back.
pub(crate) fn forget_answer(tx: &mut Tx<'_>, issue: IssueId) -> Result<(), Fault> {
    let round = tx.events_of(issue)?.last().map_or(1, |event| event.round);
    if let Some(mut newest) = newest_referral(tx, issue, round)? {
        (newest.answered_on, newest.answer) = (None, String::new());
        tx.put(&mut newest)?;
    }
    Ok(())
}

fn newest_referral(tx: &Tx<'_>, issue: IssueId, round: i64) -> Result<Option<Referral>, Fault> {
    let referrals = tx.referrals_of(issue)?.into_iter();
    Ok(referrals
        .filter(|one| one.round == round)
        .max_by_key(|one| one.id))
}
