//! The cells of one row by their fields, for ledgers and lists of meetings: read, and what does not read told by
//! sheet, row and column. What cannot be placed is kept as words. Not here: rosters, whose rows are refused for
//! more (`roster::row`).

use chrono::NaiveDate;
use serde_json::json;

use crate::fields::{DaySaid, Near, Reading, is_error, plain_text, read_day};
use crate::headers::Vocabulary;
use crate::reading::Head;
use crate::table::{Cell, Row};
use crate::told::{Notes, Refused, Warning, params};

/// Headers of columns that only count the rows.
const COUNTS: &[&str] = &["序号", "序", "No", "NO", "no", "No.", "行号", "编次", "#"];
/// So much of a cell stands in a word about it.
const SHOWN: usize = 60;

/// One row while it is read.
pub(crate) struct RowCells<'r, F> {
    head: &'r Head<'r, F>,
    row: &'r Row,
    warnings: Vec<Warning>,
    refused: Option<Refused>,
    /// What stands in the row and has no place of its own: header and words.
    left: Vec<(String, String)>,
}

impl<'r, F: Vocabulary> RowCells<'r, F> {
    pub(crate) const fn of(head: &'r Head<'r, F>, row: &'r Row) -> Self {
        Self {
            head,
            row,
            warnings: Vec::new(),
            refused: None,
            left: Vec::new(),
        }
    }

    /// Whether nothing that the vocabulary knows stands in the row.
    pub(crate) fn is_blank(&self) -> bool {
        let mut columns = self.head.header.columns.iter();
        !columns.any(|column| self.row.cell(column.column).is_some())
    }

    pub(crate) fn cell(&self, field: F) -> Option<&'r Cell> {
        let column = self.head.header.column(field)?;
        self.row.cell(column.column)
    }

    fn header_of(&self, field: F) -> Option<String> {
        let column = self.head.header.column(field)?;
        Some(column.header.clone())
    }

    /// Text in one line; an error of a formula is told and left out.
    pub(crate) fn text(&mut self, field: F) -> String {
        let Some(text) = self.cell(field).map(Cell::text) else {
            return String::new();
        };
        if is_error(&text) {
            self.warn(field, "cell.error");
            return String::new();
        }
        if text.contains('\u{FFFD}') || text.contains("锟斤拷") {
            self.warn(field, "text.damaged");
        }
        plain_text(&text).unwrap_or_default()
    }

    /// A day; what is none is told, and kept as words.
    pub(crate) fn day(&mut self, field: F, near: Near) -> Option<NaiveDate> {
        let said = self.said_day(field, near);
        match said {
            Ok(Some(DaySaid::Day(day))) => Some(day),
            Ok(Some(DaySaid::Words(words))) => {
                self.keep(field, &words);
                None
            }
            Ok(None) => None,
            Err(code) => {
                self.warn(field, code);
                if let Some(cell) = self.cell(field).filter(|_| code != "cell.error") {
                    self.keep(field, &cell.text());
                }
                None
            }
        }
    }

    /// The same; the fault is the caller's to tell.
    pub(crate) fn said_day(
        &mut self,
        field: F,
        near: Near,
    ) -> Result<Option<DaySaid>, &'static str> {
        let Some(cell) = self.cell(field) else {
            return Ok(None);
        };
        if is_error(&cell.text()) {
            return Err("cell.error");
        }
        match read_day(cell, near) {
            Reading::Blank => Ok(None),
            Reading::Is(said) => Ok(Some(said)),
            Reading::Doubtful(said, code) => {
                let day = match &said {
                    DaySaid::Day(day) => Some(day.to_string()),
                    DaySaid::Words(_) => None,
                };
                self.warn_with(field, code, json!({ "day": day }));
                Ok(Some(said))
            }
            Reading::Bad(code) => Err(code),
        }
    }

    /// Keeps words that have no place of their own.
    pub(crate) fn keep(&mut self, field: F, words: &str) {
        if let Some(header) = self.header_of(field).filter(|_| !words.is_empty()) {
            self.left.push((header, words.to_owned()));
        }
    }

    /// The note with all that has no place: `时限：长期；金额：3000元`.
    pub(crate) fn note(&mut self, note: String) -> String {
        let rest = self
            .head
            .header
            .ignored
            .iter()
            .chain(&self.head.header.repeated);
        for (column, header) in rest {
            let bare: String = header.chars().filter(|c| !c.is_whitespace()).collect();
            let words = self.row.cell(*column).map(Cell::text);
            let words = words.filter(|words| !is_error(words));
            let words = words.and_then(|words| plain_text(&words));
            if let Some(words) = words.filter(|_| !COUNTS.contains(&bare.as_str())) {
                self.left.push((header.clone(), words));
            }
        }
        let kept = self.left.iter().map(|(header, words)| match header.trim() {
            "" => words.clone(),
            header => format!("{header}：{words}"),
        });
        let parts: Vec<String> = [note]
            .into_iter()
            .chain(kept)
            .filter(|p| !p.is_empty())
            .collect();
        parts.join("；")
    }

    pub(crate) fn warn(&mut self, field: F, code: &'static str) {
        self.warn_with(field, code, json!({}));
    }

    pub(crate) fn warn_with(&mut self, field: F, code: &'static str, about: serde_json::Value) {
        let mut about = params(about);
        about.insert("value".into(), json!(self.value(field)));
        self.warnings.push(Warning {
            sheet: self.head.sheet.to_owned(),
            row: self.row.number,
            column: self.header_of(field),
            code,
            params: about,
        });
    }

    /// Refuses the row; the first reason counts.
    pub(crate) fn refuse(&mut self, field: F, code: &'static str) {
        if self.refused.is_some() {
            return;
        }
        self.refused = Some(Refused {
            sheet: self.head.sheet.to_owned(),
            row: self.row.number,
            column: self.header_of(field),
            code,
            params: params(json!({ "value": self.value(field) })),
        });
    }

    fn value(&self, field: F) -> Option<String> {
        let cell = self.cell(field)?;
        Some(cell.text().chars().take(SHOWN).collect())
    }

    /// What tells rows apart: every known cell as it stands in the file.
    pub(crate) fn fingerprint(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for (field, _) in F::WORDS {
            if let Some(cell) = self.cell(*field) {
                hasher.update(field.word().as_bytes());
                hasher.update(cell.text().as_bytes());
                hasher.update(&[0x1F]);
            }
        }
        hasher.finalize().to_hex().as_str()[..32].to_owned()
    }

    /// Tells what there is to tell; whether the row lands.
    pub(crate) fn finish(self, notes: &mut Notes) -> bool {
        if let Some(refused) = self.refused {
            notes.refused.push(refused);
            return false;
        }
        self.warnings.into_iter().for_each(|one| notes.warn(one));
        true
    }
}
