//! The full set: stacked on A4, side by side on A3, or the columns that somebody chose.

use super::cells::{Entry, FieldSetter};
use super::sheets::LedgerSheet;
use super::{Column, Ledger, LedgerForm, LedgerRows, four};
use crate::font::{Face, FontShelf};
use crate::layout::{Cell, Frame, MastheadLook, Row, Rules, Table};
use crate::plan::PagePlan;
use crate::text::{Paragraph, Style};

const A4: Frame = Frame {
    width: 297.0,
    height: 210.0,
    top: 25.0,
    right: 15.0,
    bottom: 16.0,
    left: 15.0,
    foot: 7.5,
};
const A3: Frame = Frame {
    width: 420.0,
    height: 297.0,
    top: 25.0,
    right: 18.0,
    bottom: 16.0,
    left: 18.0,
    foot: 7.5,
};
const MASTHEAD: MastheadLook = MastheadLook {
    title_pt: 20.0,
    mark_pt: 10.5,
    organisation_pt: Some(13.0),
    number_pt: 10.0,
    title_gap: 1.0,
    rule_gap: 3.0,
};
const SIZES: (f64, f64, f64) = (9.0, 8.5, 12.4);
/// How much larger large type is.
pub(super) const LARGER: f64 = 1.25;
const PAD: (f64, f64) = (1.0, 1.35);
const INFO_PT: f64 = 9.5;
/// A column of running text is never narrower; narrower ones are stacked instead.
const LEAST_TEXT: f64 = 30.0;
/// Fields that share a column when stacked, and its width in millimetres (papers §5).
const STACKS: [(&[Column], f64); 10] = [
    (&[Column::Ordinal, Column::Number], 11.0),
    (&[Column::Reporter, Column::MeetingDay, Column::Grid], 22.0),
    (&[Column::Category, Column::Source, Column::Outcome], 18.0),
    (&[Column::Summary], 39.0),
    (&[Column::Department, Column::Person], 29.0),
    (&[Column::Measure], 39.0),
    (&[Column::Progress, Column::Evidence, Column::Note], 52.0),
    (&[Column::Deadline, Column::Extensions], 23.0),
    (&[Column::Rating, Column::DoneOn], 18.0),
    (&[Column::Reviewer, Column::StruckOffOn], 16.0),
];

/// The columns of a table: which fields each holds, and how wide it is.
struct Plan {
    columns: Vec<(Vec<Column>, f64)>,
    frame: Frame,
}

pub(super) fn pages(
    ledger: &Ledger,
    chosen: Option<&[Column]>,
    shelf: &FontShelf,
) -> (Vec<PagePlan>, f64) {
    let posted = ledger.form == LedgerForm::Four;
    let (own, pad) = if posted {
        (four::SIZES, four::PAD)
    } else {
        (SIZES, PAD)
    };
    let sizes = sized(own, ledger.sheet.large);
    let plan = Plan::of(ledger, chosen, sizes.0 / SIZES.0);
    let fields = FieldSetter::new(ledger, shelf, sizes);
    let rows = ledger.rows.iter().zip(1..).map(|((row, extra), ordinal)| {
        let entry = Entry {
            ordinal,
            row,
            extra,
        };
        let cells = plan
            .columns
            .iter()
            .map(|(columns, width)| set_cell(&fields, columns, entry, width - 2.0 * pad.0));
        Row {
            cells: cells.collect(),
            again: fields.ordinal_again(entry, plan.columns[0].1 - 2.0 * pad.0),
        }
    });
    let table = Table {
        number: 1,
        widths: plan.columns.iter().map(|(_, width)| *width).collect(),
        pad,
        header_pad: pad.1,
        rules: Rules::LEDGER,
        header: header(shelf, &plan, &ledger.grid_word, sizes, pad.0),
        rows: rows.collect(),
        empty: four::empty(&ledger.empty, shelf, sizes.0, plan.frame.block_width()),
    };
    let sheet = LedgerSheet {
        ledger,
        shelf,
        frame: plan.frame,
        masthead: if posted { four::MASTHEAD } else { MASTHEAD },
        info_pt: if posted { four::INFO_PT } else { INFO_PT },
        posted,
    };
    (sheet.pages(&table), sizes.0)
}

/// Body, small lines and pitch; a quarter larger in large type.
pub(super) fn sized(own: (f64, f64, f64), large: bool) -> (f64, f64, f64) {
    let by = if large { LARGER } else { 1.0 };
    (by * own.0, by * own.1, by * own.2)
}

fn set_cell(fields: &FieldSetter<'_>, columns: &[Column], entry: Entry<'_>, width: f64) -> Cell {
    let mut cell = Cell::new();
    let stacked_progress = columns.first() == Some(&Column::Progress) && columns.len() > 1;
    for column in columns {
        let below = matches!(column, Column::Evidence | Column::Note);
        if !(stacked_progress && below) {
            cell = fields.add(cell, *column, entry, width);
        }
    }
    if stacked_progress {
        cell = fields.progress_notes(cell, entry.row, width);
    }
    cell
}

