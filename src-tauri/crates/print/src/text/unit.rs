//! A paragraph's text as units: one character each, with its glyph, width and the room after it.

use super::class::{is_closing, is_han, is_latin, is_opening};
use super::normalise::normalise;
use super::paragraph::{Span, Style};
use crate::font::{CharGlyph, FontShelf, is_unseen};

/// One character ready to be placed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    pub c: char,
    pub style: Style,
    /// `None`: unseen, or in no face.
    pub glyph: Option<CharGlyph>,
    /// In no face: drawn as a boxed code point.
    pub missing: bool,
    /// Part of a person's name.
    pub name: bool,
    /// Width in millimetres, slot included.
    pub width: f64,
    /// Room to the next unit if that stands on the same line, in millimetres; may be negative.
    pub gap: f64,
    /// The glyph's origin within the width, in millimetres.
    pub inset: f64,
}

impl Unit {
    fn new(shelf: &FontShelf, c: char, span: &Span) -> Self {
        let style = span.style;
        let em = style.em_mm();
        let glyph = shelf.glyph(style.face, c);
        let unseen = is_unseen(c);
        let missing = glyph.is_none() && !unseen;
        let glyph = glyph.filter(|_| !unseen || c == ' ' || c == '\u{A0}' || c == '\u{3000}');
        let advance = match (glyph, missing) {
            (Some(glyph), _) => glyph.advance,
            (None, true) => 1000,
            (None, false) => 0,
        };
        let in_slot = style.slots && c.is_ascii_digit();
        let slot = in_slot.then(|| shelf.digit_slot(style.face)).flatten();
        let slot = slot.unwrap_or(advance);
        Self {
            c,
            style,
            glyph,
            missing,
            name: span.name,
            width: f64::from(slot) / 1000.0 * em,
            gap: 0.0,
            inset: (f64::from(slot) - f64::from(advance)) / 2000.0 * em,
        }
    }

    fn is_full_width(&self) -> bool {
        self.glyph.is_some_and(|glyph| glyph.advance >= 900)
    }

    /// What a closing mark may give up at its right.
    pub fn blank_right(&self) -> f64 {
        let blank = is_closing(self.c) && self.is_full_width();
        if blank { self.style.em_mm() / 2.0 } else { 0.0 }
    }

    /// What an opening mark may give up at its left.
    pub fn blank_left(&self) -> f64 {
        let blank = is_opening(self.c) && self.is_full_width();
        if blank { self.style.em_mm() / 2.0 } else { 0.0 }
    }
}

/// The units of some spans; line feeds stay as units and force a line.
pub(super) fn units(shelf: &FontShelf, spans: &[Span]) -> Vec<Unit> {
    let mut units = Vec::with_capacity(spans.iter().map(|span| span.text.len() / 2).sum());
    for span in spans {
        units.extend(
            normalise(&span.text)
                .chars()
                .map(|c| Unit::new(shelf, c, span)),
        );
    }
    for index in 1..units.len() {
        let (before, after) = (units[index - 1], units[index]);
        units[index - 1].gap = tracking(&before, &after) + pair_gap(&before, &after);
    }
    units
}

/// The style's tracking; none inside a two-em dash, which is one stroke.
fn tracking(before: &Unit, after: &Unit) -> f64 {
    if (before.c, after.c) == ('—', '—') {
        return 0.0;
    }
    before.style.tracking_em * before.style.em_mm()
}

/// Room between two neighbours on one line: an eighth em between Han and Latin, none before
/// figures, and no double blank where full-width marks meet.
fn pair_gap(before: &Unit, after: &Unit) -> f64 {
    let mixed = (is_han(before.c) && is_latin(after.c)) || (is_latin(before.c) && is_han(after.c));
    if mixed {
        return before.style.em_mm().min(after.style.em_mm()) / 8.0;
    }
    let meets_mark = after.blank_right() > 0.0 || after.blank_left() > 0.0;
    if before.blank_right() > 0.0 && meets_mark {
        -before.blank_right()
    } else if before.blank_left() > 0.0 && after.blank_left() > 0.0 {
        -after.blank_left()
    } else {
        0.0
    }
}
