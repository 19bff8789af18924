//! The first answer that a villager got: the first sorting, the department's answer, or a progress entry of
//! the kind 答复, whichever came first (响应率 asks whether it came in time).

use chrono::NaiveDate;

use super::{IssueRow, Period};
use crate::words::EventKind;

/// The day of an issue's first answer, by what counts.
pub fn first_answer(row: &IssueRow, period: &Period) -> Option<NaiveDate> {
    let sorted = row
        .counted(period)
        .filter(|event| answers(event.kind))
        .map(|event| event.day);
    let noted = row
        .answers
        .iter()
        .filter(|noted| period.counts(noted.day, noted.recorded))
        .map(|noted| noted.day);
    sorted.chain(noted).min()
}

/// Whether an event says something to whoever raised the matter.
const fn answers(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::ResolvedOnSpot
            | EventKind::Committed
            | EventKind::UnderStudy
            | EventKind::Referred
            | EventKind::Explained
            | EventKind::Done
            | EventKind::Answered
    )
}
