//! The roster file: preview and import. Not here: what all imports share (`imports`), reading the file (`exchange`).

use schemars::JsonSchema;
use serde::Serialize;

/// Something to say about a row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RowNote {
    pub sheet: String,
    /// As the spreadsheet counts, from 1; 0 = the whole sheet.
    pub row: u32,
    /// The column's header; empty = the whole row.
    pub column: String,
    pub code: String,
    /// The value concerned and what else the text needs.
    pub params: serde_json::Map<String, serde_json::Value>,
    /// In the user's language; filled by the CLI, empty for the window (it has its own wording).
    pub message: String,
}

/// A recognised column.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ColumnView {
    /// From the left, from 0.
    pub column: u16,
    /// The header as it stands in the file.
    pub header: String,
    /// What it was taken for; empty = not used.
    pub field: String,
}

/// A row as it will land.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RosterLine {
    pub sheet: String,
    pub row: u32,
    /// `add`, `update`, `unchanged`
    pub landing: String,
    pub name: String,
    pub grid: String,
    pub unit: String,
    pub household: String,
    pub relation: String,
    pub phone: String,
}

/// What an import would do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RosterPlan {
    pub file: String,
    /// xlsx, xls, csv utf-8, csv gb18030, pasted
    pub source: String,
    pub columns: Vec<ColumnView>,
    /// What a column may hold.
    pub fields: Vec<String>,
    pub rows: u32,
    pub added: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub households: u32,
    pub grids: u32,
    pub units: u32,
    pub refused: Vec<RowNote>,
    pub warnings: Vec<RowNote>,
    /// The first 200 rows as they will land.
    pub lines: Vec<RosterLine>,
}

/// What an import did (architecture.md, "Command-line contract").
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Imported {
    pub added: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub refused: Vec<RowNote>,
    pub warnings: Vec<RowNote>,
}
