//! What stands in a letter's margins: edition mark and number above the block, the page's number below.

use super::{ADVANCE, FRAME};
use crate::MM_PER_PT;
use crate::documents::Sheet;
use crate::font::{Face, FontShelf};
use crate::layout::frame::put;
use crate::layout::masthead::{edition_mark, mark_height};
use crate::layout::words::code_groups;
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Anchor, Style};

/// From the header zone's base to the block.
const ABOVE: f64 = 10.0;
/// From the block to the page number's dash.
const BELOW: f64 = 7.0;
/// The edition mark on the first page and on the others, in points.
const MARK_PT: [f64; 2] = [13.0, 9.0];

/// Mark and number; from the second page on with the title between them, for a sheet that got loose.
pub(super) fn head(page: &mut PagePlan, shelf: &FontShelf, sheet: &Sheet, number: usize) {
    if number == 0 {
        draw_head(page, shelf, sheet, number);
    } else {
        page.tagged(Tag::Artifact, |page| draw_head(page, shelf, sheet, number));
    }
}

fn draw_head(page: &mut PagePlan, shelf: &FontShelf, sheet: &Sheet, number: usize) {
    let size = MARK_PT[number.min(1)];
    let base = FRAME.top - ABOVE;
    let at = (FRAME.left, base - mark_height(size));
    edition_mark(page, shelf, sheet.edition, size, at);
    let style = Style::new(Face::Body, if number == 0 { 11.0 } else { 9.0 }).slotted();
    let level = |style: Style| base - (mark_height(size) + style.em_mm()) / 2.0;
    let own = sheet.number.as_ref().filter(|own| !own.is_empty());
    if let Some(words) = own.map(|own| format!("编号　{own}")) {
        page.tagged(Tag::Paragraph, |page| {
            let at = (FRAME.block_right(), level(style));
            put(page, shelf, (&words, style), Anchor::Right, at);
        });
    }
    if number > 0 {
        let style = fitting_title(shelf, &sheet.short_title);
        let at = (FRAME.middle(), level(style));
        put(page, shelf, (&sheet.short_title, style), Anchor::Centre, at);
    }
}

/// A long title is set smaller, so that it does not run into mark and number.
fn fitting_title(shelf: &FontShelf, title: &str) -> Style {
    const ROOM: f64 = 84.0;
    let style = Style::new(Face::Body, 9.0);
    let wide = text::width_mm(shelf, title, style);
    style.sized(style.size_pt * (ROOM / wide.max(1.0)).min(1.0))
}

/// `— 第 1 页　共 2 页 —`, on odd pages right and on even ones left, one character in; on the other side the
/// day of printing and the sheet's code.
pub(super) fn foot(
    page: &mut PagePlan,
    shelf: &FontShelf,
    sheet: &Sheet,
    (number, count): (usize, usize),
) {
    let large = Style::new(Face::Body, 14.0);
    let small = Style::new(Face::Body, 9.0).slotted();
    let pages = format!("— 第 {number} 页　共 {count} 页 —");
    let mut rest = format!("{}印", sheet.dated());
    if let Some(code) = &sheet.code {
        rest.push_str(&format!("　校验 {}", code_groups(code)));
    }
    let sides = [
        (Anchor::Left, FRAME.left + ADVANCE),
        (Anchor::Right, FRAME.block_right() - ADVANCE),
    ];
    let top = |style: Style| FRAME.block_bottom() + BELOW - style.size_pt * MM_PER_PT / 2.0;
    let odd = number % 2;
    page.tagged(Tag::Artifact, |page| {
        for (words, style, (anchor, x)) in
            [(&pages, large, sides[odd]), (&rest, small, sides[1 - odd])]
        {
            put(page, shelf, (words, style), anchor, (x, top(style)));
        }
    });
}
