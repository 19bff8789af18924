//! Cards four to a sheet of A4: their head and foot rule, their places, and the marks to cut along
//! (papers §9). What stands on a card is its document's business.

use super::frame::{Frame, put};
use super::masthead::{edition_box, edition_box_width, mark_height};
use super::title::fit_title;
use crate::MM_PER_PT;
use crate::documents::Sheet;
use crate::font::{Face, FontShelf};
use crate::plan::{Item, PagePlan, Stroke, Tag};
use crate::shapes::{DoubleRule, double_rule};
use crate::text::{self, Anchor, Style};

/// A card: a quarter of A4 with its margins (papers §3).
pub const CARD: Frame = Frame {
    width: 105.0,
    height: 148.5,
    top: 12.0,
    right: 11.0,
    bottom: 9.0,
    left: 11.0,
    foot: 9.0,
};
const MARK_PT: f64 = 8.0;
const ORGANISATION_PT: f64 = 10.5;
const NUMBER_PT: f64 = 9.5;
/// The motto over the whole width never grows beyond this.
const MOTTO_PT: f64 = 12.8;
/// Ticks at the edges and the arms of the cross.
const TICK: f64 = 6.0;
const CUT: Stroke = Stroke::black(0.4);

/// What the head of a card says.
#[derive(Debug, Clone, Copy)]
pub struct CardHead<'a> {
    /// Signer, title, edition.
    pub sheet: &'a Sheet,
    /// Beside the edition: `第12场　2-01号`.
    pub number: &'a str,
    /// The motto, where the card prints it.
    pub motto: Option<&'a str>,
}

/// How the title of a card is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CardLook {
    /// Size in points.
    pub title_pt: f64,
    /// Tracking in em; short titles are spread wide.
    pub tracking_em: f64,
}

/// Draws the head of a card whose corner is the plan's. Returns the lower edge of its double rule.
pub fn card_head(
    page: &mut PagePlan,
    shelf: &FontShelf,
    look: CardLook,
    head: CardHead<'_>,
) -> f64 {
    first_line(page, shelf, head);
    let mut bottom = draw_title(page, shelf, look, &head.sheet.title);
    if let Some(motto) = head.motto {
        bottom = draw_motto(page, shelf, motto, bottom + 2.2);
    }
    let gap = if head.motto.is_some() { 3.0 } else { 3.6 };
    let rule = DoubleRule {
        title_pt: look.title_pt,
        turned: false,
        ink: crate::plan::Ink::BLACK,
    };
    let at = (CARD.left, bottom + gap);
    let height = page.tagged(Tag::Artifact, |page| {
        double_rule(page, at, CARD.block_width(), rule)
    });
    at.1 + height
}

/// Organisation at the left, number and edition at the right; the organisation gives way.
fn first_line(page: &mut PagePlan, shelf: &FontShelf, head: CardHead<'_>) {
    let (edition, height) = (head.sheet.edition, mark_height(MARK_PT));
    let middle = |style: Style| CARD.top + (height - style.em_mm()) / 2.0;
    let mut right = CARD.block_right() - edition_box_width(shelf, edition, MARK_PT);
    edition_box(page, shelf, edition, MARK_PT, (right, CARD.top));
    let style = Style::new(Face::Body, NUMBER_PT).slotted();
    let width = text::width_mm(shelf, head.number, style);
    if width > 0.0 {
        right -= 2.2;
        page.tagged(Tag::Paragraph, |page| {
            let at = (right, middle(style));
            put(page, shelf, (head.number, style), Anchor::Right, at);
        });
    }
    let words = head.sheet.signer.as_str();
    let face = shelf.column_face(Face::Kai, [words]);
    let style = Style::new(face, ORGANISATION_PT).tracked(0.1);
    let room = right - width - 2.5 - CARD.left;
    let wide = text::width_mm(shelf, words, style);
    let style = style.sized(style.size_pt * (room / wide).min(1.0));
    page.tagged(Tag::Paragraph, |page| {
        let at = (CARD.left, middle(style));
        put(page, shelf, (words, style), Anchor::Left, at);
    });
}

