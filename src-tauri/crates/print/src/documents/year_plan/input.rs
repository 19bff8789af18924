//! What a year's plan says. Of people only who heads a grid, which is a public post.

use chrono::NaiveDate;

use crate::documents::Sheet;

/// A year's sessions by month.
#[derive(Debug, Clone, PartialEq)]
pub struct YearPlan {
    /// Head and foot.
    pub sheet: Sheet,
    /// The year.
    pub year: i32,
    /// The civil day: sessions planned before it and not held were missed; its month is marked.
    pub today: NaiveDate,
    /// The kinds that stand on the sheet, for symbols and legend.
    pub kinds: Vec<PlanKind>,
    /// What the rows are.
    pub rows: Rows,
    /// Every session of the year, oldest first.
    pub sessions: Vec<Session>,
    /// The quotas that bind.
    pub quotas: Vec<QuotaRow>,
}

/// One kind of meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanKind {
    /// Its name.
    pub name: String,
    /// Its sign: ● ■ ▲ ◆ are drawn; any other kind shows the first two characters of its name.
    pub symbol: String,
}

/// What a row of the plan is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rows {
    /// A row for each grid, and one for what convenes everybody: meetings are convened by grid.
    Grids {
        /// 网格, or what it is called here.
        word: String,
        /// 网格长, likewise.
        chief_word: String,
        /// The grids in their order.
        grids: Vec<PlanRow>,
        /// What convenes everybody: 全村.
        everybody: String,
    },
    /// A row for each kind: everything convenes the whole village.
    Kinds,
}

/// A grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    /// Its name.
    pub name: String,
    /// Who heads it, by a public post.
    pub chiefs: Vec<String>,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its day.
    pub day: NaiveDate,
    /// Its kind's place in the list of kinds.
    pub kind: usize,
    /// How it stands.
    pub state: SessionState,
    /// The grids convened, by their place in the rows; none = everybody.
    pub grids: Vec<usize>,
}

/// How a session stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionState {
    /// Held: filled.
    Held,
    /// Planned for today or later: hollow.
    ToCome,
    /// Planned, and its day has passed: struck through.
    Missed,
    /// Cancelled: said in the counts, not drawn.
    Cancelled,
}

/// A quota that the village has switched on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotaRow {
    /// `亲加奔每月1场`
    pub words: String,
    /// Its kind's place in the list of kinds.
    pub kind: usize,
    /// Months of one period: 1, 3 or 12.
    pub months: usize,
    /// How each period of the year stands, January first; none: it did not bind yet.
    pub periods: Vec<Option<MonthStanding>>,
}

/// How a period of a quota stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthStanding {
    /// Held often enough: a tick.
    Met,
    /// Over, and not often enough: 未达标.
    Missed,
    /// There is still time: 待开.
    Open,
}
