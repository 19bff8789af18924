//! What a caller says about a paragraph, and the block of lines it gets back.

use super::line::Line;
use crate::MM_PER_PT;
use crate::font::Face;
use crate::plan::{Ink, PagePlan};

/// How characters look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The face asked for.
    pub face: Face,
    /// Size in points.
    pub size_pt: f64,
    /// Extra room after every character but a line's last, in em; may be negative.
    pub tracking_em: f64,
    /// Figures in columns, item numbers, titles, codes: each digit in a slot of one width.
    pub slots: bool,
    /// Colour.
    pub ink: Ink,
}

impl Style {
    /// Black type of a face and size in points.
    pub const fn new(face: Face, size_pt: f64) -> Self {
        Self {
            face,
            size_pt,
            tracking_em: 0.0,
            slots: false,
            ink: Ink::BLACK,
        }
    }

    /// With tracking in em.
    pub const fn tracked(self, tracking_em: f64) -> Self {
        Self {
            tracking_em,
            ..self
        }
    }

    /// With digits in slots of one width.
    pub const fn slotted(self) -> Self {
        Self {
            slots: true,
            ..self
        }
    }

    /// In a colour.
    pub const fn inked(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// In another face.
    pub const fn faced(self, face: Face) -> Self {
        Self { face, ..self }
    }

    /// In another size, in points.
    pub const fn sized(self, size_pt: f64) -> Self {
        Self { size_pt, ..self }
    }

    /// One em in millimetres.
    pub const fn em_mm(self) -> f64 {
        self.size_pt * MM_PER_PT
    }
}

/// A stretch of text of one style.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// How it looks.
    pub style: Style,
    /// A person's name: not broken except after ·, and then only when it does not fit.
    pub name: bool,
}

/// Where a paragraph's lines stand in their width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Ragged right; the rule for cells under 18 em.
    #[default]
    Left,
    /// Centred.
    Centre,
    /// Ragged left, for figures.
    Right,
    /// Flush on both sides where the line is 18 em or more, else ragged right (papers §2).
    Justify,
}

/// A paragraph: spans, and how they become lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// The text. A line feed in it forces a new line.
    pub spans: Vec<Span>,
    /// Where lines stand.
    pub align: Align,
    /// From baseline to baseline in points.
    pub pitch_pt: f64,
    /// Indent of the first line in em of the first span.
    pub first_em: f64,
    /// Indent of all further lines in em of the first span.
    pub hang_em: f64,
}

impl Paragraph {
    /// A ragged paragraph of one style; pitch in points.
    pub fn new(text: impl Into<String>, style: Style, pitch_pt: f64) -> Self {
        Self {
            pitch_pt,
            ..Self::empty(pitch_pt)
        }
        .span(text, style)
    }

    /// A paragraph still without text; pitch in points.
    pub fn empty(pitch_pt: f64) -> Self {
        Self {
            spans: Vec::new(),
            align: Align::Left,
            pitch_pt,
            first_em: 0.0,
            hang_em: 0.0,
        }
    }

    /// Adds text.
    pub fn span(mut self, text: impl Into<String>, style: Style) -> Self {
        self.spans.push(Span {
            text: text.into(),
            style,
            name: false,
        });
        self
    }

    /// Adds a person's name, which is kept whole.
    pub fn name(mut self, text: impl Into<String>, style: Style) -> Self {
        self.spans.push(Span {
            text: text.into(),
            style,
            name: true,
        });
        self
    }

    /// With this alignment.
    pub fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// With the first line indented by so many em.
    pub fn first(self, em: f64) -> Self {
        Self {
            first_em: em,
            ..self
        }
    }

    /// With all lines but the first indented by so many em.
    pub fn hang(self, em: f64) -> Self {
        Self {
            hang_em: em,
            ..self
        }
    }
}

/// A paragraph set in lines. Its top is the first line's top: `pitch_mm` high each, the em box in
/// the middle of the pitch.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Block {
    /// The lines, placed in the width they were set for.
    pub lines: Vec<Line>,
    /// From baseline to baseline in millimetres.
    pub pitch_mm: f64,
    /// From a line's top to its baseline in millimetres.
    pub rise_mm: f64,
}

impl Block {
    /// Height of all lines in millimetres.
    pub fn height_mm(&self) -> f64 {
        self.pitch_mm * self.lines.len() as f64
    }

    /// Width of the widest line in millimetres.
    pub fn width_mm(&self) -> f64 {
        self.lines
            .iter()
            .map(|line| line.width_mm)
            .fold(0.0, f64::max)
    }

    /// Draws all lines with the block's left edge at `x` and its top at `top` (millimetres).
    pub fn draw(&self, page: &mut PagePlan, x: f64, top: f64) {
        self.draw_lines(0..self.lines.len(), page, x, top);
    }

    /// Draws some of the lines, the first of them with its top at `top`: for rows split between
    /// pages.
    pub fn draw_lines(&self, range: std::ops::Range<usize>, page: &mut PagePlan, x: f64, top: f64) {
        let lines = self.lines.get(range).unwrap_or_default();
        for (number, line) in lines.iter().enumerate() {
            line.draw(page, x, top + self.pitch_mm * number as f64 + self.rise_mm);
        }
    }

    /// The text as set, a line feed after every line.
    pub fn text(&self) -> String {
        self.lines
            .iter()
            .map(|line| line.text.clone() + "\n")
            .collect()
    }
}
