//! The way through a roster file: told by content, sheets chosen by their headers, rows read one by
//! one under somebody's watch. Not here: what a row says (`row`).

use serde_json::json;

use super::row::{RowRead, RowReader};
use super::{Asked, RosterFile, RosterRow, SheetRead, Warning, households, params, repeats, skip};
use crate::fault::ExchangeFault;
use crate::headers::{Field, HEADER_ROWS, Header, find_header, likely_header};
use crate::source::{SourceKind, decode, sniff};
use crate::table::{Table, open_workbook, read_text};
use crate::watch::{Unwatched, Watch, look};

/// Fields that a vertically merged cell gives to all its rows. A merged phone or birth is one
/// person's, so those are not among them.
const SHARED: &[Field] = &[
    Field::Grid,
    Field::Group,
    Field::Unit,
    Field::HouseholdCode,
    Field::HouseholdHead,
];

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
    if watch.stopped() {
        return Err(ExchangeFault::Stopped);
    }
    let kind = sniff(bytes)?;
    let mut reading = Reading::new(bytes, kind, asked, watch);
    match kind {
        SourceKind::Xls => return Err(ExchangeFault::NotYet(".xls")),
        SourceKind::Xlsx => reading.workbook(bytes, file_name)?,
        SourceKind::Csv => reading.text(bytes, file_name)?,
    }
    Ok(reading.finish())
}

struct Reading<'w> {
    asked: Asked,
    watch: &'w dyn Watch,
    file: RosterFile,
    /// Whole ID numbers of the rows, to find one person twice; they do not leave this struct.
    whole_ids: Vec<Option<String>>,
}

impl<'w> Reading<'w> {
    fn new(bytes: &[u8], kind: SourceKind, asked: Asked, watch: &'w dyn Watch) -> Self {
        let file = RosterFile {
            source_kind: kind.word(),
            encoding: None,
            fingerprint: blake3::hash(bytes).to_hex().to_string(),
            sheets: Vec::new(),
            rows: Vec::new(),
            households: Vec::new(),
            refused: Vec::new(),
            warnings: Vec::new(),
        };
        Self {
            asked,
            watch,
            file,
            whole_ids: Vec::new(),
        }
    }

    fn text(&mut self, bytes: &[u8], file_name: &str) -> Result<(), ExchangeFault> {
        let decoded = decode(bytes)?;
        self.file.encoding = Some(decoded.encoding.word());
        let table = read_text(&decoded.text, self.watch)?;
        let header = find_header(&table);
        match (header.filter(|header| header.score().0), decoded.doubt) {
            (None, Some(doubt)) => Err(doubt),
            (None, None) => Err(name_column_missing(file_name, &[table])),
            (Some(header), doubt) => {
                if let Some(doubt) = doubt.filter(|_| decoded.misread) {
                    let about = serde_json::Value::Object(doubt.params());
                    self.note("", 0, doubt.code(), about);
                }
                self.sheet(table, &header)
            }
        }
    }

    fn workbook(&mut self, bytes: &[u8], file_name: &str) -> Result<(), ExchangeFault> {
        let mut workbook = open_workbook(bytes)?;
        let (shown, hidden) = workbook.sheets();
        let mut heads = Vec::new();
        for sheet in &shown {
            heads.push(workbook.read(sheet, Some(2 * HEADER_ROWS), &Unwatched)?);
        }
        if heads.iter().all(|head| head.rows.is_empty()) && !shown.is_empty() {
            return Err(ExchangeFault::Empty);
        }
        let headers: Vec<Option<Header>> = heads.iter().map(find_header).collect();
        let named = headers.iter().flatten().filter(|header| header.score().0);
        // The first sheet wins among equals, which max_by_key would not give.
        let best = named.fold(None, |best: Option<&Header>, header| match best {
            Some(best) if best.score() >= header.score() => Some(best),
            _ => Some(header),
        });
        let Some(best) = best else {
            return Err(name_column_missing(file_name, &heads));
        };
        let fields = best.fields();
        for (at, sheet) in shown.iter().enumerate() {
            let header = headers.get(at).and_then(Option::as_ref);
            match header.filter(|header| header.fields() == fields) {
                Some(header) => {
                    let table = workbook.read(sheet, None, self.watch)?;
                    self.sheet(table, header)?;
                }
                None if heads.get(at).is_some_and(|head| head.rows.is_empty()) => {}
                None => self.note(
                    sheet,
                    0,
                    "roster.sheet_skipped",
                    json!({ "reason": "other_headers" }),
                ),
            }
        }
        for sheet in &hidden {
            self.note(
                sheet,
                0,
                "roster.sheet_skipped",
                json!({ "reason": "hidden" }),
            );
        }
        Ok(())
    }

