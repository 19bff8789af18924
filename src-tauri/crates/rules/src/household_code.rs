//! Numbers of households (户号): grid, unit, running number, `3-02-015`. Not here: which households need one.

use std::collections::{HashMap, HashSet};

/// Where a household lies, by the order of grid and unit; 0 where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Lies {
    /// Which grid of the village.
    pub grid: u32,
    /// Which unit of the grid.
    pub unit: u32,
}

/// Gives out numbers, none twice and none that is taken.
#[derive(Debug, Clone, Default)]
pub struct Counter {
    taken: HashSet<String>,
    last: HashMap<Lies, u32>,
}

impl Counter {
    /// Begins with the numbers that households have or had.
    pub fn new(taken: HashSet<String>) -> Self {
        let last = HashMap::new();
        Self { taken, last }
    }

    /// The next free number there.
    pub fn next(&mut self, lies: Lies) -> String {
        let last = self.last.entry(lies).or_default();
        loop {
            *last += 1;
            let code = format!("{}-{:02}-{:03}", lies.grid, lies.unit, *last);
            if self.taken.insert(code.clone()) {
                return code;
            }
        }
    }
}

/// Sorts numbers as one walks past the doors: 2 before 10, households without a number last.
pub fn walking_key(code: &str) -> (bool, Vec<(u64, String)>) {
    let mut parts: Vec<(u64, String)> = Vec::new();
    let mut rest = code.trim();
    let none = rest.is_empty();
    while !rest.is_empty() {
        let words = rest
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (before, after) = rest.split_at(words);
        let digits = after.find(|c: char| !c.is_ascii_digit());
        let (number, after) = after.split_at(digits.unwrap_or(after.len()));
        parts.push((0, before.to_owned()));
        parts.push((number.parse().unwrap_or(u64::MAX), String::new()));
        rest = after;
    }
    (none, parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_says_grid_unit_and_the_running_number_there() {
        let mut counter = Counter::new(["3-02-001".to_owned()].into());
        let lies = Lies { grid: 3, unit: 2 };
        assert_eq!(counter.next(lies), "3-02-002", "001 is taken");
        assert_eq!(counter.next(Lies { grid: 3, unit: 0 }), "3-00-001");
        assert_eq!(counter.next(lies), "3-02-003");
    }

    #[test]
    fn households_are_walked_past_in_the_order_of_their_doors() {
        let mut codes = ["2-10", "", "2-9", "10-1", "2-9乙", "2-9甲", "A3"];
        codes.sort_by_key(|code| walking_key(code));
        assert_eq!(codes, ["2-9", "2-9乙", "2-9甲", "2-10", "10-1", "A3", ""]);
    }

    proptest! {
        #[test]
        fn no_number_is_ever_given_twice(
            places in proptest::collection::vec((0_u32..12, 0_u32..30), 0..200),
            taken in proptest::collection::hash_set("[0-3]-0[0-9]-00[0-9]", 0..40),
        ) {
            let mut counter = Counter::new(taken.clone());
            let mut given = taken;
            for (grid, unit) in places {
                let code = counter.next(Lies { grid, unit });
                prop_assert!(given.insert(code));
            }
        }
    }
}
