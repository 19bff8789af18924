//! Takes a problem at a market: collected, raised outside a meeting and, if so, solved, all on the market's day
//! and in one step.

use rules::words::{Outcome, Source};
use store::Tx;
use store::markets::{Market, MarketIssue};

use super::{refuse_not_held, show};
use crate::commands::issue::IssueCollect;
use crate::commands::markets::{MarketIssueAdd, MarketShow, MarketView};
use crate::commands::working::{Decision, Grounds};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::deciding::{When, decide_in};
use crate::nouns::issues;
use crate::nouns::working::raise_outside_in;
use crate::roster_cache::RosterCache;

/// Takes a problem. Faults: `market.not_held`, `issue.summary_missing`, `issue.what_was_done_missing`.
pub(crate) fn issue_add(call: &Call<'_>, request: MarketIssueAdd) -> Result<MarketView, Fault> {
    let roster = call.roster()?;
    call.transact(|tx| issue_add_in(tx, &roster, &request))?;
    let market = request.market;
    show(call, MarketShow { market })
}

fn issue_add_in(
    tx: &mut Tx<'_>,
    roster: &RosterCache,
    request: &MarketIssueAdd,
) -> Result<(), Fault> {
    let market: Market = tx.get(request.market)?;
    refuse_not_held(&market)?;
    let collected = IssueCollect {
        summary: request.summary.clone(),
        reporter: request.reporter.clone(),
        category: request.category,
        source: Some(Source::Market),
        scale: None,
        collected_on: Some(market.day),
        note: String::new(),
    };
    let issue = issues::collect_in(tx, roster, market.day, &collected)?;
    let place = format!("{} {}", Source::Market.zh(), market.host_village);
    raise_outside_in(tx, issue, market.day, (None, place))?;
    if let Some(words) = &request.solved {
        let decision = Decision {
            words: words.clone(),
            ..Decision::of(Outcome::ResolvedOnSpot)
        };
        let when = When {
            day: market.day,
            meeting: None,
        };
        decide_in(tx, issue, when, &decision, &Grounds::default())?;
    }
    let mut link = MarketIssue {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        market: market.id,
        issue,
    };
    Ok(tx.put(&mut link)?)
}
