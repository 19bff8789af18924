//! The open store: one writer, one reader, the data folder. Not here: use cases (`desk`), the window's lock.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rules::ids::{ReplicaId, VillageId};
use rusqlite::{Connection, MAIN_DB, TransactionBehavior};

use crate::fault::StoreFault;
use crate::here;
use crate::journal::{self, StepSummary, Touched};
use crate::lock::{Key, Lock};
use crate::origin::Origin;
use crate::schema;
use crate::tables::TABLES;
use crate::transact::{Stamp, Tx};
use crate::view::View;
use crate::villages::Village;

/// The database's file name in the data folder.
pub const DATABASE: &str = "bandeng.db";

/// What a write gives beside its result.
#[derive(Debug, Clone)]
pub struct Written<T> {
    /// What the work gave.
    pub value: T,
    /// The records that changed, for refreshing a window.
    pub touched: Vec<Touched>,
}

pub(crate) struct Writer {
    pub(crate) conn: Connection,
    origin: Origin,
}

/// The open store.
pub struct Store {
    pub(crate) writer: Mutex<Writer>,
    reader: Mutex<Connection>,
    folder: PathBuf,
    key: Option<Key>,
}

pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic in one command must not close the store: SQLite has rolled its transaction back.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where another program has the database open, SQLite opens one that it may not write all the same, and grants a
/// transaction for reading when asked for one for writing: so both are asked.
fn refuse_read_only(conn: &Connection) -> Result<(), StoreFault> {
    conn.execute_batch("BEGIN IMMEDIATE; ROLLBACK;")?;
    match conn.is_readonly(MAIN_DB)? {
        true => Err(io::Error::from(io::ErrorKind::ReadOnlyFilesystem).into()),
        false => Ok(()),
    }
}

impl Store {
    /// Whether the folder holds a store.
    pub fn is_there(folder: &Path) -> bool {
        folder.join(DATABASE).is_file()
    }

    /// Opens the store of a folder, creating the database where there is none, and brings it to the
    /// newest schema. Faults: `data.newer`, `data.read_only`, `data.damaged`.
    pub fn open(folder: &Path, origin: Origin) -> Result<Self, StoreFault> {
        Self::open_with(folder, None, origin)
    }

    /// The same with the key of a locked one; a database that is made now is locked with it. Fault beside those:
    /// `passphrase.needed` where it is locked with another key.
    pub fn open_with(folder: &Path, key: Option<Key>, origin: Origin) -> Result<Self, StoreFault> {
        let path = folder.join(DATABASE);
        if !key.as_ref().is_some_and(|key| key.locks(&path)) && Lock::of(&path, &[folder]).is_some()
        {
            return Err(StoreFault::Locked);
        }
        let mut conn = schema::connect(&path, key.as_ref())?;
        refuse_read_only(&conn)?;
        schema::migrate(&mut conn, |conn, found| {
            crate::copies::copy_before_upgrade(conn, folder, found, key.as_ref())
        })?;
        let reader = schema::connect(&path, key.as_ref())?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(Self {
            writer: Mutex::new(Writer { conn, origin }),
            reader: Mutex::new(reader),
            folder: folder.to_owned(),
            key,
        })
    }

    /// The key of a store that is locked at rest.
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Does not wait for the disk any more: for building sample villages only, never for people's data.
    pub fn build_without_waiting(&self) -> Result<(), StoreFault> {
        Ok(locked(&self.writer)
            .conn
            .pragma_update(None, "synchronous", "OFF")?)
    }

    /// Waits for the disk again after `build_without_waiting`.
    pub fn wait_again(&self) -> Result<(), StoreFault> {
        let writer = locked(&self.writer);
        writer.conn.pragma_update(None, "synchronous", "FULL")?;
        writer
            .conn
            .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        Ok(())
    }

