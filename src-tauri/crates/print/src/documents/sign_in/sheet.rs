//! The form to be signed: two tables side by side on one grid of rows.

use std::ops::Range;

use super::deal::{Group, Sides, Slot, deal};
use super::fit::{centred, fit};
use super::head::{COUNTS, Count, FOOTER_PT, FRAME, counts, head};
use super::{SignIn, called};
use crate::font::{Face, FontShelf};
use crate::layout::{Head, footer, put, running_head};
use crate::plan::{Item, PagePlan, Stroke, Tag};
use crate::text::{Anchor, Block, Style};

/// Number, head of household, signature, thumb (papers §5).
const WIDTHS: [f64; 4] = [8.0, 30.0, 32.0, 14.0];
const TABLE: f64 = 84.0;
const GAP: f64 = 4.0;
const ROW: f64 = 9.05;
const HEADER: f64 = 7.2;
const PAD: f64 = 1.1;
/// Rows of a half on the first page, headings counted (papers §5); the others have no masthead and hold more.
const FIRST: usize = 21;
const BLANKS: &str = "会上到会、未列名的";
const NOTE: &str =
    "不会写字的按右手食指手印；代签的写明“某某（女儿）代”。本表随会议记录归档，不张贴、不外传。";
/// Size and lines of a name alone, of a name over a department, and of the department.
const NAME: [(f64, usize); 4] = [(13.0, 1), (10.0, 1), (9.0, 2), (7.5, 3)];
const NAME_OVER: [(f64, usize); 3] = [(12.0, 1), (10.0, 1), (7.5, 1)];
const DEPARTMENT: [(f64, usize); 4] = [(8.5, 1), (7.5, 1), (6.5, 1), (6.5, 2)];
/// A name of more characters than this is set smaller.
const LONG: usize = 6;

pub(super) fn pages(sign_in: &SignIn, shelf: &FontShelf) -> Vec<PagePlan> {
    let mut first = FRAME.page();
    let top = head(&mut first, sign_in, shelf) + 3.0;
    // The foot's lines may stand in the margin, above the footer.
    let end = FRAME.footer_top(FOOTER_PT) - 4.0 - COUNTS - 3.6;
    let rows = |top: f64| ((end - top - HEADER) / ROW).floor().max(2.0) as usize;
    let groups = groups(sign_in);
    let dealt = deal(&groups, BLANKS, rows(top).min(FIRST), rows(FRAME.top));
    let sheet = Sheet::new(sign_in, shelf);
    let count = dealt.len();
    let mut begun = Some(first);
    let mut pages = Vec::with_capacity(count);
    for (number, sides) in dealt.iter().enumerate() {
        let mut page = begun.take().unwrap_or_else(|| sheet.next_page());
        let at = if number == 0 { top } else { FRAME.top };
        let bottom = sheet.draw(&mut page, sides, number, at);
        if number + 1 == count {
            sheet.foot(&mut page, bottom + 3.6);
        }
        let says = (&sign_in.sheet, FOOTER_PT);
        footer(&mut page, shelf, &FRAME, says, (number + 1, count));
        pages.push(page);
    }
    pages
}

fn groups(sign_in: &SignIn) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for group in &sign_in.groups {
        let places = [group.grid.as_str(), group.unit.as_str()];
        let name: Vec<&str> = places
            .into_iter()
            .filter(|place| !place.is_empty())
            .collect();
        let name = name.join("　");
        groups.push(Group {
            heading: format!("{name}（{}户）", group.households.len()),
            again: format!("{name}（续）"),
            rows: group.households.len(),
        });
    }
    groups.push(Group {
        heading: "对口干部、列席".into(),
        again: "对口干部、列席（续）".into(),
        rows: sign_in.guests.len(),
    });
    groups
}

struct Sheet<'a> {
    sign_in: &'a SignIn,
    shelf: &'a FontShelf,
    /// Every name with what stands below it, in the groups' order.
    entries: Vec<(&'a str, Option<&'a str>)>,
    face: Face,
}

