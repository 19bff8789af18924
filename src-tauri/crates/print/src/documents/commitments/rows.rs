//! The rows of a list: the same fields in the same faces on A4 and on the board.

use super::{CommitmentItem, CommitmentList};
use crate::font::{Face, FontShelf};
use crate::layout::{Cell, Row, deadline_words};
use crate::text::{self, Align, Anchor, Paragraph, Style};

/// The faces and measures of one list's rows.
pub(super) struct RowLook {
    /// Size of problem, measure, unit, person, month and day, in points.
    pub size_pt: f64,
    /// From baseline to baseline in points.
    pub pitch_pt: f64,
    /// Size of the item numbers in points.
    pub number_pt: f64,
    /// Size of the year in points.
    pub year_pt: f64,
    /// Face of persons' names, one for the whole column.
    pub person: Face,
}

impl RowLook {
    /// 楷体 for persons, unless one of their names is not in it.
    pub fn person_face(list: &CommitmentList, shelf: &FontShelf) -> Face {
        let names = list.items.iter().filter_map(|item| item.person.as_deref());
        shelf.column_face(Face::Kai, names)
    }

    fn paragraph(&self, face: Face, words: &str) -> Paragraph {
        Paragraph::new(words, Style::new(face, self.size_pt), self.pitch_pt)
    }

    /// The number, centred in its column, on the first line of the text beside it.
    pub fn number(&self, shelf: &FontShelf, words: &str, width: f64) -> Cell {
        let style = Style::new(Face::Title, self.number_pt).slotted();
        let mut line = text::line(shelf, words, style);
        if line.width_mm > width {
            let size = self.number_pt * width / line.width_mm;
            line = text::line(shelf, words, style.sized(size));
        }
        Cell::new().label(line, Anchor::Centre, width / 2.0, self.number_like())
    }

    /// The line a number stands on: its top is level with that of the smaller text beside it.
    fn number_like(&self) -> (f64, f64) {
        let lower = 0.55 * (self.number_pt - self.size_pt);
        (self.size_pt + lower, self.pitch_pt + lower)
    }

    /// The number of a row that goes on from the page before: `3` over `（续）`.
    pub fn number_again(&self, shelf: &FontShelf, words: &str, width: f64) -> Cell {
        let style = Style::new(Face::Title, self.size_pt * 0.8);
        let line = text::line(shelf, "（续）", style);
        let like = (self.size_pt, self.pitch_pt);
        self.number(shelf, words, width)
            .label(line, Anchor::Centre, width / 2.0, like)
    }

    /// Problem over measure.
    pub fn matter(&self, shelf: &FontShelf, item: &CommitmentItem, width: f64) -> Cell {
        let summary = self.paragraph(Face::Heading, &item.summary);
        let measure = self.paragraph(Face::Body, &item.measure);
        Cell::new()
            .paragraph(shelf, &summary.align(Align::Justify), width)
            .paragraph(shelf, &measure.align(Align::Justify), width)
    }

    /// Adds unit, person and co-handlers to a cell; — where there is neither.
    pub fn responsible(
        &self,
        mut cell: Cell,
        shelf: &FontShelf,
        item: &CommitmentItem,
        width: f64,
    ) -> Cell {
        if let Some(department) = &item.department {
            cell = cell.paragraph(shelf, &self.paragraph(Face::Body, department), width);
        }
        if let Some(person) = &item.person {
            let style = Style::new(self.person, self.size_pt);
            let name = Paragraph::empty(self.pitch_pt).name(person.clone(), style);
            cell = cell.paragraph(shelf, &name, width);
        }
        if item.department.is_none() && item.person.is_none() {
            cell = cell.paragraph(shelf, &self.paragraph(Face::Body, "—"), width);
        }
        if !item.co_handlers.is_empty() {
            let words = format!("协办：{}", item.co_handlers.join("、"));
            cell = cell.paragraph(shelf, &self.paragraph(Face::Body, &words), width);
        }
        cell
    }

    /// The deadline: the year, then month and day; on two lines or on one.
    pub fn deadline(
        &self,
        shelf: &FontShelf,
        item: &CommitmentItem,
        (width, one_line): (f64, bool),
    ) -> Cell {
        let (year, day) = deadline_words(item.deadline);
        let small = Style::new(Face::Body, self.year_pt);
        let bold = Style::new(Face::Heading, self.size_pt);
        if one_line {
            let gap = Style::new(Face::Body, self.size_pt * 0.4);
            let line = Paragraph::empty(self.pitch_pt)
                .span(year, small)
                .span("\u{A0}", gap)
                .span(day, bold);
            return Cell::new().paragraph(shelf, &line, width);
        }
        Cell::new()
            .paragraph(shelf, &Paragraph::new(year, small, self.pitch_pt), width)
            .paragraph(shelf, &Paragraph::new(day, bold, self.pitch_pt), width)
    }

    /// A row of these cells, with its number for the page it may go on to.
    pub fn row(
        &self,
        shelf: &FontShelf,
        item: &CommitmentItem,
        number: f64,
        cells: Vec<Cell>,
    ) -> Row {
        let words = item.number.to_string();
        let mut all = vec![self.number(shelf, &words, number)];
        all.extend(cells);
        Row {
            cells: all,
            again: self.number_again(shelf, &words, number),
        }
    }
}

/// The line that stands where there are no commitments.
pub(super) fn no_items(words: &str, shelf: &FontShelf, size_pt: f64, width: f64) -> Cell {
    let style = Style::new(Face::Kai, size_pt);
    let words = Paragraph::new(words, style, size_pt * 1.4);
    Cell::new().paragraph(shelf, &words, width)
}
