//! The bulletin's sheets: A4 for the folder, one after the other; A3 for the board, each with its full head and
//! tail, to hang side by side (papers §6, §9).

use super::Results;
use super::deal::{Part, Room, deal};
use super::item::Measured;
use super::look::Look;
use super::words::{about_words, objection};
use crate::documents::hanging::{a3, a4};
use crate::font::{Face, FontShelf};
use crate::layout::{
    Frame, Head, MastheadLook, Tail, TailLook, footer, masthead, running_head, share_out,
    sheets_needed, tail_asking,
};
use crate::plan::{PagePlan, Stroke, Tag};
use crate::text::{self, Align, Paragraph, Style};

/// Info line and footer in points.
const A4_SMALL: (f64, f64) = (10.5, a4::FOOTER_PT);
const A3_SMALL: (f64, f64) = (20.0, a3::FOOTER_PT);
/// Sizes of the board's lines in points, largest first.
const LADDER: [f64; 8] = [40.0, 36.0, 32.0, 30.0, 28.0, 26.0, 25.0, 24.0];
/// Longer bulletins are set at the smallest size without trying larger ones.
const LONG: usize = 40;

pub(super) fn a4(results: &Results, shelf: &FontShelf) -> (Vec<PagePlan>, f64) {
    let layer = Layer::new(results, shelf, (a4::FRAME, a4::TAIL, A4_SMALL));
    let mut first = a4::FRAME.page();
    let top = layer.head(&mut first, a4::MASTHEAD);
    let room = Room {
        first: a4::FRAME.block_bottom() - top,
        next: a4::FRAME.block_bottom() - a4::FRAME.top,
        tail: layer.tail.room(&a4::FRAME, A4_SMALL.1),
    };
    let set = |tight: bool| {
        let items = layer.measured(Look::a4(a4::FRAME.block_width(), tight));
        let dealt = deal(&items, room);
        (items, dealt)
    };
    let (roomy, tight) = (set(false), set(true));
    let (items, dealt) = if tight.1.len() < roomy.1.len() {
        tight
    } else {
        roomy
    };
    let mut begun = Some(first);
    let count = dealt.len();
    let mut pages = Vec::with_capacity(count);
    for (number, parts) in dealt.iter().enumerate() {
        let mut at = if number == 0 { top } else { a4::FRAME.top };
        let mut page = begun.take().unwrap_or_else(|| layer.next());
        at = layer.draw(&mut page, &items, parts, at);
        if number + 1 == count {
            layer.tail.draw(&mut page, shelf, &a4::FRAME, at);
        }
        layer.foot(&mut page, (number + 1, count));
        pages.push(page);
    }
    (pages, 12.0)
}

pub(super) fn board(results: &Results, shelf: &FontShelf) -> (Vec<PagePlan>, f64) {
    let layer = Layer::new(results, shelf, (a3::FRAME, a3::TAIL, A3_SMALL));
    let mut blank = a3::FRAME.page();
    let top = layer.head(&mut blank, a3::MASTHEAD);
    let foot = a3::FRAME.block_bottom() - layer.tail.room(&a3::FRAME, A3_SMALL.1);
    let hung = layer.hang(foot - top);
    let count = hung.sheets.len();
    let mut pages = Vec::with_capacity(count);
    for (number, parts) in hung.sheets.iter().enumerate() {
        let mut page = blank.clone();
        layer.draw(&mut page, &hung.items, parts, top);
        layer.tail.draw(&mut page, shelf, &a3::FRAME, foot);
        layer.foot(&mut page, (number + 1, count));
        pages.push(page);
    }
    (pages, hung.size_pt)
}

struct Layer<'a> {
    results: &'a Results,
    shelf: &'a FontShelf,
    frame: Frame,
    tail: Tail,
    info_pt: f64,
    foot_pt: f64,
}

/// The bulletin as it will hang.
struct Hung<'a> {
    items: Vec<Measured<'a>>,
    sheets: Vec<Vec<Part>>,
    size_pt: f64,
}

impl<'a> Layer<'a> {
    fn new(
        results: &'a Results,
        shelf: &'a FontShelf,
        (frame, look, (info_pt, foot_pt)): (Frame, TailLook, (f64, f64)),
    ) -> Self {
        let asks = ("不同意见", objection(results));
        Self {
            results,
            shelf,
            frame,
            tail: tail_asking(shelf, &results.sheet, look, frame.block_width(), asks),
            info_pt,
            foot_pt,
        }
    }

