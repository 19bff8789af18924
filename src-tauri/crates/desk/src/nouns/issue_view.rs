//! How a matter is shown: names for ids, lamp and words of the day. Not here: changing it.

use std::cmp::Ordering;

use chrono::NaiveDate;
use rules::ids::MeetingId;
use rules::lamp::{self, Light, Standing};
use rules::words::{EventKind, State};
use store::View;
use store::commitments::Commitment;
use store::issues::{Deliberation, Issue, IssueRow};

use crate::commands::issue::{
    DepartmentName, IssueView, LampView, MilestoneView, PersonName, Reporter,
};
use crate::fault::Fault;
use crate::nouns::issues::deliberation_id;
use crate::roster_cache::RosterCache;

/// The day that lamps are lit for, and from how many days before the deadline they are yellow.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AsOf {
    pub day: NaiveDate,
    pub soon: i64,
}

impl AsOf {
    /// Today, or the newest day on record where the clock lies before it (data model, "Lamp"); `soon` as the
    /// village has set it.
    pub fn of(view: &View<'_>, today: NaiveDate) -> Result<Self, Fault> {
        let newest = view.newest_day()?.and_then(|day| day.parse().ok());
        let soon = view
            .setting("due_soon_days")?
            .and_then(|days| days.trim().parse().ok());
        Ok(Self {
            day: newest.map_or(today, |newest: NaiveDate| newest.max(today)),
            soon: soon.unwrap_or(lamp::DUE_SOON_DAYS),
        })
    }
}

/// The lamp of a matter on a day.
pub(crate) fn light(row: &IssueRow, as_of: AsOf) -> Light {
    let standing = Standing {
        state: row.state,
        due: due(row),
        done_on: row.done_on,
    };
    lamp::light(standing, as_of.day, as_of.soon)
}

/// The day that counts: the deadline, the day due back, or the review day.
fn due(row: &IssueRow) -> Option<NaiveDate> {
    match row.state {
        State::Referred => row.due_back,
        State::UnderStudy => row.review_due,
        _ => row.deadline,
    }
}

/// `IssueOrder::Urgency`: what is open by the day that counts, what is closed after, newest first.
pub(crate) fn by_urgency(one: &IssueRow, other: &IssueRow) -> Ordering {
    let place = |row: &IssueRow| match row.state {
        State::StruckOff | State::Merged | State::Withdrawn => (2, NaiveDate::MAX),
        State::Done => (1, NaiveDate::MAX),
        _ => (0, due(row).unwrap_or(NaiveDate::MAX)),
    };
    let newest_first = other.number.cmp(&one.number);
    place(one).cmp(&place(other)).then(newest_first)
}

/// A lamp with its words.
pub(crate) fn lamp_view(light: &Light) -> LampView {
    LampView {
        lamp: light.lamp,
        words: light.words(),
        days: light.days,
        missed: light.missed,
    }
}

/// A matter as lists and pages show it; `meeting` asks for what that meeting decided.
pub(crate) fn view(
    view: &View<'_>,
    roster: &RosterCache,
    row: &IssueRow,
    meeting: Option<MeetingId>,
    as_of: AsOf,
) -> Result<IssueView, Fault> {
    let issue: Issue = view.get(row.id)?;
    let decided = match meeting {
        Some(meeting) => view.find::<Deliberation>(deliberation_id(view, meeting, row.id))?,
        None => None,
    };
    let outcome = decided.as_ref().map_or(row.outcome, |d| Some(d.outcome));
    let words = decided
        .as_ref()
        .map_or_else(|| row.answer.clone(), |d| d.words.clone());
    let commitment = row
        .commitment
        .map(|id| view.get::<Commitment>(id))
        .transpose()?;
    let accepted = match row.state {
        State::Explained => view
            .events_of(row.id)?
            .iter()
            .rev()
            .find(|e| e.kind == EventKind::Explained)
            .and_then(|e| e.accepted),
        _ => None,
    };
    let mut shown = IssueView {
        id: row.id,
        revision: row.revision,
        number: row.number.clone(),
        position: decided.map_or(0, |d| d.position),
        summary: row.summary.clone(),
        short_title: row.short_title.clone(),
        reporter: Reporter {
            person: issue.reporter,
            household: issue.reporter_household,
            name: issue.reporter_text.clone(),
        },
        reporter_name: issue.reporter_text,
        grid: row.grid,
        grid_name: row.grid_text.clone(),
        category: row.category,
        category_name: row.category_name.clone(),
        source: row.source,
        scale: issue.scale,
        note: row.note.clone(),
        state: row.state,
        state_name: row.state.zh().to_owned(),
        round: row.round,
        lamp: lamp_view(&light(row, as_of)),
        raised_on: row.raised_on,
        collected_on: issue.collected_on,
        meeting: row.meeting,
        meeting_day: row.meeting_day,
        outcome,
        outcome_name: outcome.map(|o| o.zh().to_owned()).unwrap_or_default(),
        words,
        measure: row.measure.clone(),
        department: row.department,
        department_name: row.department_name.clone(),
        person: row.person,
        person_name: match roster.name(row.person) {
            // The name as of today; a merged record shows as the person it was merged into.
            name if !name.is_empty() => name,
            _ => row.person_name.clone(),
        },
        person_public: row.person.is_some_and(|id| roster.is_public(id)),
        supervisor: row.supervisor,
        supervisor_name: roster.name(row.supervisor),
        co_handlers: Vec::new(),
        helpers: Vec::new(),
        promised_on: row.promised_on,
        deadline: row.deadline,
        extensions: row.extensions,
        milestones: Vec::new(),
        collective_money: None,
        money_fen: None,
        due_back: row.due_back,
        review_due: row.review_due,
        accepted,
        done_on: row.done_on,
        struck_off_on: row.struck_off_on,
        rating: row.rating.parse().ok(),
    };
    if let Some(commitment) = commitment {
        add_commitment(&mut shown, view, roster, &commitment)?;
    }
    Ok(shown)
}

fn add_commitment(
    shown: &mut IssueView,
    view: &View<'_>,
    roster: &RosterCache,
    commitment: &Commitment,
) -> Result<(), Fault> {
    shown.collective_money = commitment.collective_money;
    shown.money_fen = commitment.money_fen;
    for helper in view.co_handlers_of(commitment.id)? {
        if let Some(id) = helper.department {
            let name = roster.departments.get(&id).cloned().unwrap_or_default();
            shown.co_handlers.push(DepartmentName { id, name });
        }
        if let Some(id) = helper.person {
            let name = roster.name(Some(id));
            shown.helpers.push(PersonName { id, name });
        }
    }
    for m in view.milestones_of(commitment.id)? {
        shown.milestones.push(MilestoneView {
            id: m.id,
            day: m.day,
            name: m.name,
            reached_on: m.reached_on,
        });
    }
    Ok(())
}
