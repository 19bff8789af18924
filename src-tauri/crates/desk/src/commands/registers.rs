//! Registers beside the roster: posts over time, units with what they offer and the needs matched to it,
//! places, duplicates. Not here: people's own fields (`people`), households (`households`).

use chrono::NaiveDate;
use rules::ids::{
    DepartmentId, IssueId, PersonId, PlaceId, RecordId, ResourceId, VillageId, WishId,
};
use rules::words::{DepartmentKind, PlaceLevel, PostKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::people::PersonView;

/// Merges a duplicate into another record of the same person.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonMerge {
    /// Stays, and gets what it lacks.
    pub keep: PersonId,
    /// Is no longer listed; what names it means `keep` from now on.
    pub gone: PersonId,
}

/// Likely duplicates.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonSimilar {
    /// Only of this person.
    pub person: Option<PersonId>,
    /// Default 50.
    pub limit: Option<u32>,
}

/// Why two records look like one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Alike {
    /// The ID number ends alike.
    IdTail,
    /// The same phone.
    Phone,
    /// The same birth.
    Birth,
    /// The same household.
    Household,
    /// Only the name; nothing contradicts.
    Name,
}

/// Two records that look like one person.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SimilarPair {
    pub one: PersonView,
    pub other: PersonView,
    pub why: Vec<Alike>,
}

/// Likely duplicates, the likeliest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SimilarPeople {
    pub total: u32,
    pub pairs: Vec<SimilarPair>,
}

/// Removes somebody whom nothing refers to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonRemove {
    pub person: PersonId,
}

/// Which posts are wanted.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostList {
    pub person: Option<PersonId>,
    pub kind: Option<PostKind>,
    /// For this place or one below it.
    pub place: Option<PlaceId>,
    /// Held on this day; none = today.
    pub day: Option<NaiveDate>,
    /// Those that have ended, too.
    #[serde(default)]
    pub past: bool,
}

/// A post from a day to a day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PostRow {
    pub id: RecordId,
    pub revision: i64,
    pub person: PersonId,
    pub person_name: String,
    pub kind: PostKind,
    pub title: String,
    /// As it is shown: 治保主任, 镇水利站 对口干部.
    pub words: String,
    pub place: Option<PlaceId>,
    pub place_name: String,
    pub department: Option<DepartmentId>,
    pub department_name: String,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Held on the day that was asked for.
    pub in_force: bool,
}

/// Posts by kind, then by person.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Posts {
    pub posts: Vec<PostRow>,
}

/// Gives somebody a post; posts already held stay.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostGive {
    pub person: PersonId,
    pub kind: PostKind,
    #[serde(default)]
    pub title: String,
    pub place: Option<PlaceId>,
    pub department: Option<DepartmentId>,
    /// First day; none = unknown, open.
    pub from: Option<NaiveDate>,
}

/// Ends a post.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostEnd {
    pub post: RecordId,
    pub revision: i64,
    /// Last day; none = today.
    pub to: Option<NaiveDate>,
}

/// Corrects a post that was written wrongly; a change of post ends one and gives another.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostEdit {
    pub post: RecordId,
    pub revision: i64,
    pub kind: PostKind,
    #[serde(default)]
    pub title: String,
    pub place: Option<PlaceId>,
    pub department: Option<DepartmentId>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// Edits a unit.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DepartmentEdit {
    pub department: DepartmentId,
    pub revision: i64,
    pub name: String,
    pub kind: DepartmentKind,
    pub level: Option<PlaceLevel>,
    #[serde(default)]
    pub contact: String,
    #[serde(default)]
    pub phone: String,
    /// What it offers, in a few words.
    #[serde(default)]
    pub resources: String,
}

/// Offers a unit in lists again, or no longer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DepartmentEnable {
    pub department: DepartmentId,
    pub revision: i64,
    pub enabled: bool,
}

/// Removes a unit that nothing refers to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DepartmentRemove {
    pub department: DepartmentId,
}

/// Which offers are wanted.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ResourceList {
    pub department: Option<DepartmentId>,
    /// Those no longer offered, too.
    #[serde(default)]
    pub all: bool,
}

/// What a unit offers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ResourceView {
    pub id: ResourceId,
    pub revision: i64,
    pub department: DepartmentId,
    pub department_name: String,
    /// 义诊
    pub name: String,
    /// Words in a need that speak for it.
    pub keywords: Vec<String>,
    pub note: String,
    pub enabled: bool,
    /// Matches that have not ended.
    pub open: u32,
    /// All matches ever.
    pub matched: u32,
}

