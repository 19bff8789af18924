//! A form to write in: rows of labels and values in a frame (papers §5, forms).

use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::plan::{PagePlan, Stroke, Tag};
use crate::text::{self, Anchor, Block, Paragraph, Style};

/// Width of a label's cell in millimetres.
pub(super) const LABEL: f64 = 24.0;
/// Room left and right, and above and below, in millimetres.
pub(super) const PAD: (f64, f64) = (2.0, 1.4);
/// A row of one line.
pub(super) const LINE: f64 = 9.0;

const FRAME_PT: f64 = 1.2;
const INSIDE_PT: f64 = 0.4;

/// What stands in a value's cell.
pub(super) enum Value {
    /// Text, vertically in the middle.
    Text(Block),
    /// Some lines of a text, from the top, and a note where it goes on elsewhere.
    Part(Block, usize, Option<Block>),
    /// Nothing yet: written in by hand.
    Blank,
    /// Boxes to tick, each with its words.
    Boxes(Vec<&'static str>),
}

/// One row: its height, and pairs of label and value with the value's width.
pub(super) struct FormRow {
    pub height: f64,
    pub cells: Vec<(&'static [&'static str], f64, Value)>,
}

/// Draws the rows with the form's corner at the place given; gives its lower edge.
pub(super) fn draw(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (number, size_pt): (u32, f64),
    rows: &[FormRow],
    (left, top): (f64, f64),
) -> f64 {
    let mut at = top;
    page.tagged(Tag::Table(number), |page| {
        for (place, row) in (0..).zip(rows) {
            page.tagged(Tag::Row(place), |page| {
                draw_row(page, shelf, size_pt, row, (left, at));
            });
            at += row.height;
        }
    });
    let width: f64 = rows.first().map_or(0.0, row_width);
    page.tagged(Tag::Artifact, |page| {
        draw_rules(page, rows, (left, top));
        page.frame((left, top, width, at - top), Stroke::black(FRAME_PT));
    });
    at
}

fn row_width(row: &FormRow) -> f64 {
    row.cells.iter().map(|(_, width, _)| LABEL + width).sum()
}

fn draw_row(
    page: &mut PagePlan,
    shelf: &FontShelf,
    size_pt: f64,
    row: &FormRow,
    (left, top): (f64, f64),
) {
    let mut at = left;
    for (label, width, value) in &row.cells {
        page.tagged(Tag::HeaderCell, |page| {
            draw_label(page, shelf, (label, size_pt), (at, top, row.height));
        });
        page.tagged(Tag::Cell, |page| {
            let place = (at + LABEL + PAD.0, top, row.height);
            draw_value(page, shelf, size_pt, value, place);
        });
        at += LABEL + width;
    }
}

fn draw_label(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (lines, size_pt): (&[&str], f64),
    (left, top, height): (f64, f64, f64),
) {
    let style = Style::new(Face::Heading, size_pt);
    let pitch = 1.5 * style.em_mm();
    let mut at = top + (height - pitch * lines.len() as f64) / 2.0;
    for words in lines {
        let line = text::spread_line(shelf, words, style, 4.0 * style.em_mm());
        let baseline = at + pitch / 2.0 + 0.38 * style.em_mm();
        line.draw_at(page, Anchor::Centre, left + LABEL / 2.0, baseline);
        at += pitch;
    }
}

fn draw_value(
    page: &mut PagePlan,
    shelf: &FontShelf,
    size_pt: f64,
    value: &Value,
    (left, top, height): (f64, f64, f64),
) {
    match value {
        Value::Blank => {}
        Value::Text(block) => block.draw(page, left, top + (height - block.height_mm()) / 2.0),
        Value::Part(block, lines, more) => {
            block.draw_lines(0..*lines, page, left, top + PAD.1);
            if let Some(more) = more {
                more.draw(page, left, top + PAD.1 + block.pitch_mm * *lines as f64);
            }
        }
        Value::Boxes(words) => draw_boxes(page, shelf, size_pt, words, (left, top + height / 2.0)),
    }
}

/// Boxes are drawn: no bundled face has them well (printing notes).
fn draw_boxes(
    page: &mut PagePlan,
    shelf: &FontShelf,
    size_pt: f64,
    words: &[&str],
    (left, middle): (f64, f64),
) {
    let style = Style::new(Face::Body, size_pt);
    let em = size_pt * MM_PER_PT;
    let mut at = left;
    for words in words {
        let side = 0.86 * em;
        page.tagged(Tag::Figure("方框".into()), |page| {
            page.frame((at, middle - side / 2.0, side, side), Stroke::black(0.75));
        });
        let line = text::line(shelf, words, style);
        let begin = at + side + 0.3 * em;
        line.draw(page, begin, middle + 0.38 * em);
        at = begin + line.width_mm + em;
    }
}

fn draw_rules(page: &mut PagePlan, rows: &[FormRow], (left, top): (f64, f64)) {
    let inside = Stroke::black(INSIDE_PT);
    let mut at = top;
    for (place, row) in rows.iter().enumerate() {
        if place > 0 {
            page.rule(left, at, row_width(row), inside);
        }
        let mut x = left;
        for (number, (_, width, _)) in row.cells.iter().enumerate() {
            if number > 0 {
                page.line((x, at), (x, at + row.height), inside);
            }
            page.line((x + LABEL, at), (x + LABEL, at + row.height), inside);
            x += LABEL + width;
        }
        at += row.height;
    }
}

/// A paragraph of the form, ragged.
pub(super) fn set(shelf: &FontShelf, words: &str, size_pt: f64, width: f64) -> Block {
    let style = Style::new(Face::Body, size_pt);
    let paragraph = Paragraph::new(words, style, size_pt * 1.5);
    text::set(shelf, &paragraph, width - 2.0 * PAD.0)
}
