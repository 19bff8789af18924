//! The figures people report, from the rows of one village. Not here: their definitions (`rules::figures`).

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use rules::figures::{
    self, Attended, Class, Event, HeadCount, IssueFigures, IssueRow, MeetingRow, Period,
};
use rules::ids::{IssueId, KindId, PlaceId};
use rules::transition::Happening;
use store::View;
use store::issues::{Issue, IssueEvent};
use store::villages::Village;

use crate::commands::figures::{FiguresShow, FiguresView, RemainderPart, SessionCount};
use crate::desk::Call;
use crate::fault::Fault;

/// Figures of a period and place, seen from its last day (or today, if that comes first).
pub(crate) fn show(call: &Call<'_>, request: FiguresShow) -> Result<FiguresView, Fault> {
    let today = call.today();
    let from = request
        .from
        .or_else(|| NaiveDate::from_ymd_opt(today.year(), 1, 1))
        .unwrap_or(today);
    let to = request.to.unwrap_or(today);
    if to < from {
        return Err(Fault::new("period.backwards").at("to"));
    }
    let roster = call.roster()?;
    let places = request.place.map(|place| roster.below(place));
    call.read(|view| {
        let period = Period {
            from,
            to,
            on: to.min(today.max(from)),
            known: Utc::now(),
        };
        let counted = figures::issue_figures(&issue_rows(view, places.as_deref())?, &period);
        let meetings = meeting_rows(view, from, period.on)?;
        let sessions = sessions(view, &meetings, from, period.on)?;
        let came = figures::attendance(&meetings, from, period.on);
        let village: Village = view.get(view.village)?;
        let place = if village.name.ends_with("社区") {
            "全社区"
        } else {
            "全村"
        };
        let named: Vec<(&str, u64)> = sessions
            .iter()
            .map(|(name, n)| (name.as_str(), *n))
            .collect();
        let sentence =
            figures::report_sentence(period.on, place, &named, came.villager_times, &counted);
        Ok(told(&period, &counted, sessions, &came, sentence))
    })
}

fn told(
    period: &Period,
    counted: &IssueFigures,
    sessions: Vec<(String, u64)>,
    came: &figures::Attendance,
    sentence: String,
) -> FiguresView {
    let n = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let rest = Class::ALL
        .iter()
        .filter(|class| class.is_rest() && counted.part(**class).n > 0);
    FiguresView {
        from: period.from,
        to: period.to,
        sessions: sessions
            .into_iter()
            .map(|(kind, count)| SessionCount {
                kind,
                count: n(count),
            })
            .collect(),
        person_times: n(came.villager_times),
        people: n(came.villagers),
        unnamed: n(came.unnamed),
        collected: n(counted.collected),
        resolved: n(counted.part(Class::Resolved).n),
        planned: n(counted.part(Class::InPlan).n),
        studied: n(counted.part(Class::UnderStudy).n),
        remainder: n(counted.rest()),
        remainder_parts: rest
            .map(|class| RemainderPart {
                key: key(*class).to_owned(),
                name: class.zh().to_owned(),
                count: n(counted.part(*class).n),
            })
            .collect(),
        pending: n(counted.pending),
        sentence,
    }
}

const fn key(class: Class) -> &'static str {
    match class {
        Class::Resolved => "resolved",
        Class::InPlan => "planned",
        Class::UnderStudy => "under_study",
        Class::Referred => "referred",
        Class::Explained => "explained",
        Class::Unsorted => "raised",
        Class::ToReopen => "to_reopen",
        Class::Withdrawn => "withdrawn",
    }
}

fn issue_rows(view: &View<'_>, places: Option<&[PlaceId]>) -> Result<Vec<IssueRow>, Fault> {
    let mut events: HashMap<IssueId, Vec<Event>> = HashMap::new();
    for event in view.all_events()? {
        events
            .entry(event.issue)
            .or_default()
            .push(event_row(&event));
    }
    let inside = |issue: &Issue| {
        places.is_none_or(|places| issue.grid.is_some_and(|grid| places.contains(&grid)))
    };
    let rows = view.all::<Issue>()?.into_iter().map(|issue| IssueRow {
        id: issue.id,
        in_place: inside(&issue),
        events: events.remove(&issue.id).unwrap_or_default(),
    });
    Ok(rows.collect())
}

fn event_row(event: &IssueEvent) -> Event {
    let recorded = DateTime::parse_from_rfc3339(&event.recorded_at)
        .map(|at| at.to_utc())
        .unwrap_or_default();
    Event {
        happening: Happening {
            kind: event.kind,
            to: Some(event.state),
            day: event.civil_day,
        },
        recorded,
        target: event.target,
    }
}

fn meeting_rows(view: &View<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<MeetingRow>, Fault> {
    let mut rows = Vec::new();
    for meeting in view.meetings_between(from, to)? {
        let named = view
            .attendances_of(meeting.id)?
            .into_iter()
            .map(|a| Attended {
                person: a.person,
                role: a.role,
            });
        let unnamed = view
            .headcounts_of(meeting.id)?
            .into_iter()
            .map(|h| HeadCount {
                role: h.role,
                n: u64::try_from(h.people).unwrap_or(0),
            });
        rows.push(MeetingRow {
            id: meeting.id,
            kind: meeting.kind,
            day: meeting.day,
            state: meeting.state,
            named: named.collect(),
            unnamed: unnamed.collect(),
        });
    }
    Ok(rows)
}

/// Sessions by kind, in the order of the kinds.
fn sessions(
    view: &View<'_>,
    meetings: &[MeetingRow],
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<(String, u64)>, Fault> {
    let counted = figures::sessions(meetings, from, to);
    let count = |kind: KindId| counted.by_kind.get(&kind).copied().unwrap_or(0);
    let kinds = view.kinds()?;
    Ok(kinds
        .into_iter()
        .map(|k| (k.name, count(k.id)))
        .filter(|(_, n)| *n > 0)
        .collect())
}
