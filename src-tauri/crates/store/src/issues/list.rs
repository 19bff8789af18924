//! Issues as a list: where each stands on a day, filtered and paged in SQL. Not here: lamps (`rules::lamp`).

use chrono::NaiveDate;
use rules::ids::{
    CategoryId, CommitmentId, DepartmentId, HouseholdId, IssueId, MeetingId, PersonId, PlaceId,
};
use rules::words::{Outcome, Scale, Source, State};
use rusqlite::Row;

use crate::fault::StoreFault;
use crate::record::column;
use crate::view::View;

/// What a list asks for; empty fields ask for nothing.
#[derive(Debug, Clone, Default)]
pub struct IssueFilter {
    /// Only these.
    pub ids: Vec<IssueId>,
    /// Only in these states.
    pub states: Vec<State>,
    /// Only what this meeting deliberated.
    pub meeting: Option<MeetingId>,
    /// Only of this grid.
    pub grid: Option<PlaceId>,
    /// First laid before a meeting from this day on.
    pub from: Option<NaiveDate>,
    /// First laid before a meeting up to this day.
    pub to: Option<NaiveDate>,
    /// Rows to skip.
    pub offset: i64,
    /// Rows to give; 0 = all.
    pub limit: i64,
}

/// An issue with everything a list or ledger shows of it.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct IssueRow {
    pub id: IssueId,
    pub revision: i64,
    pub number: String,
    pub own_number: String,
    pub summary: String,
    pub short_title: String,
    pub reporter: Option<PersonId>,
    pub reporter_household: Option<HouseholdId>,
    pub reporter_text: String,
    pub household_text: String,
    pub grid: Option<PlaceId>,
    pub grid_text: String,
    pub unit_text: String,
    pub category: Option<CategoryId>,
    pub category_name: String,
    pub scale: Scale,
    pub source: Source,
    pub collected_on: Option<NaiveDate>,
    pub note: String,
    /// Matter, short title, reporter and note, in lower case.
    pub search_text: String,
    pub state: State,
    pub round: i64,
    /// Day of the newest event.
    pub state_day: NaiveDate,
    /// Day it was first laid before a meeting.
    pub raised_on: Option<NaiveDate>,
    /// The meeting that raised it, and its day.
    pub meeting: Option<MeetingId>,
    pub meeting_day: Option<NaiveDate>,
    /// How it was sorted last, at a meeting or outside one, and in which words; nothing while it waits.
    pub outcome: Option<Outcome>,
    pub answer: String,
    /// Whether an explanation that stands was accepted.
    pub accepted: Option<bool>,
    /// The newest commitment.
    pub commitment: Option<CommitmentId>,
    pub measure: String,
    pub department: Option<DepartmentId>,
    pub department_name: String,
    pub person: Option<PersonId>,
    pub person_name: String,
    /// Since which day that person answers for it.
    pub person_since: Option<NaiveDate>,
    /// 督办 of the commitment.
    pub supervisor: Option<PersonId>,
    pub promised_on: Option<NaiveDate>,
    pub first_deadline: Option<NaiveDate>,
    /// The deadline with its extensions.
    pub deadline: Option<NaiveDate>,
    pub extensions: i64,
    pub collective_money: Option<bool>,
    pub money_fen: Option<i64>,
    /// The newest open referral's day due back, or the newest open review day.
    pub due_back: Option<NaiveDate>,
    /// The day that referral was answered.
    pub answered_on: Option<NaiveDate>,
    pub review_due: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub struck_off_on: Option<NaiveDate>,
    pub reviewer_name: String,
    pub rating: String,
}

const SELECT: &str = include_str!("list.sql");

