//! The fault as it goes over the wire: a code with what its text needs, never a sentence. Not here: the
//! texts (`ui/src/wording`, the CLI's wording).

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::StoreFault;

/// Something a command could not do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Stable code, `noun.reason`.
    pub code: String,
    /// What the text needs.
    pub params: Map<String, Value>,
    /// The request's field concerned.
    pub field: Option<String>,
    /// Names the log line of an unexpected fault.
    pub incident: Option<String>,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.code)
    }
}

impl std::error::Error for Fault {}

impl Fault {
    /// A fault of this code.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            params: Map::new(),
            field: None,
            incident: None,
        }
    }

    /// Adds what the text needs.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.params.insert(key.to_owned(), value.into());
        self
    }

    /// Names the request's field concerned.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }

    /// A request that does not read.
    pub(crate) fn malformed(error: &serde_json::Error) -> Self {
        Self::new("request.malformed").with("detail", error.to_string())
    }
}

impl From<StoreFault> for Fault {
    fn from(fault: StoreFault) -> Self {
        let told = Self::new(fault.code());
        match fault {
            StoreFault::RevisionStale { entity, current } => {
                told.with("entity", entity).with("current", current)
            }
            StoreFault::NotFound { entity, id } => told.with("entity", entity).with("id", id),
            StoreFault::Newer { found, known } => told.with("found", found).with("known", known),
            StoreFault::UndoStops { reason } => told.with("reason", reason),
            StoreFault::UndoPosted(posted) => told
                .with("reason", "posted")
                .with("document", posted.document)
                .with("kind", posted.kind)
                .with("number", posted.number)
                .with("board", posted.board)
                .with("from", posted.from_day)
                .with("issue", posted.issue),
            // The message of SQLite may quote data, so only its kind goes on.
            StoreFault::Sqlite(error) => told.with("detail", sqlite_kind(&error)),
            StoreFault::File(error) => told.with("detail", error.kind().to_string()),
            StoreFault::Unreadable { entity, detail } => {
                told.with("entity", entity).with("detail", detail)
            }
            StoreFault::Damaged
            | StoreFault::Locked
            | StoreFault::WrongPassphrase
            | StoreFault::Busy
            | StoreFault::NothingTo(_)
            | StoreFault::NoVillage => told,
        }
    }
}

fn sqlite_kind(error: &impl std::error::Error) -> String {
    let text = error.to_string();
    text.split(':').next().unwrap_or_default().to_owned()
}

impl Fault {
    /// A file that somebody asked for could not be written: `file.unwritable`.
    pub(crate) fn unwritable(path: &Path, error: &std::io::Error) -> Self {
        Self::new("file.unwritable")
            .with("path", path.display().to_string())
            .with("detail", error.kind().to_string())
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        StoreFault::File(error).into()
    }
}
