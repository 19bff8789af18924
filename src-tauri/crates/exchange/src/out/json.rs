//! A table as open JSON: documented keys, every text whole, so that any program can take it up. Not here: looks.

use serde_json::{Map, Value, json};

use super::table::{Cell, Table};
use crate::fault::ExchangeFault;
use crate::watch::{Watch, look};

/// The version of the keys below; it grows when one of them changes its meaning.
const VERSION: u32 = 1;

/// Writes it. Fault: `work.stopped`.
pub fn write_json(table: &Table, watch: &dyn Watch) -> Result<Vec<u8>, ExchangeFault> {
    let value = json_of(table, watch)?;
    serde_json::to_vec_pretty(&value).map_err(|fault| ExchangeFault::NotWritten(fault.to_string()))
}

/// `{format, version, title, …, columns: [{key, header, kind}], rows: [{key: value}], notes}`; days as
/// `2026-11-03`, shares of one as numbers, empty cells as null.
pub fn json_of(table: &Table, watch: &dyn Watch) -> Result<Value, ExchangeFault> {
    let columns = table
        .columns
        .iter()
        .map(|one| json!({ "key": one.key, "header": one.header, "kind": one.kind.as_str() }));
    let columns: Vec<Value> = columns.collect();
    let mut rows = Vec::with_capacity(table.rows.len());
    for (n, row) in table.rows.iter().enumerate() {
        look(watch, n, table.rows.len() as u64)?;
        let cells = table.columns.iter().zip(row);
        let cells = cells.map(|(column, cell)| (column.key.clone(), value(cell)));
        rows.push(Value::Object(cells.collect::<Map<_, _>>()));
    }
    let about = &table.about;
    Ok(json!({
        "format": "bandeng-table",
        "version": VERSION,
        "title": about.title,
        "organisation": about.organisation,
        "edition": about.edition,
        "number": about.number,
        "code": about.code,
        "made": about.made.format("%Y-%m-%d").to_string(),
        "lines": table.lines,
        "columns": columns,
        "rows": rows,
        "notes": table.notes,
    }))
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::None => Value::Null,
        Cell::Text(words) => json!(words),
        Cell::Day(day) => json!(day.to_string()),
        #[allow(clippy::cast_possible_truncation)]
        Cell::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            json!(*number as i64)
        }
        Cell::Number(number) | Cell::Share(number) => json!(number),
    }
}
