//! Old workbooks (.xls, and WPS's .et, which is the same): looked through record by record before they are read,
//! since the reader lays every sheet out as a full rectangle. Not here: what the cells hold (`table::old`).

use std::io::{Cursor, Read, Write};
use std::ops::Range;

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

/// The sizes that a sheet tells of itself; the reader sets so much memory aside before it has seen a cell.
const TOLD_SIZE: u16 = 0x0200;

/// An old workbook that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OldBook {
    /// A compound file with the one stream that was looked through and nothing beside it: what else a hostile one
    /// holds under the same name is not reached.
    pub(crate) bytes: Vec<u8>,
    /// The hidden rows (as shown, from 1) of each sheet, in the workbook's order.
    pub(crate) hidden: Vec<Vec<u32>>,
}

/// Looks it through. Faults: `file.unreadable`, `file.not_a_table`, `file.too_many_sheets`, `file.too_many_cells`.
pub(crate) fn look(bytes: &[u8]) -> Result<OldBook, ExchangeFault> {
    let (name, mut stream) = stream(bytes)?;
    let told = sheets(&stream)?.into_iter().flat_map(|sheet| sheet.told);
    for place in told.collect::<Vec<_>>() {
        if let Some(size) = stream.get_mut(place) {
            size.fill(0);
        }
    }
    // What was wiped may have been another sheet's record to a hostile hand: it is looked at once more.
    let sheets = sheets(&stream)?;
    let wiped = |sheet: &Sheet| {
        let mut told = sheet
            .told
            .iter()
            .filter_map(|place| stream.get(place.clone()));
        told.all(|size| size.iter().all(|byte| *byte == 0))
    };
    if !sheets.iter().all(wiped) {
        return Err(UNREADABLE);
    }
    Ok(OldBook {
        bytes: alone(name, &stream)?,
        hidden: sheets.into_iter().map(|sheet| sheet.hidden).collect(),
    })
}

const UNREADABLE: ExchangeFault = ExchangeFault::Unreadable("workbook");

fn sheets(stream: &[u8]) -> Result<Vec<Sheet>, ExchangeFault> {
    let begins: Vec<usize> = Records::at(stream, 0)
        .take_while(|record| record.kind != END)
        .filter(|record| record.kind == BOUND_SHEET)
        .filter_map(|record| Some(u32::from_le_bytes(*record.body.first_chunk()?) as usize))
        .collect();
    if begins.len() as u64 > MAX_SHEETS {
        return Err(too_many(TooLarge::Sheets, MAX_SHEETS));
    }
    let mut laid_out = 0;
    let mut sheets = Vec::new();
    for begin in begins {
        let sheet = Sheet::read(stream, begin);
        laid_out += sheet.cells();
        if laid_out > MAX_LAID_OUT {
            return Err(too_many(TooLarge::Cells, MAX_LAID_OUT));
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

const fn too_many(what: TooLarge, limit: u64) -> ExchangeFault {
    ExchangeFault::TooLarge { what, limit }
}

fn stream(bytes: &[u8]) -> Result<(&'static str, Vec<u8>), ExchangeFault> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| UNREADABLE)?;
    let name = ["/Workbook", "/Book"]
        .into_iter()
        .find(|name| file.is_stream(name))
        .ok_or(UNREADABLE)?;
    let mut stream = Vec::new();
    let part = file.open_stream(name).map_err(|_| UNREADABLE)?;
    part.take(MAX_STREAM)
        .read_to_end(&mut stream)
        .map_err(|_| UNREADABLE)?;
    Ok((name, stream))
}

fn alone(name: &str, stream: &[u8]) -> Result<Vec<u8>, ExchangeFault> {
    let write = || -> std::io::Result<Vec<u8>> {
        let mut file =
            cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
        file.create_stream(name)?.write_all(stream)?;
        file.flush()?;
        Ok(file.into_inner().into_inner())
    };
    write().map_err(|_| UNREADABLE)
}

#[derive(Default)]
struct Sheet {
    rows: Option<(u16, u16)>,
    columns: Option<(u16, u16)>,
    hidden: Vec<u32>,
    /// Where it tells its size.
    told: Vec<Range<usize>>,
}

impl Sheet {
    fn read(stream: &[u8], begin: usize) -> Self {
        let mut sheet = Self::default();
        let mut depth = 0_u32;
        for Record { kind, body, at } in Records::at(stream, begin) {
            match kind {
                BEGIN => depth += 1,
                // Charts within a sheet have an end of their own.
                END if depth <= 1 => break,
                END => depth -= 1,
                TOLD_SIZE => sheet.told.push(at..at + body.len()),
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

/// A record: its kind, what it holds, and where that begins.
struct Record<'s> {
    kind: u16,
    body: &'s [u8],
    at: usize,
}

/// The records from a place on.
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
    type Item = Record<'s>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.stream.get(self.at..)?;
        let kind = number(rest, 0)?;
        let length = usize::from(number(rest, 2)?);
        let body = rest.get(4..4 + length)?;
        let at = self.at + 4;
        self.at = at + length;
        Some(Record { kind, body, at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let near = look(&workbook(&[(0, 0), (65_535, 20)]));
        assert_eq!(near.map(|book| book.hidden), Ok(vec![vec![]]));
        let far = look(&workbook(&[(0, 0), (65_535, 255)]));
        assert_eq!(far.unwrap_err().code(), "file.too_many_cells");
    }

    #[test]
    fn a_size_that_a_sheet_only_tells_is_wiped() {
        let book = workbook(&[(0, 0)]);
        let mut told = vec![0; 4];
        told.extend(u32::MAX.to_le_bytes());
        told.extend([0, 0, 255, 0, 0, 0]);
        let (_, stream) = stream(&book).unwrap();
        let begin = record(BEGIN, &[0; 16]);
        let cut = stream.len() - begin.len() - 18 - 4 + begin.len();
        let told = record(TOLD_SIZE, &told);
        let stream = [&stream[..cut], &told, &stream[cut..]].concat();
        let looked = look(&alone("/Workbook", &stream).unwrap()).unwrap();
        let (_, wiped) = super::stream(&looked.bytes).unwrap();
        assert_eq!(wiped.len(), stream.len());
        assert!(
            sheets(&wiped).unwrap()[0]
                .told
                .iter()
                .all(|at| wiped[at.clone()].iter().all(|b| *b == 0))
        );
        assert_eq!(sheets(&wiped).unwrap()[0].told.len(), 1);
    }

    #[test]
    fn halves_and_letters_are_clear_faults() {
        let whole = workbook(&[(0, 0)]);
        let half = look(&whole[..whole.len() / 2]);
        assert_eq!(half.unwrap_err().code(), "file.unreadable");
    }
}
