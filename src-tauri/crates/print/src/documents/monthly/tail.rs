//! Under the table: from when the columns count, who filled the sheet in and who checked it, the signer over
//! the date with the seal's circle free, whom to ask.

use super::Monthly;
use super::look::{FOOTER_PT, FRAME, NOTE_PT, SIGN_PT, SIGNER};
use super::words::notes;
use crate::font::{Face, FontShelf};
use crate::layout::{SEAL_RADIUS, put};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Anchor, Block, Paragraph, Style};

/// From the table to the notes, and from these to the signatures.
const GAP: f64 = 2.0;
/// Room to sign in.
const SIGNATURE: f64 = 10.0;

/// A tail measured.
pub(super) struct Tail<'a> {
    monthly: &'a Monthly,
    notes: Block,
    contact: Option<Block>,
}

/// Sets the tail.
pub(super) fn tail<'a>(monthly: &'a Monthly, shelf: &FontShelf) -> Tail<'a> {
    let room = FRAME.block_width() - SIGNER - 4.0;
    let block = |words: String| {
        let face = shelf.column_face(Face::Kai, [words.as_str()]);
        let style = Style::new(face, NOTE_PT);
        text::set(shelf, &Paragraph::new(words, style, NOTE_PT * 1.4), room)
    };
    let contact = monthly.sheet.contact.as_ref();
    Tail {
        monthly,
        notes: block(notes(monthly)),
        contact: contact.map(|words| block(format!("有事请找：{words}"))),
    }
}

impl Tail<'_> {
    /// What must stay free above the block's lower edge; the seal may reach down to the footer.
    pub fn room(&self) -> f64 {
        let below = FRAME.footer_top(FOOTER_PT) - FRAME.block_bottom();
        let contact = self.contact.as_ref().map_or(0.0, Block::height_mm);
        let left = GAP + self.notes.height_mm() + SIGNATURE + contact;
        (2.0 * SEAL_RADIUS).max(left) - below + 1.0
    }

    /// Draws it under a table that ends at `top`.
    pub fn draw(&self, page: &mut PagePlan, shelf: &FontShelf, top: f64) {
        let notes = top + GAP;
        page.tagged(Tag::Paragraph, |page| {
            self.notes.draw(page, FRAME.left, notes)
        });
        let style = Style::new(Face::Body, SIGN_PT);
        // Beside the date where the notes leave the room to sign above it.
        let least = notes + self.notes.height_mm() + SIGNATURE - 1.3 * style.em_mm();
        let line = least.max(top + SEAL_RADIUS - 0.51 * style.em_mm());
        page.tagged(Tag::Paragraph, |page| {
            let second = FRAME.left + 0.5 * (FRAME.block_width() - SIGNER);
            put(
                page,
                shelf,
                ("填表人（签名）", style),
                Anchor::Left,
                (FRAME.left, line),
            );
            put(
                page,
                shelf,
                ("审核人（签名）", style),
                Anchor::Left,
                (second, line),
            );
        });
        if let Some(contact) = &self.contact {
            let below = line + 1.3 * style.em_mm() + 1.0;
            page.tagged(Tag::Paragraph, |page| contact.draw(page, FRAME.left, below));
        }
        self.draw_signer(page, shelf, top);
    }

    /// The signer over the date, the date in the middle of the seal's circle.
    fn draw_signer(&self, page: &mut PagePlan, shelf: &FontShelf, top: f64) {
        let sheet = &self.monthly.sheet;
        let style = Style::new(Face::Body, SIGN_PT);
        let em = style.em_mm();
        let middle = FRAME.block_right() - SIGNER / 2.0;
        let baseline = top + SEAL_RADIUS + 0.37 * em;
        let signer = format!("{}（盖章）", sheet.signer);
        let wide = text::width_mm(shelf, &signer, style);
        let fitting = style.sized(SIGN_PT * (SIGNER / wide).min(1.0));
        page.tagged(Tag::Paragraph, |page| {
            let signer = text::line(shelf, &signer, fitting);
            signer.draw_at(page, Anchor::Centre, middle, baseline - 1.6 * em);
            let date = text::line(shelf, &sheet.dated(), style);
            date.draw_at(page, Anchor::Centre, middle, baseline);
        });
    }
}
