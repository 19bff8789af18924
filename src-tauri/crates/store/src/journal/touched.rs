//! Which matters were touched since: what is kept in memory of them is read anew one by one. Not here: keeping it
//! (`desk`).

use rules::ids::IssueId;

use crate::fault::StoreFault;
use crate::record::column;
use crate::view::View;

/// What was written since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TouchedIssues {
    /// These matters; each may be gone by now.
    These(Vec<IssueId>),
    /// A row that many matters show: somebody's name, a category.
    Many,
}

impl View<'_> {
    /// How far the journal has been written: a number that only grows.
    pub fn journal_end(&self) -> Result<i64, StoreFault> {
        let end = self
            .conn
            .prepare_cached("SELECT coalesce(max(rowid), 0) FROM journal")?
            .query_row([], |row| row.get(0))?;
        Ok(end)
    }

    /// What the rows of these tables touched that were written after `since` (`journal_end` of then).
    pub fn touched_since(&self, since: i64, tables: &[&str]) -> Result<TouchedIssues, StoreFault> {
        let mut statement = self.conn.prepare_cached(include_str!("touched.sql"))?;
        let tables = serde_json::to_string(tables).unwrap_or_default();
        let mut rows = statement.query((self.village.to_string(), since, tables))?;
        let mut issues = Vec::new();
        while let Some(row) = rows.next()? {
            match row.get::<_, Option<String>>(0)? {
                None => return Ok(TouchedIssues::Many),
                Some(none) if none.is_empty() => {}
                Some(_) => issues.push(column(row, 0, "journal")?),
            }
        }
        Ok(TouchedIssues::These(issues))
    }
}
