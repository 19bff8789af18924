//! A chapter as pieces that are not divided: its title, paragraphs, steps, pictures, notes.

use rules::manual::{self, Said, Section, Shown};

use super::{Booklet, look};
use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::layout::put;
use crate::picture::Picture;
use crate::plan::{Ink, PagePlan, Stroke, Tag};
use crate::shapes::{DoubleRule, double_rule};
use crate::text::{self, Align, Anchor, Block, Paragraph, Style};

/// The pieces of a chapter.
pub(super) struct Chapter {
    pub begins_part: bool,
    pub pieces: Vec<Piece>,
}

/// Something that stands on one page.
pub(super) struct Piece {
    /// Free room above it, but at the top of a page.
    pub above: f64,
    pub height: f64,
    /// It stays with the next.
    pub bound: bool,
    what: What,
}

enum What {
    Part(String),
    Title(String),
    Heading(Block),
    Words(Block),
    Step(String, Block),
    Picture(Picture, (f64, f64), String, Block),
    Note(String, Block),
}

/// Inside a note's frame.
const PADDING: (f64, f64) = (3.0, 2.2);
const NOTE_LABEL_EM: f64 = 3.0;

/// All chapters of the booklet.
pub(super) fn chapters(shelf: &FontShelf, booklet: &Booklet<'_>) -> Vec<Chapter> {
    let parts = booklet.parts.iter();
    let chapters = parts.flat_map(|part| {
        let chapters = part.chapters.iter().enumerate();
        chapters.map(move |(nth, chapter)| {
            let part = (nth == 0).then_some(&part.name);
            Chapter {
                begins_part: part.is_some(),
                pieces: on_a_page(|share| pieces(shelf, booklet, part, (chapter, share))),
            }
        })
    });
    chapters.collect()
}

/// What a chapter's pictures are drawn at: smaller, where that keeps it on one page.
const SHARES: [f64; 4] = [1.0, 0.9, 0.8, 0.7];

/// The largest pictures with which a chapter stands on one page; a chapter that never does has them whole.
fn on_a_page(pieces: impl Fn(f64) -> Vec<Piece>) -> Vec<Piece> {
    let mut tried = SHARES.into_iter().map(&pieces);
    let fits = |pieces: &Vec<Piece>| height(pieces) <= look::HEIGHT;
    tried.find(fits).unwrap_or_else(|| pieces(SHARES[0]))
}

/// Height of pieces one below the other; the first has nothing above it.
pub(super) fn height(pieces: &[Piece]) -> f64 {
    let all: f64 = pieces.iter().map(|piece| piece.above + piece.height).sum();
    all - pieces.first().map_or(0.0, |piece| piece.above)
}

fn pieces(
    shelf: &FontShelf,
    booklet: &Booklet<'_>,
    part: Option<&String>,
    (chapter, share): (&manual::Chapter, f64),
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    pieces.extend(part.map(|name| Piece {
        above: 0.0,
        height: 19.0,
        bound: true,
        what: What::Part(name.clone()),
    }));
    pieces.push(Piece {
        above: 0.0,
        height: 10.5,
        bound: true,
        what: What::Title(chapter.title.clone()),
    });
    let lead = words(&chapter.lead, (Face::Kai, look::LEAD_PT)).align(Align::Justify);
    pieces.push(set(shelf, &lead, 2.2, What::Words));
    for section in &chapter.sections {
        pieces.extend(of_section(shelf, booklet, (section, share)));
    }
    pieces
}

fn of_section(
    shelf: &FontShelf,
    booklet: &Booklet<'_>,
    (section, share): (&Section, f64),
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if !section.heading.is_empty() {
        let heading = words(&section.heading, (Face::Heading, look::HEADING_PT));
        let mut piece = set(shelf, &heading, 4.2, What::Heading);
        piece.bound = true;
        pieces.push(piece);
    }
    pieces.extend(section.text.iter().map(|text| {
        let text = words(text, (Face::Body, look::text_pt(text))).align(Align::Justify);
        set(shelf, &text, 2.0, What::Words)
    }));
    let steps = section.steps.iter().zip(1..);
    pieces.extend(steps.map(|(text, number)| step(shelf, text, number)));
    let picture = section.picture.as_ref();
    pieces.extend(picture.and_then(|shown| picture_of(shelf, booklet, (shown, share))));
    if !section.note.is_empty() {
        pieces.push(note(shelf, &section.note));
    }
    pieces
}

/// A sentence with its keys in another face.
fn words(sentence: &str, (face, (size, pitch)): (Face, (f64, f64))) -> Paragraph {
    let style = Style::new(face, size);
    let key = Style::new(Face::Heading, size - 0.5);
    let all = manual::said(sentence);
    all.fold(Paragraph::empty(pitch), |paragraph, said| match said {
        Said::Words(words) => paragraph.span(words, style),
        // A key is not parted between two lines.
        Said::Key(words) => paragraph.name(words, key),
    })
}

fn set(shelf: &FontShelf, paragraph: &Paragraph, above: f64, what: fn(Block) -> What) -> Piece {
    let block = text::set(shelf, paragraph, look::WIDTH);
    Piece {
        above,
        height: block.height_mm(),
        bound: false,
        what: what(block),
    }
}

const fn em(size_pt: f64) -> f64 {
    size_pt * MM_PER_PT
}

fn step(shelf: &FontShelf, text: &str, number: usize) -> Piece {
    let room = look::WIDTH - look::STEP_EM * em(look::BODY_PT);
    let body = (Face::Body, look::text_pt(text));
    let block = text::set(shelf, &words(text, body).align(Align::Justify), room);
    Piece {
        above: if number == 1 { 2.0 } else { 0.9 },
        height: block.height_mm(),
        bound: false,
        what: What::Step(format!("{number}."), block),
    }
}

