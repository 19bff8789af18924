//! The roster (花名册): a file's bytes into people with their households, and for every row that
//! cannot land the reason. Not here: whether a person is known already (`roster_plan`), and SQL.

mod households;
mod read;
mod repeats;
mod row;

pub use crate::fields::Birth;
pub use read::{read_roster, read_roster_given, read_roster_with};

use chrono::NaiveDate;
use rules::words::Sex;
use serde::Serialize;

pub use crate::told::{Refused, SheetRead, Warning};

/// What the village wants from a file.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    /// Keep whole ID numbers; otherwise only their tails leave this crate (data model, "people").
    pub whole_ids: bool,
    /// A birth after this day is refused; without it none is.
    pub today: Option<NaiveDate>,
}

/// What a file holds.
#[derive(Debug, Clone, Serialize)]
pub struct RosterFile {
    /// `xlsx`, `xls`, `csv` or `pasted`.
    pub source_kind: &'static str,
    /// The encoding of a text file: `utf-8`, `utf-8-bom`, `gb18030`, `utf-16`.
    pub encoding: Option<&'static str>,
    /// BLAKE3 of the bytes, in hex.
    pub fingerprint: String,
    /// The sheets that were read, best first.
    pub sheets: Vec<SheetRead>,
    /// The people, in the file's order.
    pub rows: Vec<RosterRow>,
    /// Their households, in the file's order.
    pub households: Vec<FileHousehold>,
    /// Rows that cannot land, one entry a row.
    pub refused: Vec<Refused>,
    /// What lands but wants a look, and what was passed over.
    pub warnings: Vec<Warning>,
}

/// A person as the file has it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RosterRow {
    /// Sheet.
    pub sheet: String,
    /// Row as shown (1-based).
    pub row: u32,
    /// Name.
    pub name: String,
    /// Sex; from the ID number where the file has no column for it.
    pub sex: Option<Sex>,
    /// Birth; from the ID number where the file has none.
    pub birth: Option<Birth>,
    /// Phone, digits only.
    pub phone: Option<String>,
    /// Whole ID number; only if asked for.
    pub id_number: Option<String>,
    /// Last four characters of the ID number.
    pub id_tail: Option<String>,
    /// Grid.
    pub grid: Option<String>,
    /// Villagers' group.
    pub group: Option<String>,
    /// Unit (单元).
    pub unit: Option<String>,
    /// The household's number in the file.
    pub household_code: Option<String>,
    /// Name of the household's head.
    pub household_head: Option<String>,
    /// Relation to the head; the head's own is 户主.
    pub relation: Option<String>,
    /// Party member.
    pub party_member: Option<bool>,
    /// Post, as typed.
    pub post: Option<String>,
    /// Lives in the village.
    pub lives_here: Option<bool>,
    /// Note.
    pub note: Option<String>,
    /// Index into `RosterFile::households`.
    pub household: Option<usize>,
    /// BLAKE3 of what the row says, in hex: equal rows have equal ones, in any file.
    pub fingerprint: String,
    /// The how-manieth row with this fingerprint in the file (1-based); with the fingerprint it is the
    /// key by which a landed row is known again (data model, "import_keys").
    pub n: u32,
}

/// A household as the file has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct FileHousehold {
    /// Its number.
    pub code: Option<String>,
    /// Its head's name.
    pub head: Option<String>,
    /// Grid.
    pub grid: Option<String>,
    /// Villagers' group.
    pub group: Option<String>,
    /// Unit.
    pub unit: Option<String>,
    /// How many of the file's people live in it.
    pub people: u32,
}
