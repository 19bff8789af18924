//! Drawn marks: lamps, the double rule, hatching, diamonds. Vectors, because the bundled faces lack
//! them or draw them too thin for a noticeboard. Deliberately not here: the words that always
//! stand beside a lamp, and which lamp an issue has.

use crate::plan::{Ink, PagePlan, Step, Stroke};

/// The lamps of papers §7, by what is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LampShape {
    /// 按期: a ring.
    Ring,
    /// 快到期: a triangle, its right half black.
    HalfTriangle,
    /// 逾期: a black square with a white exclamation mark.
    AlarmSquare,
    /// 办结: a thin ring with a tick.
    TickedRing,
    /// 长期跟踪: a dashed ring.
    DashedRing,
}

/// Line thickness of a lamp in em.
const LAMP_LINE: f64 = 0.115;
/// Control points of a quarter circle, as a share of its radius.
const QUARTER: f64 = 0.552_284_75;
const PT_PER_MM: f64 = 72.0 / 25.4;

/// Draws a lamp in a box of `size` millimetres with its top left corner at `x`, `y`.
pub fn lamp(page: &mut PagePlan, shape: LampShape, (x, y): (f64, f64), size: f64, ink: Ink) {
    let at = |dx: f64, dy: f64| (x + dx * size, y + dy * size);
    let stroke = |em: f64| Stroke::black(em * size * PT_PER_MM).inked(ink);
    let centre = at(0.5, 0.5);
    match shape {
        LampShape::Ring => {
            page.path(circle(centre, 0.4 * size), None, Some(stroke(LAMP_LINE)));
        }
        LampShape::HalfTriangle => {
            let (top, left, right) = (at(0.5, 0.12), at(0.06, 0.9), at(0.94, 0.9));
            let line = Some(stroke(LAMP_LINE * 0.8));
            page.path(
                polygon(&[at(0.5, 0.12), at(0.5, 0.9), right]),
                Some(ink),
                None,
            );
            page.path(polygon(&[top, right, left]), None, line);
        }
        LampShape::AlarmSquare => {
            page.path(
                polygon(&[at(0.1, 0.1), at(0.9, 0.1), at(0.9, 0.9), at(0.1, 0.9)]),
                Some(ink),
                None,
            );
            let bar = [
                at(0.43, 0.2),
                at(0.57, 0.2),
                at(0.545, 0.59),
                at(0.455, 0.59),
            ];
            page.path(polygon(&bar), Some(Ink::WHITE), None);
            page.path(circle(at(0.5, 0.73), 0.075 * size), Some(Ink::WHITE), None);
        }
        LampShape::TickedRing => {
            page.path(
                circle(centre, 0.41 * size),
                None,
                Some(stroke(LAMP_LINE * 0.6)),
            );
            let tick = polyline(&[at(0.29, 0.52), at(0.45, 0.67), at(0.73, 0.35)]);
            page.path(tick, None, Some(stroke(LAMP_LINE)));
        }
        LampShape::DashedRing => {
            let dash = std::f64::consts::TAU * 0.4 * size * PT_PER_MM / 18.0;
            let line = stroke(LAMP_LINE).dashed(dash, dash);
            page.path(circle(centre, 0.4 * size), None, Some(line));
        }
    }
}

/// A circle around a centre, radius in millimetres.
pub fn circle((x, y): (f64, f64), radius: f64) -> Vec<Step> {
    let (r, k) = (radius, radius * QUARTER);
    vec![
        Step::Move(x + r, y),
        Step::Curve(x + r, y + k, x + k, y + r, x, y + r),
        Step::Curve(x - k, y + r, x - r, y + k, x - r, y),
        Step::Curve(x - r, y - k, x - k, y - r, x, y - r),
        Step::Curve(x + k, y - r, x + r, y - k, x + r, y),
        Step::Close,
    ]
}

/// An upright rectangle: left, top, width, height.
pub fn rectangle(x: f64, y: f64, width: f64, height: f64) -> Vec<Step> {
    polygon(&[
        (x, y),
        (x + width, y),
        (x + width, y + height),
        (x, y + height),
    ])
}

/// A closed outline through these points.
pub fn polygon(points: &[(f64, f64)]) -> Vec<Step> {
    let mut steps = polyline(points);
    steps.push(Step::Close);
    steps
}

/// An open line through these points.
pub fn polyline(points: &[(f64, f64)]) -> Vec<Step> {
    let step = |(number, (x, y)): (usize, &(f64, f64))| {
        if number == 0 {
            Step::Move(*x, *y)
        } else {
            Step::Line(*x, *y)
        }
    };
    points.iter().enumerate().map(step).collect()
}

/// A square on its corner, `across` millimetres from corner to corner.
pub fn diamond((x, y): (f64, f64), across: f64) -> Vec<Step> {
    let half = across / 2.0;
    polygon(&[(x, y - half), (x + half, y), (x, y + half), (x - half, y)])
}

/// The double rule of the official letter form, 武文线: 1.8 pt over 0.5 pt with a gap of 2.4 pt,
/// all times `title_pt` / 22. `y` is the top edge. Returns its height in millimetres.
pub fn double_rule(page: &mut PagePlan, (x, y): (f64, f64), width: f64, rule: DoubleRule) -> f64 {
    let scale = rule.title_pt / 22.0 * crate::MM_PER_PT;
    let (thick, gap, thin) = (1.8 * scale, 2.4 * scale, 0.5 * scale);
    let (first, second) = if rule.turned {
        (thin, thick)
    } else {
        (thick, thin)
    };
    page.fill((x, y, width, first), rule.ink);
    page.fill((x, y + first + gap, width, second), rule.ink);
    thick + gap + thin
}

