//! A wish becomes a collected matter, source 微心愿, linked to it. Of a sensitive one the matter says nobody: its
//! papers name the reporter.

use rules::words::{Source, WishState};
use store::wishes::Wish;

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
        let ended = stands
            .is_none_or(|life| matches!(life.state, WishState::Fulfilled | WishState::Withdrawn));
        if ended {
            return Err(not_possible(stands));
        }
        wish.issue = Some(collect_in(tx, &roster, day, &matter(wish))?);
        Ok(())
    })
}

fn matter(wish: &Wish) -> IssueCollect {
    let reporter = Reporter {
        person: wish.person,
        household: wish.household,
        name: wish.name_text.clone(),
    };
    IssueCollect {
        summary: if wish.sensitive && !wish.posted_words.is_empty() {
            wish.posted_words.clone()
        } else {
            wish.words.clone()
        },
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
