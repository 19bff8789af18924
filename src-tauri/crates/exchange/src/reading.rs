//! The way through any file of rows: told by content, sheets chosen by their headers, rows handed on one by one
//! under somebody's watch. One reader for rosters, ledgers and lists of meetings. Not here: what a row says.

use std::collections::HashMap;

use serde_json::json;

use crate::fault::ExchangeFault;
use crate::headers::{HEADER_ROWS, Header, Meanings, Vocabulary, find_header, likely_header};
use crate::skip;
use crate::source::{SourceKind, decode, look_into, look_into_old};
use crate::table::{Cell, OldWorkbook, Row, Table, Workbook, open_old, open_workbook, read_text};
use crate::told::{Notes, SheetRead, columns};
use crate::watch::{Unwatched, Watch, look};

/// Marks by which a hand says "as above".
const DITTO: &[&str] = &["同上", "〃", "″", "\"", "''", "同前", "上同", "..", "々"];

/// What is to be read.
#[derive(Debug, Clone, Copy)]
pub enum Given<'b> {
    /// A file's bytes; its name is told in faults and may hold the year.
    File {
        /// All of it.
        bytes: &'b [u8],
        /// Without its folder.
        name: &'b str,
    },
    /// A block pasted from a spreadsheet program.
    Pasted(&'b str),
}

impl Given<'_> {
    fn name(&self) -> &str {
        match self {
            Self::File { name, .. } => name.rsplit(['/', '\\']).next().unwrap_or_default(),
            Self::Pasted(_) => "",
        }
    }
}

/// What columns mean where their headers are not relied on.
#[derive(Debug)]
pub struct Meant<F> {
    /// Changed for this file.
    pub changed: Meanings<F>,
    /// Changed before, by the form that they were changed for (`Header::form`).
    pub remembered: HashMap<String, Meanings<F>>,
}

impl<F> Default for Meant<F> {
    fn default() -> Self {
        Self {
            changed: Meanings::new(),
            remembered: HashMap::new(),
        }
    }
}

impl<F: Vocabulary> Meant<F> {
    fn apply(&self, header: Header<F>) -> Header<F> {
        if !self.changed.is_empty() {
            return header.with(&self.changed);
        }
        match self.remembered.get(&header.form()) {
            Some(meanings) => header.with(meanings),
            None => header,
        }
    }
}

/// What was read.
#[derive(Debug, Default)]
pub struct Origin {
    /// `xlsx`, `xls`, `csv` or `pasted`.
    pub source_kind: &'static str,
    /// The encoding of a text file: `utf-8`, `utf-8-bom`, `gb18030`, `utf-16`.
    pub encoding: Option<&'static str>,
    /// BLAKE3 of the bytes, in hex.
    pub fingerprint: String,
    /// The sheets that were read, in the file's order.
    pub sheets: Vec<SheetRead>,
}

/// A sheet whose rows are handed on.
pub(crate) struct Head<'h, F> {
    pub(crate) sheet: &'h str,
    pub(crate) header: &'h Header<F>,
    /// What stands above the header, the sheet's and the file's name: there a year may be found.
    pub(crate) around: &'h [String],
}

/// Takes a row that is no total, note or header.
pub(crate) type Take<'t, F> =
    &'t mut dyn FnMut(&Head<'_, F>, &Row, &mut Notes) -> Result<(), ExchangeFault>;

/// Reads every row. Faults: all of `source::sniff` and `source::decode`, the vocabulary's `KEY_MISSING`,
/// `work.stopped`.
pub(crate) fn each_row<F: Vocabulary>(
    given: &Given<'_>,
    meant: &Meant<F>,
    watch: &dyn Watch,
    notes: &mut Notes,
    take: Take<'_, F>,
) -> Result<Origin, ExchangeFault> {
    if watch.stopped() {
        return Err(ExchangeFault::Stopped);
    }
    let mut reading = Reading {
        given,
        meant,
        watch,
        notes,
        take,
        origin: Origin::default(),
    };
    reading.all()?;
    Ok(reading.origin)
}

/// A workbook of either age.
enum Book<'b> {
    Today(Workbook<'b>),
    Old(OldWorkbook<'b>),
}

impl Book<'_> {
    fn sheets(&self) -> (Vec<String>, Vec<String>) {
        match self {
            Self::Today(book) => book.sheets(),
            Self::Old(book) => book.sheets(),
        }
    }

    fn read(
        &mut self,
        sheet: &str,
        limit: Option<usize>,
        watch: &dyn Watch,
    ) -> Result<Table, ExchangeFault> {
        match self {
            Self::Today(book) => book.read(sheet, limit, watch),
            Self::Old(book) => book.read(sheet, limit, watch),
        }
    }
}

