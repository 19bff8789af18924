//! Old workbooks (.xls, and WPS's .et, which is the same): looked through record by record before they are read,
//! since the reader lays every sheet out as a full rectangle. Not here: what the cells hold (`table::old`).

use std::io::{Cursor, Read};

use crate::fault::{ExchangeFault, TooLarge};
use crate::table::MAX_SHEETS;

/// Cells of the rectangles of all sheets together: what the reader lays out takes about 56 bytes each.
const MAX_LAID_OUT: u64 = 5_000_000;
/// A workbook's stream after the parts are joined; larger than any old program writes.
const MAX_STREAM: u64 = 256 << 20;

const BOUND_SHEET: u16 = 0x0085;
const ROW: u16 = 0x0208;
const END: u16 = 0x000A;
const BEGIN: u16 = 0x0809;
/// FORMULA, BLANK, NUMBER, LABEL, BOOLERR, RK, LABELSST, RSTRING; the several cells of MULRK and MULBLANK.
const CELLS: &[u16] = &[
    0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00D6,
];
const SEVERAL: &[u16] = &[0x00BD, 0x00BE];

/// The hidden rows (as shown, from 1) of each sheet, in the workbook's order. Faults: `file.unreadable`,
/// `file.too_many_sheets`, `file.too_many_cells`.
pub(crate) fn look(bytes: &[u8]) -> Result<Vec<Vec<u32>>, ExchangeFault> {
    let stream = stream(bytes)?;
    let sheets: Vec<usize> = Records::at(&stream, 0)
        .take_while(|(kind, _)| *kind != END)
        .filter(|(kind, _)| *kind == BOUND_SHEET)
        .filter_map(|(_, body)| Some(u32::from_le_bytes(*body.first_chunk()?) as usize))
        .collect();
    if sheets.len() as u64 > MAX_SHEETS {
        return Err(too_many(TooLarge::Sheets, MAX_SHEETS));
    }
    let mut laid_out = 0;
    let mut hidden = Vec::new();
    for begin in sheets {
        let sheet = Sheet::read(&stream, begin);
        laid_out += sheet.cells();
        if laid_out > MAX_LAID_OUT {
            return Err(too_many(TooLarge::Cells, MAX_LAID_OUT));
        }
        hidden.push(sheet.hidden);
    }
    Ok(hidden)
}

const fn too_many(what: TooLarge, limit: u64) -> ExchangeFault {
    ExchangeFault::TooLarge { what, limit }
}

fn stream(bytes: &[u8]) -> Result<Vec<u8>, ExchangeFault> {
    let unreadable = |_| ExchangeFault::Unreadable("workbook");
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(unreadable)?;
    let name = ["/Workbook", "/Book"]
        .into_iter()
        .find(|name| file.is_stream(name))
        .ok_or(ExchangeFault::NotATable("letter"))?;
    let mut stream = Vec::new();
    let part = file.open_stream(name).map_err(unreadable)?;
    part.take(MAX_STREAM)
        .read_to_end(&mut stream)
        .map_err(unreadable)?;
    Ok(stream)
}

#[derive(Default)]
struct Sheet {
    rows: Option<(u16, u16)>,
    columns: Option<(u16, u16)>,
    hidden: Vec<u32>,
}

impl Sheet {
    fn read(stream: &[u8], begin: usize) -> Self {
        let mut sheet = Self::default();
        let mut depth = 0_u32;
        for (kind, body) in Records::at(stream, begin) {
            match kind {
                BEGIN => depth += 1,
                // Charts within a sheet have an end of their own.
                END if depth <= 1 => break,
                END => depth -= 1,
                ROW if body.get(12).is_some_and(|flags| flags & 0x20 != 0) => {
                    sheet
                        .hidden
                        .extend(number(body, 0).map(|n| u32::from(n) + 1));
                }
                kind if CELLS.contains(&kind) => sheet.cell(body, number(body, 2)),
                kind if SEVERAL.contains(&kind) => {
                    sheet.cell(body, number(body, 2));
                    sheet.cell(body, number(body, body.len().saturating_sub(2)));
                }
                _ => {}
            }
        }
        sheet
    }

    fn cell(&mut self, body: &[u8], column: Option<u16>) {
        if let (Some(row), Some(column)) = (number(body, 0), column) {
            widen(&mut self.rows, row);
            widen(&mut self.columns, column);
        }
    }

    fn cells(&self) -> u64 {
        let span =
            |range: Option<(u16, u16)>| range.map_or(0, |(low, high)| u64::from(high - low) + 1);
        span(self.rows) * span(self.columns)
    }
}

fn widen(range: &mut Option<(u16, u16)>, at: u16) {
    let (low, high) = range.unwrap_or((at, at));
    *range = Some((low.min(at), high.max(at)));
}

fn number(body: &[u8], at: usize) -> Option<u16> {
    let two = body.get(at..at + 2)?.first_chunk()?;
    Some(u16::from_le_bytes(*two))
}

/// The records from a place on: kind and body.
struct Records<'s> {
    stream: &'s [u8],
    at: usize,
}

impl<'s> Records<'s> {
    const fn at(stream: &'s [u8], at: usize) -> Self {
        Self { stream, at }
    }
}

impl<'s> Iterator for Records<'s> {
    type Item = (u16, &'s [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.stream.get(self.at..)?;
        let kind = number(rest, 0)?;
        let length = usize::from(number(rest, 2)?);
        let body = rest.get(4..4 + length)?;
        self.at += 4 + length;
        Some((kind, body))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn record(kind: u16, body: &[u8]) -> Vec<u8> {
        let mut record = kind.to_le_bytes().to_vec();
        record.extend(u16::try_from(body.len()).unwrap().to_le_bytes());
        record.extend(body);
        record
    }

    /// A workbook of one sheet with a number in each of these cells.
    fn workbook(cells: &[(u16, u16)]) -> Vec<u8> {
        let begin = record(BEGIN, &[0; 16]);
        let at = u32::try_from(begin.len() + 12 + 4).unwrap();
        let mut bound = at.to_le_bytes().to_vec();
        bound.extend([0; 4]);
        let mut stream = [begin.clone(), record(BOUND_SHEET, &bound), record(END, &[])].concat();
        stream.extend(begin);
        for (row, column) in cells {
            let mut body = [row.to_le_bytes(), column.to_le_bytes()].concat();
            body.extend([0; 10]);
            stream.extend(record(0x0203, &body));
        }
        stream.extend(record(END, &[]));
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/Workbook")
            .unwrap()
            .write_all(&stream)
            .unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn a_stray_cell_at_the_far_end_is_refused_before_the_sheet_is_laid_out() {
        assert_eq!(look(&workbook(&[(0, 0), (65_535, 20)])), Ok(vec![vec![]]));
        let far = look(&workbook(&[(0, 0), (65_535, 255)]));
        assert_eq!(far.unwrap_err().code(), "file.too_many_cells");
    }

    #[test]
    fn halves_and_letters_are_clear_faults() {
        let whole = workbook(&[(0, 0)]);
        let half = look(&whole[..whole.len() / 2]);
        assert_eq!(half.unwrap_err().code(), "file.unreadable");
    }
}
