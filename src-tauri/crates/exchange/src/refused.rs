//! Refused rows as a spreadsheet of their own, with all their cells and the reason beside each: mended, it is
//! taken in like any other, since the reason's column means nothing. Not here: the reasons' words, which whoever
//! asks brings along.

use std::collections::HashMap;

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use crate::fault::ExchangeFault;
use crate::headers::Vocabulary;
use crate::reading::{Given, Head, Meant, each_row};
use crate::table::{Cell, Row};
use crate::told::Notes;
use crate::watch::Unwatched;

/// A refused row and why.
#[derive(Debug, Clone)]
pub struct Reason {
    /// Sheet.
    pub sheet: String,
    /// Row as shown (1-based).
    pub row: u32,
    /// Why, in words.
    pub words: String,
}

/// The rows as a workbook; `title` heads the reasons. Faults: those of the reading, `file.unwritable`.
pub fn refused_sheet<F: Vocabulary>(
    given: &Given<'_>,
    meant: &Meant<F>,
    reasons: &[Reason],
    title: &str,
) -> Result<Vec<u8>, ExchangeFault> {
    let asked: HashMap<(&str, u32), &str> = reasons
        .iter()
        .map(|reason| ((reason.sheet.as_str(), reason.row), reason.words.as_str()))
        .collect();
    let mut sheets: Vec<Written> = Vec::new();
    let mut notes = Notes::default();
    each_row(
        given,
        meant,
        &Unwatched,
        &mut notes,
        &mut |head: &Head<'_, F>, row, _| {
            if let Some(words) = asked.get(&(head.sheet, row.number)) {
                if sheets.last().is_none_or(|sheet| sheet.name != head.sheet) {
                    sheets.push(Written::of(head));
                }
                if let Some(sheet) = sheets.last_mut() {
                    sheet.rows.push((row.clone(), (*words).to_owned()));
                }
            }
            Ok(())
        },
    )?;
    write(&sheets, title).map_err(|_| ExchangeFault::Unreadable("workbook"))
}

struct Written {
    name: String,
    headers: Vec<(u16, String)>,
    rows: Vec<(Row, String)>,
}

impl Written {
    fn of<F: Vocabulary>(head: &Head<'_, F>) -> Self {
        Self {
            name: head.sheet.to_owned(),
            headers: head.header.texts(),
            rows: Vec::new(),
        }
    }
}

fn write(sheets: &[Written], title: &str) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold().set_text_wrap();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for from in sheets {
        let sheet = book.add_worksheet();
        if !from.name.is_empty() {
            sheet.set_name(&from.name)?;
        }
        let last = from.headers.iter().map(|(column, _)| *column).max();
        let reasons = last.map_or(0, |last| last.saturating_add(1));
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_column_width(reasons, 40)?;
        sheet.write_with_format(0, reasons, title, &bold)?;
        for (column, header) in &from.headers {
            sheet.write_with_format(0, *column, header, &bold)?;
        }
        for (line, (row, words)) in (1_u32..).zip(&from.rows) {
            let known = row.cells().filter(|(column, _)| *column < reasons);
            for (column, cell) in known {
                match cell {
                    // As text: never a formula, whatever it begins with.
                    Cell::Text(text) => {
                        sheet.write_string_with_format(line, column, text, &wrapped)?
                    }
                    Cell::Number(number) => sheet.write_number(line, column, *number)?,
                    Cell::Date(date) => sheet.write_with_format(line, column, date, &day)?,
                };
            }
            sheet.write_string_with_format(line, reasons, words, &wrapped)?;
        }
    }
    book.save_to_buffer()
}
