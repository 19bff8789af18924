//! Where a matter stands, and whether an event may follow. Not here: which event leads where
//! (`rules::transition`), what an event needs beside its day (each verb's own file).

use chrono::NaiveDate;
use rules::ids::IssueId;
use rules::transition::{self, Move, TransitionFault};
use rules::words::{EventKind, State};
use store::View;

use crate::commands::village::Nothing;
use crate::commands::working::{MoveView, Moves};
use crate::desk::Call;
use crate::fault::Fault;

/// The table of transitions, for whoever shows what is possible.
pub(crate) fn moves(_: &Call<'_>, _: Nothing) -> Result<Moves, Fault> {
    let moves = transition::MOVES.iter().map(|row| MoveView {
        from: row.from,
        kind: row.kind,
        name: row.kind.zh().to_owned(),
        to: row.landing.state(),
        needs: row.needs.to_vec(),
    });
    Ok(Moves {
        moves: moves.collect(),
    })
}

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

    /// The state that this event of that day leads to. Faults: as `row`.
    pub fn after_on(&self, kind: EventKind, day: NaiveDate) -> Result<State, Fault> {
        let row = self.row(kind, None, day)?;
        Ok(row.landing.state().unwrap_or(self.state))
    }

    /// The table's row for this event of that day. Faults: `transition.not_possible`, with what is possible;
    /// `issue.day_before_newest` (data model, "Issues": earlier only as a dated correction).
    pub fn row(
        &self,
        kind: EventKind,
        to: Option<State>,
        day: NaiveDate,
    ) -> Result<&'static Move, Fault> {
        let to = to.filter(|to| *to != self.state);
        let row = transition::check(Some(self.state), kind, to).map_err(|f| not_possible(&f))?;
        refuse_earlier(day, self.newest)?;
        Ok(row)
    }

    /// Fault: `issue.closed`, where nothing may be written any more: what is struck off is reopened first,
    /// what was merged or withdrawn brought back.
    pub fn refuse_closed(&self) -> Result<(), Fault> {
        if matches!(
            self.state,
            State::StruckOff | State::Merged | State::Withdrawn
        ) {
            return Err(Fault::new("issue.closed").with("state", self.state.as_str()));
        }
        Ok(())
    }
}

/// Fault: `issue.day_before_newest`.
pub(crate) fn refuse_earlier(day: NaiveDate, newest: Option<NaiveDate>) -> Result<(), Fault> {
    match newest {
        Some(newest) if day < newest => Err(Fault::new("issue.day_before_newest")
            .at("day")
            .with("day", day.to_string())
            .with("newest", newest.to_string())),
        _ => Ok(()),
    }
}

/// `transition.not_possible`, with the state and what is possible from it.
pub(crate) fn not_possible(fault: &TransitionFault) -> Fault {
    let possible: Vec<&str> = fault.possible.iter().map(|kind| kind.as_str()).collect();
    Fault::new("transition.not_possible")
        .with("state", fault.from.map(|from| from.as_str()))
        .with("possible", possible)
}
