//! The words that all slips of a meeting share: the invitation, time, place, matters, who comes.
//! Where they are long, the matters give way first, then the sizes; time and place never.

use chrono::Datelike;
use rules::chinese::{lunar_day, short_day, spoken_time, weekday};

use super::Slips;
use crate::font::{Face, FontShelf};
use crate::layout::{CARD, put};
use crate::plan::{PagePlan, Stroke, Tag};
use crate::text::{self, Anchor, Block, Paragraph, Style};

/// Width of the labels.
const LABEL: f64 = 14.0;
const TEXT_PT: f64 = 12.0;
const PITCH_PT: f64 = 18.0;

/// How much room the body takes.
#[derive(Clone, Copy)]
struct Rung {
    /// Lines of matters and of guests.
    topics: usize,
    guests: usize,
    /// Time and place, and the line below them, in points.
    bold: f64,
    small: f64,
    /// Before time and place, before matters and guests.
    gaps: (f64, f64),
}

const fn rung(topics: usize, guests: usize, bold: f64, small: f64, gaps: (f64, f64)) -> Rung {
    Rung {
        topics,
        guests,
        bold,
        small,
        gaps,
    }
}

const LADDER: [Rung; 6] = [
    rung(3, 2, 15.0, 12.0, (3.6, 2.2)),
    rung(2, 1, 15.0, 12.0, (2.6, 1.6)),
    rung(1, 1, 15.0, 12.0, (1.8, 1.0)),
    rung(1, 0, 12.0, 10.5, (1.5, 0.8)),
    rung(0, 0, 10.5, 10.5, (1.2, 0.8)),
    rung(0, 0, 8.5, 8.5, (0.8, 0.6)),
];

/// A labelled part: its blocks stand below each other, a rule where there is none to print.
struct Entry {
    label: &'static str,
    blocks: Vec<Block>,
    before: f64,
}

/// Draws the body between these heights.
pub(super) fn draw(page: &mut PagePlan, slips: &Slips, shelf: &FontShelf, (top, end): (f64, f64)) {
    let invitation = invitation(slips, shelf);
    let begin = top + invitation.height_mm();
    let set = |rung: &Rung| entries(slips, shelf, *rung);
    let fits = |entries: &Vec<Entry>| begin + height(entries) <= end;
    let entries = LADDER.iter().map(set).find(fits);
    let entries = entries.unwrap_or_else(|| set(&LADDER[LADDER.len() - 1]));
    page.tagged(Tag::Paragraph, |page| invitation.draw(page, CARD.left, top));
    let mut at = begin;
    for entry in &entries {
        at = entry.draw(page, shelf, (at + entry.before, end));
    }
}

fn height(entries: &[Entry]) -> f64 {
    let blocks = |entry: &Entry| entry.blocks.iter().map(Block::height_mm).sum::<f64>();
    entries.iter().map(|e| e.before + blocks(e)).sum()
}

/// Who should come to what; the dash of a title in the thinner face, as one stroke.
fn invitation(slips: &Slips, shelf: &FontShelf) -> Block {
    let style = Style::new(Face::Body, TEXT_PT);
    let mut paragraph = Paragraph::empty(PITCH_PT).span("请您家派能做主的人参加", style);
    for (number, part) in slips.title.trim().split("——").enumerate() {
        if number > 0 {
            paragraph = paragraph.span("——", style);
        }
        paragraph = paragraph.span(part, style.faced(Face::Heading));
    }
    let paragraph = paragraph
        .span("，有话当面说，有事当面办。", style)
        .first(2.0)
        .align(text::Align::Justify);
    text::set(shelf, &paragraph, CARD.block_width())
}

