//! A page plan as a PDF content stream, written as bytes: typed operators would hold a string for every glyph.
//! Not here: the objects around it (`fonts`, `finish`), the tree of what is tagged (`structure`).

use super::fonts::SubsetFont;
use super::images;
use super::structure::{Mark, Structure};
use crate::font::Font;
use crate::picture::Picture;
use crate::plan::{Ink, Item, PagePlan, Step, Stroke, TextRun};

const PT_PER_MM: f64 = 72.0 / 25.4;

/// All operators of a page; what is tagged is entered in the structure.
pub(super) fn content(
    page: &PagePlan,
    number: usize,
    fonts: &[SubsetFont],
    structure: &mut Structure,
) -> Vec<u8> {
    let mut writer = Writer {
        out: Vec::with_capacity(page.items.len() * 48),
        height: page.height_mm,
        fonts,
        font: None,
        text: None,
        fill: None,
        stroke: None,
        mark: None,
    };
    structure.begin_page(number);
    for item in &page.items {
        match item {
            Item::Open(tag) => structure.open(tag),
            Item::Close => structure.close(),
            Item::Text(run) => {
                writer.mark(structure.mark(true));
                writer.text(run);
            }
            _ => {
                writer.mark(structure.mark(false));
                writer.shape(item);
            }
        }
    }
    writer.end_mark();
    writer.out
}

struct Writer<'a> {
    out: Vec<u8>,
    height: f64,
    fonts: &'a [SubsetFont],
    font: Option<(Font, f64)>,
    /// Inside a text object: where its line begins, in hundredths of a point.
    text: Option<(i64, i64)>,
    fill: Option<Ink>,
    stroke: Option<Stroke>,
    mark: Option<Mark>,
}

