//! Where a matter stands, and whether an event may follow. Not here: which event leads where
//! (`rules::transition`), what an event needs beside its day (each verb's own file).

use chrono::NaiveDate;
use rules::ids::IssueId;
use rules::transition;
use rules::words::{EventKind, State};
use store::View;
use store::issues::Issue;

use crate::fault::Fault;

/// State, round and newest day of a matter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing {
    pub state: State,
    pub round: i64,
    newest: Option<NaiveDate>,
}

impl Standing {
    /// As its newest event left it.
    pub fn of(view: &View<'_>, issue: IssueId) -> Result<Self, Fault> {
        let last = view.events_of(issue)?.into_iter().next_back();
        Ok(last.map_or(
            Self {
                state: State::Pending,
                round: 1,
                newest: None,
            },
            |event| Self {
                state: event.state,
                round: event.round,
                newest: Some(event.civil_day),
            },
        ))
    }

    /// The state that this event leads to. Fault: `transition.not_possible`, with what is possible.
    pub fn after(&self, kind: EventKind) -> Result<State, Fault> {
        let row = transition::check(Some(self.state), kind, None).map_err(|fault| {
            let possible: Vec<&str> = fault.possible.iter().map(|kind| kind.as_str()).collect();
            Fault::new("transition.not_possible")
                .with("state", self.state.as_str())
                .with("possible", possible)
        })?;
        Ok(row.landing.state().unwrap_or(self.state))
    }

    /// The same for an event of that day. Fault: `issue.day_before_newest` (data model, "Issues": earlier only
    /// as a dated correction).
    pub fn after_on(&self, kind: EventKind, day: NaiveDate) -> Result<State, Fault> {
        match self.newest {
            Some(newest) if day < newest => Err(Fault::new("issue.day_before_newest")
                .at("day")
                .with("day", day.to_string())
                .with("newest", newest.to_string())),
            _ => self.after(kind),
        }
    }
}

/// Fault: `revision.stale`, with the record as it is.
pub(crate) fn refuse_stale(issue: &Issue, read: i64) -> Result<(), Fault> {
    if issue.revision == read {
        return Ok(());
    }
    let current = serde_json::Value::Object(store::Record::payload(issue));
    Err(Fault::new("revision.stale")
        .with("entity", "issues")
        .with("current", current))
}
