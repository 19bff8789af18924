//! A table as it leaves: what stands above it, its columns and rows, what stands below it. Not here: any format.

use chrono::{NaiveDate, NaiveDateTime};

/// What a file says of itself. Nobody's name belongs into it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// The title, as it stands above.
    pub title: String,
    /// The organisation that gives it away, never a person.
    pub organisation: String,
    /// Its number in the register, empty without one.
    pub number: String,
    /// Its code in the register, in groups; empty without one.
    pub code: String,
    /// 公开版 or 内部版, empty where there is only one.
    pub edition: String,
    /// When it was made; the same table made at the same moment is the same file.
    pub made: NaiveDateTime,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words, broken over lines.
    Text,
    /// Digits that are no number: phones, numbers of matters and households.
    Code,
    /// Days.
    Day,
    /// Numbers.
    Number,
    /// Shares of one: `0.85` is 85 %.
    Share,
}

impl Kind {
    /// Its identifier in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Code => "code",
            Self::Day => "day",
            Self::Number => "number",
            Self::Share => "share",
        }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its identifier in JSON.
    pub key: String,
    /// Its header.
    pub header: String,
    /// So many half-width characters are wide enough for a line of it.
    pub width: f64,
    /// What it holds.
    pub kind: Kind,
}

impl Column {
    /// A column.
    pub fn new(key: &str, header: &str, kind: Kind, width: f64) -> Self {
        Self {
            key: key.to_owned(),
            header: header.to_owned(),
            width,
            kind,
        }
    }
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    None,
    /// Words, whatever they begin with.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// A number.
    Number(f64),
    /// A share of one.
    Share(f64),
}

impl Cell {
    /// Words, or nothing where there are none.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() {
            Self::None
        } else {
            Self::Text(words)
        }
    }

    /// A day, if there is one.
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::None, Self::Day)
    }

    /// A count.
    pub fn count(n: impl Into<f64>) -> Self {
        Self::Number(n.into())
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        Self::text(words)
    }
}

impl From<Option<String>> for Cell {
    fn from(words: Option<String>) -> Self {
        Self::text(words.unwrap_or_default())
    }
}

/// The size of paper that a table is printed on from another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
}

/// How the paper lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// Upright.
    #[default]
    Portrait,
    /// Across.
    Landscape,
}

/// The page that a table is printed on from another program; as wide as the page, as long as it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Page {
    /// Its size.
    pub size: Size,
    /// How it lies.
    pub direction: Direction,
}

impl Page {
    /// A4 across.
    pub const LANDSCAPE: Self = Self {
        size: Size::A4,
        direction: Direction::Landscape,
    };
}

impl Table {
    /// Without the columns in which no row says anything; of a table without rows all stay.
    pub fn filled(mut self) -> Self {
        let said = |at: usize| {
            let mut rows = self.rows.iter();
            rows.any(|row| row.get(at).is_some_and(|cell| *cell != Cell::None))
        };
        let all = self.columns.len();
        let kept: Vec<bool> = (0..all)
            .map(|at| self.rows.is_empty() || said(at))
            .collect();
        let keeps = |at: usize| kept.get(at).copied().unwrap_or_default();
        for row in &mut self.rows {
            let mut at = 0..;
            row.retain(|_| at.next().is_some_and(keeps));
        }
        let mut at = 0..;
        self.columns.retain(|_| at.next().is_some_and(keeps));
        self
    }
}

/// A table as it leaves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What the file says of itself; its title stands above the table.
    pub about: About,
    /// The sheet's name, in a few words.
    pub sheet: String,
    /// Lines between title and header: period, meeting, counts.
    pub lines: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
    /// What stands where there is no row.
    pub empty: String,
    /// Lines under the table.
    pub notes: Vec<String>,
    /// The page it is printed on.
    pub page: Page,
}
