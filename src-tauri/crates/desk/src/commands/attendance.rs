//! Signing in: who came, live by grid and household. Not here: the roster (`people`).

use rules::ids::{HouseholdId, MeetingId, PersonId, PlaceId};
use rules::words::AttendeeRole;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::meeting::MeetingShow;

/// Asks for a meeting's attendance.
pub type AttendanceShow = MeetingShow;

/// Signs a person of the roster in; of somebody who is there already, a role that is given is the new one.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AttendanceAdd {
    pub meeting: MeetingId,
    pub person: PersonId,
    /// Default: offered from the posts of that day.
    pub role: Option<AttendeeRole>,
}

/// Signs several people of the roster in, in one step.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AttendanceAddMany {
    pub meeting: MeetingId,
    pub people: Vec<PersonId>,
}

/// Signs in somebody who is not on the roster: added there on the spot.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AttendanceAddNew {
    pub meeting: MeetingId,
    pub name: String,
    /// Household can follow later.
    pub household: Option<HouseholdId>,
    /// Default: 村民.
    pub role: Option<AttendeeRole>,
}

/// Takes a sign-in back.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AttendanceRemove {
    pub meeting: MeetingId,
    pub person: PersonId,
}

/// Sets how many came without names (未列名的).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HeadcountPut {
    pub meeting: MeetingId,
    pub grid: Option<PlaceId>,
    pub role: AttendeeRole,
    pub people: u32,
}

/// What a sign-in gave.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SignedIn {
    /// Was there already: counted once.
    pub already: bool,
    pub row: AttendeeRow,
}

/// What signing several in gave.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SignedInMany {
    /// Those who were not there yet, in the order given.
    pub signed: Vec<PersonId>,
    /// How many were: counted once.
    pub already: u32,
    pub attendance: AttendanceView,
}

/// A person present.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct AttendeeRow {
    pub person: PersonId,
    pub name: String,
    pub role: AttendeeRole,
    pub at: String,
    pub household: Option<HouseholdId>,
    pub household_name: String,
    pub is_head: bool,
    pub grid_name: String,
    pub unit_name: String,
    pub added_here: bool,
    /// The how-manieth household this brought (第61户); none if somebody of it was there, or has none.
    pub household_nth: Option<u32>,
}

/// One grid's attendance.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct GridAttendance {
    pub grid: Option<PlaceId>,
    /// The grid's name, or 其他.
    pub name: String,
    /// Households called (应到).
    pub called: u32,
    pub households: u32,
    pub people: u32,
}

/// A household that was called and has not come.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MissingHousehold {
    pub household: HouseholdId,
    pub name: String,
    pub grid_name: String,
}

/// People without names.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct HeadcountView {
    pub grid: Option<PlaceId>,
    pub grid_name: String,
    pub role: AttendeeRole,
    pub people: u32,
}

/// Attendance as the sign-in page shows it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct AttendanceView {
    /// Households called (应到).
    pub called: u32,
    /// Households with somebody present (实到户).
    pub households: u32,
    /// Villagers, named and unnamed.
    pub villagers: u32,
    /// Cadres and guests, counted beside.
    pub cadres: u32,
    /// Of all, without names.
    pub unnamed: u32,
    pub grids: Vec<GridAttendance>,
    /// Newest first.
    pub rows: Vec<AttendeeRow>,
    pub missing: Vec<MissingHousehold>,
    pub headcounts: Vec<HeadcountView>,
}
