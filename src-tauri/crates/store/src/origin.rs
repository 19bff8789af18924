//! Where time and chance come from: passed in, so that a test or the sample village can fix both.
//! Not here: civil days of meetings and deadlines, which commands carry.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Tells the instant that the journal writes down.
pub trait Clock: Send {
    /// Now, in UTC.
    fn now(&self) -> DateTime<Utc>;
}

/// Gives the random part of ids and salts.
pub trait Chance: Send {
    /// Fills the bytes with unpredictable (or, for the sample village, seeded) values.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// The computer's own clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// The operating system's randomness.
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(16) {
            // Six bits of a random UUID are fixed; its hash has none that are.
            let random = blake3::hash(Uuid::new_v4().as_bytes());
            chunk.copy_from_slice(&random.as_bytes()[..chunk.len()]);
        }
    }
}

/// Clock and chance together, as the store carries them.
pub struct Origin {
    /// The clock.
    pub clock: Box<dyn Clock>,
    /// The randomness.
    pub chance: Box<dyn Chance>,
    /// Millisecond and counter of the newest id.
    newest: (u64, u16),
}

/// Ids of one millisecond are counted in twelve bits (RFC 9562 §6.2, method 1).
const COUNTED: u16 = 0x0FFF;

impl Origin {
    /// The computer's clock and randomness.
    pub fn system() -> Self {
        Self::new(Box::new(SystemClock), Box::new(SystemChance))
    }

    /// This clock and this randomness.
    pub fn new(clock: Box<dyn Clock>, chance: Box<dyn Chance>) -> Self {
        Self {
            clock,
            chance,
            newest: (0, 0),
        }
    }

    /// A new id (UUIDv7) of this moment, greater than every one before it: rows written in one step keep their
    /// order, also where the clock stands still or goes back.
    pub fn id(&mut self) -> Uuid {
        let mut random = [0; 10];
        self.chance.fill(&mut random);
        let now = u64::try_from(self.clock.now().timestamp_millis()).unwrap_or(0);
        // The first of a millisecond begins in the lower half, so that there is room to count.
        let begin = u16::from_be_bytes([random[0], random[1]]) & (COUNTED >> 1);
        self.newest = match self.newest {
            (millis, _) if now > millis => (now, begin),
            (millis, COUNTED) => (millis + 1, begin),
            (millis, counted) => (millis, counted + 1),
        };
        let (millis, counted) = self.newest;
        random[..2].copy_from_slice(&counted.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// A fresh salt, as 32 hex digits.
    pub fn salt(&mut self) -> String {
        let mut bytes = [0; 16];
        self.chance.fill(&mut bytes);
        bytes.iter().map(|b| format!("{b:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Standing;

    impl Clock for Standing {
        fn now(&self) -> DateTime<Utc> {
            DateTime::UNIX_EPOCH + chrono::Duration::days(20_000)
        }
    }

    #[test]
    fn ids_of_one_moment_keep_their_order() {
        let mut origin = Origin::new(Box::new(Standing), Box::new(SystemChance));
        let ids: Vec<Uuid> = (0..10_000).map(|_| origin.id()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(ids.iter().all(|id| id.get_version_num() == 7));
    }
}
