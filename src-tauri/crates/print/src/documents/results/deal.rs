//! Dealing matters to sheets: each whole, unless it is longer than a sheet. Plain reckoning over heights.

use super::item::{Measured, Strip};

/// Rounding must not push a matter that fits exactly to the next sheet.
const SLACK: f64 = 1e-6;

/// A matter, or a part of one, on one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// The matter's place in the list.
    pub item: usize,
    /// Which of its strips.
    pub strips: Vec<Strip>,
}

/// The height for matters on the first sheet and on each further one, and what must stay free under the last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Room {
    pub first: f64,
    pub next: f64,
    pub tail: f64,
}

/// The parts of each sheet. There is always one sheet.
pub(super) fn deal(items: &[Measured<'_>], room: Room) -> Vec<Vec<Part>> {
    let mut dealer = Dealer {
        room,
        sheets: vec![Vec::new()],
        left: room.first,
    };
    for (place, item) in items.iter().enumerate() {
        dealer.add(place, item);
    }
    dealer.make_room_for_the_tail(items);
    dealer.sheets
}

struct Dealer {
    room: Room,
    sheets: Vec<Vec<Part>>,
    /// Height left on the last sheet.
    left: f64,
}

impl Dealer {
    fn add(&mut self, place: usize, item: &Measured<'_>) {
        let whole = item.whole();
        if whole > self.left + SLACK && whole <= self.room.next + SLACK {
            self.turn();
        }
        if whole <= self.left + SLACK {
            self.put(place, item.strips(), whole);
        } else {
            self.add_long(place, item);
        }
    }

    /// A matter longer than a sheet: strip by strip, and long ones between their lines.
    fn add_long(&mut self, place: usize, item: &Measured<'_>) {
        if self.left < self.room.next / 3.0 {
            self.turn();
        }
        let mut waiting = item.strips();
        while !waiting.is_empty() {
            let mut here = Vec::new();
            let mut free = self.left - item.around();
            while let Some(strip) = waiting.first().cloned() {
                let height = item.height(&strip);
                if height <= free + SLACK {
                    here.push(waiting.remove(0));
                    free -= height;
                } else {
                    if let Some((now, later)) = item.split(&strip, free) {
                        here.push(now);
                        waiting[0] = later;
                    }
                    break;
                }
            }
            let fresh = (self.left - self.room.next).abs() < SLACK;
            if here.is_empty() && fresh {
                // Not even a strip fits: it stands out of its sheet rather than nowhere.
                here.push(waiting.remove(0));
            }
            if !here.is_empty() {
                let used = self.left - free;
                self.put(place, here, used);
            }
            if !waiting.is_empty() {
                self.turn();
            }
        }
    }

    fn put(&mut self, item: usize, strips: Vec<Strip>, height: f64) {
        self.left -= height;
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.push(Part { item, strips });
        }
    }

    fn turn(&mut self) {
        self.sheets.push(Vec::new());
        self.left = self.room.next;
    }

    /// The tail does not stand alone: the last matter goes overleaf with it, if it leaves another behind.
    fn make_room_for_the_tail(&mut self, items: &[Measured<'_>]) {
        if self.left + SLACK >= self.room.tail {
            return;
        }
        let moved = match self.sheets.last_mut() {
            Some(sheet) if sheet.len() > 1 => sheet.pop(),
            _ => None,
        };
        let fits = |part: &Part| {
            let item = &items[part.item];
            let heights: f64 = part.strips.iter().map(|strip| item.height(strip)).sum();
            heights + item.around() + self.room.tail <= self.room.next + SLACK
        };
        match moved {
            Some(part) if fits(&part) => self.sheets.push(vec![part]),
            Some(part) => {
                if let Some(sheet) = self.sheets.last_mut() {
                    sheet.push(part);
                }
                self.sheets.push(Vec::new());
            }
            None => self.sheets.push(Vec::new()),
        }
    }
}
