//! The masthead of a sheet, and the one line that repeated pages carry (papers §4).

use rules::words::Edition;

use super::frame::{Frame, put};
use super::lamps::Palette;
use super::title::fit_title;
use crate::MM_PER_PT;
use crate::documents::Sheet;
use crate::font::{Face, FontShelf};
use crate::plan::{Ink, PagePlan, Stroke, Tag};
use crate::shapes::{DoubleRule, double_rule};
use crate::text::{self, Anchor, Style};

/// Padding of the edition mark's box in em: sideways and above.
const MARK_PADDING: (f64, f64) = (0.55, 0.28);
const MARK_TRACKING: f64 = 0.12;

/// What a masthead says.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    /// Title, organisation, number and edition.
    pub sheet: &'a Sheet,
    /// The edition shown.
    pub edition: Edition,
    /// The motto, where this document prints it under the title.
    pub motto: Option<&'a str>,
}

/// How large a masthead is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MastheadLook {
    /// Title in points.
    pub title_pt: f64,
    /// Edition mark in points.
    pub mark_pt: f64,
    /// Organisation line in points; none: title, mark and number share one line.
    pub organisation_pt: Option<f64>,
    /// Number in points.
    pub number_pt: f64,
    /// From the first line to the title in millimetres.
    pub title_gap: f64,
    /// From the title or motto to the double rule in millimetres.
    pub rule_gap: f64,
}

/// Draws the masthead from the block's top. Returns the lower edge of its double rule.
pub fn masthead(
    page: &mut PagePlan,
    shelf: &FontShelf,
    frame: &Frame,
    look: MastheadLook,
    head: Head<'_>,
) -> f64 {
    let palette = Palette {
        colour: head.sheet.colour,
    };
    let mark_height = mark_height(look.mark_pt);
    let mut room = frame.block_width();
    let mut top = frame.top;
    if look.organisation_pt.is_some() {
        first_line(page, shelf, frame, look, head, (top, mark_height));
        top += mark_height + look.title_gap;
    } else {
        let number = number_words(head.sheet);
        let side = number.map_or(0.0, |words| {
            text::width_mm(shelf, &words, Style::new(Face::Body, look.number_pt))
        });
        room -= 2.0 * side.max(mark_width(shelf, head.edition, look.mark_pt) + 2.0) + 8.0;
        let title_em = look.title_pt * MM_PER_PT;
        let middle = top + (title_em - mark_height) / 2.0;
        first_line(page, shelf, frame, look, head, (middle, mark_height));
    }
    top = draw_title(page, shelf, frame, (look, palette, room), head, top);
    let rule = DoubleRule {
        title_pt: look.title_pt,
        turned: false,
        ink: palette.title(),
    };
    let at = (frame.left, top + look.rule_gap);
    let height = page.tagged(Tag::Artifact, |page| {
        double_rule(page, at, frame.block_width(), rule)
    });
    at.1 + height
}

fn first_line(
    page: &mut PagePlan,
    shelf: &FontShelf,
    frame: &Frame,
    look: MastheadLook,
    head: Head<'_>,
    (top, height): (f64, f64),
) {
    edition_mark(page, shelf, head.edition, look.mark_pt, (frame.left, top));
    let middle = |style: Style| top + (height - style.em_mm()) / 2.0;
    if let Some(size) = look.organisation_pt {
        let style = Style::new(Face::Kai, size).tracked(0.1);
        let style = style.faced(shelf.column_face(Face::Kai, [head.sheet.organisation.as_str()]));
        let label = (head.sheet.organisation.as_str(), style);
        page.tagged(Tag::Paragraph, |page| {
            let at = (frame.middle(), middle(style));
            put(page, shelf, label, Anchor::Centre, at);
        });
    }
    if let Some(words) = number_words(head.sheet) {
        let style = Style::new(Face::Body, look.number_pt).slotted();
        page.tagged(Tag::Paragraph, |page| {
            let at = (frame.block_right(), middle(style));
            put(page, shelf, (&words, style), Anchor::Right, at);
        });
    }
}

fn number_words(sheet: &Sheet) -> Option<String> {
    sheet
        .number
        .as_ref()
        .map(|number| format!("编号　{number}"))
}

