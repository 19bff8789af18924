//! The form for thumbs: three cells in a row, seven rows, a page of its own for every grid, each with
//! its whole masthead, because grid chiefs carry their pages to the doors.

use super::fit::fit;
use super::head::{COUNTS, Count, FOOTER_PT, FRAME, counts, head};
use super::{SignIn, SignInGroup, called};
use crate::font::{Face, FontShelf};
use crate::layout::{footer, put};
use crate::plan::{Item, PagePlan, Stroke, Tag};
use crate::text::{self, Anchor, Paragraph, Style};

const COLUMNS: usize = 3;
const ROWS: usize = 7;
const CELLS: usize = COLUMNS * ROWS;
const CELL: (f64, f64) = (57.3, 26.5);
/// The dotted box for the thumb, and its distance from the cell's edges.
const THUMB: (f64, f64) = (19.0, 23.0);
const THUMB_IN: f64 = 1.75;
const DOTS: Stroke = Stroke::black(0.8).dotted(2.0);
const LINE: Stroke = Stroke::black(0.5);
const NAME_X: f64 = 8.0;
const NAME: [(f64, usize); 4] = [(15.0, 1), (12.0, 2), (10.0, 2), (8.0, 3)];
const NOTE: &str =
    "按右手食指，印泥均匀，不压姓名。由他人代按的，写明代按人和关系。本表随会议记录归档，不张贴。";

/// Households of one page.
#[derive(Debug, Default)]
struct Portion<'a> {
    grid: &'a str,
    units: Vec<&'a str>,
    names: Vec<&'a str>,
}

pub(super) fn pages(sign_in: &SignIn, shelf: &FontShelf) -> Vec<PagePlan> {
    let portions = portions(&sign_in.groups);
    let homes = sign_in.groups.iter().flat_map(|group| &group.households);
    let face = shelf.column_face(Face::Kai, homes.map(String::as_str));
    let count = portions.len();
    let mut pages = Vec::with_capacity(count);
    let mut number = 1;
    for (at, portion) in portions.iter().enumerate() {
        let mut page = FRAME.page();
        let top = draw_heading(&mut page, sign_in, portion, shelf);
        let table = u32::try_from(at + 1).unwrap_or(u32::MAX);
        page.items.push(Item::Open(Tag::Table(table)));
        draw_cells(&mut page, shelf, (portion, face), number, top);
        page.items.push(Item::Close);
        number += CELLS;
        let bottom = top + CELL.1 * ROWS as f64;
        draw_counts(&mut page, sign_in, shelf, (portion, count), bottom + 3.6);
        let says = (&sign_in.sheet, FOOTER_PT);
        footer(&mut page, shelf, &FRAME, says, (at + 1, count));
        pages.push(page);
    }
    pages
}

/// Whole units to a page while they fit, a new page for every grid; always one page.
fn portions(groups: &[SignInGroup]) -> Vec<Portion<'_>> {
    let mut portions: Vec<Portion<'_>> = Vec::new();
    for group in groups {
        for names in group.households.chunks(CELLS) {
            let fits = |portion: &&mut Portion<'_>| {
                portion.grid == group.grid && portion.names.len() + names.len() <= CELLS
            };
            if portions.last_mut().filter(fits).is_none() {
                portions.push(Portion {
                    grid: &group.grid,
                    ..Portion::default()
                });
            }
            if let Some(portion) = portions.last_mut() {
                if !group.unit.is_empty() {
                    portion.units.push(&group.unit);
                }
                portion.names.extend(names.iter().map(String::as_str));
            }
        }
    }
    if portions.is_empty() {
        portions.push(Portion::default());
    }
    portions
}

