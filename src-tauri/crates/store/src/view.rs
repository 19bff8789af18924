//! Reading: one village seen through one connection. Each noun adds its own questions in its folder.
//! Not here: writing (`transact`).

use std::collections::HashMap;
use std::hash::Hash;
use std::path::Path;

use rules::ids::VillageId;
use rusqlite::{Connection, Params};
use uuid::Uuid;

use crate::column::Column;
use crate::fault::StoreFault;
use crate::record::{self, Record};

/// One village, read through one connection.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub(crate) conn: &'a Connection,
    /// The village that is read.
    pub village: VillageId,
}

impl<'a> View<'a> {
    pub(crate) fn new(conn: &'a Connection, village: VillageId) -> Self {
        Self { conn, village }
    }

    /// The data folder; none for a database in memory alone.
    pub fn folder(&self) -> Option<&Path> {
        let file = self.conn.path().filter(|path| !path.is_empty());
        file.and_then(|file| Path::new(file).parent())
    }

    /// One record, if it is there.
    pub fn find<R: Record>(&self, id: impl Into<Uuid>) -> Result<Option<R>, StoreFault> {
        record::get(self.conn, self.village, id.into())
    }

    /// One record; the fault `record.not_found` if it is not there.
    pub fn get<R: Record>(&self, id: impl Into<Uuid>) -> Result<R, StoreFault> {
        let id = id.into();
        self.find(id)?.ok_or_else(|| StoreFault::NotFound {
            entity: R::TABLE.name,
            id: id.to_string(),
        })
    }

    /// All records of one table of this village, in the order of their ids.
    pub fn all<R: Record>(&self) -> Result<Vec<R>, StoreFault> {
        self.records("WHERE village = ?1 ORDER BY id", [self.village.to_string()])
    }

    /// Records by a condition; `?1` is the village.
    pub(crate) fn records<R: Record>(
        &self,
        rest: &str,
        params: impl Params,
    ) -> Result<Vec<R>, StoreFault> {
        record::select(self.conn, rest, params)
    }

    /// Records of this village whose `column` is `id`, ordered.
    pub(crate) fn where_id<R: Record>(
        &self,
        column: &str,
        id: impl Into<Uuid>,
        order: &str,
    ) -> Result<Vec<R>, StoreFault> {
        let rest = format!("WHERE village = ?1 AND {column} = ?2 ORDER BY {order}");
        self.records(&rest, (self.village.to_string(), id.into().to_string()))
    }

    /// Records of this village whose `column` is one of these ids, ordered: one question for a whole page.
    pub(crate) fn among<R: Record, I: Copy + Into<Uuid>>(
        &self,
        column: &str,
        ids: &[I],
        order: &str,
    ) -> Result<Vec<R>, StoreFault> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<String> = ids.iter().map(|id| (*id).into().to_string()).collect();
        let rest = format!(
            "WHERE village = ?1 AND {column} IN (SELECT value FROM json_each(?2)) ORDER BY {order}"
        );
        self.records(
            &rest,
            (self.village.to_string(), serde_json::json!(ids).to_string()),
        )
    }

    /// Those of these records that are there, in the order of their ids.
    pub fn found<R: Record>(&self, ids: &[impl Copy + Into<Uuid>]) -> Result<Vec<R>, StoreFault> {
        self.among("id", ids, "id")
    }

    /// How often each id comes up, from SQL that selects id and number; `?1` is the village.
    pub(crate) fn counted<I: Column + Eq + Hash>(
        &self,
        sql: &str,
    ) -> Result<HashMap<I, i64>, StoreFault> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([self.village.to_string()])?;
        let mut counts = HashMap::new();
        while let Some(row) = rows.next()? {
            counts.insert(record::column(row, 0, "count")?, row.get(1)?);
        }
        Ok(counts)
    }

    /// One number from SQL; `?1` is the village.
    pub(crate) fn count(&self, sql: &str, params: impl Params) -> Result<i64, StoreFault> {
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row(params, |row| row.get(0))?)
    }
}