/// Title and motto; returns the lower edge of the last one's em box.
fn draw_title(
    page: &mut PagePlan,
    shelf: &FontShelf,
    frame: &Frame,
    (look, palette, room): (MastheadLook, Palette, f64),
    head: Head<'_>,
    top: f64,
) -> f64 {
    let style = Style::new(Face::Title, look.title_pt).inked(palette.title());
    let (lines, size) = fit_title(shelf, &head.sheet.title, style, room);
    let em = size * MM_PER_PT;
    let mut bottom = top;
    page.tagged(Tag::Title, |page| {
        for (number, line) in lines.iter().enumerate() {
            let at = top + number as f64 * 1.22 * em;
            line.draw_at(page, Anchor::Centre, frame.middle(), at + 0.88 * em);
            bottom = at + em;
        }
    });
    let Some(motto) = head.motto else {
        return bottom;
    };
    let style = Style::new(Face::Kai, 0.58 * look.title_pt).tracked(0.06);
    let style = style.faced(shelf.column_face(Face::Kai, [motto]));
    let wide = text::width_mm(shelf, motto, style);
    let style = style.sized(style.size_pt * (frame.block_width() / wide).min(1.0));
    page.tagged(Tag::Paragraph, |page| {
        let at = (frame.middle(), bottom + 2.2);
        put(page, shelf, (motto, style), Anchor::Centre, at);
    });
    bottom + 2.2 + style.em_mm()
}

pub(super) fn mark_height(size_pt: f64) -> f64 {
    (1.0 + 2.0 * MARK_PADDING.1) * size_pt * MM_PER_PT
}

/// Width of the mark with what follows it.
fn mark_width(shelf: &FontShelf, edition: Edition, size_pt: f64) -> f64 {
    let style = Style::new(Face::Heading, size_pt);
    let em = style.em_mm();
    let words = text::width_mm(shelf, edition.zh(), style.tracked(MARK_TRACKING));
    let warning = match edition {
        Edition::Public => 0.0,
        Edition::Internal => 0.6 * em + text::width_mm(shelf, "不得张贴", style),
    };
    words + 2.0 * MARK_PADDING.0 * em + warning
}

/// Draws the edition mark with its box's corner at the place given: 公开版 framed, 内部版 white on
/// black with 不得张贴 after it.
pub fn edition_mark(
    page: &mut PagePlan,
    shelf: &FontShelf,
    edition: Edition,
    size_pt: f64,
    (x, top): (f64, f64),
) {
    let style = Style::new(Face::Heading, size_pt);
    let em = style.em_mm();
    let words = text::width_mm(shelf, edition.zh(), style.tracked(MARK_TRACKING));
    let box_ = (
        x,
        top,
        words + 2.0 * MARK_PADDING.0 * em,
        mark_height(size_pt),
    );
    let internal = edition == Edition::Internal;
    let label_top = top + MARK_PADDING.1 * em;
    page.tagged(Tag::Paragraph, |page| {
        if internal {
            page.fill(box_, Ink::BLACK);
        } else {
            page.frame(box_, Stroke::black(0.75 * (size_pt / 10.5).max(1.0)));
        }
        let ink = if internal { Ink::WHITE } else { Ink::BLACK };
        let inside = style.tracked(MARK_TRACKING).inked(ink);
        let at = (x + box_.2 / 2.0, label_top);
        put(page, shelf, (edition.zh(), inside), Anchor::Centre, at);
        if internal {
            let at = (x + box_.2 + 0.6 * em, label_top);
            put(page, shelf, ("不得张贴", style), Anchor::Left, at);
        }
    });
}

/// The header of repeated pages, above the block: mark, short title, period.
pub fn running_head(
    page: &mut PagePlan,
    shelf: &FontShelf,
    frame: &Frame,
    head: Head<'_>,
    period: &str,
) {
    let large = if frame.width.max(frame.height) > 400.0 && head.edition == Edition::Public {
        1.6
    } else {
        1.0
    };
    let height = mark_height(9.0 * large);
    let top = frame.top - 3.0 - height;
    page.tagged(Tag::Artifact, |page| {
        edition_mark(page, shelf, head.edition, 9.0 * large, (frame.left, top));
        let middle = |style: Style| top + (height - style.em_mm()) / 2.0;
        let style = Style::new(Face::Title, 12.0 * large).slotted();
        let label = (head.sheet.short_title.as_str(), style);
        put(
            page,
            shelf,
            label,
            Anchor::Centre,
            (frame.middle(), middle(style)),
        );
        let style = Style::new(Face::Body, 9.0 * large);
        let at = (frame.block_right(), middle(style));
        put(page, shelf, (period, style), Anchor::Right, at);
    });
}
