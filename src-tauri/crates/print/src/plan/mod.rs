//! The page plan: a display list of glyphs, rules and shapes in millimetres from the sheet's top
//! left corner, y downwards. It knows nothing of PDF; `pdf` and `svg` paint it, tests read it.

mod dump;
mod tag;

pub use tag::Tag;

use crate::font::Font;
use crate::picture::Picture;

/// One sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PagePlan {
    /// Width of the sheet in millimetres.
    pub width_mm: f64,
    /// Height of the sheet in millimetres.
    pub height_mm: f64,
    /// What is painted, first to last; later covers earlier.
    pub items: Vec<Item>,
    /// Characters on the sheet that no bundled face has; drawn as boxed code points.
    pub missing: Vec<char>,
    /// Where a reader of a long document may want to go to, from top to bottom.
    pub bookmarks: Vec<Bookmark>,
}

/// A place on a sheet with its words in the document's outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// What the outline says: `2026年3月`.
    pub words: String,
    /// How far down the place is, in millimetres.
    pub y: f64,
}

/// One thing on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Glyphs of one font on one baseline.
    Text(TextRun),
    /// A straight rule.
    Line {
        /// Start, x and y in millimetres.
        from: (f64, f64),
        /// End, x and y in millimetres.
        to: (f64, f64),
        /// How it is drawn.
        stroke: Stroke,
    },
    /// An upright rectangle.
    Rect {
        /// Left edge in millimetres.
        x: f64,
        /// Top edge in millimetres.
        y: f64,
        /// Width in millimetres.
        width: f64,
        /// Height in millimetres.
        height: f64,
        /// Inside, if filled.
        fill: Option<Ink>,
        /// Outline, if drawn; centred on the edge.
        stroke: Option<Stroke>,
    },
    /// Any outline; the fill rule is non-zero.
    Path {
        /// The pen's way.
        steps: Vec<Step>,
        /// Inside, if filled.
        fill: Option<Ink>,
        /// Outline, if drawn.
        stroke: Option<Stroke>,
    },
    /// A photo, stretched to its place; whoever puts it there has cut it to that shape. What it shows is said
    /// by the [`Tag::Figure`] around it.
    Image {
        /// The photo.
        picture: Picture,
        /// Left edge in millimetres.
        x: f64,
        /// Top edge in millimetres.
        y: f64,
        /// Width in millimetres.
        width: f64,
        /// Height in millimetres.
        height: f64,
    },
    /// What follows, up to the matching [`Item::Close`], belongs to this part of the document.
    Open(Tag),
    /// Ends the innermost open tag.
    Close,
}

/// One step of a pen, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Lift the pen and start here.
    Move(f64, f64),
    /// Straight to here.
    Line(f64, f64),
    /// Cubic curve: two control points, then the end.
    Curve(f64, f64, f64, f64, f64, f64),
    /// Back to where this outline began.
    Close,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Thickness in points.
    pub width_pt: f64,
    /// Colour.
    pub ink: Ink,
    /// Dash and gap in points; `None` for a full line.
    pub dash: Option<(f64, f64)>,
    /// Round ends and joins (a dotted line is a dash of 0 with round ends).
    pub round: bool,
}

impl Stroke {
    /// A full black line of this thickness in points.
    pub const fn black(width_pt: f64) -> Self {
        Self {
            width_pt,
            ink: Ink::BLACK,
            dash: None,
            round: false,
        }
    }

    /// The same line in another colour.
    pub const fn inked(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// The same line broken into dashes; lengths in points.
    pub const fn dashed(self, dash: f64, gap: f64) -> Self {
        Self {
            dash: Some((dash, gap)),
            ..self
        }
    }

    /// The same line with round ends.
    pub const fn rounded(self) -> Self {
        Self {
            round: true,
            ..self
        }
    }

    /// The same line as a row of dots, `gap` points from centre to centre.
    pub const fn dotted(self, gap: f64) -> Self {
        Self {
            dash: Some((0.0, gap)),
            round: true,
            ..self
        }
    }
}

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    /// Red, 0–255.
    pub red: u8,
    /// Green, 0–255.
    pub green: u8,
    /// Blue, 0–255.
    pub blue: u8,
}

impl Ink {
    /// Black.
    pub const BLACK: Self = Self::rgb(0, 0, 0);
    /// White, for knock-outs and reversed type.
    pub const WHITE: Self = Self::rgb(255, 255, 255);
    /// 60 % grey, the bar of a kept commitment (papers §8).
    pub const GREY_60: Self = Self::rgb(102, 102, 102);
    /// Titles and overdue lamps of the colour edition (papers §7).
    pub const RED: Self = Self::rgb(0xB3, 0x14, 0x1B);
    /// 按期 in the colour edition.
    pub const GREEN: Self = Self::rgb(0x1B, 0x7A, 0x3D);
    /// 快到期 in the colour edition.
    pub const AMBER: Self = Self::rgb(0xB8, 0x6E, 0x00);
    /// 办结 in the colour edition.
    pub const GREY: Self = Self::rgb(0x5A, 0x5A, 0x5A);

