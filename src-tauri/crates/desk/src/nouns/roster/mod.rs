//! The roster file: what would land (preview), and landing it in one step (import). Not here: reading the
//! file (`exchange`), who is who (`matching`).

mod landing;
mod matching;
mod posts;

use std::path::Path;

use exchange::source::MAX_BYTES;
use exchange::{RosterFile, Watch, read_roster};

use crate::commands::roster::{
    ColumnView, Imported, RosterImport, RosterLine, RosterPlan, RosterPreview, RowNote,
};
use crate::desk::{Call, Progress};
use crate::fault::Fault;
use crate::limits::{self, NotRead};
use crate::nouns::meeting_view::len;
use matching::{Match, Plan};

/// How many rows a preview shows.
const SHOWN: usize = 200;

/// Half of the bar is reading, half is landing.
struct Reading<'a>(&'a dyn Progress);

impl Watch for Reading<'_> {
    fn progress(&self, done: u64, total: u64) {
        self.0.at(done, total * 2);
    }
    fn stopped(&self) -> bool {
        self.0.stopped()
    }
}

fn read(call: &Call<'_>, path: &str) -> Result<RosterFile, Fault> {
    let path = Path::new(path);
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let bytes = limits::file(path, MAX_BYTES).map_err(|not| not_read(&name, &not))?;
    read_roster(&bytes, &name, &Reading(call.progress)).map_err(|fault| {
        let mut told = Fault::new(fault.code());
        told.params = fault.params();
        told.with("file", name.as_str())
    })
}

fn not_read(name: &str, not: &NotRead) -> Fault {
    let told = match not {
        NotRead::NotAFile => Fault::new("file.not_a_file"),
        NotRead::TooLarge(most) => Fault::new("file.too_large").with("megabytes", most >> 20),
        NotRead::Refused(kind) => Fault::new("file.unreadable").with("reason", kind.to_string()),
    };
    told.with("file", name)
}

/// Reads a roster without writing.
pub(crate) fn preview(call: &Call<'_>, request: RosterPreview) -> Result<RosterPlan, Fault> {
    let file = read(call, &request.path)?;
    let roster = call.roster()?;
    let plan = call.read(|view| Plan::make(view, &roster, &file))?;
    let name = Path::new(&request.path)
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(RosterPlan {
        file: name,
        source: source(&file),
        columns: columns(&file),
        rows: len(file.rows.len() + file.refused.len()),
        added: len(plan.count(|m| matches!(m, Match::Add))),
        updated: len(plan.count(|m| matches!(m, Match::Update(..)))),
        unchanged: len(plan.count(|m| matches!(m, Match::Unchanged(_)))),
        households: len(plan.new_households()),
        grids: len(distinct(&file, |h| h.grid.as_ref().or(h.group.as_ref()))),
        units: len(distinct(&file, |h| h.unit.as_ref())),
        refused: refused(&file),
        warnings: warnings(&file, &plan),
        lines: lines(&file, &plan),
    })
}

fn source(file: &RosterFile) -> String {
    match file.encoding {
        Some(encoding) => format!("{} {encoding}", file.source_kind),
        None => file.source_kind.to_owned(),
    }
}

fn columns(file: &RosterFile) -> Vec<ColumnView> {
    let Some(sheet) = file.sheets.first() else {
        return Vec::new();
    };
    let used = sheet.columns.iter().map(|c| ColumnView {
        header: c.header.clone(),
        field: word(&c.field),
    });
    let ignored = sheet.ignored_columns.iter().map(|h| ColumnView {
        header: h.clone(),
        field: String::new(),
    });
    used.chain(ignored).collect()
}

/// The field's identifier, as serde writes it.
fn word(field: &exchange::headers::Field) -> String {
    serde_json::to_value(field)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn distinct<'a>(
    file: &'a RosterFile,
    name: impl Fn(&'a exchange::FileHousehold) -> Option<&'a String>,
) -> usize {
    file.households
        .iter()
        .filter_map(name)
        .collect::<std::collections::HashSet<_>>()
        .len()
}

fn refused(file: &RosterFile) -> Vec<RowNote> {
    file.refused
        .iter()
        .map(|r| note(&r.sheet, r.row, r.column.as_deref(), r.code, &r.params))
        .collect()
}

fn warnings(file: &RosterFile, plan: &Plan) -> Vec<RowNote> {
    file.warnings
        .iter()
        .chain(&plan.warnings)
        .map(|w| note(&w.sheet, w.row, w.column.as_deref(), w.code, &w.params))
        .collect()
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

fn lines(file: &RosterFile, plan: &Plan) -> Vec<RosterLine> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    file.rows
        .iter()
        .zip(&plan.matches)
        .take(SHOWN)
        .map(|(row, matched)| RosterLine {
            sheet: row.sheet.clone(),
            row: row.row,
            landing: matched.as_str().to_owned(),
            name: row.name.clone(),
            grid: text(&row.grid.clone().or(row.group.clone())),
            unit: text(&row.unit),
            household: text(&row.household_code.clone().or(row.household_head.clone())),
            relation: text(&row.relation),
            phone: text(&row.phone),
        })
        .collect()
}

/// Lands a roster in one step. With refused rows the good ones land; if `strict`, nothing does: the fault
/// `import.refused` carries the refused rows.
pub(crate) fn import(call: &Call<'_>, request: RosterImport) -> Result<Imported, Fault> {
    let file = read(call, &request.path)?;
    if request.strict && !file.refused.is_empty() {
        let rows = serde_json::to_value(refused(&file)).unwrap_or_default();
        return Err(Fault::new("import.refused")
            .with("count", file.refused.len())
            .with("refused", rows));
    }
    let roster = call.roster()?;
    let plan = call.transact(|tx| {
        let plan = Plan::make(tx, &roster, &file)?;
        landing::land(call, tx, &file, &plan)?;
        Ok(plan)
    })?;
    Ok(Imported {
        added: len(plan.count(|m| matches!(m, Match::Add))),
        updated: len(plan.count(|m| matches!(m, Match::Update(..)))),
        unchanged: len(plan.count(|m| matches!(m, Match::Unchanged(_)))),
        refused: refused(&file),
        warnings: warnings(&file, &plan),
    })
}
