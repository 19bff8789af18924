//! Dealing a table's rows to pages: rows stay whole unless they are higher than half a page
//! (papers §5). Plain reckoning over heights; nothing is drawn here.

use super::table::Row;

/// Rounding must not push a row that fits exactly to the next page.
const SLACK: f64 = 1e-6;
/// A row begun at a page's foot shows at least so many lines, else it begins on the next page.
const WORTH_BEGINNING: usize = 4;

/// So many rows stand on the last page at least, if the page before can spare them.
const COMPANY: usize = 3;

/// The height for rows, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// On the first page.
    pub first: f64,
    /// On every further page.
    pub next: f64,
    /// What must stay free under the last row.
    pub tail: f64,
}

/// A row or a part of one on one page: from which line of each cell to which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// The row's place in the table.
    pub row: usize,
    /// First line of each cell.
    pub from: Vec<usize>,
    /// The line after the last of each cell.
    pub to: Vec<usize>,
}

/// The rows of each page. There is always one page; the last may hold the tail alone.
pub type Deal = Vec<Vec<Slice>>;

struct Dealer {
    pages: Deal,
    room: Room,
    left: f64,
}

/// Deals rows to pages; `pad` is the room above and below a row's text.
pub fn deal(rows: &[Row], pad: f64, room: Room) -> Deal {
    let mut dealer = Dealer {
        pages: vec![Vec::new()],
        room,
        left: room.first,
    };
    for (number, row) in rows.iter().enumerate() {
        dealer.add(number, row, pad);
    }
    dealer.keep_tail(rows, pad);
    dealer.pages
}

impl Dealer {
    fn add(&mut self, number: usize, row: &Row, pad: f64) {
        let mut from = vec![0; row.cells.len()];
        let splits = row.height(pad) > self.room.next / 2.0;
        loop {
            let whole = row.rest(number, &from);
            let height = row.slice_height(&whole, pad);
            if height <= self.left + SLACK {
                return self.push(whole, height);
            }
            let fresh = self.pages.last().is_some_and(Vec::is_empty);
            let cut = row.cut(number, &from, self.left - 2.0 * pad);
            let worth = |slice: &Slice| fresh || slice.longest() >= WORTH_BEGINNING;
            match cut.filter(|slice| splits && worth(slice)) {
                Some(slice) => {
                    from = slice.to.clone();
                    self.push(slice, 0.0);
                    self.turn();
                }
                // Not even two lines fit on an empty page: rather too low than never.
                None if fresh => return self.push(whole, height),
                None => self.turn(),
            }
        }
    }

    fn push(&mut self, slice: Slice, height: f64) {
        self.left -= height;
        if let Some(page) = self.pages.last_mut() {
            page.push(slice);
        }
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.left = self.room.next;
    }

    /// The tail gets its page; neither it nor one row alone stands there if others can go with them.
    fn keep_tail(&mut self, rows: &[Row], pad: f64) {
        if self.room.tail > self.left + SLACK {
            self.turn();
        }
        while let Some(slice) = self.company(rows, pad) {
            if let Some(last) = self.pages.last_mut() {
                last.insert(0, slice);
            }
        }
    }

    /// The row that goes over to the last page, taken from the page before.
    fn company(&mut self, rows: &[Row], pad: f64) -> Option<Slice> {
        let [.., before, last] = self.pages.as_mut_slice() else {
            return None;
        };
        let height = |slice: &Slice| rows[slice.row].slice_height(slice, pad);
        let moving = before.last()?;
        let whole = *moving == Slice::whole(moving.row, &rows[moving.row]);
        let used: f64 = last.iter().map(height).sum();
        let fits = used + height(moving) + self.room.tail <= self.room.next + SLACK;
        let lonely = last.len() < COMPANY && before.len() > last.len() + 1;
        let begun = last.first().is_some_and(Slice::continued);
        (lonely && whole && fits && !begun).then(|| before.pop())?
    }
}

impl Slice {
    /// A row in one piece.
    pub fn whole(number: usize, row: &Row) -> Self {
        row.rest(number, &vec![0; row.cells.len()])
    }

    /// Whether an earlier page holds the row's beginning.
    pub fn continued(&self) -> bool {
        self.from.iter().any(|line| *line > 0)
    }

    fn longest(&self) -> usize {
        let lengths = self.from.iter().zip(&self.to).map(|(from, to)| to - from);
        lengths.max().unwrap_or(0)
    }
}

impl Row {
    /// The row from these lines on.
    fn rest(&self, row: usize, from: &[usize]) -> Slice {
        Slice {
            row,
            from: from.to_vec(),
            to: self.cells.iter().map(super::Cell::len).collect(),
        }
    }

