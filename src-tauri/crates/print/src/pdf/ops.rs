//! A page plan as PDF operators. Text goes through printpdf's typed operators; outlines are written
//! as plain path operators, because printpdf's polygon cannot hold several open outlines.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, LineCapStyle, LineDashPattern, LineJoinStyle, Op, PdfFontHandle,
    Pt, Rgb, TextItem, TextMatrix,
};

use super::fonts::SubsetFont;
use super::structure::{Mark, Structure};
use crate::plan::{Ink, Item, PagePlan, Step, Stroke, TextRun};

const PT_PER_MM: f64 = 72.0 / 25.4;

/// All operators of a page; what is tagged is entered in the structure.
pub(super) fn ops(
    page: &PagePlan,
    number: usize,
    fonts: &[SubsetFont],
    structure: &mut Structure,
) -> Vec<Op> {
    let mut writer = Writer {
        ops: Vec::new(),
        height: page.height_mm,
        fonts,
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
    writer.ops
}

struct Writer<'a> {
    ops: Vec<Op>,
    height: f64,
    fonts: &'a [SubsetFont],
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
        self.ops.push(match &mark {
            Mark::Artifact => Op::BeginMarkedContent {
                tag: "Artifact".into(),
            },
            Mark::Content { kind, id } => Op::BeginMarkedContentWithProperties {
                tag: (*kind).into(),
                properties: DictItem::Dict {
                    map: BTreeMap::from([("MCID".into(), DictItem::Int(*id))]),
                },
            },
        });
        self.mark = Some(mark);
    }

    fn end_mark(&mut self) {
        if self.mark.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn text(&mut self, run: &TextRun) {
        let Some(font) = self.fonts.iter().find(|font| font.font == run.font) else {
            return;
        };
        self.fill(run.ink);
        let (x, y) = (pt(run.x), pt(self.height - run.y));
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFont {
                font: PdfFontHandle::External(font.id()),
                size: Pt(run.size_pt as f32),
            },
            Op::SetTextMatrix {
                matrix: TextMatrix::Translate(Pt(x), Pt(y)),
            },
            Op::ShowText {
                items: vec![TextItem::GlyphIds(codepoints(run, font))],
            },
            Op::EndTextSection,
        ]);
    }

    fn shape(&mut self, item: &Item) {
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
                let corners = [
                    (*x, *y),
                    (x + width, *y),
                    (x + width, y + height),
                    (*x, y + height),
                ];
                self.path(&crate::shapes::polygon(&corners), *fill, stroke.as_ref());
            }
            Item::Path {
                steps,
                fill,
                stroke,
            } => self.path(steps, *fill, stroke.as_ref()),
            Item::Text(_) | Item::Open(_) | Item::Close => {}
        }
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
        self.plain(paint, &[]);
    }

    fn step(&mut self, step: Step) {
        let y = |y: f64| self.height - y;
        match step {
            Step::Move(x, at) => self.plain("m", &[x, y(at)]),
            Step::Line(x, at) => self.plain("l", &[x, y(at)]),
            Step::Curve(a, b, c, d, x, at) => self.plain("c", &[a, y(b), c, y(d), x, y(at)]),
            Step::Close => self.plain("h", &[]),
        }
    }

    fn plain(&mut self, operator: &str, millimetres: &[f64]) {
        let value = millimetres
            .iter()
            .map(|length| DictItem::Real(pt(*length)))
            .collect();
        self.ops.push(Op::Unknown {
            key: operator.into(),
            value,
        });
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.ops.push(Op::SetFillColor { col: colour(ink) });
            self.fill = Some(ink);
        }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        if self.stroke.replace(*stroke) == Some(*stroke) {
            return;
        }
        let dash = stroke.dash.map(|(dash, gap)| [dash as f32, gap as f32]);
        let (cap, join) = if stroke.round {
            (LineCapStyle::Round, LineJoinStyle::Round)
        } else {
            (LineCapStyle::Butt, LineJoinStyle::Miter)
        };
        self.ops.extend([
            Op::SetOutlineColor {
                col: colour(stroke.ink),
            },
            Op::SetOutlineThickness {
                pt: Pt(stroke.width_pt as f32),
            },
            Op::SetLineDashPattern {
                dash: LineDashPattern::new(0.0, dash.as_ref().map_or(&[][..], |dash| &dash[..])),
            },
            Op::SetLineCapStyle { cap },
            Op::SetLineJoinStyle { join },
        ]);
    }
}

/// The run's glyphs, each with the way to the next: what its own width does not cover.
fn codepoints(run: &TextRun, font: &SubsetFont) -> Vec<Codepoint> {
    let nexts = run
        .glyphs
        .iter()
        .skip(1)
        .map(|glyph| Some(glyph.at))
        .chain([None]);
    run.glyphs
        .iter()
        .zip(nexts)
        .map(|(glyph, next)| {
            let natural = glyph.at + i32::from(glyph.advance);
            let offset = next.map_or(0, |next| natural - next);
            Codepoint::with_cid(
                font.index(glyph.id),
                offset as f32,
                glyph.source.to_string(),
            )
        })
        .collect()
}

/// Millimetres as points, to a thousandth.
fn pt(millimetres: f64) -> f32 {
    ((millimetres * PT_PER_MM * 1000.0).round() / 1000.0) as f32
}

fn colour(ink: Ink) -> Color {
    let part = |byte: u8| (f32::from(byte) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb {
        r: part(ink.red),
        g: part(ink.green),
        b: part(ink.blue),
        icc_profile: None,
    })
}
