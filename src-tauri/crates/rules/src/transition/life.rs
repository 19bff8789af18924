//! An issue's life, folded from its events in order: state, outcome, round. Not here: how the events
//! are ordered in the store (civil day, clock, replica, seq).

use chrono::NaiveDate;

use super::{Landing, TransitionFault, check};
use crate::words::{EventKind, Outcome, State};

/// One event as the fold needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Happening {
    /// What happened.
    pub kind: EventKind,
    /// Where it led; needed for 重开 and 再受理, which have three landings.
    pub to: Option<State>,
    /// The civil day it happened.
    pub day: NaiveDate,
}

/// Where an issue stands after its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Life {
    /// The state reached.
    pub state: State,
    /// The last outcome that sorted it (分类); nothing while it waits or was returned.
    pub outcome: Option<Outcome>,
    /// 1 + the number of reopenings.
    pub round: u32,
    /// The day it was first laid before a meeting, or counted as raised outside one.
    pub raised_on: Option<NaiveDate>,
    /// The day it was last done, while it is done, to be reopened or struck off.
    pub done_on: Option<NaiveDate>,
    /// The day of the newest event: a new one may not lie before it.
    pub newest: NaiveDate,
    before: Option<(State, Option<Outcome>)>,
}

/// A sequence of events that cannot have happened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LifeFault {
    /// There is no event at all.
    #[error("an issue without events")]
    Empty,
    /// The event at this place is not permitted by the table.
    #[error("event {index}: {fault}")]
    NotAllowed {
        /// Place in the sequence, from 0.
        index: usize,
        /// Why.
        fault: TransitionFault,
    },
    /// The event at this place lies before the one in front of it.
    #[error("event {index} lies before {newest}")]
    BeforeNewest {
        /// Place in the sequence, from 0.
        index: usize,
        /// The day of the event in front of it.
        newest: NaiveDate,
    },
}

impl Life {
    /// Folds a whole sequence, checking every step; a dated correction re-checks it the same way.
    pub fn of(events: &[Happening]) -> Result<Self, LifeFault> {
        let (first, rest) = events.split_first().ok_or(LifeFault::Empty)?;
        let mut life =
            Self::begin(*first).map_err(|fault| LifeFault::NotAllowed { index: 0, fault })?;
        for (place, event) in rest.iter().enumerate() {
            let index = place + 1;
            if event.day < life.newest {
                return Err(LifeFault::BeforeNewest {
                    index,
                    newest: life.newest,
                });
            }
            life = life
                .after(*event)
                .map_err(|fault| LifeFault::NotAllowed { index, fault })?;
        }
        Ok(life)
    }

    /// A new issue: 待议 if collected, 待分类 if raised at once.
    pub fn begin(event: Happening) -> Result<Self, TransitionFault> {
        let row = check(None, event.kind, event.to)?;
        let state = row.landing.state().unwrap_or(State::Pending);
        Ok(Self {
            state,
            outcome: None,
            round: 1,
            raised_on: (state == State::Raised).then_some(event.day),
            done_on: None,
            newest: event.day,
            before: None,
        })
    }

    /// The life after one more event. The day is taken as given: `of` checks the order.
    pub fn after(self, event: Happening) -> Result<Self, TransitionFault> {
        let row = check(Some(self.state), event.kind, event.to)?;
        let mut next = Self {
            newest: self.newest.max(event.day),
            ..self
        };
        match row.landing {
            Landing::Stays => {}
            Landing::Before => {
                let (state, outcome) = self.before.unwrap_or((State::Raised, None));
                if event.to.is_some_and(|to| to != state) {
                    return Err(TransitionFault {
                        from: Some(self.state),
                        kind: event.kind,
                        to: event.to,
                        possible: vec![EventKind::Restored],
                    });
                }
                (next.state, next.outcome, next.before) = (state, outcome, None);
            }
            Landing::To(state) => next.land(self, event, state),
        }
        Ok(next)
    }

    fn land(&mut self, was: Self, event: Happening, state: State) {
        self.state = state;
        if matches!(state, State::Merged | State::Withdrawn) {
            self.before = Some((was.state, was.outcome));
            return;
        }
        self.outcome = match event.kind {
            EventKind::ResolvedOnSpot => Some(Outcome::ResolvedOnSpot),
            EventKind::Returned => None,
            _ => sorted(state).or(was.outcome),
        };
        if state == State::Raised && was.raised_on.is_none() {
            self.raised_on = Some(event.day);
        }
        if event.kind == EventKind::Reopened {
            self.round += 1;
        }
        self.done_on = match state {
            State::Done => Some(event.day),
            State::ToReopen | State::StruckOff => was.done_on,
            _ => None,
        };
    }

    /// The state that restoring leads back to, while the issue is merged or withdrawn.
    pub fn before(&self) -> Option<State> {
        self.before.map(|(state, _)| state)
    }

    /// Whether the issue counts as raised: laid before a meeting or raised outside one.
    pub fn was_raised(&self) -> bool {
        self.raised_on.is_some()
    }
}