fn draw_title(page: &mut PagePlan, shelf: &FontShelf, look: CardLook, title: &str) -> f64 {
    let style = Style::new(Face::Title, look.title_pt);
    let spread = text::line(shelf, title, style.slotted().tracked(look.tracking_em));
    let (lines, size) = if spread.width_mm <= 0.8 * CARD.block_width() {
        (vec![spread], look.title_pt)
    } else {
        fit_title(shelf, title, style, CARD.block_width())
    };
    let em = size * MM_PER_PT;
    let mut top = CARD.top + mark_height(MARK_PT) + 3.8;
    page.tagged(Tag::Title, |page| {
        for line in &lines {
            line.draw_at(page, Anchor::Centre, CARD.middle(), top + 0.88 * em);
            top += 1.22 * em;
        }
    });
    top - 0.22 * em
}

/// The motto as wide as the card.
fn draw_motto(page: &mut PagePlan, shelf: &FontShelf, motto: &str, top: f64) -> f64 {
    let style = Style::new(shelf.column_face(Face::Kai, [motto]), MOTTO_PT);
    let wide = text::width_mm(shelf, motto, style);
    let style = style.sized(style.size_pt * (CARD.block_width() / wide).min(1.0));
    page.tagged(Tag::Paragraph, |page| {
        put(
            page,
            shelf,
            (motto, style),
            Anchor::Centre,
            (CARD.middle(), top),
        );
    });
    top + style.em_mm()
}

/// Draws the turned double rule over a card's foot, its upper edge at `top`. Returns its lower edge.
pub fn card_foot_rule(page: &mut PagePlan, top: f64) -> f64 {
    let rule = DoubleRule {
        title_pt: 14.0,
        turned: true,
        ink: crate::plan::Ink::BLACK,
    };
    let at = (CARD.left, top);
    top + page.tagged(Tag::Artifact, |page| {
        double_rule(page, at, CARD.block_width(), rule)
    })
}

/// Sheets of four cards each, filled row by row.
#[derive(Debug, Default)]
pub struct Cards {
    pages: Vec<PagePlan>,
    count: usize,
}

impl Cards {
    /// Lays the next card, its parts drawn one after the other, on the sheet.
    pub fn lay(&mut self, parts: &[&PagePlan]) {
        let corner = [
            (0.0, 0.0),
            (CARD.width, 0.0),
            (0.0, CARD.height),
            (CARD.width, CARD.height),
        ][self.count % 4];
        if self.count.is_multiple_of(4) {
            let mut page = PagePlan::new(2.0 * CARD.width, 2.0 * CARD.height);
            page.tagged(Tag::Artifact, cut_marks);
            self.pages.push(page);
        }
        // The document has one title; on the cards after the first it is where a card begins.
        let titled = self.count > 0;
        self.count += 1;
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        for part in parts {
            page.missing.extend(&part.missing);
            page.items.extend(part.items.iter().map(|item| match item {
                Item::Open(Tag::Title) if titled => Item::Open(Tag::Heading),
                item => item.moved(corner.0, corner.1),
            }));
        }
    }

    /// The sheets.
    pub fn into_pages(self) -> Vec<PagePlan> {
        self.pages
    }
}

/// Ticks at the middle of the sheet's edges and a cross in its middle; no line through.
fn cut_marks(page: &mut PagePlan) {
    let (x, y) = (CARD.width, CARD.height);
    let (right, bottom) = (page.width_mm, page.height_mm);
    let half = TICK / 2.0;
    for (from, to) in [
        ((x, 0.0), (x, TICK)),
        ((x, bottom - TICK), (x, bottom)),
        ((0.0, y), (TICK, y)),
        ((right - TICK, y), (right, y)),
        ((x - half, y), (x + half, y)),
        ((x, y - half), (x, y + half)),
    ] {
        page.line(from, to, CUT);
    }
}
