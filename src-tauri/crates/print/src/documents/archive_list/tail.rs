//! Under the table: how a file is checked, who made the pack up and who keeps it, the signer over the date with
//! the seal's circle free.

use super::ArchiveList;
use super::look::{FOOTER_PT, FRAME, NOTE_PT, SIGN_PT, SIGNER};
use super::words::note;
use crate::font::{Face, FontShelf};
use crate::layout::{SEAL_RADIUS, put};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Anchor, Block, Paragraph, Style};

/// From the table to the note, and from this to the signatures.
const GAP: f64 = 2.4;
/// Room to sign in.
const SIGNATURE: f64 = 13.0;

/// A tail measured.
pub(super) struct Tail<'a> {
    list: &'a ArchiveList,
    note: Block,
}

/// Sets the tail.
pub(super) fn tail<'a>(list: &'a ArchiveList, shelf: &FontShelf) -> Tail<'a> {
    let style = Style::new(Face::Kai, NOTE_PT);
    let paragraph = Paragraph::new(note(), style, NOTE_PT * 1.4);
    let room = FRAME.block_width() - SIGNER - 4.0;
    Tail {
        list,
        note: text::set(shelf, &paragraph, room),
    }
}

impl Tail<'_> {
    /// What must stay free above the block's lower edge; the seal may reach down to the footer.
    pub fn room(&self) -> f64 {
        let below = FRAME.footer_top(FOOTER_PT) - FRAME.block_bottom();
        let left = GAP + self.note.height_mm() + SIGNATURE;
        (2.0 * SEAL_RADIUS).max(left) - below + 1.0
    }

    /// Draws it under a table that ends at `top`.
    pub fn draw(&self, page: &mut PagePlan, shelf: &FontShelf, top: f64) {
        page.tagged(Tag::Paragraph, |page| {
            self.note.draw(page, FRAME.left, top + GAP);
        });
        let style = Style::new(Face::Body, SIGN_PT);
        let line = top + GAP + self.note.height_mm() + SIGNATURE - style.em_mm();
        let half = 0.5 * (FRAME.block_width() - SIGNER);
        for (words, x) in [
            ("立卷人（签名）", FRAME.left),
            ("保管人（签名）", FRAME.left + half),
        ] {
            page.tagged(Tag::Paragraph, |page| {
                put(page, shelf, (words, style), Anchor::Left, (x, line));
            });
        }
        self.draw_signer(page, shelf, top);
    }

    /// The signer over the date, the date in the middle of the seal's circle.
    fn draw_signer(&self, page: &mut PagePlan, shelf: &FontShelf, top: f64) {
        let style = Style::new(Face::Body, SIGN_PT);
        let em = style.em_mm();
        let middle = FRAME.block_right() - SIGNER / 2.0;
        let baseline = top + SEAL_RADIUS + 0.37 * em;
        let signer = format!("{}（盖章）", self.list.sheet.signer);
        let wide = text::width_mm(shelf, &signer, style);
        let fitting = style.sized(SIGN_PT * (SIGNER / wide).min(1.0));
        page.tagged(Tag::Paragraph, |page| {
            let signer = text::line(shelf, &signer, fitting);
            signer.draw_at(page, Anchor::Centre, middle, baseline - 1.6 * em);
            let date = text::line(shelf, &self.list.sheet.dated(), style);
            date.draw_at(page, Anchor::Centre, middle, baseline);
        });
    }
}
