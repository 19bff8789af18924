//! The promise an issue stood under on day D, and whether it was overdue. Not here: the lamp's rule (`lamp`)
//! and the deadline's (`commitment`).

use chrono::{DateTime, NaiveDate, Utc};

use super::class::state_on;
use super::{IssueRow, Period};
use crate::commitment::{Extension, deadline_on};
use crate::ids::CommitmentId;
use crate::lamp::{DUE_SOON_DAYS, Standing, light};
use crate::words::{Lamp, State};

/// An extension with the moment it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Granted {
    /// The day it was granted.
    pub day: NaiveDate,
    /// The deadline from then on.
    pub deadline: NaiveDate,
    /// When it was written down.
    pub recorded: DateTime<Utc>,
}

/// A commitment as far as its days go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Its id: events name it.
    pub id: CommitmentId,
    /// The day of the promise.
    pub promised_on: NaiveDate,
    /// The deadline as promised.
    pub first_deadline: NaiveDate,
    /// Its extensions, in order.
    pub extensions: Vec<Granted>,
}

impl Promise {
    fn deadline(&self, period: &Period) -> NaiveDate {
        let granted = self
            .extensions
            .iter()
            .filter(|granted| period.counts(granted.day, granted.recorded));
        let extensions: Vec<Extension> = granted
            .map(|granted| Extension {
                day: granted.day,
                deadline: granted.deadline,
            })
            .collect();
        deadline_on(self.first_deadline, &extensions, period.on)
    }
}

/// The promise in force on day D: what is in the plan stands under the one that its events named last.
pub fn promise_on<'a>(row: &'a IssueRow, period: &Period) -> Option<&'a Promise> {
    state_on(row, period).filter(|state| *state == State::Committed)?;
    let id = row
        .counted(period)
        .rev()
        .find_map(|event| event.commitment)?;
    row.promises.iter().find(|promise| promise.id == id)
}

/// Whether the lamp of an issue in the plan was red on day D.
pub fn is_overdue(row: &IssueRow, period: &Period) -> bool {
    promise_on(row, period).is_some_and(|promise| {
        let standing = Standing {
            state: State::Committed,
            due: Some(promise.deadline(period)),
            done_on: None,
        };
        light(standing, period.on, DUE_SOON_DAYS).lamp == Lamp::Overdue
    })
}
