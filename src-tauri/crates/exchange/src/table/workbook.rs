//! A workbook (.xlsx) into rows, cell by cell as calamine streams them, so that one stray cell at the
//! far end of a sheet costs nothing. Not here: text tables.

use std::collections::{HashMap, HashSet};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    DataType, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError,
};

use super::{
    Cell, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, Merge, Row, Table, cell_text, too_large,
};
use crate::fault::{ExchangeFault, TooLarge};
use crate::source::{HiddenRows, parts_of_sheets};
use crate::watch::{Watch, look};

/// An open workbook.
pub(crate) struct Workbook<'b> {
    inner: Xlsx<Cursor<&'b [u8]>>,
    hidden: HiddenRows,
    parts: HashMap<String, String>,
}

/// Opens a workbook whose bytes passed `source::look_into`, which found its hidden rows.
pub(crate) fn open_workbook(
    bytes: &[u8],
    hidden: HiddenRows,
) -> Result<Workbook<'_>, ExchangeFault> {
    let inner = guarded(|| Xlsx::new(Cursor::new(bytes)).map_err(unreadable))?;
    if inner.sheets_metadata().len() as u64 > MAX_SHEETS {
        return Err(too_large(TooLarge::Sheets, MAX_SHEETS));
    }
    let parts = if hidden.values().all(Vec::is_empty) {
        HashMap::new()
    } else {
        parts_of_sheets(bytes)
    };
    Ok(Workbook {
        inner,
        hidden,
        parts,
    })
}

impl Workbook<'_> {
    /// Names of the visible sheets in their order, then of the hidden ones.
    pub(crate) fn sheets(&self) -> (Vec<String>, Vec<String>) {
        names(self.inner.sheets_metadata())
    }

    /// The first `limit` rows with content (for a look at the headers), or all.
    pub(crate) fn read(
        &mut self,
        sheet: &str,
        limit: Option<usize>,
        watch: &dyn Watch,
    ) -> Result<Table, ExchangeFault> {
        guarded(|| {
            let rows = self.rows(sheet, limit, watch)?;
            let merges = self
                .inner
                .merge_cells_by_sheet_name(sheet)
                .map_err(unreadable)?;
            Ok(Table {
                sheet: sheet.to_owned(),
                rows,
                merges: merges.iter().filter_map(merge).collect(),
                hidden: self.hidden_rows(sheet),
            })
        })
    }

    fn hidden_rows(&self, sheet: &str) -> Vec<u32> {
        let part = self.parts.get(sheet);
        part.and_then(|part| self.hidden.get(part))
            .cloned()
            .unwrap_or_default()
    }

    fn rows(
        &mut self,
        sheet: &str,
        limit: Option<usize>,
        watch: &dyn Watch,
    ) -> Result<Vec<Row>, ExchangeFault> {
        let mut cells = self
            .inner
            .worksheet_cells_reader(sheet)
            .map_err(unreadable)?;
        let total = u64::from(cells.dimensions().end.0) + 1;
        let mut rows: Vec<Row> = Vec::new();
        let mut filled = 0;
        let mut sorted = true;
        while let Some(cell) = cells.next_cell().map_err(unreadable)? {
            let Some(value) = value(cell.get_value())? else {
                continue;
            };
            let (number, column) = position(cell.get_position())?;
            filled += 1;
            if filled > MAX_CELLS {
                return Err(too_large(TooLarge::Cells, MAX_CELLS));
            }
            if rows.last().is_none_or(|row| row.number != number) {
                if limit.is_some_and(|limit| rows.len() >= limit) {
                    break;
                }
                look(watch, rows.len(), total)?;
                sorted &= rows.last().is_none_or(|row| row.number < number);
                rows.push(Row::new(number));
            }
            if let Some(row) = rows.last_mut() {
                row.set(column, value);
            }
        }
        if !sorted {
            rows = in_order(rows);
        }
        watch.progress(rows.len() as u64, rows.len() as u64);
        Ok(rows)
    }
}

/// Cells may stand anywhere in the file: what belongs to one row is one row again.
fn in_order(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|row| row.number);
    rows.dedup_by(|later, row| {
        let same = later.number == row.number;
        if same {
            for (column, cell) in later.cells.drain(..) {
                row.set(column, cell);
            }
        }
        same
    });
    rows
}

/// A cell of either reader.
pub(super) fn value(data: &impl DataType) -> Result<Option<Cell>, ExchangeFault> {
    if data.is_empty() {
        return Ok(None);
    }
    if let Some(text) = data.get_string() {
        return cell_text(text);
    }
    if let Some(number) = data.get_float() {
        return Ok(Some(Cell::Number(number)));
    }
    if let Some(moment) = data.get_datetime() {
        return Ok(Some(date(&moment)));
    }
    if let Some(number) = data.get_int() {
        #[allow(clippy::cast_precision_loss)]
        return Ok(Some(Cell::Number(number as f64)));
    }
    if let Some(text) = data.get_datetime_iso() {
        return iso_date(text).map_or_else(|| cell_text(text), |day| Ok(Some(day)));
    }
    if let Some(yes) = data.get_bool() {
        return cell_text(if yes { "是" } else { "否" });
    }
    if let Some(error) = data.get_error() {
        return cell_text(&error.to_string());
    }
    cell_text(data.get_duration_iso().unwrap_or_default())
}

fn date(moment: &ExcelDateTime) -> Cell {
    match moment.as_datetime() {
        Some(at) if moment.is_datetime() && moment.as_f64() >= 1.0 => Cell::Date(at.date()),
        _ => Cell::Number(moment.as_f64()),
    }
}

