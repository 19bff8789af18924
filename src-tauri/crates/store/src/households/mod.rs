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

    /// All households, those that are no longer there too.
    pub fn all_households(&self) -> Result<Vec<Household>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY place, code, id",
            [self.village.to_string()],
        )
    }

    /// Who belongs and belonged to a household, in the order they came.
    pub fn memberships_in(&self, household: HouseholdId) -> Result<Vec<Membership>, StoreFault> {
        self.where_id("household", household, "coalesce(from_day, ''), rowid")
    }

    /// What happened to a household, also where it is the other one of a split or merge; oldest first.
    pub fn changes_in(
        &self,
        household: HouseholdId,
    ) -> Result<Vec<HouseholdRecordChange>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND (household = ?2 OR other = ?2) ORDER BY day, rowid",
            (self.village.to_string(), household.to_string()),
        )
    }

    /// What happened to a person's households and names that person; oldest first.
    pub fn changes_about(
        &self,
        person: PersonId,
    ) -> Result<Vec<HouseholdRecordChange>, StoreFault> {
        self.where_id("person", person, "day, rowid")
    }

    /// Households with that number, those that are no longer there too.
    pub fn households_coded(&self, code: &str) -> Result<Vec<Household>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND code = ?2 ORDER BY id",
            (self.village.to_string(), code.to_owned()),
        )
    }

    /// How many matters a household has brought up.
    pub fn matters_of_household(&self, household: HouseholdId) -> Result<i64, StoreFault> {
        self.count(
            "SELECT count(*) FROM issues WHERE village = ?1 AND reporter_household = ?2",
            (self.village.to_string(), household.to_string()),
        )
    }

    /// For each place the households and people that live right in it (not below it).
    pub fn lives_in(&self) -> Result<Vec<(PlaceId, i64, i64)>, StoreFault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT h.place, count(DISTINCT h.id), count(m.id) FROM households h LEFT JOIN memberships m \
             ON m.village = h.village AND m.household = h.id AND m.to_day IS NULL \
             WHERE h.village = ?1 AND h.to_day IS NULL GROUP BY h.place",
        )?;
        let mut rows = statement.query([self.village.to_string()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let place = crate::record::column(row, 0, "households")?;
            found.push((place, row.get(1)?, row.get(2)?));
        }
        Ok(found)
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
