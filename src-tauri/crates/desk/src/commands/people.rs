//! People, households, places, departments. Not here: the roster file (`roster`), who came (`attendance`).

use chrono::NaiveDate;
use rules::ids::{DepartmentId, HouseholdId, MeetingId, PersonId, PlaceId, RecordId};
use rules::words::{DepartmentKind, HouseholdChange, PlaceLevel, PostKind, Sex};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One character of a name with its reading and how much of it was typed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Syllable {
    pub text: String,
    /// Reading in pinyin without tone; empty if there is none.
    pub pinyin: String,
    /// How many letters of the reading (or 1 for the character itself) the query matched.
    pub matched: u32,
}

/// A person found by a query.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PersonHit {
    pub id: PersonId,
    pub name: String,
    pub syllables: Vec<Syllable>,
    pub household: Option<HouseholdId>,
    /// 张义华户
    pub household_name: String,
    pub is_head: bool,
    pub grid_name: String,
    pub unit_name: String,
    /// Last four digits.
    pub phone_tail: String,
    /// 治保主任, 镇水利站 对口干部, …
    pub posts: Vec<String>,
    /// `HH:MM` if already signed in at the meeting that was asked about.
    pub signed_in: Option<String>,
}

/// Finds people by pinyin, initials, characters or phone tail.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PeopleSearch {
    pub query: String,
    /// Default 8.
    pub limit: Option<u32>,
    /// Says who is already signed in there.
    pub meeting: Option<MeetingId>,
    /// Only people with a post (for host, responsible person, supervisor).
    #[serde(default)]
    pub in_post: bool,
}

/// People found, best first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PeopleFound {
    pub hits: Vec<PersonHit>,
}

/// A page of the roster.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PeopleList {
    /// Only in this place (grid, group, unit).
    pub place: Option<PlaceId>,
    #[serde(default)]
    pub query: String,
    #[serde(default)]
    pub offset: u32,
    /// Default 100.
    pub limit: Option<u32>,
    /// Also those who died or moved away.
    #[serde(default)]
    pub past: bool,
}

/// A post in words and parts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PostView {
    pub id: RecordId,
    pub kind: PostKind,
    pub title: String,
    pub department: Option<DepartmentId>,
    pub department_name: String,
    /// As it is shown: 治保主任, 镇水利站 对口干部.
    pub words: String,
}

/// A person of the roster.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PersonView {
    pub id: PersonId,
    pub revision: i64,
    pub name: String,
    pub sex: Option<Sex>,
    /// `1970-05-03`, `1970-05`, `1970` or empty.
    pub birth: String,
    pub relation: String,
    pub phone: String,
    pub id_tail: String,
    pub party_member: bool,
    pub note: String,
    pub household: Option<HouseholdId>,
    pub household_code: String,
    pub household_name: String,
    pub is_head: bool,
    pub grid: Option<PlaceId>,
    pub grid_name: String,
    pub unit_name: String,
    pub posts: Vec<PostView>,
    /// Died or moved away on.
    pub left_on: Option<NaiveDate>,
}

/// A page of people.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PeoplePage {
    pub total: u32,
    pub people: Vec<PersonView>,
}

/// One person.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonShow {
    pub person: PersonId,
}

/// The post a person is given.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostGiven {
    pub kind: PostKind,
    #[serde(default)]
    pub title: String,
    pub department: Option<DepartmentId>,
}

/// Adds a person by hand.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonAdd {
    pub name: String,
    pub sex: Option<Sex>,
    #[serde(default)]
    pub birth: String,
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub relation: String,
    #[serde(default)]
    pub party_member: bool,
    #[serde(default)]
    pub note: String,
    /// An existing household …
    pub household: Option<HouseholdId>,
    /// … or a new one in this place (then the person is its head); neither = no household (cadres).
    pub new_household_in: Option<PlaceId>,
    #[serde(default)]
    pub household_code: String,
    pub post: Option<PostGiven>,
    /// How the person came into the household (出生, 婚入, 迁入); none = was always there.
    pub came: Option<Came>,
    /// On which day; none = today.
    pub day: Option<NaiveDate>,
}

/// How somebody comes into a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Came {
    Born,
    Married,
    MovedIn,
}

impl Came {
    /// The change it is for the household.
    pub const fn change(self) -> HouseholdChange {
        match self {
            Self::Born => HouseholdChange::Born,
            Self::Married => HouseholdChange::Married,
            Self::MovedIn => HouseholdChange::MovedIn,
        }
    }
}

/// Edits a person; every field is written as given.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonEdit {
    pub person: PersonId,
    /// The revision that was read.
    pub revision: i64,
    pub name: String,
    pub sex: Option<Sex>,
    #[serde(default)]
    pub birth: String,
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub relation: String,
    #[serde(default)]
    pub party_member: bool,
    #[serde(default)]
    pub note: String,
    pub household: Option<HouseholdId>,
    pub new_household_in: Option<PlaceId>,
    #[serde(default)]
    pub household_code: String,
    /// A post held from today on, unless it is held already; none changes no post (`post_end` ends one).
    pub post: Option<PostGiven>,
}

/// A place of the tree with how much lies in it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PlaceView {
    pub id: PlaceId,
    pub parent: Option<PlaceId>,
    pub level: PlaceLevel,
    /// What the level is called here.
    pub level_name: String,
    pub name: String,
    pub code: String,
    pub position: i64,
    pub revision: i64,
    pub households: u32,
    pub people: u32,
}

/// The places below the village, parents first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Places {
    pub places: Vec<PlaceView>,
}

/// Adds a place of any level.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PlaceAdd {
    /// None = for a grid, group or unit the village; for a village beside it; for a township the county.
    pub parent: Option<PlaceId>,
    pub level: PlaceLevel,
    pub name: String,
    #[serde(default)]
    pub code: String,
}

/// Households of a place, or found by words.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HouseholdList {
    pub place: Option<PlaceId>,
    /// Head's name (pinyin too) or household number.
    #[serde(default)]
    pub query: String,
    #[serde(default)]
    pub offset: u32,
    /// Default 50.
    pub limit: Option<u32>,
    /// Also those that are no longer there.
    #[serde(default)]
    pub past: bool,
}

/// A household.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct HouseholdView {
    pub id: HouseholdId,
    pub code: String,
    /// 张义华户
    pub name: String,
    pub grid_name: String,
    pub unit_name: String,
    pub members: u32,
    /// The day it was no longer there; none = still there.
    pub left_on: Option<NaiveDate>,
}

/// Households.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Households {
    pub total: u32,
    pub households: Vec<HouseholdView>,
}

/// A department.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DepartmentView {
    pub id: DepartmentId,
    pub name: String,
    pub kind: DepartmentKind,
    /// How often it is responsible already: the most used come first.
    pub used: u32,
    pub level: Option<PlaceLevel>,
    pub contact: String,
    pub phone: String,
    /// What it offers, in a few words.
    pub resources: String,
    pub enabled: bool,
    pub revision: i64,
}

/// Departments, the most used first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Departments {
    pub departments: Vec<DepartmentView>,
}

/// Departments found by words (characters or pinyin initials); empty = all.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DepartmentList {
    #[serde(default)]
    pub query: String,
    /// Only of this register.
    pub kind: Option<DepartmentKind>,
    /// Those no longer offered, too.
    #[serde(default)]
    pub all: bool,
}

/// Adds a department, or gives the one that has that name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DepartmentAdd {
    pub name: String,
    /// Default: responsible.
    pub kind: Option<DepartmentKind>,
}