fn iso_date(text: &str) -> Option<Cell> {
    text.get(..10)?.parse().ok().map(Cell::Date)
}

pub(super) fn position((row, column): (u32, u32)) -> Result<(u32, u16), ExchangeFault> {
    if u64::from(row) >= MAX_ROWS {
        return Err(too_large(TooLarge::Rows, MAX_ROWS));
    }
    match u16::try_from(column) {
        Ok(column) if u64::from(column) < MAX_COLUMNS => Ok((row + 1, column)),
        _ => Err(too_large(TooLarge::Columns, MAX_COLUMNS)),
    }
}

/// Names of the visible sheets in their order, then of the hidden ones; of two with one name the first, since that is
/// the one that is read by it.
pub(super) fn names(all: &[calamine::Sheet]) -> (Vec<String>, Vec<String>) {
    let mut named = HashSet::new();
    let (shown, hidden): (Vec<_>, Vec<_>) = all
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && named.insert(sheet.name.as_str()))
        .partition(|sheet| sheet.visible == SheetVisible::Visible);
    let of = |sheets: Vec<&calamine::Sheet>| sheets.iter().map(|s| s.name.clone()).collect();
    (of(shown), of(hidden))
}

pub(super) fn merge(area: &Dimensions) -> Option<Merge> {
    Some(Merge {
        top: area.start.0.checked_add(1)?,
        bottom: area.end.0.checked_add(1)?,
        left: u16::try_from(area.start.1).ok()?,
        right: u16::try_from(area.end.1).ok()?,
    })
}

fn unreadable(fault: XlsxError) -> ExchangeFault {
    match fault {
        XlsxError::Password => ExchangeFault::Locked,
        XlsxError::RowNumberOverflow => too_large(TooLarge::Rows, MAX_ROWS),
        XlsxError::ColumnNumberOverflow => too_large(TooLarge::Columns, MAX_COLUMNS),
        _ => ExchangeFault::Unreadable("workbook"),
    }
}

/// A damaged workbook must never end the app, whatever the reader makes of it.
pub(super) fn guarded<T>(
    work: impl FnOnce() -> Result<T, ExchangeFault>,
) -> Result<T, ExchangeFault> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(ExchangeFault::Unreadable("workbook")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::watch::Unwatched;
    use rust_xlsxwriter::{ExcelDateTime as Day, Format, Workbook as Written};

    fn read_first(mut written: Written) -> Table {
        let bytes = written.save_to_buffer().unwrap();
        let mut workbook = open_workbook(&bytes, HiddenRows::new()).unwrap();
        let (shown, _) = workbook.sheets();
        workbook.read(&shown[0], None, &Unwatched).unwrap()
    }

    #[test]
    fn text_numbers_and_dates_keep_what_they_are() {
        let mut written = Written::new();
        let sheet = written.add_worksheet();
        let day = Format::new().set_num_format("yyyy/m/d");
        sheet.write(0, 0, "𠅤䶮").unwrap();
        sheet.write(0, 1, 13_812_345_678.0).unwrap();
        let birth = Day::from_ymd(1965, 3, 12).unwrap();
        sheet.write_with_format(0, 2, &birth, &day).unwrap();
        let row = &read_first(written).rows[0];
        assert_eq!(row.number, 1);
        assert_eq!(row.cell(0), Some(&Cell::Text("𠅤䶮".into())));
        assert_eq!(row.cell(1), Some(&Cell::Number(13_812_345_678.0)));
        let birth = chrono::NaiveDate::from_ymd_opt(1965, 3, 12).unwrap();
        assert_eq!(row.cell(2), Some(&Cell::Date(birth)));
    }

    /// Found by fuzzing: the second row came twice, with half of its cells each.
    #[test]
    fn cells_out_of_their_order_come_together_in_their_rows() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let mut rows = Vec::new();
        for (number, column, cell) in [
            (2, 0, "张三"),
            (4, 3, "138"),
            (2, 1, "1-01"),
            (2, 0, "李四"),
        ] {
            let mut row = Row::new(number);
            row.set(column, text(cell));
            rows.push(row);
        }
        let rows = in_order(rows);
        let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [2, 4]);
        assert_eq!(
            rows[0].cell(0),
            Some(&text("李四")),
            "the last word counts, as within a row"
        );
        assert_eq!(rows[0].cell(1), Some(&text("1-01")));
    }

    #[test]
    fn a_stray_cell_at_the_far_end_costs_nothing() {
        let mut written = Written::new();
        let sheet = written.add_worksheet();
        sheet.write(0, 0, "姓名").unwrap();
        sheet.write(1_048_575, 16_383, "x").unwrap();
        let table = read_first(written);
        assert_eq!(table.rows.len(), 2);
        assert_eq!(table.rows[1].number, 1_048_576);
    }

    #[test]
    fn hidden_sheets_are_told_apart() {
        let mut written = Written::new();
        written.add_worksheet().set_name("花名册").unwrap();
        written
            .add_worksheet()
            .set_name("旧")
            .unwrap()
            .set_hidden(true);
        let bytes = written.save_to_buffer().unwrap();
        let (shown, hidden) = open_workbook(&bytes, HiddenRows::new()).unwrap().sheets();
        assert_eq!(
            (shown, hidden),
            (vec!["花名册".to_owned()], vec!["旧".to_owned()])
        );
    }
}
