//! 收集 a wish, with household and grid as of that day, and editing its own words.

use chrono::NaiveDate;
use rules::ids::WishId;
use rules::words::WishEventKind;
use store::Tx;
use store::wishes::Wish;

use super::{Around, day_of, happen, show};
use crate::commands::issue::Reporter;
use crate::commands::wishes::{WishCollect, WishEdit, WishLife, WishShow};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::{Whose, needed, one_line};
use crate::roster_cache::RosterCache;

/// Writes a wish down. Faults: `wish.words_missing`, `wish.day_not_yet`.
pub(crate) fn collect(call: &Call<'_>, request: WishCollect) -> Result<WishLife, Fault> {
    let (roster, day) = (call.roster()?, day_of(call, request.day)?);
    let wish = call.transact(|tx| collect_in(tx, &roster, day, &request))?;
    show(call, WishShow { wish })
}

/// The same within a running step.
pub(crate) fn collect_in(
    tx: &mut Tx<'_>,
    roster: &RosterCache,
    day: NaiveDate,
    request: &WishCollect,
) -> Result<WishId, Fault> {
    let mut wish = Wish {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        words: plain(&request.words)?,
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
    name(&mut wish, roster, &request.whose);
    tx.put(&mut wish)?;
    let kind = WishEventKind::Collected;
    happen(tx, wish.id, kind, day, Around::default())?;
    Ok(wish.id)
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

/// A wish is one line of the board.
fn plain(text: &str) -> Result<String, Fault> {
    needed(&one_line(text), "wish.words_missing", "words")
}

fn name(wish: &mut Wish, roster: &RosterCache, whose: &Reporter) {
    let whose = Whose::of(roster, whose);
    wish.person = whose.person;
    wish.household = whose.household;
    wish.name_text = whose.name;
    wish.household_text = whose.household_name;
    wish.grid = whose.grid;
    wish.grid_text = whose.grid_name;
}
