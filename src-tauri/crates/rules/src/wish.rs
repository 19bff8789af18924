//! Wishes (微心愿): what may follow what, when contact is due, in which order they hang. Not here: who may
//! see what of a wish on the board (`public_view`).

use chrono::{Days, NaiveDate};

use crate::ids::WishRoundId;
use crate::lamp::{self, Light};
use crate::words::{State, WishEventKind as E, WishState as S};

/// Within how many days a claimer makes contact, unless the village says otherwise (field guide §2).
pub const CLAIM_DAYS: u64 = 7;

/// From how many days before contact is due its lamp is yellow: a week is too short for a week's warning.
pub const SOON_DAYS: i64 = 2;

/// One row of the table: from this state this event leads there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The state it starts from; nothing for a new wish.
    pub from: Option<S>,
    /// The event.
    pub kind: E,
    /// The state it leads to.
    pub to: S,
}

const fn row(from: S, kind: E, to: S) -> Move {
    let from = Some(from);
    Move { from, kind, to }
}

/// The table. What was refused, withdrawn or fulfilled has ended; a slip is taken back by undo.
pub const MOVES: &[Move] = &[
    Move {
        from: None,
        kind: E::Collected,
        to: S::Collected,
    },
    row(S::Collected, E::Verified, S::Verified),
    row(S::Collected, E::Refused, S::Refused),
    row(S::Collected, E::Withdrawn, S::Withdrawn),
    row(S::Verified, E::Posted, S::Posted),
    row(S::Verified, E::Refused, S::Refused),
    row(S::Verified, E::Withdrawn, S::Withdrawn),
    row(S::Posted, E::RolledOver, S::Posted),
    row(S::Posted, E::Claimed, S::Claimed),
    row(S::Posted, E::Withdrawn, S::Withdrawn),
    row(S::Claimed, E::Contacted, S::Contacted),
    row(S::Claimed, E::Released, S::Posted),
    // Who brings the thing along on the first visit needs no contact before.
    row(S::Claimed, E::Fulfilled, S::Fulfilled),
    row(S::Claimed, E::Withdrawn, S::Withdrawn),
    row(S::Contacted, E::Released, S::Posted),
    row(S::Contacted, E::Fulfilled, S::Fulfilled),
    row(S::Contacted, E::Withdrawn, S::Withdrawn),
];

/// What may happen next, in the table's order.
pub fn possible(from: Option<S>) -> Vec<E> {
    let rows = MOVES.iter().filter(|row| row.from == from);
    rows.map(|row| row.kind).collect()
}

/// Where this event leads; nothing if the table has no such row.
pub fn check(from: Option<S>, kind: E) -> Option<S> {
    let found = MOVES
        .iter()
        .find(|row| row.from == from && row.kind == kind)?;
    Some(found.to)
}

/// One event as the fold needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Happening {
    /// What happened.
    pub kind: E,
    /// The civil day it happened.
    pub day: NaiveDate,
    /// Order among those of one day: the step's clock.
    pub order: i64,
    /// The round in which it hangs from then on (公布, 顺延, 退回认领).
    pub round: Option<WishRoundId>,
    /// By when contact is due (认领).
    pub due: Option<NaiveDate>,
}

/// Where a wish stands after its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Life {
    /// The state reached.
    pub state: S,
    /// The day it came into this state.
    pub since: NaiveDate,
    /// The day of the newest event: a new one may not lie before it.
    pub newest: NaiveDate,
    /// The round in which it hung last.
    pub round: Option<WishRoundId>,
    /// The day it first hung on the board.
    pub first_posted: Option<NaiveDate>,
    /// How many rounds closed without anybody taking it.
    pub rolled_over: u32,
    /// By when contact is due, while it waits for that.
    pub contact_due: Option<NaiveDate>,
}

