//! Rows of a roster file, read one by one and put together. Not here: the way through a file (`reading`), what
//! a row says (`row`).

use serde_json::json;

use super::row::{RowRead, RowReader};
use super::{Asked, RosterFile, RosterRow, households, repeats};
use crate::fault::ExchangeFault;
use crate::headers::{Header, RosterField, field_of};
use crate::reading::{Given, Head, Meant, each_row};
use crate::table::Row;
use crate::told::Notes;
use crate::watch::Watch;

/// Reads a roster, keeping only the tails of ID numbers. `file_name` is only shown in faults.
pub fn read_roster(
    bytes: &[u8],
    file_name: &str,
    watch: &dyn Watch,
) -> Result<RosterFile, ExchangeFault> {
    read_roster_with(bytes, file_name, Asked::default(), watch)
}

/// Reads a roster. Faults: all of `source::sniff` and `source::decode`, `roster.name_column_missing`,
/// `work.stopped`. Rows that cannot land are no fault: they stand in `RosterFile::refused`.
pub fn read_roster_with(
    bytes: &[u8],
    file_name: &str,
    asked: Asked,
    watch: &dyn Watch,
) -> Result<RosterFile, ExchangeFault> {
    let given = Given::File {
        bytes,
        name: file_name,
    };
    read_roster_given(&given, &Meant::default(), asked, watch)
}

/// The same of a file or a pasted block, with the meanings that somebody gave its columns.
pub fn read_roster_given(
    given: &Given<'_>,
    meant: &Meant<RosterField>,
    asked: Asked,
    watch: &dyn Watch,
) -> Result<RosterFile, ExchangeFault> {
    let mut rows = Rows {
        asked,
        people: Vec::new(),
        whole_ids: Vec::new(),
    };
    let mut notes = Notes::default();
    let origin = each_row(given, meant, watch, &mut notes, &mut |head, row, notes| {
        rows.take(head, row, notes);
        Ok(())
    })?;
    let households = households::group(&mut rows.people);
    for repeated in repeats::mark(&mut rows.people, &rows.whole_ids) {
        notes.warn(repeated);
    }
    let (refused, warnings) = notes.finish();
    Ok(RosterFile {
        source_kind: origin.source_kind,
        encoding: origin.encoding,
        fingerprint: origin.fingerprint,
        sheets: origin.sheets,
        rows: rows.people,
        households,
        refused,
        warnings,
    })
}

struct Rows {
    asked: Asked,
    people: Vec<RosterRow>,
    /// Whole ID numbers of the rows, to find one person twice; they do not leave this struct.
    whole_ids: Vec<Option<String>>,
}

impl Rows {
    fn take(&mut self, head: &Head<'_, RosterField>, row: &Row, notes: &mut Notes) {
        let reader = RowReader {
            sheet: head.sheet,
            header: head.header,
            lists_heads: lists_heads(head.header),
            asked: Asked {
                whole_ids: true,
                ..self.asked
            },
        };
        match reader.read(row) {
            RowRead::Person(person, warnings) => {
                let mut person: RosterRow = *person;
                self.whole_ids.push(person.id_number.clone());
                if !self.asked.whole_ids {
                    person.id_number = None;
                }
                self.people.push(person);
                warnings.into_iter().for_each(|one| notes.warn(one));
            }
            RowRead::Refused(refused) => notes.refused.push(refused),
            RowRead::Nothing { tell: true } => {
                let about = json!({ "reason": "nothing_known" });
                notes.note(head.sheet, row.number, "import.row_skipped", about);
            }
            RowRead::Nothing { tell: false } => {}
        }
    }
}

/// Whether the names are those of household heads.
fn lists_heads(header: &Header<RosterField>) -> bool {
    let name = header.column(RosterField::Name);
    name.is_some_and(|column| field_of(&column.header) == Some(RosterField::HouseholdHead))
}
