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
}

impl Origin {
    /// The computer's clock and randomness.
    pub fn system() -> Self {
        Self {
            clock: Box::new(SystemClock),
            chance: Box::new(SystemChance),
        }
    }

    /// A new id (UUIDv7) of this moment.
    pub fn id(&mut self) -> Uuid {
        let mut random = [0; 10];
        self.chance.fill(&mut random);
        let millis = u64::try_from(self.clock.now().timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// A fresh salt, as 32 hex digits.
    pub fn salt(&mut self) -> String {
        let mut bytes = [0; 16];
        self.chance.fill(&mut bytes);
        bytes.iter().map(|b| format!("{b:02x}")).collect()
    }
}
