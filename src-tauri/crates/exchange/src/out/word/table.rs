//! A table in a letter: ruled, its header repeated on every page, rows kept whole. Not here: tables of their own
//! (`xlsx`).

use super::super::table::{Cell, Column, Kind, Table};
use super::body::{paragraph, run};

/// The block's width in twentieths of a point: 156 mm.
const WIDTH: f64 = 8844.0;

/// The table, then its notes; `hold` keeps these with what follows.
pub(super) fn table(table: &Table, hold: &str) -> String {
    let widths = widths(&table.columns);
    let grid: String = widths
        .iter()
        .map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#))
        .collect();
    let mut out: String = table
        .lines
        .iter()
        .map(|words| paragraph("a6", "<w:keepNext/>", &run(words, "")))
        .collect();
    out.push_str(&format!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="a9"/><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"#
    ));
    out.push_str(&header(&table.columns, &widths));
    for row in &table.rows {
        out.push_str(&self::row(&table.columns, &widths, row));
    }
    if table.rows.is_empty() {
        out.push_str(&empty(table));
    }
    out.push_str("</w:tbl>");
    out.extend(
        table
            .notes
            .iter()
            .map(|words| paragraph("a6", hold, &run(words, ""))),
    );
    out
}

/// The columns' shares of the block.
fn widths(columns: &[Column]) -> Vec<i64> {
    let all: f64 = columns.iter().map(|column| column.width).sum();
    #[allow(clippy::cast_possible_truncation)]
    let share = |column: &Column| (column.width / all.max(1.0) * WIDTH).round() as i64;
    columns.iter().map(share).collect()
}

fn header(columns: &[Column], widths: &[i64]) -> String {
    let cells = columns.iter().zip(widths).map(|(column, width)| {
        let shade = r#"<w:shd w:val="clear" w:color="auto" w:fill="E7EBE8"/>"#;
        let words = paragraph("a7", "", &run(&column.header, ""));
        cell(*width, shade, &words)
    });
    let cells: String = cells.collect();
    format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>")
}

fn row(columns: &[Column], widths: &[i64], row: &[Cell]) -> String {
    let cells = columns
        .iter()
        .zip(widths)
        .zip(row)
        .map(|((column, width), one)| {
            let centred = match column.kind {
                Kind::Text => "",
                _ => r#"<w:jc w:val="center"/>"#,
            };
            cell(*width, "", &paragraph("a6", centred, &run(&words(one), "")))
        });
    let cells: String = cells.collect();
    format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
}

fn cell(width: i64, properties: &str, words: &str) -> String {
    format!(
        r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}<w:vAlign w:val="center"/></w:tcPr>{words}</w:tc>"#
    )
}

fn empty(table: &Table) -> String {
    let words = paragraph("a7", "", &run(&table.empty, ""));
    format!(
        r#"<w:tr><w:tc><w:tcPr><w:tcW w:w="{WIDTH}" w:type="dxa"/><w:gridSpan w:val="{}"/></w:tcPr>{words}</w:tc></w:tr>"#,
        table.columns.len()
    )
}

/// A day as a narrow column holds it: the year, then month and day.
fn words(cell: &Cell) -> String {
    match cell {
        Cell::None => String::new(),
        Cell::Text(words) => words.clone(),
        Cell::Day(day) => rules::chinese::long_day(*day).replacen('年', "年\n", 1),
        Cell::Number(number) => number.to_string(),
        Cell::Share(share) => format!("{:.1}%", share * 100.0),
    }
}