    /// A number that changes whenever another process has written.
    pub fn data_version(&self) -> Result<i64, StoreFault> {
        Ok(locked(&self.reader).pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// The villages of this store, in the order they came.
    pub fn villages(&self) -> Result<Vec<Village>, StoreFault> {
        crate::record::select(&locked(&self.reader), "ORDER BY id", [])
    }

    /// Reads one village.
    pub fn read<T, E: From<StoreFault>>(
        &self,
        village: VillageId,
        work: impl FnOnce(&View<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let conn = locked(&self.reader);
        work(&View::new(&conn, village))
    }

    /// The write gate: one transaction; what `work` writes is journalled as one step. If `work` faults,
    /// nothing happened.
    pub fn transact<T, E: From<StoreFault>>(
        &self,
        stamp: Stamp,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let known = |conn: &Connection, _: &mut Origin, village| {
            here::replica_of(conn, village)?.ok_or(StoreFault::NoVillage)
        };
        self.step(stamp, known, work)
    }

    /// Founds a village: its first step, in which `work` writes the village itself and what it begins with.
    pub fn found<T, E: From<StoreFault>>(
        &self,
        stamp: Stamp,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.begin_again(stamp, "init", work)
    }

    /// This laptop begins anew in a village, with the next letter: what it writes from now on stands in a chain of its
    /// own. `reason`: init, restore, salvage.
    pub(crate) fn begin_again<T, E: From<StoreFault>>(
        &self,
        stamp: Stamp,
        reason: &str,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let begun = |conn: &Connection, origin: &mut Origin, village| {
            let replica: ReplicaId = origin.id().into();
            here::keep(conn, &here::replica_key(village), &replica.to_string())?;
            Ok(replica)
        };
        self.step(stamp, begun, |gate| {
            gate.begin_replica(reason)?;
            work(gate)
        })
    }

    /// One transaction by the replica that `whose` names.
    fn step<T, E: From<StoreFault>>(
        &self,
        stamp: Stamp,
        whose: impl FnOnce(&Connection, &mut Origin, VillageId) -> Result<ReplicaId, StoreFault>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let mut writer = locked(&self.writer);
        let Writer { conn, origin } = &mut *writer;
        let tx = conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreFault::from)?;
        let replica = whose(&tx, origin, stamp.village)?;
        let mut gate = Tx::begin(&tx, origin, stamp, replica)?;
        let value = work(&mut gate)?;
        let touched = gate.finish()?;
        tx.commit().map_err(StoreFault::from)?;
        Ok(Written { value, touched })
    }

    /// A new village id of this moment.
    pub fn new_village_id(&self) -> VillageId {
        locked(&self.writer).origin.id().into()
    }

    /// What the next undo and the next redo would take back.
    pub fn stack(
        &self,
        village: VillageId,
    ) -> Result<(Option<StepSummary>, Option<StepSummary>), StoreFault> {
        self.read(village, |view| {
            let undo = journal::undo_target(view).or_else(|fault| match fault {
                StoreFault::UndoStops { .. } => Ok(None),
                other => Err(other),
            })?;
            Ok((undo, journal::redo_target(view)?))
        })
    }

    /// Takes back the newest step in force; gives that step. Faults: `undo.nothing`, `undo.stops`.
    pub fn undo(&self, stamp: Stamp) -> Result<Written<StepSummary>, StoreFault> {
        self.take_back(stamp, |tx| {
            let target = journal::undo_target(tx)?.ok_or(StoreFault::NothingTo("undo"))?;
            tx.refuse_posted(&target.step)?;
            tx.take_back(&target.step)?;
            Ok(target)
        })
    }

    /// Takes back the newest undo; gives that undo's step. Faults: `redo.nothing`, `undo.stops`.
    pub fn redo(&self, stamp: Stamp) -> Result<Written<StepSummary>, StoreFault> {
        self.take_back(stamp, |tx| {
            let target = journal::redo_target(tx)?.ok_or(StoreFault::NothingTo("redo"))?;
            tx.refuse_posted(&target.step)?;
            tx.take_back(&target.step)?;
            Ok(target)
        })
    }

    /// What a later step that is not on the stack names (whoever posted a sheet) cannot be taken away.
    fn take_back(
        &self,
        stamp: Stamp,
        work: impl FnOnce(&mut Tx<'_>) -> Result<StepSummary, StoreFault>,
    ) -> Result<Written<StepSummary>, StoreFault> {
        self.transact(stamp, work).map_err(|fault| match fault {
            named if named.code() == "data.constraint" => StoreFault::UndoStops {
                reason: "named_since",
            },
            other => other,
        })
    }

    /// The newest step that changed each of these tables of a village, as one text to compare.
    pub fn changed(&self, village: VillageId, tables: &[&str]) -> Result<String, StoreFault> {
        let conn = locked(&self.reader);
        let mut mark = village.to_string();
        for table in tables {
            mark.push('/');
            mark.push_str(
                &here::read(&conn, &here::changed_key(village, table))?.unwrap_or_default(),
            );
        }
        Ok(mark)
    }

    /// Where the village's data stands: a text that any step changes.
    pub fn mark(&self, village: VillageId) -> Result<String, StoreFault> {
        let tables: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
        self.changed(village, &tables)
    }

    /// A fact of this laptop (never journalled).
    pub fn here(&self, key: &str) -> Result<Option<String>, StoreFault> {
        here::read(&locked(&self.reader), key)
    }

    /// Keeps a fact of this laptop.
    pub fn set_here(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        here::keep(&locked(&self.writer).conn, key, value)
    }

    pub(crate) fn with_reader<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreFault>,
    ) -> Result<T, StoreFault> {
        work(&locked(&self.reader))
    }

    pub(crate) fn with_writer<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreFault>,
    ) -> Result<T, StoreFault> {
        work(&locked(&self.writer).conn)
    }
}
