//! In which class an issue stands on day D. The state is what its newest event led to; 解释说明 is told from
//! 已解决 by what stood before the strike-off; a merged issue stands in the class of its final target.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{IssueRow, Period};
use crate::ids::IssueId;
use crate::words::{Class, EventKind, State};

/// The state of an issue on day D as far as it was known; nothing for what had not begun by then.
pub(super) fn state_on(row: &IssueRow, period: &Period) -> Option<State> {
    row.counted(period).next_back().map(|event| event.state)
}

/// The day an issue was first laid before a meeting, or counted as raised outside one.
pub(super) fn raised_on(row: &IssueRow, period: &Period) -> Option<NaiveDate> {
    row.counted(period)
        .find(|event| event.kind == EventKind::Raised)
        .map(|event| event.day)
}

fn class_of(row: &IssueRow, state: State, period: &Period) -> Class {
    match state {
        State::StruckOff if was_explained(row, period) => Class::Explained,
        State::Done | State::StruckOff => Class::Resolved,
        State::Committed => Class::InPlan,
        State::UnderStudy => Class::UnderStudy,
        State::Referred => Class::Referred,
        State::Explained => Class::Explained,
        State::ToReopen => Class::ToReopen,
        State::Withdrawn => Class::Withdrawn,
        State::Pending | State::Raised | State::Merged => Class::Unsorted,
    }
}

/// Whether what was struck off stood at 解释说明 before.
fn was_explained(row: &IssueRow, period: &Period) -> bool {
    let mut before = row
        .counted(period)
        .rev()
        .filter(|event| event.state != State::StruckOff);
    before
        .next()
        .is_some_and(|event| event.state == State::Explained)
}

/// The class of an issue on day D and whether it is a merged one; nothing for what was not raised by
/// then. Merged in a circle, or into what had not begun, it stands unsorted.
pub fn class_on(
    row: &IssueRow,
    all: &HashMap<IssueId, &IssueRow>,
    period: &Period,
) -> Option<(Class, bool)> {
    raised_on(row, period)?;
    let state = state_on(row, period)?;
    if state != State::Merged {
        return Some((class_of(row, state, period), false));
    }
    let class = final_target(row, all, period).map_or(Class::Unsorted, |(target, state)| {
        class_of(target, state, period)
    });
    Some((class, true))
}

/// Where a chain of mergings ends, with the state it stands in.
fn final_target<'a>(
    row: &'a IssueRow,
    all: &HashMap<IssueId, &'a IssueRow>,
    period: &Period,
) -> Option<(&'a IssueRow, State)> {
    let mut seen = BTreeSet::from([row.id]);
    let mut at = row;
    loop {
        let target = at.counted(period).next_back()?.target?;
        at = all.get(&target).copied()?;
        let state = state_on(at, period)?;
        if state != State::Merged {
            return Some((at, state));
        }
        if !seen.insert(at.id) {
            return None;
        }
    }
}

/// The class of an issue of the cohort A; nothing for an issue that is not of it.
pub fn cohort_class(
    row: &IssueRow,
    all: &HashMap<IssueId, &IssueRow>,
    period: &Period,
) -> Option<(Class, bool)> {
    raised_on(row, period).filter(|day| period.holds(*day))?;
    class_on(row, all, period)
}
