//! What becomes of each row of a ledger: known already or new, whose it is, at which meeting, with which life. Not
//! here: the life itself (`life`), writing (`land`).

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use exchange::{IssueFile, IssueRow, Refused, Warning};
use rules::ids::{CategoryId, DepartmentId, IssueId, MeetingId, PersonId, PlaceId};
use rules::words::Source;
use serde_json::{Value, json};
use store::View;

use super::known::Known;
use super::life::{Hands, Lived, live};
use crate::commands::issue::Reporter;
use crate::fault::Fault;
use crate::nouns::given::Whose;
use crate::nouns::imports::telling::Telling;
use crate::nouns::imports::whom::{Who, Whom};
use crate::roster_cache::RosterCache;

/// A responsible unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unit {
    /// One of the register.
    Known(DepartmentId),
    /// New here, by its name.
    New(String),
}

/// What becomes of one row.
pub(super) struct Matter {
    /// Index into the file's rows.
    pub row: usize,
    /// The matter that it is already.
    pub known: Option<IssueId>,
    /// Its key is kept since an earlier import.
    pub kept: bool,
    pub reporter: Option<PersonId>,
    pub whose: Whose,
    pub place_text: String,
    pub meeting: Option<MeetingId>,
    pub category: Option<CategoryId>,
    pub source: Source,
    pub answer_due: Option<NaiveDate>,
    /// The responsible person as written, where nobody on the roster is meant.
    pub person_text: String,
    pub note: String,
    pub life: Lived,
}

impl Matter {
    /// The word on the wire.
    pub fn landing(&self) -> &'static str {
        if self.known.is_some() {
            "unchanged"
        } else {
            "add"
        }
    }
}

/// What an import will do, row by row.
pub(super) struct Plan {
    pub file: IssueFile,
    pub matters: Vec<Matter>,
    pub refused: Vec<Refused>,
    pub warnings: Vec<Warning>,
    /// Units that are new here, by name.
    pub new_units: BTreeSet<String>,
    known: Known,
}

impl Plan {
    /// Compares a file with the store.
    pub fn make(
        view: &View<'_>,
        roster: &RosterCache,
        today: NaiveDate,
        name: &str,
        mut file: IssueFile,
    ) -> Result<Self, Fault> {
        let mut planning = Planning {
            roster,
            whom: Whom::of(roster),
            known: Known::read(view)?,
            today,
            name,
            telling: Telling::of(&file.origin),
            new_units: BTreeSet::new(),
            units: HashMap::new(),
        };
        let matters = planning.all(&file.rows);
        let read = (
            std::mem::take(&mut file.refused),
            std::mem::take(&mut file.warnings),
        );
        let (refused, warnings) = planning.telling.after(read.0, read.1);
        Ok(Self {
            matters,
            refused,
            warnings,
            new_units: planning.new_units,
            known: planning.known,
            file,
        })
    }

    /// How many rows are new.
    pub fn added(&self) -> usize {
        self.matters.iter().filter(|m| m.known.is_none()).count()
    }

    pub fn category_name(&self, id: Option<CategoryId>) -> String {
        self.known.category_name(id)
    }
}

struct Planning<'p> {
    roster: &'p RosterCache,
    whom: Whom<'p>,
    known: Known,
    today: NaiveDate,
    name: &'p str,
    telling: Telling,
    new_units: BTreeSet<String>,
    /// Units by what the ledger calls them, with the whole name where that is a short one.
    units: HashMap<String, Option<(DepartmentId, Option<String>)>>,
}

