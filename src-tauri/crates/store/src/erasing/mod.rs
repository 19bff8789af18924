//! A person erased (data model, "Erasure"): what the journal and the tables say of them goes, in every row, old and new;
//! the records stay, so that figures and chain do. Not here: photos' files, copies that lie elsewhere (`desk`).

mod copy;
mod subject;

use std::collections::{BTreeMap, BTreeSet};

use rules::ids::{PersonId, RecordId};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use self::subject::Subject;
use crate::fault::StoreFault;
use crate::journal::payload_digest;
use crate::merging::Erasure;
use crate::record::{self, Payload, Table};
use crate::store::{Store, Written, locked};
use crate::tables::TABLES;
use crate::transact::{Stamp, Tx};
use crate::view::View;

pub use copy::{erase_in_copy, holds_person};

/// What an erasure took away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// Journal rows that were emptied or redacted.
    pub journal_rows: usize,
    /// Records that read otherwise now.
    pub records: usize,
    /// Photos that are gone, by the hash of their file.
    pub photos: Vec<String>,
    /// Half-written words that are gone.
    pub drafts: usize,
}

/// A journal row without what was in it, as the erasure's own record lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Left {
    replica: String,
    seq: i64,
    /// Hash of what is left.
    left: String,
}

/// A journal row as it shall be.
struct JournalLeft {
    replica: String,
    seq: i64,
    before: Option<String>,
    after: Option<String>,
}

/// A record as it shall be; none if it goes.
struct RecordLeft {
    table: &'static Table,
    id: String,
    row: Option<Payload>,
}

/// What is left of a person's traces once they are erased.
struct Redaction {
    journal: Vec<JournalLeft>,
    records: Vec<RecordLeft>,
    photos: Vec<String>,
    drafts: Vec<String>,
}

impl Store {
    /// Erases a person and whoever was merged into them, in one step. Fault: `record.not_found`.
    pub fn erase_person(
        &self,
        stamp: Stamp,
        person: PersonId,
    ) -> Result<Written<Erased>, StoreFault> {
        // What was overwritten must not be found in the file's empty places.
        self.with_writer(|conn| Ok(conn.pragma_update(None, "secure_delete", true)?))?;
        let done = self.transact(stamp, |tx| tx.erase_person(person));
        let writer = locked(&self.writer);
        writer.conn.pragma_update(None, "secure_delete", false)?;
        writer
            .conn
            .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        done
    }
}

impl View<'_> {
    /// Every record that says something of a person: by id, or by a name or number that is theirs alone. By table, as
    /// they stand. Fault: `record.not_found`.
    pub fn rows_naming(
        &self,
        person: PersonId,
    ) -> Result<Vec<(&'static str, Payload)>, StoreFault> {
        let village = self.village.to_string();
        let subject = Subject::find(self.conn, &village, person)?;
        let mut found = Vec::new();
        for table in TABLES {
            record::each_payload(self.conn, table, &village, |row| {
                if subject.is_named_in(&row) {
                    found.push((table.name, row));
                }
            })?;
        }
        Ok(found)
    }

    /// Whether somebody was erased here.
    pub fn is_erased(&self, person: PersonId) -> Result<bool, StoreFault> {
        let erasures: Vec<Erasure> = self.records(
            "WHERE village = ?1 AND person = ?2",
            (self.village.to_string(), person.to_string()),
        )?;
        Ok(!erasures.is_empty())
    }
}

impl Tx<'_> {
    fn erase_person(&mut self, person: PersonId) -> Result<Erased, StoreFault> {
        let village = self.village.to_string();
        let subject = Subject::find(self.conn, &village, person)?;
        let redaction = Redaction::of(self.conn, &village, &subject)?;
        redaction.apply_to_journal(self.conn, &village)?;
        for left in &redaction.records {
            self.change(left.table, &village, &left.id, None, left.row.clone())?;
        }
        redaction.drop_drafts(self.conn)?;
        let list = unlisted(self.conn, &village)?;
        let mut erasure = Erasure {
            village: self.village,
            id: self.new_id::<RecordId>(),
            revision: 0,
            person,
            erased_at: self.at().to_owned(),
            list: serde_json::to_string(&list).unwrap_or_default(),
        };
        self.put(&mut erasure)?;
        Ok(Erased {
            journal_rows: redaction.journal.len(),
            records: redaction.records.len(),
            drafts: redaction.drafts.len(),
            photos: redaction.photos,
        })
    }
}

