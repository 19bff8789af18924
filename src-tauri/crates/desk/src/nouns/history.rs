//! A record's own history out of the journal: what each step changed, with names for ids. Not here: the
//! sentences (the window's and the CLI's wording), undo (`journal`).

use chrono::DateTime;
use rules::ids::{
    CategoryId, DepartmentId, HouseholdId, IssueId, MeetingId, PersonId, PlaceId, ProcedureId,
};
use serde_json::{Map, Value};
use store::categories::Category;
use store::issues::Issue;
use store::meetings::Meeting;
use store::{AboutRow, StepRow, View};

use crate::commands::journal::{
    ChangeKind, FieldChange, History, HistoryLine, RecordChange, RecordHistory,
};
use crate::desk::{Call, china};
use crate::fault::Fault;
use crate::nouns::journal::TakenBackLater;
use crate::nouns::working::HELPER_GONE;
use crate::roster_cache::RosterCache;

/// The nouns that have a history.
const NOUNS: &[&str] = &[
    "issues",
    "meetings",
    "people",
    "households",
    "departments",
    "places",
    "documents",
    "wishes",
    "disputes",
];

/// What is told in its own history alone: a person's or a meeting's page is no way to a dispute, nor to whose
/// a sensitive wish is.
const ONLY_ITS_OWN: &[&str] = &["wishes", "wish_events", "disputes", "dispute_parties"];

/// Whatever else names a meeting: its matters have histories of their own.
const ELSEWHERE: &[&str] = &[
    "deliberations",
    "commitments",
    "issue_events",
    "proceeding_steps",
];

/// One of several of its kind: what changed says nothing without its name.
const NAMED: &[&str] = &["meeting_steps", "proceeding_steps", "proceedings"];

/// What the journal keeps for itself.
const ITS_OWN: &[&str] = &[
    "village",
    "id",
    "revision",
    "clock",
    "replica",
    "recorded_at",
    "issue",
    "commitment",
    "visit",
    "owner",
    "owner_entity",
    "proceeding",
    "quorum",
    "hash",
    "position",
];

/// The history, newest first. Fault: `history.unknown_entity`.
pub(crate) fn show(call: &Call<'_>, request: RecordHistory) -> Result<History, Fault> {
    let noun = request.entity;
    if !NOUNS.contains(&noun.as_str()) {
        return Err(Fault::new("history.unknown_entity").with("entity", noun));
    }
    let roster = call.roster()?;
    call.read(|view| {
        let mut rows = view.rows_about(&request.id)?;
        // The helper's own row tells that he helps no longer.
        rows.retain(|about| !says_gone(&about.row));
        rows.retain(|about| {
            about.row.entity == noun || !ONLY_ITS_OWN.contains(&about.row.entity.as_str())
        });
        if noun != "issues" {
            rows.retain(|about| !ELSEWHERE.contains(&about.row.entity.as_str()));
        }
        let names = Names {
            view,
            roster: &roster,
        };
        let mut taken_back = TakenBackLater::default();
        let newest_first = steps(&names, rows).into_iter().rev();
        let lines = newest_first.map(|(line, undoes)| HistoryLine {
            undone: taken_back.holds(&line.step, undoes.as_deref()),
            ..line
        });
        Ok(History {
            lines: lines.collect(),
        })
    })
}

/// What a record says, ids as names; nothing where it says nothing.
pub(crate) fn told(view: &View<'_>, roster: &RosterCache, row: &StepRow) -> Option<RecordChange> {
    change(&Names { view, roster }, row)
}

fn says_gone(row: &StepRow) -> bool {
    let text = row.after.as_deref().or(row.before.as_deref());
    row.entity == "commitment_changes" && text.is_some_and(|text| text.contains(HELPER_GONE))
}

/// One line a step, with the step it takes back.
fn steps(names: &Names<'_>, rows: Vec<AboutRow>) -> Vec<(HistoryLine, Option<String>)> {
    let mut lines: Vec<(HistoryLine, Option<String>)> = Vec::new();
    for AboutRow { step, row } in rows {
        let newest = lines.last().is_none_or(|(line, _)| line.step != step.step);
        if newest {
            let at = DateTime::parse_from_rfc3339(&step.at).unwrap_or_default();
            let at = china(at.to_utc());
            let line = HistoryLine {
                step: step.step,
                op: step.op,
                actor: step.actor,
                day: at.date_naive(),
                time: at.format("%H:%M").to_string(),
                undoes: step.undoes.is_some(),
                undone: false,
                changes: Vec::new(),
            };
            lines.push((line, step.undoes));
        }
        if let (Some((line, _)), Some(change)) = (lines.last_mut(), change(names, &row)) {
            line.changes.push(change);
        }
    }
    lines.retain(|(line, _)| !line.changes.is_empty());
    lines
}

