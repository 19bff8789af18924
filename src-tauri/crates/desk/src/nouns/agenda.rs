//! The pool of collected matters and a meeting's agenda. Not here: collecting one (`issues`), the meeting itself.

use std::collections::HashSet;

use rules::ids::{IssueId, MeetingId, PlaceId, RecordId};
use rules::words::State;
use store::issues::{IssueFilter, IssueRow};
use store::meetings::{AgendaItem, Meeting};
use store::{Tx, View};

use crate::commands::agenda::{
    Agenda, AgendaItemView, AgendaLaid, AgendaLay, AgendaPut, CollectedMany, IssueCollectMany,
};
use crate::commands::issue::{IssueLay, IssueView};
use crate::commands::meeting::MeetingShow;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::issue_view::AsOf;
use crate::nouns::meeting_view::len;
use crate::nouns::standing::Standing;
use crate::nouns::{given, issue_view, issues, meetings};
use crate::roster_cache::RosterCache;

/// A meeting's agenda with the pool.
pub(crate) fn show(call: &Call<'_>, request: MeetingShow) -> Result<Agenda, Fault> {
    let (roster, today) = (call.roster()?, call.today());
    call.read(|view| {
        let meeting: Meeting = view.get(request.meeting)?;
        let as_of = AsOf::of(view, today)?;
        let told = Told {
            view,
            roster: &roster,
            as_of,
        };
        told.agenda(&meeting)
    })
}

struct Told<'a> {
    view: &'a View<'a>,
    roster: &'a RosterCache,
    as_of: AsOf,
}

impl Told<'_> {
    fn agenda(&self, meeting: &Meeting) -> Result<Agenda, Fault> {
        let on: Vec<IssueId> = self
            .view
            .agenda_of(meeting.id)?
            .into_iter()
            .map(|item| item.issue)
            .collect();
        let laid: HashSet<IssueId> = self
            .view
            .deliberations_of(meeting.id)?
            .into_iter()
            .map(|line| line.issue)
            .collect();
        let mut waiting = self.rows(&[State::Pending, State::UnderStudy, State::ToReopen])?;
        waiting.retain(|row| !on.contains(&row.id) && !laid.contains(&row.id));
        let (mut pool, mut again): (Vec<IssueRow>, Vec<IssueRow>) = waiting
            .into_iter()
            .partition(|row| row.state == State::Pending);
        again.retain(|row| {
            row.state == State::ToReopen || row.review_due.is_some_and(|due| due <= meeting.day)
        });
        let called = self.called(meeting.id)?;
        pool.sort_by_key(|row| (elsewhere(row, &called), row.state_day, row.id));
        Ok(Agenda {
            items: self.items(&on, &laid)?,
            pool: self.shown(&pool)?,
            again: self.shown(&again)?,
        })
    }

    fn rows(&self, states: &[State]) -> Result<Vec<IssueRow>, Fault> {
        Ok(self.view.issue_rows(&IssueFilter {
            states: states.to_vec(),
            ..IssueFilter::default()
        })?)
    }

    fn items(&self, on: &[IssueId], laid: &HashSet<IssueId>) -> Result<Vec<AgendaItemView>, Fault> {
        if on.is_empty() {
            return Ok(Vec::new());
        }
        let mut rows = self.view.issue_rows(&IssueFilter {
            ids: on.to_vec(),
            ..IssueFilter::default()
        })?;
        rows.sort_by_key(|row| on.iter().position(|id| *id == row.id));
        let shown = self.shown(&rows)?;
        Ok(shown
            .into_iter()
            .map(|issue| AgendaItemView {
                laid: laid.contains(&issue.id),
                issue,
            })
            .collect())
    }

    fn shown(&self, rows: &[IssueRow]) -> Result<Vec<IssueView>, Fault> {
        let rows: Vec<&IssueRow> = rows.iter().collect();
        issue_view::views(self.view, self.roster, &rows, None, self.as_of)
    }

    /// The places that the meeting convenes, with what lies below; empty = the whole village.
    fn called(&self, meeting: MeetingId) -> Result<Vec<PlaceId>, Fault> {
        let scope = self.view.scope_of(meeting)?;
        Ok(scope
            .into_iter()
            .flat_map(|s| self.roster.below(s.place))
            .collect())
    }
}

