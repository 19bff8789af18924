//! Matters: collecting, raising, laying before a meeting, editing. Not here: what is decided (`deciding`), finding
//! them (`finding`), how they are shown (`issue_view`).

use chrono::{Datelike, NaiveDate};
use rules::ids::{CategoryId, IssueId, MeetingId, PersonId, RecordId};
use rules::numbers::Series;
use rules::transition;
use rules::words::{EventKind, MeetingState, Outcome, Scale, Source, State};
use store::issues::{Deliberation, Issue, IssueChange, IssueEvent, IssueFilter};
use store::meetings::Meeting;
use store::{Tx, View};

use crate::commands::issue::{
    IssueCollect, IssueEdit, IssueLay, IssueRaise, IssueRaiseMany, IssueView, IssuesRaised,
    Reporter,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::{self, Whose};
use crate::nouns::issue_view::AsOf;
use crate::nouns::standing::{Standing, not_possible, refuse_earlier};
use crate::nouns::{issue_view, kinds, meetings};
use crate::roster_cache::RosterCache;

/// Within how many days an ordinary matter is answered, unless the village says otherwise (field guide §2).
const ANSWER_DAYS: u64 = 7;

/// What a transition writes beside the issue, kind, day and state.
#[derive(Debug, Clone, Default)]
pub(crate) struct Around {
    pub meeting: Option<MeetingId>,
    pub commitment: Option<rules::ids::CommitmentId>,
    /// Into which matter it was merged, or which was split off.
    pub target: Option<IssueId>,
    pub words: String,
    pub person: Option<PersonId>,
    pub department: Option<rules::ids::DepartmentId>,
    pub approver: Option<PersonId>,
    pub reviewer: Option<PersonId>,
    pub accepted: Option<bool>,
}

/// Writes one event, which the table must have and which may not lie before the newest: whatever a verb did
/// wrong before, no life is written that cannot have happened. Faults: `transition.not_possible`,
/// `issue.day_before_newest`.
pub(crate) fn happen(
    tx: &mut Tx<'_>,
    issue: IssueId,
    (kind, state, round): (EventKind, State, i64),
    day: NaiveDate,
    around: Around,
) -> Result<(), Fault> {
    let newest = tx.events_of(issue)?.pop();
    let from = newest.as_ref().map(|event| event.state);
    transition::check(from, kind, Some(state)).map_err(|fault| not_possible(&fault))?;
    refuse_earlier(day, newest.map(|event| event.civil_day))?;
    let mut event = IssueEvent {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        kind,
        civil_day: day,
        state,
        round,
        meeting: around.meeting,
        commitment: around.commitment,
        target: around.target,
        words: around.words,
        person: around.person,
        department: around.department,
        approver: around.approver,
        reviewer: around.reviewer,
        accepted: around.accepted,
        correction: false,
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    Ok(tx.put(&mut event)?)
}

/// A new matter as given, its reporter's household and grid as of today.
struct New<'a> {
    summary: &'a str,
    reporter: &'a Reporter,
    category: Option<CategoryId>,
    source: Source,
    scale: Scale,
    collected_on: Option<NaiveDate>,
    note: &'a str,
}

fn blank(tx: &mut Tx<'_>, roster: &RosterCache, new: &New<'_>) -> Result<Issue, Fault> {
    let summary = checked_summary(new.summary)?;
    let category = match new.category {
        Some(category) => Some(category),
        None => kinds::guess::guess(tx, &summary)?,
    };
    let mut issue = Issue {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        summary,
        short_title: String::new(),
        reporter: None,
        reporter_household: None,
        reporter_text: String::new(),
        household_text: String::new(),
        unit_text: String::new(),
        grid: None,
        grid_text: String::new(),
        category,
        scale: new.scale,
        source: new.source,
        collected_on: new.collected_on,
        note: new.note.trim().to_owned(),
        split_from: None,
        answer_due: None,
        own_number: String::new(),
    };
    name_reporter(&mut issue, roster, new.reporter);
    Ok(issue)
}

/// A matter is one line of a notebook.
fn checked_summary(text: &str) -> Result<String, Fault> {
    given::needed(&given::one_line(text), "issue.summary_missing", "summary")
}

fn name_reporter(issue: &mut Issue, roster: &RosterCache, reporter: &Reporter) {
    let whose = Whose::of(roster, reporter);
    issue.reporter = whose.person;
    issue.reporter_household = whose.household;
    issue.reporter_text = whose.name;
    issue.household_text = whose.household_name;
    issue.unit_text = whose.unit_name;
    issue.grid = whose.grid;
    issue.grid_text = whose.grid_name;
}

/// Collects a matter before a meeting. Fault: `issue.summary_missing`.
pub(crate) fn collect(call: &Call<'_>, request: IssueCollect) -> Result<IssueView, Fault> {
    let roster = call.roster()?;
    let day = super::working::day_of(call, request.collected_on)?;
    let id = call.transact(|tx| collect_in(tx, &roster, day, &request))?;
    shown(call, id, None)
}

/// The same within a running step.
pub(crate) fn collect_in(
    tx: &mut Tx<'_>,
    roster: &RosterCache,
    day: NaiveDate,
    request: &IssueCollect,
) -> Result<IssueId, Fault> {
    let new = New {
        summary: &request.summary,
        reporter: &request.reporter,
        category: request.category,
        source: request.source.unwrap_or(Source::Collected),
        scale: request.scale.unwrap_or(Scale::Small),
        collected_on: Some(day),
        note: &request.note,
    };
    let mut issue = blank(tx, roster, &new)?;
    tx.put(&mut issue)?;
    happen(
        tx,
        issue.id,
        (EventKind::Collected, State::Pending, 1),
        day,
        Around::default(),
    )?;
    Ok(issue.id)
}

/// Records a matter at a meeting: it gets its number and its line in the meeting's list. Faults:
/// `issue.summary_missing`, `meeting.not_open`.
pub(crate) fn raise(call: &Call<'_>, request: IssueRaise) -> Result<IssueView, Fault> {
    let roster = call.roster()?;
    let id = call.transact(|tx| raise_in(tx, &roster, &request))?;
    shown(call, id, Some(request.meeting))
}

/// Records several matters in one step: all of them or none. Faults: `issue.collect_nothing`, `issue.collect_too_many`, and
/// each row's own, which says the row.
pub(crate) fn raise_many(call: &Call<'_>, request: IssueRaiseMany) -> Result<IssuesRaised, Fault> {
    refuse_too_many(request.matters.len())?;
    let roster = call.roster()?;
    let ids = call.transact(|tx| {
        let raise = |(row, matter)| {
            raise_in(tx, &roster, matter).map_err(|fault: Fault| fault.with("row", row))
        };
        (1..)
            .zip(&request.matters)
            .map(raise)
            .collect::<Result<Vec<_>, _>>()
    })?;
    let meetings = request.matters.iter().map(|matter| Some(matter.meeting));
    let issues = ids.into_iter().zip(meetings);
    let issues = issues
        .map(|(id, meeting)| shown(call, id, meeting))
        .collect::<Result<_, _>>()?;
    Ok(IssuesRaised { issues })
}

/// So many matters are written in one step, and at least one.
pub(crate) fn refuse_too_many(matters: usize) -> Result<(), Fault> {
    match matters {
        0 => Err(Fault::new("issue.collect_nothing")),
        1..=MOST_AT_ONCE => Ok(()),
        _ => Err(Fault::new("issue.collect_too_many").with("most", MOST_AT_ONCE)),
    }
}

/// More than any meeting hears, or any pile of cards holds.
const MOST_AT_ONCE: usize = 500;

/// The same within a running step.
pub(crate) fn raise_in(
    tx: &mut Tx<'_>,
    roster: &RosterCache,
    request: &IssueRaise,
) -> Result<IssueId, Fault> {
    let meeting = open_meeting(tx, request.meeting)?;
    let new = New {
        summary: &request.summary,
        reporter: &request.reporter,
        category: request.category,
        source: request.source.unwrap_or(Source::AtMeeting),
        scale: request.scale.unwrap_or(Scale::Small),
        collected_on: None,
        note: &request.note,
    };
    let mut issue = blank(tx, roster, &new)?;
    lay_before(tx, &mut issue, &meeting)?;
    Ok(issue.id)
}

/// Lays a matter before a meeting: one that was collected gets its number there, an earlier one its line in
/// this meeting's list, too. Faults: `meeting.not_open`, `issue.closed`.
pub(crate) fn lay(call: &Call<'_>, request: IssueLay) -> Result<IssueView, Fault> {
    call.transact(|tx| lay_in(tx, &request))?;
    shown(call, request.issue, Some(request.meeting))
}

/// The same within a running step.
pub(crate) fn lay_in(tx: &mut Tx<'_>, request: &IssueLay) -> Result<(), Fault> {
    let meeting = open_meeting(tx, request.meeting)?;
    let mut issue: Issue = tx.get(request.issue)?;
    match Standing::of(tx, issue.id)?.state {
        State::Pending => lay_before(tx, &mut issue, &meeting),
        state @ (State::Merged | State::Withdrawn) => {
            Err(Fault::new("issue.closed").with("state", state.as_str()))
        }
        _ => line(tx, issue.id, &meeting),
    }
}

fn open_meeting(tx: &Tx<'_>, id: MeetingId) -> Result<Meeting, Fault> {
    let meeting: Meeting = tx.get(id)?;
    meetings::refuse_archived(&meeting)?;
    if meeting.state == MeetingState::Held {
        Ok(meeting)
    } else {
        Err(Fault::new("meeting.not_open"))
    }
}

fn lay_before(tx: &mut Tx<'_>, issue: &mut Issue, meeting: &Meeting) -> Result<(), Fault> {
    begin_answering(tx, issue, meeting.day)?;
    let around = Around {
        meeting: Some(meeting.id),
        ..Around::default()
    };
    happen(
        tx,
        issue.id,
        (EventKind::Raised, State::Raised, 1),
        meeting.day,
        around,
    )?;
    line(tx, issue.id, meeting)
}

/// A matter leaves 待议 on that day, or begins beyond it: it gets its number, and the day its first answer
/// is due.
pub(crate) fn begin_answering(
    tx: &mut Tx<'_>,
    issue: &mut Issue,
    day: NaiveDate,
) -> Result<(), Fault> {
    let of_category = match issue.category {
        Some(category) => kinds::categories::answer_days(tx, category)?,
        None => None,
    };
    let days = match of_category.and_then(|days| u64::try_from(days).ok()) {
        Some(days) => days,
        None => tx
            .setting("answer_days")?
            .and_then(|days| days.parse().ok())
            .unwrap_or(ANSWER_DAYS),
    };
    issue.answer_due = day.checked_add_days(chrono::Days::new(days));
    tx.put(issue)?;
    tx.issue_number(Series::Issue, day.year(), "issues", issue.id)?;
    Ok(())
}

/// Its line in the meeting's list; a matter stands there once.
fn line(tx: &mut Tx<'_>, issue: IssueId, meeting: &Meeting) -> Result<(), Fault> {
    let id = deliberation_id(tx, meeting.id, issue);
    if tx.find::<Deliberation>(id)?.is_some() {
        return Ok(());
    }
    let mut line = Deliberation {
        village: tx.village,
        id,
        revision: 0,
        issue,
        meeting: meeting.id,
        position: tx.next_position(meeting.id)?,
        outcome: Outcome::Undecided,
        words: String::new(),
        department: None,
        person: None,
    };
    Ok(tx.put(&mut line)?)
}

/// One meeting and one issue make one deliberation, on whichever laptop it is written.
pub(crate) fn deliberation_id(view: &View<'_>, meeting: MeetingId, issue: IssueId) -> RecordId {
    RecordId::derived(
        view.village.uuid(),
        &format!("deliberation/{meeting}/{issue}"),
    )
}

/// Edits a matter's own words. Faults: `revision.stale`, `issue.summary_missing`, `issue.closed`.
pub(crate) fn edit(call: &Call<'_>, request: IssueEdit) -> Result<IssueView, Fault> {
    let (roster, today) = (call.roster()?, call.today());
    call.transact(|tx| {
        let mut issue: Issue = tx.get(request.issue)?;
        Standing::of(tx, issue.id)?.refuse_closed()?;
        note_category(tx, &issue, request.category, today)?;
        issue.revision = request.revision;
        issue.summary = checked_summary(&request.summary)?;
        issue.short_title = request.short_title.trim().to_owned();
        issue.category = request.category;
        issue.source = request.source;
        issue.scale = request.scale;
        issue.note = request.note.trim().to_owned();
        let same = issue.reporter == request.reporter.person
            && issue.reporter_text == request.reporter.name.trim();
        if !same {
            name_reporter(&mut issue, &roster, &request.reporter);
        }
        Ok(tx.put(&mut issue)?)
    })?;
    shown(call, request.issue, None)
}

/// Figures ask for the category of a day, so another one is a dated change.
pub(crate) fn note_category(
    tx: &mut Tx<'_>,
    issue: &Issue,
    category: Option<CategoryId>,
    day: NaiveDate,
) -> Result<(), Fault> {
    if issue.category == category {
        return Ok(());
    }
    let text = |id: Option<CategoryId>| id.map(|id| id.to_string()).unwrap_or_default();
    let mut change = IssueChange {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue: issue.id,
        field: "category".to_owned(),
        civil_day: day,
        old_value: text(issue.category),
        new_value: text(category),
        reason: String::new(),
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    Ok(tx.put(&mut change)?)
}

/// A matter as it is shown after a change.
pub(crate) fn shown(
    call: &Call<'_>,
    id: IssueId,
    meeting: Option<MeetingId>,
) -> Result<IssueView, Fault> {
    let roster = call.roster()?;
    call.read(|view| {
        let rows = view.issue_rows(&IssueFilter {
            ids: vec![id],
            ..IssueFilter::default()
        })?;
        let row = rows
            .first()
            .ok_or_else(|| Fault::new("record.not_found").with("entity", "issues"))?;
        let as_of = AsOf::of(view, call.today())?;
        issue_view::view(view, &roster, row, meeting, as_of)
    })
}
