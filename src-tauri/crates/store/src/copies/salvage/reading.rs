//! Reading a database of which pages are gone: row by row, and where a page does not read, on behind it. Not here: what
//! becomes of the rows.

use std::fs::OpenOptions;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use rusqlite::{Connection, OpenFlags, Row};

use super::Rows;
use crate::fault::StoreFault;
use crate::here;
use crate::lock::Key;
use crate::record::{self, Table};
use crate::schema;

/// Opens what remains. Where the first page is gone, that of an empty database of the same schema takes its place: the
/// tables begin at the same pages in both, since one statement after the other makes them.
pub fn open(remains: &Path, empty: &Path, key: Option<&Key>) -> Result<Connection, StoreFault> {
    match readable(remains, key) {
        Ok(conn) => return Ok(conn),
        // The size that has to be written into a page cannot be written into a locked one.
        Err(fault) if key.is_some() => return Err(fault),
        Err(_) => {}
    }
    graft_first_page(remains, empty)?;
    readable(remains, None)
}

fn readable(path: &Path, key: Option<&Key>) -> Result<Connection, StoreFault> {
    let conn = schema::opened(path, key, OpenFlags::default())?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    let known: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match known {
        0 => Err(StoreFault::Damaged),
        _ => Ok(conn),
    }
}

/// Bytes of a page of ours.
const PAGE: usize = 4096;

fn graft_first_page(remains: &Path, empty: &Path) -> Result<(), StoreFault> {
    let mut page = [0; PAGE];
    std::fs::File::open(empty)?.read_exact(&mut page)?;
    let mut file = OpenOptions::new().write(true).open(remains)?;
    let pages = u32::try_from(file.metadata()?.len() / PAGE as u64).unwrap_or(u32::MAX);
    // Size in pages; no free pages (file format, §1.3).
    page[28..32].copy_from_slice(&pages.to_be_bytes());
    page[32..40].fill(0);
    file.seek(SeekFrom::Start(0))?;
    file.write_all(&page)?;
    Ok(file.sync_all()?)
}

/// Every row of a table that can be read.
pub fn rows(old: &Connection, table: &Table) -> Rows {
    let mut rows = Rows::new();
    each(old, table.name, &table.columns.join(", "), |row| {
        let payload = record::row_payload(row, table)?;
        let text = |name: &str| {
            payload
                .get(name)
                .and_then(|v| v.as_str())
                .map(str::to_owned)
        };
        if let (Some(village), Some(id)) = (text("village"), text("id")) {
            rows.insert((village, id), payload);
        }
        Ok(())
    });
    rows
}

/// Half-written words.
pub fn drafts(old: &Connection, new: &Connection) -> Result<(), StoreFault> {
    let mut kept: Vec<(String, String, String)> = Vec::new();
    each(old, "drafts", "place, content, kept_at", |row| {
        kept.push((row.get(0)?, row.get(1)?, row.get(2)?));
        Ok(())
    });
    for draft in kept {
        new.execute(
            "INSERT OR REPLACE INTO drafts (place, content, kept_at) VALUES (?1, ?2, ?3)",
            draft,
        )?;
    }
    Ok(())
}

/// The laptop's facts, as far as they can be read.
pub fn facts(old: &Connection) -> Vec<(String, String)> {
    here::facts(old).unwrap_or_default()
}

/// Visits every row that can be read, in the order in which they lie.
pub fn each(
    old: &Connection,
    table: &str,
    columns: &str,
    mut visit: impl FnMut(&Row<'_>) -> Result<(), StoreFault>,
) {
    let sql =
        format!("SELECT {columns}, rowid FROM {table} NOT INDEXED WHERE rowid > ?1 ORDER BY rowid");
    let place = columns.split(',').count();
    let mut behind = Some(0);
    while let Some(from) = behind {
        let mut last = from;
        let whole = read_on(old, &sql, from, |row| {
            last = row.get(place)?;
            // A row that does not read is none; its neighbours may.
            let _ = visit(row);
            Ok(())
        });
        behind = match whole {
            true => None,
            false => next_readable(old, &sql, last).map(|next| next - 1),
        };
    }
}

/// Whether it came to the end.
fn read_on(
    old: &Connection,
    sql: &str,
    from: i64,
    mut visit: impl FnMut(&Row<'_>) -> Result<(), StoreFault>,
) -> bool {
    let Ok(mut statement) = old.prepare_cached(sql) else {
        return true;
    };
    let Ok(mut rows) = statement.query([from]) else {
        return false;
    };
    loop {
        match rows.next() {
            Ok(Some(row)) => {
                if visit(row).is_err() {
                    return false;
                }
            }
            Ok(None) => return true,
            Err(_) => return false,
        }
    }
}

/// The first row behind a page that does not read: looked for in steps that double, then from both sides.
fn next_readable(old: &Connection, sql: &str, last: i64) -> Option<i64> {
    let place = old.prepare_cached(sql).ok()?.column_count() - 1;
    let first_behind = |from: i64| {
        let mut statement = old.prepare_cached(sql).ok()?;
        statement
            .query_row([from], |row| row.get::<_, i64>(place))
            .ok()
    };
    let mut reach = 1_i64;
    while first_behind(last + reach).is_none() {
        reach = reach.checked_mul(2).filter(|reach| *reach < 1 << 40)?;
    }
    let (mut dark, mut light) = (last + reach / 2, last + reach);
    while light - dark > 1 {
        let middle = dark + (light - dark) / 2;
        match first_behind(middle) {
            Some(_) => light = middle,
            None => dark = middle,
        }
    }
    first_behind(light)
}
