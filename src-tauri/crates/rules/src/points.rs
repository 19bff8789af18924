//! Points (积分) of a period: sums and ranks. An entry is never rewritten; a wrong one is met by a counter-entry
//! with the opposite points. Not here: who may give them (desk), what gives how many (templates, then rows).

use std::collections::HashMap;
use std::hash::Hash;

/// One entry of the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<S> {
    /// To whom.
    pub to: S,
    /// How many; negative takes away.
    pub points: i64,
}

/// The points that take an entry back: both together are nothing.
pub const fn counter(points: i64) -> i64 {
    points.saturating_neg()
}

/// A line of the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank<S> {
    /// Who.
    pub who: S,
    /// 1, 1, 3: equal sums share a rank, and the next one counts everybody before it.
    pub rank: u32,
    /// All points together.
    pub sum: i64,
    /// How many entries.
    pub entries: u32,
}

/// Everybody named, and whoever has an entry besides, by sum; equal sums stay in the order named.
pub fn ranking<S: Copy + Eq + Hash>(named: &[S], entries: &[Entry<S>]) -> Vec<Rank<S>> {
    let mut lines: Vec<Rank<S>> = Vec::new();
    let mut at: HashMap<S, usize> = HashMap::new();
    let zero = named.iter().map(|who| (*who, None));
    let given = entries.iter().map(|entry| (entry.to, Some(entry.points)));
    for (who, points) in zero.chain(given) {
        let n = *at.entry(who).or_insert_with(|| {
            lines.push(Rank {
                who,
                rank: 0,
                sum: 0,
                entries: 0,
            });
            lines.len() - 1
        });
        if let (Some(line), Some(points)) = (lines.get_mut(n), points) {
            line.sum = line.sum.saturating_add(points);
            line.entries += 1;
        }
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.sum));
    place(&mut lines);
    lines
}

/// Gives the ranks to lines in the order of their sums.
fn place<S>(lines: &mut [Rank<S>]) {
    let mut before: Option<(i64, u32)> = None;
    for (n, line) in (1..).zip(lines) {
        line.rank = match before {
            Some((sum, rank)) if sum == line.sum => rank,
            _ => n,
        };
        before = Some((line.sum, line.rank));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(to: u8, points: i64) -> Entry<u8> {
        Entry { to, points }
    }

    #[test]
    fn equal_sums_share_a_rank_and_the_next_counts_them_both() {
        let entries = [entry(1, 5), entry(2, 3), entry(2, 2), entry(3, 4)];
        let found = ranking(&[1, 2, 3, 4], &entries);
        let told: Vec<_> = found
            .iter()
            .map(|l| (l.who, l.rank, l.sum, l.entries))
            .collect();
        assert_eq!(
            told,
            [(1, 1, 5, 1), (2, 1, 5, 2), (3, 3, 4, 1), (4, 4, 0, 0)]
        );
    }

    #[test]
    fn who_lost_points_stands_behind_who_has_none() {
        let found = ranking(&[1, 2], &[entry(1, -2)]);
        assert_eq!(found.iter().map(|l| l.who).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn whoever_has_an_entry_stands_there_though_nobody_named_them() {
        let found = ranking(&[], &[entry(7, 1)]);
        assert_eq!(found.first().map(|l| (l.who, l.rank)), Some((7, 1)));
    }

    fn entries() -> impl Strategy<Value = Vec<Entry<u8>>> {
        let one = (0u8..8, -1000i64..=1000).prop_map(|(to, points)| entry(to, points));
        proptest::collection::vec(one, 0..60)
    }

    proptest! {
        /// What is ranked is what was entered, and each stands once.
        #[test]
        fn the_ranking_adds_up_to_the_entries(given in entries(), named in 0u8..10) {
            let named: Vec<u8> = (0..named).collect();
            let found = ranking(&named, &given);
            let sum: i64 = found.iter().map(|l| l.sum).sum();
            prop_assert_eq!(sum, given.iter().map(|e| e.points).sum::<i64>());
            let counted: u32 = found.iter().map(|l| l.entries).sum();
            prop_assert_eq!(counted as usize, given.len());
            let mut who: Vec<u8> = found.iter().map(|l| l.who).collect();
            who.sort_unstable();
            who.dedup();
            prop_assert_eq!(who.len(), found.len());
            prop_assert!(named.iter().all(|one| who.contains(one)));
        }

        /// A counter-entry brings the sum back exactly, whoever else has been given what.
        #[test]
        fn a_counter_entry_brings_the_sum_back(given in entries(), to in 0u8..8, points in -1000i64..=1000) {
            let before = ranking(&[to], &given);
            let mut after = given;
            after.push(entry(to, points));
            after.push(entry(to, counter(points)));
            let sum = |lines: &[Rank<u8>]| lines.iter().find(|l| l.who == to).map(|l| (l.rank, l.sum));
            prop_assert_eq!(sum(&ranking(&[to], &after)), sum(&before));
        }

        /// A rank is one more than the number of those with a greater sum.
        #[test]
        fn a_rank_counts_everybody_with_more(given in entries()) {
            let found = ranking(&[], &given);
            for line in &found {
                let more = found.iter().filter(|other| other.sum > line.sum).count();
                prop_assert_eq!(line.rank as usize, more + 1);
            }
        }
    }
}
