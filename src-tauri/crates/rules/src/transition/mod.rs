//! What may happen to an issue next: the one table of data model "Issues", and the life that follows
//! from a sequence of events. Not here: the content of the fields a move needs (desk asks for them),
//! lamps and figures.

mod life;
mod review;
mod table;

pub use life::{Happening, Life, LifeFault};
pub use review::{Handlers, ReviewFault, may_review, needs_reviewer};
pub use table::{Landing, MOVES, Move, Need};

use crate::words::{EventKind, Outcome, State};

/// An event that the state reached does not permit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind} is not possible from {from:?}")]
pub struct TransitionFault {
    /// The state reached; nothing for an issue that does not exist yet.
    pub from: Option<State>,
    /// The event that was asked for.
    pub kind: EventKind,
    /// The state it was to lead to, where that was said.
    pub to: Option<State>,
    /// What is possible instead.
    pub possible: Vec<EventKind>,
}

/// Every move that is open to an issue in this state (`None`: an issue about to be written down).
pub fn allowed(from: Option<State>) -> impl Iterator<Item = &'static Move> {
    MOVES.iter().filter(move |row| row.from == from)
}

/// The kinds of event that are possible now, each once, in the table's order.
pub fn possible(from: Option<State>) -> Vec<EventKind> {
    let mut kinds: Vec<EventKind> = Vec::new();
    for row in allowed(from) {
        if !kinds.contains(&row.kind) {
            kinds.push(row.kind);
        }
    }
    kinds
}

/// The row of the table that permits this event. `to` chooses among the three landings of 重开 and
/// 再受理; where a kind has one landing it may be left out, and a wrong one is refused.
pub fn check(
    from: Option<State>,
    kind: EventKind,
    to: Option<State>,
) -> Result<&'static Move, TransitionFault> {
    let mut rows = allowed(from).filter(|row| row.kind == kind && row.lands_on(to));
    match (rows.next(), rows.next()) {
        (Some(row), None) => Ok(row),
        _ => Err(TransitionFault {
            from,
            kind,
            to,
            possible: possible(from),
        }),
    }
}

/// The event that an outcome is from this state: what was explained is taken up, what was done is
/// reopened. Nothing for 待分类, which lays no event, and for 再议 where the table has none: such a
/// deliberation is told, and moves nothing.
pub fn event_of(from: State, outcome: Outcome) -> Option<EventKind> {
    let sorted = matches!(
        outcome,
        Outcome::Committed | Outcome::UnderStudy | Outcome::Referred
    );
    match (from, outcome) {
        (State::Explained, _) if sorted => Some(EventKind::TakenUp),
        (State::Done | State::ToReopen | State::StruckOff, _) if sorted => {
            Some(EventKind::Reopened)
        }
        (_, Outcome::DiscussAgain) => outcome
            .event()
            .filter(|kind| possible(Some(from)).contains(kind)),
        _ => outcome.event(),
    }
}

/// The state in which an outcome leaves an issue, where it names one.
pub const fn state_of(outcome: Outcome) -> Option<State> {
    match outcome {
        Outcome::ResolvedOnSpot => Some(State::Done),
        Outcome::Committed => Some(State::Committed),
        Outcome::UnderStudy => Some(State::UnderStudy),
        Outcome::Referred => Some(State::Referred),
        Outcome::Explained => Some(State::Explained),
        Outcome::Returned => Some(State::Raised),
        Outcome::Merged => Some(State::Merged),
        Outcome::Withdrawn => Some(State::Withdrawn),
        Outcome::DiscussAgain | Outcome::Undecided => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_explained_is_taken_up_and_what_was_done_is_reopened() {
        let event = |from| event_of(from, Outcome::Committed);
        assert_eq!(event(State::Raised), Some(EventKind::Committed));
        assert_eq!(event(State::Explained), Some(EventKind::TakenUp));
        assert_eq!(event(State::StruckOff), Some(EventKind::Reopened));
        let again = |from| event_of(from, Outcome::DiscussAgain);
        assert_eq!(again(State::UnderStudy), Some(EventKind::DiscussedAgain));
        assert_eq!(again(State::Committed), None, "told, and moves nothing");
    }

    #[test]
    fn a_sorted_issue_may_not_be_collected_again() {
        let fault = check(Some(State::Raised), EventKind::Collected, None).unwrap_err();
        assert!(fault.possible.contains(&EventKind::Committed));
        assert!(!fault.possible.contains(&EventKind::StruckOff));
    }

    #[test]
    fn the_table_says_what_the_data_model_says() {
        use State::*;
        let expected: [(State, &[State]); 11] = [
            (Pending, &[Raised, Withdrawn, Merged]),
            (
                Raised,
                &[
                    Committed, UnderStudy, Referred, Explained, Done, Withdrawn, Merged,
                ],
            ),
            (
                Committed,
                &[Done, UnderStudy, Referred, Explained, Withdrawn, Merged],
            ),
            (
                UnderStudy,
                &[Committed, Referred, Explained, Done, Withdrawn, Merged],
            ),
            (
                Referred,
                &[
                    Done, Raised, Committed, UnderStudy, Explained, Withdrawn, Merged,
                ],
            ),
            (Explained, &[StruckOff, Committed, UnderStudy, Referred]),
            (
                Done,
                &[StruckOff, ToReopen, Committed, UnderStudy, Referred],
            ),
            (ToReopen, &[Committed, UnderStudy, Referred]),
            (StruckOff, &[Committed, UnderStudy, Referred]),
            (Merged, &[]),
            (Withdrawn, &[]),
        ];
        for (from, targets) in expected {
            let mut said: Vec<State> = targets.to_vec();
            let mut found: Vec<State> = allowed(Some(from))
                .filter_map(|row| row.landing.state())
                .collect();
            said.sort();
            found.sort();
            assert_eq!(found, said, "from {from}");
        }
    }

    #[test]
    fn reopening_must_say_where_it_leads() {
        assert!(check(Some(State::StruckOff), EventKind::Reopened, None).is_err());
        assert!(
            check(
                Some(State::StruckOff),
                EventKind::Reopened,
                Some(State::Raised)
            )
            .is_err()
        );
        let row = check(
            Some(State::StruckOff),
            EventKind::Reopened,
            Some(State::Committed),
        )
        .unwrap();
        assert!(row.needs.contains(&Need::Reviewer));
    }

    #[test]
    fn what_is_to_be_reopened_cannot_be_struck_off() {
        assert!(check(Some(State::ToReopen), EventKind::StruckOff, None).is_err());
    }
}
