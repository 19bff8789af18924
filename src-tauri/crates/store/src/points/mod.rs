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

/// Which entries are asked for.
#[derive(Debug, Clone, Copy)]
pub struct EntriesAsked {
    /// Whose kind.
    pub subject: PointSubject,
    /// One village or grid alone.
    pub place: Option<PlaceId>,
    /// One cadre alone.
    pub person: Option<PersonId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// A page of entries.
#[derive(Debug, Clone, PartialEq)]
pub struct EntriesPage {
    /// How many there are.
    pub total: i64,
    /// Their points together.
    pub sum: i64,
    /// This page's.
    pub entries: Vec<PointEntry>,
}

const OF: &str = "WHERE village = ?1 AND subject = ?2 AND (?3 = '' OR place = ?3) AND (?4 = '' OR person = ?4) \
     AND civil_day BETWEEN ?5 AND ?6";

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

    /// A page of the entries asked for, newest first, with how many there are and their sum.
    pub fn point_entries_page(
        &self,
        asked: &EntriesAsked,
        (offset, limit): (u32, u32),
    ) -> Result<EntriesPage, StoreFault> {
        let values = [
            self.village.to_string(),
            asked.subject.as_str().to_owned(),
            asked.place.map(|id| id.to_string()).unwrap_or_default(),
            asked.person.map(|id| id.to_string()).unwrap_or_default(),
            asked.from.to_string(),
            asked.to.to_string(),
        ];
        let sql = format!("SELECT count(*), coalesce(sum(points), 0) FROM point_entries {OF}");
        let (total, sum) = self
            .conn
            .prepare_cached(&sql)?
            .query_row(rusqlite::params_from_iter(&values), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let rest = format!(
            "{OF} ORDER BY civil_day DESC, clock DESC, replica DESC, rowid DESC LIMIT {limit} OFFSET {offset}"
        );
        let entries = self.records(&rest, rusqlite::params_from_iter(&values))?;
        Ok(EntriesPage {
            total,
            sum,
            entries,
        })
    }

    /// The counter-entry of an entry, if there is one.
    pub fn correction_of(&self, entry: RecordId) -> Result<Option<PointEntry>, StoreFault> {
        let found = self.where_id::<PointEntry>("corrects", entry, "id")?;
        Ok(found.into_iter().next())
    }
}
