//! A 收集问题 and the parts that add up to it; beside it what waits, runs, was finished, reopened, extended.

use super::class::{cohort_class, state_on};
use super::history::by_id;
use super::{IssueRow, Period, is_overdue};
use crate::words::{Class, EventKind, State};

/// One part of A.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Part {
    /// Issues in it.
    pub n: u64,
    /// Of these, merged into another issue of this class (`其中并入n件`).
    pub merged: u64,
}

/// The figures over issues.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IssueFigures {
    /// A 收集问题: the cohort.
    pub collected: u64,
    /// The parts, one for each class of `Class::ALL`; they add up to A.
    pub parts: [Part; Class::ALL.len()],
    /// 另有待议n件: waiting on day D, not part of A.
    pub pending: u64,
    /// Promises open on day D, whenever their issues were raised.
    pub promised: u64,
    /// Of these, overdue.
    pub overdue: u64,
    /// 本期办结n件: finished in the period, whoever raised them when.
    pub done_in_period: u64,
    /// Reopenings in the period.
    pub reopened: u64,
    /// Extensions in the period.
    pub extensions: u64,
}

impl IssueFigures {
    /// One part.
    pub fn part(&self, class: Class) -> Part {
        position(class).map_or_else(Part::default, |at| self.parts[at])
    }

    /// Counts `n` more issues into a part, and into the whole with it.
    pub fn add(&mut self, class: Class, part: Part) {
        if let Some(at) = position(class) {
            self.parts[at].n += part.n;
            self.parts[at].merged += part.merged;
            self.collected += part.n;
        }
    }

    /// 其余: what is in none of the three named parts.
    pub fn rest(&self) -> u64 {
        Class::ALL
            .iter()
            .filter(|class| class.is_rest())
            .map(|class| self.part(*class).n)
            .sum()
    }
}

fn position(class: Class) -> Option<usize> {
    Class::ALL.iter().position(|known| *known == class)
}

/// The figures over issues for a period on day D.
pub fn issue_figures(rows: &[IssueRow], period: &Period) -> IssueFigures {
    let all = by_id(rows);
    let mut figures = IssueFigures::default();
    for row in rows.iter().filter(|row| row.in_place) {
        count_events(row, period, &mut figures);
        let state = state_on(row, period);
        figures.pending += u64::from(state == Some(State::Pending));
        figures.promised += u64::from(state == Some(State::Committed));
        figures.overdue += u64::from(is_overdue(row, period));
        if let Some((class, merged)) = cohort_class(row, &all, period) {
            let merged = u64::from(merged);
            figures.add(class, Part { n: 1, merged });
        }
    }
    figures
}

fn count_events(row: &IssueRow, period: &Period, figures: &mut IssueFigures) {
    let within = || row.counted(period).filter(|event| period.holds(event.day));
    let of = |kind| within().filter(|event| event.kind == kind).count() as u64;
    figures.reopened += of(EventKind::Reopened);
    figures.extensions += of(EventKind::Extended);
    let done = of(EventKind::Done) + of(EventKind::ResolvedOnSpot);
    figures.done_in_period += u64::from(done > 0);
}
