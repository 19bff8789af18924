//! What can still be read out of a damaged database, in a new one. Every row is looked for twice: in its table and in
//! the journal, from which each table can be rebuilt; of two the one with the higher revision counts. A row that cannot
//! stand by itself (it points to one that is gone) is left out and told with all its words. Not here: putting the new
//! one in its place (`restore`), words for people.

mod journal;
mod reading;
mod settle;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde::Serialize;

pub(crate) use self::journal::Gap;
use super::Ready;
use crate::fault::StoreFault;
use crate::here;
use crate::lock::Key;
use crate::origin::Origin;
use crate::record::{self, Payload, Table};
use crate::store::{DATABASE, Store};
use crate::tables::TABLES;
use crate::transact::Stamp;

/// The setting that holds the places where the journal could not be read: a check knows them.
pub(crate) const GAPS: &str = "salvage_gaps";

/// What was read out.
#[derive(Debug, Default, Clone, Serialize)]
pub struct Salvaged {
    /// Rows that stand in the new database.
    pub rows: u64,
    /// How many of them the journal alone still had.
    pub from_journal: u64,
    /// Journal rows that were read.
    pub journal_rows: u64,
    /// Places where the journal has a hole.
    pub gaps: usize,
    /// What could not be placed.
    pub left_out: Vec<LeftOut>,
}

/// A row that could not be placed, with all that it said.
#[derive(Debug, Clone, Serialize)]
pub struct LeftOut {
    /// The table.
    pub entity: String,
    /// The row by column.
    pub row: Payload,
}

/// A row by the key that all tables have.
type Rows = BTreeMap<(String, String), Payload>;

impl Ready {
    /// Reads out what can be read of `damaged`, into a store in `folder` (which is emptied). The damaged file and what
    /// lies beside it are not touched. Faults: `data.damaged` where nothing at all can be read, `data.disk_full`.
    pub fn from_damaged(
        damaged: &Path,
        folder: &Path,
        key: Option<&Key>,
        stamp: &Stamp,
        origin: Origin,
    ) -> Result<(Self, Salvaged), StoreFault> {
        let ready = Self::begin(folder, key.cloned())?;
        let remains = folder.join("remains.db");
        for ending in ["", "-wal"] {
            let beside = |path: &Path| super::restore::beside(path, ending);
            if beside(damaged).exists() {
                fs::copy(beside(damaged), beside(&remains))?;
            }
        }
        let store = Store::open_with(folder, key.cloned(), origin)?;
        // All of the empty one lies in its file: its first page may be wanted.
        store.wait_again()?;
        let old = reading::open(&remains, &folder.join(DATABASE), key)?;
        let salvaged = store.read_out(&old, stamp)?;
        drop((old, store));
        Ok((ready, salvaged))
    }
}

impl Store {
    fn read_out(&self, old: &Connection, stamp: &Stamp) -> Result<Salvaged, StoreFault> {
        let mut salvaged = Salvaged::default();
        let found = journal::read(old)?;
        salvaged.journal_rows = found.entries.len() as u64;
        salvaged.gaps = found.gaps.len();
        self.with_writer(|conn| {
            conn.pragma_update(None, "foreign_keys", false)?;
            conn.execute_batch("BEGIN")?;
            found.write(conn)?;
            for table in TABLES {
                read_table(old, conn, table, &found, &mut salvaged)?;
            }
            settle::leave_out_orphans(conn, &mut salvaged)?;
            reading::drafts(old, conn)?;
            here::take(conn, &reading::facts(old))?;
            conn.execute_batch("COMMIT")?;
            Ok(conn.pragma_update(None, "foreign_keys", true)?)
        })?;
        let villages = self.villages()?;
        if villages.is_empty() {
            return Err(StoreFault::Damaged);
        }
        for village in villages {
            let stamp = self.stamped(stamp, village.id)?;
            let gaps: Vec<&Gap> = found.gaps_of(&village.id.to_string());
            self.begin_again(stamp, "salvage", |tx| {
                settle::write_down_what_differs(tx, TABLES)?;
                match gaps.is_empty() {
                    true => Ok(()),
                    false => tx.put_setting(GAPS, &Gap::written(&gaps)),
                }
            })?;
        }
        Ok(salvaged)
    }
}

/// One table: its own rows and those that the journal rebuilds, whichever is newer.
fn read_table(
    old: &Connection,
    new: &Connection,
    table: &Table,
    found: &journal::Found,
    salvaged: &mut Salvaged,
) -> Result<(), StoreFault> {
    let live = reading::rows(old, table);
    let mut told = found.newest_of(table.name);
    for (key, row) in live {
        match told.get(&key) {
            Some(newest) if newest.revision > revision(&row) => {}
            _ => {
                told.remove(&key);
                put(new, table, row, salvaged);
            }
        }
    }
    for row in told.into_values().filter_map(|newest| newest.after) {
        if put(new, table, row, salvaged) {
            salvaged.from_journal += 1;
        }
    }
    Ok(())
}

/// Writes a row, or tells that it does not fit.
fn put(new: &Connection, table: &Table, row: Payload, salvaged: &mut Salvaged) -> bool {
    let written = record::write_payload(new, table, &row).is_ok();
    match written {
        true => salvaged.rows += 1,
        false => salvaged.left_out.push(LeftOut {
            entity: table.name.to_owned(),
            row,
        }),
    }
    written
}

fn revision(row: &Payload) -> i64 {
    let value = row.get("revision").and_then(serde_json::Value::as_i64);
    value.unwrap_or_default()
}
