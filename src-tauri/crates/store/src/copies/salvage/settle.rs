//! What was read out, made to stand by itself: rows that point to nothing are left out, and what the journal does not
//! say as it now is, the journal is told. Not here: reading.

use rusqlite::Connection;

use super::{LeftOut, Salvaged};
use crate::fault::StoreFault;
use crate::journal;
use crate::record::{self, Table};
use crate::tables;
use crate::transact::Tx;

/// Takes out the rows that point to one that is gone, and those that then do; each is told with all its words.
pub fn leave_out_orphans(new: &Connection, salvaged: &mut Salvaged) -> Result<(), StoreFault> {
    loop {
        let orphans = orphans(new)?;
        if orphans.is_empty() {
            return Ok(());
        }
        for (entity, rowid) in orphans {
            let table = tables::by_name(&entity)?;
            let columns = table.columns.join(", ");
            let sql = format!("SELECT {columns} FROM {entity} WHERE rowid = ?1");
            let row = new.query_row(&sql, [rowid], |row| Ok(record::row_payload(row, table)))?;
            new.execute(&format!("DELETE FROM {entity} WHERE rowid = ?1"), [rowid])?;
            salvaged.rows = salvaged.rows.saturating_sub(1);
            salvaged.left_out.push(LeftOut { entity, row: row? });
        }
    }
}

fn orphans(new: &Connection) -> Result<Vec<(String, i64)>, StoreFault> {
    let sql = "SELECT DISTINCT \"table\", rowid FROM pragma_foreign_key_check";
    let mut statement = new.prepare(sql)?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Journals each record of the village that the journal does not tell as it is, and each that it tells and that is gone.
pub fn write_down_what_differs(tx: &mut Tx<'_>, all: &[Table]) -> Result<(), StoreFault> {
    let rebuilt = journal::rebuilt(tx.conn)?;
    let village = tx.village.to_string();
    for table in all {
        for id in ids(tx.conn, table, &village)? {
            let now = record::read_payload(tx.conn, table, &village, &id)?;
            let told = record::read_payload(&rebuilt, table, &village, &id)?;
            if now != told {
                tx.change(table, &village, &id, told, now)?;
            }
        }
        for id in ids(&rebuilt, table, &village)? {
            if let (None, Some(told)) = (
                record::read_payload(tx.conn, table, &village, &id)?,
                record::read_payload(&rebuilt, table, &village, &id)?,
            ) {
                tx.change(table, &village, &id, Some(told), None)?;
            }
        }
    }
    Ok(())
}

fn ids(conn: &Connection, table: &Table, village: &str) -> Result<Vec<String>, StoreFault> {
    let name = table.name;
    let sql = format!("SELECT id FROM {name} WHERE village = ?1 ORDER BY id");
    record::texts(conn, &sql, [village])
}