fn sorted(state: State) -> Option<Outcome> {
    match state {
        State::Committed => Some(Outcome::Committed),
        State::UnderStudy => Some(Outcome::UnderStudy),
        State::Referred => Some(Outcome::Referred),
        State::Explained => Some(Outcome::Explained),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::transition::{allowed, possible};

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 1).unwrap() + chrono::Days::new(u64::from(n))
    }

    fn on(n: u32, kind: EventKind) -> Happening {
        Happening {
            kind,
            to: None,
            day: day(n),
        }
    }

    #[test]
    fn a_street_lamp_is_promised_done_and_struck_off() {
        let life = Life::of(&[
            on(0, EventKind::Raised),
            on(0, EventKind::Committed),
            on(9, EventKind::Extended),
            on(20, EventKind::Done),
            on(25, EventKind::Visited),
            on(26, EventKind::StruckOff),
        ])
        .unwrap();
        assert_eq!(life.state, State::StruckOff);
        assert_eq!(life.outcome, Some(Outcome::Committed));
        assert_eq!(
            (life.round, life.raised_on, life.done_on),
            (1, Some(day(0)), Some(day(20)))
        );
    }

    #[test]
    fn a_dissatisfied_villager_begins_a_second_round() {
        let life = Life::of(&[
            on(0, EventKind::Collected),
            on(2, EventKind::Raised),
            on(2, EventKind::ResolvedOnSpot),
            on(5, EventKind::Visited),
            on(5, EventKind::ToReopen),
            Happening {
                to: Some(State::Referred),
                ..on(7, EventKind::Reopened)
            },
        ])
        .unwrap();
        assert_eq!((life.state, life.round), (State::Referred, 2));
        assert_eq!(
            (life.outcome, life.done_on),
            (Some(Outcome::Referred), None)
        );
    }

    #[test]
    fn what_a_department_returns_waits_to_be_sorted_again() {
        let life = Life::of(&[
            on(0, EventKind::Raised),
            on(0, EventKind::Referred),
            on(8, EventKind::Answered),
            on(8, EventKind::Returned),
        ])
        .unwrap();
        assert_eq!((life.state, life.outcome), (State::Raised, None));
        assert_eq!(life.raised_on, Some(day(0)), "returned is not raised anew");
    }

    #[test]
    fn restoring_brings_back_state_and_outcome() {
        let merged = [
            on(0, EventKind::Raised),
            on(1, EventKind::Committed),
            on(3, EventKind::Merged),
        ];
        let mut events = merged.to_vec();
        assert_eq!(Life::of(&events).unwrap().before(), Some(State::Committed));
        events.push(on(4, EventKind::Restored));
        let life = Life::of(&events).unwrap();
        assert_eq!(
            (life.state, life.outcome),
            (State::Committed, Some(Outcome::Committed))
        );
    }

    #[test]
    fn an_event_before_the_newest_is_refused_with_its_place() {
        let fault = Life::of(&[on(3, EventKind::Raised), on(1, EventKind::Committed)]).unwrap_err();
        assert_eq!(
            fault,
            LifeFault::BeforeNewest {
                index: 1,
                newest: day(3)
            }
        );
    }

    #[test]
    fn a_correction_that_breaks_the_sequence_names_the_place() {
        let fault = Life::of(&[on(0, EventKind::Raised), on(0, EventKind::StruckOff)]).unwrap_err();
        assert!(matches!(fault, LifeFault::NotAllowed { index: 1, .. }));
    }

    proptest! {
        /// Whoever walks only along the table always reaches a state from which something is
        /// possible, and whose round counts the reopenings walked.
        #[test]
        fn a_walk_along_the_table_never_strands(choices in proptest::collection::vec(0usize..64, 1..40)) {
            let mut walked: Vec<Happening> = Vec::new();
            let mut state = None;
            for (n, choice) in choices.into_iter().enumerate() {
                let open: Vec<_> = allowed(state).collect();
                let row = open[choice % open.len()];
                walked.push(Happening { kind: row.kind, to: row.landing.state(), day: day(n as u32) });
                state = Some(Life::of(&walked).unwrap().state);
                prop_assert!(!possible(state).is_empty());
            }
            let life = Life::of(&walked).unwrap();
            let reopened = walked.iter().filter(|event| event.kind == EventKind::Reopened).count();
            prop_assert_eq!(life.round as usize, reopened + 1);
            prop_assert_eq!(life.was_raised(), walked.iter().any(|event| event.kind == EventKind::Raised));
        }

        /// An event outside the table never changes anything, and the fault names what is possible.
        #[test]
        fn what_is_not_in_the_table_is_refused(from in 0..State::ALL.len(), kind in 0..EventKind::ALL.len()) {
            let (from, kind) = (State::ALL[from], EventKind::ALL[kind]);
            let answer = crate::transition::check(Some(from), kind, None);
            match answer {
                Ok(row) => prop_assert_eq!((row.from, row.kind), (Some(from), kind)),
                Err(fault) => prop_assert_eq!(fault.possible, possible(Some(from))),
            }
        }
    }
}
