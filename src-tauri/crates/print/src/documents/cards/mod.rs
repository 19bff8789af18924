//! 点题卡: blank question cards, four to a sheet (papers §9). Not here: what villagers wrote.

mod input;

pub use input::Cards;

use super::Paper;
use crate::PrintFault;
use crate::font::{Face, FontShelf};
use crate::layout::{self, CARD, CardHead, CardLook, card_foot_rule, card_head, put};
use crate::plan::{PagePlan, Stroke, Tag};
use crate::shapes::tick_box;
use crate::text::{self, Anchor, Block, Paragraph, Style};

const LOOK: CardLook = CardLook {
    title_pt: 22.0,
    tracking_em: 0.3,
};
const LINES: usize = 5;
/// Between writing lines: what papers §9 asks for, and what there may be.
const LINE_GAP: (f64, f64) = (8.4, 10.2);
const WRITE: Stroke = Stroke::black(0.8).dotted(2.0);
const FILL_IN: Stroke = Stroke::black(0.5);
const TEXT_PT: f64 = 11.0;
const ROW: f64 = 6.1;
const LABEL: f64 = 18.0;
const BOX: f64 = 3.3;

/// Lays the cards out. Faults: fonts that cannot be read.
pub fn plan(cards: &Cards, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let count = cards.count.max(1).div_ceil(4) * 4;
    let session = cards.meeting.ordinal.map(|n| format!("第{n}场　"));
    let session = session.unwrap_or_default();
    let motto = cards.sheet.motto.as_deref();
    let mut sheets = layout::Cards::default();
    let mut body = PagePlan::default();
    for number in 1..=count {
        let mut head = PagePlan::default();
        let says = CardHead {
            sheet: &cards.sheet,
            number: &format!("{session}{number:03}号"),
            motto,
        };
        let top = card_head(&mut head, shelf, LOOK, says);
        if body.items.is_empty() {
            draw_body(&mut body, cards, shelf, top);
        }
        sheets.lay(&[&head, &body]);
    }
    Paper::checked(sheets.into_pages(), TEXT_PT, shelf)
}

/// Everything below the head, from the foot upwards; the writing lines take what is left.
fn draw_body(page: &mut PagePlan, cards: &Cards, shelf: &FontShelf, top: f64) {
    let kai = shelf.column_face(Face::Kai, [cards.anonymous.as_str()]);
    let notes = [
        note(shelf, &cards.anonymous, kai),
        note(shelf, &cards.hand_in, Face::Body),
    ];
    let height: f64 = notes.iter().map(Block::height_mm).sum();
    let notes_top = CARD.block_bottom() - height + 0.8;
    let rule = notes_top - 3.4;
    let rows_top = rule - 19.6;
    question(page, shelf, top + 4.4, rows_top - 5.4);
    answers(page, cards, shelf, rows_top);
    card_foot_rule(page, rule);
    let mut at = notes_top;
    for block in &notes {
        page.tagged(Tag::Paragraph, |page| block.draw(page, CARD.left, at));
        at += block.height_mm();
    }
}

fn note(shelf: &FontShelf, words: &str, face: Face) -> Block {
    let paragraph = Paragraph::new(words, Style::new(face, 10.0), 14.2);
    text::set(shelf, &paragraph, CARD.block_width())
}

/// The question, and lines to write on, the last of them at `end`.
fn question(page: &mut PagePlan, shelf: &FontShelf, top: f64, end: f64) {
    let style = Style::new(Face::Heading, 12.5);
    let words = "您最想请干部当面答复的一件事：";
    page.tagged(Tag::Subheading, |page| {
        put(page, shelf, (words, style), Anchor::Left, (CARD.left, top));
    });
    let room = (end - top - style.em_mm() - 0.8) / LINES as f64;
    let gap = room.clamp(LINE_GAP.0, LINE_GAP.1);
    page.tagged(Tag::Artifact, |page| {
        for line in 0..LINES {
            let y = end - gap * line as f64;
            page.rule(CARD.left, y, CARD.block_width(), WRITE);
        }
    });
}

/// Who is to answer, how, and who asks.
fn answers(page: &mut PagePlan, cards: &Cards, shelf: &FontShelf, top: f64) {
    let mut who: Vec<&str> = cards.answerers.iter().map(String::as_str).collect();
    who.push("不清楚");
    let how = ["会上当众", "单独告诉我"];
    for (row, (label, options)) in [("请谁答复", &who[..]), ("怎样答复", &how[..])]
        .into_iter()
        .enumerate()
    {
        let top = top + ROW * row as f64;
        page.tagged(Tag::Paragraph, |page| {
            draw_label(page, shelf, label, top);
            draw_options(page, shelf, options, top);
        });
    }
    let top = top + 2.0 * ROW;
    page.tagged(Tag::Paragraph, |page| {
        draw_label(page, shelf, "您是谁", top);
        let style = Style::new(Face::Body, TEXT_PT);
        let mut at = CARD.left + LABEL;
        for (words, width) in [("姓名", 20.0), ("电话", 24.0)] {
            at += put(page, shelf, (words, style), Anchor::Left, (at, top));
            page.rule(at, top + 1.12 * style.em_mm(), width, FILL_IN);
            at += width + 4.0;
        }
    });
}

fn draw_label(page: &mut PagePlan, shelf: &FontShelf, label: &str, top: f64) {
    let style = Style::new(Face::Heading, TEXT_PT);
    put(page, shelf, (label, style), Anchor::Left, (CARD.left, top));
}

/// Boxes with their words; many or long ones move closer, then become smaller.
fn draw_options(page: &mut PagePlan, shelf: &FontShelf, options: &[&str], top: f64) {
    let room = CARD.block_width() - LABEL;
    let width = |style: Style| -> f64 {
        let words = options
            .iter()
            .map(|words| text::width_mm(shelf, words, style));
        words.map(|width| width + BOX + 1.2).sum()
    };
    let between = options.len().saturating_sub(1).max(1) as f64;
    let sizes = [TEXT_PT, 10.0, 9.0, 8.0];
    let styles = sizes.map(|size| Style::new(Face::Body, size));
    let style = styles
        .into_iter()
        .find(|style| width(*style) + 1.2 * between <= room);
    let style = style.unwrap_or(styles[3]);
    let gap = ((room - width(style)) / between).clamp(1.2, 3.4);
    let em = TEXT_PT * crate::MM_PER_PT;
    let mut at = CARD.left + LABEL;
    for words in options {
        tick_box(page, (at, top + (em - BOX) / 2.0 + 0.1), BOX, false);
        at += BOX + 1.2;
        let inside = top + (em - style.em_mm()) / 2.0;
        at += put(page, shelf, (words, style), Anchor::Left, (at, inside)) + gap;
    }
}