    /// Masthead and the line of counts; gives where the matters begin.
    fn head(&self, page: &mut PagePlan, look: MastheadLook) -> f64 {
        let at = masthead(page, self.shelf, &self.frame, look, self.top()) + 2.6;
        let style = Style::new(Face::Body, self.info_pt);
        let words = Paragraph::new(about_words(self.results), style, self.info_pt * 1.43);
        let block = text::set(
            self.shelf,
            &words.align(Align::Left),
            self.frame.block_width(),
        );
        page.tagged(Tag::Paragraph, |page| block.draw(page, self.frame.left, at));
        at + block.height_mm() + 1.8
    }

    fn top(&self) -> Head<'_> {
        Head {
            sheet: &self.results.sheet,
            edition: self.results.sheet.edition,
            motto: self.results.sheet.motto.as_deref(),
        }
    }

    /// A further sheet of the folder.
    fn next(&self) -> PagePlan {
        let mut page = self.frame.page();
        let day = rules::chinese::long_day(self.results.as_of);
        let period = format!("截至{day}");
        running_head(&mut page, self.shelf, &self.frame, self.top(), &period);
        page
    }

    fn foot(&self, page: &mut PagePlan, number: (usize, usize)) {
        let sheet = (&self.results.sheet, self.foot_pt);
        footer(page, self.shelf, &self.frame, sheet, number);
    }

    fn measured(&self, look: Look) -> Vec<Measured<'a>> {
        let colour = self.results.sheet.colour;
        let items = self.results.items.iter();
        items
            .map(|item| Measured::of(item, look, colour, self.shelf))
            .collect()
    }

    /// The largest type that needs no more sheets than the smallest does; the matters dealt so that the sheets
    /// are as even as can be.
    fn hang(&self, room: f64) -> Hung<'a> {
        let at = |size_pt: f64| {
            let items = self.measured(Look::board(self.frame.block_width(), size_pt));
            let heights: Vec<f64> = items.iter().map(Measured::whole).collect();
            (size_pt, items, heights)
        };
        let smallest = at(LADDER[LADDER.len() - 1]);
        let Some(count) = sheets_needed(&smallest.2, room) else {
            return split(smallest.1, room, smallest.0);
        };
        let larger = (self.results.items.len() <= LONG).then(|| {
            LADDER.into_iter().map(at).find(|(.., heights)| {
                sheets_needed(heights, room).is_some_and(|needed| needed <= count)
            })
        });
        let (size_pt, items, heights) = larger.flatten().unwrap_or(smallest);
        let shared = share_out(&heights, room, count);
        let parts = |range: std::ops::Range<usize>| {
            range.map(|item| Part {
                item,
                strips: items[item].strips(),
            })
        };
        let sheets = shared.into_iter().map(|range| parts(range).collect());
        Hung {
            sheets: sheets.collect(),
            items,
            size_pt,
        }
    }

    /// Draws a sheet's matters from `at` on; gives the lower edge.
    fn draw(
        &self,
        page: &mut PagePlan,
        items: &[Measured<'_>],
        parts: &[Part],
        mut at: f64,
    ) -> f64 {
        let left = self.frame.left;
        for part in parts {
            at = items[part.item].draw(page, self.shelf, &part.strips, (left, at));
        }
        if items.is_empty() {
            at = self.nothing(page, at);
        }
        if !parts.is_empty() || items.is_empty() {
            let thick = if self.frame.width > 250.0 { 2.4 } else { 1.2 };
            page.tagged(Tag::Artifact, |page| {
                page.rule(left, at, self.frame.block_width(), Stroke::black(thick));
            });
        }
        at
    }

    /// The line that stands where there are no matters.
    fn nothing(&self, page: &mut PagePlan, at: f64) -> f64 {
        let size = self.info_pt * 1.2;
        let thick = if self.frame.width > 250.0 { 2.4 } else { 1.2 };
        page.tagged(Tag::Artifact, |page| {
            page.rule(
                self.frame.left,
                at,
                self.frame.block_width(),
                Stroke::black(thick),
            );
        });
        let words = Paragraph::new(
            "本期没有办理结果。",
            Style::new(Face::Kai, size),
            size * 1.5,
        );
        let block = text::set(self.shelf, &words, self.frame.block_width());
        page.tagged(Tag::Paragraph, |page| {
            block.draw(page, self.frame.left, at + 2.5);
        });
        at + block.height_mm() + 5.0
    }
}

/// A matter longer than a whole sheet: it is divided between lines.
fn split(items: Vec<Measured<'_>>, room: f64, size_pt: f64) -> Hung<'_> {
    let room = Room {
        first: room,
        next: room,
        tail: 0.0,
    };
    Hung {
        sheets: deal(&items, room),
        items,
        size_pt,
    }
}