impl Life {
    /// Folds events, in whatever order they were typed: their days decide, then the order of a day. An event
    /// that the table does not permit is passed over (two laptops may both have claimed); nothing without
    /// the event that begins a wish.
    pub fn of(events: &[Happening]) -> Option<Self> {
        let mut sorted = events.to_vec();
        sorted.sort_by_key(|event| (event.day, event.order));
        sorted.iter().fold(None, |life: Option<Self>, event| {
            match check(life.map(|life| life.state), event.kind) {
                Some(state) => Some(Self::after(life, event, state)),
                None => life,
            }
        })
    }

    fn after(before: Option<Self>, event: &Happening, state: S) -> Self {
        let was = before.unwrap_or(Self {
            state,
            since: event.day,
            newest: event.day,
            round: None,
            first_posted: None,
            rolled_over: 0,
            contact_due: None,
        });
        Self {
            state,
            since: if was.state == state {
                was.since
            } else {
                event.day
            },
            newest: event.day,
            round: event.round.or(was.round),
            first_posted: was
                .first_posted
                .or((state == S::Posted).then_some(event.day)),
            rolled_over: was.rolled_over + u32::from(event.kind == E::RolledOver),
            contact_due: event.due.filter(|_| state == S::Claimed),
        }
    }

    /// The place in a round: what nobody took in an earlier round hangs first, then what waits longest.
    pub fn hanging_order(&self) -> (bool, Option<NaiveDate>) {
        (self.rolled_over == 0, self.first_posted)
    }

    /// The lamp of the contact that is due, while it is.
    pub fn light(&self, today: NaiveDate) -> Option<Light> {
        let due = self.contact_due?;
        let standing = lamp::Standing {
            state: State::Committed,
            due: Some(due),
            done_on: None,
        };
        Some(lamp::light(standing, today, SOON_DAYS))
    }
}

