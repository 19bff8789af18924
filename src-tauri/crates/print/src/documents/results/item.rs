//! One matter: rule, number, problem, lamp; the labelled lines; the photos. Measured as strips that can be dealt
//! to sheets one by one where a matter is longer than a sheet.

use std::ops::Range;

use rules::words::Lamp;

use super::look::Look;
use super::words::{fields, taken};
use super::{ResultItem, ResultPhoto};
use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::layout::{Palette, draw_lamp, put};
use crate::plan::{PagePlan, Stroke, Tag};
use crate::text::{self, Align, Anchor, Block, Line, Paragraph, Style};

/// A matter, its text set.
pub(super) struct Measured<'a> {
    item: &'a ResultItem,
    look: Look,
    palette: Palette,
    number: Line,
    lamp: Line,
    problem: Block,
    fields: Vec<(&'static str, Block)>,
    photos: Vec<(&'static str, &'a ResultPhoto)>,
}

/// A piece of a matter that stays whole, or can be cut between its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Strip {
    /// Lines of the problem.
    Problem(Range<usize>),
    /// Lines of a labelled field.
    Field(usize, Range<usize>),
    /// The photos with their captions.
    Photos,
}

impl<'a> Measured<'a> {
    pub fn of(item: &'a ResultItem, look: Look, colour: bool, shelf: &FontShelf) -> Self {
        let lamp_style = lamp_style(item, look);
        let lamp = text::line(shelf, &item.lamp.words, lamp_style);
        let beside = lamp.width_mm + lamp_style.em_mm() * 1.28 + 4.0;
        let wide = look.width - look.indent() - beside;
        let problem = Paragraph::new(
            item.summary.clone(),
            Style::new(Face::Heading, look.problem_pt),
            look.problem_pt * 1.36,
        );
        let body = Style::new(Face::Body, look.size_pt);
        let room = look.width - look.indent() - look.label;
        let set = |words: String| {
            let paragraph = Paragraph::new(words, body, look.pitch_pt).align(Align::Justify);
            text::set(shelf, &paragraph, room)
        };
        let photos = [
            ("办理前", item.before.as_ref()),
            ("办理后", item.after.as_ref()),
        ];
        Self {
            item,
            look,
            palette: Palette { colour },
            number: number(shelf, &item.number.to_string(), look),
            lamp,
            problem: text::set(shelf, &problem, wide),
            fields: fields(item)
                .into_iter()
                .map(|(label, words)| (label, set(words)))
                .collect(),
            photos: photos
                .into_iter()
                .filter_map(|(when, photo)| Some((when, photo?)))
                .collect(),
        }
    }

    /// All its strips, from the top.
    pub fn strips(&self) -> Vec<Strip> {
        let mut strips = vec![Strip::Problem(0..self.problem.lines.len())];
        for (place, (_, block)) in self.fields.iter().enumerate() {
            strips.push(Strip::Field(place, 0..block.lines.len()));
        }
        if !self.photos.is_empty() {
            strips.push(Strip::Photos);
        }
        strips
    }

    /// Height of a strip in millimetres.
    pub fn height(&self, strip: &Strip) -> f64 {
        match strip {
            Strip::Problem(lines) => self.problem.pitch_mm * lines.len() as f64 + self.look.air[1],
            Strip::Field(place, lines) => self.fields[*place].1.pitch_mm * lines.len() as f64,
            Strip::Photos => self.look.air[2] + self.look.photo.1 + self.caption_height(),
        }
    }

    /// Room that a matter, or a part of one, takes above and below its strips.
    pub fn around(&self) -> f64 {
        self.look.air[0] + self.look.air[3]
    }

    /// Height of the whole matter.
    pub fn whole(&self) -> f64 {
        let strips: f64 = self.strips().iter().map(|strip| self.height(strip)).sum();
        strips + self.around()
    }

    /// The strip's lines that go into this height, and the rest; nothing where it cannot be cut so.
    pub fn split(&self, strip: &Strip, height: f64) -> Option<(Strip, Strip)> {
        let (lines, pitch, extra) = match strip {
            Strip::Problem(lines) => (lines, self.problem.pitch_mm, self.look.air[1]),
            Strip::Field(place, lines) => (lines, self.fields[*place].1.pitch_mm, 0.0),
            Strip::Photos => return None,
        };
        let fitting = ((height - extra) / pitch).floor().max(0.0) as usize;
        // Two lines at least on either side.
        let fitting = fitting.min(lines.len().saturating_sub(2));
        if fitting < 2 {
            return None;
        }
        let at = lines.start + fitting;
        let (one, other) = (lines.start..at, at..lines.end);
        Some(match strip {
            Strip::Field(place, _) => (Strip::Field(*place, one), Strip::Field(*place, other)),
            _ => (Strip::Problem(one), Strip::Problem(other)),
        })
    }

    fn caption_height(&self) -> f64 {
        1.0 + self.look.caption_pt * MM_PER_PT * 1.3
    }

