//! Who may strike off: a second person, never one who handled the issue (data model, "Reviewer").
//! The reviewer is a column, not the actor at the keyboard.

use crate::ids::PersonId;
use crate::words::State;

/// Everybody who had a hand in an issue, over all its rounds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handlers {
    /// Responsible persons of any round.
    pub responsible: Vec<PersonId>,
    /// Co-handlers of any round.
    pub co_handlers: Vec<PersonId>,
    /// Who explained, where the issue was explained.
    pub explained_by: Vec<PersonId>,
}

/// Why somebody may not review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReviewFault {
    /// Responsible in one of the rounds.
    #[error("the responsible person may not review")]
    Responsible,
    /// A co-handler in one of the rounds.
    #[error("a co-handler may not review")]
    CoHandler,
    /// Explained the matter to the villager.
    #[error("who explained may not review")]
    Explained,
    /// Nobody was named where a reviewer is needed.
    #[error("a reviewer is needed")]
    Missing,
}

/// Whether striking off from this state needs a reviewer: an explanation that the villager accepted
/// needs none.
pub const fn needs_reviewer(state: State, explanation_accepted: bool) -> bool {
    !(matches!(state, State::Explained) && explanation_accepted)
}

/// Whether this person may review an issue handled by those.
pub fn may_review(
    reviewer: PersonId,
    state: State,
    handlers: &Handlers,
) -> Result<(), ReviewFault> {
    if handlers.responsible.contains(&reviewer) {
        return Err(ReviewFault::Responsible);
    }
    if handlers.co_handlers.contains(&reviewer) {
        return Err(ReviewFault::CoHandler);
    }
    if state == State::Explained && handlers.explained_by.contains(&reviewer) {
        return Err(ReviewFault::Explained);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(n: u8) -> PersonId {
        PersonId::from_parts(1, [n; 10])
    }

    #[test]
    fn nobody_strikes_off_an_own_commitment() {
        let handlers = Handlers {
            responsible: vec![person(1)],
            co_handlers: vec![person(2)],
            explained_by: vec![person(3)],
        };
        let by = |n, state| may_review(person(n), state, &handlers);
        assert_eq!(by(1, State::Done), Err(ReviewFault::Responsible));
        assert_eq!(by(2, State::Done), Err(ReviewFault::CoHandler));
        assert_eq!(by(3, State::Done), Ok(()));
        assert_eq!(by(3, State::Explained), Err(ReviewFault::Explained));
        assert_eq!(by(4, State::Explained), Ok(()));
    }

    #[test]
    fn an_accepted_explanation_needs_no_reviewer() {
        assert!(!needs_reviewer(State::Explained, true));
        assert!(needs_reviewer(State::Explained, false));
        assert!(needs_reviewer(State::Done, true));
    }
}
