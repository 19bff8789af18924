//! Glyph outlines: each glyph of a page is defined once and used where it stands.

use std::collections::BTreeSet;
use std::fmt::Write;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::{Hex, Number};
use crate::font::{Font, FontShelf};
use crate::plan::{Ink, Item, PagePlan, TextRun};
use crate::{MM_PER_PT, PrintFault};

/// The `<defs>` of a page.
pub(super) fn definitions(shelf: &FontShelf, page: &PagePlan) -> Result<String, PrintFault> {
    let mut used: BTreeSet<(Font, u16)> = BTreeSet::new();
    for item in &page.items {
        if let Item::Text(run) = item {
            used.extend(run.glyphs.iter().map(|glyph| (run.font, glyph.id)));
        }
    }
    let mut out = String::from("<defs>");
    for font in Font::ALL {
        let ids: Vec<u16> = used
            .iter()
            .filter(|(of, _)| *of == font)
            .map(|(_, id)| *id)
            .collect();
        if !ids.is_empty() {
            define(&mut out, shelf, font, &ids)?;
        }
    }
    out.push_str("</defs>");
    Ok(out)
}

fn define(out: &mut String, shelf: &FontShelf, font: Font, ids: &[u16]) -> Result<(), PrintFault> {
    let fault = |why: String| PrintFault::FontUnreadable {
        file: shelf.file_name(font).unwrap_or_default().into(),
        why,
    };
    let (data, index) = shelf.data(font)?;
    let face = FontRef::from_index(data, index).map_err(|e| fault(e.to_string()))?;
    let outlines = face.outline_glyphs();
    for id in ids {
        let _ = write!(out, "<path id=\"{}{id}\" d=\"", letter(font));
        if let Some(outline) = outlines.get(GlyphId::from(*id)) {
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            let mut pen = PathPen { out, at: (0, 0) };
            outline
                .draw(settings, &mut pen)
                .map_err(|e| fault(e.to_string()))?;
        }
        out.push_str("\"/>");
    }
    Ok(())
}

/// Paints a run: its group turns font units into millimetres.
pub(super) fn write_run(
    out: &mut String,
    shelf: &FontShelf,
    run: &TextRun,
) -> Result<(), PrintFault> {
    let units = shelf.units_per_em(run.font)?;
    let scale = run.size_pt * MM_PER_PT / units;
    let (x, y) = (Number(run.x), Number(run.y));
    let _ = write!(
        out,
        "<g transform=\"translate({x} {y})scale({scale:.6} -{scale:.6})\""
    );
    if run.ink != Ink::BLACK {
        let _ = write!(out, " fill=\"{}\"", Hex(run.ink));
    }
    out.push('>');
    for glyph in run
        .glyphs
        .iter()
        .filter(|glyph| !glyph.source.is_whitespace())
    {
        let at = (f64::from(glyph.at) * units / 1000.0).round();
        let _ = write!(
            out,
            "<use href=\"#{}{}\" x=\"{at}\"/>",
            letter(run.font),
            glyph.id
        );
    }
    out.push_str("</g>");
    Ok(())
}

fn letter(font: Font) -> char {
    match font {
        Font::Title => 't',
        Font::Body => 'b',
        Font::Heading => 'h',
        Font::Kai => 'k',
        Font::Rare => 'r',
        Font::OfficialTitle => 'T',
        Font::OfficialLetter => 'L',
        Font::OfficialHeading => 'H',
        Font::OfficialKai => 'K',
    }
}

/// Writes an outline with relative coordinates in whole font units.
struct PathPen<'a> {
    out: &'a mut String,
    at: (i32, i32),
}

impl PathPen<'_> {
    fn step(&mut self, command: char, points: &[(f32, f32)]) {
        self.out.push(command);
        let from = self.at;
        for (number, (x, y)) in points.iter().enumerate() {
            let point = (x.round() as i32, y.round() as i32);
            let (dx, dy) = (point.0 - from.0, point.1 - from.1);
            let first = if number > 0 && dx >= 0 { " " } else { "" };
            let second = if dy >= 0 { " " } else { "" };
            let _ = write!(self.out, "{first}{dx}{second}{dy}");
            self.at = point;
        }
    }
}

impl OutlinePen for PathPen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = (0, 0);
        self.step('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('l', &[(x, y)]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.step('q', &[(cx, cy), (x, y)]);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.step('c', &[(ax, ay), (bx, by), (x, y)]);
    }

    fn close(&mut self) {
        self.out.push('z');
    }
}
