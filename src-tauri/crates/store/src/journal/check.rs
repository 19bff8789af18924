//! `check`: recomputes the chain, replays the journal into an empty database and compares it with the
//! live tables, so that an edit behind the app's back is named. Not here: sentences; attachments.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use rusqlite::Connection;
use serde::Serialize;

use super::append::{chains, payload_digest};
use super::{Entry, row_hash};
use crate::copies::{self, GAPS, Gap};
use crate::erasing;
use crate::fault::StoreFault;
use crate::lock::{Key, Lock};
use crate::record::{self, Payload, Table};
use crate::store::Store;
use crate::tables::{self, TABLES};

/// One thing that is wrong, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// `row.changed`, `row.missing`, `row.extra`, `chain.broken`, `digest.wrong`, `payload.unreadable`,
    /// `reference.broken`, `file.damaged`, `anchor.missing`.
    pub code: &'static str,
    /// The table, or the file.
    pub entity: String,
    /// The record, or the place in the chain.
    pub id: String,
    /// The columns that differ.
    pub columns: Vec<String>,
}

/// What `check` looked at and found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// Journal rows read.
    pub journal_rows: u64,
    /// Live rows compared.
    pub rows: u64,
    /// Holes in the chain that a salvage found and wrote down.
    pub gaps: u64,
    /// Whether the anchor was compared: one from before a restore is not.
    pub anchored: bool,
    /// What is wrong; empty if all is well.
    pub findings: Vec<Finding>,
}

impl CheckReport {
    fn add(&mut self, code: &'static str, entity: &str, id: &str, columns: Vec<String>) {
        self.findings.push(Finding {
            code,
            entity: entity.to_owned(),
            id: id.to_owned(),
            columns,
        });
    }
}

impl Store {
    /// Checks the whole store. `anchor` is a backup whose chain heads must still be in the journal.
    pub fn check(&self, anchor: Option<&Path>) -> Result<CheckReport, StoreFault> {
        self.with_reader(|live| {
            // One read transaction, so that a window writing beside does not look like damage.
            live.execute_batch("BEGIN")?;
            let report = check(live, anchor, self.key());
            live.execute_batch("COMMIT")?;
            report
        })
    }
}

fn check(
    live: &Connection,
    anchor: Option<&Path>,
    key: Option<&Key>,
) -> Result<CheckReport, StoreFault> {
    let mut report = CheckReport::default();
    let said: String = live.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if said != "ok" {
        report.add("file.damaged", crate::store::DATABASE, "", Vec::new());
    }
    check_chains(live, &mut report)?;
    let replayed = replay(live, &mut report)?;
    for table in TABLES {
        compare(live, &replayed, table, &mut report)?;
    }
    let mut broken = live.prepare("SELECT \"table\", rowid FROM pragma_foreign_key_check")?;
    let mut rows = broken.query([])?;
    while let Some(row) = rows.next()? {
        let id: Option<i64> = row.get(1)?;
        report.add(
            "reference.broken",
            &row.get::<_, String>(0)?,
            &id.unwrap_or(0).to_string(),
            Vec::new(),
        );
    }
    if let Some(path) = anchor {
        check_anchor(live, path, key, &mut report)?;
    }
    Ok(report)
}

