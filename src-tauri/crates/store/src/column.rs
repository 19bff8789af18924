//! How a value of the domain stands in a column. Not here: tables and records (`record`).

use chrono::NaiveDate;
use rules::ids;
use rules::words;
use rusqlite::types::ValueRef;
use serde_json::Value;
use uuid::Uuid;

/// A value that one column can hold; written as JSON, since the journal keeps it so.
pub trait Column: Sized {
    /// As it goes into the journal and the table.
    fn to_json(&self) -> Value;
    /// Back from the table; `None` if the column holds something else.
    fn from_sql(value: ValueRef<'_>) -> Option<Self>;
}

fn text(value: ValueRef<'_>) -> Option<&str> {
    value.as_str().ok()
}

impl Column for String {
    fn to_json(&self) -> Value {
        Value::String(self.clone())
    }
    fn from_sql(value: ValueRef<'_>) -> Option<Self> {
        text(value).map(str::to_owned)
    }
}

impl Column for i64 {
    fn to_json(&self) -> Value {
        Value::from(*self)
    }
    fn from_sql(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok()
    }
}

impl Column for bool {
    fn to_json(&self) -> Value {
        Value::from(i64::from(*self))
    }
    fn from_sql(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok().map(|n| n != 0)
    }
}

impl Column for NaiveDate {
    fn to_json(&self) -> Value {
        Value::String(self.format("%Y-%m-%d").to_string())
    }
    fn from_sql(value: ValueRef<'_>) -> Option<Self> {
        text(value)?.parse().ok()
    }
}

impl Column for Uuid {
    fn to_json(&self) -> Value {
        Value::String(self.to_string())
    }
    fn from_sql(value: ValueRef<'_>) -> Option<Self> {
        Uuid::parse_str(text(value)?).ok()
    }
}

/// A list of words, kept as JSON text.
impl Column for Vec<String> {
    fn to_json(&self) -> Value {
        Value::String(serde_json::to_string(self).unwrap_or_else(|_| "[]".into()))
    }
    fn from_sql(value: ValueRef<'_>) -> Option<Self> {
        serde_json::from_str(text(value)?).ok()
    }
}

impl<T: Column> Column for Option<T> {
    fn to_json(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_json)
    }
    fn from_sql(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            other => T::from_sql(other).map(Some),
        }
    }
}

macro_rules! id_columns {
    ($($id:ident),+) => {$(
        impl Column for ids::$id {
            fn to_json(&self) -> Value {
                Value::String(self.to_string())
            }
            fn from_sql(value: ValueRef<'_>) -> Option<Self> {
                text(value)?.parse().ok()
            }
        }
    )+};
}
id_columns!(
    VillageId,
    ReplicaId,
    PlaceId,
    HouseholdId,
    PersonId,
    DepartmentId,
    KindId,
    CategoryId,
    ProcedureId,
    MeetingId,
    IssueId,
    CommitmentId,
    MilestoneId,
    AttachmentId,
    DocumentId,
    ProceedingId,
    ResourceId,
    WishId,
    WishRoundId,
    MarketId,
    StallKindId,
    PointRuleId,
    DisputeId,
    RecordId
);

macro_rules! word_columns {
    ($($word:ident),+) => {$(
        impl Column for words::$word {
            fn to_json(&self) -> Value {
                Value::String(self.as_str().to_owned())
            }
            fn from_sql(value: ValueRef<'_>) -> Option<Self> {
                text(value)?.parse().ok()
            }
        }
    )+};
}
word_columns!(
    Outcome,
    State,
    EventKind,
    Source,
    Scale,
    Rating,
    Solved,
    ProgressKind,
    Mode,
    MeetingState,
    Closing,
    AttendeeRole,
    DepartmentKind,
    HouseholdChange,
    PlaceLevel,
    PostKind,
    Sex,
    DocumentKind,
    Edition,
    Class,
    StepKind,
    ProceedingEnd,
    VotingBody,
    WishEventKind,
    PointSubject,
    DisputeState
);
