//! Why a whole file cannot be taken in. Not here: the refusal of a single row (`roster::Refused`), and
//! any sentence: the wording for a code lives with the window and the command line.

use serde_json::{Value, json};

use crate::told::ColumnRead;

/// Values that fill the gaps of a code's sentence.
pub type Params = serde_json::Map<String, Value>;

/// What a file has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooLarge {
    /// Bytes on disk.
    Bytes,
    /// Bytes after unpacking: a small archive that unpacks without end.
    Unpacked,
    /// Sheets of one workbook.
    Sheets,
    /// Rows of one sheet.
    Rows,
    /// Columns of one sheet.
    Columns,
    /// Filled cells of one sheet.
    Cells,
    /// Characters of one cell.
    CellText,
}

impl TooLarge {
    const fn word(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Unpacked => "unpacked_bytes",
            Self::Sheets => "sheets",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "cells",
            Self::CellText => "cell_text",
        }
    }

    /// One code each: a person can do something about a cell, and nothing about "too large".
    const fn code(self) -> &'static str {
        match self {
            Self::Bytes => "file.too_large",
            Self::Unpacked => "file.unpacks_too_large",
            Self::Sheets => "file.too_many_sheets",
            Self::Rows => "file.too_many_rows",
            Self::Columns => "file.too_many_columns",
            Self::Cells => "file.too_many_cells",
            Self::CellText => "file.cell_too_long",
        }
    }
}

/// A fault of a whole file. `Display` is for logs and holds nothing that was in the file.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExchangeFault {
    /// No bytes, or only blanks.
    #[error("the file is empty")]
    Empty,
    /// Its kind is known, but it is cut short or damaged.
    #[error("the file cannot be read: {0}")]
    Unreadable(&'static str),
    /// It is a picture, a letter, a web page, noise: not a table.
    #[error("the file is not a table but {0}")]
    NotATable(&'static str),
    /// A workbook under a password.
    #[error("the workbook is locked with a password")]
    Locked,
    /// More than a spreadsheet program itself would hold.
    #[error("the file has too many {} (limit {limit})", .what.word())]
    TooLarge {
        /// What there is too much of.
        what: TooLarge,
        /// How much is allowed, in the unit of `what`.
        limit: u64,
    },
    /// A kind of file that comes with a later version.
    #[error("{0} cannot be read yet")]
    NotYet(&'static str),
    /// The bytes fit no encoding well, from this line on (1-based).
    #[error("the encoding is doubtful from line {line}")]
    EncodingDoubtful {
        /// First line with a doubtful character.
        line: u64,
    },
    /// The text was once read in the wrong encoding and saved so: what was lost is not in the file.
    #[error("the text was spoiled by an earlier wrong reading, from line {line}")]
    Mojibake {
        /// First line with a spoiled character.
        line: u64,
    },
    /// No sheet has the column without which it is none of this kind: names, matters, days.
    #[error("no sheet has the key column")]
    KeyColumnMissing {
        /// The code for it.
        code: &'static str,
        /// The file's name without its folder.
        file: String,
        /// The sheet that looks most like one.
        sheet: String,
        /// Its row that looks most like a header (1-based; 0 = the sheet has no row).
        row: u32,
        /// What stands there, left to right.
        columns: Vec<ColumnRead>,
    },
    /// A file for another program could not be made.
    #[error("the file could not be made: {0}")]
    NotWritten(String),
    /// Somebody pressed stop.
    #[error("stopped on request")]
    Stopped,
}

impl ExchangeFault {
    /// The stable code of the wire.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file.empty",
            Self::Unreadable(_) => "file.unreadable",
            Self::NotATable(_) => "file.not_a_table",
            Self::Locked => "file.locked",
            Self::TooLarge { what, .. } => what.code(),
            Self::NotYet(_) => "not.yet",
            Self::EncodingDoubtful { .. } => "csv.encoding_doubtful",
            Self::Mojibake { .. } => "csv.mojibake",
            Self::KeyColumnMissing { code, .. } => code,
            Self::NotWritten(_) => "export.failed",
            Self::Stopped => "work.stopped",
        }
    }

    /// What the sentence for the code needs.
    pub fn params(&self) -> Params {
        let value = match self {
            Self::Empty | Self::Locked | Self::Stopped => json!({}),
            Self::Unreadable(reason) => json!({ "reason": reason }),
            Self::NotATable(kind) => json!({ "kind": kind }),
            Self::TooLarge {
                what: TooLarge::Bytes | TooLarge::Unpacked,
                limit,
            } => json!({ "megabytes": limit >> 20 }),
            Self::TooLarge { limit, .. } => json!({ "limit": limit }),
            Self::NotYet(what) => json!({ "what": what }),
            Self::NotWritten(detail) => json!({ "detail": detail }),
            Self::EncodingDoubtful { line } | Self::Mojibake { line } => json!({ "line": line }),
            Self::KeyColumnMissing {
                file,
                sheet,
                row,
                columns,
                ..
            } => {
                let headers: Vec<&String> = columns.iter().map(|c| &c.header).take(30).collect();
                json!({ "file": file, "sheet": sheet, "row": row, "headers": headers, "columns": columns })
            }
        };
        match value {
            Value::Object(params) => params,
            _ => Params::new(),
        }
    }
}
