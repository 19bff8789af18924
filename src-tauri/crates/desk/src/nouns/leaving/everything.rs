//! Everything in one open file: `{format, version, schema, village, written, tables: {name: [row]}}`, every row of every
//! table by column. Ids bind the rows together. Not in it: drafts, the journal, photos, which are files beside the data,
//! and the key that hides their names.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use serde_json::{Map, Value, json};
use store::villages::Village;
use store::whole::Part;
use store::{SCHEMA, Tx};

use super::left;
use crate::commands::leaving::{DataExport, DataExported};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::photos;

/// The version of the keys above.
const VERSION: u32 = 1;
/// Rows between two looks at whether the user stopped the work.
const STRIDE: u64 = 512;

/// Writes it. Faults: `file.unwritable`, `work.stopped`: then nothing is left behind.
pub(crate) fn everything(call: &Call<'_>, request: DataExport) -> Result<DataExported, Fault> {
    let path = PathBuf::from(&request.out);
    let unwritable = |error: std::io::Error| Fault::unwritable(&path, &error);
    let part = Part::begin(&path).map_err(unwritable)?;
    let (tables, rows) = call.transact(|tx| {
        let file = File::create(part.at()).map_err(unwritable)?;
        let mut writer = Writer::begin(call, tx, BufWriter::new(file))?;
        let visited = tx.each_row(|table, row| writer.row(table, row));
        let (tables, rows, file) = writer.end(unwritable)?;
        visited?;
        file.sync_all().map_err(unwritable)?;
        left(call, tx, "data", rows)?;
        Ok::<_, Fault>((tables, rows))
    })?;
    let path = part.name().map_err(unwritable)?;
    Ok(DataExported {
        bytes: std::fs::metadata(&path).map(|about| about.len())?,
        path: path.display().to_string(),
        tables,
        rows,
    })
}

/// The file while it grows; what went wrong is told at its end.
struct Writer<'a> {
    call: &'a Call<'a>,
    file: BufWriter<File>,
    table: &'static str,
    tables: u32,
    rows: u64,
    all: u64,
    wrong: Option<Wrong>,
}

enum Wrong {
    Disk(std::io::Error),
    Stopped(Fault),
}

impl<'a> Writer<'a> {
    fn begin(call: &'a Call<'a>, tx: &Tx<'_>, file: BufWriter<File>) -> Result<Self, Fault> {
        let village: Village = tx.get(tx.village)?;
        let about = json!({
            "format": "bandeng-data",
            "version": VERSION,
            "schema": SCHEMA,
            "village": { "id": village.id, "name": village.name },
            "written": call.today(),
        });
        let mut writer = Self {
            call,
            file,
            table: "",
            tables: 0,
            rows: 0,
            all: tx.row_count()?,
            wrong: None,
        };
        let head = about.to_string();
        let head = head.trim_end_matches('}');
        writer.put(&format!("{head},\"tables\":{{"));
        Ok(writer)
    }

    fn row(&mut self, table: &'static str, row: Map<String, Value>) {
        if self.wrong.is_some() || hidden(table, &row) {
            return;
        }
        if self.rows.is_multiple_of(STRIDE) {
            self.wrong = self.call.at(self.rows, self.all).err().map(Wrong::Stopped);
        }
        let between = if table == self.table {
            ","
        } else {
            let (ends, first) = (self.tables > 0, self.table.is_empty());
            self.table = table;
            self.tables += 1;
            let end = if ends && !first { "]," } else { "" };
            self.put(&format!("{end}\n\"{table}\":["));
            ""
        };
        self.put(&format!("{between}\n{}", Value::Object(row)));
        self.rows += 1;
    }

    fn put(&mut self, words: &str) {
        if self.wrong.is_none() {
            self.wrong = self.file.write_all(words.as_bytes()).err().map(Wrong::Disk);
        }
    }

    fn end(
        mut self,
        unwritable: impl Fn(std::io::Error) -> Fault,
    ) -> Result<(u32, u64, File), Fault> {
        let last = if self.tables > 0 { "]" } else { "" };
        self.put(&format!("{last}}}}}\n"));
        match self.wrong {
            Some(Wrong::Disk(error)) => Err(unwritable(error)),
            Some(Wrong::Stopped(fault)) => Err(fault),
            None => {
                let file = self.file.into_inner();
                let file = file.map_err(|error| unwritable(error.into_error()))?;
                Ok((self.tables, self.rows, file))
            }
        }
    }
}

/// The key by which photos' names are hidden stays here.
fn hidden(table: &str, row: &Map<String, Value>) -> bool {
    table == "settings" && row.get("key").and_then(Value::as_str) == Some(photos::KEY)
}