impl Writer<'_> {
    /// Goes on in the marked content this belongs to, or begins it.
    fn mark(&mut self, mark: Mark) {
        if self.mark.as_ref() == Some(&mark) {
            return;
        }
        self.end_mark();
        match &mark {
            Mark::Artifact => self.word("/Artifact BMC"),
            Mark::Content { kind, id } => self.word(&format!("/{kind}<</MCID {id}>>BDC")),
        }
        self.mark = Some(mark);
    }

    fn end_mark(&mut self) {
        self.end_text();
        if self.mark.take().is_some() {
            self.word("EMC");
        }
    }

    fn end_text(&mut self) {
        if self.text.take().is_some() {
            self.word("ET");
        }
    }

    fn text(&mut self, run: &TextRun) {
        let Some(font) = self.fonts.iter().find(|font| font.font == run.font) else {
            return;
        };
        self.fill(run.ink);
        if self.text.is_none() {
            self.word("BT");
            self.text = Some((0, 0));
        }
        if self.font.replace((run.font, run.size_pt)) != Some((run.font, run.size_pt)) {
            self.word(&format!("/{}", font.resource()));
            self.number(thousandths(run.size_pt), 1000);
            self.word("Tf");
        }
        let at = (hundredths(run.x), hundredths(self.height - run.y));
        let from = self.text.replace(at).unwrap_or_default();
        self.number(at.0 - from.0, 100);
        self.number(at.1 - from.1, 100);
        self.word("Td");
        self.glyphs(run, font);
    }

    /// The run's glyphs; between two of them what the first one's own width does not cover.
    fn glyphs(&mut self, run: &TextRun, font: &SubsetFont) {
        self.out.extend(b"[(");
        let nexts = run.glyphs.iter().skip(1).map(|glyph| Some(glyph.at));
        for (glyph, next) in run.glyphs.iter().zip(nexts.chain([None])) {
            for byte in font.index(glyph.id).to_be_bytes() {
                match byte {
                    b'(' | b')' | b'\\' => self.out.extend([b'\\', byte]),
                    // A bare carriage return would be read as a line feed.
                    b'\r' => self.out.extend(b"\\r"),
                    _ => self.out.push(byte),
                }
            }
            let natural = glyph.at + i32::from(glyph.advance);
            let offset = next.map_or(0, |next| natural - next);
            if offset != 0 {
                self.out.push(b')');
                self.number(i64::from(offset), 1);
                self.out.push(b'(');
            }
        }
        self.out.extend(b")]TJ\n");
    }

    fn shape(&mut self, item: &Item) {
        self.end_text();
        match item {
            Item::Line { from, to, stroke } => {
                let steps = [Step::Move(from.0, from.1), Step::Line(to.0, to.1)];
                self.path(&steps, None, Some(stroke));
            }
            Item::Rect {
                x,
                y,
                width,
                height,
                fill,
                stroke,
            } => {
                let steps = crate::shapes::rectangle(*x, *y, *width, *height);
                self.path(&steps, *fill, stroke.as_ref());
            }
            Item::Path {
                steps,
                fill,
                stroke,
            } => self.path(steps, *fill, stroke.as_ref()),
            Item::Image {
                picture,
                x,
                y,
                width,
                height,
            } => self.image(picture, (*x, y + height), (*width, *height)),
            Item::Text(_) | Item::Open(_) | Item::Close => {}
        }
    }

    /// A photo with its lower left corner at the place given.
    fn image(&mut self, picture: &Picture, (x, y): (f64, f64), (width, height): (f64, f64)) {
        self.word("q");
        self.plain("cm", &[width, 0.0, 0.0, height, x, self.height - y]);
        self.word(&format!("/{} Do", images::id(picture).0));
        self.word("Q");
    }

    fn path(&mut self, steps: &[Step], fill: Option<Ink>, stroke: Option<&Stroke>) {
        if let Some(ink) = fill {
            self.fill(ink);
        }
        if let Some(stroke) = stroke {
            self.stroke(stroke);
        }
        let paint = match (fill, stroke) {
            (Some(_), Some(_)) => "B",
            (Some(_), None) => "f",
            (None, Some(_)) => "S",
            (None, None) => return,
        };
        for step in steps {
            self.step(*step);
        }
        self.word(paint);
    }

    fn step(&mut self, step: Step) {
        let y = |y: f64| self.height - y;
        match step {
            Step::Move(x, at) => self.plain("m", &[x, y(at)]),
            Step::Line(x, at) => self.plain("l", &[x, y(at)]),
            Step::Curve(a, b, c, d, x, at) => self.plain("c", &[a, y(b), c, y(d), x, y(at)]),
            Step::Close => self.word("h"),
        }
    }

    fn plain(&mut self, operator: &str, millimetres: &[f64]) {
        for length in millimetres {
            self.number(hundredths(*length), 100);
        }
        self.word(operator);
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill.replace(ink) != Some(ink) {
            self.colour(ink, "rg");
        }
    }

    fn colour(&mut self, ink: Ink, operator: &str) {
        for byte in [ink.red, ink.green, ink.blue] {
            self.number((i64::from(byte) * 1000 + 127) / 255, 1000);
        }
        self.word(operator);
    }

    fn stroke(&mut self, stroke: &Stroke) {
        let old = self.stroke.replace(*stroke);
        if old == Some(*stroke) {
            return;
        }
        if old.map(|old| old.ink) != Some(stroke.ink) {
            self.colour(stroke.ink, "RG");
        }
        self.number(thousandths(stroke.width_pt), 1000);
        self.word("w");
        if old.map(|old| old.dash) != Some(stroke.dash) {
            self.out.push(b'[');
            if let Some((dash, gap)) = stroke.dash {
                self.number(thousandths(dash), 1000);
                self.number(thousandths(gap), 1000);
            }
            self.word("]0 d");
        }
        if old.map(|old| old.round) != Some(stroke.round) {
            self.word(if stroke.round { "1 J 1 j" } else { "0 J 0 j" });
        }
    }

    fn word(&mut self, word: &str) {
        self.out.extend(word.as_bytes());
        self.out.push(b'\n');
    }

    /// A number of `parts` parts of one, with no digit too many, and a space.
    fn number(&mut self, value: i64, parts: i64) {
        if value < 0 {
            self.out.push(b'-');
        }
        let (whole, mut rest) = (value.abs() / parts, value.abs() % parts);
        if whole != 0 || rest == 0 {
            let mut digits = [0u8; 20];
            let mut at = digits.len();
            let mut left = whole;
            loop {
                at -= 1;
                digits[at] = b'0' + (left % 10) as u8;
                left /= 10;
                if left == 0 {
                    break;
                }
            }
            self.out.extend(&digits[at..]);
        }
        if rest != 0 {
            self.out.push(b'.');
            let mut unit = parts / 10;
            while rest != 0 {
                self.out.push(b'0' + (rest / unit) as u8);
                rest %= unit;
                unit /= 10;
            }
        }
        self.out.push(b' ');
    }
}

/// Millimetres in hundredths of a point: finer than any printer.
fn hundredths(millimetres: f64) -> i64 {
    (millimetres * PT_PER_MM * 100.0).round() as i64
}

fn thousandths(points: f64) -> i64 {
    (points * 1000.0).round() as i64
}