impl Planning<'_> {
    fn all(&mut self, rows: &[IssueRow]) -> Vec<Matter> {
        let mut matters = Vec::with_capacity(rows.len());
        for (at, row) in rows.iter().enumerate() {
            if row.raised_on > self.today {
                let about = json!({ "day": row.raised_on.to_string() });
                self.refuse(row, "raised_on", "issue.day_not_yet", about);
                continue;
            }
            let matter = self.matter(at, row);
            matters.push(matter);
        }
        matters
    }

    fn matter(&mut self, at: usize, row: &IssueRow) -> Matter {
        let kept = self.landed(row);
        let known = kept.or_else(|| self.same(row));
        // Nothing is told of what the village has already.
        let mut told: Vec<(&'static str, &'static str, Value)> = Vec::new();
        let place = self.whom.place(&row.place);
        let reporter = self.named(
            &row.reporter,
            (&row.household, place),
            "reporter",
            &mut told,
        );
        let given = Reporter {
            person: reporter,
            household: None,
            name: row.reporter.clone(),
        };
        let mut whose = Whose::of(self.roster, &given);
        row.reporter.clone_into(&mut whose.name);
        if whose.grid.is_none() && whose.grid_name.is_empty() {
            whose.grid = place;
            row.place.clone_into(&mut whose.grid_name);
        }
        let (category, unknown) = self.known.category(&row.category, &row.summary);
        if unknown {
            let about =
                json!({ "value": row.category, "taken": self.known.category_name(category) });
            told.push(("category", "issue.category_unknown", about));
        }
        let meeting = self.meeting(row, place, &mut told);
        let person = self.named(&row.person, ("", place), "person", &mut told);
        let reviewer = self.named(&row.reviewer, ("", place), "reviewer", &mut told);
        let hands = Hands {
            unit: self.unit(&row.unit, &mut told),
            person,
            reviewer,
        };
        let outside = if meeting.is_none() { self.name } else { "" };
        let life = live(row, hands, self.today, outside);
        for (field, code, day) in &life.told {
            let about =
                json!({ "day": day.map(|day| day.to_string()), "value": value(row, field) });
            told.push((*field, *code, about));
        }
        let note = self.note(row, &life, person.is_none());
        if known.is_none() {
            for (field, code, about) in told {
                self.warn(row, field, code, about);
            }
            if let Some(Unit::New(name)) = &life.unit {
                self.new_units.insert(name.clone());
            }
        }
        let usual = if meeting.is_some() {
            Source::AtMeeting
        } else {
            Source::Collected
        };
        Matter {
            row: at,
            known,
            kept: kept.is_some(),
            reporter,
            place_text: whose.grid_name.clone(),
            whose,
            meeting,
            category,
            source: row.source.unwrap_or(usual),
            answer_due: self.known.answer_due(category, row.raised_on),
            person_text: if person.is_none() {
                row.person.clone()
            } else {
                String::new()
            },
            note,
            life,
        }
    }

    fn landed(&self, row: &IssueRow) -> Option<IssueId> {
        let key = (row.fingerprint.clone(), row.n);
        self.known.landed.get(&key).copied()
    }

    /// One of the village's own by day, words and reporter (whom a public ledger leaves out); each is met by one row.
    fn same(&mut self, row: &IssueRow) -> Option<IssueId> {
        let key = (row.raised_on, row.summary.clone());
        let known = self.known.matters.get_mut(&key)?;
        let same = |(reporter, _): &(String, IssueId)| {
            row.reporter.is_empty() || *reporter == row.reporter
        };
        let place = known.iter().position(same)?;
        Some(known.remove(place).1)
    }

    /// A person by name; where several bear it nobody is taken, and it is told.
    fn named(
        &self,
        name: &str,
        (household, place): (&str, Option<PlaceId>),
        field: &'static str,
        told: &mut Vec<(&'static str, &'static str, Value)>,
    ) -> Option<PersonId> {
        if name.is_empty() {
            return None;
        }
        match self.whom.person(name, household, place) {
            Who::One(id) => Some(id),
            Who::Nobody => None,
            Who::Several(count) => {
                let about = json!({ "value": name, "count": count });
                told.push((field, "issue.namesakes", about));
                None
            }
        }
    }

    /// A unit by name or by its short one, which is told; else a new one. Long ledgers name the same few.
    fn unit(
        &mut self,
        name: &str,
        told: &mut Vec<(&'static str, &'static str, Value)>,
    ) -> Option<Unit> {
        if name.is_empty() {
            return None;
        }
        let known = &self.known;
        let found = self.units.entry(name.to_owned()).or_insert_with(|| {
            let found = known.unit(name);
            found.map(|(id, whole)| (id, whole.map(str::to_owned)))
        });
        let Some((id, whole)) = found else {
            return Some(Unit::New(name.to_owned()));
        };
        if let Some(whole) = whole {
            let about = json!({ "value": name, "taken": whole });
            told.push(("unit", "issue.unit_taken", about));
        }
        Some(Unit::Known(*id))
    }

    /// The meeting held on that day; of several the one of that place.
    fn meeting(
        &self,
        row: &IssueRow,
        place: Option<PlaceId>,
        told: &mut Vec<(&'static str, &'static str, Value)>,
    ) -> Option<MeetingId> {
        let held = self.known.meetings.get(&row.raised_on)?;
        let fits = |one: &&super::known::Held| {
            place.is_some_and(|place| one.scope.contains(&place)) || one.place == row.place
        };
        let near: Vec<_> = held.iter().filter(fits).collect();
        let found = match (held.as_slice(), near.as_slice()) {
            ([only], _) => only,
            (_, [only]) => only,
            _ => {
                let about = json!({ "count": held.len() });
                told.push(("raised_on", "issue.meetings_several", about));
                return None;
            }
        };
        if found.archived {
            told.push(("raised_on", "issue.meeting_archived", json!({})));
            return None;
        }
        Some(found.id)
    }

    /// The row's note, and under their headers the words that have no place of their own.
    fn note(&self, row: &IssueRow, life: &Lived, person_unknown: bool) -> String {
        let mut parts = vec![row.note.clone()];
        for field in &life.kept {
            let words = value(row, field);
            // Whoever answers is named beside the measure.
            if *field == "person" && !person_unknown && life.promise.is_some() {
                continue;
            }
            parts.push(self.telling.labelled(field, &words));
        }
        parts.retain(|part| !part.is_empty());
        parts.join("；")
    }

    fn warn(&mut self, row: &IssueRow, field: &str, code: &'static str, about: Value) {
        self.telling
            .warn((&row.sheet, row.row), field, code, &about);
    }

    fn refuse(&mut self, row: &IssueRow, field: &str, code: &'static str, about: Value) {
        self.telling
            .refuse((&row.sheet, row.row), field, code, &about);
    }
}

/// What a field of the row says, in words.
fn value(row: &IssueRow, field: &str) -> String {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    match field {
        "measure" => row.measure.clone(),
        "unit" => row.unit.clone(),
        "person" => row.person.clone(),
        "reviewer" => row.reviewer.clone(),
        "deadline" => day(row.deadline),
        "extension" => day(row.extended_to),
        "done_on" => day(row.done_on),
        "struck_off_on" => day(row.struck_off_on),
        "rating" => row
            .rating
            .map(|rating| rating.zh().to_owned())
            .unwrap_or_default(),
        _ => String::new(),
    }
}
