//! What a ledger says.

use chrono::NaiveDate;
use rules::words::{Outcome, Rating, Source, State};

use super::Column;
use crate::documents::{LampMark, Sheet};

/// The ledger of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    /// Head and foot. Its edition must be internal when the rows are.
    pub sheet: Sheet,
    /// How the columns stand.
    pub form: LedgerForm,
    /// Chosen columns in printing order instead of the form's own.
    pub columns: Option<Vec<Column>>,
    /// What the village calls its grids; the header of that column.
    pub grid_word: String,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period; states are as of this day.
    pub to: NaiveDate,
    /// From how many days before the deadline 快到期 counts; the legend says it.
    pub due_soon_days: u32,
    /// The line that stands where there are none.
    pub empty: String,
    /// The issues in order; the sheet numbers them from 1 and counts them by their lamps.
    pub rows: LedgerRows,
}

/// The forms of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LedgerForm {
    /// Baoting's four columns, A4 landscape, 12 pt.
    Four,
    /// All columns, stacked, A4 landscape, 9 pt.
    Full,
    /// All columns side by side, A3 landscape, 9 pt.
    Flat,
}

/// The rows, with or without what only the office may read.
#[derive(Debug, Clone, PartialEq)]
pub enum LedgerRows {
    /// Rows without any reporter: there is no 反映人 column at all.
    Public(Vec<LedgerRow>),
    /// Rows with their reporters; only the internal edition takes them.
    Internal(Vec<(LedgerRow, LedgerInternal)>),
}

/// One issue, its round in force. Nothing in it names the reporter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerRow {
    /// The number: `2026-013`.
    pub number: String,
    /// The number it had in an imported ledger; a line of the note.
    pub own_number: Option<String>,
    /// The day of the meeting that raised it.
    pub meeting_day: Option<NaiveDate>,
    /// 网格 or group.
    pub grid: Option<String>,
    /// 类别.
    pub category: Option<String>,
    /// 来源.
    pub source: Option<Source>,
    /// 分类: the last outcome.
    pub outcome: Option<Outcome>,
    /// 问题概要.
    pub summary: String,
    /// 责任单位.
    pub department: Option<String>,
    /// 责任人; on public paper only one whose post is public.
    pub person: Option<String>,
    /// 工作举措.
    pub measure: Option<String>,
    /// 工作进展, oldest first.
    pub progress: Vec<LedgerEntry>,
    /// Earlier rounds, one line each: `第1轮 4月28日办结，5月3日回访不满意，重开`.
    pub earlier_rounds: Vec<String>,
    /// 佐证: `照片2张；验收单1份`.
    pub evidence: Option<String>,
    /// 备注.
    pub note: Option<String>,
    /// 解决时限, or the review day, or the day due back.
    pub deadline: Option<NaiveDate>,
    /// The state; its word is printed where there is no lamp.
    pub state: State,
    /// The lamp as of the period's last day.
    pub lamp: LampMark,
    /// Extensions of this round.
    pub extensions: u32,
    /// Extensions of all rounds.
    pub total_extensions: u32,
    /// 办结日期.
    pub done_on: Option<NaiveDate>,
    /// 群众评价.
    pub rating: Option<Rating>,
    /// 复核人; on public paper only one whose post is public.
    pub reviewer: Option<String>,
    /// 销号日期.
    pub struck_off_on: Option<NaiveDate>,
}

/// An entry of 工作进展.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerEntry {
    /// The day.
    pub day: NaiveDate,
    /// What happened.
    pub words: String,
}

/// What only the internal edition shows of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LedgerInternal {
    /// 反映人; none: nobody was named.
    pub reporter: Option<String>,
    /// The reporter's household: its code or its head.
    pub household: Option<String>,
}
