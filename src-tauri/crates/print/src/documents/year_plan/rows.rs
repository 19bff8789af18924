//! The rows: which sessions stand in which month of which row, and how high that makes them.

use chrono::Datelike;

use super::look::{CHIEF, CHIEF_PT, DAY_SMALL_PT, LINE, MONTH, NAME, NAME_PT, PAD, ROW, ROW_LEAST};
use super::marks::Sign;
use super::{Rows, Session, SessionState, YearPlan};
use crate::font::{Face, FontShelf};
use crate::text::{self, Align, Block, Paragraph, Style};

/// A row ready to be drawn.
pub(super) struct Row<'a> {
    pub name: Block,
    pub chiefs: Vec<Block>,
    /// January to December: lines of one or two sessions each.
    pub months: Vec<Vec<Vec<&'a Session>>>,
    /// Held, and held with those missed and to come.
    pub counts: (usize, usize),
    /// In millimetres, and the least that it can be pressed to.
    pub height: f64,
    pub least: f64,
}

impl Row<'_> {
    /// Its height between the least (0) and its own (1).
    pub fn pressed(&self, press: f64) -> f64 {
        self.least + press * (self.height - self.least)
    }
}

/// The rows of the plan in their order.
pub(super) fn rows<'a>(plan: &'a YearPlan, signs: &[Sign], shelf: &FontShelf) -> Vec<Row<'a>> {
    let setter = Setter {
        shelf,
        signs,
        chief: chief_style(plan, shelf),
    };
    match &plan.rows {
        Rows::Grids {
            grids, everybody, ..
        } => {
            let whole = sessions(plan, |session| session.grids.is_empty());
            let mut rows: Vec<Row<'a>> = Vec::new();
            if !whole.is_empty() {
                rows.push(setter.row(everybody, &[], whole));
            }
            for (number, grid) in grids.iter().enumerate() {
                let own = sessions(plan, |session| session.grids.contains(&number));
                rows.push(setter.row(&grid.name, &grid.chiefs, own));
            }
            rows
        }
        Rows::Kinds => plan
            .kinds
            .iter()
            .enumerate()
            .map(|(number, kind)| {
                let own = sessions(plan, |session| session.kind == number);
                setter.row(&kind.name, &[], own)
            })
            .collect(),
    }
}

/// 楷体, unless a chief's name is not covered: then the whole column is 正文.
fn chief_style(plan: &YearPlan, shelf: &FontShelf) -> Style {
    let face = match &plan.rows {
        Rows::Grids { grids, .. } => {
            let names = grids.iter().flat_map(|grid| &grid.chiefs);
            shelf.column_face(Face::Kai, names.map(String::as_str))
        }
        Rows::Kinds => Face::Kai,
    };
    Style::new(face, CHIEF_PT)
}

/// The sessions of a row that are drawn.
fn sessions(plan: &YearPlan, belongs: impl Fn(&Session) -> bool) -> Vec<&Session> {
    let drawn = plan.sessions.iter().filter(|session| {
        session.state != SessionState::Cancelled && session.day.year() == plan.year
    });
    drawn.filter(|session| belongs(session)).collect()
}

struct Setter<'a> {
    shelf: &'a FontShelf,
    signs: &'a [Sign],
    chief: Style,
}

impl Setter<'_> {
    fn row<'s>(&self, name: &str, chiefs: &[String], own: Vec<&'s Session>) -> Row<'s> {
        let held = own
            .iter()
            .filter(|session| session.state == SessionState::Held);
        let counts = (held.count(), own.len());
        let mut months: Vec<Vec<&Session>> = vec![Vec::new(); 12];
        for session in own {
            if let Some(month) = months.get_mut(session.day.month0() as usize) {
                month.push(session);
            }
        }
        let months: Vec<Vec<Vec<&Session>>> =
            months.into_iter().map(|month| self.lines(&month)).collect();
        let most = months.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let style = Style::new(Face::Heading, NAME_PT);
        // Without a chief the name has both columns.
        let room = if chiefs.is_empty() {
            NAME + CHIEF
        } else {
            NAME
        };
        let name = self.block(name, style, room, Align::Left);
        let chiefs: Vec<Block> = chiefs.iter().map(|chief| self.person(chief)).collect();
        let people: f64 = chiefs.iter().map(Block::height_mm).sum();
        let words = name.height_mm().max(people) + 2.0 * PAD;
        let more = LINE * (most - 1) as f64;
        Row {
            name,
            chiefs,
            months,
            counts,
            height: (ROW + more).max(words),
            least: (ROW_LEAST + more).max(words),
        }
    }

    fn block(&self, words: &str, style: Style, room: f64, align: Align) -> Block {
        let paragraph = Paragraph::new(words, style, style.size_pt * 1.25).align(align);
        text::set(self.shelf, &paragraph, room - 2.0 * PAD)
    }

    /// A name breaks only after ·; where a part of it is wider than the column, all of it is set smaller.
    fn person(&self, name: &str) -> Block {
        let room = CHIEF - PAD;
        let parts = name.split_inclusive('·');
        let widths = parts.map(|part| text::width_mm(self.shelf, part, self.chief));
        let widest = widths.fold(room, f64::max);
        let style = self.chief.sized(self.chief.size_pt * room / widest);
        let paragraph = Paragraph::empty(style.size_pt * 1.25);
        let paragraph = paragraph.name(name, style).align(Align::Centre);
        text::set(self.shelf, &paragraph, room)
    }

    /// Two sessions side by side, if the month is wide enough for their days and signs.
    fn lines<'s>(&self, month: &[&'s Session]) -> Vec<Vec<&'s Session>> {
        let mut lines: Vec<Vec<&Session>> = Vec::new();
        for session in month {
            let fits = |line: &Vec<&Session>| {
                let all = line.iter().chain([session]);
                let widths = all.map(|one| self.width(one));
                line.len() < 2 && widths.sum::<f64>() <= MONTH - 0.8
            };
            match lines.last_mut() {
                Some(line) if fits(line) => line.push(session),
                _ => lines.push(vec![session]),
            }
        }
        lines
    }

    fn width(&self, session: &Session) -> f64 {
        let style = Style::new(Face::Body, DAY_SMALL_PT);
        let day = text::width_mm(self.shelf, &format!("{}日", session.day.day()), style);
        let sign = self
            .signs
            .get(session.kind)
            .map_or(0.0, |sign| sign.width(self.shelf));
        day.max(sign) + 0.6
    }
}
