//! What a copy holds, without changing it: its villages, how much of everything, how far its journal goes. Not here:
//! opening a store to work in (`Store`).

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::make::verify;
use crate::fault::StoreFault;
use crate::journal::{self, Chain};
use crate::lock::Key;
use crate::record;
use crate::schema::{self, SCHEMA};
use crate::store::Store;
use crate::view::View;
use crate::villages::Village;

/// What a copy holds.
#[derive(Debug, Clone)]
pub struct Held {
    /// Its schema.
    pub schema: i64,
    /// Its villages, in the order they came.
    pub villages: Vec<HeldVillage>,
    /// The files that its photos need, by hash.
    pub attachments: Vec<String>,
    chains: Vec<Chain>,
}

/// One village in a copy.
#[derive(Debug, Clone)]
pub struct HeldVillage {
    /// The village.
    pub village: Village,
    /// Households of today.
    pub households: i64,
    /// People of today.
    pub people: i64,
    /// Meetings.
    pub meetings: i64,
    /// Matters.
    pub issues: i64,
    /// When the newest step was written (RFC 3339, UTC); empty if there is none.
    pub newest: String,
}

impl Held {
    /// Looks into a copy and checks all of it. Faults: `data.damaged`, `data.newer`, `data.file`.
    pub fn of(path: &Path, key: Option<&Key>) -> Result<Self, StoreFault> {
        let conn = open(path, key)?;
        let schema: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if schema > SCHEMA {
            return Err(StoreFault::Newer {
                found: schema,
                known: SCHEMA,
            });
        }
        if schema == 0 {
            return Err(StoreFault::Damaged);
        }
        verify(&conn)?;
        let villages: Vec<Village> = record::select(&conn, "ORDER BY id", [])?;
        let villages = villages.into_iter().map(|village| held(&conn, village));
        Ok(Self {
            schema,
            villages: villages.collect::<Result<_, _>>()?,
            attachments: record::texts(&conn, "SELECT DISTINCT hash FROM attachments", [])?,
            chains: journal::chains(&conn)?,
        })
    }
}

/// Opens a database for reading alone; the key counts where it is locked with it. Fault: `data.file` where there is no such file.
pub(crate) fn open(path: &Path, key: Option<&Key>) -> Result<Connection, StoreFault> {
    std::fs::metadata(path)?;
    let key = key.filter(|key| key.locks(path));
    let conn = schema::opened(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    conn.busy_timeout(std::time::Duration::from_secs(10))?;
    Ok(conn)
}

fn held(conn: &Connection, village: Village) -> Result<HeldVillage, StoreFault> {
    let view = View::new(conn, village.id);
    Ok(HeldVillage {
        households: view.household_count()?,
        people: view.people_count()?,
        meetings: view.meeting_count()?,
        issues: view.issue_count()?,
        newest: view.steps(1)?.pop().map(|step| step.at).unwrap_or_default(),
        village,
    })
}

impl Store {
    /// How many steps of here a copy does not have: what would go if it took this store's place.
    pub fn steps_beyond(&self, held: &Held) -> Result<i64, StoreFault> {
        self.with_reader(|conn| {
            let mut beyond = 0;
            for mine in journal::chains(conn)? {
                let mut theirs = held.chains.iter();
                let common = theirs.find(|chain| chain.is_of_the_same(&mine));
                let from = common.map_or(0, |chain| chain.seq);
                let steps: i64 = conn.query_row(
                    "SELECT count(DISTINCT step) FROM journal WHERE village = ?1 AND replica = ?2 AND seq > ?3",
                    (&mine.village, &mine.replica, from),
                    |row| row.get(0),
                )?;
                beyond += steps;
            }
            Ok(beyond)
        })
    }
}