/// By when the claimer of that day makes contact.
pub fn contact_due(claimed_on: NaiveDate, days: u64) -> NaiveDate {
    claimed_on
        .checked_add_days(Days::new(days))
        .unwrap_or(claimed_on)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::words::Lamp;

    fn day(n: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 1).unwrap() + Days::new(n)
    }

    fn round(n: u8) -> WishRoundId {
        WishRoundId::from_parts(1, [n; 10])
    }

    fn on(n: u64, kind: E) -> Happening {
        Happening {
            kind,
            day: day(n),
            order: i64::try_from(n).unwrap(),
            round: matches!(kind, E::Posted | E::RolledOver | E::Released).then(|| round(1)),
            due: (kind == E::Claimed).then(|| contact_due(day(n), CLAIM_DAYS)),
        }
    }

    fn after(kinds: &[E]) -> Life {
        let events: Vec<_> = (0..).zip(kinds).map(|(n, kind)| on(n, *kind)).collect();
        Life::of(&events).unwrap()
    }

    #[test]
    fn a_wish_goes_from_collecting_to_fulfilment() {
        let way = [
            E::Collected,
            E::Verified,
            E::Posted,
            E::Claimed,
            E::Contacted,
            E::Fulfilled,
        ];
        let states: Vec<S> = (1..=way.len()).map(|n| after(&way[..n]).state).collect();
        assert_eq!(
            states,
            [
                S::Collected,
                S::Verified,
                S::Posted,
                S::Claimed,
                S::Contacted,
                S::Fulfilled
            ]
        );
        assert!(possible(Some(S::Fulfilled)).is_empty());
    }

    #[test]
    fn only_what_hangs_unclaimed_can_be_claimed_or_rolled_over() {
        for state in S::ALL {
            let open = *state == S::Posted;
            assert_eq!(check(Some(*state), E::Claimed).is_some(), open, "{state}");
            assert_eq!(
                check(Some(*state), E::RolledOver).is_some(),
                open,
                "{state}"
            );
        }
    }

    #[test]
    fn what_is_given_back_waits_since_it_first_hung_and_has_no_day_due() {
        let back = after(&[
            E::Collected,
            E::Verified,
            E::Posted,
            E::Claimed,
            E::Released,
        ]);
        assert_eq!((back.state, back.contact_due), (S::Posted, None));
        assert_eq!((back.first_posted, back.since), (Some(day(2)), day(4)));
    }

    #[test]
    fn contact_is_due_within_the_days_and_then_overdue() {
        let claimed = after(&[E::Collected, E::Verified, E::Posted, E::Claimed]);
        let lamp = |n| claimed.light(day(n)).unwrap();
        assert_eq!(claimed.contact_due, Some(day(10)));
        assert_eq!(
            (lamp(7).lamp, lamp(7).words()),
            (Lamp::OnTime, "还有 3 天".to_owned())
        );
        assert_eq!(lamp(8).lamp, Lamp::DueSoon);
        assert_eq!(
            (lamp(12).lamp, lamp(12).words()),
            (Lamp::Overdue, "超 2 天".to_owned())
        );
    }

    #[test]
    fn a_round_begins_with_what_nobody_took() {
        let old = after(&[E::Collected, E::Verified, E::Posted, E::RolledOver]);
        let mut newer = after(&[E::Collected, E::Verified, E::Posted]);
        newer.first_posted = Some(day(0));
        assert!(
            old.hanging_order() < newer.hanging_order(),
            "rolled over goes first"
        );
        let again = Life {
            first_posted: Some(day(1)),
            ..old
        };
        assert!(
            again.hanging_order() < old.hanging_order(),
            "then who waits longest"
        );
    }

    /// A walk along the table, one event a day.
    fn walk() -> impl Strategy<Value = Vec<Happening>> {
        prop::collection::vec(any::<prop::sample::Index>(), 0..14).prop_map(|choices| {
            let mut events = vec![on(0, E::Collected)];
            for (n, choice) in (1..).zip(choices) {
                let state = Life::of(&events).map(|life| life.state);
                let open = possible(state);
                if open.is_empty() {
                    break;
                }
                events.push(on(n, *choice.get(&open)));
            }
            events
        })
    }

    proptest! {
        /// Days decide, not the order in which somebody got round to typing them.
        #[test]
        fn a_life_is_the_same_however_it_was_typed(
            events in walk(),
            typed in prop::collection::vec(0i64..1000, 15),
            turn in 0usize..15,
        ) {
            let told = Life::of(&events).unwrap();
            let mut late: Vec<Happening> = events
                .iter()
                .zip(&typed)
                .map(|(event, order)| Happening { order: *order, ..*event })
                .collect();
            let by = turn % late.len();
            late.rotate_left(by);
            late.reverse();
            prop_assert_eq!(Life::of(&late), Some(told));
        }

        /// Whatever is thrown at it, a wish stands in one state and never leaves an end.
        #[test]
        fn a_wish_is_in_one_class_and_stays_where_it_ended(
            kinds in prop::collection::vec(prop::sample::select(E::ALL), 0..20)
        ) {
            let mut events = vec![on(0, E::Collected)];
            let mut ended = None;
            for (n, kind) in (1..).zip(kinds) {
                events.push(on(n, kind));
                let state = Life::of(&events).unwrap().state;
                let classes = S::ALL.iter().filter(|class| **class == state).count();
                prop_assert_eq!(classes, 1);
                if let Some(end) = ended {
                    prop_assert_eq!(state, end);
                }
                ended = possible(Some(state)).is_empty().then_some(state);
            }
        }

        /// Contact is due while a claim waits for it, and at no other time.
        #[test]
        fn a_day_is_due_exactly_while_contact_is_awaited(events in walk()) {
            let life = Life::of(&events).unwrap();
            prop_assert_eq!(life.contact_due.is_some(), life.state == S::Claimed);
            prop_assert_eq!(life.first_posted.is_none(), life.round.is_none());
        }
    }
}
