//! Time and chance of a sample village: a clock that walks through the years, dice that always fall the
//! same. Not here: what they decide.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use store::{Chance, Clock, Origin};

/// China Standard Time is eight hours before UTC.
const EAST: TimeDelta = TimeDelta::hours(8);

/// Seeded dice; every draw is the same on every machine (the generator's version is pinned).
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream);
        Self(rng)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        let span = u64::from(high.saturating_sub(low)) + 1;
        low + u32::try_from(self.0.next_u64() % span).unwrap_or_default()
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, share: u32) -> bool {
        self.between(1, 100) <= share
    }

    /// A place in a list of that length.
    pub fn index(&mut self, length: usize) -> usize {
        let last = u32::try_from(length.saturating_sub(1)).unwrap_or(u32::MAX);
        self.between(0, last) as usize
    }

    /// One of a list; nothing of an empty one.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let at = self.index(list.len());
        list.get(at)
    }

    /// One of a list of words; an empty list says nothing.
    pub fn word<'a>(&mut self, list: &[&'a str]) -> &'a str {
        self.pick(list).copied().unwrap_or_default()
    }

    /// A place in a list of weights.
    pub fn weighted(&mut self, weights: &[u32]) -> usize {
        let total: u32 = weights.iter().sum();
        let mut left = self.between(1, total.max(1));
        for (at, weight) in weights.iter().enumerate() {
            if left <= *weight {
                return at;
            }
            left -= weight;
        }
        0
    }

    /// Brings a list into another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = self.index(at + 1);
            list.swap(at, other);
        }
    }
}

/// The random part of ids and salts, from a stream of its own, so that a new matter does not change a name.
struct Seeded(ChaCha8Rng);

impl Chance for Seeded {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.0.fill_bytes(bytes);
    }
}

/// The clock of the years told; it never goes back.
#[derive(Clone)]
pub(super) struct Walk(Arc<Mutex<NaiveDateTime>>);

impl Walk {
    pub fn from(day: NaiveDate) -> Self {
        Self(Arc::new(Mutex::new(day.and_time(NaiveTime::MIN))))
    }

    /// Begins another village's walk at that moment.
    pub fn set(&self, moment: NaiveDateTime) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = moment;
    }

    /// Goes on to that moment, or a second on if it has passed.
    pub fn to(&self, moment: NaiveDateTime) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let next = now
            .checked_add_signed(TimeDelta::seconds(1))
            .unwrap_or(*now);
        *now = next.max(moment);
    }
}

impl Clock for Walk {
    fn now(&self) -> DateTime<Utc> {
        let now = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        now.checked_sub_signed(EAST).unwrap_or(now).and_utc()
    }
}

/// Clock and chance as the store carries them.
pub(super) fn origin(walk: &Walk, seed: u64) -> Origin {
    const IDS: u64 = u64::MAX;
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(IDS);
    Origin::new(Box::new(walk.clone()), Box::new(Seeded(rng)))
}

/// So many days later.
pub(super) fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(day)
}

/// So many days earlier.
pub(super) fn earlier(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(days)))
        .unwrap_or(day)
}

/// That minute of the day.
pub(super) fn at(day: NaiveDate, minute: u32) -> NaiveDateTime {
    day.and_hms_opt((minute / 60).min(23), minute % 60, 0)
        .unwrap_or(day.and_time(NaiveTime::MIN))
}
