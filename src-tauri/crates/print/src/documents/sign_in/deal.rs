//! Rows dealt to half pages: groups with their headings, then numbered blanks so that both halves end
//! level. Not here: how a row looks.

/// A group to be dealt: its heading and how many rows it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub heading: String,
    /// The heading where the group goes on in another half.
    pub again: String,
    pub rows: usize,
}

/// One row of a half page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slot {
    Heading(String),
    /// The n-th of all groups' rows, with its number on the sheet.
    Entry {
        entry: usize,
        number: usize,
    },
    /// Nothing but its number.
    Blank {
        number: usize,
    },
}

/// Two half pages.
pub(super) type Sides = [Vec<Slot>; 2];

/// How many blanks there are at least for people who are on no list.
const SPARE: usize = 6;
/// The last half pages are not made shorter than this.
const SHORTEST: usize = 8;

/// Deals groups to pages whose halves hold `first` rows on the first page and `next` on the others; `last`
/// names the heading of the blanks. The last page of several is as short as its rows allow.
pub(super) fn deal(groups: &[Group], last: &str, first: usize, next: usize) -> Vec<Sides> {
    let full = Dealing::new(groups, last, first, next, None);
    let pages = full.pages;
    if pages.len() == 1 {
        return pages;
    }
    let shorter = (SHORTEST..next).map(|rows| {
        let short = Some((pages.len() - 1, rows));
        Dealing::new(groups, last, first, next, short).pages
    });
    let mut fitting = shorter.filter(|dealt| dealt.len() == pages.len());
    fitting.next().unwrap_or(pages)
}

struct Dealing {
    pages: Vec<Sides>,
    /// Rows of a half on the first page and on the others, and a page that is shorter.
    first: usize,
    next: usize,
    short: Option<(usize, usize)>,
    side: usize,
    number: usize,
}

impl Dealing {
    fn new(
        groups: &[Group],
        last: &str,
        first: usize,
        next: usize,
        short: Option<(usize, usize)>,
    ) -> Self {
        let mut dealing = Self {
            pages: vec![Sides::default()],
            first,
            next,
            short,
            side: 0,
            number: 0,
        };
        let mut entry = 0;
        for group in groups.iter().filter(|group| group.rows > 0) {
            dealing.begin(&group.heading);
            for _ in 0..group.rows {
                if dealing.room() == 0 {
                    dealing.turn();
                    dealing.push(Slot::Heading(group.again.clone()));
                }
                dealing.number += 1;
                let number = dealing.number;
                dealing.push(Slot::Entry { entry, number });
                entry += 1;
            }
        }
        dealing.spare(last);
        dealing
    }

    /// Rows a half of the page being filled holds; at least a heading and a row.
    fn rows(&self) -> usize {
        let page = self.pages.len() - 1;
        let rows = match self.short {
            Some((at, rows)) if at == page => rows,
            _ if page == 0 => self.first,
            _ => self.next,
        };
        rows.max(2)
    }

    fn room(&self) -> usize {
        let filled = self.pages.last().map_or(0, |sides| sides[self.side].len());
        self.rows().saturating_sub(filled)
    }

    fn push(&mut self, slot: Slot) {
        let side = self.side;
        if let Some(sides) = self.pages.last_mut() {
            sides[side].push(slot);
        }
    }

    fn blank(&mut self) {
        self.number += 1;
        let number = self.number;
        self.push(Slot::Blank { number });
    }

    /// Goes on in the next half.
    fn turn(&mut self) {
        if self.side == 0 {
            self.side = 1;
        } else {
            self.side = 0;
            self.pages.push(Sides::default());
        }
    }

    /// Puts a heading that has at least one row below it in the same half.
    fn begin(&mut self, heading: &str) {
        if self.room() < 2 {
            (0..self.room()).for_each(|_| self.blank());
            self.turn();
        }
        self.push(Slot::Heading(heading.to_owned()));
    }

    /// Blanks for people on no list, to the end of the page.
    fn spare(&mut self, heading: &str) {
        self.begin(heading);
        let mut left = SPARE;
        loop {
            let room = self.room();
            (0..room).for_each(|_| self.blank());
            left = left.saturating_sub(room);
            if self.side == 1 && left == 0 {
                return;
            }
            self.turn();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(rows: &[usize]) -> Vec<Group> {
        let group = |(n, rows): (usize, &usize)| Group {
            heading: format!("{n}"),
            again: format!("{n}（续）"),
            rows: *rows,
        };
        rows.iter().enumerate().map(group).collect()
    }

    fn flat(pages: &[Sides]) -> Vec<&Slot> {
        pages.iter().flatten().flatten().collect()
    }

    #[test]
    fn both_halves_end_level_and_no_heading_ends_one() {
        for sizes in [
            vec![],
            vec![12, 7, 8, 3],
            vec![20, 1, 1],
            vec![19, 300, 2],
            vec![1; 90],
        ] {
            let pages = deal(&groups(&sizes), "blank", 21, 25);
            for [left, right] in &pages {
                assert_eq!(left.len(), right.len(), "{sizes:?}");
                for side in [left, right] {
                    assert!(!matches!(side.last(), Some(Slot::Heading(_))), "{sizes:?}");
                }
            }
            let entries: Vec<usize> = flat(&pages)
                .into_iter()
                .filter_map(|slot| match slot {
                    Slot::Entry { entry, .. } => Some(*entry),
                    _ => None,
                })
                .collect();
            assert_eq!(entries, (0..sizes.iter().sum()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn numbers_run_on_over_blanks_and_pages() {
        let pages = deal(&groups(&[19, 30, 4]), "blank", 21, 25);
        let numbers: Vec<usize> = flat(&pages)
            .into_iter()
            .filter_map(|slot| match slot {
                Slot::Entry { number, .. } | Slot::Blank { number } => Some(*number),
                Slot::Heading(_) => None,
            })
            .collect();
        assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    }

    #[test]
    fn the_last_of_several_pages_is_short() {
        let pages = deal(&groups(&[45]), "blank", 21, 25);
        assert_eq!(pages.len(), 2);
        assert!(pages[1][0].len() < 15, "{}", pages[1][0].len());
        let spare = flat(&pages)
            .into_iter()
            .filter(|slot| matches!(slot, Slot::Blank { .. }))
            .count();
        assert!(spare >= SPARE);
    }

    #[test]
    fn a_village_without_a_list_gets_a_page_to_write_on() {
        let pages = deal(&[], "blank", 21, 25);
        assert_eq!(pages.len(), 1);
        assert_eq!(flat(&pages).len(), 42);
    }
}
