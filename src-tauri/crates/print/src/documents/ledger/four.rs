//! Baoting's four columns, 12 pt, for the board: problem, measure, progress, deadline.

use super::cells::{Entry, FieldSetter};
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
pub(super) const PAD: (f64, f64) = (2.0, 2.3);
pub(super) const INFO_PT: f64 = 10.5;

pub(super) fn pages(ledger: &Ledger, shelf: &FontShelf) -> (Vec<PagePlan>, f64) {
    let fields = FieldSetter::new(ledger, shelf, SIZES);
    let inside = WIDTHS.map(|width| width - 2.0 * PAD.0);
    let rows = ledger.rows.iter().zip(1..).map(|((row, extra), ordinal)| {
        let entry = Entry {
            ordinal,
            row,
            extra,
        };
        Row {
            cells: vec![
                number(shelf, ordinal),
                fields.add(Cell::new(), Column::Summary, entry, inside[1]),
                fields.add(Cell::new(), Column::Measure, entry, inside[2]),
                progress(&fields, row, inside[3]),
                deadline(&fields, row, inside[4]),
            ],
            again: again(shelf, ordinal),
        }
    });
    let table = Table {
        number: 1,
        widths: WIDTHS.to_vec(),
        pad: PAD,
        header_pad: 2.0,
        rules: Rules {
            vertical: Some(0.25),
            ..Rules::LIST_A4
        },
        header: header(shelf, inside),
        rows: rows.collect(),
        empty: empty(&ledger.empty, shelf, SIZES.0, FRAME.block_width()),
    };
    let sheet = LedgerSheet {
        ledger,
        shelf,
        frame: FRAME,
        masthead: MASTHEAD,
        info_pt: INFO_PT,
        posted: true,
    };
    (sheet.pages(&table), SIZES.0)
}

/// The line that stands where there are no rows.
pub(super) fn empty(words: &str, shelf: &FontShelf, size_pt: f64, width: f64) -> Cell {
    let style = Style::new(Face::Kai, size_pt);
    let words = Paragraph::new(words, style, size_pt * 1.4);
    Cell::new().paragraph(shelf, &words, width)
}

fn number(shelf: &FontShelf, ordinal: usize) -> Cell {
    let words = ordinal.to_string();
    let room = WIDTHS[0] - 1.0;
    let style = Style::new(Face::Title, 15.0).slotted();
    let wide = text::width_mm(shelf, &words, style);
    let line = text::line(shelf, &words, style.sized(15.0 * (room / wide).min(1.0)));
    let middle = WIDTHS[0] / 2.0 - PAD.0;
    Cell::new().label(line, Anchor::Centre, middle, (SIZES.0 + 1.6, SIZES.2))
}

fn again(shelf: &FontShelf, ordinal: usize) -> Cell {
    let line = text::line(shelf, "（续）", Style::new(Face::Body, 9.0));
    let middle = WIDTHS[0] / 2.0 - PAD.0;
    number(shelf, ordinal).label(line, Anchor::Centre, middle, (SIZES.0, SIZES.2))
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

fn header(shelf: &FontShelf, inside: [f64; 5]) -> Row {
    let style = Style::new(Face::Heading, SIZES.0);
    let ordinal = text::line(shelf, "序", style);
    let middle = WIDTHS[0] / 2.0 - PAD.0;
    let mut cells = vec![Cell::new().label(ordinal, Anchor::Centre, middle, (SIZES.0, SIZES.2))];
    let labels = ["问题概要", "工作举措", "工作进展", "解决时限"];
    cells.extend(labels.iter().zip(&inside[1..]).map(|(words, width)| {
        let label = Paragraph::new(*words, style.tracked(0.06), SIZES.2);
        Cell::new().paragraph(shelf, &label, *width)
    }));
    Row {
        cells,
        again: Cell::new(),
    }
}
