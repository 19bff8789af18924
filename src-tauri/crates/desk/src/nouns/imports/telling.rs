//! What is told of a row while it is planned: under the header that its file has for the field, so that people find it.
//! Not here: the sentences, what is told while the file is read (`exchange`).

use std::collections::HashMap;

use exchange::{Notes, Origin, Refused, Warning};
use serde_json::Value;

/// The headers of a file by field, and what was told so far.
pub(super) struct Telling {
    labels: HashMap<String, String>,
    notes: Notes,
}

impl Telling {
    /// Begins with nothing told.
    pub fn of(origin: &Origin) -> Self {
        let mut labels = HashMap::new();
        for column in origin.sheets.iter().flat_map(|sheet| &sheet.columns) {
            if !column.field.is_empty() && !column.header.is_empty() {
                let label = labels.entry(column.field.clone());
                label.or_insert_with(|| column.header.clone());
            }
        }
        Self {
            labels,
            notes: Notes::default(),
        }
    }

    /// Words that have no place of their own, under their header; without any they stand alone.
    pub fn labelled(&self, field: &str, words: &str) -> String {
        match self.labels.get(field) {
            _ if words.is_empty() => String::new(),
            Some(label) => format!("{label}：{words}"),
            None => words.to_owned(),
        }
    }

    /// Something of a row wants a look.
    pub fn warn(
        &mut self,
        (sheet, row): (&str, u32),
        field: &str,
        code: &'static str,
        about: &Value,
    ) {
        self.notes.warn(Warning {
            sheet: sheet.to_owned(),
            row,
            column: self.labels.get(field).cloned(),
            code,
            params: about.as_object().cloned().unwrap_or_default(),
        });
    }

    /// A row cannot land.
    pub fn refuse(
        &mut self,
        (sheet, row): (&str, u32),
        field: &str,
        code: &'static str,
        about: &Value,
    ) {
        self.notes.refused.push(Refused {
            sheet: sheet.to_owned(),
            row,
            column: self.labels.get(field).cloned(),
            code,
            params: about.as_object().cloned().unwrap_or_default(),
        });
    }

    /// Everything that is told, after what was told while the file was read.
    pub fn after(
        self,
        mut refused: Vec<Refused>,
        mut warnings: Vec<Warning>,
    ) -> (Vec<Refused>, Vec<Warning>) {
        let (later, more) = self.notes.finish();
        refused.extend(later);
        warnings.extend(more);
        (refused, warnings)
    }
}
