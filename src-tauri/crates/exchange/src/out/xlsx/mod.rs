//! A table as .xlsx that looks finished in WPS, Excel and LibreOffice: title over all columns, header that stays and
//! is repeated on paper, filters, real days, rows as high as their words. Texts are texts whatever they begin with.
//! Not here: what stands in it.

mod looks;
mod place;

use rust_xlsxwriter::{DocProperties, Format, IgnoreError, Workbook, Worksheet, XlsxError};

use self::looks::Looks;
use self::place::{Places, fitted};
use super::measure;
use super::table::{Cell, Direction, Size, Table};
use super::text::{held, seen};
use crate::fault::{ExchangeFault, TooLarge};
use crate::table::{MAX_ROWS, too_large};
use crate::watch::{Watch, look};

/// What stands under a table of which a text was cut.
const CUT: &str = "有的格子文字太长，表格里放不下，只留了前面一段；全文在导出的 CSV 或 JSON 里。";
/// The tallest row there is, in points.
const TALLEST: f64 = 409.0;

/// Writes it. Faults: `work.stopped`, `file.too_many_rows`.
pub fn write_xlsx(table: &Table, watch: &dyn Watch) -> Result<Vec<u8>, ExchangeFault> {
    let mut book = Workbook::new();
    book.set_properties(&properties(table));
    let sheet = book.add_worksheet();
    Sheet::new(table, sheet).write(watch)?;
    book.save_to_buffer().map_err(|fault| told(&fault))
}

fn told(fault: &XlsxError) -> ExchangeFault {
    match fault {
        XlsxError::RowColumnLimitError => too_large(TooLarge::Rows, MAX_ROWS),
        other => ExchangeFault::NotWritten(other.to_string()),
    }
}

/// The organisation, never a person; the moment it was made, so that the same table is the same file.
fn properties(table: &Table) -> DocProperties {
    let about = &table.about;
    let properties = DocProperties::new()
        .set_title(seen(&about.title))
        .set_author(seen(&about.organisation))
        .set_subject(seen(&about.number));
    match place::excel_moment(about.made) {
        Some(made) => properties.set_creation_datetime(&made),
        None => properties,
    }
}

struct Sheet<'a> {
    table: &'a Table,
    sheet: &'a mut Worksheet,
    looks: Looks,
    widths: Vec<f64>,
    places: Places,
    cut: bool,
}

impl<'a> Sheet<'a> {
    fn new(table: &'a Table, sheet: &'a mut Worksheet) -> Self {
        Self {
            table,
            sheet,
            looks: Looks::new(),
            widths: fitted(table),
            places: Places::of(table),
            cut: false,
        }
    }

    fn write(&mut self, watch: &dyn Watch) -> Result<(), ExchangeFault> {
        self.head().map_err(|fault| told(&fault))?;
        for (n, row) in (0_u32..).zip(&self.table.rows) {
            look(watch, n as usize, self.table.rows.len() as u64)?;
            self.row(self.places.first + n, row)
                .map_err(|fault| told(&fault))?;
        }
        self.foot().map_err(|fault| told(&fault))?;
        self.page().map_err(|fault| told(&fault))
    }

    fn head(&mut self) -> Result<(), XlsxError> {
        self.sheet.set_name(place::sheet_name(&self.table.sheet))?;
        for (column, width) in (0_u16..).zip(&self.widths) {
            self.sheet.set_column_width(column, *width)?;
        }
        let looks = self.looks.clone();
        self.across(
            0,
            &self.table.about.title.clone(),
            &looks.title,
            (26.0, 36.0),
        )?;
        for (row, words) in (1_u32..).zip(&self.table.lines) {
            self.across(row, words, &looks.line, (14.5, 18.0))?;
        }
        let (mut lines, row) = (1, self.places.header);
        for ((at, column), width) in (0_u16..).zip(&self.table.columns).zip(&self.widths) {
            self.sheet
                .write_string_with_format(row, at, seen(&column.header), &looks.header)?;
            lines = lines.max(measure::lines(&column.header, width - 2.0));
        }
        self.sheet.set_row_height(row, high(lines, 16.0, 24.0))?;
        Ok(())
    }