impl Redaction {
    fn of(conn: &Connection, village: &str, subject: &Subject) -> Result<Self, StoreFault> {
        let mut redaction = Self {
            journal: journal_left(conn, village, subject)?,
            records: Vec::new(),
            photos: Vec::new(),
            drafts: Vec::new(),
        };
        for table in TABLES {
            redaction.read(conn, village, table, subject)?;
        }
        let mut statement = conn.prepare("SELECT place, content FROM drafts")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (place, content): (String, String) = (row.get(0)?, row.get(1)?);
            if subject.erased_text(&content).is_some() {
                redaction.drafts.push(place);
            }
        }
        Ok(redaction)
    }

    /// The records of one table that read otherwise afterwards.
    fn read(
        &mut self,
        conn: &Connection,
        village: &str,
        table: &'static Table,
        subject: &Subject,
    ) -> Result<(), StoreFault> {
        record::each_payload(conn, table, village, |payload| {
            let Some(row) = subject.left_of(table.name, &payload) else {
                return;
            };
            let text = |name: &str| {
                payload
                    .get(name)
                    .and_then(|v| v.as_str())
                    .unwrap_or_default()
            };
            if row.is_none() && table.name == "attachments" {
                self.photos.push(text("hash").to_owned());
            }
            self.records.push(RecordLeft {
                table,
                id: text("id").to_owned(),
                row,
            });
        })
    }

    fn apply_to_journal(&self, conn: &Connection, village: &str) -> Result<(), StoreFault> {
        let mut update = conn.prepare(
            "UPDATE journal SET before = ?4, after = ?5, salt = '' WHERE village = ?1 AND replica = ?2 AND seq = ?3",
        )?;
        for row in &self.journal {
            update.execute((village, &row.replica, row.seq, &row.before, &row.after))?;
        }
        Ok(())
    }

    fn drop_drafts(&self, conn: &Connection) -> Result<(), StoreFault> {
        for place in &self.drafts {
            conn.execute("DELETE FROM drafts WHERE place = ?1", [place])?;
        }
        Ok(())
    }
}

/// The journal rows that say something of the person, without it.
fn journal_left(
    conn: &Connection,
    village: &str,
    subject: &Subject,
) -> Result<Vec<JournalLeft>, StoreFault> {
    let mut left = Vec::new();
    let mut statement = conn.prepare(
        "SELECT replica, seq, entity, id, before, after FROM journal WHERE village = ?1
         AND (before IS NOT NULL OR after IS NOT NULL)",
    )?;
    let mut rows = statement.query([village])?;
    while let Some(row) = rows.next()? {
        let (entity, id): (String, String) = (row.get(2)?, row.get(3)?);
        let (before, after): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
        let said = match subject.owns(&entity, &id) {
            true => Some((None, None)),
            false => subject.redacted_payloads(before.as_deref(), after.as_deref()),
        };
        if let Some((before, after)) = said {
            left.push(JournalLeft {
                replica: row.get(0)?,
                seq: row.get(1)?,
                before,
                after,
            });
        }
    }
    Ok(left)
}

/// Journal rows that were redacted and stand in no erasure's list yet: of this one, or of one that a copy went through.
fn unlisted(conn: &Connection, village: &str) -> Result<Vec<Left>, StoreFault> {
    let listed = listed(conn)?;
    let mut statement = conn.prepare(
        "SELECT replica, seq, before, after FROM journal WHERE village = ?1 AND salt = '' ORDER BY replica, seq",
    )?;
    let mut rows = statement.query([village])?;
    let mut left = Vec::new();
    while let Some(row) = rows.next()? {
        let (replica, seq): (String, i64) = (row.get(0)?, row.get(1)?);
        let (before, after): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
        let hash = payload_digest("", before.as_deref(), after.as_deref());
        let known = listed.get(&(village.to_owned(), replica.clone(), seq));
        if known.is_none_or(|known| !known.contains(&hash)) {
            left.push(Left {
                replica,
                seq,
                left: hash,
            });
        }
    }
    Ok(left)
}

/// What the erasures list, by village, laptop and place in the chain: the hashes of what is left.
type Listed = BTreeMap<(String, String, i64), BTreeSet<String>>;

pub(crate) fn listed(conn: &Connection) -> Result<Listed, StoreFault> {
    let mut statement = conn.prepare("SELECT village, list FROM erasures")?;
    let mut rows = statement.query([])?;
    let mut listed = Listed::new();
    while let Some(row) = rows.next()? {
        let (village, list): (String, String) = (row.get(0)?, row.get(1)?);
        let list: Vec<Left> = serde_json::from_str(&list).map_err(|e| StoreFault::Unreadable {
            entity: "erasures".into(),
            detail: e.to_string(),
        })?;
        for left in list {
            let place = (village.clone(), left.replica, left.seq);
            listed.entry(place).or_default().insert(left.left);
        }
    }
    Ok(listed)
}
