//! 交办单, the hand-over slip: the form for the department above, below the tear line the reply that it sends back
//! (papers §9). Internal. Not here: which matters are handed over.

mod fields;
mod form;
mod input;
mod reply;
mod rest;
mod slip;

pub use input::{Handover, HandoverSlip};

use crate::PrintFault;
use crate::documents::{Paper, Sheet};
use crate::font::{Face, FontShelf};
use crate::layout::{Frame, Head, MastheadLook, footer, masthead};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Paragraph, Style};

const FRAME: Frame = Frame {
    width: 210.0,
    height: 297.0,
    top: 18.0,
    right: 22.0,
    bottom: 16.0,
    left: 25.0,
    foot: 9.5,
};
const MASTHEAD: MastheadLook = MastheadLook {
    title_pt: 24.0,
    mark_pt: 10.5,
    organisation_pt: Some(13.0),
    number_pt: 10.0,
    title_gap: 2.5,
    rule_gap: 3.0,
};
const FOOTER_PT: f64 = 9.0;
/// Where the slip is torn, from the sheet's top.
const TEAR: f64 = 172.5;

/// Lays the slips out. Faults: a font that cannot be read.
pub fn plan(handover: &Handover, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    // Who fills it in signs it: the name does not stand in the footer, too.
    let mut handover = handover.clone();
    handover.sheet.filled_in_by = None;
    let slips = handover.slips.iter();
    let mut pages: Vec<PagePlan> = slips
        .flat_map(|slip| slip::pages(&handover, slip, shelf))
        .collect();
    if pages.is_empty() {
        pages.push(nothing(&handover, shelf));
    }
    Paper::checked(pages, 12.0, shelf)
}

/// The sheet that stands where nothing is handed over.
fn nothing(handover: &Handover, shelf: &FontShelf) -> PagePlan {
    let mut page = FRAME.page();
    let sheet = Sheet {
        title: slip::spread(&handover.sheet.title),
        ..handover.sheet.clone()
    };
    let head = Head {
        sheet: &sheet,
        edition: sheet.edition,
        motto: None,
    };
    let at = masthead(&mut page, shelf, &FRAME, MASTHEAD, head) + 6.0;
    let style = Style::new(Face::Kai, 14.0);
    let words = Paragraph::new("没有移交未回的事项。", style, 20.0);
    let block = text::set(shelf, &words, FRAME.block_width());
    page.tagged(Tag::Paragraph, |page| block.draw(page, FRAME.left, at));
    footer(
        &mut page,
        shelf,
        &FRAME,
        (&handover.sheet, FOOTER_PT),
        (1, 1),
    );
    page
}
