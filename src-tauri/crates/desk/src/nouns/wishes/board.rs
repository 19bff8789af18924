//! A round's board: every wish that hung in it and was not withdrawn, as the public may see it.

use rules::privacy::{Known as Name, Roster};
use rules::public_view::{InternalWish, PublicWish};
use rules::words::WishState;
use store::wishes::Wish;

use super::round;
use super::view::{Known, Told};
use crate::commands::wishes::{WishBoard, WishBoardShow};
use crate::desk::Call;
use crate::fault::Fault;
use crate::roster_cache::{Home, RosterCache};

/// The round's board, in its order. Fault: `record.not_found`.
pub(crate) fn board(call: &Call<'_>, request: WishBoardShow) -> Result<WishBoard, Fault> {
    let cache = call.roster()?;
    let names = names(&cache)?;
    call.read(|view| {
        let round = match request.round {
            Some(id) => Some(view.get(id)?),
            None => round::running(view)?,
        };
        let Some(round) = round else {
            return Ok(WishBoard {
                round_name: String::new(),
                opened_on: None,
                closed_on: None,
                wishes: Vec::new(),
            });
        };
        let known = Known::read(view)?;
        let mut hung: Vec<&(Wish, Told)> = known
            .wishes
            .iter()
            .filter(|(_, told)| told.hung_in().contains(&round.id))
            .filter(|(_, told)| told.life.state != WishState::Withdrawn)
            .collect();
        hung.sort_by_key(|(wish, told)| (told.life.hanging_order(), wish.collected_on, wish.id));
        Ok(WishBoard {
            round_name: round.name,
            opened_on: Some(round.opened_on),
            closed_on: round.closed_on,
            wishes: hung
                .iter()
                .map(|(wish, told)| public(&cache, &names, wish, told.life.state))
                .collect(),
        })
    })
}

/// The names that may not stand. No phone is let through, not even a cadre's public one: the wisher may be one.
fn names(cache: &RosterCache) -> Result<Roster, Fault> {
    let people = cache.people.iter().map(|someone| Name {
        name: &someone.person.name,
        in_public_post: someone.posts.iter().any(|post| post.kind.is_public()),
    });
    let codes = cache
        .homes
        .values()
        .map(|home| home.household.code.as_str());
    Roster::new(people, codes).map_err(|fault| {
        Fault::new("privacy.roster_unsearchable").with("detail", fault.to_string())
    })
}

/// The words of one wish as the board may say them.
pub(super) fn public_words(
    cache: &RosterCache,
    wish: &Wish,
    state: WishState,
) -> Result<String, Fault> {
    Ok(public(cache, &names(cache)?, wish, state).words)
}

fn public(cache: &RosterCache, names: &Roster, wish: &Wish, state: WishState) -> PublicWish {
    let home = wish.household.and_then(|id| cache.homes.get(&id));
    let owners = owners(cache, wish, home);
    let places = places(wish, home);
    let words = match wish.posted_words.as_str() {
        "" => &wish.words,
        posted => posted,
    };
    let internal = InternalWish {
        words,
        owners: &owners,
        grid: &wish.grid_text,
        places: &places,
        sensitive: wish.sensitive,
        state,
    };
    PublicWish::of(&internal, names)
}

/// Every name by which the wisher is known: as written, as the roster has it now, the household's, and everybody
/// who lives there.
fn owners<'a>(cache: &'a RosterCache, wish: &'a Wish, home: Option<&'a Home>) -> Vec<&'a str> {
    let written = [wish.name_text.as_str(), wish.household_text.as_str()];
    let pieces = written.into_iter().flat_map(|text| {
        text.split(|c: char| !c.is_alphanumeric() && c != '·')
            .flat_map(|piece| [piece, piece.trim_end_matches(['户', '家'])])
    });
    let person = wish.person.and_then(|id| cache.person(id));
    let house = home.map(|home| home.head_name.as_str());
    let members = cache
        .people
        .iter()
        .filter(|someone| wish.household.is_some() && someone.household == wish.household);
    let members = members
        .chain(person)
        .map(|someone| someone.person.name.as_str());
    let mut names: Vec<&str> = pieces.chain(house).chain(members).collect();
    names.retain(|name| !name.trim().is_empty());
    names.sort_unstable();
    names.dedup();
    names
}

fn places<'a>(wish: &'a Wish, home: Option<&'a Home>) -> Vec<&'a str> {
    let path = home.map(|home| home.path.iter().map(String::as_str));
    let code = home.map(|home| home.household.code.as_str());
    std::iter::once(wish.grid_text.as_str())
        .chain(path.into_iter().flatten())
        .chain(code)
        .filter(|place| !place.is_empty())
        .collect()
}
