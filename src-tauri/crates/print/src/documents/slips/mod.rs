//! 入户通知单: a slip for every household, four to a sheet (papers §9). The words that all slips
//! share are set once. Not here: which households are convened.

mod body;
mod input;

pub use input::{Slip, Slips};

use super::Paper;
use crate::PrintFault;
use crate::font::{Face, FontShelf};
use crate::layout::{CARD, CardHead, CardLook, Cards, card_foot_rule, card_head, put};
use crate::plan::{PagePlan, Stroke, Tag};
use crate::text::{self, Anchor, Paragraph, Style};

const LOOK: CardLook = CardLook {
    title_pt: 22.0,
    tracking_em: 0.06,
};
/// The household's name, as large as it fits, and where it stands.
const NAME_PT: [f64; 4] = [17.0, 14.0, 12.0, 10.0];
const NAME_TOP: f64 = 38.2;
/// Signatures and the last line.
const FOOT_PT: f64 = 10.0;
const RULE_TOP: f64 = 123.0;
const SIGN_TOP: f64 = 127.8;
const LAST_TOP: f64 = 135.9;

/// Lays the slips out. Faults: fonts that cannot be read.
pub fn plan(slips: &Slips, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let blank = vec![Slip::default(); 4];
    let all = if slips.slips.is_empty() {
        &blank
    } else {
        &slips.slips
    };
    let names = all.iter().map(|slip| slip.head.as_str());
    let face = shelf.column_face(Face::Kai, names);
    // Slips of one height of name share the words below it.
    let mut shared: Vec<(f64, PagePlan)> = Vec::new();
    let mut cards = Cards::default();
    for slip in all {
        let mut own = PagePlan::default();
        head(&mut own, slips, slip, shelf);
        let top = name(&mut own, slip, face, shelf) + 1.8;
        foot(&mut own, slips, slip, shelf);
        if !shared.iter().any(|(at, _)| *at == top) {
            let mut body = PagePlan::default();
            body::draw(&mut body, slips, shelf, (top, RULE_TOP - 3.5));
            shared.push((top, body));
        }
        let body = shared.iter().find(|(at, _)| *at == top);
        let body = body.map_or(&own, |(_, body)| body);
        cards.lay(&[&own, body]);
    }
    Paper::checked(cards.into_pages(), 12.0, shelf)
}

fn head(page: &mut PagePlan, slips: &Slips, slip: &Slip, shelf: &FontShelf) {
    let session = slips.meeting.ordinal.map(|n| format!("第{n}场"));
    let number = slip.number.as_ref().map(|number| format!("{number}号"));
    let parts: Vec<String> = session.into_iter().chain(number).collect();
    let head = CardHead {
        sheet: &slips.sheet,
        number: &parts.join("　"),
        motto: None,
    };
    card_head(page, shelf, LOOK, head);
}

/// `周翀　户：`, or a rule to write the name on. Returns the lower edge.
fn name(page: &mut PagePlan, slip: &Slip, face: Face, shelf: &FontShelf) -> f64 {
    let after = Style::new(Face::Body, 12.0);
    let room = CARD.block_width() - text::width_mm(shelf, "　户：", after);
    let baseline = NAME_TOP + 0.88 * NAME_PT[0] * crate::MM_PER_PT;
    let fits = |size: &&f64| text::width_mm(shelf, &slip.head, Style::new(face, **size)) <= room;
    let size = NAME_PT.iter().find(fits).copied();
    page.tagged(Tag::Subheading, |page| {
        let style = Style::new(face, size.unwrap_or(12.0));
        let name = Paragraph::new(slip.head.clone(), style, style.size_pt * 1.25);
        let block = text::set(shelf, &name, room);
        let mut end = CARD.left + block.lines.last().map_or(0.0, |line| line.width_mm);
        let last = baseline + block.pitch_mm * block.lines.len().saturating_sub(1) as f64;
        if slip.head.is_empty() {
            end = CARD.left + 45.0;
            page.rule(CARD.left, baseline + 1.2, 45.0, Stroke::black(0.5));
        } else {
            block.draw(page, CARD.left, baseline - block.rise_mm);
        }
        let words = text::line(shelf, "　户：", after);
        words.draw_at(page, Anchor::Left, end, last);
        last + 0.12 * NAME_PT[0] * crate::MM_PER_PT
    })
}

/// Signatures, then whom to ask and the day of printing.
fn foot(page: &mut PagePlan, slips: &Slips, slip: &Slip, shelf: &FontShelf) {
    card_foot_rule(page, RULE_TOP);
    let style = Style::new(Face::Body, FOOT_PT);
    page.tagged(Tag::Paragraph, |page| {
        let mut at = CARD.left;
        for (label, gap) in [("送达人", 0.0), ("签收", 4.0)] {
            let from = at + gap;
            at = from + put(page, shelf, (label, style), Anchor::Left, (from, SIGN_TOP));
            page.rule(at, SIGN_TOP + 4.2, 22.0, Stroke::black(0.5));
            at += 22.0;
        }
    });
    let day = slips.sheet.dated();
    let phone = slips.duty_phone.as_ref();
    let phone = phone.map(|number| format!("值班电话 {number}"));
    let asked: Vec<String> = slip.chief.iter().cloned().chain(phone).collect();
    let room = CARD.block_width() - text::width_mm(shelf, &day, style) - 3.0;
    page.tagged(Tag::Paragraph, |page| {
        let right = (CARD.block_right(), LAST_TOP);
        put(page, shelf, (&day, style), Anchor::Right, right);
        let words = asked.join("　");
        let wide = text::width_mm(shelf, &words, style);
        let style = style.sized(FOOT_PT * (room / wide).min(1.0));
        put(
            page,
            shelf,
            (&words, style),
            Anchor::Left,
            (CARD.left, LAST_TOP),
        );
    });
}
