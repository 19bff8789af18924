//! What was counted at markets: day by day, by village and by kind, all out of the same rows, so that lists and
//! figures cannot disagree. Not here: the records (`markets`), what the meetings count (`figures`).

use std::collections::HashMap;

use rules::ids::{IssueId, MarketId, StallKindId};

use crate::fault::StoreFault;
use crate::figures::{Asked, SCOPE, Values, n};
use crate::record::column;
use crate::view::View;

/// Problems taken, and whether on the day.
const PROBLEMS: &str = include_str!("problems.sql");
/// Market days with their counts.
const DAYS: &str = include_str!("days.sql");

/// What was counted on one day or on many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counted {
    /// Stalls.
    pub stalls: u64,
    /// People served.
    pub served: u64,
    /// Problems taken, unlisted ones too.
    pub taken: u64,
    /// Of these, solved on the day.
    pub solved: u64,
    /// Of those taken, never written down one by one.
    pub unlisted_taken: u64,
    /// Of those solved, never written down one by one.
    pub unlisted_solved: u64,
}

/// The market days of one village of the rota; what was counted is that of the days held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AtVillage {
    /// The village's name.
    pub name: String,
    /// Held.
    pub held: u64,
    /// Cancelled.
    pub cancelled: u64,
    /// Planned, and the day lies before day D.
    pub passed: u64,
    /// Planned for day D itself.
    pub on_day: u64,
    /// What was counted.
    pub counted: Counted,
}

/// The stalls of one kind on the days held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfKind {
    /// The kind.
    pub kind: StallKindId,
    /// Its name.
    pub name: String,
    /// Market days on which there was one.
    pub days: u64,
    /// Stalls.
    pub stalls: u64,
    /// People served.
    pub served: u64,
}

impl View<'_> {
    /// What was counted on each market day, planned and cancelled ones too.
    pub fn market_days(&self, asked: &Asked) -> Result<HashMap<MarketId, Counted>, StoreFault> {
        let sql = format!(
            "{SCOPE}{PROBLEMS}{DAYS} SELECT id, stalls, served, taken, solved, unlisted_taken, unlisted_solved \
             FROM market_days"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = Values::of(self, asked, asked.period.known).ask(&mut statement)?;
        let mut days = HashMap::new();
        while let Some(row) = rows.next()? {
            days.insert(column(row, 0, "markets")?, counted(row, 1)?);
        }
        Ok(days)
    }

    /// The market days of each village on the rota, in the order in which it came to them.
    pub fn markets_by_village(&self, asked: &Asked) -> Result<Vec<AtVillage>, StoreFault> {
        let sql = format!("{SCOPE}{PROBLEMS}{DAYS}{BY_VILLAGE}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = Values::of(self, asked, asked.period.known).ask(&mut statement)?;
        let mut villages = Vec::new();
        while let Some(row) = rows.next()? {
            villages.push(AtVillage {
                name: row.get(0)?,
                held: n(row, 1)?,
                cancelled: n(row, 2)?,
                passed: n(row, 3)?,
                on_day: n(row, 4)?,
                counted: counted(row, 5)?,
            });
        }
        Ok(villages)
    }

    /// The stalls by kind, in the order of the kinds, each under the first village's name for it.
    pub fn markets_by_kind(&self, asked: &Asked) -> Result<Vec<OfKind>, StoreFault> {
        let sql = format!("{SCOPE}{PROBLEMS}{DAYS}{BY_KIND}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = Values::of(self, asked, asked.period.known).ask(&mut statement)?;
        let mut kinds = Vec::new();
        while let Some(row) = rows.next()? {
            kinds.push(OfKind {
                kind: column(row, 0, "stalls")?,
                name: row.get(1)?,
                days: n(row, 2)?,
                stalls: n(row, 3)?,
                served: n(row, 4)?,
            });
        }
        Ok(kinds)
    }

    /// Problems taken at the markets asked, with whether each was solved on the day.
    pub fn market_problems(
        &self,
        asked: &Asked,
        market: MarketId,
    ) -> Result<HashMap<IssueId, bool>, StoreFault> {
        let sql = format!("{SCOPE}{PROBLEMS} SELECT market, issue, solved FROM market_problems");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = Values::of(self, asked, asked.period.known).ask(&mut statement)?;
        let mut problems = HashMap::new();
        while let Some(row) = rows.next()? {
            if column::<MarketId>(row, 0, "market_issues")? == market {
                problems.insert(column(row, 1, "market_issues")?, n(row, 2)? == 1);
            }
        }
        Ok(problems)
    }
}

const BY_VILLAGE: &str = " SELECT host_village, \
     sum(CASE WHEN state = 'held' THEN 1 ELSE 0 END), \
     sum(CASE WHEN state = 'cancelled' THEN 1 ELSE 0 END), \
     sum(CASE WHEN state = 'planned' AND day < :on THEN 1 ELSE 0 END), \
     sum(CASE WHEN state = 'planned' AND day = :on THEN 1 ELSE 0 END), \
     sum(CASE WHEN state = 'held' THEN stalls ELSE 0 END), \
     sum(CASE WHEN state = 'held' THEN served ELSE 0 END), \
     sum(CASE WHEN state = 'held' THEN taken ELSE 0 END), \
     sum(CASE WHEN state = 'held' THEN solved ELSE 0 END), \
     sum(CASE WHEN state = 'held' THEN unlisted_taken ELSE 0 END), \
     sum(CASE WHEN state = 'held' THEN unlisted_solved ELSE 0 END) \
     FROM market_days GROUP BY host_village ORDER BY min(day), host_village";

const BY_KIND: &str = " SELECT s.kind, \
     (SELECT k.name FROM stall_kinds k WHERE k.id = s.kind ORDER BY k.village LIMIT 1), \
     count(DISTINCT s.market), count(*), sum(s.served) \
     FROM market_days d JOIN stalls s ON s.village = d.village AND s.market = d.id \
     WHERE d.state = 'held' GROUP BY s.kind \
     ORDER BY (SELECT min(k.position) FROM stall_kinds k WHERE k.id = s.kind), s.kind";

/// Six columns from `at` on.
fn counted(row: &rusqlite::Row<'_>, at: usize) -> Result<Counted, StoreFault> {
    Ok(Counted {
        stalls: n(row, at)?,
        served: n(row, at + 1)?,
        taken: n(row, at + 2)?,
        solved: n(row, at + 3)?,
        unlisted_taken: n(row, at + 4)?,
        unlisted_solved: n(row, at + 5)?,
    })
}
