//! Dealing a table's rows to pages: rows stay whole unless they are higher than half a page
//! (papers §5). Plain reckoning over heights; nothing is drawn here.

use super::table::Row;

/// Rounding must not push a row that fits exactly to the next page.
const SLACK: f64 = 1e-6;
/// A row begun at a page's foot shows at least so many lines, else it begins on the next page.
const WORTH_BEGINNING: usize = 4;

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

    /// The tail never stands alone if a row can go with it.
    fn keep_tail(&mut self, rows: &[Row], pad: f64) {
        if self.room.tail <= self.left + SLACK {
            return;
        }
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        let movable = page.len() > 1
            && page.last().is_some_and(|last| {
                last.from.iter().all(|line| *line == 0)
                    && rows[last.row].slice_height(last, pad) + self.room.tail <= self.room.next
            });
        let moved = if movable { page.pop() } else { None };
        self.turn();
        if let Some(slice) = moved {
            let height = rows[slice.row].slice_height(&slice, pad);
            self.push(slice, height);
        }
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
