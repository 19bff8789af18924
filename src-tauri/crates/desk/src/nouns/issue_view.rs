//! How a matter is shown: names for ids, lamp and words of the day. Not here: changing it.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::hash::Hash;

use chrono::NaiveDate;
use rules::ids::{CommitmentId, IssueId, MeetingId, RecordId};
use rules::lamp::{self, Light, Standing};
use rules::words::State;
use store::View;
use store::commitments::{CoHandler, Milestone};
use store::issues::{Deliberation, IssueRow};

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
    let beside = Beside::of(view, &[row], meeting)?;
    Ok(shown(row, &beside, roster, as_of))
}

/// The same of a page of matters: what stands beside their rows is asked for once, not for each of them.
pub(crate) fn views(
    view: &View<'_>,
    roster: &RosterCache,
    rows: &[&IssueRow],
    meeting: Option<MeetingId>,
    as_of: AsOf,
) -> Result<Vec<IssueView>, Fault> {
    let beside = Beside::of(view, rows, meeting)?;
    let shown = |row: &&IssueRow| shown(row, &beside, roster, as_of);
    Ok(rows.iter().map(shown).collect())
}

/// What stands beside the rows of a page.
struct Beside {
    /// What the meeting decided that was asked for.
    decided: HashMap<IssueId, Deliberation>,
    helping: HashMap<CommitmentId, Vec<CoHandler>>,
    milestones: HashMap<CommitmentId, Vec<Milestone>>,
}

impl Beside {
    fn of(view: &View<'_>, rows: &[&IssueRow], meeting: Option<MeetingId>) -> Result<Self, Fault> {
        let decided: Vec<RecordId> = meeting
            .iter()
            .flat_map(|meeting| {
                rows.iter()
                    .map(|row| deliberation_id(view, *meeting, row.id))
            })
            .collect();
        let decided: Vec<Deliberation> = view.found(&decided)?;
        let promises: Vec<CommitmentId> = rows.iter().filter_map(|row| row.commitment).collect();
        Ok(Self {
            decided: decided.into_iter().map(|one| (one.issue, one)).collect(),
            helping: by(view.co_handlers_of(&promises)?, |one| one.commitment),
            milestones: by(view.milestones_of(&promises)?, |one| one.commitment),
        })
    }
}

fn by<K: Eq + Hash, T>(all: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut sorted: HashMap<K, Vec<T>> = HashMap::new();
    for one in all {
        sorted.entry(key(&one)).or_default().push(one);
    }
    sorted
}

fn shown(row: &IssueRow, beside: &Beside, roster: &RosterCache, as_of: AsOf) -> IssueView {
    let decided = beside.decided.get(&row.id);
    let outcome = decided.map_or(row.outcome, |d| Some(d.outcome));
    let mut shown = IssueView {
        id: row.id,
        revision: row.revision,
        number: row.number.clone(),
        position: decided.map_or(0, |d| d.position),
        summary: row.summary.clone(),
        short_title: row.short_title.clone(),
        reporter: Reporter {
            person: row.reporter,
            household: row.reporter_household,
            name: row.reporter_text.clone(),
        },
        reporter_name: row.reporter_text.clone(),
        grid: row.grid,
        grid_name: row.grid_text.clone(),
        category: row.category,
        category_name: row.category_name.clone(),
        source: row.source,
        scale: row.scale,
        note: row.note.clone(),
        state: row.state,
        state_name: row.state.zh().to_owned(),
        round: row.round,
        lamp: lamp_view(&light(row, as_of)),
        raised_on: row.raised_on,
        collected_on: row.collected_on,
        meeting: row.meeting,
        meeting_day: row.meeting_day,
        outcome,
        outcome_name: outcome.map(|o| o.zh().to_owned()).unwrap_or_default(),
        words: decided.map_or(&row.answer, |d| &d.words).clone(),
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
        collective_money: row.collective_money,
        money_fen: row.money_fen,
        due_back: row.due_back,
        review_due: row.review_due,
        accepted: row.accepted,
        done_on: row.done_on,
        struck_off_on: row.struck_off_on,
        rating: row.rating.parse().ok(),
    };
    if let Some(promise) = row.commitment {
        add_helping(&mut shown, roster, beside.helping.get(&promise));
        let milestones = beside.milestones.get(&promise).into_iter().flatten();
        shown.milestones = milestones.map(milestone).collect();
    }
    shown
}

fn add_helping(shown: &mut IssueView, roster: &RosterCache, helping: Option<&Vec<CoHandler>>) {
    for helper in helping.into_iter().flatten() {
        if let Some(id) = helper.department {
            let name = roster.departments.get(&id).cloned().unwrap_or_default();
            shown.co_handlers.push(DepartmentName { id, name });
        }
        if let Some(id) = helper.person {
            let name = roster.name(Some(id));
            shown.helpers.push(PersonName { id, name });
        }
    }
}

fn milestone(m: &Milestone) -> MilestoneView {
    MilestoneView {
        id: m.id,
        day: m.day,
        name: m.name.clone(),
        reached_on: m.reached_on,
    }
}
