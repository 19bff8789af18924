//! The one write gate: a transaction that does the work and appends its step to the journal. Not here:
//! what a command does (`desk`), undo (`journal::undo`, which writes through this gate too).

use std::collections::{BTreeSet, HashMap};
use std::ops::Deref;

use rules::ids::{ReplicaId, VillageId};
use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

use crate::fault::StoreFault;
use crate::here;
use crate::journal::{self, Entry, Head, Touched};
use crate::origin::Origin;
use crate::record::{self, Payload, Record, Table};
use crate::view::View;

/// Who does what, where: what the journal writes beside each row.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// The village whose records change.
    pub village: VillageId,
    /// The command's name.
    pub op: String,
    /// Who sits at the keyboard.
    pub actor: String,
    /// In which post; empty if none.
    pub post: String,
}

/// A running write. Reads through it see what it has written.
pub struct Tx<'a> {
    view: View<'a>,
    origin: &'a mut Origin,
    stamp: Stamp,
    replica: String,
    step: String,
    undoes: Option<String>,
    clock: i64,
    at: String,
    head: Head,
    touched: Vec<Touched>,
    inserts: HashMap<&'static str, String>,
}

impl<'a> Deref for Tx<'a> {
    type Target = View<'a>;
    fn deref(&self) -> &View<'a> {
        &self.view
    }
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(
        conn: &'a Connection,
        origin: &'a mut Origin,
        stamp: Stamp,
        replica: ReplicaId,
    ) -> Result<Self, StoreFault> {
        let village = stamp.village.to_string();
        let replica = replica.to_string();
        let head = journal::head(conn, &village, &replica)?;
        let clock: i64 = conn
            .prepare_cached("SELECT coalesce(max(clock), 0) + 1 FROM journal WHERE village = ?1")?
            .query_row([&village], |row| row.get(0))?;
        let at = origin
            .clock
            .now()
            .to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
        let step = origin.id().to_string();
        let view = View::new(conn, stamp.village);
        Ok(Self {
            view,
            origin,
            stamp,
            replica,
            step,
            undoes: None,
            clock,
            at,
            head,
            touched: Vec::new(),
            inserts: HashMap::new(),
        })
    }

    /// A new id (UUIDv7).
    pub fn new_id<T: From<Uuid>>(&mut self) -> T {
        self.origin.id().into()
    }

    /// The step's place in the order of steps.
    pub fn clock(&self) -> i64 {
        self.clock
    }

    /// The replica that writes.
    pub fn replica(&self) -> &str {
        &self.replica
    }

    /// The instant of this step (RFC 3339, UTC).
    pub fn at(&self) -> &str {
        &self.at
    }

    /// The step's id.
    pub fn step(&self) -> &str {
        &self.step
    }

    /// A fresh secret, as 32 hex digits.
    pub fn secret(&mut self) -> String {
        self.origin.salt()
    }

    pub(crate) fn undo_of(&mut self, step: &str) {
        self.undoes = Some(step.to_owned());
    }

    /// Ends the work: marks each changed table with this step, and tells what was touched.
    pub(crate) fn finish(self) -> Result<Vec<Touched>, StoreFault> {
        let tables: BTreeSet<&str> = self.touched.iter().map(|t| t.entity.as_str()).collect();
        for table in tables {
            here::keep(
                self.view.conn,
                &here::changed_key(self.view.village, table),
                &self.step,
            )?;
        }
        Ok(self.touched)
    }

    /// Writes a record: a new one (revision 0), or a changed one that carries the revision it was read
    /// with. An unchanged record writes nothing. Faults: `revision.stale` with the current record.
    pub fn put<R: Record>(&mut self, record: &mut R) -> Result<(), StoreFault> {
        let id = record.uuid().to_string();
        let village = record.village().to_string();
        let before = record::read_payload(self.conn, &R::TABLE, &village, &id)?;
        let found = before
            .as_ref()
            .and_then(|p| p.get("revision"))
            .and_then(Value::as_i64)
            .unwrap_or(0);
        if found != record.revision() {
            let current = before.map_or(Value::Null, Value::Object);
            return Err(StoreFault::RevisionStale {
                entity: R::TABLE.name,
                current,
            });
        }
        let payload = record.payload();
        if before.as_ref() == Some(&payload) {
            return Ok(());
        }
        let revision = self.change(&R::TABLE, &village, &id, before, Some(payload))?;
        record.set_revision(revision);
        Ok(())
    }

    /// Writes a new record whose id `new_id` just made: nothing can be there, so nothing is looked for. Long
    /// imports live by it. Fault: `data.constraint` where something is there all the same.
    pub fn add<R: Record>(&mut self, record: &mut R) -> Result<(), StoreFault> {
        let (village, id) = (record.village().to_string(), record.uuid().to_string());
        record.set_revision(1);
        let payload = record.payload();
        let sql = self
            .inserts
            .entry(R::TABLE.name)
            .or_insert_with(|| record::insert_sql(&R::TABLE));
        record::insert_payload(self.view.conn, &R::TABLE, sql, &payload)?;
        self.journal(R::TABLE.name, &village, &id, 1, None, Some(payload))
    }

    /// Writes an unchanged record all the same, for a new revision: what hangs on it has changed.
    pub fn touch<R: Record>(&mut self, record: &mut R) -> Result<(), StoreFault> {
        let (village, id) = (record.village().to_string(), record.uuid().to_string());
        let before = record::read_payload(self.conn, &R::TABLE, &village, &id)?;
        let revision = self.change(&R::TABLE, &village, &id, before, Some(record.payload()))?;
        record.set_revision(revision);
        Ok(())
    }

    /// Removes a record; the journal keeps it, so undo brings it back.
    pub fn remove<R: Record>(&mut self, record: &R) -> Result<(), StoreFault> {
        let (village, id) = (record.village().to_string(), record.uuid().to_string());
        let before = record::read_payload(self.conn, &R::TABLE, &village, &id)?;
        if before.is_some() {
            self.change(&R::TABLE, &village, &id, before, None)?;
        }
        Ok(())
    }

    /// Writes (or removes) one row and appends it to the journal; gives the new revision.
    pub(crate) fn change(
        &mut self,
        table: &Table,
        village: &str,
        id: &str,
        before: Option<Payload>,
        after: Option<Payload>,
    ) -> Result<i64, StoreFault> {
        let revision = self.next_revision(village, id)?;
        let after = after.map(|mut payload| {
            payload.insert("revision".into(), Value::from(revision));
            payload
        });
        match &after {
            Some(payload) => record::write_payload(self.conn, table, payload)?,
            None => record::delete_row(self.conn, table, village, id)?,
        }
        self.journal(table.name, village, id, revision, before, after)?;
        Ok(revision)
    }

    fn journal(
        &mut self,
        entity: &'static str,
        village: &str,
        id: &str,
        revision: i64,
        before: Option<Payload>,
        after: Option<Payload>,
    ) -> Result<(), StoreFault> {
        let json = |payload: Option<Payload>| payload.map(|p| Value::Object(p).to_string());
        let salt = self.origin.salt();
        let entry = Entry {
            village,
            replica: &self.replica,
            clock: self.clock,
            step: &self.step,
            undoes: self.undoes.as_deref(),
            op: &self.stamp.op,
            actor: &self.stamp.actor,
            post: &self.stamp.post,
            at: &self.at,
            entity,
            id,
            revision,
            before: json(before),
            after: json(after),
            salt,
        };
        self.head = journal::append(self.view.conn, &self.head, &entry)?;
        self.touched.push(Touched {
            entity: entity.to_owned(),
            id: id.to_owned(),
        });
        Ok(())
    }

    /// 1 + the greatest revision ever used for that id, so that an undo never repeats one.
    fn next_revision(&self, village: &str, id: &str) -> Result<i64, StoreFault> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT coalesce(max(revision), 0) + 1 FROM journal WHERE village = ?1 AND id = ?2",
            )?
            .query_row((village, id), |row| row.get(0))?)
    }
}
