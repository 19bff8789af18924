//! Households, who belongs to them from when to when, and what happened to them. Not here: people.

use chrono::NaiveDate;
use rules::ids::{HouseholdId, PersonId, PlaceId, RecordId};
use rules::words::HouseholdChange;

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A household (户).
    Household(HouseholdId) in "households" {
        /// The narrowest place it lies in (unit, group or grid).
        place: PlaceId,
        /// Household number.
        code: String,
        /// Its head.
        head: Option<PersonId>,
        /// Free words.
        note: String,
        /// First day; unknown = open.
        from_day: Option<NaiveDate>,
        /// Last day; none = still there.
        to_day: Option<NaiveDate>,
    }
}

record! {
    /// A person's belonging to a household.
    Membership(RecordId) in "memberships" {
        /// Who.
        person: PersonId,
        /// Where.
        household: HouseholdId,
        /// First day; unknown = open.
        from_day: Option<NaiveDate>,
        /// Last day; none = still there.
        to_day: Option<NaiveDate>,
    }
}

record! {
    /// What happened to a household on a day (分户, 并户, …).
    HouseholdRecordChange(RecordId) in "household_changes" {
        /// The household.
        household: HouseholdId,
        /// The day.
        day: NaiveDate,
        /// What.
        kind: HouseholdChange,
        /// The other household of a split or merge.
        other: Option<HouseholdId>,
        /// The person concerned.
        person: Option<PersonId>,
        /// Free words.
        note: String,
    }
}

impl View<'_> {
    /// Households that are still there, by place and code.
    pub fn households(&self) -> Result<Vec<Household>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND to_day IS NULL ORDER BY place, code, id",
            [self.village.to_string()],
        )
    }

    /// A person's belongings to households, newest last.
    pub fn memberships_of(&self, person: PersonId) -> Result<Vec<Membership>, StoreFault> {
        self.where_id("person", person, "coalesce(from_day, ''), id")
    }

    /// Belongings that have not ended, of the whole village.
    pub fn open_memberships(&self) -> Result<Vec<Membership>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND to_day IS NULL ORDER BY household, id",
            [self.village.to_string()],
        )
    }
}

impl View<'_> {
    /// How many households are there.
    pub fn household_count(&self) -> Result<i64, StoreFault> {
        self.count(
            "SELECT count(*) FROM households WHERE village = ?1 AND to_day IS NULL",
            [self.village.to_string()],
        )
    }
}
