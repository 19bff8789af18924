//! 目录: parts and chapters with the pages they begin on. How many pages it takes follows from how many lines it has,
//! so that the numbers in it are known before it is drawn.

use super::{Booklet, look};
use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::layout::{Frame, put};
use crate::plan::{PagePlan, Stroke, Tag};
use crate::text::{self, Anchor, Style};

const HEAD: &str = "目　录";
/// Height of the head with the room under it.
const HEAD_ROOM: f64 = 20.0;
const LINE: f64 = 6.0;
/// Above a part.
const GAP: f64 = 2.6;
/// Chapters stand in by so much.
const INDENT: f64 = 8.5;

/// A line of the contents.
enum Line<'a> {
    Part(&'a str),
    Chapter(&'a str, usize),
}

impl Line<'_> {
    const fn height(&self) -> f64 {
        match self {
            Self::Part(_) => LINE + GAP,
            Self::Chapter(..) => LINE,
        }
    }
}

/// How many pages the contents take.
pub(super) fn pages_needed(booklet: &Booklet<'_>) -> usize {
    dealt(booklet, &[]).len()
}

/// Its pages; `begins` has the page of each chapter.
pub(super) fn pages(shelf: &FontShelf, booklet: &Booklet<'_>, begins: &[usize]) -> Vec<PagePlan> {
    let dealt = dealt(booklet, begins).into_iter().zip(2..);
    dealt
        .map(|(lines, number)| page(shelf, &lines, number))
        .collect()
}

/// The lines of every page. A part's name does not stand last.
fn dealt<'a>(booklet: &Booklet<'a>, begins: &[usize]) -> Vec<Vec<Line<'a>>> {
    let mut pages = vec![Vec::new()];
    let mut at = HEAD_ROOM;
    let mut begins = begins.iter();
    for part in booklet.parts {
        let name = Line::Part(&part.name);
        let chapters = part.chapters.iter();
        let chapters = chapters
            .map(|one| Line::Chapter(&one.title, begins.next().copied().unwrap_or_default()));
        for line in std::iter::once(name).chain(chapters) {
            let company = if matches!(line, Line::Part(_)) {
                LINE
            } else {
                0.0
            };
            if at + line.height() + company > look::HEIGHT {
                pages.push(Vec::new());
                at = 0.0;
            }
            at += line.height();
            if let Some(page) = pages.last_mut() {
                page.push(line);
            }
        }
    }
    pages
}

fn page(shelf: &FontShelf, lines: &[Line<'_>], number: usize) -> PagePlan {
    let frame = look::frame(number);
    let mut page = frame.page();
    let mut top = frame.top;
    if number == 2 {
        let style = Style::new(Face::Title, look::PART_PT);
        let at = (frame.middle(), top);
        page.tagged(Tag::Heading, |page| {
            put(page, shelf, (HEAD, style), Anchor::Centre, at)
        });
        top += HEAD_ROOM;
    }
    for line in lines {
        draw(&mut page, shelf, &frame, line, top);
        top += line.height();
    }
    page
}

fn draw(page: &mut PagePlan, shelf: &FontShelf, frame: &Frame, line: &Line<'_>, top: f64) {
    let style = Style::new(Face::Body, look::CONTENTS_PT).slotted();
    page.tagged(Tag::Paragraph, |page| match line {
        Line::Part(name) => {
            let style = style.faced(Face::Heading);
            put(
                page,
                shelf,
                (name, style),
                Anchor::Left,
                (frame.left, top + GAP),
            );
        }
        Line::Chapter(title, number) => {
            let (left, right) = (frame.left + INDENT, frame.block_right());
            let wide = put(page, shelf, (title, style), Anchor::Left, (left, top));
            let number = number.to_string();
            put(page, shelf, (&number, style), Anchor::Right, (right, top));
            let end = right - text::width_mm(shelf, &number, style);
            leader(
                page,
                (left + wide, end),
                top + 0.62 * look::CONTENTS_PT * MM_PER_PT,
            );
        }
    });
}

/// Dots from the title to the number.
fn leader(page: &mut PagePlan, (from, to): (f64, f64), y: f64) {
    const AWAY: f64 = 2.5;
    if to - from > 3.0 * AWAY {
        let dots = Stroke::black(0.8).dotted(4.0);
        page.rule(from + AWAY, y, to - from - 2.0 * AWAY, dots);
    }
}
