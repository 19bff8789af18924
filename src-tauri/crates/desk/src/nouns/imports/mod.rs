//! Lists taken in: what rosters, ledgers and lists of meetings share. The file or the pasted block is read, the
//! meanings that somebody gave its columns are remembered, and what is told is put on the wire. Not here: what
//! becomes of a row (`issues`, `meetings`, `roster`), reading itself (`exchange`).

pub(crate) mod issues;
pub(crate) mod meetings;
pub(crate) mod refused;
mod telling;
mod whom;

use std::collections::HashMap;
use std::path::Path;

use exchange::headers::{Meanings, Vocabulary};
use exchange::source::MAX_BYTES;
use exchange::{ExchangeFault, Given, ListKind, Meant, Refused, SheetRead, Warning, Watch};
use rules::ids::RecordId;
use store::merging::ImportKey;
use store::{Tx, View};

use crate::commands::imports::{ColumnGiven, ListFile, ListGuess, ListGuessed, ListName};
use crate::commands::roster::{ColumnView, RowNote};
use crate::desk::{Call, Progress};
use crate::fault::Fault;
use crate::limits::{self, NotRead};

/// How many rows a preview shows.
pub(crate) const SHOWN: usize = 200;
/// Rows between two looks at whether the user stopped the work.
pub(crate) const STRIDE: usize = 256;

/// Half of the bar is reading, half is landing.
pub(crate) struct Reading<'a>(pub &'a dyn Progress);

impl Watch for Reading<'_> {
    fn progress(&self, done: u64, total: u64) {
        self.0.at(done, total * 2);
    }
    fn stopped(&self) -> bool {
        self.0.stopped()
    }
}

/// A file in memory, or a pasted block.
pub(crate) struct Taken {
    bytes: Option<Vec<u8>>,
    text: String,
    /// The file's name; empty for a block.
    pub name: String,
}

impl Taken {
    /// Reads the file, unless a block was pasted. Faults: `file.not_a_file`, `file.too_large`,
    /// `file.unreadable`, `file.empty`.
    pub fn read(path: &str, text: &str) -> Result<Self, Fault> {
        if !text.is_empty() {
            return Ok(Self {
                bytes: None,
                text: text.to_owned(),
                name: String::new(),
            });
        }
        let path = Path::new(path);
        let name = path.file_name();
        let name = name.map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        let bytes = limits::file(path, MAX_BYTES).map_err(|not| not_read(&name, &not))?;
        Ok(Self {
            bytes: Some(bytes),
            text: String::new(),
            name,
        })
    }

    /// As the reader wants it.
    pub fn given(&self) -> Given<'_> {
        match &self.bytes {
            Some(bytes) => Given::File {
                bytes,
                name: &self.name,
            },
            None => Given::Pasted(&self.text),
        }
    }

    /// A fault of the whole file.
    pub fn fault(&self, fault: &ExchangeFault) -> Fault {
        let mut told = Fault::new(fault.code());
        told.params = fault.params();
        told.with("file", self.name.as_str())
    }
}

fn not_read(name: &str, not: &NotRead) -> Fault {
    let told = match not {
        NotRead::NotAFile => Fault::new("file.not_a_file"),
        NotRead::TooLarge(most) => Fault::new("file.too_large").with("megabytes", most >> 20),
        NotRead::Refused(kind) => Fault::new("file.unreadable").with("reason", kind.to_string()),
    };
    told.with("file", name)
}

/// Under which keys the meanings of a list's columns are remembered.
fn key_of(list: ListName) -> &'static str {
    match list {
        ListName::Roster => "columns.roster.",
        ListName::Issues => "columns.issues.",
        ListName::Meetings => "columns.meetings.",
    }
}

/// What the columns mean: as changed now, else as changed before for files with the same headers.
pub(crate) fn meant<F: Vocabulary>(
    call: &Call<'_>,
    list: ListName,
    changed: &[ColumnGiven],
) -> Result<Meant<F>, Fault> {
    let settings = call.read(|view| Ok(view.settings_under(key_of(list))?))?;
    let remembered = settings.into_iter().filter_map(|setting| {
        let form = setting.key.strip_prefix(key_of(list))?.to_owned();
        let columns: Vec<ColumnGiven> = serde_json::from_str(&setting.value).ok()?;
        Some((form, meanings(&columns)))
    });
    Ok(Meant {
        changed: meanings(changed),
        remembered: remembered.collect::<HashMap<_, _>>(),
    })
}

fn meanings<F: Vocabulary>(columns: &[ColumnGiven]) -> Meanings<F> {
    let given = columns.iter().map(|one| (one.column, F::parse(&one.field)));
    given.collect()
}

