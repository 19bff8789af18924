//! Who was called and who came. Not here: roles (`rules::words`), counting rules (`rules::figures`).

use std::collections::HashMap;

use rules::ids::{HouseholdId, MeetingId, PersonId, PlaceId, RecordId};
use rules::words::AttendeeRole;

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A household called, frozen at opening: 应到 comes from here.
    Convened(RecordId) in "convened" {
        /// The meeting.
        meeting: MeetingId,
        /// The household.
        household: HouseholdId,
        /// Its grid on that day.
        grid: Option<PlaceId>,
        /// The grid's name on that day.
        grid_text: String,
    }
}

record! {
    /// A named person present. The id is derived from meeting and person, so two laptops agree.
    Attendance(RecordId) in "attendances" {
        /// The meeting.
        meeting: MeetingId,
        /// Who.
        person: PersonId,
        /// In what role.
        role: AttendeeRole,
        /// `19:36`; empty if unknown.
        at: String,
        /// Household on that day.
        household: Option<HouseholdId>,
        /// The household's words on that day (its head's name).
        household_text: String,
        /// Unit on that day.
        unit: Option<PlaceId>,
        /// The unit's name on that day.
        unit_text: String,
        /// Grid on that day.
        grid: Option<PlaceId>,
        /// The grid's name on that day.
        grid_text: String,
        /// Added to the roster on the spot.
        added_here: bool,
        /// Order of arrival.
        arrival: i64,
    }
}

record! {
    /// People present without names (未列名的), by grid and role.
    Headcount(RecordId) in "headcounts" {
        /// The meeting.
        meeting: MeetingId,
        /// Their grid, if known.
        grid: Option<PlaceId>,
        /// In what role.
        role: AttendeeRole,
        /// How many.
        people: i64,
    }
}

impl View<'_> {
    /// The households called.
    pub fn convened_of(&self, meeting: MeetingId) -> Result<Vec<Convened>, StoreFault> {
        self.where_id("meeting", meeting, "id")
    }

    /// Who came, newest first.
    pub fn attendances_of(&self, meeting: MeetingId) -> Result<Vec<Attendance>, StoreFault> {
        self.where_id("meeting", meeting, "arrival DESC, id DESC")
    }

    /// Head-counts of people without names.
    pub fn headcounts_of(&self, meeting: MeetingId) -> Result<Vec<Headcount>, StoreFault> {
        self.where_id("meeting", meeting, "id")
    }

    /// The next place in the order of arrival.
    pub fn next_arrival(&self, meeting: MeetingId) -> Result<i64, StoreFault> {
        self.count(
            "SELECT coalesce(max(arrival), 0) + 1 FROM attendances WHERE village = ?1 AND meeting = ?2",
            (self.village.to_string(), meeting.to_string()),
        )
    }
}

impl View<'_> {
    /// Who is signed in at a meeting, with the time.
    pub fn sign_in_times(
        &self,
        meeting: MeetingId,
    ) -> Result<HashMap<PersonId, String>, StoreFault> {
        Ok(self
            .attendances_of(meeting)?
            .into_iter()
            .map(|row| (row.person, row.at))
            .collect())
    }
}