/// Offers by unit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Resources {
    pub resources: Vec<ResourceView>,
}

/// Adds an offer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ResourceAdd {
    pub department: DepartmentId,
    pub name: String,
    #[serde(default)]
    pub keywords: Vec<String>,
    #[serde(default)]
    pub note: String,
}

/// Edits an offer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ResourceEdit {
    pub resource: ResourceId,
    pub revision: i64,
    pub name: String,
    #[serde(default)]
    pub keywords: Vec<String>,
    #[serde(default)]
    pub note: String,
    pub enabled: bool,
}

/// Removes an offer that was never matched.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ResourceRemove {
    pub resource: ResourceId,
}

/// An offer that may meet a need.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Suggested {
    pub resource: ResourceId,
    pub name: String,
    pub department_name: String,
    /// The words that speak for it.
    pub words: Vec<String>,
}

/// A matter or wish that still waits for help.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct NeedView {
    pub issue: Option<IssueId>,
    pub wish: Option<WishId>,
    /// 2026-013; wishes have none.
    pub number: String,
    pub words: String,
    pub grid_name: String,
    pub since: Option<NaiveDate>,
    /// The likeliest first.
    pub suggested: Vec<Suggested>,
}

/// A need met, or to be met, by an offer.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MatchView {
    pub id: RecordId,
    pub revision: i64,
    pub resource: ResourceId,
    pub resource_name: String,
    pub department_name: String,
    pub issue: Option<IssueId>,
    pub wish: Option<WishId>,
    pub words: String,
    pub on: NaiveDate,
    pub note: String,
    pub ended_on: Option<NaiveDate>,
    pub result: String,
}

/// Which needs are wanted.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct NeedList {
    /// Matches that have ended, too.
    #[serde(default)]
    pub past: bool,
}

/// Needs that wait, and those that are matched.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Needs {
    /// Oldest first.
    pub needs: Vec<NeedView>,
    /// Newest first.
    pub matches: Vec<MatchView>,
}

/// Matches an offer to a matter or a wish, one of the two.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct NeedMatch {
    pub resource: ResourceId,
    pub issue: Option<IssueId>,
    pub wish: Option<WishId>,
    /// None = today.
    pub day: Option<NaiveDate>,
    #[serde(default)]
    pub note: String,
}

/// Says what came of a match.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct NeedMatchEnd {
    #[serde(rename = "match")]
    pub matched: RecordId,
    pub revision: i64,
    /// None = today.
    pub day: Option<NaiveDate>,
    pub result: String,
}

/// Renames a place, gives it a code, moves it under another one or among its siblings.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PlaceEdit {
    pub place: PlaceId,
    pub revision: i64,
    pub name: String,
    #[serde(default)]
    pub code: String,
    /// None = stays where it is.
    pub parent: Option<PlaceId>,
    pub position: i64,
}

/// Closes a place in which nobody lives any more; its records stay.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PlaceClose {
    pub place: PlaceId,
    /// Last day; none = today.
    pub day: Option<NaiveDate>,
}

/// Removes a place that nothing refers to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PlaceRemove {
    pub place: PlaceId,
}

/// The whole tree.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PlaceTreeShow {
    /// Closed places, too.
    #[serde(default)]
    pub closed: bool,
}

/// A place of the whole tree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TreePlace {
    pub id: PlaceId,
    pub parent: Option<PlaceId>,
    pub revision: i64,
    pub level: PlaceLevel,
    /// What the level is called here.
    pub level_name: String,
    pub name: String,
    pub code: String,
    pub position: i64,
    /// How deep it lies; the roots 0.
    pub depth: u32,
    /// Households in it and below it.
    pub households: u32,
    pub people: u32,
    /// A community (社区) rather than a village.
    pub community: bool,
    /// Its last day, if it is closed.
    pub closed_on: Option<NaiveDate>,
    /// The village whose record it is.
    pub village: VillageId,
    /// The record is of the village that is worked on, so it can be edited here.
    pub own: bool,
}

/// How much the tree holds; closed places are not counted.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TreeCounts {
    pub counties: u32,
    pub townships: u32,
    /// Without communities.
    pub villages: u32,
    pub communities: u32,
    pub grids: u32,
    pub groups: u32,
    pub units: u32,
    pub households: u32,
    /// Everybody on the rosters, cadres without a household too.
    pub people: u32,
}

/// The whole tree over all villages of the store, each place before what lies in it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PlaceTree {
    pub places: Vec<TreePlace>,
    pub counts: TreeCounts,
}
