//! What a request gives, read in the same way by every verb: the day, words that must be there, the revision that
//! was read, whose something is. Not here: what a noun makes of it.

use chrono::NaiveDate;
use rules::ids::{HouseholdId, PersonId, PlaceId};
use store::Record;

use crate::commands::issue::Reporter;
use crate::desk::Call;
use crate::fault::Fault;
use crate::roster_cache::RosterCache;

/// The day given, else today. Fault: `code`, for a day that has not come.
pub(crate) fn day(
    call: &Call<'_>,
    given: Option<NaiveDate>,
    code: &str,
) -> Result<NaiveDate, Fault> {
    let today = call.today();
    let day = given.unwrap_or(today);
    refuse_later(day, today, code, "day")?;
    Ok(day)
}

/// Fault: `code`, for a day that has not come.
pub(crate) fn refuse_later(
    day: NaiveDate,
    today: NaiveDate,
    code: &str,
    field: &str,
) -> Result<(), Fault> {
    if day > today {
        return Err(Fault::new(code).at(field).with("day", day.to_string()));
    }
    Ok(())
}

/// Words that must be there, trimmed. Fault: `code`.
pub(crate) fn needed(text: &str, code: &str, field: &str) -> Result<String, Fault> {
    match text.trim() {
        "" => Err(Fault::new(code).at(field)),
        said => Ok(said.to_owned()),
    }
}

/// One space between words, none around: line breaks come from pastes, and it is one line of a list.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Fault: `revision.stale`, with the record as it is.
pub(crate) fn refuse_stale<R: Record>(row: &R, read: i64) -> Result<(), Fault> {
    if row.revision() == read {
        return Ok(());
    }
    let current = serde_json::Value::Object(row.payload());
    Err(Fault::new("revision.stale")
        .with("entity", R::TABLE.name)
        .with("current", current))
}

/// Whose something is, with household, unit and grid as of today: they are kept as they are now.
pub(crate) struct Whose {
    pub person: Option<PersonId>,
    pub household: Option<HouseholdId>,
    pub name: String,
    pub household_name: String,
    pub unit_name: String,
    pub grid: Option<PlaceId>,
    pub grid_name: String,
}

impl Whose {
    /// A person of the roster, a household, a name as written, or nobody.
    pub fn of(roster: &RosterCache, given: &Reporter) -> Self {
        let someone = given.person.and_then(|id| roster.person(id));
        let household = given.household.or(someone.and_then(|s| s.household));
        let home = household.and_then(|id| roster.homes.get(&id));
        Self {
            person: given.person,
            household,
            name: match (someone, home) {
                (Some(someone), _) => someone.person.name.clone(),
                (None, Some(home)) => home.name.clone(),
                (None, None) => given.name.trim().to_owned(),
            },
            household_name: home.map(|h| h.name.clone()).unwrap_or_default(),
            unit_name: home.map(|h| h.unit_name.clone()).unwrap_or_default(),
            grid: home.and_then(|h| h.grid),
            grid_name: home.map(|h| h.grid_name.clone()).unwrap_or_default(),
        }
    }
}
