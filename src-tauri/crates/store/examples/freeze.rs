//! Writes a database as SQL text: the frozen fixture of a released schema. Usage: `freeze DATABASE SQL`.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result};
use std::fmt::Write;

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(database), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("usage: freeze DATABASE SQL".into());
    };
    std::fs::write(out, frozen(&Connection::open(database)?)?)?;
    Ok(())
}

fn frozen(conn: &Connection) -> Result<String> {
    let mut out = String::from("PRAGMA foreign_keys = OFF;\nBEGIN;\n");
    let mut objects = conn.prepare(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid",
    )?;
    let mut rows = objects.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, name, sql): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let _ = writeln!(out, "{sql};");
        if kind == "table" {
            insert(conn, &name, &mut out)?;
        }
    }
    let version: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let _ = write!(out, "PRAGMA user_version = {version};\nCOMMIT;\n");
    Ok(out)
}

fn insert(conn: &Connection, table: &str, out: &mut String) -> Result<()> {
    let mut statement = conn.prepare(&format!("SELECT * FROM {table} ORDER BY rowid"))?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let values: Vec<String> = (0..columns)
            .map(|n| Ok(literal(row.get_ref(n)?)))
            .collect::<Result<_>>()?;
        let _ = writeln!(out, "INSERT INTO {table} VALUES ({});", values.join(", "));
    }
    Ok(())
}

fn literal(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "NULL".into(),
        ValueRef::Integer(n) => n.to_string(),
        ValueRef::Real(n) => n.to_string(),
        ValueRef::Text(t) | ValueRef::Blob(t) => {
            format!("'{}'", String::from_utf8_lossy(t).replace('\'', "''"))
        }
    }
}
