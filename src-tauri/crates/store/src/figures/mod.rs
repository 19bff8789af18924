//! The figures people report, counted in SQL: one query says where each issue stands, the counts group its rows
//! and the rows behind a figure are the same ones listed, so the two cannot disagree. Not here: what the
//! figures mean (`rules::figures`, to which a property test holds this equal), words for people.

mod attendance;
mod counts;
mod people;
mod rows;

use chrono::{DateTime, SecondsFormat, Utc};
use rules::figures::Period;
use rules::ids::{KindId, PlaceId};
use rusqlite::{Rows, Statement};

use crate::fault::StoreFault;
use crate::view::View;

pub use counts::IssueCounts;
pub use people::{Answered, AnsweredPromises};
pub use rows::{FigureRow, FigureRows, Page};

/// Which villages and places are asked.
pub(crate) const SCOPE: &str = include_str!("scope.sql");
/// Where each issue stands.
const STANDING: &str = include_str!("standing.sql");
/// What else is counted by.
const ISSUES: &str = include_str!("issues.sql");
/// Events that are counted by themselves.
const HAPPENED: &str = include_str!("happened.sql");
/// What was typed late.
const LATE: &str = include_str!("late.sql");

/// Later than everything that is recorded.
const EVER: &str = "9999-12-31T23:59:59.999Z";

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// Every village of the store (a township's), instead of the one that is read.
    pub everywhere: bool,
    /// Only this place and what lies below it.
    pub place: Option<PlaceId>,
    /// Only meetings of this kind, and what was first laid before one of them.
    pub kind: Option<KindId>,
    /// Which days, seen from which day, by what was known when.
    pub period: Period,
}

/// A query's values by their names.
pub(crate) struct Values([(&'static str, Option<String>); 8]);

impl Values {
    /// Of a question; `since` is the other moment that 补记 compares with.
    pub(crate) fn of(view: &View<'_>, asked: &Asked, since: Option<DateTime<Utc>>) -> Self {
        let period = &asked.period;
        let village = (!asked.everywhere).then(|| view.village.to_string());
        Self([
            (":village", village),
            (":place", asked.place.map(|place| place.to_string())),
            (":kind", asked.kind.map(|kind| kind.to_string())),
            (":from", Some(period.from.to_string())),
            (":to", Some(period.to.to_string())),
            (":on", Some(period.on.to_string())),
            (":known", Some(instant(period.known))),
            (":since", Some(instant(since))),
        ])
    }

    /// Runs a query that names some of them.
    pub(crate) fn ask<'a>(&self, statement: &'a mut Statement<'_>) -> Result<Rows<'a>, StoreFault> {
        for (name, value) in &self.0 {
            if let Some(at) = statement.parameter_index(name)? {
                statement.raw_bind_parameter(at, value)?;
            }
        }
        Ok(statement.raw_query())
    }
}

/// As `recorded_at` is written, so that both compare as text.
fn instant(known: Option<DateTime<Utc>>) -> String {
    known.map_or_else(
        || EVER.to_owned(),
        |known| known.to_rfc3339_opts(SecondsFormat::Millis, true),
    )
}

/// A count from SQL.
pub(crate) fn n(row: &rusqlite::Row<'_>, at: usize) -> Result<u64, StoreFault> {
    let count: Option<i64> = row.get(at)?;
    Ok(u64::try_from(count.unwrap_or(0)).unwrap_or(0))
}