    /// A colour from its three parts.
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }
}

/// Glyphs of one font, size and colour on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Where the first glyph's origin stands, millimetres from the left.
    pub x: f64,
    /// The baseline, millimetres from the top.
    pub y: f64,
    /// The file that draws it.
    pub font: Font,
    /// Size in points.
    pub size_pt: f64,
    /// Colour.
    pub ink: Ink,
    /// The glyphs, left to right.
    pub glyphs: Vec<Glyph>,
}

/// One glyph of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    /// Index in the font.
    pub id: u16,
    /// The character it shows; copying and searching find it.
    pub source: char,
    /// Where its origin stands, in thousandths of the size from the run's start.
    pub at: i32,
    /// Its own width in thousandths of the size.
    pub advance: u16,
}

impl Item {
    /// The same thing elsewhere, moved by so many millimetres.
    pub fn moved(&self, dx: f64, dy: f64) -> Self {
        let mut item = self.clone();
        match &mut item {
            Self::Text(run) => {
                run.x += dx;
                run.y += dy;
            }
            Self::Line { from, to, .. } => {
                *from = (from.0 + dx, from.1 + dy);
                *to = (to.0 + dx, to.1 + dy);
            }
            Self::Rect { x, y, .. } | Self::Image { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Path { steps, .. } => {
                steps.iter_mut().for_each(|step| *step = step.moved(dx, dy));
            }
            Self::Open(_) | Self::Close => {}
        }
        item
    }
}

impl Step {
    /// The same step elsewhere, moved by so many millimetres.
    pub fn moved(self, dx: f64, dy: f64) -> Self {
        match self {
            Self::Move(x, y) => Self::Move(x + dx, y + dy),
            Self::Line(x, y) => Self::Line(x + dx, y + dy),
            Self::Curve(a, b, c, d, x, y) => {
                Self::Curve(a + dx, b + dy, c + dx, d + dy, x + dx, y + dy)
            }
            Self::Close => Self::Close,
        }
    }
}

impl TextRun {
    /// The characters shown.
    pub fn source(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.source).collect()
    }
}

impl PagePlan {
    /// An empty sheet of this size in millimetres.
    pub fn new(width_mm: f64, height_mm: f64) -> Self {
        Self {
            width_mm,
            height_mm,
            ..Self::default()
        }
    }

    /// Draws a straight rule.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        self.items.push(Item::Line { from, to, stroke });
    }

    /// Draws a level rule from `x` over `width` millimetres at height `y`.
    pub fn rule(&mut self, x: f64, y: f64, width: f64, stroke: Stroke) {
        self.line((x, y), (x + width, y), stroke);
    }

    /// Fills a rectangle: left, top, width, height in millimetres.
    pub fn fill(&mut self, (x, y, width, height): (f64, f64, f64, f64), ink: Ink) {
        self.items.push(Item::Rect {
            x,
            y,
            width,
            height,
            fill: Some(ink),
            stroke: None,
        });
    }

    /// Frames a rectangle: left, top, width, height in millimetres.
    pub fn frame(&mut self, (x, y, width, height): (f64, f64, f64, f64), stroke: Stroke) {
        self.items.push(Item::Rect {
            x,
            y,
            width,
            height,
            fill: None,
            stroke: Some(stroke),
        });
    }

    /// Puts a photo: left, top, width, height in millimetres.
    pub fn image(&mut self, (x, y, width, height): (f64, f64, f64, f64), picture: &Picture) {
        self.items.push(Item::Image {
            picture: picture.clone(),
            x,
            y,
            width,
            height,
        });
    }

    /// Adds an outline.
    pub fn path(&mut self, steps: Vec<Step>, fill: Option<Ink>, stroke: Option<Stroke>) {
        self.items.push(Item::Path {
            steps,
            fill,
            stroke,
        });
    }

    /// Paints what `body` paints as one tagged part of the document.
    pub fn tagged<T>(&mut self, tag: Tag, body: impl FnOnce(&mut Self) -> T) -> T {
        self.items.push(Item::Open(tag));
        let result = body(self);
        self.items.push(Item::Close);
        result
    }

    /// All characters on the sheet in painting order, a line feed after every run.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for item in &self.items {
            if let Item::Text(run) = item {
                text.push_str(&run.source());
                text.push('\n');
            }
        }
        text
    }
}
