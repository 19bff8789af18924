//! A wish becomes a collected matter, source 微心愿, linked to it. Of a sensitive one the matter says nobody, and
//! only the words of the board: its papers name the reporter.

use rules::words::{Source, WishState};
use store::wishes::Wish;

use super::board::public_words;
use super::{day_of, life, not_possible, step};
use crate::commands::issue::{IssueCollect, Reporter};
use crate::commands::wishes::{WishLife, WishRaise};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::issues::collect_in;

/// Faults: `wish.raised_already`, `wish.not_possible` (fulfilled or withdrawn), the days', `revision.stale`.
pub(crate) fn raise(call: &Call<'_>, request: WishRaise) -> Result<WishLife, Fault> {
    let (roster, day) = (call.roster()?, day_of(call, request.day)?);
    step(call, (request.wish, request.revision), |tx, wish| {
        if wish.issue.is_some() {
            return Err(Fault::new("wish.raised_already"));
        }
        let stands = life(tx, wish.id)?;
        let state = stands.map(|life| life.state);
        let Some(state) = state.filter(|state| !ENDED.contains(state)) else {
            return Err(not_possible(stands));
        };
        let words = if wish.sensitive {
            public_words(&roster, wish, state)?
        } else {
            wish.words.clone()
        };
        wish.issue = Some(collect_in(tx, &roster, day, &matter(wish, words))?);
        Ok(())
    })
}

/// What is no longer wished for.
const ENDED: &[WishState] = &[WishState::Fulfilled, WishState::Withdrawn];

fn matter(wish: &Wish, summary: String) -> IssueCollect {
    let reporter = Reporter {
        person: wish.person,
        household: wish.household,
        name: wish.name_text.clone(),
    };
    IssueCollect {
        summary,
        reporter: if wish.sensitive {
            Reporter::default()
        } else {
            reporter
        },
        category: None,
        source: Some(Source::Wish),
        scale: None,
        collected_on: None,
        note: String::new(),
    }
}
