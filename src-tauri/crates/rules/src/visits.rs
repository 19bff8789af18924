//! A return visit (回访) as a whole, from its respondents' answers (data model, "Return visit"). Not
//! here: who is to be visited and when.

use crate::words::{Rating, Solved};

/// What one respondent said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Whether it is solved.
    pub solved: Solved,
    /// How content the respondent is.
    pub rating: Rating,
}

/// What a visit means for the issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consequence {
    /// Nothing to be done.
    None,
    /// 不满意 of one among several: 待重开 is proposed.
    ProposeReopening,
    /// 不满意 of the only respondent: 待重开.
    Reopen,
}

/// Solved: more than half say yes.
pub fn is_solved(answers: &[Answer]) -> bool {
    let yes = answers
        .iter()
        .filter(|answer| answer.solved == Solved::Yes)
        .count();
    yes * 2 > answers.len()
}

/// The overall rating that is offered to the visitor: the lower median of those who rated.
pub fn offered_rating(answers: &[Answer]) -> Rating {
    let mut ratings: Vec<Rating> = answers
        .iter()
        .map(|answer| answer.rating)
        .filter(|rating| *rating != Rating::Unrated)
        .collect();
    // The list of words runs from 满意 down to 不满意, so the later of two middles is the lower one.
    ratings.sort_unstable();
    ratings
        .get(ratings.len() / 2)
        .copied()
        .unwrap_or(Rating::Unrated)
}

/// What follows from the answers.
pub fn consequence(answers: &[Answer]) -> Consequence {
    let dissatisfied = answers
        .iter()
        .any(|answer| answer.rating == Rating::Dissatisfied);
    match (dissatisfied, answers.len()) {
        (false, _) => Consequence::None,
        (true, 1) => Consequence::Reopen,
        (true, _) => Consequence::ProposeReopening,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answer(solved: Solved, rating: Rating) -> Answer {
        Answer { solved, rating }
    }

    #[test]
    fn half_is_not_more_than_half() {
        let yes = answer(Solved::Yes, Rating::Satisfied);
        let partly = answer(Solved::Partly, Rating::MostlySatisfied);
        assert!(is_solved(&[yes]));
        assert!(!is_solved(&[yes, partly]));
        assert!(is_solved(&[yes, partly, yes]));
        assert!(!is_solved(&[]));
    }

    #[test]
    fn the_lower_of_two_middles_is_offered() {
        let of = |ratings: &[Rating]| {
            let answers: Vec<_> = ratings
                .iter()
                .map(|rating| answer(Solved::Yes, *rating))
                .collect();
            offered_rating(&answers)
        };
        assert_eq!(
            of(&[Rating::Satisfied, Rating::Dissatisfied]),
            Rating::Dissatisfied
        );
        assert_eq!(
            of(&[Rating::Satisfied, Rating::Satisfied, Rating::Dissatisfied]),
            Rating::Satisfied
        );
        assert_eq!(
            of(&[Rating::Unrated, Rating::MostlySatisfied]),
            Rating::MostlySatisfied
        );
        assert_eq!(of(&[]), Rating::Unrated);
    }

    #[test]
    fn the_only_respondents_displeasure_reopens() {
        let displeased = answer(Solved::No, Rating::Dissatisfied);
        let content = answer(Solved::Yes, Rating::Satisfied);
        assert_eq!(consequence(&[displeased]), Consequence::Reopen);
        assert_eq!(
            consequence(&[displeased, content]),
            Consequence::ProposeReopening
        );
        assert_eq!(consequence(&[content]), Consequence::None);
    }

    proptest! {
        /// At least half of those who rated said the offered rating or a better one.
        #[test]
        fn the_median_is_a_median(ratings in proptest::collection::vec(0usize..3, 1..9)) {
            let answers: Vec<_> = ratings.iter().map(|at| answer(Solved::Yes, Rating::ALL[*at])).collect();
            let offered = offered_rating(&answers);
            let at_most = answers.iter().filter(|answer| answer.rating <= offered).count();
            let at_least = answers.iter().filter(|answer| answer.rating >= offered).count();
            prop_assert!(at_most * 2 > answers.len() && at_least * 2 >= answers.len());
        }
    }
}