    /// Draws these strips under a rule at `top`; gives the lower edge.
    pub fn draw(
        &self,
        page: &mut PagePlan,
        shelf: &FontShelf,
        strips: &[Strip],
        (left, top): (f64, f64),
    ) -> f64 {
        page.tagged(Tag::Artifact, |page| {
            page.rule(left, top, self.look.width, Stroke::black(self.look.rule_pt));
        });
        let mut at = top + self.look.air[0];
        if !matches!(strips.first(), Some(Strip::Problem(lines)) if lines.start == 0) {
            self.draw_again(page, shelf, (left, at));
        }
        for strip in strips {
            match strip {
                Strip::Problem(lines) => self.draw_problem(page, lines, (left, at)),
                Strip::Field(place, lines) => {
                    self.draw_field(page, shelf, (*place, lines), (left, at));
                }
                Strip::Photos => self.draw_photos(page, shelf, (left, at + self.look.air[2])),
            }
            at += self.height(strip);
        }
        at + self.look.air[3]
    }

    fn draw_problem(&self, page: &mut PagePlan, lines: &Range<usize>, (left, top): (f64, f64)) {
        let baseline = top + self.problem.rise_mm;
        let (first, look) = (lines.start == 0, self.look);
        page.tagged(Tag::Heading, |page| {
            if first {
                self.number.draw_at(page, Anchor::Left, left, baseline);
            }
            let at = left + look.indent();
            self.problem.draw_lines(lines.clone(), page, at, top);
        });
        if first {
            self.draw_lamp(page, (left + look.width, baseline));
        }
    }

    fn draw_lamp(&self, page: &mut PagePlan, (right, baseline): (f64, f64)) {
        let em = lamp_style(self.item, self.look).em_mm();
        let mark = &self.item.lamp;
        if self.palette.shape(mark).is_some() {
            page.tagged(Tag::Figure(mark.lamp.zh().into()), |page| {
                let at = (right - self.lamp.width_mm - 1.28 * em, baseline - 0.87 * em);
                draw_lamp(page, mark, at, em, self.palette);
            });
        }
        page.tagged(Tag::Paragraph, |page| {
            self.lamp.draw_at(page, Anchor::Right, right, baseline);
        });
    }

    fn draw_field(
        &self,
        page: &mut PagePlan,
        shelf: &FontShelf,
        (place, lines): (usize, &Range<usize>),
        (left, top): (f64, f64),
    ) {
        let (label, block) = &self.fields[place];
        let left = left + self.look.indent();
        page.tagged(Tag::Paragraph, |page| {
            if lines.start == 0 {
                let style = Style::new(Face::Heading, self.look.size_pt);
                text::line(shelf, label, style).draw(page, left, top + block.rise_mm);
            }
            block.draw_lines(lines.clone(), page, left + self.look.label, top);
        });
    }

    /// `3（续）` where a matter goes on from the sheet before.
    fn draw_again(&self, page: &mut PagePlan, shelf: &FontShelf, (left, top): (f64, f64)) {
        let style = Style::new(Face::Title, self.look.size_pt * 0.8).slotted();
        let words = format!("{}（续）", self.item.number);
        let lead = (self.look.pitch_pt - style.size_pt) * MM_PER_PT / 2.0;
        page.tagged(Tag::Artifact, |page| {
            put(
                page,
                shelf,
                (&words, style),
                Anchor::Left,
                (left - 0.5, top + lead),
            );
        });
    }

    fn draw_photos(&self, page: &mut PagePlan, shelf: &FontShelf, (left, top): (f64, f64)) {
        let (width, height) = self.look.photo;
        let mut at = left + self.look.photo_left(self.photos.len());
        for (when, photo) in &self.photos {
            let day = taken(photo);
            let shown = match &day {
                Some(day) => format!("照片：{when}，{day}"),
                None => format!("照片：{when}"),
            };
            page.tagged(Tag::Figure(shown), |page| {
                page.image((at, top, width, height), &photo.picture);
                page.frame((at, top, width, height), Stroke::black(0.6));
            });
            page.tagged(Tag::Paragraph, |page| {
                let under = top + height + 1.0;
                self.caption(page, shelf, (when, day.as_deref()), (at, under));
            });
            at += width + self.look.photo_gap;
        }
    }

    /// `办理前　2026年11月2日摄`
    fn caption(
        &self,
        page: &mut PagePlan,
        shelf: &FontShelf,
        (when, day): (&str, Option<&str>),
        at: (f64, f64),
    ) {
        let bold = Style::new(Face::Heading, self.look.caption_pt);
        let width = put(page, shelf, (when, bold), Anchor::Left, at);
        if let Some(day) = day {
            let plain = bold.faced(Face::Body);
            let at = (at.0 + width + bold.em_mm(), at.1);
            put(page, shelf, (day, plain), Anchor::Left, at);
        }
    }
}

/// Overdue is said in 黑体, like 办结 beside its ring.
fn lamp_style(item: &ResultItem, look: Look) -> Style {
    let face = match item.lamp.lamp {
        Lamp::Overdue | Lamp::Done => Face::Heading,
        _ => Face::Body,
    };
    Style::new(face, look.size_pt)
}

fn number(shelf: &FontShelf, words: &str, look: Look) -> Line {
    let style = Style::new(Face::Title, look.problem_pt * 1.2).slotted();
    let line = text::line(shelf, words, style);
    let room = look.number * 0.92;
    if line.width_mm <= room {
        return line;
    }
    let size = style.size_pt * room / line.width_mm;
    text::line(shelf, words, style.sized(size))
}
