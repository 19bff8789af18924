//! The list on A4: the largest of 14, 13, 12 pt that holds one page, then less air, else 12 pt and more pages.

use super::rows::{RowLook, no_items};
use super::{CommitmentList, about};
use crate::documents::hanging::a4::{FOOTER_PT, FRAME, MASTHEAD, TAIL};
use crate::font::{Face, FontShelf};
use crate::layout::{
    Cell, Head, Row, Rules, Table, deal_table, draw_dealt, footer, info_lines, masthead,
    running_head, tail,
};
use crate::plan::PagePlan;
use crate::text::{self, Anchor, Paragraph, Style};

const INFO: (f64, f64) = (10.5, 19.0);
const INFO_GAP: f64 = 3.0;
/// Number, problem and measure, unit and person, deadline (papers §5, but 2 mm more for the last, so that
/// 12月12日前 stays on one line at 14 pt, too).
const WIDTHS: [f64; 4] = [10.0, 87.5, 37.5, 31.0];
/// The same for large type: the day keeps its one line at 16 pt.
const LARGE_WIDTHS: [f64; 4] = [11.0, 80.0, 39.5, 35.5];
/// Left and right of a cell's text.
const SIDE: f64 = 1.3;
/// Size in points, and room above and below a row's text. The last rung keeps eleven or twelve promises on
/// one sheet, which hangs better than two; further on, more sheets with their full air.
const LADDER: [(f64, f64); 4] = [(14.0, AIR), (13.0, AIR), (12.0, AIR), (12.0, 1.5)];
const AIR: f64 = 2.55;
const SMALLEST: f64 = 12.0;
/// Large type has one size, however many pages it takes.
const LARGE: f64 = 16.0;

pub(super) fn pages(list: &CommitmentList, shelf: &FontShelf) -> (Vec<PagePlan>, f64) {
    let tail = tail(shelf, &list.sheet, TAIL, FRAME.block_width());
    let mut first = FRAME.page();
    let top = head(&mut first, list, shelf);
    let set = |(size_pt, air)| {
        let table = table(list, shelf, size_pt, air);
        let dealt = deal_table(&table, &FRAME, top, tail.room(&FRAME, FOOTER_PT));
        (size_pt, table, dealt)
    };
    let large = list.sheet.large.then(|| set((LARGE, AIR)));
    let one_page = || LADDER.into_iter().map(set).find(|(.., d)| d.len() == 1);
    let dealt = large.or_else(one_page);
    let (size_pt, table, dealt) = dealt.unwrap_or_else(|| set((SMALLEST, AIR)));
    let next = || next_page(list, shelf);
    let (mut pages, bottom) = draw_dealt(&table, &FRAME, &dealt, (first, top), next);
    if let Some(last) = pages.last_mut() {
        tail.draw(last, shelf, &FRAME, bottom);
    }
    let count = pages.len();
    for (number, page) in pages.iter_mut().enumerate() {
        footer(
            page,
            shelf,
            &FRAME,
            (&list.sheet, FOOTER_PT),
            (number + 1, count),
        );
    }
    (pages, size_pt)
}

/// Masthead and info lines; returns where the table begins.
fn head(page: &mut PagePlan, list: &CommitmentList, shelf: &FontShelf) -> f64 {
    let bottom = masthead(page, shelf, &FRAME, MASTHEAD, list_head(list));
    let lines = about(list);
    info_lines(page, shelf, &FRAME, INFO, &lines, bottom + INFO_GAP) + INFO_GAP
}

fn list_head(list: &CommitmentList) -> Head<'_> {
    Head {
        sheet: &list.sheet,
        edition: list.sheet.edition,
        motto: list.sheet.motto.as_deref(),
    }
}

fn next_page(list: &CommitmentList, shelf: &FontShelf) -> PagePlan {
    let mut page = FRAME.page();
    let period = rules::chinese::long_day(list.meeting.day);
    running_head(&mut page, shelf, &FRAME, list_head(list), &period);
    page
}

fn table(list: &CommitmentList, shelf: &FontShelf, size_pt: f64, air: f64) -> Table {
    let look = RowLook {
        size_pt,
        pitch_pt: size_pt * 17.5 / 12.0,
        number_pt: size_pt * 1.3,
        year_pt: size_pt,
        person: RowLook::person_face(list, shelf),
    };
    let widths = if list.sheet.large {
        LARGE_WIDTHS
    } else {
        WIDTHS
    };
    let inside = widths.map(|width| width - 2.0 * SIDE);
    let rows = list.items.iter().map(|item| {
        let cells = vec![
            look.matter(shelf, item, inside[1]),
            look.responsible(Cell::new(), shelf, item, inside[2]),
            look.deadline(shelf, item, (inside[3], false)),
        ];
        look.row(shelf, item, inside[0], cells)
    });
    Table {
        number: 1,
        widths: widths.to_vec(),
        pad: (SIDE, air),
        header_pad: 2.0,
        rules: Rules::LIST_A4,
        header: header(shelf, inside),
        rows: rows.collect(),
        empty: no_items(&list.empty, shelf, 12.0, FRAME.block_width()),
    }
}

/// The header in the faces of the fields below it, so that it is its own legend.
fn header(shelf: &FontShelf, inside: [f64; 4]) -> Row {
    const SIZE: f64 = 10.5;
    const PITCH: f64 = 15.5;
    let line = |cell: Cell, face: Face, words: &str, width: f64| {
        cell.paragraph(
            shelf,
            &Paragraph::new(words, Style::new(face, SIZE), PITCH),
            width,
        )
    };
    let ordinal = text::line(shelf, "序号", Style::new(Face::Heading, SIZE));
    let ordinal = Cell::new().label(ordinal, Anchor::Centre, inside[0] / 2.0, (SIZE, PITCH));
    let matter = line(Cell::new(), Face::Heading, "问题概要", inside[1]);
    let responsible = line(Cell::new(), Face::Body, "责任单位", inside[2]);
    Row {
        cells: vec![
            ordinal,
            line(matter, Face::Body, "工作举措", inside[1]),
            line(responsible, Face::Kai, "责任人", inside[2]),
            line(Cell::new(), Face::Heading, "解决时限", inside[3]),
        ],
        again: Cell::new(),
    }
}
