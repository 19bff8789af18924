//! A table as .csv: the header and the rows and nothing else, UTF-8 with a mark by which Excel and WPS know it,
//! lines ended as they end them. Not here: title, lines and notes, which other programs would take for rows.

use super::table::{Cell, Table};
use super::text::marked;
use crate::fault::ExchangeFault;
use crate::watch::{Watch, look};

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Writes it. Fault: `work.stopped`.
pub fn write_csv(table: &Table, watch: &dyn Watch) -> Result<Vec<u8>, ExchangeFault> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.to_vec());
    let told = |fault: csv::Error| ExchangeFault::NotWritten(fault.to_string());
    let header = table.columns.iter().map(|column| marked(&column.header));
    writer.write_record(header).map_err(told)?;
    for (n, row) in table.rows.iter().enumerate() {
        look(watch, n, table.rows.len() as u64)?;
        writer.write_record(row.iter().map(words)).map_err(told)?;
    }
    let told = |fault: csv::IntoInnerError<_>| ExchangeFault::NotWritten(fault.to_string());
    writer.into_inner().map_err(told)
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::None => String::new(),
        Cell::Text(words) => marked(words),
        Cell::Day(day) => day.to_string(),
        Cell::Number(number) | Cell::Share(number) => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{Column, Kind};
    use super::*;
    use crate::watch::Unwatched;

    #[test]
    fn a_table_is_header_and_rows() {
        let table = Table {
            lines: vec!["not a row".into()],
            columns: vec![
                Column::new("summary", "问题概要", Kind::Text, 40.0),
                Column::new("deadline", "解决时限", Kind::Day, 11.0),
                Column::new("n", "数", Kind::Number, 6.0),
            ],
            rows: vec![vec![
                Cell::from("=HYPERLINK(\"http://x\",\"y\")"),
                Cell::day(chrono::NaiveDate::from_ymd_opt(2026, 11, 3)),
                Cell::Number(-3.0),
            ]],
            ..Table::default()
        };
        let bytes = write_csv(&table, &Unwatched).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{FEFF}问题概要,解决时限,数\r\n\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",2026-11-03,-3\r\n"
        );
    }
}
