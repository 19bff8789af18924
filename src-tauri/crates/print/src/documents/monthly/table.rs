//! The table of figures: headings in 黑体 at the edge, sums in 黑体, parts set in, figures right on their slots,
//! the sentence on how each is counted in 楷体.

use super::Monthly;
use super::look::{COLUMNS, FRACTION_PT, HOW_PT, SIDE, WIDTHS};
use super::rows::{Line, Section, Value, Weight, sections};
use super::words::columns;
use crate::font::{Face, FontShelf};
use crate::layout::{Cell, Row, Rules, Table};
use crate::text::{self, Anchor, Paragraph, Style};

/// Line pitch as a share of the size.
const PITCH: f64 = 1.3;
/// So far a part stands in from its sum, in em.
const STEP: f64 = 1.0;

/// The table, and how many rows each section has, its heading counted.
pub(super) fn table(
    monthly: &Monthly,
    shelf: &FontShelf,
    (size_pt, air): (f64, f64),
) -> (Table, Vec<usize>) {
    let sections = sections(monthly);
    let how = sections.iter().flat_map(|section| &section.lines);
    let setter = Setter {
        shelf,
        size_pt,
        how: Style::new(
            shelf.column_face(Face::Kai, how.map(|line| line.how.as_str())),
            HOW_PT.min(size_pt),
        ),
    };
    let lengths = sections
        .iter()
        .map(|section| section.lines.len() + 1)
        .collect();
    let rows = sections
        .iter()
        .flat_map(|section| setter.section(section))
        .collect();
    let table = Table {
        number: 1,
        widths: WIDTHS.to_vec(),
        pad: (SIDE, air),
        header_pad: (air + 0.8).min(2.0),
        rules: Rules::LIST_A4,
        header: setter.header(columns(monthly)),
        rows,
        empty: Cell::new(),
    };
    (table, lengths)
}

struct Setter<'a> {
    shelf: &'a FontShelf,
    size_pt: f64,
    how: Style,
}

impl Setter<'_> {
    fn header(&self, columns: [&str; WIDTHS.len()]) -> Row {
        let style = Style::new(Face::Heading, 11.0);
        let like = (11.0, 11.0 * PITCH);
        let cells = columns.iter().zip(WIDTHS).enumerate();
        let cells = cells.map(|(number, (words, width))| {
            let line = text::line(self.shelf, words, style);
            let (anchor, x) = match number {
                1..=COLUMNS => (Anchor::Right, width - 2.0 * SIDE),
                _ => (Anchor::Left, 0.0),
            };
            Cell::new().label(line, anchor, x, like)
        });
        Row {
            cells: cells.collect(),
            again: Cell::new(),
        }
    }

    fn section(&self, section: &Section) -> Vec<Row> {
        let mut rows = vec![self.heading(section.heading)];
        rows.extend(section.lines.iter().map(|line| self.line(line)));
        rows
    }

    /// At the table's edge, so that it stands out from the lines under it.
    fn heading(&self, words: &str) -> Row {
        let line = text::line(self.shelf, words, Style::new(Face::Heading, self.size_pt));
        let cell = Cell::new().label(line, Anchor::Left, -SIDE, self.like());
        let mut cells = vec![cell];
        cells.resize(WIDTHS.len(), Cell::new());
        Row {
            cells,
            again: Cell::new(),
        }
    }

    fn like(&self) -> (f64, f64) {
        (self.size_pt, self.size_pt * PITCH)
    }

    fn line(&self, line: &Line) -> Row {
        let face = match line.weight {
            Weight::Sum => Face::Heading,
            _ => Face::Body,
        };
        let mut cells = vec![self.name(line, face)];
        for (value, width) in line.values.iter().zip(&WIDTHS[1..]) {
            cells.push(self.value(value, face, width - 2.0 * SIDE));
        }
        cells.push(self.sentence(&line.how));
        Row {
            cells,
            again: Cell::new(),
        }
    }

    /// Set in by its weight; a long name goes on in another line.
    fn name(&self, line: &Line, face: Face) -> Cell {
        let style = Style::new(face, self.size_pt);
        let steps = match line.weight {
            Weight::Part(steps) => f64::from(steps),
            _ => 0.0,
        };
        let indent = steps * STEP * style.em_mm();
        let paragraph = Paragraph::new(line.name.clone(), style, self.size_pt * PITCH);
        let block = text::set(self.shelf, &paragraph, WIDTHS[0] - 2.0 * SIDE - indent);
        block.lines.into_iter().fold(Cell::new(), |cell, line| {
            cell.label(line, Anchor::Left, indent, self.like())
        })
    }

    /// Right on its slots; under a share its fraction, smaller.
    fn value(&self, value: &Value, face: Face, right: f64) -> Cell {
        let style = Style::new(face, self.size_pt).slotted();
        let (words, below) = match value {
            Value::Count(n) => (n.to_string(), ""),
            Value::Over(words, below) => (words.clone(), below.as_str()),
            Value::None => ("—".to_owned(), ""),
        };
        let fitting = |words: &str, style: Style| {
            let wide = text::width_mm(self.shelf, words, style);
            text::line(
                self.shelf,
                words,
                style.sized(style.size_pt * (right / wide).min(1.0)),
            )
        };
        let cell = Cell::new().label(fitting(&words, style), Anchor::Right, right, self.like());
        if below.is_empty() {
            return cell;
        }
        let small = fitting(below, style.faced(Face::Body).sized(FRACTION_PT));
        cell.label(
            small,
            Anchor::Right,
            right,
            (FRACTION_PT, FRACTION_PT * 1.1),
        )
    }

    /// On the figures' baseline.
    fn sentence(&self, words: &str) -> Cell {
        if words.is_empty() {
            return Cell::new();
        }
        let paragraph = Paragraph::new(words, self.how, self.how.size_pt * PITCH);
        let block = text::set(self.shelf, &paragraph, WIDTHS[COLUMNS + 1] - 2.0 * SIDE);
        let like = (self.size_pt, self.how.size_pt * PITCH);
        block.lines.into_iter().fold(Cell::new(), |cell, line| {
            cell.label(line, Anchor::Left, 0.0, like)
        })
    }
}
