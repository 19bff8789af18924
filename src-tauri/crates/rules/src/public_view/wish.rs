//! A wish as it hangs on the board: its words after the scan, its grid, whether somebody took it. There is no
//! place in it for whose it is; of a sensitive one not even for where. Not here: the order (`wish`).

use schemars::JsonSchema;
use serde::Serialize;

use crate::privacy::{Hit, HitKind, Roster, mask_all, scan};
use crate::words::WishState;

/// A wish as the village's own hands have it.
#[derive(Debug, Clone, Copy)]
pub struct InternalWish<'a> {
    /// The words for the board.
    pub words: &'a str,
    /// Whoever it may be told by: the wisher and everybody of the household. Masked whatever post they hold.
    pub owners: &'a [&'a str],
    /// The wisher's grid.
    pub grid: &'a str,
    /// Every place that says where the wisher lives.
    pub places: &'a [&'a str],
    /// Never shows who.
    pub sensitive: bool,
    /// Where it stands.
    pub state: WishState,
}

/// A wish as it may hang.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PublicWish {
    /// The words, masked.
    pub words: String,
    /// The grid; of a sensitive wish nothing.
    pub place: Option<String>,
    /// Somebody took it.
    pub claimed: bool,
    /// It was fulfilled.
    pub fulfilled: bool,
    /// How many places of the words were masked.
    pub masked: usize,
}

/// What stands for a name of a sensitive wish: in a small village a surname is enough to know who.
const SOMEBODY: &str = "某某";
/// What stands for a place of a sensitive wish.
const HERE: &str = "本村";

impl PublicWish {
    /// The public view of a wish. `roster` should allow no phones: nobody is rung up about a wish.
    pub fn of(wish: &InternalWish<'_>, roster: &Roster) -> Self {
        let placeless = if wish.sensitive {
            without_places(wish.words, wish.places)
        } else {
            wish.words.to_owned()
        };
        let mut hits = scan(&placeless, roster, wish.owners);
        if wish.sensitive {
            hits.iter_mut().for_each(hide_surname);
        }
        Self {
            words: mask_all(&placeless, &hits),
            place: Some(wish.grid)
                .filter(|grid| !wish.sensitive && !grid.is_empty())
                .map(str::to_owned),
            claimed: matches!(
                wish.state,
                WishState::Claimed | WishState::Contacted | WishState::Fulfilled
            ),
            fulfilled: wish.state == WishState::Fulfilled,
            masked: hits.len(),
        }
    }
}

fn without_places(words: &str, places: &[&str]) -> String {
    let mut named: Vec<&str> = places.iter().copied().filter(|p| !p.is_empty()).collect();
    // 第一网格东组 before 第一网格, so that nothing of the longer one is left.
    named.sort_by_key(|place| std::cmp::Reverse(place.len()));
    let mut text = words.to_owned();
    for place in named {
        text = text.replace(place, HERE);
    }
    text
}

fn hide_surname(hit: &mut Hit) {
    if hit.kind == HitKind::Name {
        SOMEBODY.clone_into(&mut hit.replacement);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::privacy::Known;

    const NAMES: &[&str] = &["覃小兰", "欧阳志远", "㛃桂芳", "何志强", "平安", "韦阿婆"];
    const GRID: &str = "第二网格";

    fn wish<'a>(words: &'a str, owners: &'a [&'a str], sensitive: bool) -> InternalWish<'a> {
        InternalWish {
            words,
            owners,
            grid: GRID,
            places: &[GRID, "东头单元"],
            sensitive,
            state: WishState::Posted,
        }
    }

    #[test]
    fn the_board_says_what_is_wished_and_where_but_not_by_whom() {
        let roster = Roster::new([], []).unwrap();
        let seen = PublicWish::of(&wish("韦阿婆想要一副老花镜", &["韦阿婆"], false), &roster);
        assert_eq!(seen.words, "韦**想要一副老花镜");
        assert_eq!(seen.place.as_deref(), Some(GRID));
        assert!(!seen.claimed && !seen.fulfilled);
    }

    #[test]
    fn a_sensitive_wish_shows_neither_surname_nor_place() {
        let roster = Roster::new([], []).unwrap();
        let words = "第二网格东头单元的韦阿婆卧床，想要一台轮椅";
        let seen = PublicWish::of(&wish(words, &["韦阿婆"], true), &roster);
        assert_eq!(seen.place, None);
        for told in ["韦", GRID, "东头", "卧床"] {
            assert!(!seen.words.contains(told), "{}", seen.words);
        }
        assert!(seen.words.contains("轮椅"));
    }

    #[test]
    fn a_cadre_of_the_house_is_no_way_to_the_wisher() {
        let cadre = Known {
            name: "何志强",
            in_public_post: true,
        };
        let roster = Roster::new([cadre], []).unwrap();
        let words = "何志强家的老人想修厕所";
        let free = PublicWish::of(&wish(words, &[], false), &roster);
        assert!(
            free.words.contains("何志强"),
            "a name in a public post may stand"
        );
        let house = PublicWish::of(&wish(words, &["韦阿婆", "何志强"], true), &roster);
        assert!(!house.words.contains('何'), "{}", house.words);
    }

    proptest! {
        /// Whatever was written in the words: no owner's name, phone, household or code gets on the board.
        #[test]
        fn nothing_that_names_the_wisher_hangs(
            owner in prop::sample::select(NAMES),
            on_roster in any::<bool>(),
            cadre in any::<bool>(),
            sensitive in any::<bool>(),
            phone in "1[3-9][0-9]{9}",
            code in "[A-Z][0-9]{5}",
            pieces in prop::collection::vec(0usize..7, 1..9),
        ) {
            let known = on_roster.then_some(Known { name: owner, in_public_post: cadre });
            let roster = Roster::new(known, [code.as_str()]).unwrap();
            let house = format!("{owner}户");
            let told = [owner, &phone, &code, &house, GRID, "低保", "想要一台收音机"];
            let words: Vec<&str> = pieces.iter().map(|n| told[*n]).collect();
            let seen = PublicWish::of(&wish(&words.join("，"), &[owner], sensitive), &roster);
            let board = serde_json::to_string(&seen).unwrap();
            for secret in [owner, &phone, &code, &house, "低保"] {
                prop_assert!(!board.contains(secret), "{secret} in {board}");
            }
            prop_assert_eq!(sensitive, !board.contains(GRID));
        }
    }
}