fn check_chains(live: &Connection, report: &mut CheckReport) -> Result<(), StoreFault> {
    let known = known_gaps(live)?;
    let erased = erasing::listed(live)?;
    let mut heads: HashMap<(String, String), (i64, String)> = HashMap::new();
    let mut statement = live.prepare(
        "SELECT village, replica, seq, clock, step, undoes, op, actor, post, at, schema, entity, id,
           revision, before, after, salt, digest, hash FROM journal ORDER BY village, replica, seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        report.journal_rows += 1;
        let text = |n: usize| {
            row.get_ref(n)
                .map(|v| v.as_str().unwrap_or_default().to_owned())
        };
        let (village, replica, seq) = (text(0)?, text(1)?, row.get::<_, i64>(2)?);
        let (step, undoes, digest, hash) = (
            text(4)?,
            row.get::<_, Option<String>>(5)?,
            text(17)?,
            text(18)?,
        );
        let (op, actor, post, at, entity, id) =
            (text(6)?, text(7)?, text(8)?, text(9)?, text(11)?, text(12)?);
        let (before, after): (Option<String>, Option<String>) = (row.get(14)?, row.get(15)?);
        let place = format!("{replica}/{seq}");
        let head = heads.entry((village.clone(), replica.clone())).or_default();
        let entry = Entry {
            village: &village,
            replica: &replica,
            clock: row.get(3)?,
            step: &step,
            undoes: undoes.as_deref(),
            op: &op,
            actor: &actor,
            post: &post,
            at: &at,
            entity: &entity,
            id: &id,
            revision: row.get(13)?,
            before: None,
            after: None,
            salt: text(16)?,
        };
        let said = payload_digest(&entry.salt, before.as_deref(), after.as_deref());
        let at = (village.clone(), replica.clone(), seq);
        if digest != said && !erased.get(&at).is_some_and(|left| left.contains(&said)) {
            report.add("digest.wrong", &entity, &place, Vec::new());
        }
        let gap = || known.contains(&(village.clone(), replica.clone(), head.0, seq));
        let chained = || {
            let schema = row.get(10)?;
            Ok::<_, StoreFault>(hash == row_hash(&head.1, seq, schema, &entry, &digest))
        };
        if seq != head.0 + 1 && gap() {
            report.gaps += 1;
        } else if seq != head.0 + 1 || !chained()? {
            report.add("chain.broken", &entity, &place, Vec::new());
        }
        *head = (seq, hash);
    }
    Ok(())
}

/// Where a salvage found holes: (village, laptop, last row before, first row behind).
fn known_gaps(live: &Connection) -> Result<HashSet<(String, String, i64, i64)>, StoreFault> {
    let mut statement = live.prepare("SELECT village, value FROM settings WHERE key = ?1")?;
    let mut rows = statement.query([GAPS])?;
    let mut known = HashSet::new();
    while let Some(row) = rows.next()? {
        let (village, value): (String, String) = (row.get(0)?, row.get(1)?);
        let gaps = Gap::read(&value).into_iter();
        known.extend(gaps.map(|gap| (village.clone(), gap.replica, gap.after, gap.next)));
    }
    Ok(known)
}

/// Every journalled table as the journal alone tells it.
pub(crate) fn rebuilt(live: &Connection) -> Result<Connection, StoreFault> {
    replay(live, &mut CheckReport::default())
}

/// Rebuilds every journalled table from the journal alone.
fn replay(live: &Connection, report: &mut CheckReport) -> Result<Connection, StoreFault> {
    let mut rebuilt = Connection::open_in_memory()?;
    crate::schema::migrate(&mut rebuilt, |_, _| Ok(()))?;
    rebuilt.pragma_update(None, "foreign_keys", false)?;
    rebuilt.execute_batch("BEGIN")?;
    let mut statement = live.prepare(
        "SELECT entity, village, id, after FROM journal ORDER BY village, clock, replica, seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (entity, village, id): (String, String, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        let after: Option<String> = row.get(3)?;
        let done = replay_row(&rebuilt, &entity, &village, &id, after.as_deref());
        if done.is_err() {
            report.add("payload.unreadable", &entity, &id, Vec::new());
        }
    }
    rebuilt.execute_batch("COMMIT")?;
    Ok(rebuilt)
}

fn replay_row(
    rebuilt: &Connection,
    entity: &str,
    village: &str,
    id: &str,
    after: Option<&str>,
) -> Result<(), StoreFault> {
    let table = tables::by_name(entity)?;
    let Some(after) = after else {
        return record::delete_row(rebuilt, table, village, id);
    };
    let payload: Payload = serde_json::from_str(after).map_err(|e| StoreFault::Unreadable {
        entity: entity.to_owned(),
        detail: e.to_string(),
    })?;
    record::write_payload(rebuilt, table, &payload)
}

