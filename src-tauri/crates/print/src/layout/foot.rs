//! The tail (posting, review, contact, signer over date with room for the seal) and the footer.

use super::frame::{Frame, put};
use super::words::{code_groups, posting_words, review_words};
use crate::documents::Sheet;
use crate::font::{Face, FontShelf};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Align, Anchor, Paragraph, Style};

/// Radius of the circle that stays free for the seal, around the middle of the date.
pub const SEAL_RADIUS: f64 = 21.0;

/// How a tail is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TailLook {
    /// Lines at the left in points.
    pub text_pt: f64,
    /// Width of their labels in millimetres.
    pub label: f64,
    /// Signer and date in points.
    pub signer_pt: f64,
    /// Width of the signer's part in millimetres.
    pub signer: f64,
}

/// A tail measured, ready to be drawn.
#[derive(Debug)]
pub struct Tail {
    look: TailLook,
    lines: Vec<(&'static str, text::Block)>,
    signer: text::Line,
    date: text::Line,
    height: f64,
}

/// Sets the tail of a sheet over this width in millimetres.
pub fn tail(shelf: &FontShelf, sheet: &Sheet, look: TailLook, width: f64) -> Tail {
    tail_asking(
        shelf,
        sheet,
        look,
        width,
        ("有事请找", sheet.contact.clone()),
    )
}

/// The same with a last line of its own: its label, and what it asks of the reader.
pub fn tail_asking(
    shelf: &FontShelf,
    sheet: &Sheet,
    look: TailLook,
    width: f64,
    last: (&'static str, Option<String>),
) -> Tail {
    let style = Style::new(Face::Body, look.text_pt);
    let entries = [
        ("公示时间", sheet.posting.map(posting_words)),
        (
            "公示审核",
            sheet
                .review
                .as_ref()
                .map(|review| review_words(review, sheet.print_day)),
        ),
        last,
    ];
    let room = width - look.signer - look.label - 2.0;
    let lines: Vec<_> = entries
        .into_iter()
        .filter_map(|(label, words)| Some((label, words?)))
        .map(|(label, words)| {
            let paragraph = Paragraph::new(words, style, look.text_pt * 1.5).align(Align::Left);
            (label, text::set(shelf, &paragraph, room))
        })
        .collect();
    let left: f64 = lines.iter().map(|(_, block)| block.height_mm()).sum();
    let signed = Style::new(Face::Body, look.signer_pt);
    Tail {
        look,
        lines,
        signer: text::line(shelf, &sheet.signer, signed),
        date: text::line(shelf, &sheet.dated(), signed),
        height: (left + 3.0).max(SEAL_RADIUS + signed.em_mm() / 2.0),
    }
}

impl Tail {
    /// What must stay free above the block's lower edge, in millimetres. The seal's circle may
    /// reach into the margin, down to a footer of this size.
    pub fn room(&self, frame: &Frame, footer_pt: f64) -> f64 {
        let margin = frame.footer_top(footer_pt) - frame.block_bottom();
        self.height.max(2.0 * SEAL_RADIUS - margin)
    }

    /// Draws the tail under a table that ends at `top`.
    pub fn draw(&self, page: &mut PagePlan, shelf: &FontShelf, frame: &Frame, top: f64) {
        let label = Style::new(Face::Heading, self.look.text_pt);
        let mut at = top + 3.0;
        for (words, block) in &self.lines {
            page.tagged(Tag::Paragraph, |page| {
                let inside = (block.pitch_mm - label.em_mm()) / 2.0;
                put(
                    page,
                    shelf,
                    (words, label),
                    Anchor::Left,
                    (frame.left, at + inside),
                );
                block.draw(page, frame.left + self.look.label, at);
            });
            at += block.height_mm();
        }
        let em = self.look.signer_pt * crate::MM_PER_PT;
        let middle = frame.block_right() - self.look.signer / 2.0;
        // The middle of figures and Han lies a little above that of the em box.
        let baseline = top + SEAL_RADIUS + 0.37 * em;
        page.tagged(Tag::Paragraph, |page| {
            self.signer
                .draw_at(page, Anchor::Centre, middle, baseline - 1.6 * em);
            self.date.draw_at(page, Anchor::Centre, middle, baseline);
        });
    }
}

/// The footer of a page: who and when, page x of y, the sheet's code. `number` counts from 1.
pub fn footer(
    page: &mut PagePlan,
    shelf: &FontShelf,
    frame: &Frame,
    (sheet, size_pt): (&Sheet, f64),
    (number, count): (usize, usize),
) {
    let style = Style::new(Face::Body, size_pt);
    let top = frame.footer_top(size_pt);
    let left = sheet.footer_words();
    page.tagged(Tag::Artifact, |page| {
        let pages = format!("第 {number} 页　共 {count} 页");
        let room = frame.middle() - frame.left - text::width_mm(shelf, &pages, style) / 2.0;
        let fits = fitting(shelf, &left, style, room - style.em_mm());
        put(page, shelf, (&left, fits), Anchor::Left, (frame.left, top));
        put(
            page,
            shelf,
            (&pages, style),
            Anchor::Centre,
            (frame.middle(), top),
        );
        if let Some(code) = &sheet.code {
            let words = format!("校验 {}", code_groups(code));
            let at = (frame.block_right(), top);
            put(page, shelf, (&words, style.slotted()), Anchor::Right, at);
        }
    });
}

/// A county's own words may be long: set smaller they do not run into the page's number.
fn fitting(shelf: &FontShelf, words: &str, style: Style, room: f64) -> Style {
    let wide = text::width_mm(shelf, words, style);
    style.sized(style.size_pt * (room / wide.max(1.0)).min(1.0))
}
