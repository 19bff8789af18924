//! Baoting's four columns, 12 pt, for the board: problem, measure, progress, deadline.

use super::cells::{Entry, FieldSetter};
use super::full::{LARGER, sized};
use super::sheets::LedgerSheet;
use super::words::inline_day;
use super::{Column, Ledger, LedgerRow};
use crate::font::{Face, FontShelf};
use crate::layout::{Cell, Frame, MastheadLook, Row, Rules, Table, deadline_words};
use crate::plan::PagePlan;
use crate::text::{self, Anchor, Paragraph, Style};

pub(super) const FRAME: Frame = Frame {
    width: 297.0,
    height: 210.0,
    top: 22.0,
    right: 18.0,
    bottom: 18.0,
    left: 18.0,
    foot: 8.0,
};
pub(super) const MASTHEAD: MastheadLook = MastheadLook {
    title_pt: 22.0,
    mark_pt: 10.5,
    organisation_pt: Some(13.0),
    number_pt: 10.0,
    title_gap: 1.0,
    rule_gap: 3.0,
};
/// Body, small lines and pitch in points.
pub(super) const SIZES: (f64, f64, f64) = (12.0, 12.0, 17.0);
/// Number, problem, measure, progress, deadline (papers §5).
const WIDTHS: [f64; 5] = [11.0, 69.5, 69.5, 78.0, 33.0];
/// The same for large type.
const LARGE_WIDTHS: [f64; 5] = [13.5, 67.0, 67.0, 73.0, 40.5];
/// The number's own size, of a body of 12 pt.
const NUMBER_PT: f64 = 15.0;
pub(super) const PAD: (f64, f64) = (2.0, 2.3);
pub(super) const INFO_PT: f64 = 10.5;

pub(super) fn pages(ledger: &Ledger, shelf: &FontShelf) -> (Vec<PagePlan>, f64) {
    let large = ledger.sheet.large;
    let sizes = sized(SIZES, large);
    let fields = FieldSetter::new(ledger, shelf, sizes);
    let widths = if large { LARGE_WIDTHS } else { WIDTHS };
    let numbers = Numbers {
        shelf,
        column: widths[0],
        sizes,
        by: if large { LARGER } else { 1.0 },
    };
    let inside = widths.map(|width| width - 2.0 * PAD.0);
    let rows = ledger.rows.iter().zip(1..).map(|((row, extra), ordinal)| {
        let entry = Entry {
            ordinal,
            row,
            extra,
        };
        Row {
            cells: vec![
                numbers.cell(ordinal),
                fields.add(Cell::new(), Column::Summary, entry, inside[1]),
                fields.add(Cell::new(), Column::Measure, entry, inside[2]),
                progress(&fields, row, inside[3]),
                deadline(&fields, row, inside[4]),
            ],
            again: numbers.again(ordinal),
        }
    });
    let table = Table {
        number: 1,
        widths: widths.to_vec(),
        pad: PAD,
        header_pad: 2.0,
        rules: Rules {
            vertical: Some(0.25),
            ..Rules::LIST_A4
        },
        header: header(&numbers, inside),
        rows: rows.collect(),
        empty: empty(&ledger.empty, shelf, sizes.0, FRAME.block_width()),
    };
    let sheet = LedgerSheet {
        ledger,
        shelf,
        frame: FRAME,
        masthead: MASTHEAD,
        info_pt: INFO_PT,
        posted: true,
    };
    (sheet.pages(&table), sizes.0)
}

/// The line that stands where there are no rows.
pub(super) fn empty(words: &str, shelf: &FontShelf, size_pt: f64, width: f64) -> Cell {
    let style = Style::new(Face::Kai, size_pt);
    let words = Paragraph::new(words, style, size_pt * 1.4);
    Cell::new().paragraph(shelf, &words, width)
}

/// The first column.
struct Numbers<'a> {
    shelf: &'a FontShelf,
    /// Its width in millimetres.
    column: f64,
    sizes: (f64, f64, f64),
    by: f64,
}

impl Numbers<'_> {
    fn middle(&self) -> f64 {
        self.column / 2.0 - PAD.0
    }

    fn cell(&self, ordinal: usize) -> Cell {
        let (shelf, words) = (self.shelf, ordinal.to_string());
        let room = self.column - 1.0;
        let style = Style::new(Face::Title, self.by * NUMBER_PT).slotted();
        let wide = text::width_mm(shelf, &words, style);
        let style = style.sized(style.size_pt * (room / wide).min(1.0));
        let line = text::line(shelf, &words, style);
        let like = (self.sizes.0 + 1.6 * self.by, self.sizes.2);
        Cell::new().label(line, Anchor::Centre, self.middle(), like)
    }

    fn again(&self, ordinal: usize) -> Cell {
        let style = Style::new(Face::Body, self.by * 9.0);
        let line = text::line(self.shelf, "（续）", style);
        let like = (self.sizes.0, self.sizes.2);
        self.cell(ordinal)
            .label(line, Anchor::Centre, self.middle(), like)
    }
}

/// Every entry on its own line, in running type: `6月24日首次协商，31户赞成集中建设`.
fn progress(fields: &FieldSetter<'_>, row: &LedgerRow, width: f64) -> Cell {
    let mut lines = row.earlier_rounds.clone();
    lines.extend(
        row.progress
            .iter()
            .map(|entry| inline_day(entry.day, fields.year) + &entry.words),
    );
    if lines.is_empty() {
        lines.push("—".into());
    }
    let count = lines.len();
    lines
        .into_iter()
        .enumerate()
        .fold(Cell::new(), |cell, (at, words)| {
            let ended = words.ends_with(['。', '；', '！', '？', '—']);
            let stop = if ended || at + 1 == count { "" } else { "；" };
            fields.text(cell, Face::Body, &(words + stop), width)
        })
}

/// The year, month and day in 黑体, the lamp with its word.
fn deadline(fields: &FieldSetter<'_>, row: &LedgerRow, width: f64) -> Cell {
    let cell = match row.deadline {
        Some(day) => {
            let (year, day) = deadline_words(day);
            let cell = fields.text(Cell::new(), Face::Body, &year, width);
            fields.text(cell, Face::Heading, &day, width)
        }
        None => fields.text(Cell::new(), Face::Body, "—", width),
    };
    fields.standing(cell, row, width)
}

fn header(numbers: &Numbers<'_>, inside: [f64; 5]) -> Row {
    let (shelf, sizes) = (numbers.shelf, numbers.sizes);
    let style = Style::new(Face::Heading, sizes.0);
    let ordinal = text::line(shelf, "序", style);
    let like = (sizes.0, sizes.2);
    let mut cells = vec![Cell::new().label(ordinal, Anchor::Centre, numbers.middle(), like)];
    let labels = ["问题概要", "工作举措", "工作进展", "解决时限"];
    cells.extend(labels.iter().zip(&inside[1..]).map(|(words, width)| {
        let label = Paragraph::new(*words, style.tracked(0.06), sizes.2);
        Cell::new().paragraph(shelf, &label, *width)
    }));
    Row {
        cells,
        again: Cell::new(),
    }
}
