//! What the figures are counted from: each issue with all that happened to it, and the question that is
//! asked. Not here: how the store orders and keeps it.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::promise::Promise;
use super::rates::VisitRow;
use crate::ids::{CommitmentId, IssueId};
use crate::words::{EventKind, State};

/// One event, with the state that it led to and the moment it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The state it led to.
    pub state: State,
    /// On which civil day.
    pub day: NaiveDate,
    /// When it was written down.
    pub recorded: DateTime<Utc>,
    /// The target, for 并入.
    pub target: Option<IssueId>,
    /// The promise it made, extended or ended.
    pub commitment: Option<CommitmentId>,
}

/// A progress entry of the kind 答复.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted {
    /// Its day.
    pub day: NaiveDate,
    /// When it was written down.
    pub recorded: DateTime<Utc>,
}

/// An issue with everything the figures ask about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueRow {
    /// Its id.
    pub id: IssueId,
    /// Whether it belongs to the place asked about. Others are given only as targets of merging.
    pub in_place: bool,
    /// Its events: civil day, clock, replica, seq.
    pub events: Vec<Event>,
    /// The day its first answer was due.
    pub answer_due: Option<NaiveDate>,
    /// Progress entries of the kind 答复.
    pub answers: Vec<Noted>,
    /// Its return visits, in order.
    pub visits: Vec<VisitRow>,
    /// Its promises.
    pub promises: Vec<Promise>,
}

impl IssueRow {
    /// An issue to which nothing has happened yet.
    pub const fn new(id: IssueId) -> Self {
        Self {
            id,
            in_place: true,
            events: Vec::new(),
            answer_due: None,
            answers: Vec::new(),
            visits: Vec::new(),
            promises: Vec::new(),
        }
    }

    /// The events that count: up to day D, as far as they were known.
    pub fn counted(&self, period: &Period) -> impl DoubleEndedIterator<Item = &Event> {
        self.events
            .iter()
            .filter(|event| period.counts(event.day, event.recorded))
    }
}

/// What is asked: a period, seen from day `on`, by what was recorded until `known`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// Day D of the figures: what happened after it does not count.
    pub on: NaiveDate,
    /// What was recorded later does not count; nothing = all that is recorded counts.
    pub known: Option<DateTime<Utc>>,
}

impl Period {
    /// Whether a day lies in the period and not after D.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to && day <= self.on
    }

    /// Whether something counts at all: it happened up to D and was recorded in time.
    pub fn counts(&self, day: NaiveDate, recorded: DateTime<Utc>) -> bool {
        day <= self.on && self.known.is_none_or(|known| recorded <= known)
    }

    /// The same question by what was known at another moment.
    #[must_use]
    pub const fn as_known(self, known: Option<DateTime<Utc>>) -> Self {
        Self { known, ..self }
    }
}

/// Issues by their ids, for following a merging.
pub(super) fn by_id(rows: &[IssueRow]) -> HashMap<IssueId, &IssueRow> {
    rows.iter().map(|row| (row.id, row)).collect()
}