fn compare(
    live: &Connection,
    rebuilt: &Connection,
    table: &Table,
    report: &mut CheckReport,
) -> Result<(), StoreFault> {
    let sql = format!("SELECT {} FROM {}", table.columns.join(", "), table.name);
    let mut statement = live.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut seen = 0_u64;
    while let Some(row) = rows.next()? {
        seen += 1;
        let now = record::row_payload(row, table)?;
        let (village, id) = (key(&now, "village"), key(&now, "id"));
        match record::read_payload(rebuilt, table, village, id)? {
            None => report.add("row.extra", table.name, id, Vec::new()),
            Some(told) if told != now => {
                report.add("row.changed", table.name, id, differing(&told, &now))
            }
            Some(_) => {}
        }
    }
    report.rows += seen;
    let count = format!("SELECT count(*) FROM {}", table.name);
    let told: i64 = rebuilt.query_row(&count, [], |row| row.get(0))?;
    if told > i64::try_from(seen).unwrap_or(i64::MAX) || !report.findings.is_empty() {
        name_missing(live, rebuilt, table, report)?;
    }
    Ok(())
}

fn name_missing(
    live: &Connection,
    rebuilt: &Connection,
    table: &Table,
    report: &mut CheckReport,
) -> Result<(), StoreFault> {
    let mut statement = rebuilt.prepare(&format!("SELECT village, id FROM {}", table.name))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (village, id): (String, String) = (row.get(0)?, row.get(1)?);
        if record::read_payload(live, table, &village, &id)?.is_none() {
            report.add("row.missing", table.name, &id, Vec::new());
        }
    }
    Ok(())
}

fn key<'a>(payload: &'a Payload, name: &str) -> &'a str {
    payload
        .get(name)
        .and_then(|v| v.as_str())
        .unwrap_or_default()
}

fn differing(told: &Payload, now: &Payload) -> Vec<String> {
    now.iter()
        .filter(|(k, v)| told.get(*k) != Some(*v))
        .map(|(k, _)| k.clone())
        .collect()
}

/// Whether a copy was made since this laptop began: one from before a restore has steps that were given up.
fn same_line(live: &Connection, copy: &Connection) -> Result<bool, StoreFault> {
    let mut statement = live.prepare("SELECT value FROM here WHERE key LIKE 'replica/%'")?;
    let mine = statement.query_map([], |row| row.get::<_, String>(0))?;
    for replica in mine {
        let known: bool = copy.query_row(
            "SELECT EXISTS (SELECT 1 FROM journal WHERE replica = ?1)",
            [replica?],
            |row| row.get(0),
        )?;
        if !known {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whoever cuts off the newest steps leaves a clean chain; a backup's heads give it away.
fn check_anchor(
    live: &Connection,
    path: &Path,
    key: Option<&Key>,
    report: &mut CheckReport,
) -> Result<(), StoreFault> {
    // One from under another lock tells nothing here.
    if Lock::of(path, &[path.parent().unwrap_or(path)]).is_some()
        && !key.is_some_and(|key| key.locks(path))
    {
        return Ok(());
    }
    let copy = copies::open(path, key)?;
    if !same_line(live, &copy)? {
        return Ok(());
    }
    report.anchored = true;
    for head in chains(&copy)? {
        let there: i64 = live.query_row(
            "SELECT count(*) FROM journal WHERE village = ?1 AND replica = ?2 AND seq = ?3 AND hash = ?4",
            (&head.village, &head.replica, head.seq, &head.hash),
            |row| row.get(0),
        )?;
        if there == 0 {
            let file = path
                .file_name()
                .map(|n| n.to_string_lossy().into_owned())
                .unwrap_or_default();
            report.add(
                "anchor.missing",
                &file,
                &format!("{}/{}", head.replica, head.seq),
                Vec::new(),
            );
        }
    }
    Ok(())
}