    /// Words over all columns, as high as they need to be: merged cells are not measured by any program.
    fn across(
        &mut self,
        row: u32,
        words: &str,
        format: &Format,
        (pitch, least): (f64, f64),
    ) -> Result<(), XlsxError> {
        let last = self.places.last_column;
        let words = seen(words);
        if last > 0 {
            self.sheet.merge_range(row, 0, row, last, "", format)?;
        }
        self.sheet
            .write_string_with_format(row, 0, held(&words).0, format)?;
        let scale = pitch / 14.5;
        let room: f64 = self.widths.iter().sum::<f64>() / scale.max(1.0);
        let lines = measure::lines(&words, room - 2.0);
        self.sheet.set_row_height(row, high(lines, pitch, least))?;
        Ok(())
    }

    fn row(&mut self, at: u32, cells: &[Cell]) -> Result<(), XlsxError> {
        let mut lines = 1;
        for ((column, of), cell) in (0_u16..).zip(&self.table.columns).zip(cells) {
            let format = self.looks.of(of.kind).clone();
            if let Cell::Text(words) = cell {
                let (words, cut) = held(words);
                let width = self.widths.get(usize::from(column)).copied();
                lines = lines.max(measure::lines(
                    &words,
                    place::room(width.unwrap_or(of.width)),
                ));
                self.cut |= cut;
                self.sheet
                    .write_string_with_format(at, column, words, &format)?;
            } else {
                self.value((at, column), cell, &format)?;
            }
        }
        self.sheet.set_row_height(at, high(lines, 14.5, 21.0))?;
        Ok(())
    }

    /// What is no text; a day that no workbook can count is one after all.
    fn value(
        &mut self,
        (at, column): (u32, u16),
        cell: &Cell,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let sheet = &mut *self.sheet;
        match cell {
            Cell::Day(day) => match place::excel_day(*day) {
                Some(day) => sheet.write_with_format(at, column, &day, format),
                None => sheet.write_string_with_format(at, column, day.to_string(), format),
            },
            Cell::Number(number) | Cell::Share(number) => {
                sheet.write_number_with_format(at, column, *number, format)
            }
            Cell::None | Cell::Text(_) => sheet.write_blank(at, column, format),
        }?;
        Ok(())
    }

    fn foot(&mut self) -> Result<(), XlsxError> {
        let looks = self.looks.clone();
        if self.table.rows.is_empty() {
            let words = self.table.empty.clone();
            self.across(self.places.first, &words, &looks.empty, (14.5, 28.0))?;
        }
        let mut notes = self.table.notes.clone();
        notes.extend(self.cut.then(|| CUT.to_owned()));
        for (row, words) in (self.places.last + 2..).zip(&notes) {
            self.across(row, words, &looks.line, (14.5, 18.0))?;
            self.places.end = row;
        }
        Ok(())
    }

    fn page(&mut self) -> Result<(), XlsxError> {
        let (places, about) = (self.places, &self.table.about);
        let sheet = &mut *self.sheet;
        sheet.set_freeze_panes(places.first, 0)?;
        if !self.table.rows.is_empty() {
            sheet.autofilter(places.header, 0, places.last, places.last_column)?;
            let ignored = IgnoreError::NumberStoredAsText;
            sheet.ignore_error_range(places.first, 0, places.last, places.last_column, ignored)?;
        }
        sheet.set_paper_size(match self.table.page.size {
            Size::A4 => 9,
            Size::A3 => 8,
        });
        match self.table.page.direction {
            Direction::Portrait => sheet.set_portrait(),
            Direction::Landscape => sheet.set_landscape(),
        };
        sheet.set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.35);
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_print_center_horizontally(true);
        sheet.set_repeat_rows(places.header, places.header)?;
        sheet.set_print_area(0, 0, places.end, places.last_column)?;
        sheet.set_footer(place::footer(about));
        Ok(())
    }
}

/// So many lines of this pitch in points, never less than that, never more than there can be.
fn high(lines: usize, pitch: f64, least: f64) -> f64 {
    (lines as f64 * pitch + 6.0).max(least).min(TALLEST)
}

#[cfg(test)]
mod tests;