fn change(names: &Names<'_>, row: &StepRow) -> Option<RecordChange> {
    let read = |text: &Option<String>| -> Option<Map<String, Value>> {
        serde_json::from_str(text.as_deref()?).ok()
    };
    let (before, after) = (read(&row.before), read(&row.after));
    let how = match (&before, &after) {
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Removed,
        _ => ChangeKind::Changed,
    };
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let keys = if after.is_empty() { &before } else { &after };
    let told = |key: &str| FieldChange {
        field: key.to_owned(),
        old: names.told(key, &before, &row.entity),
        new: names.told(key, &after, &row.entity),
    };
    let mut fields: Vec<FieldChange> = keys
        .keys()
        .filter(|key| !ITS_OWN.contains(&key.as_str()))
        .filter(|key| before.get(*key) != after.get(*key))
        .map(|key| told(key))
        .filter(|change| change.old != change.new)
        .collect();
    if !fields.is_empty() && how == ChangeKind::Changed && NAMED.contains(&row.entity.as_str()) {
        fields.push(told("name"));
    }
    // A record that only got a new revision says nothing.
    (!fields.is_empty()).then(|| RecordChange {
        entity: row.entity.clone(),
        how,
        fields,
    })
}

/// Names for ids.
struct Names<'a> {
    view: &'a View<'a>,
    roster: &'a RosterCache,
}

impl Names<'_> {
    /// A value as it is told; empty words and nothing are both null.
    fn told(&self, key: &str, record: &Map<String, Value>, entity: &str) -> Value {
        let value = record.get(key).cloned().unwrap_or(Value::Null);
        let Some(text) = value.as_str() else {
            return value;
        };
        // What a dated change changed says what its values are.
        let key = match (entity, key) {
            ("commitment_changes" | "issue_changes", "old_value" | "new_value") => {
                record.get("field").and_then(Value::as_str).unwrap_or(key)
            }
            _ => key,
        };
        let told = self.name(key, text).unwrap_or_else(|| text.to_owned());
        if told.is_empty() {
            Value::Null
        } else {
            Value::String(told)
        }
    }

    fn name(&self, key: &str, id: &str) -> Option<String> {
        match key {
            "person" | "reporter" | "approver" | "visitor" | "supervisor" | "host" | "recorder"
            | "head" | "reviewer" | "poster" | "mediator" | "merged_into" => {
                Some(self.roster.name(Some(id.parse::<PersonId>().ok()?)))
            }
            "department" => {
                let id: DepartmentId = id.parse().ok()?;
                self.roster.departments.get(&id).cloned()
            }
            "household" | "reporter_household" | "other" => {
                Some(self.roster.home_name(Some(id.parse::<HouseholdId>().ok()?)))
            }
            "grid" | "unit" | "place" | "parent" => {
                let id: PlaceId = id.parse().ok()?;
                let found = self.roster.places.iter().find(|place| place.id == id);
                found.map(|place| place.name.clone())
            }
            "category" => {
                let id: CategoryId = id.parse().ok()?;
                let found = self.view.find::<Category>(id).ok()?;
                found.map(|category| category.name)
            }
            "procedure" => {
                let id: ProcedureId = id.parse().ok()?;
                let found = self.view.find::<store::kinds::Procedure>(id).ok()?;
                found.map(|procedure| procedure.name)
            }
            "meeting" => {
                let id: MeetingId = id.parse().ok()?;
                let found = self.view.find::<Meeting>(id).ok()?;
                found.map(|meeting| meeting.title)
            }
            "target" | "split_from" | "a" | "b" => {
                let id: IssueId = id.parse().ok()?;
                let found = self.view.find::<Issue>(id).ok()?;
                found.map(|issue| issue.summary)
            }
            _ => None,
        }
    }
}