struct Reading<'r, F> {
    given: &'r Given<'r>,
    meant: &'r Meant<F>,
    watch: &'r dyn Watch,
    notes: &'r mut Notes,
    take: Take<'r, F>,
    origin: Origin,
}

impl<F: Vocabulary> Reading<'_, F> {
    fn all(&mut self) -> Result<(), ExchangeFault> {
        let bytes = match self.given {
            Given::File { bytes, .. } => bytes,
            Given::Pasted(text) => text.as_bytes(),
        };
        self.origin.fingerprint = blake3::hash(bytes).to_hex().to_string();
        if let Given::Pasted(text) = self.given {
            self.origin.source_kind = "pasted";
            return self.text(text, None);
        }
        let (kind, hidden) = look_into(bytes)?;
        self.origin.source_kind = kind.word();
        match kind {
            SourceKind::Xlsx => self.workbook(Book::Today(open_workbook(bytes, hidden)?)),
            SourceKind::Xls => {
                let old = look_into_old(bytes)?;
                self.workbook(Book::Old(open_old(&old)?))
            }
            SourceKind::Csv => {
                let decoded = decode(bytes)?;
                self.origin.encoding = Some(decoded.encoding.word());
                let doubt = decoded.doubt.map(|doubt| (doubt, decoded.misread));
                self.text(&decoded.text, doubt)
            }
        }
    }

    /// A text that reads badly is told to do so, or refused where not even its header reads.
    fn text(
        &mut self,
        text: &str,
        doubt: Option<(ExchangeFault, bool)>,
    ) -> Result<(), ExchangeFault> {
        if text.trim().is_empty() {
            return Err(ExchangeFault::Empty);
        }
        let table = read_text(text, self.watch)?;
        let header = self.header(&table);
        match (header.filter(|header| header.score().0), doubt) {
            (None, Some((doubt, _))) => Err(doubt),
            (None, None) => Err(self.key_missing(&[table])),
            (Some(header), doubt) => {
                if let Some((doubt, _)) = doubt.filter(|(_, misread)| *misread) {
                    let about = serde_json::Value::Object(doubt.params());
                    self.notes.note("", 0, doubt.code(), about);
                }
                self.sheet(table, &header)
            }
        }
    }

    fn workbook(&mut self, mut book: Book<'_>) -> Result<(), ExchangeFault> {
        let (shown, hidden) = book.sheets();
        let mut heads = Vec::new();
        for sheet in &shown {
            heads.push(book.read(sheet, Some(2 * HEADER_ROWS), &Unwatched)?);
        }
        if heads.iter().all(|head| head.rows.is_empty()) && !shown.is_empty() {
            return Err(ExchangeFault::Empty);
        }
        let headers: Vec<Option<Header<F>>> = heads.iter().map(|head| self.header(head)).collect();
        let fields = best(&headers)
            .map(Header::fields)
            .ok_or_else(|| self.key_missing(&heads))?;
        for ((sheet, head), header) in shown.iter().zip(&heads).zip(&headers) {
            match header.as_ref().filter(|header| header.fields() == fields) {
                Some(header) => {
                    let table = book.read(sheet, None, self.watch)?;
                    self.sheet(table, header)?;
                }
                None if head.rows.is_empty() => {}
                None => self.skipped(sheet, "other_headers"),
            }
        }
        for sheet in &hidden {
            self.skipped(sheet, "hidden");
        }
        Ok(())
    }

    fn skipped(&mut self, sheet: &str, reason: &str) {
        let about = json!({ "reason": reason });
        self.notes.note(sheet, 0, "import.sheet_skipped", about);
    }

    /// The header with the meanings that somebody gave its columns; where no word is known, the row in which
    /// the headers most likely stand.
    fn header(&self, table: &Table) -> Option<Header<F>> {
        let found = find_header(table).filter(|header: &Header<F>| header.score().0);
        let header = found.or_else(|| {
            let likely = find_header(table).filter(|header: &Header<F>| header.score().1 > 1);
            likely.or_else(|| likely_header(table))
        });
        Some(self.meant.apply(header?))
    }

    fn sheet(&mut self, mut table: Table, header: &Header<F>) -> Result<(), ExchangeFault> {
        let shared: Vec<u16> = F::SHARED
            .iter()
            .filter_map(|field| header.column(*field).map(|column| column.column))
            .collect();
        table.fill_down(&shared, header.last_row)?;
        self.tell_sheet(&table, header);
        let around = self.around(&table, header);
        let head = Head {
            sheet: &table.sheet,
            header,
            around: &around,
        };
        let total = table.rows.len() as u64;
        let mut above: HashMap<u16, Cell> = HashMap::new();
        let below = table.rows.iter_mut();
        for (done, row) in below.filter(|row| row.number > header.last_row).enumerate() {
            look(&Silent(self.watch), done, total)?;
            as_above(row, &shared, &mut above);
            match skip::reason(row, header) {
                Some(reason) => {
                    let about = json!({ "reason": reason });
                    let sheet = &table.sheet;
                    self.notes
                        .note(sheet, row.number, "import.row_skipped", about);
                }
                None => (self.take)(&head, row, self.notes)?,
            }
        }
        self.origin.sheets.push(SheetRead::of(&table.sheet, header));
        Ok(())
    }

    fn tell_sheet(&mut self, table: &Table, header: &Header<F>) {
        for (_, repeated) in &header.repeated {
            let about = json!({ "header": repeated });
            self.notes
                .note(&table.sheet, header.row, "import.column_repeated", about);
        }
        let known: std::collections::HashSet<u32> = table.hidden.iter().copied().collect();
        let hidden = |row: &&Row| row.number > header.last_row && known.contains(&row.number);
        let hidden = table.rows.iter().filter(hidden).count();
        if hidden > 0 {
            let about = json!({ "count": hidden });
            self.notes
                .note(&table.sheet, 0, "import.hidden_rows", about);
        }
    }

    fn around(&self, table: &Table, header: &Header<F>) -> Vec<String> {
        let above = table.rows.iter().take_while(|row| row.number < header.row);
        let texts = above
            .flat_map(Row::cells)
            .map(|(_, cell)| cell.text().into_owned());
        texts
            .chain([table.sheet.clone(), self.given.name().to_owned()])
            .collect()
    }

    /// Names the sheet that comes nearest and what stands where its header should be.
    fn key_missing(&self, heads: &[Table]) -> ExchangeFault {
        let headers = heads
            .iter()
            .filter_map(|head| Some((head, self.header(head)?)));
        let nearest = headers.fold(None, |best: Option<(&Table, Header<F>)>, one| match best {
            Some(best) if best.1.score() >= one.1.score() => Some(best),
            _ => Some(one),
        });
        let (sheet, row, columns) = nearest.map_or_else(Default::default, |(table, header)| {
            (table.sheet.clone(), header.row, columns(&header))
        });
        ExchangeFault::KeyColumnMissing {
            code: F::KEY_MISSING,
            file: self.given.name().to_owned(),
            sheet,
            row,
            columns,
        }
    }
}

