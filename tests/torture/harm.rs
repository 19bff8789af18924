//! What went wrong in one try. Not here: what is expected (`books`).

use std::fmt::{self, Display, Formatter};

use acceptance::Trouble;

/// What went wrong.
#[derive(Debug)]
pub enum Harm {
    /// So many records that had been acknowledged are gone.
    Lost(u64, String),
    /// Something is not as it must be.
    Wrong(String),
}

impl Harm {
    /// Something is not as it must be.
    pub fn wrong(said: impl Into<String>) -> Self {
        Self::Wrong(said.into())
    }

    /// How many records were lost.
    pub fn lost(&self) -> u64 {
        match self {
            Self::Lost(n, _) => *n,
            Self::Wrong(_) => 0,
        }
    }
}

impl Display for Harm {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost(n, said) => write!(to, "{n} records lost: {said}"),
            Self::Wrong(said) => write!(to, "{said}"),
        }
    }
}

macro_rules! from {
    ($($kind:ty),+) => {$(
        impl From<$kind> for Harm {
            fn from(fault: $kind) -> Self {
                Self::Wrong(Trouble::from(fault).to_string())
            }
        }
    )+};
}
from!(Trouble, desk::Fault, std::io::Error, serde_json::Error);

impl From<store::StoreFault> for Harm {
    fn from(fault: store::StoreFault) -> Self {
        Self::Wrong(fault.to_string())
    }
}

/// Holds, or is said.
pub fn holds(that: bool, said: impl FnOnce() -> String) -> Result<(), Harm> {
    match that {
        true => Ok(()),
        false => Err(Harm::Wrong(said())),
    }
}
