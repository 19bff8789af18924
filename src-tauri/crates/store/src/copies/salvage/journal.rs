//! The journal of a damaged database: the rows whose payload is what it was, the newest of each record, and the holes.
//! Not here: the chain's own check (`journal::check`).

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, types};
use serde::{Deserialize, Serialize};

use super::reading;
use crate::fault::StoreFault;
use crate::journal::payload_digest;
use crate::record::Payload;

const COLUMNS: &[&str] = &[
    "village", "replica", "seq", "clock", "step", "undoes", "op", "actor", "post", "at", "schema",
    "entity", "id", "revision", "before", "after", "salt", "digest", "hash",
];

/// One row, whole.
pub struct JournalRow {
    columns: Vec<types::Value>,
    village: String,
    replica: String,
    seq: i64,
    clock: i64,
    entity: String,
    id: String,
    revision: i64,
    after: Option<String>,
}

/// A hole in a chain: the row before it and the row behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    #[serde(skip)]
    village: String,
    /// The laptop whose chain it is.
    pub replica: String,
    /// The last row before it; 0 for the beginning.
    pub after: i64,
    /// The first row behind it.
    pub next: i64,
}

impl Gap {
    /// As it stands among the settings.
    pub fn written(gaps: &[&Self]) -> String {
        serde_json::to_string(gaps).unwrap_or_default()
    }

    /// Reads what stands there.
    pub fn read(text: &str) -> Vec<Self> {
        serde_json::from_str(text).unwrap_or_default()
    }
}

/// What was found.
pub struct Found {
    /// Rows in the order of their chains.
    pub entries: Vec<JournalRow>,
    /// Holes in it.
    pub gaps: Vec<Gap>,
}

/// What the journal says last of a record.
pub struct Newest {
    /// Its revision.
    pub revision: i64,
    /// The record; none if it was taken away.
    pub after: Option<Payload>,
}

/// Reads what can be read. A row whose payload is not the one that was hashed is none.
pub fn read(old: &Connection) -> Result<Found, StoreFault> {
    let mut entries = Vec::new();
    reading::each(old, "journal", &COLUMNS.join(", "), |row| {
        entries.extend(whole(row)?);
        Ok(())
    });
    entries.sort_by(|a, b| chain_order(a).cmp(&chain_order(b)));
    entries.dedup_by(|a, b| chain_order(a) == chain_order(b));
    let gaps = gaps(&entries);
    Ok(Found { entries, gaps })
}

fn chain_order(row: &JournalRow) -> (&str, &str, i64) {
    (&row.village, &row.replica, row.seq)
}

fn whole(row: &Row<'_>) -> Result<Option<JournalRow>, StoreFault> {
    let text = |n: usize| row.get::<_, Option<String>>(n);
    let (before, after, salt, digest) = (text(14)?, text(15)?, text(16)?, text(17)?);
    let same = payload_digest(
        salt.as_deref().unwrap_or_default(),
        before.as_deref(),
        after.as_deref(),
    );
    // A row that was erased has no salt, and the digest of what it was.
    let erased = salt.as_deref() == Some("");
    if !erased && digest.as_deref() != Some(same.as_str()) {
        return Ok(None);
    }
    let columns: Result<_, _> = (0..COLUMNS.len()).map(|n| row.get(n)).collect();
    Ok(Some(JournalRow {
        columns: columns?,
        village: row.get(0)?,
        replica: row.get(1)?,
        seq: row.get(2)?,
        clock: row.get(3)?,
        entity: row.get(11)?,
        id: row.get(12)?,
        revision: row.get(13)?,
        after,
    }))
}

fn gaps(entries: &[JournalRow]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut before: Option<&JournalRow> = None;
    for row in entries {
        let same_chain =
            before.filter(|one| (&one.village, &one.replica) == (&row.village, &row.replica));
        let last = same_chain.map_or(0, |one| one.seq);
        if row.seq != last + 1 {
            gaps.push(Gap {
                village: row.village.clone(),
                replica: row.replica.clone(),
                after: last,
                next: row.seq,
            });
        }
        before = Some(row);
    }
    gaps
}

impl Found {
    /// The holes in one village's chains.
    pub fn gaps_of(&self, village: &str) -> Vec<&Gap> {
        self.gaps
            .iter()
            .filter(|gap| gap.village == village)
            .collect()
    }

    /// Writes every row as it was.
    pub fn write(&self, new: &Connection) -> Result<(), StoreFault> {
        let marks = vec!["?"; COLUMNS.len()].join(", ");
        let sql = format!(
            "INSERT INTO journal ({}) VALUES ({marks})",
            COLUMNS.join(", ")
        );
        let mut insert = new.prepare(&sql)?;
        for row in &self.entries {
            insert.execute(rusqlite::params_from_iter(&row.columns))?;
        }
        Ok(())
    }

    /// What the journal says last of each record of a table.
    pub fn newest_of(&self, entity: &str) -> BTreeMap<(String, String), Newest> {
        let mut newest = BTreeMap::new();
        let mut rows: Vec<&JournalRow> = self
            .entries
            .iter()
            .filter(|row| row.entity == entity)
            .collect();
        rows.sort_by_key(|row| (row.clock, &row.replica, row.seq));
        for row in rows {
            let after = row.after.as_deref().map(serde_json::from_str::<Payload>);
            // A payload that was erased or does not read says nothing of the record.
            let Some(after) = after.transpose().ok() else {
                continue;
            };
            let told = Newest {
                revision: row.revision,
                after,
            };
            newest.insert((row.village.clone(), row.id.clone()), told);
        }
        newest
    }
}
