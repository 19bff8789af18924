//! Steps as a list, newest first, for history and for undo. Not here: sentences about them.

use rusqlite::{OptionalExtension, Row};
use serde::Serialize;

use crate::fault::StoreFault;
use crate::view::View;

/// One record that a step changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Touched {
    /// The table.
    pub entity: String,
    /// The record.
    pub id: String,
}

/// One step: all rows of one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepSummary {
    /// The step's id.
    pub step: String,
    /// The command.
    pub op: String,
    /// The step that this one undoes.
    pub undoes: Option<String>,
    /// Who, in which post.
    pub actor: String,
    /// The actor's post.
    pub post: String,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// How many records it changed.
    pub rows: i64,
}

fn summary(row: &Row<'_>) -> rusqlite::Result<StepSummary> {
    Ok(StepSummary {
        step: row.get(0)?,
        op: row.get(1)?,
        undoes: row.get(2)?,
        actor: row.get(3)?,
        post: row.get(4)?,
        at: row.get(5)?,
        rows: row.get(6)?,
    })
}

/// The index delivers the rows in this order, so reading the newest few costs little.
const NEWEST_FIRST: &str = "SELECT step, op, undoes, actor, post, at, count(*) FROM journal
    WHERE village = ?1 GROUP BY clock, replica ORDER BY clock DESC, replica DESC";

const ABOUT: &str = include_str!("about.sql");

impl View<'_> {
    /// Walks the village's steps, newest first, until `visit` says stop (false).
    pub(crate) fn walk_steps(
        &self,
        mut visit: impl FnMut(StepSummary) -> bool,
    ) -> Result<(), StoreFault> {
        let mut statement = self.conn.prepare_cached(NEWEST_FIRST)?;
        let mut rows = statement.query([self.village.to_string()])?;
        while let Some(row) = rows.next()? {
            if !visit(summary(row)?) {
                break;
            }
        }
        Ok(())
    }

    /// The newest steps.
    pub fn steps(&self, limit: usize) -> Result<Vec<StepSummary>, StoreFault> {
        let mut steps = Vec::new();
        self.walk_steps(|step| {
            steps.push(step);
            steps.len() < limit
        })?;
        Ok(steps)
    }

    /// The records a step changed, with what they were and became (JSON), in the order of writing.
    pub fn step_rows(&self, step: &str) -> Result<Vec<StepRow>, StoreFault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT entity, id, revision, before, after FROM journal WHERE step = ?1 AND village = ?2 ORDER BY seq",
        )?;
        let rows = statement.query_map((step, self.village.to_string()), |row| {
            Ok(StepRow {
                entity: row.get(0)?,
                id: row.get(1)?,
                revision: row.get(2)?,
                before: row.get(3)?,
                after: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every row of the journal about a record and what hangs on it, oldest first.
    pub fn rows_about(&self, id: &str) -> Result<Vec<AboutRow>, StoreFault> {
        let mut statement = self.conn.prepare_cached(ABOUT)?;
        let rows = statement.query_map((self.village.to_string(), id), about_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The newest row of the journal about a record itself.
    pub fn newest_row(&self, id: &str) -> Result<Option<AboutRow>, StoreFault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT step, op, undoes, actor, post, at, entity, id, revision, before, after FROM journal
             WHERE village = ?1 AND id = ?2 ORDER BY revision DESC LIMIT 1",
        )?;
        let found = statement.query_row((self.village.to_string(), id), about_row);
        Ok(found.optional()?)
    }

    /// The hash of a record's newest journal row; what a printed sheet's code is made of.
    pub fn newest_hash(&self, id: &str) -> Result<String, StoreFault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT hash FROM journal WHERE village = ?1 AND id = ?2 ORDER BY revision DESC LIMIT 1",
        )?;
        let mut rows = statement.query((self.village.to_string(), id))?;
        Ok(rows.next()?.map_or(Ok(String::new()), |row| row.get(0))?)
    }
}

/// A row of the journal with its step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutRow {
    /// The step; `rows` is not counted.
    pub step: StepSummary,
    /// The record.
    pub row: StepRow,
}

fn about_row(row: &Row<'_>) -> rusqlite::Result<AboutRow> {
    Ok(AboutRow {
        step: StepSummary {
            step: row.get(0)?,
            op: row.get(1)?,
            undoes: row.get(2)?,
            actor: row.get(3)?,
            post: row.get(4)?,
            at: row.get(5)?,
            rows: 0,
        },
        row: StepRow {
            entity: row.get(6)?,
            id: row.get(7)?,
            revision: row.get(8)?,
            before: row.get(9)?,
            after: row.get(10)?,
        },
    })
}

/// One record of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// The table.
    pub entity: String,
    /// The record.
    pub id: String,
    /// The revision that was written.
    pub revision: i64,
    /// The whole record before, as JSON.
    pub before: Option<String>,
    /// The whole record after, as JSON.
    pub after: Option<String>,
}
