//! Finding matters: lists with their lamps, supervisors, matters that read alike. Not here: how one is shown
//! (`issue_view`), its life (`life_view`).

use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::NaiveDate;
use rules::ids::{IssueId, MeetingId, PersonId};
use rules::likeness::{self, Pieces};
use rules::words::{Lamp, State};
use store::View;
use store::issues::{IssueFilter, IssueRow};

use crate::commands::issue::{IssueList, IssueSimilar, Issues, LampCount, SimilarIssues};
use crate::commands::village::Nothing;
use crate::commands::working::{SupervisorView, Supervisors};
use crate::desk::Call;
use crate::fault::Fault;
use crate::issue_cache::{Asked, IssueCache};
use crate::nouns::issue_view::{self, AsOf};
use crate::nouns::meeting_view::len;

/// A page of matters. Lamps are counted over all that the query finds, then the page is cut.
pub(crate) fn list(call: &Call<'_>, request: IssueList) -> Result<Issues, Fault> {
    let (roster, today) = (call.roster()?, call.today());
    // A meeting's own list is short and changes with every line that is recorded: it is read by itself.
    let kept = match request.meeting {
        None => Some(call.issues()?),
        Some(_) => None,
    };
    call.read(|view| {
        let as_of = AsOf::of(view, today)?;
        let matters = match kept {
            Some(kept) => kept,
            None => Arc::new(of_meeting(view, request.meeting)?),
        };
        let rows = matters.found(&asked(view, &request)?, request.order);
        let lit: Vec<_> = rows
            .into_iter()
            .map(|row| (issue_view::light(row, as_of).lamp, row))
            .collect();
        let lamps = lamp_counts(lit.iter().map(|(lamp, _)| *lamp));
        let chosen: Vec<_> = lit
            .iter()
            .filter(|(lamp, _)| request.lamps.is_empty() || request.lamps.contains(lamp))
            .collect();
        let page = chosen
            .iter()
            .skip(request.offset as usize)
            .take(request.limit.unwrap_or(100) as usize);
        let page: Vec<&IssueRow> = page.map(|(_, row)| *row).collect();
        Ok(Issues {
            total: len(chosen.len()),
            lamps,
            issues: issue_view::views(view, &roster, &page, request.meeting, as_of)?,
        })
    })
}

fn asked(view: &View<'_>, request: &IssueList) -> Result<Asked, Fault> {
    let all = |person: Option<PersonId>| person.map(|id| view.same_people(id)).transpose();
    Ok(Asked {
        states: request.states.clone(),
        grid: request.grid,
        category: request.category,
        department: request.department,
        people: all(request.person)?,
        supervisors: all(request.supervisor)?,
        raised: days(request.from, request.to),
        done: days(request.done_from, request.done_to),
        words: request.query.clone(),
    })
}

/// The days between, either end open; none where both are.
fn days(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<RangeInclusive<NaiveDate>> {
    let given = from.is_some() || to.is_some();
    given.then(|| from.unwrap_or(NaiveDate::MIN)..=to.unwrap_or(NaiveDate::MAX))
}

/// The matters of a meeting, in the order of its list.
fn of_meeting(view: &View<'_>, meeting: Option<MeetingId>) -> Result<IssueCache, Fault> {
    let rows = view.issue_rows(&IssueFilter {
        meeting,
        ..IssueFilter::default()
    })?;
    Ok(IssueCache::of(rows))
}

/// Every lamp with its count, 0 too: chips keep their place.
pub(crate) fn lamp_counts(lamps: impl Iterator<Item = Lamp> + Clone) -> Vec<LampCount> {
    Lamp::ALL
        .iter()
        .map(|lamp| LampCount {
            lamp: *lamp,
            name: lamp.zh().to_owned(),
            count: len(lamps.clone().filter(|l| l == lamp).count()),
        })
        .collect()
}

/// Who supervises promises, the one with most that is overdue first (督办).
pub(crate) fn supervisors(call: &Call<'_>, _: Nothing) -> Result<Supervisors, Fault> {
    let (roster, today) = (call.roster()?, call.today());
    let filter = IssueFilter {
        states: vec![State::Committed],
        ..IssueFilter::default()
    };
    let mut supervisors: Vec<SupervisorView> = Vec::new();
    let (as_of, rows) =
        call.read(|view| Ok((AsOf::of(view, today)?, view.issue_rows(&filter)?)))?;
    for row in rows {
        let Some(person) = row.supervisor.map(|id| roster.root(id)) else {
            continue;
        };
        let overdue = issue_view::light(&row, as_of).lamp == Lamp::Overdue;
        let at = supervisors.iter().position(|one| one.person == person);
        let at = at.unwrap_or_else(|| {
            supervisors.push(SupervisorView {
                person,
                name: roster.name(Some(person)),
                open: 0,
                overdue: 0,
            });
            supervisors.len() - 1
        });
        supervisors[at].open += 1;
        supervisors[at].overdue += u32::from(overdue);
    }
    supervisors.sort_by_key(|one| std::cmp::Reverse((one.overdue, one.open)));
    Ok(Supervisors { supervisors })
}

/// Matters that share most of their two-character pieces with these words.
pub(crate) fn similar(call: &Call<'_>, request: IssueSimilar) -> Result<SimilarIssues, Fault> {
    let wanted = Pieces::of(&request.summary);
    let roster = call.roster()?;
    call.read(|view| {
        let as_of = AsOf::of(view, call.today())?;
        let mut scored: Vec<(f64, IssueId)> = view
            .issue_summaries()?
            .into_iter()
            .map(|(id, summary)| (wanted.likeness(&Pieces::of(&summary)), id))
            .filter(|(score, _)| *score >= likeness::ALIKE)
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0));
        scored.truncate(request.limit.unwrap_or(3) as usize);
        let mut issues = Vec::new();
        for (_, id) in scored {
            let rows = view.issue_rows(&IssueFilter {
                ids: vec![id],
                ..IssueFilter::default()
            })?;
            for row in &rows {
                issues.push(issue_view::view(view, &roster, row, None, as_of)?);
            }
        }
        Ok(SimilarIssues { issues })
    })
}