impl View<'_> {
    /// Issues in the order of their numbers, as they stand today.
    pub fn issue_rows(&self, filter: &IssueFilter) -> Result<Vec<IssueRow>, StoreFault> {
        let (condition, mut params) = self.condition(filter);
        let limit = if filter.limit > 0 { filter.limit } else { -1 };
        let order = match filter.meeting {
            // The meeting's own list has an order of its own.
            Some(meeting) => format!(
                "(SELECT position FROM deliberations WHERE village = ?1 AND meeting = '{meeting}' AND issue = found.id), number, id"
            ),
            None => "number, id".to_owned(),
        };
        let sql = format!(
            "{SELECT} WHERE {condition} ORDER BY {order} LIMIT {limit} OFFSET {}",
            filter.offset
        );
        params.insert(0, self.village.to_string());
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(params))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(issue_row(row)?);
        }
        Ok(found)
    }

    fn condition(&self, filter: &IssueFilter) -> (String, Vec<String>) {
        let mut parts = vec!["1".to_owned()];
        let mut params = Vec::new();
        let mut bind = |value: String| {
            params.push(value);
            format!("?{}", params.len() + 1)
        };
        if !filter.ids.is_empty() {
            let marks: Vec<String> = filter.ids.iter().map(|id| bind(id.to_string())).collect();
            parts.push(format!("id IN ({})", marks.join(", ")));
        }
        if !filter.states.is_empty() {
            let marks: Vec<String> = filter
                .states
                .iter()
                .map(|s| bind(s.as_str().to_owned()))
                .collect();
            parts.push(format!("state IN ({})", marks.join(", ")));
        }
        let meeting = filter.meeting.map(|id| id.to_string()).unwrap_or_default();
        if !meeting.is_empty() {
            let mark = bind(meeting);
            parts.push(format!(
                "id IN (SELECT issue FROM deliberations WHERE village = ?1 AND meeting = {mark})"
            ));
        }
        if let Some(grid) = filter.grid {
            parts.push(format!("grid = {}", bind(grid.to_string())));
        }
        if let Some(from) = filter.from {
            parts.push(format!("raised_on >= {}", bind(from.to_string())));
        }
        if let Some(to) = filter.to {
            parts.push(format!("raised_on <= {}", bind(to.to_string())));
        }
        (parts.join(" AND "), params)
    }
}

fn issue_row(row: &Row<'_>) -> Result<IssueRow, StoreFault> {
    macro_rules! read {
        ($name:literal) => {
            column(row, row.as_ref().column_index($name)?, "issues")?
        };
    }
    Ok(IssueRow {
        id: read!("id"),
        revision: read!("revision"),
        number: read!("number"),
        own_number: read!("own_number"),
        summary: read!("summary"),
        short_title: read!("short_title"),
        reporter: read!("reporter"),
        reporter_household: read!("reporter_household"),
        reporter_text: read!("reporter_text"),
        household_text: read!("household_text"),
        grid: read!("grid"),
        grid_text: read!("grid_text"),
        unit_text: read!("unit_text"),
        category: read!("category"),
        category_name: read!("category_name"),
        scale: read!("scale"),
        source: read!("source"),
        collected_on: read!("collected_on"),
        note: read!("note"),
        search_text: read!("search_text"),
        state: read!("state"),
        round: read!("round"),
        state_day: read!("state_day"),
        raised_on: read!("raised_on"),
        meeting: read!("meeting"),
        meeting_day: read!("meeting_day"),
        outcome: read!("outcome"),
        answer: read!("answer"),
        accepted: read!("accepted"),
        commitment: read!("commitment"),
        measure: read!("measure"),
        department: read!("department"),
        department_name: read!("department_name"),
        person: read!("person"),
        person_name: read!("person_name"),
        person_since: read!("person_since"),
        supervisor: read!("supervisor"),
        promised_on: read!("promised_on"),
        first_deadline: read!("first_deadline"),
        deadline: read!("deadline"),
        extensions: read!("extensions"),
        collective_money: read!("collective_money"),
        money_fen: read!("money_fen"),
        due_back: read!("due_back"),
        answered_on: read!("answered_on"),
        review_due: read!("review_due"),
        done_on: read!("done_on"),
        struck_off_on: read!("struck_off_on"),
        reviewer_name: read!("reviewer_name"),
        rating: read!("rating"),
    })
}