    /// As much of the row as goes into this height, with two lines at least of every divided cell
    /// on either side; nothing if no cell can be divided so.
    fn cut(&self, row: usize, from: &[usize], height: f64) -> Option<Slice> {
        let mut divided = false;
        let ends = self.cells.iter().zip(from).map(|(cell, from)| {
            let fits = cell.fitting(*from, height);
            let rest = cell.len() - from - fits;
            let taken = match rest {
                0 => fits,
                1 => fits.saturating_sub(1),
                _ => fits,
            };
            let taken = if rest > 0 && taken < 2 { 0 } else { taken };
            divided |= rest > 0 && taken > 0;
            from + taken
        });
        let to: Vec<usize> = ends.collect();
        divided.then(|| Slice {
            row,
            from: from.to_vec(),
            to,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Cell;
    use super::*;
    use crate::text::{Anchor, Line};

    const PAD: f64 = 1.0;
    /// Lines of 10 pt with a pitch of 10 pt: 3.53 mm each.
    const LINE: f64 = 10.0 * crate::MM_PER_PT;

    fn cell(lines: usize) -> Cell {
        (0..lines).fold(Cell::new(), |cell, _| {
            cell.label(Line::default(), Anchor::Left, 0.0, (10.0, 10.0))
        })
    }

    fn row(cells: &[usize]) -> Row {
        Row {
            cells: cells.iter().map(|lines| cell(*lines)).collect(),
            again: cell(1),
        }
    }

    fn room(lines: f64, tail: f64) -> Room {
        Room {
            first: lines * LINE,
            next: lines * LINE,
            tail,
        }
    }

    #[test]
    fn a_row_that_does_not_fit_moves_to_the_next_page_whole() {
        let rows = [row(&[1, 7]), row(&[1, 6])];
        let pages = deal(&rows, PAD, room(13.5, 0.0));
        assert_eq!(pages.len(), 2);
        assert_eq!(pages[1], vec![Slice::whole(1, &rows[1])]);
    }

    #[test]
    fn a_row_higher_than_half_a_page_is_split_between_lines() {
        let rows = [row(&[1, 6]), row(&[1, 9])];
        let pages = deal(&rows, 0.0, room(12.0, 0.0));
        assert_eq!(pages[0][1].to, vec![1, 6]);
        assert_eq!(pages[1][0].from, vec![1, 6]);
        assert!(pages[1][0].continued());
    }

    #[test]
    fn no_single_line_is_left_for_the_next_page() {
        let pages = deal(&[row(&[2, 5]), row(&[1, 8])], 0.0, room(12.0, 0.0));
        assert_eq!(pages[1][0].from, vec![1, 6], "seven lines fit, six stand");
    }

    #[test]
    fn the_tail_takes_the_last_row_along() {
        let rows = [row(&[1, 4]), row(&[1, 4])];
        let pages = deal(&rows, 0.0, room(10.0, 3.0 * LINE));
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1]);
    }

    #[test]
    fn the_last_row_does_not_stand_on_a_page_of_its_own() {
        let rows: Vec<Row> = (0..6).map(|_| row(&[1, 2])).collect();
        let pages = deal(&rows, 0.0, room(10.0, 0.0));
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [3, 3]);
    }

    #[test]
    fn no_rows_are_still_a_page() {
        assert_eq!(deal(&[], PAD, room(10.0, LINE)), vec![Vec::new()]);
    }

    proptest! {
        /// Every line of every cell stands on paper once and in order, pages are not overfull, and
        /// a row is divided only if it is higher than half a page.
        #[test]
        fn nothing_is_lost_or_doubled(
            shapes in proptest::collection::vec(proptest::collection::vec(1usize..40, 3), 0..40),
            tail in 0.0f64..40.0,
        ) {
            let rows: Vec<Row> = shapes.iter().map(|shape| row(shape)).collect();
            let room = room(20.0, tail);
            let pages = deal(&rows, PAD, room);
            let mut seen = vec![vec![0usize; 3]; rows.len()];
            for page in &pages {
                let mut height = 0.0;
                for slice in page {
                    prop_assert_eq!(&slice.from, &seen[slice.row]);
                    seen[slice.row].clone_from(&slice.to);
                    height += rows[slice.row].slice_height(slice, PAD);
                    let whole = *slice == Slice::whole(slice.row, &rows[slice.row]);
                    prop_assert!(whole || rows[slice.row].height(PAD) > room.next / 2.0);
                }
                prop_assert!(height <= room.next + 1e-3);
            }
            prop_assert_eq!(seen, shapes);
        }
    }
}
