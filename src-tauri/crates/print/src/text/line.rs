//! One set line: glyph runs relative to its baseline, ready to be drawn anywhere.

use super::normalise::normalise;
use super::paragraph::{Span, Style};
use super::unit::{Unit, units};
use crate::font::{Face, Font, FontShelf};
use crate::plan::{Glyph, Item, PagePlan, Stroke, TextRun};

/// A line of type. Its items stand around the origin: baseline at 0, left edge of the column at 0.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// Glyph runs, and the boxes of characters no face has.
    pub items: Vec<Item>,
    /// From the column's left edge to the type, in millimetres.
    pub left_mm: f64,
    /// Width of the type in millimetres, hanging spaces not counted.
    pub width_mm: f64,
    /// The characters set.
    pub text: String,
    /// Characters of it that no face has.
    pub missing: Vec<char>,
}

/// Which point of a label is meant when it is put somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Centre,
    /// Its right end.
    Right,
}

impl Line {
    pub(super) fn build(
        shelf: &FontShelf,
        units: &[Unit],
        places: &[f64],
        left_mm: f64,
        width_mm: f64,
    ) -> Self {
        let mut line = Self {
            left_mm,
            width_mm,
            ..Self::default()
        };
        for (unit, place) in units.iter().zip(places) {
            if unit.c != '\n' {
                line.text.push(unit.c);
            }
            line.add(shelf, unit, place + unit.inset);
        }
        line
    }

    fn add(&mut self, shelf: &FontShelf, unit: &Unit, x: f64) {
        if unit.missing {
            self.missing.push(unit.c);
            self.add_boxed(shelf, unit, x);
        }
        let Some(glyph) = unit.glyph else { return };
        let (size_pt, ink) = (unit.style.size_pt, unit.style.ink);
        let run = match self.items.last_mut() {
            Some(Item::Text(run))
                if run.font == glyph.font && run.size_pt == size_pt && run.ink == ink =>
            {
                run
            }
            _ => {
                let run = TextRun {
                    x,
                    y: 0.0,
                    font: glyph.font,
                    size_pt,
                    ink,
                    glyphs: Vec::new(),
                };
                self.items.push(Item::Text(run));
                let Some(Item::Text(run)) = self.items.last_mut() else {
                    return;
                };
                run
            }
        };
        let at = ((x - run.x) / unit.style.em_mm() * 1000.0).round() as i32;
        run.glyphs.push(Glyph {
            id: glyph.id,
            source: unit.c,
            at,
            advance: glyph.advance,
        });
    }

    /// A character no face has: its code point in small figures in a box, never a blank.
    fn add_boxed(&mut self, shelf: &FontShelf, unit: &Unit, x: f64) {
        let em = unit.style.em_mm();
        let ink = unit.style.ink;
        self.items.push(Item::Rect {
            x: x + 0.05 * em,
            y: -0.83 * em,
            width: 0.9 * em,
            height: 0.9 * em,
            fill: None,
            stroke: Some(Stroke::black(unit.style.size_pt * 0.04).inked(ink)),
        });
        let code = format!("{:04X}", u32::from(unit.c));
        let (upper, lower) = code.split_at(code.len() / 2);
        let style = Style::new(Face::Heading, unit.style.size_pt * 0.4).inked(ink);
        for (figures, drop) in [(upper, -0.44), (lower, -0.05)] {
            let small = self::line(shelf, figures, style);
            let inset = (em - small.width_mm) / 2.0;
            self.items.extend(
                small
                    .items
                    .iter()
                    .map(|item| item.moved(x + inset, drop * em)),
            );
        }
    }

    /// Draws the line with its column's left edge at `x` and its baseline at `y` (millimetres).
    pub fn draw(&self, page: &mut PagePlan, x: f64, y: f64) {
        page.missing.extend(&self.missing);
        page.items
            .extend(self.items.iter().map(|item| item.moved(x, y)));
    }

    /// Draws the line with this point of its type at `x` and its baseline at `y` (millimetres).
    pub fn draw_at(&self, page: &mut PagePlan, anchor: Anchor, x: f64, y: f64) {
        let shift = match anchor {
            Anchor::Left => 0.0,
            Anchor::Centre => self.width_mm / 2.0,
            Anchor::Right => self.width_mm,
        };
        self.draw(page, x - shift - self.left_mm, y);
    }

    /// The fonts this line is drawn with.
    pub fn fonts(&self) -> impl Iterator<Item = Font> + '_ {
        self.items.iter().filter_map(|item| match item {
            Item::Text(run) => Some(run.font),
            _ => None,
        })
    }
}

/// Sets a label on one line, whatever its width.
pub fn line(shelf: &FontShelf, text: &str, style: Style) -> Line {
    let units = label_units(shelf, text, style);
    let mut at = 0.0;
    let mut places = Vec::with_capacity(units.len());
    for unit in &units {
        places.push(at);
        at += unit.width + unit.gap;
    }
    Line::build(shelf, &units, &places, 0.0, at)
}

/// Sets a label spread evenly over a width in millimetres: 时间 as wide as four characters.
/// A label already wider is set as it is.
pub fn spread_line(shelf: &FontShelf, text: &str, style: Style, width_mm: f64) -> Line {
    let units = label_units(shelf, text, style);
    let natural: f64 = units.iter().map(|unit| unit.width + unit.gap).sum();
    let gaps = units.len().saturating_sub(1).max(1) as f64;
    let extra = ((width_mm - natural) / gaps).max(0.0);
    let mut at = 0.0;
    let mut places = Vec::with_capacity(units.len());
    for unit in &units {
        places.push(at);
        at += unit.width + unit.gap + extra;
    }
    Line::build(shelf, &units, &places, 0.0, natural.max(width_mm))
}

/// Width of a label on one line, in millimetres.
pub fn width_mm(shelf: &FontShelf, text: &str, style: Style) -> f64 {
    label_units(shelf, text, style)
        .iter()
        .map(|unit| unit.width + unit.gap)
        .sum()
}

fn label_units(shelf: &FontShelf, text: &str, style: Style) -> Vec<Unit> {
    let span = Span {
        text: normalise(text).replace('\n', " "),
        style,
        name: false,
    };
    units(shelf, std::slice::from_ref(&span))
}
