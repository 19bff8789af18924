//! Numbers people see: issued in the transaction, never reused; an undone one is void (作废), a redo
//! revives it. Not here: how a number reads (`rules::numbers`).

use std::collections::HashMap;

use rules::ids::RecordId;
use rules::numbers::{Number as Written, ReplicaLetter, Series};
use rusqlite::OptionalExtension;
use uuid::Uuid;

use crate::fault::StoreFault;
use crate::record::record;
use crate::transact::Tx;
use crate::view::View;

record! {
    /// One issued number.
    Number(RecordId) in "numbers" {
        /// The replica that issued it.
        replica: String,
        /// `issue`, `meeting`, `诺`, `时`, `台`, …
        series: String,
        /// Of which year.
        year: i64,
        /// The count.
        n: i64,
        /// As people read it: 2026-013, 会2026-011, 诺2026-011.
        text: String,
        /// The table of the numbered record.
        entity: String,
        /// The numbered record.
        entity_id: String,
        /// 作废
        void: bool,
    }
}

impl View<'_> {
    /// The number of a record in force; empty if it has none.
    pub fn number_of(&self, id: impl Into<Uuid>) -> Result<String, StoreFault> {
        let found: Option<String> = self
            .conn
            .prepare_cached("SELECT text FROM numbers WHERE village = ?1 AND entity_id = ?2 AND void = 0 ORDER BY n LIMIT 1")?
            .query_row((self.village.to_string(), id.into().to_string()), |row| row.get(0))
            .optional()?;
        Ok(found.unwrap_or_default())
    }
}

/// Issues many numbers of one series in a step, looking up only once what the last one was.
#[derive(Debug)]
pub struct Numbering {
    series: Series,
    letter: ReplicaLetter,
    next: HashMap<i32, i64>,
}

impl Numbering {
    /// Begins; nothing is issued yet.
    pub fn begin(tx: &Tx<'_>, series: Series) -> Result<Self, StoreFault> {
        Ok(Self {
            series,
            letter: tx.letter()?,
            next: HashMap::new(),
        })
    }

    /// The next number, to a record, as people read it.
    pub fn issue(
        &mut self,
        tx: &mut Tx<'_>,
        year: i32,
        entity: &str,
        id: impl Into<Uuid>,
    ) -> Result<String, StoreFault> {
        let n = match self.next.get(&year) {
            Some(n) => *n,
            None => tx.next_number(self.series, year)?,
        };
        self.next.insert(year, n + 1);
        let mut number = tx.number(self.series, year, self.letter, n, (entity, id.into()));
        tx.add(&mut number)?;
        Ok(number.text)
    }
}

impl Tx<'_> {
    fn next_number(&self, series: Series, year: i32) -> Result<i64, StoreFault> {
        self.count(
            "SELECT coalesce(max(n), 0) + 1 FROM numbers WHERE village = ?1 AND replica = ?2 AND series = ?3 AND year = ?4",
            (self.village.to_string(), self.replica(), series.as_str(), year),
        )
    }

    fn letter(&self) -> Result<ReplicaLetter, StoreFault> {
        let letter: String = self
            .conn
            .prepare_cached("SELECT letter FROM replicas WHERE village = ?1 AND id = ?2")?
            .query_row((self.village.to_string(), self.replica()), |row| row.get(0))?;
        Ok(ReplicaLetter::read(&letter).unwrap_or_default())
    }

    fn number(
        &mut self,
        series: Series,
        year: i32,
        letter: ReplicaLetter,
        n: i64,
        (entity, id): (&str, Uuid),
    ) -> Number {
        let text = Written {
            series,
            year,
            letter,
            n: u32::try_from(n).unwrap_or(u32::MAX),
        };
        Number {
            village: self.village,
            id: self.new_id(),
            revision: 0,
            replica: self.replica().to_owned(),
            series: series.as_str().to_owned(),
            year: i64::from(year),
            n,
            text: text.to_string(),
            entity: entity.to_owned(),
            entity_id: id.to_string(),
            void: false,
        }
    }

    /// Issues the next number of a series to a record, and tells how people read it.
    pub fn issue_number(
        &mut self,
        series: Series,
        year: i32,
        entity: &str,
        id: impl Into<Uuid>,
    ) -> Result<String, StoreFault> {
        let (n, letter) = (self.next_number(series, year)?, self.letter()?);
        let mut number = self.number(series, year, letter, n, (entity, id.into()));
        self.put(&mut number)?;
        Ok(number.text)
    }
}
