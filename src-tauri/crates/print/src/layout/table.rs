//! A table of fixed columns: rows as high as their tallest cell, a header on every page, thin rules
//! (papers §5).

use super::cell::Cell;
use super::deal::Slice;
use crate::plan::{PagePlan, Stroke, Tag};

/// Thickness of a table's rules in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rules {
    /// Above the header and below the last row.
    pub edge: f64,
    /// Under the header.
    pub header: f64,
    /// Between rows.
    pub row: f64,
    /// Between columns; none for reading lists.
    pub vertical: Option<f64>,
}

impl Rules {
    /// A reading list on A4.
    pub const LIST_A4: Self = Self {
        edge: 1.2,
        header: 0.6,
        row: 0.35,
        vertical: None,
    };
    /// A reading list on A3.
    pub const LIST_A3: Self = Self {
        edge: 2.4,
        header: 1.2,
        row: 0.8,
        vertical: None,
    };
    /// A ledger on A4, and the office's on A3.
    pub const LEDGER: Self = Self {
        vertical: Some(0.25),
        ..Self::LIST_A4
    };
}

/// A row: one cell for each column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its cells, left to right.
    pub cells: Vec<Cell>,
    /// What the first column says where the row goes on from the page before: `3（续）`.
    pub again: Cell,
}

/// A table, its text set, ready to be dealt to pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Number of the table in the document, for its tag.
    pub number: u32,
    /// Column widths in millimetres, padding included.
    pub widths: Vec<f64>,
    /// Room left and right, and above and below a cell's text, in millimetres.
    pub pad: (f64, f64),
    /// Room above and below the header's text in millimetres.
    pub header_pad: f64,
    /// Its rules.
    pub rules: Rules,
    /// The header's cells.
    pub header: Row,
    /// The rows.
    pub rows: Vec<Row>,
    /// One line across where there are no rows.
    pub empty: Cell,
}

impl Row {
    /// Height of the row with `pad` above and below, in millimetres.
    pub fn height(&self, pad: f64) -> f64 {
        let heights = self.cells.iter().map(Cell::whole_height);
        heights.fold(0.0, f64::max) + 2.0 * pad
    }

    /// Height of a part of the row.
    pub fn slice_height(&self, slice: &Slice, pad: f64) -> f64 {
        let ranges = slice.from.iter().zip(&slice.to);
        let heights = self
            .cells
            .iter()
            .zip(ranges)
            .map(|(cell, (from, to))| cell.height(*from..*to));
        let again = if slice.continued() {
            self.again.whole_height()
        } else {
            0.0
        };
        heights.fold(again, f64::max) + 2.0 * pad
    }
}

impl Table {
    /// Width of all columns in millimetres.
    pub fn width(&self) -> f64 {
        self.widths.iter().sum()
    }

    /// Height of the header in millimetres.
    pub fn header_height(&self) -> f64 {
        self.header.height(self.header_pad)
    }

    /// Height of the line that stands for no rows, in millimetres.
    pub fn empty_height(&self) -> f64 {
        self.empty.whole_height() + 2.0 * self.pad.1
    }

    /// Draws header and these rows with the table's corner at the place given. Returns the table's
    /// lower edge.
    pub fn draw(&self, page: &mut PagePlan, at: (f64, f64), slices: &[Slice]) -> f64 {
        let (x, top) = at;
        let mut y = top + self.header_height();
        let mut edges = vec![y];
        page.items
            .push(crate::plan::Item::Open(Tag::Table(self.number)));
        self.draw_header(page, at);
        for slice in slices {
            self.draw_slice(page, slice, (x, y));
            y += self.rows[slice.row].slice_height(slice, self.pad.1);
            edges.push(y);
        }
        if self.rows.is_empty() {
            page.tagged(Tag::Row(0), |page| {
                let columns = u32::try_from(self.widths.len()).unwrap_or(1);
                page.tagged(Tag::Span(columns), |page| {
                    let inside = (x + self.pad.0, y + self.pad.1);
                    self.empty
                        .draw(0..self.empty.len(), page, inside.0, inside.1);
                });
            });
            y += self.empty_height();
            edges.push(y);
        }
        page.items.push(crate::plan::Item::Close);
        page.tagged(Tag::Artifact, |page| self.draw_rules(page, at, &edges));
        y
    }

    fn draw_header(&self, page: &mut PagePlan, (x, top): (f64, f64)) {
        page.tagged(Tag::HeaderRow, |page| {
            let mut at = x;
            for (cell, width) in self.header.cells.iter().zip(&self.widths) {
                let inside = (at + self.pad.0, top + self.header_pad);
                page.tagged(Tag::HeaderCell, |page| {
                    cell.draw(0..cell.len(), page, inside.0, inside.1);
                });
                at += width;
            }
        });
    }

    fn draw_slice(&self, page: &mut PagePlan, slice: &Slice, (x, top): (f64, f64)) {
        let row = &self.rows[slice.row];
        let number = u32::try_from(slice.row).unwrap_or(u32::MAX);
        page.tagged(Tag::Row(number), |page| {
            let mut at = x;
            for (column, width) in self.widths.iter().enumerate() {
                let inside = (at + self.pad.0, top + self.pad.1);
                page.tagged(Tag::Cell, |page| {
                    if column == 0 && slice.continued() {
                        row.again.draw(0..row.again.len(), page, inside.0, inside.1);
                    } else if let Some(cell) = row.cells.get(column) {
                        let lines = slice.from[column]..slice.to[column];
                        cell.draw(lines, page, inside.0, inside.1);
                    }
                });
                at += width;
            }
        });
    }

    /// `edges`: under the header, then under every row.
    fn draw_rules(&self, page: &mut PagePlan, (x, top): (f64, f64), edges: &[f64]) {
        let width = self.width();
        page.rule(x, top, width, Stroke::black(self.rules.edge));
        for (number, y) in edges.iter().enumerate() {
            let thickness = if number + 1 == edges.len() {
                self.rules.edge
            } else if number == 0 {
                self.rules.header
            } else {
                self.rules.row
            };
            page.rule(x, *y, width, Stroke::black(thickness));
        }
        let (Some(thickness), Some(bottom)) = (self.rules.vertical, edges.last()) else {
            return;
        };
        let mut at = x;
        for width in self.widths.iter().take(self.widths.len().saturating_sub(1)) {
            at += width;
            page.line((at, top), (at, *bottom), Stroke::black(thickness));
        }
    }
}