/// The first sheet wins among equals, which `max_by_key` would not give.
fn best<F: Vocabulary>(headers: &[Option<Header<F>>]) -> Option<&Header<F>> {
    let named = headers.iter().flatten().filter(|header| header.score().0);
    named.fold(None, |best: Option<&Header<F>>, header| match best {
        Some(best) if best.score() >= header.score() => Some(best),
        _ => Some(header),
    })
}

/// Puts the value above where a hand wrote "as above".
fn as_above(row: &mut Row, shared: &[u16], above: &mut HashMap<u16, Cell>) {
    for column in shared {
        let Some(cell) = row.cell(*column) else {
            continue;
        };
        let ditto = matches!(cell, Cell::Text(text) if DITTO.contains(&text.as_str()));
        if ditto {
            if let Some(cell) = above.get(column) {
                row.set(*column, cell.clone());
            }
        } else {
            above.insert(*column, cell.clone());
        }
    }
}

/// How well a file fits a vocabulary: whether its key column is there, and how many columns are known.
pub(crate) fn fit<F: Vocabulary>(given: &Given<'_>) -> Result<(bool, usize), ExchangeFault> {
    let score = |table: &Table| find_header::<F>(table).map_or((false, 0), |h| h.score());
    let bytes = match given {
        Given::Pasted(text) => return Ok(score(&read_text(text, &Unwatched)?)),
        Given::File { bytes, .. } => bytes,
    };
    let (kind, hidden) = look_into(bytes)?;
    let old = match kind {
        SourceKind::Xls => Some(look_into_old(bytes)?),
        _ => None,
    };
    let mut book = match kind {
        SourceKind::Csv => return Ok(score(&read_text(&decode(bytes)?.text, &Unwatched)?)),
        SourceKind::Xlsx | SourceKind::Xls => match &old {
            Some(old) => Book::Old(open_old(old)?),
            None => Book::Today(open_workbook(bytes, hidden)?),
        },
    };
    let mut best = (false, 0);
    for sheet in book.sheets().0 {
        best = best.max(score(&book.read(
            &sheet,
            Some(2 * HEADER_ROWS),
            &Unwatched,
        )?));
    }
    Ok(best)
}

/// Heeds a stop and tells no progress: the slow part, reading the cells, has told it already.
struct Silent<'w>(&'w dyn Watch);

impl Watch for Silent<'_> {
    fn progress(&self, _done: u64, _total: u64) {}
    fn stopped(&self) -> bool {
        self.0.stopped()
    }
}
