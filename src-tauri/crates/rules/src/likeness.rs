//! How alike two matters read: by the pairs of neighbouring characters that they share. Not here: people of one name
//! (`same_person`).

/// From here on two matters read alike.
pub const ALIKE: f64 = 0.5;

/// The pairs of neighbouring characters of a text, without marks and blanks.
#[derive(Debug, Clone, Default)]
pub struct Pieces(Vec<(char, char)>);

impl Pieces {
    /// The pairs of this text.
    pub fn of(text: &str) -> Self {
        let chars: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
        Self(chars.windows(2).map(|w| (w[0], w[1])).collect())
    }

    /// Dice's coefficient over the pairs: 0 = nothing in common, 1 = the same.
    pub fn likeness(&self, other: &Self) -> f64 {
        let all = self.0.len() + other.0.len();
        if all == 0 {
            return 0.0;
        }
        let shared = self.0.iter().filter(|pair| other.0.contains(pair)).count();
        #[allow(clippy::cast_precision_loss)]
        let score = 2.0 * shared as f64 / all as f64;
        score
    }

    /// Whether the two read alike.
    pub fn are_like(&self, other: &Self) -> bool {
        self.likeness(other) >= ALIKE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_lamp_told_in_other_words_reads_alike() {
        let one = Pieces::of("村口到桥头没有路灯");
        assert!(one.are_like(&Pieces::of("桥头没有路灯，晚上不敢走")));
        assert!(!one.are_like(&Pieces::of("水渠淤塞，下游用水困难")));
        assert!(!Pieces::default().are_like(&Pieces::default()));
    }
}
