//! The cover: the bench, the title, the motto, the window, which version it speaks of.

use super::{Booklet, look};
use crate::MM_PER_PT;
use crate::font::{Face, FontShelf};
use crate::layout::put;
use crate::plan::{Ink, PagePlan, Stroke, Tag};
use crate::shapes::{DoubleRule, double_rule};
use crate::text::{Anchor, Style};

const TITLE_PT: f64 = 40.0;
const MOTTO_PT: f64 = 18.0;
const IMPRINT_PT: f64 = 12.0;
const BENCH_TOP: f64 = 32.0;
const TITLE_TOP: f64 = 76.0;
const PICTURE_TOP: f64 = 138.0;
const PICTURE: (f64, f64) = (150.0, 100.0);
const IMPRINT_TOP: f64 = 266.0;

pub(super) fn page(shelf: &FontShelf, booklet: &Booklet<'_>) -> PagePlan {
    let frame = look::frame(1);
    let mut page = frame.page();
    // Nothing is bound into a cover's middle.
    let middle = frame.width / 2.0;
    page.tagged(Tag::Artifact, |page| bench(page, middle));
    let title = Style::new(Face::Title, TITLE_PT).tracked(0.06);
    page.tagged(Tag::Title, |page| {
        let at = (middle, TITLE_TOP);
        put(page, shelf, (booklet.title, title), Anchor::Centre, at)
    });
    let rule = DoubleRule {
        title_pt: 24.0,
        turned: false,
        ink: Ink::BLACK,
    };
    let below = TITLE_TOP + TITLE_PT * MM_PER_PT;
    page.tagged(Tag::Artifact, |page| {
        let at = (middle - PICTURE.0 / 2.0, below + 9.0);
        double_rule(page, at, PICTURE.0, rule)
    });
    let lines = [
        (booklet.motto, MOTTO_PT, below + 17.0),
        (booklet.imprint, IMPRINT_PT, IMPRINT_TOP),
    ];
    for (words, size, top) in lines {
        let style = Style::new(Face::Kai, size);
        page.tagged(Tag::Paragraph, |page| {
            put(page, shelf, (words, style), Anchor::Centre, (middle, top))
        });
    }
    window(&mut page, booklet, middle);
    page
}

fn window(page: &mut PagePlan, booklet: &Booklet<'_>, middle: f64) {
    let Some(picture) = booklet.pictures.get(booklet.cover) else {
        return;
    };
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let share = (PICTURE.0 / width).min(PICTURE.1 / height);
    let (width, height) = (width * share, height * share);
    let place = (middle - width / 2.0, PICTURE_TOP, width, height);
    page.tagged(Tag::Figure("板凳的窗口".into()), |page| {
        page.image(place, picture);
        page.frame(place, Stroke::black(0.6));
    });
}

/// The mark: a plank on two splayed legs (`assets/icons/mark.svg`, whose side is 64).
fn bench(page: &mut PagePlan, middle: f64) {
    const UNIT: f64 = 0.55;
    let at = |x: f64, y: f64| (middle + (x - 32.0) * UNIT, BENCH_TOP + y * UNIT);
    for ([x1, y1, x2, y2], thick) in [
        ([6.0, 15.0, 58.0, 15.0], 8.0),
        ([20.0, 19.0, 12.0, 53.0], 5.0),
        ([44.0, 19.0, 52.0, 53.0], 5.0),
        ([17.0, 38.0, 47.0, 38.0], 4.0),
    ] {
        let stroke = Stroke::black(thick * UNIT / MM_PER_PT).rounded();
        page.line(at(x1, y1), at(x2, y2), stroke);
    }
}