/// How a 武文线 is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DoubleRule {
    /// Size of the title it belongs to, in points; the rule scales with it.
    pub title_pt: f64,
    /// Thin over thick, for the foot of a card.
    pub turned: bool,
    /// Colour.
    pub ink: Ink,
}

/// Fills a rectangle (left, top, width, height) with lines at 45°, rising to the right, `gap`
/// millimetres apart. Real lines, no pattern: every printer and viewer draws them alike.
pub fn hatch(page: &mut PagePlan, area: (f64, f64, f64, f64), gap: f64, stroke: Stroke) {
    let (x, y, width, height) = area;
    let step = gap.max(0.2) * std::f64::consts::SQRT_2;
    let mut steps = Vec::new();
    let mut offset = step / 2.0;
    while offset < width + height {
        let start = (offset - height).max(0.0);
        let end = offset.min(width);
        steps.push(Step::Move(x + start, y + offset - start));
        steps.push(Step::Line(x + end, y + offset - end));
        offset += step;
    }
    page.path(steps, None, Some(stroke));
}

/// Fills a rectangle (left, top, width, height) with dots on a grid turned by half a step.
pub fn dots(page: &mut PagePlan, area: (f64, f64, f64, f64), gap: f64, radius: f64, ink: Ink) {
    let (x, y, width, height) = area;
    let gap = gap.max(0.2);
    let mut steps = Vec::new();
    let (mut row, mut down) = (0usize, gap / 2.0);
    while down + radius <= height {
        let mut across = gap * if row.is_multiple_of(2) { 0.5 } else { 1.0 };
        while across + radius <= width {
            steps.extend(circle((x + across, y + down), radius));
            across += gap;
        }
        row += 1;
        down += gap / 2.0;
    }
    page.path(steps, Some(ink), None);
}

/// A box to tick, `size` millimetres, top left corner at `x`, `y`; ☑ is in none of the faces.
pub fn tick_box(page: &mut PagePlan, (x, y): (f64, f64), size: f64, ticked: bool) {
    let line = Stroke::black(size * PT_PER_MM * 0.07);
    page.frame((x, y, size, size), line);
    if ticked {
        let at = |dx: f64, dy: f64| (x + dx * size, y + dy * size);
        let tick = polyline(&[at(0.2, 0.52), at(0.42, 0.74), at(0.82, 0.24)]);
        page.path(tick, None, Some(Stroke::black(size * PT_PER_MM * 0.12)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Item;

    fn corners(page: &PagePlan) -> Vec<(f64, f64)> {
        let steps = page.items.iter().flat_map(|item| match item {
            Item::Path { steps, .. } => steps.clone(),
            _ => Vec::new(),
        });
        steps
            .flat_map(|step| match step {
                Step::Move(x, y) | Step::Line(x, y) => vec![(x, y)],
                Step::Curve(a, b, c, d, x, y) => vec![(a, b), (c, d), (x, y)],
                Step::Close => vec![],
            })
            .collect()
    }

    #[test]
    fn every_lamp_stays_in_its_box() {
        use LampShape::*;
        for shape in [Ring, HalfTriangle, AlarmSquare, TickedRing, DashedRing] {
            let mut page = PagePlan::new(50.0, 50.0);
            lamp(&mut page, shape, (10.0, 20.0), 4.0, Ink::BLACK);
            let points = corners(&page);
            assert!(!points.is_empty());
            for (x, y) in points {
                assert!((10.0..=14.0).contains(&x), "{shape:?} {x}");
                assert!((20.0..=24.0).contains(&y), "{shape:?} {y}");
            }
        }
    }

    #[test]
    fn hatching_stays_in_its_area_and_reaches_both_ends() {
        let mut page = PagePlan::new(50.0, 50.0);
        hatch(&mut page, (10.0, 20.0, 17.0, 2.3), 0.7, Stroke::black(0.4));
        let points = corners(&page);
        for (x, y) in &points {
            let near = |value: f64, from: f64, to: f64| value > from - 1e-9 && value < to + 1e-9;
            assert!(near(*x, 10.0, 27.0) && near(*y, 20.0, 22.3), "{x} {y}");
        }
        assert!(points.iter().any(|(x, _)| *x < 10.5));
        assert!(points.iter().any(|(x, _)| *x > 26.5));
    }

    #[test]
    fn the_turned_double_rule_is_as_high_and_starts_thin() {
        let draw = |turned| {
            let mut page = PagePlan::new(100.0, 50.0);
            let rule = DoubleRule {
                title_pt: 22.0,
                turned,
                ink: Ink::BLACK,
            };
            let height = double_rule(&mut page, (0.0, 0.0), 80.0, rule);
            let Some(Item::Rect { height: first, .. }) = page.items.first() else {
                panic!("a rule is drawn as a filled rectangle");
            };
            (height, *first)
        };
        let ((upright, thick), (turned, thin)) = (draw(false), draw(true));
        assert!((upright - 4.7 * crate::MM_PER_PT).abs() < 1e-9);
        assert_eq!(upright, turned);
        assert!(thick > 3.0 * thin);
    }
}