fn elsewhere(row: &IssueRow, called: &[PlaceId]) -> bool {
    !called.is_empty() && row.grid.is_some_and(|grid| !called.contains(&grid))
}

/// Sets the agenda. Faults: `meeting.archived`, `meeting.cancelled`, `issue.closed`.
pub(crate) fn put(call: &Call<'_>, request: AgendaPut) -> Result<Agenda, Fault> {
    call.transact(|tx| {
        let meeting: Meeting = tx.get(request.meeting)?;
        meetings::refuse_archived(&meeting)?;
        if meeting.state == rules::words::MeetingState::Cancelled {
            return Err(Fault::new("meeting.cancelled"));
        }
        for old in tx.agenda_of(meeting.id)? {
            if !request.issues.contains(&old.issue) {
                tx.remove(&old)?;
            }
        }
        for (position, issue) in (1..).zip(&request.issues) {
            put_item(tx, meeting.id, *issue, position)?;
        }
        Ok(())
    })?;
    show(
        call,
        MeetingShow {
            meeting: request.meeting,
        },
    )
}

fn put_item(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    issue: IssueId,
    position: i64,
) -> Result<(), Fault> {
    let id = RecordId::derived(tx.village.uuid(), &format!("agenda/{meeting}/{issue}"));
    let old = tx.find::<AgendaItem>(id)?;
    if old.is_none() {
        Standing::of(tx, issue)?.refuse_closed()?;
    }
    let mut item = AgendaItem {
        village: tx.village,
        id,
        revision: old.map_or(0, |old| old.revision),
        meeting,
        issue,
        position,
    };
    Ok(tx.put(&mut item)?)
}

/// Lays matters of the agenda before the meeting, in its order. Faults: `meeting.not_open`, `issue.closed`.
pub(crate) fn lay(call: &Call<'_>, request: AgendaLay) -> Result<AgendaLaid, Fault> {
    let laid = call.transact(|tx| {
        let there: HashSet<IssueId> = tx
            .deliberations_of(request.meeting)?
            .into_iter()
            .map(|line| line.issue)
            .collect();
        let wanted: Vec<IssueId> = tx
            .agenda_of(request.meeting)?
            .into_iter()
            .map(|item| item.issue)
            .filter(|id| request.issues.is_empty() || request.issues.contains(id))
            .filter(|id| !there.contains(id))
            .collect();
        for issue in &wanted {
            let meeting = request.meeting;
            issues::lay_in(
                tx,
                &IssueLay {
                    meeting,
                    issue: *issue,
                },
            )?;
        }
        Ok(len(wanted.len()))
    })?;
    let agenda = show(
        call,
        MeetingShow {
            meeting: request.meeting,
        },
    )?;
    Ok(AgendaLaid { laid, agenda })
}

/// Collects many matters in one step. Faults: `issue.collect_nothing`, `issue.collect_too_many`, and each row's
/// own with its `row` (from 1); then nothing lands.
pub(crate) fn collect_many(
    call: &Call<'_>,
    request: IssueCollectMany,
) -> Result<CollectedMany, Fault> {
    issues::refuse_too_many(request.matters.len())?;
    let (roster, today) = (call.roster()?, call.today());
    let issues = call.transact(|tx| {
        let mut landed = Vec::new();
        for (row, matter) in (1..).zip(&request.matters) {
            let day = matter.collected_on.unwrap_or(today);
            let id = given::refuse_later(day, today, "issue.day_not_yet", "day")
                .and_then(|()| issues::collect_in(tx, &roster, day, matter));
            landed.push(id.map_err(|fault: Fault| fault.with("row", row))?);
        }
        Ok(landed)
    })?;
    Ok(CollectedMany { issues })
}
