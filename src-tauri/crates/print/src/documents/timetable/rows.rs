//! The words of a timetable's rows: number and matter at the left, the deadline at the right.

use rules::words::Lamp;

use super::look::Look;
use super::span::Span;
use super::words::matter_words;
use super::{Timetable, TimetableItem};
use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::layout::{Cell, Palette, deadline_words};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Anchor, Paragraph, Style};

/// Room at a cell's left, and between the matter and its neighbours.
const GAP: f64 = 1.6;

/// One commitment, its words set.
pub(super) struct RowWords<'a> {
    pub item: &'a TimetableItem,
    pub number: u32,
    cells: [Cell; 4],
    /// Height of the row in millimetres.
    pub height: f64,
    pad: f64,
}

/// Sets the words of all rows, in printing order, each with its number.
pub(super) fn set_rows<'a>(
    timetable: &'a Timetable,
    items: &[(u32, &'a TimetableItem)],
    (look, span): (&Look, &Span),
    shelf: &FontShelf,
) -> Vec<RowWords<'a>> {
    let names = items.iter().filter_map(|(_, item)| item.person.as_deref());
    let setter = Setter {
        look,
        span,
        shelf,
        person: shelf.column_face(Face::Kai, names),
        palette: Palette {
            colour: timetable.sheet.colour,
        },
    };
    items
        .iter()
        .map(|(number, item)| setter.row(*number, item))
        .collect()
}

struct Setter<'a> {
    look: &'a Look,
    span: &'a Span,
    shelf: &'a FontShelf,
    person: Face,
    palette: Palette,
}

impl Setter<'_> {
    fn row<'a>(&self, number: u32, item: &'a TimetableItem) -> RowWords<'a> {
        let cells = [
            self.number(number),
            self.matter(item),
            self.units(item),
            self.deadline(item),
        ];
        let text = cells.iter().map(Cell::whole_height).fold(0.0, f64::max);
        let two_lines = (self.look.pitch_pt + self.look.unit_pt) * MM_PER_PT;
        let pad = ((self.look.row - two_lines) / 2.0).max(0.8);
        RowWords {
            item,
            number,
            cells,
            height: (text + 2.0 * pad).max(self.look.row),
            pad,
        }
    }

    fn number(&self, number: u32) -> Cell {
        let style = Style::new(Face::Title, self.look.number_pt).slotted();
        let words = number.to_string();
        let room = self.look.number - 0.6;
        let wide = text::width_mm(self.shelf, &words, style);
        let style = style.sized(style.size_pt * (room / wide).min(1.0));
        let line = text::line(self.shelf, &words, style);
        let lower = 0.55 * (self.look.number_pt - self.look.text_pt);
        let like = (self.look.text_pt + lower, self.look.pitch_pt);
        Cell::new().label(line, Anchor::Centre, self.look.number / 2.0, like)
    }

    fn matter(&self, item: &TimetableItem) -> Cell {
        let style = Style::new(Face::Heading, self.look.text_pt);
        let words = Paragraph::new(matter_words(item), style, self.look.pitch_pt);
        let cell = Cell::new().paragraph(self.shelf, &words, self.look.matter - GAP);
        if self.look.units > 0.0 {
            return cell;
        }
        let paragraph = Paragraph::empty(self.look.unit_pt * 1.04);
        let paragraph = self.unit_spans(paragraph, item, "　");
        cell.paragraph(self.shelf, &paragraph, self.look.matter - GAP)
    }

    /// Unit, then person, on a line of its own each; no cell where they stand under the matter.
    fn units(&self, item: &TimetableItem) -> Cell {
        if self.look.units <= 0.0 {
            return Cell::new();
        }
        let paragraph = Paragraph::empty(self.look.pitch_pt);
        let paragraph = self.unit_spans(paragraph, item, "\n");
        Cell::new().paragraph(self.shelf, &paragraph, self.look.units - GAP)
    }

    fn unit_spans(&self, paragraph: Paragraph, item: &TimetableItem, between: &str) -> Paragraph {
        let style = Style::new(Face::Body, self.look.unit_pt);
        let name = style.faced(self.person);
        match (&item.department, &item.person) {
            (Some(department), Some(person)) => paragraph
                .span(format!("{department}{between}"), style)
                .name(person.clone(), name),
            (Some(department), None) => paragraph.span(department.clone(), style),
            (None, Some(person)) => paragraph.name(person.clone(), name),
            (None, None) => paragraph.span("—", style),
        }
    }

    /// The deadline, its year only where it lies beyond the months; plain words under it.
    fn deadline(&self, item: &TimetableItem) -> Cell {
        let look = self.look;
        let (year, day) = deadline_words(item.deadline);
        let width = look.right - 2.0 * GAP;
        let bold = Style::new(Face::Heading, look.text_pt);
        let mut paragraph = Paragraph::empty(look.pitch_pt);
        if !self.span.holds(item.deadline) {
            let small = Style::new(Face::Body, 0.66 * look.text_pt);
            let wide = text::width_mm(self.shelf, &year, small);
            let fits = wide + text::width_mm(self.shelf, &day, bold) <= width;
            let (year, style) = if fits {
                (year, small)
            } else {
                (year + "\n", small.sized(look.text_pt))
            };
            paragraph = paragraph.span(year, style);
        }
        paragraph = paragraph.span(day, bold);
        let overdue = item.lamp.lamp == Lamp::Overdue;
        let face = if overdue { Face::Heading } else { Face::Body };
        let ink = self.palette.lamp(item.lamp.lamp, item.lamp.missed);
        let style = Style::new(face, look.words_pt);
        let style = if overdue { style.inked(ink) } else { style };
        let pitch = look.words_pt * look.pitch_pt / look.text_pt;
        let words = Paragraph::new(item.lamp.words.clone(), style, pitch);
        Cell::new()
            .paragraph(self.shelf, &paragraph, width)
            .paragraph(self.shelf, &words, width)
    }
}

impl RowWords<'_> {
    /// Draws the row's words, the row's top at `top`.
    pub fn draw(&self, page: &mut PagePlan, look: &Look, top: f64) {
        let left = look.frame.left;
        let places = [
            left,
            left + look.number,
            left + look.number + look.matter,
            look.months_right() + GAP,
        ];
        for (cell, x) in self.cells.iter().zip(places) {
            if !cell.is_empty() {
                page.tagged(Tag::Cell, |page| {
                    cell.draw(0..cell.len(), page, x, top + self.pad);
                });
            }
        }
    }
}
