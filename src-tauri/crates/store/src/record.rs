//! What a record is: a row of one table, whole, with its village, id and revision. The `record!` macro
//! declares struct and columns once. Not here: writing with journal (`transact`), the tables' SQL (`schema`).

use rules::ids::VillageId;
use rusqlite::{Connection, Params, Row, types};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::fault::StoreFault;

/// A whole record by column, as the journal keeps it.
pub type Payload = Map<String, Value>;

/// What the generic writing, undo and replay need to know of a table.
#[derive(Clone, Copy)]
pub struct Table {
    /// The table's name, which is also the journal's `entity`.
    pub name: &'static str,
    /// The columns that the journal keeps, beginning with village, id, revision.
    pub columns: &'static [&'static str],
    /// Computes the derived columns from the payload; they are not in the journal.
    pub derive: fn(&Payload) -> Vec<(&'static str, String)>,
}

/// A row of one table.
pub trait Record: Sized + Clone + PartialEq {
    /// Its table.
    const TABLE: Table;
    /// The record's id.
    fn uuid(&self) -> Uuid;
    /// The village that owns it.
    fn village(&self) -> VillageId;
    /// The revision that was read; 0 for a record not yet written.
    fn revision(&self) -> i64;
    /// Sets the revision that was written.
    fn set_revision(&mut self, revision: i64);
    /// The record by column.
    fn payload(&self) -> Payload;
    /// Reads it from a row that selects `TABLE.columns` in order.
    fn from_row(row: &Row<'_>) -> Result<Self, StoreFault>;
}

/// No derived columns.
pub fn nothing_derived(_: &Payload) -> Vec<(&'static str, String)> {
    Vec::new()
}

/// Reads one column of a row.
pub fn column<T: crate::column::Column>(
    row: &Row<'_>,
    n: usize,
    table: &str,
) -> Result<T, StoreFault> {
    T::from_sql(row.get_ref(n)?).ok_or_else(|| StoreFault::Unreadable {
        entity: table.to_owned(),
        detail: format!("column {n}"),
    })
}

/// Declares a record: its struct, its table and its columns. Village, id and revision come of themselves.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident($id:ty) in $table:literal $(derives $derive:path)? {
            $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            /// The village that owns the record.
            pub village: rules::ids::VillageId,
            /// The record's id.
            pub id: $id,
            /// Revision read; 0 before the first write.
            pub revision: i64,
            $($(#[$field_doc])* pub $field: $type,)*
        }

        impl $crate::record::Record for $name {
            const TABLE: $crate::record::Table = $crate::record::Table {
                name: $table,
                columns: &["village", "id", "revision", $(stringify!($field)),*],
                derive: $crate::record::record!(@derive $($derive)?),
            };
            fn uuid(&self) -> uuid::Uuid {
                self.id.into()
            }
            fn village(&self) -> rules::ids::VillageId {
                self.village
            }
            fn revision(&self) -> i64 {
                self.revision
            }
            fn set_revision(&mut self, revision: i64) {
                self.revision = revision;
            }
            fn payload(&self) -> $crate::record::Payload {
                use $crate::column::Column;
                let mut payload = $crate::record::Payload::new();
                payload.insert("village".into(), self.village.to_json());
                payload.insert("id".into(), self.id.to_json());
                payload.insert("revision".into(), self.revision.to_json());
                $(payload.insert(stringify!($field).into(), self.$field.to_json());)*
                payload
            }
            #[allow(unused_assignments)]
            fn from_row(row: &rusqlite::Row<'_>) -> Result<Self, $crate::fault::StoreFault> {
                let mut n = 3;
                $(let $field = { let value = $crate::record::column(row, n, $table)?; n += 1; value };)*
                Ok(Self {
                    village: $crate::record::column(row, 0, $table)?,
                    id: $crate::record::column(row, 1, $table)?,
                    revision: $crate::record::column(row, 2, $table)?,
                    $($field,)*
                })
            }
        }
    };
    (@derive) => { $crate::record::nothing_derived };
    (@derive $derive:path) => { $derive };
}
pub(crate) use record;

/// Selects whole records of one table; `rest` is what follows FROM.
pub fn select<R: Record>(
    conn: &Connection,
    rest: &str,
    params: impl Params,
) -> Result<Vec<R>, StoreFault> {
    let table = R::TABLE;
    let columns: Vec<String> = table
        .columns
        .iter()
        .map(|c| format!("{}.{c}", table.name))
        .collect();
    let sql = format!("SELECT {} FROM {} {rest}", columns.join(", "), table.name);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params)?;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        records.push(R::from_row(row)?);
    }
    Ok(records)
}

/// One record by its key, if it is there.
pub fn get<R: Record>(
    conn: &Connection,
    village: VillageId,
    id: Uuid,
) -> Result<Option<R>, StoreFault> {
    let found = select::<R>(
        conn,
        "WHERE village = ?1 AND id = ?2",
        (village.to_string(), id.to_string()),
    )?;
    Ok(found.into_iter().next())
}

