//! What else a meeting did, under a short list on the noticeboard: 本场现场办结, then 上次事项反馈,
//! one line each with its lamp, at 24 pt (papers §6.4).

use rules::words::Lamp;

use super::{CommitmentList, Feedback};
use crate::documents::LampMark;
use crate::font::{Face, FontShelf};
use crate::layout::{Cell, Palette};
use crate::plan::{PagePlan, Tag};
use crate::text::{Paragraph, Style};

const SIZE_PT: f64 = 24.0;
/// Room above and below, in millimetres.
const GAP: f64 = 4.0;

/// What the meeting also did, in every fullness to try, fullest first: resolved and feedback,
/// resolved alone. `width` in millimetres.
pub(super) fn extras(list: &CommitmentList, shelf: &FontShelf, width: f64) -> Vec<Cell> {
    let setter = Setter { list, shelf, width };
    let resolved = setter.resolved();
    let mut tries = Vec::new();
    if !list.feedback.is_empty() {
        tries.push(setter.feedback(resolved.clone()));
    }
    if !list.resolved.is_empty() {
        tries.push(resolved);
    }
    tries
}

/// Height of these lines with their room; nought where there are none.
pub(super) fn extra_height(extras: &Cell) -> f64 {
    if extras.is_empty() {
        0.0
    } else {
        2.0 * GAP + extras.whole_height()
    }
}

/// Draws the lines under a table that ends at `top`.
pub(super) fn draw_extras(page: &mut PagePlan, extras: &Cell, (x, top): (f64, f64)) {
    if extras.is_empty() {
        return;
    }
    page.tagged(Tag::Paragraph, |page| {
        extras.draw(0..extras.len(), page, x, top + GAP);
    });
}

struct Setter<'a> {
    list: &'a CommitmentList,
    shelf: &'a FontShelf,
    width: f64,
}

impl Setter<'_> {
    fn resolved(&self) -> Cell {
        if self.list.resolved.is_empty() {
            return Cell::new();
        }
        let heading = format!("本场现场办结{}件", self.list.resolved.len());
        let mut cell = self.heading(Cell::new(), &heading);
        for words in &self.list.resolved {
            let mark = LampMark {
                lamp: Lamp::Done,
                words: words.clone(),
                missed: false,
            };
            cell = self.extra_line(cell, &mark);
        }
        cell
    }

    fn feedback(&self, cell: Cell) -> Cell {
        let mut cell = self.heading(cell, "上次事项反馈");
        for Feedback { words, lamp } in &self.list.feedback {
            let mark = LampMark {
                words: format!("{words}——{}", lamp.words),
                ..lamp.clone()
            };
            cell = self.extra_line(cell, &mark);
        }
        cell
    }

    fn heading(&self, cell: Cell, words: &str) -> Cell {
        let style = Style::new(Face::Heading, SIZE_PT);
        let heading = Paragraph::new(words, style, SIZE_PT * 1.6);
        cell.paragraph(self.shelf, &heading, self.width)
    }

    fn extra_line(&self, cell: Cell, mark: &LampMark) -> Cell {
        let palette = Palette {
            colour: self.list.sheet.colour,
        };
        let words = (Style::new(Face::Body, SIZE_PT), SIZE_PT * 1.45);
        let look = (palette, self.width);
        cell.lamp(self.shelf, mark, words, SIZE_PT, look)
    }
}
