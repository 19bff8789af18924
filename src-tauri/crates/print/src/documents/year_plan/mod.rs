//! 年度会议计划, the plan of a year: who meets in which month, what was held, what was missed, and whether that was
//! often enough (papers §3, §5). Not here: how quotas are reckoned (`rules::quota`).

mod grid;
mod input;
mod legend;
mod look;
mod marks;
mod rows;
mod sheets;
mod summary;
mod words;

pub use input::{
    MonthStanding, PlanKind, PlanRow, QuotaRow, Rows, Session, SessionState, YearPlan,
};

use crate::PrintFault;
use crate::documents::Paper;
use crate::font::FontShelf;

/// Lays a year's plan out. Faults: a font that cannot be read.
pub fn plan(plan: &YearPlan, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    Paper::checked(sheets::pages(plan, shelf), look::DAY_PT, shelf)
}
