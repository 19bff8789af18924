//! What becomes of each row of a list of meetings: which kind it is, whether the village has it already, who sat in
//! front. Not here: writing (`land`).

use std::collections::HashMap;

use chrono::NaiveDate;
use exchange::{MeetingFile, MeetingRow, Refused, Warning};
use rules::ids::{KindId, MeetingId, PersonId, PlaceId};
use rules::words::MeetingState;
use serde_json::{Value, json};
use store::View;
use store::kinds::Kind;
use store::meetings::Meeting;

use super::SOURCE;
use crate::fault::Fault;
use crate::nouns::imports::landed;
use crate::nouns::imports::telling::Telling;
use crate::nouns::imports::whom::{Who, Whom};
use crate::nouns::templates::folder;
use crate::roster_cache::RosterCache;

/// What becomes of one row.
pub(super) struct Session {
    /// Index into the file's rows.
    pub row: usize,
    /// The meeting that it is already.
    pub known: Option<MeetingId>,
    /// Its key is kept since an earlier import.
    pub kept: bool,
    pub kind: Kind,
    pub host: Option<PersonId>,
    pub recorder: Option<PersonId>,
    pub scope: Option<PlaceId>,
    pub note: String,
}

/// What an import will do, row by row.
pub(super) struct Plan {
    pub file: MeetingFile,
    pub sessions: Vec<Session>,
    pub refused: Vec<Refused>,
    pub warnings: Vec<Warning>,
}

impl Plan {
    /// Compares a file with the store.
    pub fn make(
        view: &View<'_>,
        roster: &RosterCache,
        today: NaiveDate,
        mut file: MeetingFile,
    ) -> Result<Self, Fault> {
        let mut by_day: HashMap<NaiveDate, Vec<Meeting>> = HashMap::new();
        let all = view.all::<Meeting>()?.into_iter();
        for meeting in all.filter(|m| m.state != MeetingState::Cancelled) {
            by_day.entry(meeting.day).or_default().push(meeting);
        }
        let mut kinds = view.kinds()?;
        for kind in &mut kinds {
            folder::of(view).put_form(kind)?;
        }
        let mut planning = Planning {
            whom: Whom::of(roster),
            kinds,
            by_day,
            landed: landed(view, SOURCE)?,
            today,
            telling: Telling::of(&file.origin),
        };
        let rows = file.rows.iter().enumerate();
        let sessions = rows
            .filter_map(|(at, row)| planning.session(at, row))
            .collect();
        let read = (
            std::mem::take(&mut file.refused),
            std::mem::take(&mut file.warnings),
        );
        let (refused, warnings) = planning.telling.after(read.0, read.1);
        Ok(Self {
            file,
            sessions,
            refused,
            warnings,
        })
    }

    /// How many rows are new.
    pub fn added(&self) -> usize {
        self.sessions.iter().filter(|s| s.known.is_none()).count()
    }
}

struct Planning<'p> {
    whom: Whom<'p>,
    kinds: Vec<Kind>,
    by_day: HashMap<NaiveDate, Vec<Meeting>>,
    landed: HashMap<(String, u32), MeetingId>,
    today: NaiveDate,
    telling: Telling,
}

impl Planning<'_> {
    fn session(&mut self, at: usize, row: &MeetingRow) -> Option<Session> {
        let Some(kind) = self.kind(&row.kind) else {
            self.refuse(
                row,
                "kind",
                "meeting.kind_unknown",
                json!({ "value": row.kind }),
            );
            return None;
        };
        if row.day > self.today {
            let about = json!({ "day": row.day.to_string() });
            self.refuse(row, "day", "meeting.day_not_yet", about);
            return None;
        }
        let kept = self.landed.get(&(row.fingerprint.clone(), row.n)).copied();
        let known = kept.or_else(|| self.same(row, kind.id));
        let scope = self.whom.place(&row.scope);
        let fresh = known.is_none();
        let host = self.named(row, (&row.host, scope), "host", fresh);
        let recorder = self.named(row, (&row.recorder, scope), "recorder", fresh);
        Some(Session {
            row: at,
            known,
            kept: kept.is_some(),
            kind,
            host,
            recorder,
            note: self.note(row, scope.is_none()),
            scope,
        })
    }

    /// The kind whose name the words hold, the longest if they hold several.
    fn kind(&self, words: &str) -> Option<Kind> {
        let plain: String = words.chars().filter(|c| !c.is_whitespace()).collect();
        let names = |kind: &Kind| [kind.name.clone(), kind.short.clone(), kind.title.clone()];
        let fits = self.kinds.iter().flat_map(|kind| {
            let held = names(kind)
                .into_iter()
                .filter(|name| plain.contains(name.as_str()));
            let held = held.filter(|name| !name.is_empty());
            held.map(move |name| (name.chars().count(), kind))
        });
        // Of equals the first listed.
        let longest = fits.fold(None, |best: Option<(usize, &Kind)>, one| match best {
            Some(best) if best.0 >= one.0 => Some(best),
            _ => Some(one),
        });
        longest.map(|(_, kind)| kind.clone())
    }

    /// One of the same kind and day at the same place; each is met by one row.
    fn same(&mut self, row: &MeetingRow, kind: KindId) -> Option<MeetingId> {
        let same = |one: &str, other: &str| one.is_empty() || other.is_empty() || one == other;
        let held = self.by_day.get_mut(&row.day)?;
        let place = held.iter().position(|one| {
            one.kind == kind && same(&one.place, &row.place) && same(&one.time, &row.time)
        })?;
        Some(held.remove(place).id)
    }

    fn named(
        &mut self,
        row: &MeetingRow,
        (name, place): (&str, Option<PlaceId>),
        field: &'static str,
        fresh: bool,
    ) -> Option<PersonId> {
        if name.is_empty() {
            return None;
        }
        match self.whom.person(name, "", place) {
            Who::One(id) => Some(id),
            Who::Nobody => None,
            Who::Several(count) => {
                if fresh {
                    let about = json!({ "value": name, "count": count });
                    self.warn(row, field, "issue.namesakes", about);
                }
                None
            }
        }
    }

    /// What it was about, and a place that is none of the village's, stay readable in the note.
    fn note(&self, row: &MeetingRow, scope_unknown: bool) -> String {
        let scope = if scope_unknown {
            row.scope.as_str()
        } else {
            ""
        };
        let parts = [
            self.telling.labelled("topic", &row.topic),
            self.telling.labelled("scope", scope),
            row.note.clone(),
        ];
        let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join("；")
    }

    fn warn(&mut self, row: &MeetingRow, field: &str, code: &'static str, about: Value) {
        self.telling
            .warn((&row.sheet, row.row), field, code, &about);
    }

    fn refuse(&mut self, row: &MeetingRow, field: &str, code: &'static str, about: Value) {
        self.telling
            .refuse((&row.sheet, row.row), field, code, &about);
    }
}