fn note(shelf: &FontShelf, text: &str) -> Piece {
    let label = if text.is_ascii() { "Note" } else { "留意" };
    let indent = NOTE_LABEL_EM * em(look::NOTE_PT.0);
    let room = look::WIDTH - 2.0 * PADDING.0 - indent;
    let paragraph = words(text, (Face::Body, look::NOTE_PT)).align(Align::Justify);
    let block = text::set(shelf, &paragraph, room);
    Piece {
        above: 3.0,
        height: block.height_mm() + 2.0 * PADDING.1,
        bound: false,
        what: What::Note(label.to_owned(), block),
    }
}

/// As large as its letters should be, and no larger than the block lets it.
fn picture_of(
    shelf: &FontShelf,
    booklet: &Booklet<'_>,
    (shown, share): (&Shown, f64),
) -> Option<Piece> {
    let picture = booklet.pictures.get(&shown.name)?;
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let pixel = (look::WIDTH / width).min(look::HIGHEST / height);
    let pixel = pixel.min(look::PIXEL) * share;
    let size = (width * pixel, height * pixel);
    let caption = words(&shown.shows, (Face::Kai, look::CAPTION_PT)).align(Align::Centre);
    let caption = text::set(shelf, &caption, look::WIDTH);
    Some(Piece {
        above: 3.2,
        height: size.1 + 1.2 + caption.height_mm(),
        bound: false,
        what: What::Picture(picture.clone(), size, manual::plain(&shown.shows), caption),
    })
}

impl Piece {
    /// The title of the chapter that begins here.
    pub(super) fn begins(&self) -> Option<&str> {
        match &self.what {
            What::Title(title) => Some(title),
            _ => None,
        }
    }

    /// Draws it, its left top corner at this place.
    pub(super) fn draw(&self, page: &mut PagePlan, shelf: &FontShelf, (x, y): (f64, f64)) {
        match &self.what {
            What::Part(name) => draw_part(page, shelf, name, (x, y)),
            What::Title(title) => draw_title(page, shelf, title, (x, y)),
            What::Heading(block) => page.tagged(Tag::Subheading, |page| block.draw(page, x, y)),
            What::Words(block) => page.tagged(Tag::Paragraph, |page| block.draw(page, x, y)),
            What::Step(number, block) => draw_step(page, shelf, (number, block), (x, y)),
            What::Picture(picture, size, shows, caption) => {
                draw_picture(page, (picture, *size, shows), (x, y));
                let below = y + size.1 + 1.2;
                page.tagged(Tag::Paragraph, |page| caption.draw(page, x, below));
            }
            What::Note(label, block) => draw_note(page, shelf, (label, block), (x, y)),
        }
    }
}

fn draw_part(page: &mut PagePlan, shelf: &FontShelf, name: &str, (x, y): (f64, f64)) {
    let style = Style::new(Face::Title, look::PART_PT);
    page.tagged(Tag::Heading, |page| {
        put(page, shelf, (name, style), Anchor::Left, (x, y))
    });
    let rule = DoubleRule {
        title_pt: look::PART_PT,
        turned: false,
        ink: Ink::BLACK,
    };
    page.tagged(Tag::Artifact, |page| {
        double_rule(page, (x, y + em(look::PART_PT) + 2.6), look::WIDTH, rule)
    });
}

fn draw_title(page: &mut PagePlan, shelf: &FontShelf, title: &str, (x, y): (f64, f64)) {
    let style = Style::new(Face::Heading, look::TITLE_PT);
    page.tagged(Tag::Heading, |page| {
        put(page, shelf, (title, style), Anchor::Left, (x, y))
    });
    let below = y + em(look::TITLE_PT) + 2.2;
    page.tagged(Tag::Artifact, |page| {
        page.rule(x, below, look::WIDTH, Stroke::black(0.6));
    });
}

fn draw_step(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (number, block): (&str, &Block),
    (x, y): (f64, f64),
) {
    let style = Style::new(Face::Heading, look::BODY_PT);
    let words = x + look::STEP_EM * style.em_mm();
    let inside = (block.pitch_mm - style.em_mm()) / 2.0;
    page.tagged(Tag::Paragraph, |page| {
        let at = (words - 0.55 * style.em_mm(), y + inside);
        put(page, shelf, (number, style), Anchor::Right, at);
        block.draw(page, words, y);
    });
}

fn draw_picture(
    page: &mut PagePlan,
    (picture, (width, height), shows): (&Picture, (f64, f64), &str),
    (x, y): (f64, f64),
) {
    let place = (x + (look::WIDTH - width) / 2.0, y, width, height);
    page.tagged(Tag::Figure(shows.to_owned()), |page| {
        page.image(place, picture);
        page.frame(place, Stroke::black(0.5).inked(Ink::GREY_60));
    });
}

fn draw_note(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (label, block): (&str, &Block),
    (x, y): (f64, f64),
) {
    let style = Style::new(Face::Heading, look::NOTE_PT.0);
    let height = block.height_mm() + 2.0 * PADDING.1;
    page.frame((x, y, look::WIDTH, height), Stroke::black(0.6));
    let (left, top) = (x + PADDING.0, y + PADDING.1);
    let inside = (block.pitch_mm - style.em_mm()) / 2.0;
    page.tagged(Tag::Paragraph, |page| {
        put(
            page,
            shelf,
            (label, style),
            Anchor::Left,
            (left, top + inside),
        );
        block.draw(page, left + NOTE_LABEL_EM * style.em_mm(), top);
    });
}
