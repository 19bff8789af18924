//! The year's sessions counted: by month, for the whole village and for each grid. Not here: whether that was
//! often enough (`quota`), the paper (`print`).

use chrono::{Datelike, NaiveDate};

use crate::ids::PlaceId;
use crate::words::MeetingState;

/// One session as the plan counts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its day.
    pub day: NaiveDate,
    /// Planned, held or cancelled.
    pub state: MeetingState,
    /// The grids convened; empty = the whole village.
    pub grids: Vec<PlaceId>,
}

impl Session {
    /// Planned, and its day has passed: 漏开.
    pub fn missed(&self, today: NaiveDate) -> bool {
        self.state == MeetingState::Planned && self.day < today
    }
}

/// The sessions of one month, or of the whole year.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[schemars(rename = "YearCell")]
pub struct Cell {
    /// Planned for today or later.
    pub planned: u32,
    /// Held.
    pub held: u32,
    /// Cancelled.
    pub cancelled: u32,
    /// Planned, and the day has passed: 漏开.
    pub missed: u32,
    /// In a grid's row: held for the whole village, this grid too; counted in the village's row alone.
    pub whole: u32,
}

impl Cell {
    /// Every session counted here, once.
    pub fn sessions(&self) -> u32 {
        self.planned + self.held + self.cancelled + self.missed
    }

    fn count(&mut self, session: &Session, today: NaiveDate) {
        match session.state {
            MeetingState::Planned if session.missed(today) => self.missed += 1,
            MeetingState::Planned => self.planned += 1,
            MeetingState::Held => self.held += 1,
            MeetingState::Cancelled => self.cancelled += 1,
        }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            planned: self.planned + other.planned,
            held: self.held + other.held,
            cancelled: self.cancelled + other.cancelled,
            missed: self.missed + other.missed,
            whole: self.whole + other.whole,
        }
    }
}

/// Twelve months of the whole village: every session of the year once.
pub fn of_village(sessions: &[Session], year: i32, today: NaiveDate) -> [Cell; 12] {
    let mut months = [Cell::default(); 12];
    for session in sessions {
        if let Some(cell) = month(&mut months, session, year) {
            cell.count(session, today);
        }
    }
    months
}

/// Twelve months of a grid: the sessions that convened it. One that convened several stands in the row of each.
pub fn of_grid(sessions: &[Session], grid: PlaceId, year: i32, today: NaiveDate) -> [Cell; 12] {
    let mut months = [Cell::default(); 12];
    for session in sessions {
        let Some(cell) = month(&mut months, session, year) else {
            continue;
        };
        if session.grids.contains(&grid) {
            cell.count(session, today);
        } else if session.grids.is_empty() && session.state == MeetingState::Held {
            cell.whole += 1;
        }
    }
    months
}

fn month<'a>(months: &'a mut [Cell; 12], session: &Session, year: i32) -> Option<&'a mut Cell> {
    months
        .get_mut(session.day.month0() as usize)
        .filter(|_| session.day.year() == year)
}

/// The year's sum.
pub fn total(months: &[Cell]) -> Cell {
    months.iter().copied().fold(Cell::default(), Cell::plus)
}

/// The days on which a grid's people were convened and met: for itself, or with the whole village.
pub fn met(sessions: &[Session], grid: Option<PlaceId>) -> Vec<NaiveDate> {
    let there = |session: &&Session| {
        session.state == MeetingState::Held
            && grid.is_none_or(|grid| session.grids.is_empty() || session.grids.contains(&grid))
    };
    let held = sessions.iter().filter(there);
    held.map(|session| session.day).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn grid(n: u32) -> PlaceId {
        Uuid::from_u128(u128::from(n) + 1).into()
    }

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn session(month: u32, on: u32, state: MeetingState, grids: &[u32]) -> Session {
        Session {
            day: day(month, on),
            state,
            grids: grids.iter().map(|n| grid(*n)).collect(),
        }
    }

    #[test]
    fn what_was_planned_and_did_not_happen_is_missed_from_the_next_day_on() {
        let planned = [session(11, 20, MeetingState::Planned, &[])];
        let cell = |today| of_village(&planned, 2026, today)[10];
        assert_eq!(
            (cell(day(11, 20)).planned, cell(day(11, 20)).missed),
            (1, 0)
        );
        assert_eq!(
            (cell(day(11, 21)).planned, cell(day(11, 21)).missed),
            (0, 1)
        );
    }

    #[test]
    fn a_session_of_two_grids_stands_in_both_rows_and_once_in_the_villages() {
        let held = [
            session(3, 5, MeetingState::Held, &[1, 2]),
            session(3, 9, MeetingState::Held, &[]),
        ];
        let march = |months: [Cell; 12]| (months[2].held, months[2].whole);
        assert_eq!(march(of_village(&held, 2026, day(4, 1))), (2, 0));
        assert_eq!(march(of_grid(&held, grid(1), 2026, day(4, 1))), (1, 1));
        assert_eq!(march(of_grid(&held, grid(3), 2026, day(4, 1))), (0, 1));
        assert_eq!(met(&held, Some(grid(3))), [day(3, 9)]);
        assert_eq!(met(&held, None), [day(3, 5), day(3, 9)]);
    }

    fn any_session() -> impl Strategy<Value = Session> {
        let grids = proptest::collection::btree_set(0u32..4, 0..3);
        let state = prop_oneof![
            Just(MeetingState::Planned),
            Just(MeetingState::Held),
            Just(MeetingState::Cancelled)
        ];
        (2025i32..=2027, 1u32..=12, 1u32..=28, state, grids).prop_map(|(y, m, d, state, grids)| {
            Session {
                day: NaiveDate::from_ymd_opt(y, m, d).unwrap(),
                state,
                grids: grids.into_iter().map(grid).collect(),
            }
        })
    }

    proptest! {
        /// Every session of the year is counted once in the village's row, in its month and as what it is.
        #[test]
        fn the_villages_row_counts_every_session_of_the_year_once(
            sessions in proptest::collection::vec(any_session(), 0..40), today in 0i64..365,
        ) {
            let today = day(1, 1) + chrono::Duration::days(today);
            let months = of_village(&sessions, 2026, today);
            let of_year = |s: &&Session| s.day.year() == 2026;
            prop_assert_eq!(total(&months).sessions() as usize, sessions.iter().filter(of_year).count());
            for (n, cell) in months.iter().enumerate() {
                let here = sessions.iter().filter(of_year).filter(|s| s.day.month0() as usize == n);
                prop_assert_eq!(cell.sessions() as usize, here.count());
            }
            let held = sessions.iter().filter(of_year).filter(|s| s.state == MeetingState::Held);
            prop_assert_eq!(total(&months).held as usize, held.count());
        }

        /// A grid's row never counts a session more than the village's does, and what convened grids is in theirs.
        #[test]
        fn a_grids_row_is_part_of_the_villages(sessions in proptest::collection::vec(any_session(), 0..40)) {
            let village = of_village(&sessions, 2026, day(7, 1));
            let mut in_grids = 0;
            for n in 0..4 {
                let months = of_grid(&sessions, grid(n), 2026, day(7, 1));
                for (own, all) in months.iter().zip(&village) {
                    prop_assert!(own.held + own.whole <= all.held && own.missed <= all.missed);
                    prop_assert!(own.planned <= all.planned && own.cancelled <= all.cancelled);
                }
                in_grids += total(&months).sessions() as usize;
            }
            let convened = sessions.iter().filter(|s| s.day.year() == 2026).map(|s| s.grids.len());
            prop_assert_eq!(in_grids, convened.sum::<usize>());
        }
    }
}
