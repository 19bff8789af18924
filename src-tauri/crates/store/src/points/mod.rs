//! Points (积分): rules and append-only entries. Not here: the ranking (`rules::points`).

use chrono::NaiveDate;
use rules::ids::{PersonId, PlaceId, PointRuleId, RecordId};
use rules::words::PointSubject;

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// What gives how many points.
    PointRule(PointRuleId) in "point_rules" {
        /// To whom.
        subject: PointSubject,
        /// 按期办结一件
        name: String,
        /// How many; negative for a deduction.
        points: i64,
        /// Free words.
        note: String,
        /// Order in lists.
        position: i64,
        /// Disabled ones are no longer offered.
        enabled: bool,
    }
}

record! {
    /// One entry; never rewritten.
    PointEntry(RecordId) in "point_entries" {
        /// Whose kind.
        subject: PointSubject,
        /// The village or grid.
        place: Option<PlaceId>,
        /// The cadre.
        person: Option<PersonId>,
        /// Name as of that day.
        name_text: String,
        /// By which rule; none = freely given.
        rule: Option<PointRuleId>,
        /// The day.
        civil_day: NaiveDate,
        /// How many; negative takes away.
        points: i64,
        /// Why.
        reason: String,
        /// Who witnessed it, if on the roster.
        witness: Option<PersonId>,
        /// The witness's name as written.
        witness_text: String,
        /// The entry that this one takes back.
        corrects: Option<RecordId>,
        /// The step's clock.
        clock: i64,
        /// The laptop that recorded it.
        replica: String,
        /// When it was recorded (RFC 3339, UTC).
        recorded_at: String,
    }
}

impl View<'_> {
    /// Rules in their order.
    pub fn point_rules(&self) -> Result<Vec<PointRule>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY subject, position, name, id",
            [self.village.to_string()],
        )
    }

    /// Entries of a period, oldest first.
    pub fn point_entries_between(
        &self,
        subject: PointSubject,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<PointEntry>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND subject = ?2 AND civil_day BETWEEN ?3 AND ?4
             ORDER BY civil_day, clock, replica, rowid",
            (
                self.village.to_string(),
                subject.as_str(),
                from.to_string(),
                to.to_string(),
            ),
        )
    }

    /// The counter-entry of an entry, if there is one.
    pub fn correction_of(&self, entry: RecordId) -> Result<Option<PointEntry>, StoreFault> {
        let found = self.where_id::<PointEntry>("corrects", entry, "id")?;
        Ok(found.into_iter().next())
    }
}