impl<'a> Sheet<'a> {
    fn new(sign_in: &'a SignIn, shelf: &'a FontShelf) -> Self {
        let homes = sign_in.groups.iter().flat_map(|group| &group.households);
        let homes = homes.map(|name| (name.as_str(), None));
        let guests = sign_in.guests.iter();
        let guests = guests.map(|guest| (guest.name.as_str(), guest.department.as_deref()));
        let entries: Vec<_> = homes.chain(guests).collect();
        let face = shelf.column_face(Face::Kai, entries.iter().map(|(name, _)| *name));
        Self {
            sign_in,
            shelf,
            entries,
            face,
        }
    }

    fn next_page(&self) -> PagePlan {
        let mut page = FRAME.page();
        let head = Head {
            sheet: &self.sign_in.sheet,
            edition: self.sign_in.sheet.edition,
            motto: None,
        };
        let day = rules::chinese::long_day(self.sign_in.meeting.day);
        running_head(&mut page, self.shelf, &FRAME, head, &day);
        page
    }

    /// Draws both tables from `top` on; returns their lower edge.
    fn draw(&self, page: &mut PagePlan, sides: &Sides, number: usize, top: f64) -> f64 {
        let mut bottom = top;
        for (side, slots) in sides.iter().enumerate() {
            let x = FRAME.left + (TABLE + GAP) * side as f64;
            bottom = top + HEADER + ROW * slots.len() as f64;
            let table = u32::try_from(2 * number + side + 1).unwrap_or(u32::MAX);
            page.items.push(Item::Open(Tag::Table(table)));
            self.header(page, (x, top));
            for (row, slot) in slots.iter().enumerate() {
                let at = (x, top + HEADER + ROW * row as f64);
                let row = u32::try_from(row).unwrap_or(u32::MAX);
                page.tagged(Tag::Row(row), |page| self.slot(page, slot, at));
            }
            page.items.push(Item::Close);
            page.tagged(Tag::Artifact, |page| rules(page, slots, (x, top)));
        }
        bottom
    }

    fn header(&self, page: &mut PagePlan, (x, top): (f64, f64)) {
        let style = Style::new(Face::Heading, 10.5);
        let inside = top + (HEADER - style.em_mm()) / 2.0;
        page.tagged(Tag::HeaderRow, |page| {
            let mut at = x;
            for (words, width) in ["序", "户主", "签　名", "手印"].into_iter().zip(WIDTHS) {
                let (anchor, place) = match words {
                    "序" | "手印" => (Anchor::Centre, at + width / 2.0),
                    _ => (Anchor::Left, at + PAD),
                };
                page.tagged(Tag::HeaderCell, |page| {
                    put(page, self.shelf, (words, style), anchor, (place, inside));
                });
                at += width;
            }
        });
    }

    fn slot(&self, page: &mut PagePlan, slot: &Slot, at: (f64, f64)) {
        match slot {
            Slot::Heading(words) => {
                page.tagged(Tag::Span(4), |page| self.heading(page, words, at));
            }
            Slot::Blank { number } => {
                self.number(page, *number, at);
                to_be_written(page, 3);
            }
            Slot::Entry { entry, number } => {
                self.number(page, *number, at);
                page.tagged(Tag::Cell, |page| self.name(page, *entry, at));
                to_be_written(page, 2);
            }
        }
    }

    /// A heading stands low in its row, near the names it heads.
    fn heading(&self, page: &mut PagePlan, words: &str, (x, top): (f64, f64)) {
        let rungs = [(11.0, 1), (9.0, 1), (8.0, 2), (6.5, 2)];
        let block = fit(self.shelf, words, Face::Heading, &rungs, TABLE - 2.0 * PAD);
        let low = if block.lines.len() == 1 { 1.0 } else { 0.0 };
        centred(page, &[&block], x + PAD, (top + low, ROW - low));
    }