/// Remembers changed meanings for files with the same headers.
pub(crate) fn remember(
    tx: &mut Tx<'_>,
    list: ListName,
    sheets: &[SheetRead],
    changed: &[ColumnGiven],
) -> Result<(), Fault> {
    let Some(sheet) = sheets.first().filter(|_| !changed.is_empty()) else {
        return Ok(());
    };
    let value = serde_json::to_string(changed).unwrap_or_default();
    Ok(tx.put_setting(&format!("{}{}", key_of(list), sheet.form), &value)?)
}

/// xlsx, csv gb18030, pasted.
pub(crate) fn source(kind: &str, encoding: Option<&str>) -> String {
    match encoding {
        Some(encoding) => format!("{kind} {encoding}"),
        None => kind.to_owned(),
    }
}

/// The columns of the first sheet and what they were taken for.
pub(crate) fn columns(sheets: &[SheetRead]) -> Vec<ColumnView> {
    let columns = sheets.first().map(|sheet| sheet.columns.iter());
    let views = columns.into_iter().flatten().map(|one| ColumnView {
        column: one.column,
        header: one.header.clone(),
        field: one.field.clone(),
    });
    views.collect()
}

/// What a column may hold.
pub(crate) fn fields<F: Vocabulary>() -> Vec<String> {
    F::WORDS.iter().map(|(field, _)| field.word()).collect()
}

/// Refused rows as they go over the wire.
pub(crate) fn refused_notes(refused: &[Refused]) -> Vec<RowNote> {
    let notes = refused
        .iter()
        .map(|r| note(&r.sheet, r.row, r.column.as_deref(), r.code, &r.params));
    notes.collect()
}

/// Warnings as they go over the wire.
pub(crate) fn warning_notes<'w>(warnings: impl Iterator<Item = &'w Warning>) -> Vec<RowNote> {
    let notes = warnings.map(|w| note(&w.sheet, w.row, w.column.as_deref(), w.code, &w.params));
    notes.collect()
}

fn note(
    sheet: &str,
    row: u32,
    column: Option<&str>,
    code: &str,
    params: &exchange::Params,
) -> RowNote {
    RowNote {
        sheet: sheet.to_owned(),
        row,
        column: column.unwrap_or_default().to_owned(),
        code: code.to_owned(),
        params: params.clone(),
        message: String::new(),
    }
}

/// With `strict` a refused row stops everything: the fault `import.refused` carries the rows.
pub(crate) fn refuse_strictly(strict: bool, refused: &[Refused]) -> Result<(), Fault> {
    if !strict || refused.is_empty() {
        return Ok(());
    }
    let rows = serde_json::to_value(refused_notes(refused)).unwrap_or_default();
    Err(Fault::new("import.refused")
        .with("count", refused.len())
        .with("refused", rows))
}

/// Rows that landed before, by fingerprint and count.
pub(crate) fn landed<I: From<uuid::Uuid>>(
    view: &View<'_>,
    source: &str,
) -> Result<HashMap<(String, u32), I>, Fault> {
    let keys = view.import_keys(source)?.into_iter();
    let known = keys.filter_map(|key| {
        let id = uuid::Uuid::parse_str(&key.entity_id).ok()?;
        Some(((key.fingerprint, u32::try_from(key.n).ok()?), I::from(id)))
    });
    Ok(known.collect())
}

/// Keeps that a row landed, so that the same file adds nothing again.
pub(crate) fn keep_key(
    tx: &mut Tx<'_>,
    (source, entity): (&str, &str),
    (fingerprint, n): (&str, u32),
    id: impl ToString,
) -> Result<(), Fault> {
    let key = format!("import/{source}/{fingerprint}/{n}");
    let key_id = RecordId::derived(tx.village.uuid(), &key);
    let mut key = ImportKey {
        village: tx.village,
        id: key_id,
        revision: tx
            .find::<ImportKey>(key_id)?
            .map_or(0, |known| known.revision),
        source: source.to_owned(),
        fingerprint: fingerprint.to_owned(),
        n: i64::from(n),
        entity: entity.to_owned(),
        entity_id: id.to_string(),
    };
    Ok(tx.put(&mut key)?)
}

/// Which list a spreadsheet is. Faults: those of the file.
pub(crate) fn guess(_: &Call<'_>, request: ListGuess) -> Result<ListGuessed, Fault> {
    let taken = Taken::read(&request.path, &request.text)?;
    let kind = exchange::kind_of(&taken.given()).map_err(|fault| taken.fault(&fault))?;
    let list = kind.map(|kind| match kind {
        ListKind::Roster => ListName::Roster,
        ListKind::Issues => ListName::Issues,
        ListKind::Meetings => ListName::Meetings,
    });
    Ok(ListGuessed { list })
}

impl ListFile {
    /// The file or block that is meant.
    pub(crate) fn taken(&self) -> Result<Taken, Fault> {
        Taken::read(&self.path, &self.text)
    }
}
