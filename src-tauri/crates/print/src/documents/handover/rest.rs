//! 附页: the lines that did not fit into a slip's form. The slip itself and its reply stay on one sheet.

use super::fields::{Fields, LONG};
use super::form::LABEL;
use super::{FRAME, HandoverSlip};
use crate::documents::Sheet;
use crate::font::{Face, FontShelf};
use crate::layout::{Head, running_head};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Style};

/// Between two fields.
const GAP: f64 = 3.0;

/// The further sheets of a slip, none where all of it is shown.
pub(super) fn pages(
    sheet: &Sheet,
    slip: &HandoverSlip,
    fields: &Fields<'_>,
    shown: [usize; 3],
    shelf: &FontShelf,
) -> Vec<PagePlan> {
    let mut pages: Vec<PagePlan> = Vec::new();
    let mut at = f64::INFINITY;
    for place in 0..3 {
        let block = &fields.long[place];
        if shown[place] >= block.lines.len() {
            continue;
        }
        let mut label = LONG[place].first().copied();
        // The form's last line says that it goes on.
        for line in shown[place].saturating_sub(1)..block.lines.len() {
            if at + block.pitch_mm > FRAME.block_bottom() {
                pages.push(begun(sheet, slip, shelf));
                at = FRAME.top;
            }
            let Some(page) = pages.last_mut() else {
                return pages;
            };
            page.tagged(Tag::Paragraph, |page| {
                if let Some(words) = label.take() {
                    let style = Style::new(Face::Heading, fields.size_pt);
                    let baseline = at + block.rise_mm;
                    text::line(shelf, words, style).draw(page, FRAME.left, baseline);
                }
                block.draw_lines(line..line + 1, page, FRAME.left + LABEL, at);
            });
            at += block.pitch_mm;
        }
        at += GAP;
    }
    pages
}

fn begun(sheet: &Sheet, slip: &HandoverSlip, shelf: &FontShelf) -> PagePlan {
    let mut page = FRAME.page();
    let title = Sheet {
        short_title: format!("{}附页", sheet.short_title),
        ..sheet.clone()
    };
    let head = Head {
        sheet: &title,
        edition: sheet.edition,
        motto: None,
    };
    let numbers = [slip.number.as_deref(), Some(slip.issue_number.as_str())];
    let about = numbers.into_iter().flatten().collect::<Vec<_>>().join("　");
    running_head(&mut page, shelf, &FRAME, head, &about);
    page
}
