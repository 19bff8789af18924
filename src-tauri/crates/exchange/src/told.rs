//! What is told of a file that was read: its columns, the rows that cannot land and why, what wants a look. Not
//! here: any sentence, nor faults of the whole file (`fault`).

use std::collections::HashMap;

use serde::Serialize;
use serde_json::json;

use crate::fault::Params;
use crate::headers::{Header, Vocabulary};

/// So many rows of a sheet are named for one thing that is said of a column; of the rest it is told how many.
const NAMED: u32 = 60;

/// A sheet that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetRead {
    /// Its name; empty for a text file.
    pub sheet: String,
    /// The row of its header as shown (1-based).
    pub header_row: u32,
    /// What tells its form from others: the headers in their order.
    pub form: String,
    /// All its columns, left to right.
    pub columns: Vec<ColumnRead>,
}

/// A column and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnRead {
    /// Column, 0-based from the left.
    pub column: u16,
    /// The header as it stands in the file.
    pub header: String,
    /// The field's identifier; empty = not read.
    pub field: String,
}

impl SheetRead {
    pub(crate) fn of<F: Vocabulary>(sheet: &str, header: &Header<F>) -> Self {
        Self {
            sheet: sheet.to_owned(),
            header_row: header.row,
            form: header.form(),
            columns: columns(header),
        }
    }
}

/// All columns of a header, left to right.
pub(crate) fn columns<F: Vocabulary>(header: &Header<F>) -> Vec<ColumnRead> {
    let texts = header.texts().into_iter();
    let read = texts.map(|(column, text)| {
        let known = header.columns.iter().find(|known| known.column == column);
        ColumnRead {
            column,
            header: text,
            field: known.map(|known| known.field.word()).unwrap_or_default(),
        }
    });
    read.collect()
}

/// A row that cannot land.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Refused {
    /// Sheet.
    pub sheet: String,
    /// Row as shown (1-based).
    pub row: u32,
    /// Header of the column at fault.
    pub column: Option<String>,
    /// Why.
    pub code: &'static str,
    /// `value` (as in the file), `name` (of the person), `also` (further faults of the row).
    pub params: Params,
}

/// What wants a look.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Warning {
    /// Sheet.
    pub sheet: String,
    /// Row as shown (1-based); 0 speaks of the sheet or the file.
    pub row: u32,
    /// Header of the column it is about.
    pub column: Option<String>,
    /// What about it.
    pub code: &'static str,
    /// What the sentence for the code needs.
    pub params: Params,
}

/// Params from a JSON object.
pub(crate) fn params(value: serde_json::Value) -> Params {
    match value {
        serde_json::Value::Object(map) => map,
        _ => Params::new(),
    }
}

/// Gathers what is told. Of a long file not every like word is kept: who reads fifty lines of one kind has
/// understood, and a hundred thousand of them would fill the memory.
#[derive(Debug, Default)]
pub struct Notes {
    /// Rows that cannot land, all of them.
    pub refused: Vec<Refused>,
    warnings: Vec<Warning>,
    alike: HashMap<(String, Option<String>, &'static str), u32>,
}

impl Notes {
    /// Tells something of a row.
    pub fn warn(&mut self, warning: Warning) {
        let kind = (warning.sheet.clone(), warning.column.clone(), warning.code);
        let count = self.alike.entry(kind).or_default();
        *count += 1;
        if *count <= NAMED {
            self.warnings.push(warning);
        }
    }

    /// Tells something of a whole sheet, or of one of its rows.
    pub fn note(&mut self, sheet: &str, row: u32, code: &'static str, about: serde_json::Value) {
        self.warn(Warning {
            sheet: sheet.to_owned(),
            row,
            column: None,
            code,
            params: params(about),
        });
    }

    /// Everything that wants a look; what was not named is counted.
    pub fn finish(mut self) -> (Vec<Refused>, Vec<Warning>) {
        let mut more: Vec<_> = self.alike.into_iter().filter(|(_, n)| *n > NAMED).collect();
        more.sort();
        for ((sheet, column, code), count) in more {
            let about = json!({ "count": count - NAMED, "code": code });
            self.warnings.push(Warning {
                sheet,
                row: 0,
                column,
                code: "import.more_alike",
                params: params(about),
            });
        }
        (self.refused, self.warnings)
    }
}
