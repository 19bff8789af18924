//! The list on A3 for the noticeboard: the largest type that holds one sheet, else several sheets
//! of equal look at 24 pt or more, to hang side by side (papers §6).

use super::CommitmentList;
use super::extras::{draw_extras, extra_height, extras};
use super::rows::{RowLook, no_items};
use super::words::{count_words, meeting_words};
use crate::MM_PER_PT;
use crate::documents::hanging::a3::{FOOTER_PT, FRAME, MASTHEAD, TAIL};
use crate::font::{Face, FontShelf};
use crate::layout::{
    Cell, Deal, Head, Room, Row, Rules, Slice, Table, Tail, deal, footer, masthead, share_out,
    sheets_needed, tail,
};
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Align, Anchor, Paragraph, Style};

const MEETING_PT: f64 = 24.0;
const COUNTS_PT: f64 = 20.0;
/// Sizes of the body in points, largest first.
const LADDER: [f64; 10] = [44.0, 40.0, 36.0, 34.0, 32.0, 30.0, 28.0, 26.0, 25.0, 24.0];
/// Room above and below a row's text in em of the body, and by how much both together may grow.
const PAD_EM: f64 = 0.24;
const SPARE_EM: f64 = 0.85;
/// Lists longer than this are set at the smallest size without trying larger ones.
const LONG_LIST: usize = 60;
/// Up to so many commitments, the sheet also says what else the meeting did.
pub(super) const FEW: usize = 4;

pub(super) fn pages(list: &CommitmentList, shelf: &FontShelf) -> (Vec<PagePlan>, f64) {
    let tail = tail(shelf, &list.sheet, TAIL, FRAME.block_width());
    let mut blank = FRAME.page();
    let top = head(&mut blank, list, shelf);
    let room = FRAME.block_bottom() - tail.room(&FRAME, FOOTER_PT) - top;
    let board = Board {
        list,
        shelf,
        room,
        person: RowLook::person_face(list, shelf),
    };
    let hung = board.hang();
    let count = hung.sheets.len();
    let mut pages = Vec::with_capacity(count);
    for (number, slices) in hung.sheets.iter().enumerate() {
        let mut page = blank.clone();
        let bottom = board.draw_rows(&mut page, &hung, slices, top);
        draw_extras(&mut page, &hung.extras, (FRAME.left, bottom));
        draw_tail(&mut page, shelf, &tail);
        footer(
            &mut page,
            shelf,
            &FRAME,
            (&list.sheet, FOOTER_PT),
            (number + 1, count),
        );
        pages.push(page);
    }
    (pages, hung.table.size_pt)
}

/// Masthead, the meeting and its counts; returns where the table begins.
fn head(page: &mut PagePlan, list: &CommitmentList, shelf: &FontShelf) -> f64 {
    let head = Head {
        sheet: &list.sheet,
        edition: list.sheet.edition,
        motto: list.sheet.motto.as_deref(),
    };
    let mut at = masthead(page, shelf, &FRAME, MASTHEAD, head) + 2.4;
    let counts = count_words(list, true).map(|words| (format!("收集问题{words}"), COUNTS_PT));
    let lines = [
        Some((meeting_words(&list.meeting, true), MEETING_PT)),
        counts,
    ];
    for (words, size) in lines.into_iter().flatten() {
        let style = Style::new(Face::Body, size);
        let wide = text::width_mm(shelf, &words, style) > FRAME.block_width();
        let align = if wide { Align::Left } else { Align::Centre };
        let paragraph = Paragraph::new(words, style, size * 1.22).align(align);
        let block = text::set(shelf, &paragraph, FRAME.block_width());
        page.tagged(Tag::Paragraph, |page| block.draw(page, FRAME.left, at));
        at += block.height_mm();
    }
    at + 1.6
}

/// The tail stands at the foot whatever the table's height: spare room stays above it.
fn draw_tail(page: &mut PagePlan, shelf: &FontShelf, tail: &Tail) {
    let top = FRAME.block_bottom() - tail.room(&FRAME, FOOTER_PT);
    tail.draw(page, shelf, &FRAME, top);
}

struct Board<'a> {
    list: &'a CommitmentList,
    shelf: &'a FontShelf,
    /// Height for header, rows and extras on every sheet.
    room: f64,
    person: Face,
}

struct SizedTable {
    table: Table,
    size_pt: f64,
    heights: Vec<f64>,
}

/// The list as it will hang.
struct Hung {
    table: SizedTable,
    sheets: Deal,
    extras: Cell,
}

