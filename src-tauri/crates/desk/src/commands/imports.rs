//! Old ledgers and lists of meetings: preview and import, and what all imports share. Not here: reading files
//! (`exchange`), rosters' own lines (`roster`).

use chrono::NaiveDate;
use rules::words::{Outcome, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::roster::{ColumnView, RowNote};

/// Which list a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ListName {
    Roster,
    Issues,
    Meetings,
}

/// A column whose meaning was changed.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ColumnGiven {
    /// From the left, from 0.
    pub column: u16,
    /// What it holds; empty = it is not read.
    #[serde(default)]
    pub field: String,
}

/// A file, or a block pasted from a spreadsheet program, to be read without writing.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ListFile {
    #[serde(default)]
    pub path: String,
    /// In place of a file.
    #[serde(default)]
    pub text: String,
    /// Columns whose meaning was changed; none = as the headers say, or as it was changed before for such files.
    #[serde(default)]
    pub columns: Vec<ColumnGiven>,
    /// The year of days without one.
    #[serde(default)]
    pub year: Option<i32>,
    /// The day on which matters without one were raised.
    #[serde(default)]
    pub day: Option<NaiveDate>,
}

/// The same, to be written in one step.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ListImport {
    #[serde(default)]
    pub path: String,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub columns: Vec<ColumnGiven>,
    #[serde(default)]
    pub year: Option<i32>,
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// With a refused row nothing lands.
    #[serde(default)]
    pub strict: bool,
}

impl ListImport {
    pub(crate) fn file(&self) -> ListFile {
        ListFile {
            path: self.path.clone(),
            text: self.text.clone(),
            columns: self.columns.clone(),
            year: self.year,
            day: self.day,
        }
    }
}

/// A file whose kind is asked for.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ListGuess {
    #[serde(default)]
    pub path: String,
    #[serde(default)]
    pub text: String,
}

/// Which list it is by its headers; none if it is none of them.
#[derive(Debug, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ListGuessed {
    pub list: Option<ListName>,
}

/// Refused rows to be written as a spreadsheet.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RefusedSheet {
    pub list: ListName,
    #[serde(default)]
    pub path: String,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub columns: Vec<ColumnGiven>,
    pub rows: Vec<RefusedRow>,
    /// What heads the reasons.
    pub title: String,
    /// Where to: an .xlsx.
    pub out: String,
}

/// A refused row with the reason in words.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RefusedRow {
    #[serde(default)]
    pub sheet: String,
    pub row: u32,
    pub reason: String,
}

/// Where the refused rows stand now.
#[derive(Debug, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RefusedWritten {
    pub path: String,
}

/// A matter as it will land.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct IssueLine {
    pub sheet: String,
    pub row: u32,
    /// `add`, `unchanged`
    pub landing: String,
    pub own_number: String,
    pub raised_on: NaiveDate,
    /// Whether a meeting of that day is known.
    pub at_meeting: bool,
    pub place: String,
    pub reporter: String,
    /// Whether the reporter is on the roster.
    pub reporter_known: bool,
    pub category: String,
    pub summary: String,
    pub outcome: Option<Outcome>,
    pub state: State,
    pub department: String,
    /// Whether the unit is new here.
    pub department_new: bool,
    pub person: String,
    pub measure: String,
    pub deadline: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub note: String,
}

/// What an import of a ledger would do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct IssuesPlan {
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
    /// Units that are new here.
    pub departments: u32,
    pub refused: Vec<RowNote>,
    pub warnings: Vec<RowNote>,
    /// The first 200 rows as they will land.
    pub lines: Vec<IssueLine>,
}

/// A meeting as it will land.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MeetingLine {
    pub sheet: String,
    pub row: u32,
    /// `add`, `unchanged`
    pub landing: String,
    pub day: NaiveDate,
    pub time: String,
    pub kind: String,
    pub scope: String,
    pub place: String,
    pub host: String,
    pub villagers: Option<u32>,
    pub cadres: Option<u32>,
    pub note: String,
}

/// What an import of meetings would do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct MeetingsPlan {
    pub file: String,
    pub source: String,
    pub columns: Vec<ColumnView>,
    pub fields: Vec<String>,
    pub rows: u32,
    pub added: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub refused: Vec<RowNote>,
    pub warnings: Vec<RowNote>,
    pub lines: Vec<MeetingLine>,
}
