//! A page plan as SVG for the window: glyph outlines, so that what is seen is what is printed.
//! Presentation attributes only: the window's policy forbids inline styles. Deliberately not here:
//! selectable text; the PDF has it.

mod glyphs;

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::font::FontShelf;
use crate::picture::Picture;
use crate::plan::{Ink, Item, PagePlan, Step, Stroke};
use crate::{MM_PER_PT, PrintFault};

/// The page as one SVG element. Its user unit is a millimetre.
pub fn write(shelf: &FontShelf, page: &PagePlan) -> Result<String, PrintFault> {
    shelf.check()?;
    let (width, height) = (Number(page.width_mm), Number(page.height_mm));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}mm\" height=\"{height}mm\" \
         viewBox=\"0 0 {width} {height}\">"
    );
    out.push_str(&glyphs::definitions(shelf, page)?);
    let _ = write!(out, "<path fill=\"#fff\" d=\"M0 0H{width}V{height}H0z\"/>");
    for item in &page.items {
        match item {
            Item::Text(run) => glyphs::write_run(&mut out, shelf, run)?,
            Item::Line { from, to, stroke } => {
                let steps = [Step::Move(from.0, from.1), Step::Line(to.0, to.1)];
                write_path(&mut out, &steps, None, Some(stroke));
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
                write_path(&mut out, &steps, *fill, stroke.as_ref());
            }
            Item::Path {
                steps,
                fill,
                stroke,
            } => write_path(&mut out, steps, *fill, stroke.as_ref()),
            Item::Image {
                picture,
                x,
                y,
                width,
                height,
            } => write_image(&mut out, picture, [*x, *y, *width, *height]),
            Item::Open(_) | Item::Close => {}
        }
    }
    out.push_str("</svg>");
    Ok(out)
}

/// The photo itself stands in the page: a page shown as a picture loads nothing from elsewhere.
fn write_image(out: &mut String, picture: &Picture, place: [f64; 4]) {
    let [x, y, width, height] = place.map(Number);
    let _ = write!(
        out,
        "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" \
         preserveAspectRatio=\"none\" href=\"data:{};base64,",
        picture.media_type()
    );
    STANDARD.encode_string(picture.file(), out);
    out.push_str("\"/>");
}

fn write_path(out: &mut String, steps: &[Step], fill: Option<Ink>, stroke: Option<&Stroke>) {
    out.push_str("<path d=\"");
    for step in steps {
        write_step(out, step);
    }
    out.push('"');
    match fill {
        Some(ink) if ink == Ink::BLACK => {}
        Some(ink) => {
            let _ = write!(out, " fill=\"{}\"", Hex(ink));
        }
        None => out.push_str(" fill=\"none\""),
    }
    if let Some(stroke) = stroke {
        write_stroke(out, stroke);
    }
    out.push_str("/>");
}

fn write_step(out: &mut String, step: &Step) {
    let n = Number;
    let _ = match *step {
        Step::Move(x, y) => write!(out, "M{} {}", n(x), n(y)),
        Step::Line(x, y) => write!(out, "L{} {}", n(x), n(y)),
        Step::Curve(a, b, c, d, x, y) => {
            write!(
                out,
                "C{} {} {} {} {} {}",
                n(a),
                n(b),
                n(c),
                n(d),
                n(x),
                n(y)
            )
        }
        Step::Close => write!(out, "z"),
    };
}

fn write_stroke(out: &mut String, stroke: &Stroke) {
    let width = Number(stroke.width_pt * MM_PER_PT);
    let _ = write!(
        out,
        " stroke=\"{}\" stroke-width=\"{width}\"",
        Hex(stroke.ink)
    );
    if let Some((dash, gap)) = stroke.dash {
        let (dash, gap) = (Number(dash * MM_PER_PT), Number(gap * MM_PER_PT));
        let _ = write!(out, " stroke-dasharray=\"{dash} {gap}\"");
    }
    if stroke.round {
        out.push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    }
}

/// A length without needless digits: a thousandth of a millimetre is finer than any screen.
struct Number(f64);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rounded = (self.0 * 1000.0).round() / 1000.0;
        write!(f, "{}", if rounded == 0.0 { 0.0 } else { rounded })
    }
}

struct Hex(Ink);

impl std::fmt::Display for Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "#{:02x}{:02x}{:02x}",
            self.0.red, self.0.green, self.0.blue
        )
    }
}
