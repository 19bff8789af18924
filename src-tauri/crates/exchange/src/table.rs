//! A sheet as rows of cells, sparse and in order, with what a cell was in the file: text, number or
//! date. Not here: what a column means (`headers`) and what a row says (`roster`).

mod old;
mod text;
mod workbook;

pub(crate) use old::{OldWorkbook, open_old};
pub(crate) use text::read_text;
pub(crate) use workbook::{Workbook, open_workbook};

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::fault::{ExchangeFault, TooLarge};

/// Sheets of a workbook: one for each group of a large village, ten times over.
pub const MAX_SHEETS: u64 = 255;
/// Rows of a sheet, as in Excel itself.
pub const MAX_ROWS: u64 = 1_048_576;
/// Columns of a sheet, as in Excel itself.
pub const MAX_COLUMNS: u64 = 16_384;
/// Characters of one cell, as in Excel itself.
pub const MAX_CELL_TEXT: u64 = 32_767;
/// Filled cells of one sheet: 200,000 people in fifty columns.
pub const MAX_CELLS: u64 = 10_000_000;

/// A filled cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text as typed, trimmed.
    Text(String),
    /// A number, exact as the file has it.
    Number(f64),
    /// A date; a time of day beside it is dropped.
    Date(NaiveDate),
}

impl Cell {
    /// The text a person would read: whole numbers without a point or an exponent.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e18 => {
                Cow::Owned(format!("{number:.0}"))
            }
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Date(date) => Cow::Owned(date.to_string()),
        }
    }
}

/// A row with at least one filled cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Its number as the spreadsheet program shows it (1-based).
    pub number: u32,
    cells: Vec<(u16, Cell)>,
}

impl Row {
    /// An empty row.
    pub fn new(number: u32) -> Self {
        Self {
            number,
            cells: Vec::new(),
        }
    }

    /// The cell of a column (0-based), where it is filled.
    pub fn cell(&self, column: u16) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |(c, _)| *c).ok()?;
        self.cells.get(at).map(|(_, cell)| cell)
    }

    /// The filled cells with their columns (0-based), left to right.
    pub fn cells(&self) -> impl Iterator<Item = (u16, &Cell)> {
        self.cells.iter().map(|(column, cell)| (*column, cell))
    }

    /// How many cells are filled.
    pub fn filled(&self) -> usize {
        self.cells.len()
    }

    /// Fills a cell, or fills it anew.
    pub fn set(&mut self, column: u16, cell: Cell) {
        match self.cells.binary_search_by_key(&column, |(c, _)| *c) {
            Ok(at) => {
                if let Some(slot) = self.cells.get_mut(at) {
                    slot.1 = cell;
                }
            }
            Err(at) => self.cells.insert(at, (column, cell)),
        }
    }
}

/// Merged cells, all ends included; rows as shown (1-based), columns 0-based.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// First column.
    pub left: u16,
    /// Last column.
    pub right: u16,
}

/// One sheet; a text file is one sheet without a name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The sheet's name; empty for a text file.
    pub sheet: String,
    /// The rows with content, top to bottom.
    pub rows: Vec<Row>,
    /// The merged cells.
    pub merges: Vec<Merge>,
    /// Rows that are hidden, by hand or by a filter.
    pub hidden: Vec<u32>,
}

impl Table {
    /// Gives every row of a vertical merge in `columns`, below row `below`, the value of its top cell.
    pub fn fill_down(&mut self, columns: &[u16], below: u32) -> Result<(), ExchangeFault> {
        let merges = std::mem::take(&mut self.merges);
        let vertical = merges
            .iter()
            .filter(|m| m.bottom > m.top && m.top > below && columns.contains(&m.left));
        let mut filled = 0;
        for merge in vertical {
            filled += self.fill(merge);
            if filled > MAX_CELLS {
                return Err(too_large(TooLarge::Cells, MAX_CELLS));
            }
        }
        self.merges = merges;
        Ok(())
    }

    fn fill(&mut self, merge: &Merge) -> u64 {
        let from = self.rows.partition_point(|row| row.number < merge.top);
        let until = self.rows.partition_point(|row| row.number <= merge.bottom);
        let Some(rows) = self.rows.get_mut(from..until) else {
            return 0;
        };
        let top = rows.first().filter(|row| row.number == merge.top);
        let Some(value) = top.and_then(|row| row.cell(merge.left)).cloned() else {
            return rows.len() as u64;
        };
        for row in rows.iter_mut().skip(1) {
            row.set(merge.left, value.clone());
        }
        rows.len() as u64
    }
}

pub(crate) const fn too_large(what: TooLarge, limit: u64) -> ExchangeFault {
    ExchangeFault::TooLarge { what, limit }
}

/// Text of a cell: without blanks around it and the marks by which Excel is told "this is text".
pub(crate) fn cell_text(raw: &str) -> Result<Option<Cell>, ExchangeFault> {
    if raw.len() as u64 > MAX_CELL_TEXT && raw.chars().count() as u64 > MAX_CELL_TEXT {
        return Err(too_large(TooLarge::CellText, MAX_CELL_TEXT));
    }
    let mut text = raw.trim_matches(is_blank);
    if let Some(inner) = text.strip_prefix("=\"").and_then(|t| t.strip_suffix('"')) {
        text = inner.trim_matches(is_blank);
    }
    if let Some(rest) = text.strip_prefix('\'') {
        text = rest.trim_matches(is_blank);
    }
    Ok((!text.is_empty()).then(|| Cell::Text(text.to_owned())))
}

/// White space and characters that cannot be seen.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_as_a_person_would_write_it() {
        assert_eq!(Cell::Number(13_812_345_678.0).text(), "13812345678");
        assert_eq!(Cell::Number(1965.03).text(), "1965.03");
    }

    #[test]
    fn marks_for_text_are_no_part_of_the_text() {
        let text = |raw| cell_text(raw).unwrap().map(|c| c.text().into_owned());
        assert_eq!(text("=\"013812\""), Some("013812".into()));
        assert_eq!(text("'138"), Some("138".into()));
        assert_eq!(text("\t138\u{3000}"), Some("138".into()));
        assert_eq!(text(" \u{200B}"), None);
    }

    #[test]
    fn only_merged_cells_are_filled_down() {
        let mut table = Table::default();
        for number in 2..=5 {
            let mut row = Row::new(number);
            row.set(1, Cell::Text(format!("人{number}")));
            table.rows.push(row);
        }
        table.rows[0].set(0, Cell::Text("一组".into()));
        table.merges.push(Merge {
            top: 2,
            bottom: 4,
            left: 0,
            right: 0,
        });
        table.fill_down(&[0], 1).unwrap();
        let groups: Vec<_> = table.rows.iter().map(|r| r.cell(0).is_some()).collect();
        assert_eq!(groups, [true, true, true, false]);
    }

    #[test]
    fn a_cell_longer_than_excel_holds_is_refused() {
        let long = "长".repeat(MAX_CELL_TEXT as usize + 1);
        assert_eq!(cell_text(&long).unwrap_err().code(), "file.cell_too_long");
    }
}
