//! A page plan as text, one item a line, for golden tests. Lengths to a hundredth of a millimetre.

use std::fmt::Write;

use super::{Ink, Item, PagePlan, Step, Stroke, TextRun};

impl PagePlan {
    /// The sheet as readable text; equal sheets give equal text.
    pub fn dump(&self) -> String {
        let mut out = format!("page {:.2} x {:.2}\n", self.width_mm, self.height_mm);
        let mut depth = 0usize;
        for item in &self.items {
            if matches!(item, Item::Close) {
                depth = depth.saturating_sub(1);
                continue;
            }
            out.push_str(&"  ".repeat(depth + 1));
            out.push_str(&describe(item));
            out.push('\n');
            depth += usize::from(matches!(item, Item::Open(_)));
        }
        out
    }
}

fn describe(item: &Item) -> String {
    match item {
        Item::Text(run) => describe_run(run),
        Item::Line { from, to, stroke } => format!(
            "line {:.2},{:.2} {:.2},{:.2}{}",
            from.0,
            from.1,
            to.0,
            to.1,
            describe_stroke(stroke)
        ),
        Item::Rect {
            x,
            y,
            width,
            height,
            fill,
            stroke,
        } => format!(
            "rect {x:.2},{y:.2} {width:.2} x {height:.2}{}",
            describe_paint(*fill, stroke.as_ref())
        ),
        Item::Path {
            steps,
            fill,
            stroke,
        } => {
            let mut out = String::from("path");
            for step in steps {
                describe_step(&mut out, step);
            }
            out + &describe_paint(*fill, stroke.as_ref())
        }
        Item::Image {
            picture,
            x,
            y,
            width,
            height,
        } => format!(
            "image {x:.2},{y:.2} {width:.2} x {height:.2} {} x {}px{}",
            picture.width(),
            picture.height(),
            if picture.is_grey() { " grey" } else { "" }
        ),
        Item::Open(tag) => format!("<{}>", tag.word()),
        Item::Close => String::new(),
    }
}

fn describe_run(run: &TextRun) -> String {
    let mut out = format!(
        "text {:.2},{:.2} {:?} {}pt",
        run.x, run.y, run.font, run.size_pt
    );
    if run.ink != Ink::BLACK {
        out.push_str(&describe_ink(run.ink));
    }
    let _ = write!(out, " {}", run.source());
    out
}

fn describe_step(out: &mut String, step: &Step) {
    let _ = match step {
        Step::Move(x, y) => write!(out, " M{x:.2},{y:.2}"),
        Step::Line(x, y) => write!(out, " L{x:.2},{y:.2}"),
        Step::Curve(a, b, c, d, x, y) => {
            write!(out, " C{a:.2},{b:.2},{c:.2},{d:.2},{x:.2},{y:.2}")
        }
        Step::Close => write!(out, " Z"),
    };
}

fn describe_paint(fill: Option<Ink>, stroke: Option<&Stroke>) -> String {
    let mut out = String::new();
    if let Some(ink) = fill {
        out.push_str(" fill");
        out.push_str(&describe_ink(ink));
    }
    if let Some(stroke) = stroke {
        out.push_str(&describe_stroke(stroke));
    }
    out
}

fn describe_stroke(stroke: &Stroke) -> String {
    let mut out = format!(" {:.2}pt", stroke.width_pt);
    if stroke.ink != Ink::BLACK {
        out.push_str(&describe_ink(stroke.ink));
    }
    if let Some((dash, gap)) = stroke.dash {
        let _ = write!(out, " dash {dash:.2}/{gap:.2}");
    }
    out
}

fn describe_ink(ink: Ink) -> String {
    format!(" #{:02x}{:02x}{:02x}", ink.red, ink.green, ink.blue)
}