/// The first column of a question's answer, as texts.
pub fn texts(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<String>, StoreFault> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map(params, |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Visits every row of a village's table, by column, in the order of their ids.
pub fn each_payload(
    conn: &Connection,
    table: &Table,
    village: &str,
    mut visit: impl FnMut(Payload),
) -> Result<(), StoreFault> {
    let sql = format!(
        "SELECT {} FROM {} WHERE village = ?1 ORDER BY id",
        table.columns.join(", "),
        table.name
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([village])?;
    while let Some(row) = rows.next()? {
        visit(row_payload(row, table)?);
    }
    Ok(())
}

/// The row as it stands, by column, if it is there.
pub fn read_payload(
    conn: &Connection,
    table: &Table,
    village: &str,
    id: &str,
) -> Result<Option<Payload>, StoreFault> {
    let sql = format!(
        "SELECT {} FROM {} WHERE village = ?1 AND id = ?2",
        table.columns.join(", "),
        table.name
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query((village, id))?;
    match rows.next()? {
        Some(row) => row_payload(row, table).map(Some),
        None => Ok(None),
    }
}

/// A row that selects `table.columns`, as a payload.
pub fn row_payload(row: &Row<'_>, table: &Table) -> Result<Payload, StoreFault> {
    let mut payload = Payload::new();
    for (n, name) in table.columns.iter().enumerate() {
        payload.insert((*name).to_owned(), to_json(row.get_ref(n)?));
    }
    Ok(payload)
}

fn to_json(value: types::ValueRef<'_>) -> Value {
    match value {
        types::ValueRef::Null => Value::Null,
        types::ValueRef::Integer(n) => Value::from(n),
        types::ValueRef::Real(n) => Value::from(n),
        types::ValueRef::Text(t) | types::ValueRef::Blob(t) => {
            Value::String(String::from_utf8_lossy(t).into_owned())
        }
    }
}

fn to_sql(value: &Value) -> types::Value {
    match value {
        Value::Null => types::Value::Null,
        Value::Bool(b) => types::Value::Integer(i64::from(*b)),
        Value::Number(n) => n.as_i64().map_or_else(
            || types::Value::Real(n.as_f64().unwrap_or(0.0)),
            types::Value::Integer,
        ),
        Value::String(s) => types::Value::Text(s.clone()),
        other => types::Value::Text(other.to_string()),
    }
}

/// Writes a whole row; columns that the payload lacks (an old journal) take their default.
pub fn write_payload(
    conn: &Connection,
    table: &Table,
    payload: &Payload,
) -> Result<(), StoreFault> {
    let derived = (table.derive)(payload);
    let mut names: Vec<&str> = Vec::with_capacity(table.columns.len() + derived.len());
    let mut values: Vec<types::Value> = Vec::with_capacity(names.capacity());
    for name in table.columns {
        if let Some(value) = payload.get(*name) {
            names.push(name);
            values.push(to_sql(value));
        }
    }
    for (name, value) in derived {
        names.push(name);
        values.push(types::Value::Text(value));
    }
    let marks = vec!["?"; names.len()].join(", ");
    let sets: Vec<String> = names
        .iter()
        .skip(2)
        .map(|n| format!("{n} = excluded.{n}"))
        .collect();
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({marks}) ON CONFLICT (village, id) DO UPDATE SET {}",
        table.name,
        names.join(", "),
        sets.join(", "),
    );
    conn.prepare_cached(&sql)?
        .execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

/// The statement that writes a whole new row, its derived columns at the end.
pub fn insert_sql(table: &Table) -> String {
    let derived = (table.derive)(&Payload::new());
    let derived = derived.iter().map(|(name, _)| *name);
    let names: Vec<&str> = table.columns.iter().copied().chain(derived).collect();
    let marks = vec!["?"; names.len()].join(", ");
    format!(
        "INSERT INTO {} ({}) VALUES ({marks})",
        table.name,
        names.join(", ")
    )
}

/// Writes a whole new row by `insert_sql`.
pub fn insert_payload(
    conn: &Connection,
    table: &Table,
    sql: &str,
    payload: &Payload,
) -> Result<(), StoreFault> {
    let derived = (table.derive)(payload);
    let mut statement = conn.prepare_cached(sql)?;
    let mut place = 0;
    for name in table.columns {
        place += 1;
        match payload.get(*name) {
            Some(Value::String(text)) => statement.raw_bind_parameter(place, text)?,
            Some(other) => statement.raw_bind_parameter(place, to_sql(other))?,
            None => statement.raw_bind_parameter(place, types::Null)?,
        }
    }
    for (_, value) in derived {
        place += 1;
        statement.raw_bind_parameter(place, value)?;
    }
    statement.raw_execute()?;
    Ok(())
}

/// Removes a row.
pub fn delete_row(
    conn: &Connection,
    table: &Table,
    village: &str,
    id: &str,
) -> Result<(), StoreFault> {
    let sql = format!("DELETE FROM {} WHERE village = ?1 AND id = ?2", table.name);
    conn.prepare_cached(&sql)?.execute((village, id))?;
    Ok(())
}
