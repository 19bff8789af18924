//! The legend in words: which sign is which kind, and what filled, hollow and struck through mean.

use super::look::{FRAME, INFO_PT};
use super::marks::Sign;
use super::{SessionState, YearPlan};
use crate::font::{Face, FontShelf};
use crate::layout::put;
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Anchor, Style};

/// Between a sign and its word, and between entries, in millimetres.
const GAPS: (f64, f64) = (1.2, 4.2);
/// Lines of the legend, in em.
const PITCH: f64 = 1.7;

/// One entry: signs as they are drawn, then words.
struct Entry {
    signs: Vec<(Sign, SessionState)>,
    words: String,
    width: f64,
}

fn entries(plan: &YearPlan, signs: &[Sign], shelf: &FontShelf) -> Vec<Entry> {
    let entry = |signs: Vec<(Sign, SessionState)>, words: &str| {
        let drawn = signs.iter().map(|(sign, _)| sign.width(shelf) + GAPS.0);
        Entry {
            width: drawn.sum::<f64>() + text::width_mm(shelf, words, style()),
            signs,
            words: words.to_owned(),
        }
    };
    // A kind's two characters are its own legend; the whole name tells what they stand for.
    let kinds = plan.kinds.iter().zip(signs);
    let mut entries: Vec<Entry> = kinds
        .map(|(kind, sign)| entry(vec![(sign.clone(), SessionState::Held)], &kind.name))
        .collect();
    let shown: Vec<Sign> = signs.iter().take(2).cloned().collect();
    let both = |state| shown.iter().map(|sign| (sign.clone(), state)).collect();
    entries.push(entry(Vec::new(), "涂黑：已开"));
    entries.push(entry(both(SessionState::ToCome), SessionState::ToCome.zh()));
    entries.push(entry(both(SessionState::Missed), SessionState::Missed.zh()));
    entries
}

const fn style() -> Style {
    Style::new(Face::Body, INFO_PT)
}

/// Draws the legend right of `beside` millimetres of words, or, where it does not fit there, under them. Returns
/// its lower edge.
pub(super) fn draw_legend(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (plan, signs): (&YearPlan, &[Sign]),
    beside: f64,
    top: f64,
) -> f64 {
    let entries = entries(plan, signs, shelf);
    let whole: f64 = entries
        .iter()
        .map(|entry| entry.width + GAPS.1)
        .sum::<f64>()
        - GAPS.1;
    let em = style().em_mm();
    let fits = beside + 6.0 + whole <= FRAME.block_width();
    let (mut x, mut y) = if fits {
        (FRAME.block_right() - whole, top)
    } else {
        (FRAME.left, top + PITCH * em)
    };
    for entry in &entries {
        if x > FRAME.left && x + entry.width > FRAME.block_right() + 0.1 {
            (x, y) = (FRAME.left, y + PITCH * em);
        }
        draw_entry(page, shelf, entry, (x, y));
        x += entry.width + GAPS.1;
    }
    y + em
}

fn draw_entry(page: &mut PagePlan, shelf: &FontShelf, entry: &Entry, (x, y): (f64, f64)) {
    let middle = y + style().em_mm() / 2.0;
    let mut at = x;
    page.tagged(Tag::Paragraph, |page| {
        page.tagged(Tag::Artifact, |page| {
            for (sign, state) in &entry.signs {
                let width = sign.width(shelf);
                sign.draw(page, shelf, *state, (at + width / 2.0, middle));
                at += width + GAPS.0;
            }
        });
        put(page, shelf, (&entry.words, style()), Anchor::Left, (at, y));
    });
}
