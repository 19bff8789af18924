//! Finding wishes, in the order of what is to be done, and what they need today.

use chrono::{Datelike, NaiveDate};
use rules::words::WishState;
use store::View;
use store::wishes::Wish;

use super::round;
use super::view::{Known, Told};
use crate::commands::wishes::{WishList, WishStateCount, Wishes, WishesToday};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::issue_view::AsOf;
use crate::nouns::meeting_view::len;

/// A page of wishes. States are counted over all that round and words find, then states and page cut.
pub(crate) fn list(call: &Call<'_>, request: WishList) -> Result<Wishes, Fault> {
    let today = call.today();
    call.read(|view| {
        let today = AsOf::of(view, today)?.day;
        let known = Known::read(view)?;
        let mut found: Vec<&(Wish, Told)> = known
            .wishes
            .iter()
            .filter(|(_, told)| request.round.is_none() || told.life.round == request.round)
            .filter(|(wish, told)| says(wish, told, request.query.trim()))
            .collect();
        let states = counts(&found);
        found.retain(|(_, told)| {
            request.states.is_empty() || request.states.contains(&told.life.state)
        });
        found.sort_by_key(|(wish, told)| (order(told), wish.collected_on, wish.id));
        let page = found
            .iter()
            .skip(request.offset as usize)
            .take(request.limit.unwrap_or(100) as usize);
        let running = round::running(view)?;
        Ok(Wishes {
            total: len(found.len()),
            states,
            running: running.map(|round| known.round(&round)),
            wishes: page.map(|row| known.view(row, today)).collect(),
        })
    })
}

/// Of a sensitive wish only its own words are searched: a name that finds it would say whose it is.
fn says(wish: &Wish, told: &Told, query: &str) -> bool {
    let claimers = told.events.iter().map(|event| event.name_text.as_str());
    let open = [wish.words.as_str(), &wish.posted_words];
    let whose = [
        wish.name_text.as_str(),
        &wish.household_text,
        &wish.grid_text,
        &wish.note,
    ];
    open.into_iter()
        .chain(claimers)
        .chain(whose.into_iter().filter(|_| !wish.sensitive))
        .any(|text| text.contains(query))
}

fn counts(found: &[&(Wish, Told)]) -> Vec<WishStateCount> {
    let in_state = |state: WishState| found.iter().filter(move |(_, t)| t.life.state == state);
    WishState::ALL
        .iter()
        .map(|state| WishStateCount {
            state: *state,
            name: state.zh().to_owned(),
            count: len(in_state(*state).count()),
        })
        .collect()
}

/// By state; within it what hangs in the board's order, what is claimed by the day of contact, what has ended
/// newest first, else what waits longest.
fn order(told: &Told) -> (WishState, bool, i32) {
    let life = &told.life;
    let number = |day: NaiveDate| day.num_days_from_ce();
    let (newly, day) = match life.state {
        WishState::Posted => {
            let (newly, first) = life.hanging_order();
            (newly, number(first.unwrap_or(life.since)))
        }
        WishState::Claimed => (false, number(life.contact_due.unwrap_or(life.since))),
        WishState::Fulfilled | WishState::Refused | WishState::Withdrawn => {
            (false, -number(life.since))
        }
        _ => (false, number(life.since)),
    };
    (life.state, newly, day)
}

/// Who is to be rung up, and what nobody took.
pub(crate) fn today(view: &View<'_>, today: NaiveDate) -> Result<WishesToday, Fault> {
    let known = Known::read(view)?;
    let lives = || known.wishes.iter().map(|(_, told)| told.life);
    let waiting = || lives().filter_map(|life| life.contact_due);
    Ok(WishesToday {
        to_contact: len(waiting().count()),
        overdue: len(waiting().filter(|due| *due < today).count()),
        unclaimed: len(lives()
            .filter(|life| life.state == WishState::Posted)
            .count()),
    })
}
