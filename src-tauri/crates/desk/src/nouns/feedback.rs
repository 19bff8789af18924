//! 上次事项反馈: which meeting was the last of this scope, and what became of earlier matters since. Not here:
//! what is told and in which words (`rules::feedback`).

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rules::feedback::{self, Earlier, Group, Told};
use rules::ids::{IssueId, PlaceId};
use rules::words::{EventKind, MeetingState, State};
use store::View;
use store::issues::{IssueEvent, IssueFilter, IssueRow};
use store::meetings::Meeting;

use crate::commands::meeting::{Feedback, FeedbackLine, MeetingShow};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::issue_view::AsOf;
use crate::nouns::{issue_view, meeting_view, working};
use crate::roster_cache::RosterCache;

/// What is read out first: finished, then overdue, then moved.
pub(crate) fn show(call: &Call<'_>, request: MeetingShow) -> Result<Feedback, Fault> {
    let roster = call.roster()?;
    call.read(|view| {
        let meeting: Meeting = view.get(request.meeting)?;
        let before = before(view, &roster, &meeting)?;
        let as_of = AsOf::of(view, call.today())?;
        let heard = heard(view, &roster, &meeting)?;
        let rows: Vec<&IssueRow> = heard.iter().map(|heard| &heard.row).collect();
        let issues = issue_view::views(view, &roster, &rows, None, as_of)?;
        let lines = heard
            .into_iter()
            .zip(issues)
            .map(|(heard, issue)| FeedbackLine {
                group: heard.group,
                issue,
                words: heard.words,
            });
        Ok(Feedback {
            lines: lines.collect(),
            before: before
                .map(|before| meeting_view::row(call, view, &before))
                .transpose()?,
        })
    })
}

/// An earlier matter and the sentence that is read out about it.
pub(crate) struct Heard {
    pub group: Group,
    pub row: IssueRow,
    pub words: String,
}

/// What is read out at a meeting about earlier matters; nothing at the first of its scope.
pub(crate) fn heard(
    view: &View<'_>,
    roster: &RosterCache,
    meeting: &Meeting,
) -> Result<Vec<Heard>, Fault> {
    let scope = Scope::of(view, roster, meeting)?;
    match last_of_scope(view, roster, meeting, &scope)? {
        Some(before) => lines(view, (meeting, &scope, before.day)),
        None => Ok(Vec::new()),
    }
}

/// The newest meeting held before this one that convened any of the same places.
pub(crate) fn before(
    view: &View<'_>,
    roster: &RosterCache,
    meeting: &Meeting,
) -> Result<Option<Meeting>, Fault> {
    let scope = Scope::of(view, roster, meeting)?;
    last_of_scope(view, roster, meeting, &scope)
}

/// The places a meeting convenes, with all below them; none = the whole village.
struct Scope(Option<HashSet<PlaceId>>);

impl Scope {
    fn of(view: &View<'_>, roster: &RosterCache, meeting: &Meeting) -> Result<Self, Fault> {
        let places = view.scope_of(meeting.id)?;
        let below = places.iter().flat_map(|one| roster.below(one.place));
        let below: HashSet<PlaceId> = below.collect();
        Ok(Self((!places.is_empty()).then_some(below)))
    }

    fn meets(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => !one.is_disjoint(other),
            _ => true,
        }
    }

    fn holds(&self, grid: Option<PlaceId>) -> bool {
        let Some(places) = &self.0 else { return true };
        grid.is_some_and(|grid| places.contains(&grid))
    }
}

fn last_of_scope(
    view: &View<'_>,
    roster: &RosterCache,
    meeting: &Meeting,
    scope: &Scope,
) -> Result<Option<Meeting>, Fault> {
    for before in view.meetings_between(NaiveDate::MIN, meeting.day)? {
        let earlier =
            (before.day, &before.time, before.id) < (meeting.day, &meeting.time, meeting.id);
        if before.state == MeetingState::Held
            && earlier
            && scope.meets(&Scope::of(view, roster, &before)?)
        {
            return Ok(Some(before));
        }
    }
    Ok(None)
}

fn lines(
    view: &View<'_>,
    (meeting, scope, since): (&Meeting, &Scope, NaiveDate),
) -> Result<Vec<Heard>, Fault> {
    let mut events: HashMap<IssueId, Vec<IssueEvent>> = HashMap::new();
    for event in view.all_events()? {
        // Not what this meeting itself decides.
        if event.civil_day <= meeting.day && event.meeting != Some(meeting.id) {
            events.entry(event.issue).or_default().push(event);
        }
    }
    let mut lines = Vec::new();
    for row in view.issue_rows(&IssueFilter::default())? {
        let promised = row.raised_on.is_some_and(|day| day <= since);
        if !promised || !scope.holds(row.grid) {
            continue;
        }
        let events = events.remove(&row.id).unwrap_or_default();
        // Of years of matters few are open or were touched since: only those are looked at closely.
        let newest = events.last();
        if !newest.is_some_and(|e| e.civil_day > since || feedback::is_open(e.state)) {
            continue;
        }
        let earlier = earlier(view, &row, &events, meeting.day)?;
        if let Some(group) = feedback::group(&earlier, since, meeting.day) {
            let words = feedback::sentence(&earlier, group, meeting.day);
            lines.push(Heard { group, row, words });
        }
    }
    lines.sort_by_key(|line| match line.group {
        Group::Finished => 0,
        Group::Overdue => 1,
        Group::Moved => 2,
    });
    Ok(lines)
}

fn earlier(
    view: &View<'_>,
    row: &IssueRow,
    events: &[IssueEvent],
    on: NaiveDate,
) -> Result<Earlier, Fault> {
    let mut extensions = Vec::new();
    for commitment in view.commitments_of(row.id)? {
        let changes = view.changes_of(commitment.id)?;
        extensions.extend(changes.into_iter().filter(|c| c.field == "deadline"));
    }
    let moved = |event: &IssueEvent| {
        let change = extensions.iter().find(|c| c.clock == event.clock)?;
        Some((
            change.old_value.parse().ok()?,
            change.new_value.parse().ok()?,
        ))
    };
    let told = events.iter().map(|event| Told {
        kind: event.kind,
        day: event.civil_day,
        state: event.state,
        words: event.words.clone(),
        moved: moved(event).filter(|_| event.kind == EventKind::Extended),
    });
    let state = events.last().map(|event| event.state);
    Ok(Earlier {
        summary: row.summary.clone(),
        events: told.collect(),
        due: due(view, row, state, on)?,
        responsible: format!("{}{}", row.department_name, row.person_name),
    })
}

/// The day that counted then.
fn due(
    view: &View<'_>,
    row: &IssueRow,
    state: Option<State>,
    on: NaiveDate,
) -> Result<Option<NaiveDate>, Fault> {
    Ok(match state {
        Some(State::Committed) => {
            let promises = view.commitments_of(row.id)?.into_iter().rev();
            let promise = promises.into_iter().find(|one| one.promised_on <= on);
            promise
                .map(|promise| working::deadline(view, &promise, on))
                .transpose()?
        }
        Some(State::Referred) => {
            let sent = view.referrals_of(row.id)?.into_iter().rev();
            sent.into_iter()
                .find(|one| one.sent_on <= on)
                .map(|one| one.due_back)
        }
        Some(State::UnderStudy) => row.review_due,
        _ => None,
    })
}
