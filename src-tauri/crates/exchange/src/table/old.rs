//! An old workbook (.xls, .et) into rows, after `source::old` has seen that it lays out to a bearable size. Not
//! here: workbooks of today (`workbook`).

use std::io::Cursor;

use calamine::{Data, Reader, Xls, XlsError};

use super::workbook::{guarded, merge, names, position, value};
use super::{Row, Table};
use crate::fault::ExchangeFault;
use crate::source::OldBook;
use crate::watch::{Watch, look};

/// An open old workbook.
pub(crate) struct OldWorkbook<'b> {
    inner: Xls<Cursor<&'b [u8]>>,
    hidden: Vec<Vec<u32>>,
}

/// Opens what was looked through.
pub(crate) fn open_old(old: &OldBook) -> Result<OldWorkbook<'_>, ExchangeFault> {
    let bytes = Cursor::new(old.bytes.as_slice());
    let inner = guarded(|| Xls::new(bytes).map_err(|fault| unreadable(&fault)))?;
    Ok(OldWorkbook {
        inner,
        hidden: old.hidden.clone(),
    })
}

impl OldWorkbook<'_> {
    /// Names of the visible sheets in their order, then of the hidden ones.
    pub(crate) fn sheets(&self) -> (Vec<String>, Vec<String>) {
        names(self.inner.sheets_metadata())
    }

    /// The first `limit` rows with content, or all.
    pub(crate) fn read(
        &mut self,
        sheet: &str,
        limit: Option<usize>,
        watch: &dyn Watch,
    ) -> Result<Table, ExchangeFault> {
        guarded(|| {
            let merges = self.inner.merge_cells_by_sheet_name(sheet);
            Ok(Table {
                sheet: sheet.to_owned(),
                rows: self.rows(sheet, limit, watch)?,
                merges: merges
                    .unwrap_or_default()
                    .iter()
                    .filter_map(merge)
                    .collect(),
                hidden: self.hidden_rows(sheet),
            })
        })
    }

    fn rows(
        &mut self,
        sheet: &str,
        limit: Option<usize>,
        watch: &dyn Watch,
    ) -> Result<Vec<Row>, ExchangeFault> {
        let range = self.inner.worksheet_range(sheet);
        let range = range.map_err(|fault| unreadable(&fault))?;
        let (top, left) = range.start().unwrap_or_default();
        let total = range.height() as u64;
        let mut rows = Vec::new();
        for (down, cells) in (0_u32..).zip(range.rows()) {
            if limit.is_some_and(|limit| rows.len() >= limit) {
                break;
            }
            look(watch, rows.len(), total)?;
            let filled = |(_, cell): &(u32, &Data)| !matches!(cell, Data::Empty);
            let mut row = Row::new(position((top + down, left))?.0);
            for (across, cell) in (0_u32..).zip(cells).filter(filled) {
                if let Some(value) = value(cell)? {
                    row.set(position((top + down, left + across))?.1, value);
                }
            }
            if row.filled() > 0 {
                rows.push(row);
            }
        }
        Ok(rows)
    }

    fn hidden_rows(&self, sheet: &str) -> Vec<u32> {
        let mut all = self.inner.sheets_metadata().iter();
        let place = all.position(|one| one.name == sheet);
        place
            .and_then(|place| self.hidden.get(place))
            .cloned()
            .unwrap_or_default()
    }
}

fn unreadable(fault: &XlsError) -> ExchangeFault {
    match fault {
        XlsError::Password => ExchangeFault::Locked,
        _ => ExchangeFault::Unreadable("workbook"),
    }
}
