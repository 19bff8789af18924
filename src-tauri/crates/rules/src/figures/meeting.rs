//! What one meeting decided, counted from its deliberations: true for ever, whatever happens to the
//! issues later. The sum over meetings is not the number of issues.

use crate::words::Outcome;

/// Deliberations of one meeting by outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MeetingCounts {
    counts: [u64; Outcome::ALL.len()],
}

impl MeetingCounts {
    /// Counts the outcomes of a meeting, one per issue.
    pub fn of(outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        let mut counts = [0; Outcome::ALL.len()];
        for outcome in outcomes {
            if let Some(at) = Outcome::ALL.iter().position(|known| *known == outcome) {
                counts[at] += 1;
            }
        }
        Self { counts }
    }

    /// How many had this outcome.
    pub fn of_outcome(&self, outcome: Outcome) -> u64 {
        let at = Outcome::ALL.iter().position(|known| *known == outcome);
        at.map_or(0, |at| self.counts[at])
    }

    /// All of them.
    pub fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// `现场办结7件、限期办理11件、移交9件`: every outcome that is not zero; empty without any.
    pub fn parts(&self) -> String {
        let named = Outcome::ALL
            .iter()
            .filter(|outcome| self.of_outcome(**outcome) > 0);
        let words: Vec<String> = named
            .map(|outcome| format!("{}{}件", outcome.zh(), self.of_outcome(*outcome)))
            .collect();
        words.join("、")
    }
}

/// The sentence that closes a meeting:
/// `到会327人，议了27件：现场办结7件、限期办理11件、移交9件。`
pub fn closing_sentence(present: u64, counts: &MeetingCounts) -> String {
    match counts.total() {
        0 => format!("到会{present}人，没有提出问题。"),
        total => format!("到会{present}人，议了{total}件：{}。", counts.parts()),
    }
}
