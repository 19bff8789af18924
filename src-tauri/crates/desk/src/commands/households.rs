//! Households and what happens to them: split, join, move, leave, return, a new head, a new number. Not
//! here: people's own fields (`people`), places (`registers`).

use chrono::NaiveDate;
use rules::ids::{HouseholdId, PersonId, PlaceId, RecordId};
use rules::words::HouseholdChange;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Somebody who belongs or belonged to a household.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MemberView {
    pub person: PersonId,
    pub name: String,
    pub relation: String,
    pub is_head: bool,
    /// Unknown = always.
    pub from: Option<NaiveDate>,
    /// None = still there.
    pub to: Option<NaiveDate>,
}

/// Something that happened to a household on a day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct HouseholdChangeView {
    pub id: RecordId,
    pub day: NaiveDate,
    pub kind: HouseholdChange,
    /// Whose change it is: of a split the household that was split, of a join the one that went in.
    pub household: HouseholdId,
    pub household_name: String,
    /// The other household of a split or join.
    pub other: Option<HouseholdId>,
    pub other_name: String,
    pub person: Option<PersonId>,
    pub person_name: String,
    pub note: String,
}

/// A household with everybody in it and its history.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct HouseholdShown {
    pub id: HouseholdId,
    pub revision: i64,
    pub code: String,
    /// 张义华户
    pub name: String,
    pub note: String,
    pub head: Option<PersonId>,
    pub place: PlaceId,
    pub grid_name: String,
    pub unit_name: String,
    pub from: Option<NaiveDate>,
    /// The day it was no longer there; none = still there.
    pub to: Option<NaiveDate>,
    /// Head first.
    pub members: Vec<MemberView>,
    pub former: Vec<MemberView>,
    /// Oldest first.
    pub changes: Vec<HouseholdChangeView>,
    /// Matters it has brought up.
    pub matters: u32,
}

/// One household.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HouseholdShow {
    pub household: HouseholdId,
}

/// Adds a household; its head may be somebody new or somebody without a household.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HouseholdAdd {
    pub place: PlaceId,
    /// Empty = without a number for now.
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub note: String,
    /// Somebody on the roster who becomes its head …
    pub head: Option<PersonId>,
    /// … or the name of somebody new.
    #[serde(default)]
    pub head_name: String,
    /// It came from elsewhere on this day (迁入); none = it was always there.
    pub moved_in: Option<NaiveDate>,
}

/// Edits a household's number and note, and names a new head (换户主) as of a day.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HouseholdEdit {
    pub household: HouseholdId,
    /// The revision that was read.
    pub revision: i64,
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub note: String,
    /// A member; none keeps the head.
    pub head: Option<PersonId>,
    /// Since when the head is head; none = today.
    pub day: Option<NaiveDate>,
}

/// Some members leave a household and found one of their own (分户).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HouseholdSplit {
    pub household: HouseholdId,
    /// Who goes.
    pub members: Vec<PersonId>,
    /// Head of the new household, one of them.
    pub head: PersonId,
    /// Who heads the old one, if its head goes; none = the only one left, or asked for.
    pub old_head: Option<PersonId>,
    /// None = today.
    pub day: Option<NaiveDate>,
    /// Number of the new household; empty = without one for now.
    #[serde(default)]
    pub code: String,
    /// None = where the old one lies.
    pub place: Option<PlaceId>,
    #[serde(default)]
    pub note: String,
}

/// A household goes into another (并户).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HouseholdJoin {
    pub household: HouseholdId,
    pub into: HouseholdId,
    /// None = today.
    pub day: Option<NaiveDate>,
    #[serde(default)]
    pub note: String,
}

/// A household moves within the village (村内搬迁).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HouseholdMove {
    pub household: HouseholdId,
    pub place: PlaceId,
    /// None = today.
    pub day: Option<NaiveDate>,
    #[serde(default)]
    pub note: String,
}

/// A whole household leaves the village (迁出).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HouseholdLeave {
    pub household: HouseholdId,
    /// None = today.
    pub day: Option<NaiveDate>,
    #[serde(default)]
    pub note: String,
}

/// A household that left comes back (返乡).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HouseholdReturn {
    pub household: HouseholdId,
    /// None = today.
    pub day: Option<NaiveDate>,
    /// Who comes; none = everybody who left with it and is still away.
    pub members: Option<Vec<PersonId>>,
    /// Where to; none = where it lay before.
    pub place: Option<PlaceId>,
    #[serde(default)]
    pub note: String,
}

/// Why somebody is on the roster no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Leaving {
    /// 故
    Died,
    /// 迁出
    MovedOut,
}

/// Somebody died or moved away.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonLeave {
    pub person: PersonId,
    /// None = today.
    pub day: Option<NaiveDate>,
    pub kind: Leaving,
    /// Who heads the household then; needed where several stay.
    pub new_head: Option<PersonId>,
    #[serde(default)]
    pub note: String,
}

/// Somebody who moved away comes back (返乡).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonReturn {
    pub person: PersonId,
    /// None = today.
    pub day: Option<NaiveDate>,
    /// Into this household …
    pub household: Option<HouseholdId>,
    /// … or a new one in this place; neither = without a household (cadres).
    pub new_household_in: Option<PlaceId>,
    #[serde(default)]
    pub household_code: String,
}

/// Gives every household without a number one.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HouseholdNumber {
    /// Only in this place; none = the whole village.
    pub place: Option<PlaceId>,
}

/// How many households got a number.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct HouseholdsNumbered {
    pub numbered: u32,
    /// How many have one now.
    pub coded: u32,
    pub total: u32,
}

/// Somebody's households and posts over time, and the duplicates that were merged into the record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PersonPast {
    pub homes: Vec<HomeOverTime>,
    /// Changes of households that name the person, oldest first.
    pub changes: Vec<HouseholdChangeView>,
    pub merged: Vec<MergedRecord>,
    /// On which day the person died or moved away.
    pub left_on: Option<NaiveDate>,
    /// Died rather than moved away.
    pub died: bool,
}

/// A household somebody belongs or belonged to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct HomeOverTime {
    pub household: HouseholdId,
    pub household_name: String,
    pub code: String,
    pub grid_name: String,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// A record that was merged into another: it stays as it was.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MergedRecord {
    pub id: PersonId,
    pub name: String,
    pub birth: String,
    pub phone: String,
    pub id_tail: String,
    pub note: String,
    pub on: Option<NaiveDate>,
}
