//! Wishes (微心愿): collected, verified, posted in rounds, claimed, fulfilled. Not here: what may follow what
//! (`rules::wish`).

use chrono::NaiveDate;
use rules::ids::{DepartmentId, HouseholdId, IssueId, PersonId, PlaceId, WishId, WishRoundId};
use rules::public_view::PublicWish;
use rules::words::{WishEventKind, WishState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::issue::{LampView, Reporter};

/// Writes a wish down (收集).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishCollect {
    pub words: String,
    /// Whose: a person, a household, a name as written, or nobody.
    #[serde(default)]
    pub whose: Reporter,
    /// Never shows who.
    #[serde(default)]
    pub sensitive: bool,
    #[serde(default)]
    pub note: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Edits a wish's own words; every field is written as given.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishEdit {
    pub wish: WishId,
    pub revision: i64,
    pub words: String,
    /// As it hangs on the board; empty = as said.
    #[serde(default)]
    pub posted_words: String,
    #[serde(default)]
    pub whose: Reporter,
    #[serde(default)]
    pub sensitive: bool,
    #[serde(default)]
    pub note: String,
}

/// Says that a wish was looked into and holds (核实).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishVerify {
    pub wish: WishId,
    pub revision: i64,
    /// What was found.
    #[serde(default)]
    pub words: String,
    /// The words for the board; default: as they are.
    pub posted_words: Option<String>,
    /// Who looked into it.
    pub person: Option<PersonId>,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// One step of a wish: refused (不列入), contacted (联系), released (退回认领), fulfilled (实现), withdrawn (撤回).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishStep {
    pub wish: WishId,
    pub revision: i64,
    /// Why, or what was done.
    #[serde(default)]
    pub words: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Opens a round; the one that runs closes on that day.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishRoundOpen {
    /// 2026年第四季度
    pub name: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Hangs verified wishes into the running round (公布).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishPost {
    pub wishes: Vec<WishId>,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Somebody takes a wish (认领): a person, a department, or a name as written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishClaim {
    pub wish: WishId,
    pub revision: i64,
    pub person: Option<PersonId>,
    pub department: Option<DepartmentId>,
    #[serde(default)]
    pub name: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Makes a matter of a wish that a claimer cannot meet.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishRaise {
    pub wish: WishId,
    pub revision: i64,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Wishes by state, round and words.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishList {
    /// Only in these states; empty = all.
    #[serde(default)]
    pub states: Vec<WishState>,
    /// Only what hung in this round last.
    pub round: Option<WishRoundId>,
    /// Words in the wish, who took it, whose it is (of a sensitive one never).
    #[serde(default)]
    pub query: String,
    #[serde(default)]
    pub offset: u32,
    /// Default 100.
    pub limit: Option<u32>,
}

/// Asks for one wish.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishShow {
    pub wish: WishId,
}

/// Asks for a round's board.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishBoardShow {
    /// Default: the running one.
    pub round: Option<WishRoundId>,
}

/// A wish as lists show it. Of a sensitive one `whose` is empty: lists are looked at over a shoulder.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct WishView {
    pub id: WishId,
    pub revision: i64,
    pub words: String,
    pub posted_words: String,
    pub whose: String,
    pub grid_name: String,
    pub sensitive: bool,
    pub collected_on: NaiveDate,
    pub state: WishState,
    /// 待认领
    pub state_name: String,
    /// The day it came into this state.
    pub since: NaiveDate,
    pub round: Option<WishRoundId>,
    pub round_name: String,
    /// How many rounds closed without anybody taking it.
    pub rolled_over: u32,
    /// Who took it.
    pub claimer: String,
    pub contact_due: Option<NaiveDate>,
    /// Of the contact that is due.
    pub lamp: Option<LampView>,
    /// What was done, or why not.
    pub result: String,
    pub issue: Option<IssueId>,
    /// What may happen next.
    pub possible: Vec<WishEventKind>,
}

/// How many wishes stand in one state.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct WishStateCount {
    pub state: WishState,
    pub name: String,
    pub count: u32,
}

/// A page of wishes, by what is to be done next.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Wishes {
    pub total: u32,
    /// Every state with all that round and words find, whatever states were chosen; together: all of them.
    pub states: Vec<WishStateCount>,
    /// The round that runs.
    pub running: Option<WishRoundView>,
    pub wishes: Vec<WishView>,
}

/// A round.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct WishRoundView {
    pub id: WishRoundId,
    pub name: String,
    pub opened_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    /// Wishes that hung in it.
    pub posted: u32,
    /// Of these: nobody took them while it ran, or yet.
    pub unclaimed: u32,
    /// Of these: fulfilled by now.
    pub fulfilled: u32,
}

/// Rounds, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct WishRounds {
    pub rounds: Vec<WishRoundView>,
    /// A name for the next one: 2026年第四季度.
    pub next_name: String,
}

/// What happened to a wish on a day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct WishEventView {
    pub kind: WishEventKind,
    /// 认领
    pub name: String,
    pub day: NaiveDate,
    pub who: String,
    pub words: String,
    pub round_name: String,
    pub due: Option<NaiveDate>,
}

/// A wish with all that happened to it, newest first. It says whose the wish is, a sensitive one, too.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct WishLife {
    pub wish: WishView,
    pub person: Option<PersonId>,
    pub household: Option<HouseholdId>,
    pub grid: Option<PlaceId>,
    /// The name as written on that day.
    pub name: String,
    pub household_name: String,
    pub note: String,
    pub events: Vec<WishEventView>,
}

/// A round as it may hang: no names, no households, in the order of the board.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct WishBoard {
    /// Empty: there is no round yet.
    pub round_name: String,
    pub opened_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub wishes: Vec<PublicWish>,
}

/// What wishes need today.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct WishesToday {
    /// Taken, and the claimer has not made contact.
    pub to_contact: u32,
    /// Of these: the day is over.
    pub overdue: u32,
    /// On the board, and nobody took them.
    pub unclaimed: u32,
}
