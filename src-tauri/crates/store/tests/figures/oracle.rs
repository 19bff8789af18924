//! What the definitions answer: whole records are read, and `rules::figures` counts them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rules::figures::{
    self, Attended, Event, Granted, HeadCount, IssueFigures, IssueRow, MeetingRow, Merge, Noted,
    Places, Promise, Rates, Sessions, VisitRow,
};
use rules::ids::{KindId, PersonId};
use rules::visits::{self, Answer as Said};
use rules::words::{Class, EventKind, Figure, ProgressKind};
use store::attendance::{Attendance, Headcount};
use store::figures::Asked;
use store::issues::{Issue, VisitAnswer};
use store::meetings::Meeting;
use store::people::Person;
use store::places::Place;
use store::villages::Village;
use store::{StoreFault, View};

use crate::written::Written;

/// The figures as they are defined.
pub struct Answer {
    pub figures: IssueFigures,
    pub rates: Rates,
    pub late: u64,
    pub sessions: Sessions,
    pub attendance: figures::Attendance,
}

impl Answer {
    /// One figure.
    pub fn of(&self, figure: Figure) -> u64 {
        let Self { figures, rates, .. } = self;
        if let Some(class) = Class::ALL
            .iter()
            .find(|class| Figure::of(**class) == figure)
        {
            return figures.part(*class).n;
        }
        match figure {
            Figure::Collected => figures.collected,
            Figure::Remainder => figures.rest(),
            Figure::Pending => figures.pending,
            Figure::Promised => figures.promised,
            Figure::Overdue => figures.overdue,
            Figure::DoneInPeriod => figures.done_in_period,
            Figure::Reopened => figures.reopened,
            Figure::Extensions => figures.extensions,
            Figure::Response => rates.response.part,
            Figure::ResponseDue => rates.response.whole,
            Figure::Resolution => rates.resolution.part,
            Figure::ResolutionVisited => rates.resolution.whole,
            Figure::Satisfaction => rates.satisfaction.part,
            Figure::SatisfactionRated => rates.satisfaction.whole,
            Figure::Late => self.late,
            _ => panic!("{figure} is a class"),
        }
    }
}

/// What the definitions answer.
pub fn answer(view: &View<'_>, written: &Written, asked: &Asked) -> Result<Answer, StoreFault> {
    let (mut issues, mut meetings, mut came) = (Vec::new(), Vec::new(), Vec::new());
    let asked_villages = if asked.everywhere { 2 } else { 1 };
    for settled in written.villages.iter().take(asked_villages) {
        let mut view = *view;
        view.village = settled.id;
        let places = places(&view)?;
        for issue in view.all::<Issue>()? {
            let in_place =
                places.holds(asked.place, issue.grid) && of_kind(&view, &issue, asked.kind)?;
            issues.push(issue_row(&view, &issue, in_place)?);
        }
        for meeting in view.all::<Meeting>()? {
            let convened: Vec<_> = view.scope_of(meeting.id)?.iter().map(|s| s.place).collect();
            let row = meeting_row(&view, &meeting, &places, asked)?;
            if asked.kind.is_some_and(|kind| kind != row.kind) {
                continue;
            }
            came.push(row.clone());
            if places.convened(asked.place, &convened) {
                meetings.push(row);
            }
        }
    }
    let period = &asked.period;
    let to = period.to.min(period.on);
    Ok(Answer {
        figures: figures::issue_figures(&issues, period),
        rates: figures::rates(&issues, period),
        late: figures::late(&issues, period),
        sessions: figures::sessions(&meetings, period.from, to),
        attendance: figures::attendance(&came, period.from, to),
    })
}

/// Whether a matter was first laid before a meeting of this kind.
fn of_kind(view: &View<'_>, issue: &Issue, kind: Option<KindId>) -> Result<bool, StoreFault> {
    let Some(kind) = kind else {
        return Ok(true);
    };
    let events = view.events_of(issue.id)?;
    let first = events.iter().find(|event| event.kind == EventKind::Raised);
    match first.and_then(|event| event.meeting) {
        Some(meeting) => Ok(view.get::<Meeting>(meeting)?.kind == kind),
        None => Ok(false),
    }
}

