//! Wishes (微心愿) in their rounds, with what happened to them. Not here: what may follow what
//! (`rules::wish`).

use chrono::NaiveDate;
use rules::ids::{
    DepartmentId, HouseholdId, IssueId, PersonId, PlaceId, RecordId, WishId, WishRoundId,
};
use rules::words::WishEventKind;

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A round in which wishes hang on the board.
    WishRound(WishRoundId) in "wish_rounds" {
        /// 2026年第四季度
        name: String,
        /// First day.
        opened_on: NaiveDate,
        /// Last day; none = still open.
        closed_on: Option<NaiveDate>,
    }
}

record! {
    /// A wish of a person, a household, somebody by name, or nobody.
    Wish(WishId) in "wishes" {
        /// What is wished, as said.
        words: String,
        /// As it hangs on the board; empty = as said.
        posted_words: String,
        /// Whose wish it is, if on the roster.
        person: Option<PersonId>,
        /// Of which household.
        household: Option<HouseholdId>,
        /// Name as written on that day.
        name_text: String,
        /// Household as of that day.
        household_text: String,
        /// Grid as of that day.
        grid: Option<PlaceId>,
        /// Its name as of that day.
        grid_text: String,
        /// Never shows who, nowhere but in the village's own hands.
        sensitive: bool,
        /// The day it was collected.
        collected_on: NaiveDate,
        /// Free words.
        note: String,
        /// The matter it became.
        issue: Option<IssueId>,
    }
}

record! {
    /// What happened to a wish on a day.
    WishEvent(RecordId) in "wish_events" {
        /// The wish.
        wish: WishId,
        /// What.
        kind: WishEventKind,
        /// The day.
        civil_day: NaiveDate,
        /// In which round (公布, 顺延).
        round: Option<WishRoundId>,
        /// Who did it, if on the roster.
        person: Option<PersonId>,
        /// Which unit did it.
        department: Option<DepartmentId>,
        /// A name as written.
        name_text: String,
        /// Reason, result, free words.
        words: String,
        /// By when contact is due (认领).
        due: Option<NaiveDate>,
        /// The step's clock.
        clock: i64,
        /// The laptop that recorded it.
        replica: String,
        /// When it was recorded (RFC 3339, UTC).
        recorded_at: String,
    }
}

impl View<'_> {
    /// Rounds, newest first.
    pub fn wish_rounds(&self) -> Result<Vec<WishRound>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY opened_on DESC, id DESC",
            [self.village.to_string()],
        )
    }

    /// All wishes, newest first.
    pub fn wishes(&self) -> Result<Vec<Wish>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY collected_on DESC, id DESC",
            [self.village.to_string()],
        )
    }

    /// What happened to all wishes, oldest first.
    pub fn wish_events(&self) -> Result<Vec<WishEvent>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY civil_day, clock, replica, rowid",
            [self.village.to_string()],
        )
    }

    /// What happened to one wish, oldest first.
    pub fn events_of_wish(&self, wish: WishId) -> Result<Vec<WishEvent>, StoreFault> {
        self.where_id("wish", wish, "civil_day, clock, replica, rowid")
    }
}
