//! Text with separators into rows: `,` `;` or tab, told by the text itself. Not here: encodings
//! (`source`).

use csv::{ReaderBuilder, StringRecord};

use super::{MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Row, Table, cell_text, too_large};
use crate::fault::{ExchangeFault, TooLarge};
use crate::watch::{Watch, look};

/// Reads the whole text as one sheet without a name.
pub(crate) fn read_text(text: &str, watch: &dyn Watch) -> Result<Table, ExchangeFault> {
    let text = with_line_feeds(text);
    let (separator, body) = separator(&text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(body.as_bytes());
    let total = body.bytes().filter(|b| *b == b'\n').count() as u64 + 1;
    let told = text.get(..text.len() - body.len()).unwrap_or_default();
    let mut lines = Lines {
        body: body.as_bytes(),
        at: 0,
        breaks: breaks(told.as_bytes()),
    };
    let mut table = Table::default();
    let mut record = StringRecord::new();
    let mut cells = 0;
    while reader
        .read_record(&mut record)
        .map_err(|_| ExchangeFault::Unreadable("text"))?
    {
        look(watch, table.rows.len(), total)?;
        let number = lines.next(&record)?;
        let row = row(number, &record)?;
        cells += row.filled() as u64;
        if cells > MAX_CELLS {
            return Err(too_large(TooLarge::Cells, MAX_CELLS));
        }
        if row.filled() > 0 {
            table.rows.push(row);
        }
    }
    watch.progress(total, total);
    Ok(table)
}

/// Old Macs ended lines with a carriage return alone.
fn with_line_feeds(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains('\n') || !text.contains('\r') {
        text.into()
    } else {
        text.replace('\r', "\n").into()
    }
}

/// Row numbers as a spreadsheet program shows them: an empty line is a row, a line break inside
/// quotes is none.
struct Lines<'t> {
    body: &'t [u8],
    /// Line breaks before this byte are counted.
    at: usize,
    breaks: u64,
}

impl Lines<'_> {
    fn next(&mut self, record: &StringRecord) -> Result<u32, ExchangeFault> {
        let told = record.position().map_or(0, csv::Position::byte);
        let told = usize::try_from(told).unwrap_or(self.at).max(self.at);
        // The reader's position lies before the empty lines that it skips.
        let rest = self.body.get(told..).unwrap_or_default();
        let skipped = rest
            .iter()
            .take_while(|b| matches!(b, b'\r' | b'\n'))
            .count();
        let start = (told + skipped).min(self.body.len());
        self.breaks += breaks(self.body.get(self.at..start).unwrap_or_default());
        self.at = start;
        let number = self.breaks + 1;
        let within: u64 = record.iter().map(|field| breaks(field.as_bytes())).sum();
        self.breaks = self.breaks.saturating_sub(within);
        match u32::try_from(number) {
            Ok(row) if number <= MAX_ROWS => Ok(row),
            _ => Err(too_large(TooLarge::Rows, MAX_ROWS)),
        }
    }
}

/// The reader ends a row at each of these: a line feed, a carriage return, or both together.
fn breaks(bytes: &[u8]) -> u64 {
    let ends = |(at, byte): &(usize, &u8)| match byte {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    bytes.iter().enumerate().filter(ends).count() as u64
}

fn row(number: u32, record: &StringRecord) -> Result<Row, ExchangeFault> {
    if record.len() as u64 > MAX_COLUMNS {
        return Err(too_large(TooLarge::Columns, MAX_COLUMNS));
    }
    let mut row = Row::new(number);
    for (column, field) in (0_u16..).zip(record) {
        if let Some(cell) = cell_text(field)? {
            row.set(column, cell);
        }
    }
    Ok(row)
}

/// The separator, and the text after a line `sep=;` by which Excel is told of it.
fn separator(text: &str) -> (u8, &str) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(&[separator]) = first.strip_prefix("sep=").map(str::as_bytes) {
        return (
            separator,
            text.get(first.len()..)
                .unwrap_or_default()
                .trim_start_matches(['\r', '\n']),
        );
    }
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0)];
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(20) {
        let mut quoted = false;
        for byte in line.bytes() {
            quoted ^= byte == b'"';
            for (separator, count) in &mut counts {
                *count += u32::from(!quoted && byte == *separator);
            }
        }
    }
    // On a tie the comma, which stands first, wins.
    let best = counts.iter().rev().max_by_key(|(_, count)| *count);
    (best.map_or(b',', |(separator, _)| *separator), text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::watch::Unwatched;
    use proptest::prelude::*;

    fn cells(text: &str) -> Vec<(u32, Vec<String>)> {
        let table = read_text(text, &Unwatched).unwrap();
        let texts = |row: &Row| row.cells().map(|(_, c)| c.text().into_owned()).collect();
        table
            .rows
            .iter()
            .map(|row| (row.number, texts(row)))
            .collect()
    }

    #[test]
    fn the_separator_is_told_by_the_text() {
        let expected = vec![
            (1, vec!["姓名".into(), "备注".into()]),
            (2, vec!["张三".into(), "户长,党员".into()]),
        ];
        assert_eq!(cells("姓名,备注\n张三,\"户长,党员\"\n"), expected);
        assert_eq!(cells("姓名;备注\r\n张三;户长,党员\r\n"), expected);
        assert_eq!(cells("姓名\t备注\r张三\t户长,党员"), expected);
        let told = cells("sep=;\n姓名;备注\n");
        assert_eq!(told, vec![(2, vec!["姓名".into(), "备注".into()])]);
    }

    #[test]
    fn row_numbers_are_those_that_a_spreadsheet_program_shows() {
        let rows = cells("姓名,备注\n\n张三,\"一\n二\"\n李四,\n");
        let numbers: Vec<u32> = rows.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [1, 3, 4]);
    }

    /// Found by fuzzing: two rows had one number.
    #[test]
    fn a_carriage_return_alone_among_line_feeds_ends_a_row_as_well() {
        let rows = cells("姓名,备注\r张三,\"一\r二\"\n李四,\r\n王五,\n");
        let numbers: Vec<u32> = rows.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
    }

    #[test]
    fn too_many_columns_are_refused() {
        let wide = ",x".repeat(MAX_COLUMNS as usize + 1);
        assert_eq!(
            read_text(&wide, &Unwatched).unwrap_err().code(),
            "file.too_many_columns"
        );
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[,;\t\"\r\n姓名a1=]{0,200}") {
            let _ = read_text(&text, &Unwatched);
        }

        #[test]
        fn what_a_writer_quotes_comes_back(fields in proptest::collection::vec("[姓a,;\"\t]{0,6}x", 2..6)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["a,b,c", "x", "y", "z", "u", "v"].iter().take(fields.len())).unwrap();
            writer.write_record(&fields).unwrap();
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let oracle: Vec<String> = reader.records().nth(1).unwrap().unwrap()
                .iter().map(|f| f.trim().to_owned()).collect();
            // Only where the comma really is the most frequent separator outside quotes.
            prop_assume!(separator(&text).0 == b',');
            prop_assume!(oracle.iter().all(|f| !f.starts_with('\'')));
            prop_assert_eq!(&cells(&text)[1].1, &oracle);
        }
    }
}