fn places(view: &View<'_>) -> Result<Places, StoreFault> {
    let village: Village = view.get(view.village)?;
    let all = view.all::<Place>()?;
    Ok(Places::new(
        all.into_iter().map(|place| (place.id, place.parent)),
        village.place,
    ))
}

fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn issue_row(view: &View<'_>, issue: &Issue, in_place: bool) -> Result<IssueRow, StoreFault> {
    let mut row = IssueRow::new(issue.id);
    row.in_place = in_place;
    row.answer_due = issue.answer_due;
    for event in view.events_of(issue.id)? {
        row.events.push(Event {
            kind: event.kind,
            state: event.state,
            day: event.civil_day,
            recorded: instant(&event.recorded_at),
            target: event.target,
            commitment: event.commitment,
        });
    }
    for note in view.progress_of(issue.id)? {
        if note.kind == ProgressKind::Answer {
            row.answers.push(Noted {
                day: note.civil_day,
                recorded: instant(&note.recorded_at),
            });
        }
    }
    row.visits = visits(view, issue)?;
    row.promises = promises(view, issue)?;
    Ok(row)
}

fn visits(view: &View<'_>, issue: &Issue) -> Result<Vec<VisitRow>, StoreFault> {
    let answers = view.all::<VisitAnswer>()?;
    let visits = view.visits_of(issue.id)?.into_iter().map(|visit| {
        let said: Vec<Said> = answers
            .iter()
            .filter(|answer| answer.visit == visit.id)
            .map(|answer| Said {
                solved: answer.solved,
                rating: answer.rating,
            })
            .collect();
        VisitRow {
            day: visit.day,
            recorded: instant(&visit.recorded_at),
            solved: visits::is_solved(&said),
            rating: visit.overall,
        }
    });
    Ok(visits.collect())
}

fn promises(view: &View<'_>, issue: &Issue) -> Result<Vec<Promise>, StoreFault> {
    let mut promises = Vec::new();
    for promise in view.commitments_of(issue.id)? {
        let changes = view.changes_of(promise.id)?;
        let granted = changes.iter().filter(|change| change.field == "deadline");
        promises.push(Promise {
            id: promise.id,
            promised_on: promise.promised_on,
            first_deadline: promise.first_deadline,
            extensions: granted
                .map(|change| Granted {
                    day: change.civil_day,
                    deadline: change.new_value.parse().unwrap(),
                    recorded: instant(&change.recorded_at),
                })
                .collect(),
        });
    }
    Ok(promises)
}

fn merges(view: &View<'_>) -> Result<HashMap<PersonId, Merge>, StoreFault> {
    let people = view.all::<Person>()?;
    let merged = people.into_iter().filter_map(|person| {
        let into = person.merged_into?;
        let on = person.merged_on;
        Some((person.id, Merge { into, on }))
    });
    Ok(merged.collect())
}

fn meeting_row(
    view: &View<'_>,
    meeting: &Meeting,
    places: &Places,
    asked: &Asked,
) -> Result<MeetingRow, StoreFault> {
    let merges = merges(view)?;
    let named = view.attendances_of(meeting.id)?;
    let unnamed = view.headcounts_of(meeting.id)?;
    Ok(MeetingRow {
        id: meeting.id,
        kind: meeting.kind,
        day: meeting.day,
        state: meeting.state,
        named: named
            .iter()
            .filter(|row: &&Attendance| places.holds(asked.place, row.grid))
            .map(|row| Attended {
                person: figures::same_person_on(row.person, &merges, asked.period.on),
                role: row.role,
            })
            .collect(),
        unnamed: unnamed
            .iter()
            .filter(|row: &&Headcount| places.holds(asked.place, row.grid))
            .map(|row| HeadCount {
                role: row.role,
                n: u64::try_from(row.people).unwrap(),
            })
            .collect(),
    })
}
