//! Lamps beside their words: which shape and ink a lamp has, and the legend.

use rules::words::Lamp;

use super::frame::put;
use crate::documents::LampMark;
use crate::font::FontShelf;
use crate::plan::{Ink, PagePlan, Tag};
use crate::shapes::{self, LampShape};
use crate::text::{self, Anchor, Style};

/// The inks of a sheet: black, or the colours of papers §7.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Whether titles, double rules, lamps and today's line are coloured.
    pub colour: bool,
}

impl Palette {
    /// Titles, double rules and today's line.
    pub const fn title(self) -> Ink {
        if self.colour { Ink::RED } else { Ink::BLACK }
    }

    /// A lamp's ink.
    pub const fn lamp(self, lamp: Lamp, missed: bool) -> Ink {
        if !self.colour {
            return Ink::BLACK;
        }
        match lamp {
            Lamp::OnTime => Ink::GREEN,
            Lamp::DueSoon => Ink::AMBER,
            Lamp::Overdue => Ink::RED,
            Lamp::UnderStudy if missed => Ink::RED,
            Lamp::Done | Lamp::UnderStudy => Ink::GREY,
            Lamp::None => Ink::BLACK,
        }
    }

    /// A lamp's shape; none where words stand alone.
    pub const fn shape(self, mark: &LampMark) -> Option<LampShape> {
        shape(mark.lamp)
    }
}

const fn shape(lamp: Lamp) -> Option<LampShape> {
    match lamp {
        Lamp::OnTime => Some(LampShape::Ring),
        Lamp::DueSoon => Some(LampShape::HalfTriangle),
        Lamp::Overdue => Some(LampShape::AlarmSquare),
        Lamp::Done => Some(LampShape::TickedRing),
        Lamp::UnderStudy => Some(LampShape::DashedRing),
        Lamp::None => None,
    }
}

/// Draws a lamp in a box of `size` millimetres, its top left corner at the place given.
pub fn draw_lamp(
    page: &mut PagePlan,
    mark: &LampMark,
    at: (f64, f64),
    size: f64,
    palette: Palette,
) {
    if let Some(shape) = shape(mark.lamp) {
        let ink = palette.lamp(mark.lamp, mark.missed);
        shapes::lamp(page, shape, at, size, ink);
    }
}

/// What the legend says of a lamp: `快到期（7天内）`, `跟进研究`.
fn legend_words(lamp: Lamp, due_soon_days: Option<u32>) -> String {
    match (lamp, due_soon_days) {
        (Lamp::DueSoon, Some(days)) => format!("快到期（{days}天内）"),
        (Lamp::UnderStudy, _) => "跟进研究".to_owned(),
        (other, _) => other.zh().to_owned(),
    }
}

const LAMP_GAP_EM: f64 = 0.3;
const ENTRY_GAP_EM: f64 = 0.9;

/// Width in millimetres of the legend of these lamps.
pub fn legend_width(
    shelf: &FontShelf,
    lamps: &[Lamp],
    due_soon_days: Option<u32>,
    style: Style,
) -> f64 {
    let words = lamps
        .iter()
        .map(|lamp| text::width_mm(shelf, &legend_words(*lamp, due_soon_days), style));
    let entries: f64 = words
        .map(|width| width + (1.0 + LAMP_GAP_EM) * style.em_mm())
        .sum();
    entries + ENTRY_GAP_EM * style.em_mm() * lamps.len().saturating_sub(1) as f64
}

/// Draws the legend of these lamps with its left end and the top of its em box at the place given.
pub fn legend(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (lamps, due_soon_days): (&[Lamp], Option<u32>),
    (style, palette): (Style, Palette),
    (x, top): (f64, f64),
) {
    let em = style.em_mm();
    let mut at = x;
    for lamp in lamps {
        if let Some(shape) = shape(*lamp) {
            page.tagged(Tag::Figure(lamp.zh().into()), |page| {
                shapes::lamp(page, shape, (at, top), em, palette.lamp(*lamp, false));
            });
        }
        at += (1.0 + LAMP_GAP_EM) * em;
        let words = legend_words(*lamp, due_soon_days);
        at += put(page, shelf, (&words, style), Anchor::Left, (at, top)) + ENTRY_GAP_EM * em;
    }
}