impl Board<'_> {
    fn hang(&self) -> Hung {
        if self.list.items.len() <= FEW {
            for extras in extras(self.list, self.shelf, FRAME.block_width()) {
                if let Some(hung) = self.one_sheet(extras) {
                    return hung;
                }
            }
        }
        if self.list.items.len() <= LONG_LIST
            && let Some(hung) = self.one_sheet(Cell::new())
        {
            return hung;
        }
        self.several_sheets()
    }

    /// The largest type with which everything fits on one sheet.
    fn one_sheet(&self, extras: Cell) -> Option<Hung> {
        let below = extra_height(&extras);
        LADDER.into_iter().find_map(|size_pt| {
            let table = self.table(size_pt);
            let needed = table.table.header_height() + table.body_height() + below;
            (needed <= self.room).then(|| {
                let sheets = vec![table.slices(0..table.heights.len())];
                Hung {
                    table,
                    sheets,
                    extras: extras.clone(),
                }
            })
        })
    }

    fn several_sheets(&self) -> Hung {
        let smallest = self.table(LADDER[LADDER.len() - 1]);
        let room = self.room - smallest.table.header_height();
        let Some(count) = sheets_needed(&smallest.heights, room) else {
            return self.split_sheets(smallest, room);
        };
        let mut table = smallest;
        if self.list.items.len() <= LONG_LIST {
            let larger = LADDER
                .into_iter()
                .map(|size| self.table(size))
                .find(|table| {
                    let room = self.room - table.table.header_height();
                    sheets_needed(&table.heights, room).is_some_and(|needed| needed <= count)
                });
            table = larger.unwrap_or(table);
        }
        let room = self.room - table.table.header_height();
        let shared = share_out(&table.heights, room, count);
        let sheets = shared.into_iter().map(|range| table.slices(range));
        Hung {
            sheets: sheets.collect(),
            extras: Cell::new(),
            table,
        }
    }

    /// A matter longer than a whole sheet: it is divided between lines.
    fn split_sheets(&self, table: SizedTable, height: f64) -> Hung {
        let room = Room {
            first: height,
            next: height,
            tail: 0.0,
        };
        let sheets = deal(&table.table.rows, table.table.pad.1, room);
        Hung {
            table,
            sheets,
            extras: Cell::new(),
        }
    }

    fn table(&self, size_pt: f64) -> SizedTable {
        let (list, shelf) = (self.list, self.shelf);
        let em = size_pt * MM_PER_PT;
        let (number, gap, right) = (2.2 * em, 0.45 * em, 8.35 * em);
        let text = FRAME.block_width() - number - gap - right;
        let rows = list.items.iter().map(|item| {
            let many = item.number >= 10;
            let look = RowLook {
                size_pt,
                pitch_pt: 1.3 * size_pt,
                number_pt: size_pt * if many { 1.2 } else { 1.35 },
                year_pt: 0.66 * size_pt,
                person: self.person,
            };
            let deadline = look.deadline(shelf, item, (right, true));
            let cells = vec![
                look.matter(shelf, item, text),
                look.responsible(deadline, shelf, item, right),
            ];
            look.row(shelf, item, number * 0.9, cells)
        });
        let rows: Vec<Row> = rows.collect();
        let pad = PAD_EM * em;
        let table = Table {
            number: 1,
            widths: vec![number, text + gap, right],
            pad: (0.0, pad),
            header_pad: 0.2 * em,
            rules: Rules::LIST_A3,
            header: header(shelf, 0.64 * size_pt, (number * 0.9, text, right)),
            rows,
            empty: no_items(
                &self.list.empty,
                shelf,
                size_pt.min(36.0),
                FRAME.block_width(),
            ),
        };
        let heights = table.rows.iter().map(|row| row.height(pad)).collect();
        SizedTable {
            table,
            size_pt,
            heights,
        }
    }

    /// Draws one sheet's rows, the spare room shared out to them. Returns the lower edge.
    fn draw_rows(&self, page: &mut PagePlan, hung: &Hung, slices: &[Slice], top: f64) -> f64 {
        let mut table = hung.table.table.clone();
        let heights = slices
            .iter()
            .map(|slice| table.rows[slice.row].slice_height(slice, table.pad.1));
        let used = table.header_height() + heights.sum::<f64>() + extra_height(&hung.extras);
        let each = (self.room - used).max(0.0) / slices.len().max(1) as f64;
        let most = SPARE_EM * hung.table.size_pt * MM_PER_PT;
        table.pad.1 += each.min(most) / 2.0;
        table.draw(page, (FRAME.left, top), slices)
    }
}

impl SizedTable {
    fn body_height(&self) -> f64 {
        if self.heights.is_empty() {
            self.table.empty_height()
        } else {
            self.heights.iter().sum()
        }
    }

    /// Whole rows as slices.
    fn slices(&self, range: std::ops::Range<usize>) -> Vec<Slice> {
        range
            .map(|row| Slice::whole(row, &self.table.rows[row]))
            .collect()
    }
}

/// The header in the faces of the fields below it.
fn header(shelf: &FontShelf, size_pt: f64, (number, text, right): (f64, f64, f64)) -> Row {
    let pitch = size_pt * 1.3;
    let style = |face| Style::new(face, size_pt);
    let ordinal = text::line(shelf, "序", style(Face::Heading));
    let matter = Paragraph::empty(pitch)
        .span("问题概要", style(Face::Heading))
        .span("　工作举措", style(Face::Body));
    let responsible = Paragraph::empty(pitch)
        .span("解决时限", style(Face::Heading))
        .span("\u{A0}责任单位", style(Face::Body))
        .span("\u{A0}责任人", style(Face::Kai));
    Row {
        cells: vec![
            Cell::new().label(ordinal, Anchor::Centre, number / 2.0, (size_pt, pitch)),
            Cell::new().paragraph(shelf, &matter, text),
            Cell::new().paragraph(shelf, &responsible, right),
        ],
        again: Cell::new(),
    }
}
