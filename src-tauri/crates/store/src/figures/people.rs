//! Promises by who answers for them: open and overdue on day D, kept in time or late in the period. Not here: points,
//! and who is the same person (`desk`).

use rules::ids::{PersonId, VillageId};

use super::{Asked, HAPPENED, ISSUES, SCOPE, STANDING, Values, n};
use crate::fault::StoreFault;
use crate::record::column;
use crate::view::View;

const PEOPLE: &str = include_str!("people.sql");

/// What one person answers for; promises with only a unit have none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Whose.
    pub village: VillageId,
    /// Who.
    pub person: Option<PersonId>,
    /// Their promises.
    pub promises: AnsweredPromises,
}

/// Promises counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AnsweredPromises {
    /// Open on day D.
    pub open: u64,
    /// Of these, overdue.
    pub overdue: u64,
    /// Done in the period.
    pub done: u64,
    /// Of these, later than promised.
    pub late: u64,
    /// The days that those done took, together.
    pub days: u64,
}

impl AnsweredPromises {
    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            open: self.open + other.open,
            overdue: self.overdue + other.overdue,
            done: self.done + other.done,
            late: self.late + other.late,
            days: self.days + other.days,
        }
    }
}

impl View<'_> {
    /// Promises by who answers for them. Their sums are the figures 在办承诺 and 逾期.
    pub fn promises_by_person(&self, asked: &Asked) -> Result<Vec<Answered>, StoreFault> {
        let sql = format!("{SCOPE}{STANDING}{ISSUES}{HAPPENED}{PEOPLE}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let values = Values::of(self, asked, asked.period.known);
        let mut rows = values.ask(&mut statement)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(Answered {
                village: column(row, 0, "commitments")?,
                person: column(row, 1, "commitments")?,
                promises: AnsweredPromises {
                    open: n(row, 2)?,
                    overdue: n(row, 3)?,
                    done: n(row, 4)?,
                    late: n(row, 5)?,
                    days: n(row, 6)?,
                },
            });
        }
        Ok(all)
    }
}