impl Plan {
    /// `scale`: how much wider fixed columns must be than in 9 pt.
    fn of(ledger: &Ledger, chosen: Option<&[Column]>, scale: f64) -> Self {
        let internal = matches!(ledger.rows, LedgerRows::Internal(_));
        let wanted = |column: &Column| {
            (internal || *column != Column::Reporter)
                && chosen.is_none_or(|chosen| chosen.contains(column))
        };
        let order = chosen.unwrap_or(&Column::ALL);
        let mut order: Vec<Column> = order.iter().copied().filter(wanted).collect();
        if order.is_empty() {
            order.push(Column::Summary);
        }
        let frame = match ledger.form {
            LedgerForm::Four => four::FRAME,
            LedgerForm::Full => A4,
            LedgerForm::Flat => A3,
        };
        let flat = Self::flat(&order, frame, scale);
        if ledger.form == LedgerForm::Flat {
            return flat.unwrap_or_else(|| Self::stacked(&order, frame, scale));
        }
        let flat = flat.filter(|_| chosen.is_some());
        flat.unwrap_or_else(|| Self::stacked(&order, frame, scale))
    }

    /// Side by side; nothing if a text column would be under its least width.
    fn flat(order: &[Column], frame: Frame, scale: f64) -> Option<Self> {
        let widths = order.iter().map(|column| {
            let fixed = column.width_mm() * scale;
            (
                vec![*column],
                if column.share() > 0.0 { 0.0 } else { fixed },
            )
        });
        let mut columns: Vec<_> = widths.collect();
        let used: f64 = columns.iter().map(|(_, width)| *width).sum();
        let shares: f64 = order.iter().map(|column| column.share()).sum();
        let left = frame.block_width() - used;
        let least = LEAST_TEXT * scale;
        if left < 0.0 || shares > 0.0 && left / shares < least {
            return None;
        }
        if shares > 0.0 {
            for (fields, width) in &mut columns {
                *width += left * fields[0].share() / shares;
            }
        }
        Some(Self { columns, frame })
    }

    /// Stacked: the room that missing columns leave goes to the text columns.
    fn stacked(order: &[Column], frame: Frame, scale: f64) -> Self {
        let stacks = STACKS.iter().filter_map(|(fields, width)| {
            let fields: Vec<Column> = fields
                .iter()
                .copied()
                .filter(|f| order.contains(f))
                .collect();
            (!fields.is_empty()).then_some((fields, *width))
        });
        let mut columns: Vec<(Vec<Column>, f64)> = stacks.collect();
        let share = |fields: &[Column]| fields.iter().map(|field| field.share()).sum::<f64>();
        for (fields, width) in &mut columns {
            if share(fields) <= 0.0 {
                *width *= scale;
            }
        }
        let used: f64 = columns.iter().map(|(_, width)| *width).sum();
        let shares: f64 = columns.iter().map(|(fields, _)| share(fields)).sum();
        let left = frame.block_width() - used;
        let count = columns.len() as f64;
        for (fields, width) in &mut columns {
            *width += if shares > 0.0 {
                left * share(fields) / shares
            } else {
                left.min(0.0) / count
            };
        }
        Self { columns, frame }
    }
}

/// The first field's name in 黑体, those under it in 正文.
fn header(
    shelf: &FontShelf,
    plan: &Plan,
    grid_word: &str,
    sizes: (f64, f64, f64),
    pad: f64,
) -> Row {
    let cells = plan.columns.iter().map(|(columns, width)| {
        let names = header_names(columns, grid_word);
        names
            .into_iter()
            .enumerate()
            .fold(Cell::new(), |cell, (at, name)| {
                let face = if at == 0 { Face::Heading } else { Face::Body };
                let style = Style::new(face, sizes.0);
                let paragraph = Paragraph::new(name, style, sizes.2);
                cell.paragraph(shelf, &paragraph, width - 2.0 * pad)
            })
    });
    Row {
        cells: cells.collect(),
        again: Cell::new(),
    }
}

/// 解决时限 carries the state under it; evidence and note stand below the progress unnamed, each
/// line says what it is.
fn header_names<'a>(columns: &[Column], grid_word: &'a str) -> Vec<&'a str> {
    if columns.first() == Some(&Column::Progress) {
        return vec![Column::Progress.zh()];
    }
    let mut names = Vec::new();
    for column in columns {
        names.push(match column {
            Column::Rating if columns.len() > 1 => "群众评价",
            Column::Grid => grid_word,
            other => other.zh(),
        });
        if *column == Column::Deadline {
            names.push("状态");
        }
    }
    names
}