    fn number(&self, page: &mut PagePlan, number: usize, (x, top): (f64, f64)) {
        let size = match number {
            0..=99 => 12.0,
            100..=999 => 10.5,
            _ => 9.0,
        };
        let style = Style::new(Face::Body, size).slotted();
        let inside = top + (ROW - style.em_mm()) / 2.0;
        page.tagged(Tag::Cell, |page| {
            let at = (x + WIDTHS[0] / 2.0, inside);
            let words = number.to_string();
            put(page, self.shelf, (&words, style), Anchor::Centre, at);
        });
    }

    fn name(&self, page: &mut PagePlan, entry: usize, (x, top): (f64, f64)) {
        let (name, department) = self.entries[entry];
        let x = x + WIDTHS[0] + PAD;
        let skip = usize::from(name.chars().count() > LONG);
        let set = |words: &str, face, rungs: &[(f64, usize)]| -> Block {
            fit(self.shelf, words, face, rungs, WIDTHS[1] - 2.0 * PAD)
        };
        match department {
            None => centred(page, &[&set(name, self.face, &NAME[skip..])], x, (top, ROW)),
            Some(unit) if name.is_empty() => {
                let rungs = [(10.5, 1), (9.0, 2), (7.0, 3)];
                centred(page, &[&set(unit, Face::Body, &rungs)], x, (top, ROW));
            }
            Some(unit) => {
                let below = set(unit, Face::Body, &DEPARTMENT);
                let skip = skip.max(usize::from(below.lines.len() > 1));
                let above = set(name, self.face, &NAME_OVER[skip..]);
                centred(page, &[&above, &below], x, (top, ROW));
            }
        }
    }

    fn foot(&self, page: &mut PagePlan, top: f64) {
        let called = called(self.sign_in).to_string();
        let (bold, plain, rule) = (Count::Bold, Count::Plain, Count::Rule);
        let parts = [
            bold("应到 "),
            bold(&called),
            plain(" 户　"),
            bold("实到"),
            rule(12.0),
            plain("户"),
            rule(14.0),
            plain("人　"),
            bold("列席"),
            rule(11.0),
            plain("人　"),
            bold("缺席"),
            rule(11.0),
            plain("户"),
        ];
        counts(page, self.shelf, &parts, NOTE, top);
    }
}

/// The frame, the rows' rules, and the columns' beside headings.
fn rules(page: &mut PagePlan, slots: &[Slot], (x, top): (f64, f64)) {
    let inside = Stroke::black(0.5);
    let bottom = top + HEADER + ROW * slots.len() as f64;
    page.frame((x, top, TABLE, bottom - top), Stroke::black(1.2));
    page.rule(x, top + HEADER, TABLE, Stroke::black(0.6));
    for row in 1..slots.len() {
        page.rule(x, top + HEADER + ROW * row as f64, TABLE, inside);
    }
    let y = |row: usize| top + HEADER + ROW * row as f64;
    columns(page, x, (top, y(0)));
    for run in named_runs(slots) {
        columns(page, x, (y(run.start), y(run.end)));
    }
}

/// Runs of rows without a heading among them.
fn named_runs(slots: &[Slot]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut begin = 0;
    for (row, slot) in slots.iter().enumerate() {
        if matches!(slot, Slot::Heading(_)) {
            runs.push(begin..row);
            begin = row + 1;
        }
    }
    runs.push(begin..slots.len());
    runs.retain(|run| !run.is_empty());
    runs
}

fn columns(page: &mut PagePlan, x: f64, (from, to): (f64, f64)) {
    let mut at = x;
    for width in &WIDTHS[..3] {
        at += width;
        page.line((at, from), (at, to), Stroke::black(0.5));
    }
}

/// So many cells that stay empty on paper: a hand writes in them.
fn to_be_written(page: &mut PagePlan, cells: usize) {
    for _ in 0..cells {
        page.tagged(Tag::Cell, |_| ());
    }
}
