//! The table of files: a heading for each group, then its files.

use super::look::{BODY_PT, CHECKSUM_PT, FIGURES_PT, PAD, PITCH, WIDTHS};
use super::words::{checksum, heading};
use super::{ArchiveList, ArchiveRow};
use crate::font::{Face, FontShelf};
use crate::layout::{Cell, Row, Rules, Table};
use crate::text::{self, Anchor, Paragraph, Style};
use rules::chinese::long_day;

const HEADER: [&str; 6] = ["序号", "件名", "页数", "形成日期", "保管期限", "校验值"];
const HEADER_PT: f64 = 11.0;
/// The lines of a row share their baseline, whatever their size.
const LIKE: (f64, f64) = (BODY_PT, BODY_PT * PITCH);

pub(super) fn table(list: &ArchiveList, shelf: &FontShelf) -> Table {
    let groups = list.groups.iter().filter(|group| !group.rows.is_empty());
    let mut rows = Vec::new();
    for (nth, group) in groups.enumerate() {
        rows.push(whole_line(shelf, &heading(nth, group)));
        rows.extend(group.rows.iter().map(|file| row(shelf, file)));
    }
    Table {
        number: 1,
        widths: WIDTHS.to_vec(),
        pad: PAD,
        header_pad: 1.9,
        rules: Rules::LIST_A4,
        header: header(shelf),
        rows,
        empty: label(shelf, "没有材料。", Style::new(Face::Body, BODY_PT), 1),
    }
}

fn header(shelf: &FontShelf) -> Row {
    let style = Style::new(Face::Heading, HEADER_PT);
    let cells = HEADER.iter().enumerate();
    Row {
        cells: cells
            .map(|(column, words)| label(shelf, words, style, column))
            .collect(),
        again: Cell::new(),
    }
}

/// A group's name at the table's edge, over the columns.
fn whole_line(shelf: &FontShelf, words: &str) -> Row {
    let line = text::line(shelf, words, Style::new(Face::Heading, BODY_PT));
    let mut cells = vec![Cell::new().label(line, Anchor::Left, -PAD.0, LIKE)];
    cells.resize(WIDTHS.len(), Cell::new());
    Row {
        cells,
        again: Cell::new(),
    }
}

fn row(shelf: &FontShelf, file: &ArchiveRow) -> Row {
    let style = Style::new(Face::Body, BODY_PT);
    let figures = Style::new(Face::Body, FIGURES_PT).slotted();
    let day = long_day(file.formed_on);
    let checksum = checksum(&file.checksum);
    let sum = Style::new(Face::Body, CHECKSUM_PT).slotted();
    let cells = vec![
        label(shelf, &file.number, style.slotted(), 0),
        name(shelf, &file.name),
        label(shelf, &file.pages.to_string(), style.slotted(), 2),
        label(shelf, &day, figures, 3),
        label(shelf, &file.retention, style, 4),
        label(shelf, &checksum, sum, 5),
    ];
    Row {
        cells,
        again: label(shelf, &format!("{}（续）", file.number), figures, 0),
    }
}

/// A long name goes on in other lines.
fn name(shelf: &FontShelf, words: &str) -> Cell {
    let face = shelf.column_face(Face::Body, [words]);
    let paragraph = Paragraph::new(words, Style::new(face, BODY_PT), BODY_PT * PITCH);
    Cell::new().paragraph(shelf, &paragraph, WIDTHS[1] - 2.0 * PAD.0)
}

/// Words on one line, as wide as the column at most; pages stand right.
fn label(shelf: &FontShelf, words: &str, style: Style, column: usize) -> Cell {
    let room = WIDTHS[column] - 2.0 * PAD.0;
    let wide = text::width_mm(shelf, words, style);
    let line = text::line(
        shelf,
        words,
        style.sized(style.size_pt * (room / wide).min(1.0)),
    );
    if column == 2 {
        Cell::new().label(line, Anchor::Right, room, LIKE)
    } else {
        Cell::new().label(line, Anchor::Left, 0.0, LIKE)
    }
}
