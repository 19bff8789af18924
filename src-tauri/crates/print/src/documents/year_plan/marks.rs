//! A session's mark: the kind's symbol, filled when held, hollow when to come, struck through when missed. A
//! kind without a symbol of its own shows two characters of its name in a box.

use super::look::SYMBOL;
use super::{PlanKind, SessionState};
use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::layout::put;
use crate::plan::{Ink, PagePlan, Step, Stroke, Tag};
use crate::shapes::{circle, diamond, polygon};
use crate::text::{self, Anchor, Style};

/// Thickness of a hollow mark's line in points.
const LINE: f64 = 1.1;
const NAME_PT: f64 = 9.0;

/// What is drawn for a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sign {
    Circle,
    Square,
    Triangle,
    Diamond,
    /// The first two characters of its name.
    Name(String),
}

/// The kinds' signs; of two kinds with the same symbol the second shows its name.
pub(super) fn signs(kinds: &[PlanKind]) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    for kind in kinds {
        let drawn = match kind.symbol.trim() {
            "●" | "○" => Some(Sign::Circle),
            "■" | "□" => Some(Sign::Square),
            "▲" | "△" => Some(Sign::Triangle),
            "◆" | "◇" => Some(Sign::Diamond),
            _ => None,
        };
        let name = || Sign::Name(kind.name.chars().take(2).collect());
        let taken = |sign: &Sign| signs.contains(sign);
        let sign = drawn.filter(|sign| !taken(sign)).unwrap_or_else(name);
        signs.push(sign);
    }
    signs
}

impl Sign {
    /// Its width in millimetres.
    pub fn width(&self, shelf: &FontShelf) -> f64 {
        match self {
            Self::Name(words) => text::width_mm(shelf, words, name_style()) + 1.2,
            _ => SYMBOL,
        }
    }

    /// Draws it with its middle at the place given.
    pub fn draw(
        &self,
        page: &mut PagePlan,
        shelf: &FontShelf,
        state: SessionState,
        (x, y): (f64, f64),
    ) {
        let width = self.width(shelf);
        let height = SYMBOL;
        let held = state == SessionState::Held;
        let (fill, line) = if held {
            (Some(Ink::BLACK), None)
        } else {
            (None, Some(Stroke::black(LINE)))
        };
        page.path(self.outline((x, y), width, held), fill, line);
        if let Self::Name(words) = self {
            let ink = if held { Ink::WHITE } else { Ink::BLACK };
            let style = name_style().inked(ink);
            let top = y - style.em_mm() / 2.0;
            put(page, shelf, (words, style), Anchor::Centre, (x, top));
        }
        if state == SessionState::Missed {
            let (dx, dy) = (0.5 * width, 0.5 * height);
            page.line((x - dx, y + dy), (x + dx, y - dy), Stroke::black(LINE));
        }
    }

    /// The outline; of a hollow mark the line's outer edge is that of a filled one.
    fn outline(&self, (x, y): (f64, f64), width: f64, held: bool) -> Vec<Step> {
        let inset = if held { 0.0 } else { 0.5 * LINE * MM_PER_PT };
        let (dx, dy) = (width / 2.0 - inset, SYMBOL / 2.0 - inset);
        match self {
            Self::Circle => circle((x, y), 0.95 * dy),
            Self::Square => {
                let side = 0.88 * dy;
                polygon(&[
                    (x - side, y - side),
                    (x + side, y - side),
                    (x + side, y + side),
                    (x - side, y + side),
                ])
            }
            Self::Triangle => {
                polygon(&[(x, y - dy), (x + dx, y + 0.8 * dy), (x - dx, y + 0.8 * dy)])
            }
            Self::Diamond => diamond((x, y), 2.1 * dy),
            Self::Name(_) => polygon(&[
                (x - dx, y - dy),
                (x + dx, y - dy),
                (x + dx, y + dy),
                (x - dx, y + dy),
            ]),
        }
    }
}

const fn name_style() -> Style {
    Style::new(Face::Heading, NAME_PT)
}

/// What a mark says to whoever cannot see it.
pub(super) fn spoken(kind: &PlanKind, state: SessionState) -> String {
    format!("{}{}", kind.name, state.zh())
}

impl SessionState {
    /// The word of the legend.
    pub(super) const fn zh(self) -> &'static str {
        match self {
            Self::Held => "已开",
            Self::ToCome => "待开",
            Self::Missed => "漏开",
            Self::Cancelled => "取消",
        }
    }
}

/// Draws a mark as a figure with its words.
pub(super) fn draw_mark(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (sign, kind): (&Sign, &PlanKind),
    state: SessionState,
    at: (f64, f64),
) {
    page.tagged(Tag::Figure(spoken(kind, state)), |page| {
        sign.draw(page, shelf, state, at);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_kinds_never_share_a_sign() {
        let kind = |name: &str, symbol: &str| PlanKind {
            name: name.into(),
            symbol: symbol.into(),
        };
        let kinds = [
            kind("亲加奔", "●"),
            kind("板凳会", "■"),
            kind("院坝会", "●"),
            kind("夜谈会", ""),
        ];
        let signs = signs(&kinds);
        assert_eq!(signs[0], Sign::Circle);
        assert_eq!(signs[2], Sign::Name("院坝".into()));
        assert_eq!(signs[3], Sign::Name("夜谈".into()));
    }
}