fn entries(slips: &Slips, shelf: &FontShelf, rung: Rung) -> Vec<Entry> {
    let bold = (Face::Heading, rung.bold);
    let small = (Face::Body, rung.small);
    let day = slips.meeting.day;
    let mut when = short_day(day, slips.sheet.print_day);
    if let Some(time) = slips.meeting.time {
        when.push_str(&format!("　{}", spoken_time(time)));
    }
    let lunar = lunar_day(day).map_or_else(String::new, |lunar| format!("　{lunar}"));
    let weekday = format!("{}{lunar}", weekday(day.weekday()));
    let rain = slips
        .rain_place
        .as_deref()
        .filter(|place| !place.is_empty());
    let mut places = Vec::from_iter(
        slips
            .meeting
            .place
            .as_deref()
            .map(|place| set(shelf, place, bold)),
    );
    places.extend(rain.map(|place| set(shelf, &format!("雨天改在{place}"), small)));
    let entry = |label, blocks, before| Entry {
        label,
        blocks,
        before,
    };
    let mut entries = vec![
        entry(
            "时间",
            vec![set(shelf, &when, bold), set(shelf, &weekday, small)],
            rung.gaps.0,
        ),
        entry("地点", places, rung.gaps.0 * 0.7),
    ];
    let text = (Face::Body, TEXT_PT);
    let topics = |shown: usize| topic_words(&slips.topics, shown);
    let guests = |shown: usize| guest_words(&slips.guests, shown);
    let listed = [
        (
            "议题",
            most(shelf, slips.topics.len(), rung.topics, topics, text),
        ),
        (
            "到会",
            most(shelf, slips.guests.len(), rung.guests, guests, text),
        ),
    ];
    for (label, block) in listed {
        entries.extend(block.map(|block| entry(label, vec![block], rung.gaps.1)));
    }
    entries
}

fn set(shelf: &FontShelf, words: &str, (face, size): (Face, f64)) -> Block {
    let paragraph = Paragraph::new(words, Style::new(face, size), size * 1.42);
    text::set(shelf, &paragraph, CARD.block_width() - LABEL)
}

/// As many of `count` things as go into so many lines; nothing where there is nothing to say.
fn most(
    shelf: &FontShelf,
    count: usize,
    lines: usize,
    words: impl Fn(usize) -> String,
    style: (Face, f64),
) -> Option<Block> {
    let blocks = (0..=count)
        .rev()
        .map(|shown| set(shelf, &words(shown), style));
    let mut fitting = blocks.filter(|block| block.lines.len() <= lines);
    fitting
        .next()
        .filter(|block| !block.text().trim().is_empty())
}

/// `水渠清淤；公交站雨棚等5件；大家现场提`.
fn topic_words(topics: &[String], shown: usize) -> String {
    let count = topics.len();
    let named = topics[..shown.min(count)].join("；");
    match (shown, count) {
        (_, 0) => "大家现场提".to_owned(),
        (0, _) => format!("已收集{count}件；大家现场提"),
        (shown, count) if shown < count => format!("{named}等{count}件；大家现场提"),
        _ => format!("{named}；大家现场提"),
    }
}

/// `镇水利站韩喆、镇交通运输站赵䶮等5人`; nothing where nobody comes from outside.
fn guest_words(guests: &[String], shown: usize) -> String {
    let count = guests.len();
    let named = guests[..shown.min(count)].join("、");
    match (shown, count) {
        (_, 0) => String::new(),
        (0, _) => format!("应邀到会{count}人"),
        (shown, count) if shown < count => format!("{named}等{count}人"),
        _ => named,
    }
}

impl Entry {
    /// Draws label and blocks; lines beyond `end` have no place on a card. Returns the lower edge.
    fn draw(&self, page: &mut PagePlan, shelf: &FontShelf, (top, end): (f64, f64)) -> f64 {
        let label = Style::new(Face::Heading, TEXT_PT);
        let first = self.blocks.first();
        // The label stands on the line of the first words, whatever their size.
        let baseline = top + first.map_or(0.88 * label.em_mm() + 1.0, |block| block.rise_mm);
        page.tagged(Tag::Paragraph, |page| {
            let at = (CARD.left, baseline - 0.88 * label.em_mm());
            put(page, shelf, (self.label, label), Anchor::Left, at);
            let mut at = top;
            for block in &self.blocks {
                let room = ((end - at) / block.pitch_mm).floor().max(0.0) as usize;
                let lines = 0..room.min(block.lines.len());
                block.draw_lines(lines.clone(), page, CARD.left + LABEL, at);
                at += block.pitch_mm * lines.len() as f64;
            }
            if self.blocks.is_empty() {
                page.rule(CARD.left + LABEL, baseline + 1.0, 60.0, Stroke::black(0.5));
                at += 7.5;
            }
            at
        })
    }
}
