//! Letters in the form of GB/T 9704-2012: 22 lines of 28 characters at 16 pt, headings, key lines and a
//! closing that is kept whole, flowed over pages (papers §3, §10). Not here: what a letter says (documents).

mod closing;
mod flow;
mod margins;
mod prose;
mod rows;
mod title;

pub use prose::{Closing, Key, Part, Prose};

use std::ops::Range;

use self::rows::Row;
use super::frame::Frame;
use crate::MM_PER_PT;
use crate::documents::Sheet;
use crate::font::{Face, FontShelf};
use crate::plan::PagePlan;
use crate::text::{Anchor, Style};

/// The block of the official letter: 156 × 225.
pub(super) const FRAME: Frame = Frame {
    width: 210.0,
    height: 297.0,
    top: 37.0,
    right: 26.0,
    bottom: 35.0,
    left: 28.0,
    foot: 0.0,
};
/// Lines on a page.
const LINES: usize = 22;
/// A letter that just misses its one page gets so many at most (the standard, too, lets lines move closer
/// where the seal would stand alone).
const MOST_LINES: usize = 24;
/// Size of the text in points.
pub const BODY_PT: f64 = 16.0;
/// Height of the block in millimetres.
const HEIGHT: f64 = 225.0;
/// From baseline to baseline in points: 225 mm ÷ 22.
const PITCH_PT: f64 = HEIGHT / LINES as f64 / MM_PER_PT;
/// From one character to the next in millimetres: 156 mm ÷ 28.
const ADVANCE: f64 = 156.0 / 28.0;
/// An advance is 15.79 pt. As the last character of a line has no gap after it, a little more is taken from
/// the others, so that so many characters go into any column of whole advances.
const TRACKING_EM: f64 = -0.218 / BODY_PT;

/// Type of the text in a face.
const fn type_of(face: Face) -> Style {
    Style::new(face, BODY_PT).tracked(TRACKING_EM)
}

/// A letter's title line by line, broken by its sense.
pub fn title_lines(shelf: &FontShelf, title: &str) -> Vec<String> {
    title::parts(shelf, title)
}

/// Lays a letter out: header zone, title, parts, closing, page numbers.
pub fn letter(
    shelf: &FontShelf,
    sheet: &Sheet,
    parts: &[Part],
    closing: &Closing,
) -> Vec<PagePlan> {
    let title = title::lines(shelf, &sheet.title);
    let rows = rows::rows(shelf, parts, (closing, sheet.numerals));
    let begun = title::rows_taken(title.len());
    let (lines, dealt) = dealt(&rows, begun, matches!(closing, Closing::Sealed { .. }));
    let count = dealt.len();
    let pages = dealt.into_iter().enumerate().map(|(number, range)| {
        let mut page = FRAME.page();
        margins::head(&mut page, shelf, sheet, number);
        let from = if number == 0 { begun } else { 0 };
        if number == 0 {
            title::draw(&mut page, &title);
        }
        draw_rows(&mut page, &rows[range], (from, HEIGHT / lines as f64));
        margins::foot(&mut page, shelf, sheet, (number + 1, count));
        page
    });
    pages.collect()
}

/// Lines to a page, and which rows stand on which. A sealed letter is kept on one page where that is possible.
fn dealt(rows: &[Row], begun: usize, sealed: bool) -> (usize, Vec<Range<usize>>) {
    let one = (LINES..=MOST_LINES).find(|lines| begun + rows.len() <= *lines);
    let lines = one.filter(|_| sealed).unwrap_or(LINES);
    let first = lines.saturating_sub(begun).max(1);
    (lines, flow::deal(rows, (first, lines)))
}

/// Draws rows from this line of the page on; what belongs to one part is one tagged piece.
fn draw_rows(page: &mut PagePlan, rows: &[Row], (from, pitch): (usize, f64)) {
    let mut line = from;
    for part in rows.chunk_by(|one, next| one.part == next.part) {
        let tops = (line..).map(|line| FRAME.top + line as f64 * pitch);
        let drawn = part.iter().zip(tops);
        line += part.len();
        if part.iter().any(|row| !row.lines.is_empty()) {
            page.tagged(part[0].tag.clone(), |page| {
                drawn.for_each(|(row, top)| draw_row(page, row, (top, pitch)));
            });
        }
    }
}

fn draw_row(page: &mut PagePlan, row: &Row, (top, pitch): (f64, f64)) {
    let em = BODY_PT * MM_PER_PT;
    let baseline = top + (pitch - em) / 2.0 + super::frame::ASCENT * em - row.rise * pitch;
    for placed in &row.lines {
        let x = FRAME.left + placed.x;
        match placed.anchor {
            // A set line knows its own indent.
            None => placed.line.draw(page, x, baseline),
            Some(anchor) => placed.line.draw_at(page, anchor, x, baseline),
        }
    }
}

/// Words that are put and not set: where on their line, and by which point of theirs.
#[derive(Debug, Clone, PartialEq)]
struct Placed {
    line: crate::text::Line,
    x: f64,
    anchor: Option<Anchor>,
}
