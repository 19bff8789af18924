//! A table's cell: lines one below the other, so that a row can be split between any two of them.

use std::ops::Range;

use super::frame::ASCENT;
use super::lamps::{Palette, draw_lamp};
use crate::documents::LampMark;
use crate::font::FontShelf;
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Anchor, Line, Paragraph, Style};

/// One line of a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct CellLine {
    line: Line,
    /// From the left edge of the cell's text.
    x: f64,
    anchor: Option<Anchor>,
    pitch: f64,
    em: f64,
    lamp: Option<(LampMark, f64, Palette)>,
}

/// Lines of a cell, from its top. Its height counts from the first line's em box to the last's.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    lines: Vec<CellLine>,
}

impl Cell {
    /// An empty cell.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a paragraph, broken to this width in millimetres.
    pub fn paragraph(mut self, shelf: &FontShelf, paragraph: &Paragraph, width: f64) -> Self {
        let spans = paragraph.spans.iter();
        let em = spans.map(|span| span.style.em_mm()).fold(0.0, f64::max);
        let block = text::set(shelf, paragraph, width);
        let pitch = block.pitch_mm;
        self.lines
            .extend(block.lines.into_iter().map(|line| CellLine {
                line,
                x: 0.0,
                anchor: None,
                pitch,
                em,
                lamp: None,
            }));
        self
    }

    /// Adds a label, not broken, with `anchor` of its type at `x` from the cell's text edge.
    /// `like` says on whose line it stands: em and pitch in points; so a large number shares the
    /// baseline of smaller text beside it.
    pub fn label(mut self, line: Line, anchor: Anchor, x: f64, like: (f64, f64)) -> Self {
        self.lines.push(CellLine {
            line,
            x,
            anchor: Some(anchor),
            pitch: like.1 * crate::MM_PER_PT,
            em: like.0 * crate::MM_PER_PT,
            lamp: None,
        });
        self
    }

    /// Adds a lamp of `lamp_pt` points with its words, broken to this width in millimetres.
    pub fn lamp(
        mut self,
        shelf: &FontShelf,
        mark: &LampMark,
        words: (Style, f64),
        lamp_pt: f64,
        look: (Palette, f64),
    ) -> Self {
        let ((style, pitch), (palette, width)) = (words, look);
        let size = lamp_pt * crate::MM_PER_PT;
        let indent = if palette.shape(mark).is_some() {
            size + 0.28 * style.em_mm()
        } else {
            0.0
        };
        let first = self.lines.len();
        let paragraph = Paragraph::new(mark.words.clone(), style, pitch);
        self = self.paragraph(shelf, &paragraph, (width - indent).max(style.em_mm()));
        for line in &mut self.lines[first..] {
            line.x = indent;
        }
        if let Some(line) = self.lines.get_mut(first).filter(|_| indent > 0.0) {
            line.lamp = Some((mark.clone(), size, palette));
        }
        self
    }

    /// Its lines' number.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Height of these lines in millimetres.
    pub fn height(&self, range: Range<usize>) -> f64 {
        let lines = self.lines.get(range).unwrap_or_default();
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return 0.0;
        };
        let pitches: f64 = lines.iter().map(|line| line.pitch).sum();
        pitches - (first.pitch - first.em) / 2.0 - (last.pitch - last.em) / 2.0
    }

    /// Height of all lines in millimetres.
    pub fn whole_height(&self) -> f64 {
        self.height(0..self.lines.len())
    }

    /// How many lines from `from` on go into this height.
    pub fn fitting(&self, from: usize, height: f64) -> usize {
        let mut end = from;
        while end < self.lines.len() && self.height(from..end + 1) <= height + 1e-6 {
            end += 1;
        }
        end - from
    }

    /// Draws these lines: text edge at `x`, the first line's em box at `top`.
    pub fn draw(&self, range: Range<usize>, page: &mut PagePlan, x: f64, top: f64) {
        let lines = self.lines.get(range).unwrap_or_default();
        let mut at = lines
            .first()
            .map_or(top, |line| top - (line.pitch - line.em) / 2.0);
        for line in lines {
            line.draw(page, x, at + (line.pitch - line.em) / 2.0);
            at += line.pitch;
        }
    }
}

impl CellLine {
    fn draw(&self, page: &mut PagePlan, x: f64, top: f64) {
        if let Some((mark, size, palette)) = &self.lamp {
            let middle = top + self.em / 2.0;
            page.tagged(Tag::Figure(mark.lamp.zh().into()), |page| {
                draw_lamp(page, mark, (x, middle - size / 2.0), *size, *palette);
            });
        }
        let (x, baseline) = (x + self.x, top + ASCENT * self.em);
        match self.anchor {
            None => self.line.draw(page, x, baseline),
            Some(anchor) => self.line.draw_at(page, anchor, x, baseline),
        }
    }
}