/// Masthead, info lines and which households the page is for. Returns where the cells begin.
fn draw_heading(
    page: &mut PagePlan,
    sign_in: &SignIn,
    portion: &Portion<'_>,
    shelf: &FontShelf,
) -> f64 {
    let top = head(page, sign_in, shelf);
    if portion.names.is_empty() {
        return top + 2.0;
    }
    let mut places = vec![portion.grid.to_owned()];
    places.push(portion.units.join("、"));
    places.retain(|place| !place.is_empty());
    let words = format!("{}（{}户）", places.join("　"), portion.names.len());
    let style = Style::new(Face::Heading, 11.0);
    let block = text::set(
        shelf,
        &Paragraph::new(words, style, 15.4),
        FRAME.block_width(),
    );
    // Cells must all stay on the page: a long list of units keeps to the lines there is room for.
    let end = FRAME.footer_top(FOOTER_PT) - 4.0 - COUNTS - 3.6 - CELL.1 * ROWS as f64;
    let lines = ((end - top - 2.4) / block.pitch_mm).floor().max(1.0) as usize;
    let lines = lines.min(block.lines.len());
    page.tagged(Tag::Heading, |page| {
        block.draw_lines(0..lines, page, FRAME.left, top + 1.0);
    });
    (top + block.pitch_mm * lines as f64 + 2.4).min(end)
}

fn draw_cells(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (portion, face): (&Portion<'_>, Face),
    first: usize,
    top: f64,
) {
    for row in 0..ROWS {
        let tag = u32::try_from(row).unwrap_or(u32::MAX);
        page.tagged(Tag::Row(tag), |page| {
            for column in 0..COLUMNS {
                let cell = row * COLUMNS + column;
                let x = FRAME.left + CELL.0 * column as f64;
                let at = (x, top + CELL.1 * row as f64);
                let name = portion.names.get(cell).copied();
                page.tagged(Tag::Cell, |page| {
                    draw_cell(page, shelf, (name, face), first + cell, at);
                });
            }
        });
    }
    page.tagged(Tag::Artifact, |page| draw_rules(page, top));
}

fn draw_cell(
    page: &mut PagePlan,
    shelf: &FontShelf,
    (name, face): (Option<&str>, Face),
    number: usize,
    (x, top): (f64, f64),
) {
    let body = Style::new(Face::Body, 11.0);
    let style = body.slotted();
    let words = number.to_string();
    put(
        page,
        shelf,
        (&words, style),
        Anchor::Left,
        (x + 2.0, top + 2.4),
    );
    let left = x + NAME_X.max(3.0 + text::width_mm(shelf, &words, style));
    let thumb = x + CELL.0 - THUMB_IN - THUMB.0;
    match name {
        Some(name) => {
            let block = fit(shelf, name, face, &NAME, thumb - 1.0 - left);
            let em = body.em_mm() * 0.5 - block.pitch_mm * 0.5;
            block.draw(page, left, top + 2.4 + em);
        }
        None => page.rule(left, top + 6.6, thumb - 6.0 - left, LINE),
    }
    let small = Style::new(Face::Body, 9.0);
    put(
        page,
        shelf,
        ("代按人", small),
        Anchor::Left,
        (x + 2.0, top + 13.2),
    );
    page.rule(x + 2.0, top + 22.9, thumb - 4.5 - x - 2.0, LINE);
    page.frame((thumb, top + THUMB_IN, THUMB.0, THUMB.1), DOTS);
}

fn draw_rules(page: &mut PagePlan, top: f64) {
    let (width, height) = (CELL.0 * COLUMNS as f64, CELL.1 * ROWS as f64);
    page.frame((FRAME.left, top, width, height), Stroke::black(1.2));
    for row in 1..ROWS {
        page.rule(FRAME.left, top + CELL.1 * row as f64, width, LINE);
    }
    for column in 1..COLUMNS {
        let x = FRAME.left + CELL.0 * column as f64;
        page.line((x, top), (x, top + height), LINE);
    }
}

/// On one of several pages also how many of all are on it.
fn draw_counts(
    page: &mut PagePlan,
    sign_in: &SignIn,
    shelf: &FontShelf,
    (portion, pages): (&Portion<'_>, usize),
    top: f64,
) {
    let (here, all) = (portion.names.len().to_string(), called(sign_in).to_string());
    let all = format!(" 户（全场 {all} 户）　");
    let (label, after) = if pages > 1 {
        ("本页应到 ", all.as_str())
    } else {
        ("应到 ", " 户　")
    };
    let (bold, plain, rule) = (Count::Bold, Count::Plain, Count::Rule);
    let parts = [
        bold(label),
        bold(&here),
        plain(after),
        bold("实到"),
        rule(14.0),
        plain("户"),
        rule(14.0),
        plain("人"),
    ];
    counts(page, shelf, &parts, NOTE, top);
}
