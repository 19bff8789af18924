//! Why a story could not be told to its end. Not here: what a story asserts.
use std::fmt::{self, Debug, Formatter};
use std::time::Duration;
use thiserror::Error;

/// What every story returns.
pub type Story = Result<(), Trouble>;

/// The way was blocked: by a fault, by the machine, or by a window that did not answer.
#[derive(Error)]
pub enum Trouble {
    /// The desk refused.
    #[error("the desk refused: {} {:?}", .0.code, .0.params)]
    Fault(desk::Fault),
    /// The machine refused.
    #[error("{doing}: {error}")]
    Machine {
        /// What was tried.
        doing: String,
        /// What the machine said.
        error: String,
    },
    /// The window did not do it within the time.
    #[error("not within {} s: {doing}", .within.as_secs())]
    TooLate {
        /// What was awaited.
        doing: String,
        /// How long it was awaited.
        within: Duration,
    },
}

/// A failing story prints its trouble by `Debug`: as a sentence, not as a structure.
impl Debug for Trouble {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        write!(to, "{self}")
    }
}

impl From<desk::Fault> for Trouble {
    fn from(fault: desk::Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self::machine("files", error)
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::machine("json", error)
    }
}

impl Trouble {
    /// The machine refused while `doing`.
    pub fn machine(doing: impl Into<String>, error: impl ToString) -> Self {
        Self::Machine {
            doing: doing.into(),
            error: error.to_string(),
        }
    }
}
