//! Head and foot that both forms share: masthead, time and place, who hosts, and the line to count on.

use rules::chinese::{day_and_weekday, spoken_time};

use super::SignIn;
use crate::font::{Face, FontShelf};
use crate::layout::{Frame, Head, MastheadLook, masthead, put};
use crate::plan::{PagePlan, Stroke, Tag};
use crate::text::{self, Anchor, Paragraph, Style};

pub(super) const FRAME: Frame = Frame {
    width: 210.0,
    height: 297.0,
    top: 16.0,
    right: 16.0,
    bottom: 18.0,
    left: 22.0,
    foot: 9.0,
};
pub(super) const FOOTER_PT: f64 = 9.0;
const MASTHEAD: MastheadLook = MastheadLook {
    title_pt: 22.0,
    mark_pt: 10.5,
    organisation_pt: Some(13.0),
    number_pt: 10.0,
    title_gap: 2.4,
    rule_gap: 3.2,
};
const INFO_PT: f64 = 11.0;
const LABEL: f64 = 17.0;
/// Where the right column of the info lines begins.
const SECOND: f64 = 111.0;

/// Masthead and info lines; returns their lower edge.
pub(super) fn head(page: &mut PagePlan, sign_in: &SignIn, shelf: &FontShelf) -> f64 {
    let head = Head {
        sheet: &sign_in.sheet,
        edition: sign_in.sheet.edition,
        motto: None,
    };
    let top = masthead(page, shelf, &FRAME, MASTHEAD, head) + 3.4;
    let face = shelf.column_face(
        Face::Kai,
        [&sign_in.host, &sign_in.recorder]
            .into_iter()
            .flatten()
            .map(String::as_str),
    );
    let place = sign_in.meeting.place.as_deref();
    let lines = [
        ("时间", Some(when(sign_in)), "主持人", &sign_in.host),
        (
            "地点",
            place.map(str::to_owned),
            "记录人",
            &sign_in.recorder,
        ),
    ];
    let mut at = top;
    for (label, words, second, name) in lines {
        let left = info(
            page,
            shelf,
            (label, words.as_deref(), Face::Body),
            (0.0, SECOND - 4.0),
            at,
        );
        let width = FRAME.block_width() - SECOND;
        let right = info(
            page,
            shelf,
            (second, name.as_deref(), face),
            (SECOND, width),
            at,
        );
        at = left.max(right);
    }
    at
}

/// `2026年11月18日（星期三）晚7时`.
pub(super) fn when(sign_in: &SignIn) -> String {
    let time = sign_in.meeting.time.map(spoken_time).unwrap_or_default();
    format!("{}{time}", day_and_weekday(sign_in.meeting.day))
}

/// A label and its words, or a rule to write them on. Returns the lower edge.
fn info(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (label, words, face): (&str, Option<&str>, Face),
    (x, width): (f64, f64),
    top: f64,
) -> f64 {
    let bold = Style::new(Face::Heading, INFO_PT);
    let paragraph = Paragraph::new(
        words.unwrap_or("　"),
        Style::new(face, INFO_PT),
        INFO_PT * 1.4,
    );
    let block = text::set(shelf, &paragraph, width - LABEL);
    let x = FRAME.left + x;
    page.tagged(Tag::Paragraph, |page| {
        let spread = text::spread_line(shelf, label, bold, 4.0 * bold.em_mm() - 1.0);
        spread.draw_at(page, Anchor::Left, x, top + block.rise_mm);
        block.draw(page, x + LABEL, top);
        if words.is_none_or(str::is_empty) {
            let y = top + block.rise_mm + 0.8;
            page.rule(x + LABEL, y, (width - LABEL).min(42.0), Stroke::black(0.5));
        }
    });
    top + block.height_mm()
}

/// One line of counts to write down: bold words, plain words, and rules to write on in millimetres.
pub(super) enum Count<'a> {
    Bold(&'a str),
    Plain(&'a str),
    Rule(f64),
}

/// Draws the line of counts at `top`, who checked them at its right end, and the note below.
pub(super) fn counts(
    page: &mut PagePlan,
    shelf: &FontShelf,
    parts: &[Count<'_>],
    note: &str,
    top: f64,
) {
    let plain = Style::new(Face::Body, 12.0);
    let under = top + 1.08 * plain.em_mm();
    page.tagged(Tag::Paragraph, |page| {
        let mut at = FRAME.left;
        for part in parts {
            let (words, style) = match part {
                Count::Bold(words) => (*words, plain.faced(Face::Heading)),
                Count::Plain(words) => (*words, plain),
                Count::Rule(width) => {
                    page.rule(at, under, *width, Stroke::black(0.5));
                    at += width;
                    continue;
                }
            };
            at += put(page, shelf, (words, style), Anchor::Left, (at, top));
        }
        let right = FRAME.block_right() - 24.0;
        page.rule(right, under, 24.0, Stroke::black(0.5));
        put(page, shelf, ("核对人", plain), Anchor::Right, (right, top));
    });
    let style = Style::new(Face::Kai, 9.5);
    page.tagged(Tag::Paragraph, |page| {
        let at = (FRAME.left, top + plain.em_mm() + 2.6);
        put(page, shelf, (note, style), Anchor::Left, at);
    });
}

/// Height of counts and note.
pub(super) const COUNTS: f64 = 10.2;
