//! Parts as rows of the letter's 22-line grid, each knowing whether a page may end after it.

use rules::chinese::Numerals;

use super::prose::{Closing, Key, Part, Prose};
use super::{ADVANCE, BODY_PT, PITCH_PT, Placed, TRACKING_EM, closing, type_of};
use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::plan::Tag;
use crate::text::{self, Align, Anchor, Block, Paragraph, Style};

/// One line of the grid.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// The part it belongs to.
    pub part: usize,
    /// What the part is.
    pub tag: Tag,
    /// What stands on it; nothing on an empty line.
    pub lines: Vec<Placed>,
    /// The next row stands on the same page.
    pub bound: bool,
    /// So much of a line it stands above the grid.
    pub rise: f64,
}

/// All rows of a letter in their order.
pub(super) fn rows(shelf: &FontShelf, parts: &[Part], end: (&Closing, Numerals)) -> Vec<Row> {
    let faces = Faces::of(shelf, parts);
    let mut rows = Vec::new();
    let mut number = 0;
    for part in parts {
        match part {
            Part::Keys(keys, indent) => {
                let from = rows.len();
                for key in keys {
                    rows.extend(key_rows(shelf, key, *indent, number));
                    number += 1;
                }
                keep_ends(&mut rows[from..]);
            }
            _ => {
                rows.extend(faces.part(shelf, part, number));
                number += 1;
            }
        }
    }
    if let Some(last) = rows.last_mut() {
        last.bound = true;
    }
    rows.extend(closing::rows(shelf, end, number));
    rows
}

/// No line of a block stands alone on a page: the first two and the last two stay together.
fn keep_ends(rows: &mut [Row]) {
    let count = rows.len();
    if count > 1 {
        rows[0].bound = true;
        rows[count - 2].bound = true;
    }
}

struct Faces {
    /// 楷体, unless a second heading has a character that is not in it.
    subheading: Face,
}

impl Faces {
    fn of(shelf: &FontShelf, parts: &[Part]) -> Self {
        let texts: Vec<String> = parts
            .iter()
            .filter_map(|part| match part {
                Part::Subheading(prose) => Some(prose.text()),
                _ => None,
            })
            .collect();
        Self {
            subheading: shelf.column_face(Face::Kai, texts.iter().map(String::as_str)),
        }
    }

    fn part(&self, shelf: &FontShelf, part: &Part, number: usize) -> Vec<Row> {
        let (prose, face, tag, indent) = match part {
            Part::To(prose) => (prose.clone(), Face::Letter, Tag::Paragraph, 0),
            Part::Heading(words) => (words.clone().into(), Face::Heading, Tag::Heading, 2),
            Part::Subheading(prose) => (prose.clone(), self.subheading, Tag::Subheading, 2),
            Part::Paragraph(prose) => (prose.clone(), Face::Letter, Tag::Paragraph, 2),
            Part::Keys(..) => return Vec::new(),
        };
        let heads = matches!(part, Part::To(_) | Part::Heading(_) | Part::Subheading(_));
        let set = set(shelf, &prose, type_of(face), (28, indent));
        let mut rows: Vec<Row> = lines(set, number, &tag, 0.0);
        keep_ends(&mut rows);
        // A heading stands with what it heads.
        if let Some(last) = rows.last_mut().filter(|_| heads) {
            last.bound = true;
        }
        rows
    }
}

/// Text broken to so many characters, the first line indented by so many.
fn set(shelf: &FontShelf, prose: &Prose, style: Style, (room, indent): (u32, u32)) -> Block {
    let mut paragraph = Paragraph::empty(PITCH_PT)
        .align(Align::Justify)
        .first(f64::from(indent) * ADVANCE / (BODY_PT * MM_PER_PT));
    for (words, name) in &prose.pieces {
        paragraph = match name {
            true if words.chars().count() >= LONG_NAME => long_name(paragraph, words, style),
            true => paragraph.name(words.clone(), style),
            false => paragraph.span(words.clone(), style),
        };
    }
    text::set(shelf, &paragraph, f64::from(room) * ADVANCE)
}

/// From so many characters on a name may be divided after its ·: moved down whole it would tear the line above.
const LONG_NAME: usize = 7;

fn long_name(mut paragraph: Paragraph, name: &str, style: Style) -> Paragraph {
    for (at, part) in name.split('·').enumerate() {
        if at > 0 {
            paragraph = paragraph.span("·", style);
        }
        paragraph = paragraph.name(part, style);
    }
    paragraph
}

/// A key line that is too long by a character or two is set closer at its marks, to stay one line.
fn set_key(shelf: &FontShelf, words: &Prose, room: u32) -> Block {
    let style = type_of(Face::Letter);
    let block = set(shelf, words, style, (room, 0));
    if block.lines.len() != 2 {
        return block;
    }
    let closer = style.tracked(style.tracking_em - MARK_SQUEEZE_EM);
    let text: Vec<char> = words.text().chars().collect();
    let mut paragraph = Paragraph::empty(PITCH_PT);
    for (at, c) in text.iter().enumerate() {
        let gives =
            "，、；：）”".contains(*c) || text.get(at + 1).is_some_and(|c| "（“".contains(*c));
        paragraph = paragraph.span(*c, if gives { closer } else { style });
    }
    let squeezed = text::set(shelf, &paragraph, f64::from(room) * ADVANCE);
    if squeezed.lines.len() == 1 {
        squeezed
    } else {
        block
    }
}

/// The blank half of a full-width mark gives so much.
const MARK_SQUEEZE_EM: f64 = 0.4;

fn lines(block: Block, part: usize, tag: &Tag, x: f64) -> Vec<Row> {
    let rows = block.lines.into_iter().map(|line| Row {
        part,
        tag: tag.clone(),
        lines: vec![Placed {
            line,
            x,
            anchor: None,
        }],
        bound: false,
        rise: 0.0,
    });
    rows.collect()
}

fn key_rows(shelf: &FontShelf, key: &Key, indent: u32, part: usize) -> Vec<Row> {
    let hang = indent + 5;
    let block = set_key(shelf, &key.words, 28 - hang);
    let mut rows = lines(block, part, &Tag::Paragraph, f64::from(hang) * ADVANCE);
    keep_ends(&mut rows);
    if let Some(first) = rows.first_mut() {
        let left = f64::from(indent) * ADVANCE;
        let mut all = label(shelf, &key.label, left);
        all.append(&mut first.lines);
        first.lines = all;
    }
    rows
}

/// The label over four characters, its colon in the fifth's place.
fn label(shelf: &FontShelf, words: &str, left: f64) -> Vec<Placed> {
    let bold = type_of(Face::Heading);
    let four = 4.0 * ADVANCE + TRACKING_EM * bold.em_mm();
    let spread = text::spread_line(shelf, words, bold, four);
    let colon = text::line(shelf, "：", bold);
    let at = left + (4.0 * ADVANCE).max(spread.width_mm);
    let place = |line, x| Placed {
        line,
        x,
        anchor: Some(Anchor::Left),
    };
    vec![place(spread, left), place(colon, at)]
}