    fn sheet(&mut self, mut table: Table, header: &Header) -> Result<(), ExchangeFault> {
        let shared: Vec<u16> = SHARED
            .iter()
            .filter_map(|field| header.column(*field).map(|column| column.column))
            .collect();
        table.fill_down(&shared, header.last_row)?;
        for repeated in &header.repeated {
            self.note(
                &table.sheet,
                header.row,
                "roster.column_repeated",
                json!({ "header": repeated }),
            );
        }
        let asked = Asked {
            whole_ids: true,
            ..self.asked
        };
        let reader = RowReader {
            sheet: &table.sheet,
            header,
            lists_heads: header.lists_heads(),
            asked,
        };
        let total = table.rows.len() as u64;
        let below = table.rows.iter().filter(|row| row.number > header.last_row);
        for (done, row) in below.enumerate() {
            look(&Silent(self.watch), done, total)?;
            match skip::reason(row, header) {
                Some(reason) => {
                    self.note(
                        &table.sheet,
                        row.number,
                        "roster.row_skipped",
                        json!({ "reason": reason }),
                    );
                }
                None => self.row(reader.read(row), &table.sheet, row.number),
            }
        }
        self.file.sheets.push(SheetRead {
            sheet: table.sheet,
            header_row: header.row,
            columns: header.columns.clone(),
            ignored_columns: header
                .ignored
                .iter()
                .chain(&header.repeated)
                .cloned()
                .collect(),
        });
        Ok(())
    }

    fn row(&mut self, read: RowRead, sheet: &str, number: u32) {
        match read {
            RowRead::Person(person, warnings) => {
                let mut person: RosterRow = *person;
                self.whole_ids.push(person.id_number.clone());
                if !self.asked.whole_ids {
                    person.id_number = None;
                }
                self.file.rows.push(person);
                self.file.warnings.extend(warnings);
            }
            RowRead::Refused(refused) => self.file.refused.push(refused),
            RowRead::Nothing { tell: true } => {
                self.note(
                    sheet,
                    number,
                    "roster.row_skipped",
                    json!({ "reason": "nothing_known" }),
                );
            }
            RowRead::Nothing { tell: false } => {}
        }
    }

    fn note(&mut self, sheet: &str, row: u32, code: &'static str, about: serde_json::Value) {
        self.file.warnings.push(Warning {
            sheet: sheet.to_owned(),
            row,
            column: None,
            code,
            params: params(about),
        });
    }

    fn finish(mut self) -> RosterFile {
        self.file.households = households::group(&mut self.file.rows);
        let repeats = repeats::mark(&mut self.file.rows, &self.whole_ids);
        self.file.warnings.extend(repeats);
        self.file
    }
}

/// Heeds a stop and tells no progress: the slow part, reading the cells, has told it already.
struct Silent<'w>(&'w dyn Watch);

impl Watch for Silent<'_> {
    fn progress(&self, _done: u64, _total: u64) {}
    fn stopped(&self) -> bool {
        self.0.stopped()
    }
}

/// Names the sheet that comes nearest to a roster and what stands where its header should be.
fn name_column_missing(file_name: &str, heads: &[Table]) -> ExchangeFault {
    let file = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let nearest = heads
        .iter()
        .filter_map(|table| find_header(table).map(|header| (table, header)))
        .max_by_key(|(_, header)| header.score());
    let (sheet, (row, headers)) = match nearest {
        Some((table, header)) => (table.sheet.clone(), (header.row, header.texts())),
        None => {
            let table = heads.iter().find(|table| !table.rows.is_empty());
            table.map_or_else(Default::default, |table| {
                (table.sheet.clone(), likely_header(table))
            })
        }
    };
    ExchangeFault::NameColumnMissing {
        file: file.to_owned(),
        sheet,
        row,
        headers,
    }
}
