//! 收集 a wish, with household and grid as of that day, and editing its own words.

use rules::words::WishEventKind;
use store::wishes::Wish;

use super::{Around, day_of, happen, needed, show};
use crate::commands::issue::Reporter;
use crate::commands::wishes::{WishCollect, WishEdit, WishLife, WishShow};
use crate::desk::Call;
use crate::fault::Fault;
use crate::roster_cache::RosterCache;

/// Writes a wish down. Faults: `wish.words_missing`, `wish.day_not_yet`.
pub(crate) fn collect(call: &Call<'_>, request: WishCollect) -> Result<WishLife, Fault> {
    let (roster, day) = (call.roster()?, day_of(call, request.day)?);
    let words = plain(&request.words)?;
    let wish = call.transact(|tx| {
        let mut wish = Wish {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            words,
            posted_words: String::new(),
            person: None,
            household: None,
            name_text: String::new(),
            household_text: String::new(),
            grid: None,
            grid_text: String::new(),
            sensitive: request.sensitive,
            collected_on: day,
            note: request.note.trim().to_owned(),
            issue: None,
        };
        name(&mut wish, &roster, &request.whose);
        tx.put(&mut wish)?;
        happen(
            tx,
            wish.id,
            WishEventKind::Collected,
            day,
            Around::default(),
        )?;
        Ok::<_, Fault>(wish.id)
    })?;
    show(call, WishShow { wish })
}

/// Edits a wish's own words. Faults: `wish.words_missing`, `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: WishEdit) -> Result<WishLife, Fault> {
    let roster = call.roster()?;
    let words = plain(&request.words)?;
    call.transact(|tx| {
        let mut wish: Wish = tx.get(request.wish)?;
        wish.revision = request.revision;
        wish.words = words;
        wish.posted_words = one_line(&request.posted_words);
        wish.sensitive = request.sensitive;
        request.note.trim().clone_into(&mut wish.note);
        // Who moved since keeps the household and grid of that day.
        let whose = &request.whose;
        let same = wish.person == whose.person
            && wish.household == whose.household.or(wish.household)
            && (wish.person.is_some() || wish.name_text == whose.name.trim());
        if !same {
            name(&mut wish, &roster, whose);
        }
        Ok::<_, Fault>(tx.put(&mut wish)?)
    })?;
    show(call, WishShow { wish: request.wish })
}

/// Line breaks from a paste become spaces: a wish is one line of the board.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(text: &str) -> Result<String, Fault> {
    needed(&one_line(text), "wish.words_missing", "words")
}

fn name(wish: &mut Wish, roster: &RosterCache, whose: &Reporter) {
    let someone = whose.person.and_then(|id| roster.person(id));
    let household = whose.household.or(someone.and_then(|s| s.household));
    let home = household.and_then(|id| roster.homes.get(&id));
    wish.person = whose.person;
    wish.household = household;
    wish.name_text = match (someone, home) {
        (Some(someone), _) => someone.person.name.clone(),
        (None, Some(home)) => home.name.clone(),
        (None, None) => whose.name.trim().to_owned(),
    };
    wish.household_text = home.map(|h| h.name.clone()).unwrap_or_default();
    wish.grid = home.and_then(|h| h.grid);
    wish.grid_text = home.map(|h| h.grid_name.clone()).unwrap_or_default();
}
