//! What leaves for other programs and is no paper: the roster, everything. Not here: papers as files (`document`), one
//! person's data (`erasing`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::document::FileFormat;
use super::figures::FiguresShow;

/// Writes the roster into a file; everything in it is for the office.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RosterExport {
    /// `xlsx`, `csv` or `json`.
    pub format: FileFormat,
    pub out: String,
}

/// The file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RosterExported {
    pub path: String,
    pub people: u32,
    pub bytes: u64,
}

/// Writes every table into one JSON file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DataExport {
    pub out: String,
}

/// The file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DataExported {
    pub path: String,
    pub tables: u32,
    pub rows: u64,
    pub bytes: u64,
}

/// Writes the figures of a period into a file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct FiguresExport {
    /// Which figures, as `figures_show` asks for them.
    #[serde(default)]
    pub wanted: FiguresShow,
    /// `xlsx`, `csv` or `json`.
    pub format: FileFormat,
    pub out: String,
}

/// The file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct FiguresExported {
    pub path: String,
    pub bytes: u64,
}
