//! Which issues stand on a paper. Not here: what is shown of them.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use rules::ids::{IssueId, MeetingId};
use rules::words::{DocumentKind, EventKind, Outcome, State};
use store::View;
use store::commitments::Commitment;
use store::issues::{IssueFilter, IssueRow, Referral};
use store::meetings::Meeting;
use store::people::Department;
use store::places::Place;

use super::called;
use super::masking::Masking;
use super::wanted::Resolved;
use crate::commands::working::PhotoKind;
use crate::fault::Fault;
use crate::nouns::{photos, working};
use crate::roster_cache::is_below_village;

/// A row that a paper shows: its table and its id.
pub(super) type Shown = (&'static str, String);

/// The issues on the paper, in its order; read once for one paper.
pub(super) fn issues(view: &View<'_>, wanted: &Resolved) -> Result<Arc<Vec<IssueRow>>, Fault> {
    if let Some(read) = wanted.issues.get() {
        return Ok(read.clone());
    }
    let read = Arc::new(read_issues(view, wanted)?);
    Ok(wanted.issues.get_or_init(|| read).clone())
}

fn read_issues(view: &View<'_>, wanted: &Resolved) -> Result<Vec<IssueRow>, Fault> {
    let filter = match &wanted.meeting {
        Some(meeting) => IssueFilter {
            meeting: Some(meeting.id),
            ..IssueFilter::default()
        },
        None => IssueFilter {
            from: Some(wanted.from),
            to: Some(wanted.to),
            grid: wanted.place,
            ..IssueFilter::default()
        },
    };
    Ok(view.issue_rows(&filter)?)
}

/// The commitments on a list or timetable: of its meeting, or all that were in force in its year.
pub(super) fn commitments(
    view: &View<'_>,
    wanted: &Resolved,
) -> Result<Vec<(IssueRow, Commitment)>, Fault> {
    let rows = match &wanted.meeting {
        Some(_) => issues(view, wanted)?,
        None => Arc::new(view.issue_rows(&IssueFilter {
            grid: wanted.place,
            ..IssueFilter::default()
        })?),
    };
    let mut found = Vec::new();
    for row in rows.iter() {
        for commitment in view.commitments_of(row.id)? {
            let promised = as_promised(view, row, &commitment)?;
            let belongs = match &wanted.meeting {
                Some(meeting) => commitment.meeting == Some(meeting.id),
                None => in_force(&promised, &commitment, wanted),
            };
            if belongs {
                found.push((promised, commitment));
            }
        }
    }
    Ok(found)
}

/// The matter as this promise has it: an earlier one keeps its own words, days and end.
fn as_promised(
    view: &View<'_>,
    row: &IssueRow,
    commitment: &Commitment,
) -> Result<IssueRow, Fault> {
    if row.commitment == Some(commitment.id) {
        return Ok(row.clone());
    }
    let (mut last, changes) = (commitment.clone(), view.changes_of(commitment.id)?);
    last.apply(&changes);
    let department = match last.department {
        Some(id) => view.find::<Department>(id)?,
        None => None,
    };
    let deadlines = changes.iter().filter(|change| change.field == "deadline");
    let mut people = changes
        .iter()
        .rev()
        .filter(|change| change.field == "person");
    let done = commitment.ended_how == EventKind::Done.as_str();
    Ok(IssueRow {
        commitment: Some(commitment.id),
        round: commitment.round,
        measure: last.measure,
        department: last.department,
        department_name: department.map(|one| one.name).unwrap_or_default(),
        person: last.person,
        person_since: Some(
            people
                .next()
                .map_or(commitment.promised_on, |c| c.civil_day),
        ),
        promised_on: Some(commitment.promised_on),
        first_deadline: Some(commitment.first_deadline),
        deadline: Some(working::deadline(view, commitment, NaiveDate::MAX)?),
        extensions: i64::try_from(deadlines.count()).unwrap_or_default(),
        collective_money: commitment.collective_money,
        money_fen: commitment.money_fen,
        state: if done { State::Done } else { row.state },
        done_on: commitment.ended_on.filter(|_| done),
        ..row.clone()
    })
}

fn in_force(row: &IssueRow, commitment: &Commitment, wanted: &Resolved) -> bool {
    let last = row
        .done_on
        .or(commitment.ended_on)
        .or(row.deadline)
        .unwrap_or(commitment.first_deadline);
    commitment.promised_on <= wanted.to && last >= wanted.from
}

/// The matters of a result bulletin, each with the promise it is told of, what is finished first: what the
/// meeting promised, and what it settled there and then; or whatever was finished in the period.
pub(super) fn results(
    view: &View<'_>,
    wanted: &Resolved,
) -> Result<Vec<(IssueRow, Option<Commitment>)>, Fault> {
    let mut found = match &wanted.meeting {
        Some(meeting) => {
            let promised = commitments(view, wanted)?;
            let mut found: Vec<_> = promised
                .into_iter()
                .map(|(row, c)| (row, Some(c)))
                .collect();
            found.extend(
                on_spot(view, wanted, meeting)?
                    .into_iter()
                    .map(|row| (row, None)),
            );
            found
        }
        None => finished(view, wanted)?,
    };
    found.sort_by_key(|(row, _)| row.done_on.is_none());
    Ok(found)
}

/// 现场办结: what the meeting settled there and then.
pub(super) fn on_spot(
    view: &View<'_>,
    wanted: &Resolved,
    meeting: &Meeting,
) -> Result<Vec<IssueRow>, Fault> {
    let settled: Vec<IssueId> = view
        .deliberations_of(meeting.id)?
        .into_iter()
        .filter(|line| line.outcome == Outcome::ResolvedOnSpot)
        .map(|line| line.issue)
        .collect();
    let rows = issues(view, wanted)?;
    let here = rows.iter().filter(|row| settled.contains(&row.id));
    Ok(here.cloned().collect())
}

/// The matters of the meeting held before this one's day that were promised then.
pub(super) fn promised_before(view: &View<'_>, meeting: &Meeting) -> Result<Vec<IssueRow>, Fault> {
    let eve = meeting.day.pred_opt();
    let before = eve.map(|eve| view.latest_held(eve)).transpose()?.flatten();
    let Some(before) = before else {
        return Ok(Vec::new());
    };
    let mut rows = view.issue_rows(&IssueFilter {
        meeting: Some(before.id),
        ..IssueFilter::default()
    })?;
    rows.retain(|row| row.commitment.is_some());
    Ok(rows)
}

fn finished(
    view: &View<'_>,
    wanted: &Resolved,
) -> Result<Vec<(IssueRow, Option<Commitment>)>, Fault> {
    let everything = IssueFilter {
        grid: wanted.place,
        ..IssueFilter::default()
    };
    let mut rows = view.issue_rows(&everything)?;
    rows.retain(|row| {
        row.done_on
            .is_some_and(|day| wanted.from <= day && day <= wanted.to)
    });
    let with_promise = |row: IssueRow| {
        let promise = row.commitment.map(|id| view.get::<Commitment>(id));
        Ok((row, promise.transpose()?))
    };
    rows.into_iter().map(with_promise).collect()
}

/// A bulletin shows its matters, their promises and their photos: with another photo it is another sheet.
fn told(view: &View<'_>, wanted: &Resolved) -> Result<Vec<Shown>, Fault> {
    let mut shown = Vec::new();
    for (row, commitment) in results(view, wanted)? {
        shown.push(issue(row.id));
        shown.extend(commitment.map(|one| ("commitments", one.id.to_string())));
        for kind in [PhotoKind::Before, PhotoKind::After] {
            let photo = photos::newest(view, row.id, kind)?;
            shown.extend(photo.map(|one| ("attachments", one.id.to_string())));
        }
    }
    Ok(shown)
}

/// What is handed over: the matter asked for, what a meeting handed over, or all that is not back yet.
pub(super) fn referrals(
    view: &View<'_>,
    wanted: &Resolved,
) -> Result<Vec<(IssueRow, Referral)>, Fault> {
    let meeting = wanted.meeting.as_ref().map(|meeting| meeting.id);
    let filter = IssueFilter {
        ids: wanted.issue.into_iter().collect(),
        meeting: meeting.filter(|_| wanted.issue.is_none()),
        grid: wanted.place,
        ..IssueFilter::default()
    };
    let mut found = Vec::new();
    for row in view.issue_rows(&filter)? {
        let mut all = view.referrals_of(row.id)?.into_iter();
        let open = row.state == State::Referred;
        let belongs = |one: &Referral| match (wanted.issue, meeting) {
            (Some(_), _) => true,
            (None, Some(meeting)) => one.meeting == Some(meeting),
            (None, None) => open && one.ended_on.is_none(),
        };
        found.extend(all.rfind(belongs).map(|one| (row, one)));
    }
    Ok(found)
}

/// What the paper's code is made of: every issue it shows, and its commitment.
pub(super) fn shown(view: &View<'_>, wanted: &Resolved) -> Result<Vec<Shown>, Fault> {
    match wanted.document {
        DocumentKind::Ledger => Ok(issues(view, wanted)?
            .iter()
            .map(|row| issue(row.id))
            .collect()),
        DocumentKind::Commitments | DocumentKind::Timetable => Ok(commitments(view, wanted)?
            .into_iter()
            .flat_map(|(row, commitment)| {
                [issue(row.id), ("commitments", commitment.id.to_string())]
            })
            .collect()),
        DocumentKind::Monthly => returned(view, wanted),
        DocumentKind::YearPlan => Ok(meetings(view, wanted.from, wanted.to)?),
        DocumentKind::Slips | DocumentKind::SignIn => expected(view, wanted),
        DocumentKind::Notice => {
            let rows = agenda(view, wanted.of_meeting()?.id)?;
            with_meeting(wanted, rows.iter().map(|row| issue(row.id)).collect())
        }
        DocumentKind::Minutes => with_meeting(wanted, deliberated(view, wanted)?),
        DocumentKind::Results => told(view, wanted),
        DocumentKind::Handover => Ok(referrals(view, wanted)?
            .into_iter()
            .flat_map(|(row, referral)| [issue(row.id), ("referrals", referral.id.to_string())])
            .collect()),
        // A paper of one meeting that lists no matters shows the meeting.
        _ => Ok(wanted
            .meeting
            .iter()
            .map(|meeting| ("meetings", meeting.id.to_string()))
            .collect()),
    }
}

/// A return counts the meetings and issues of its year, of its place only: what the columns are made of.
fn returned(view: &View<'_>, wanted: &Resolved) -> Result<Vec<Shown>, Fault> {
    let place = wanted
        .place
        .iter()
        .map(|place| ("places", place.to_string()));
    let kind = wanted
        .kind
        .iter()
        .map(|kind| ("meeting_kinds", kind.to_string()));
    let new_year = wanted.to.with_ordinal(1).unwrap_or(wanted.from);
    let from = wanted.from.min(new_year);
    let grid = match wanted.place {
        Some(id) => Some(view.get::<Place>(id)?).filter(is_below_village),
        None => None,
    };
    let filter = IssueFilter {
        from: Some(from),
        to: Some(wanted.to),
        grid: grid.map(|place| place.id),
        ..IssueFilter::default()
    };
    let of_kind = |meeting: &Meeting| wanted.kind.is_none_or(|kind| kind == meeting.kind);
    let met = view.meetings_between(from, wanted.to)?.into_iter().rev();
    let met: Vec<MeetingId> = met.filter(of_kind).map(|meeting| meeting.id).collect();
    let issues = view.issue_rows(&filter)?.into_iter();
    let issues = issues.filter(|row| {
        wanted.kind.is_none() || row.meeting.is_some_and(|meeting| met.contains(&meeting))
    });
    let mut shown: Vec<Shown> = place.chain(kind).collect();
    shown.extend(met.iter().map(|id| ("meetings", id.to_string())));
    shown.extend(issues.map(|row| issue(row.id)));
    Ok(shown)
}

fn meetings(view: &View<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<Shown>, Fault> {
    let found = view.meetings_between(from, to)?.into_iter().rev();
    Ok(found
        .map(|meeting| ("meetings", meeting.id.to_string()))
        .collect())
}

/// A sheet of names shows the meeting, who is invited and every household convened; a slip its agenda, too.
fn expected(view: &View<'_>, wanted: &Resolved) -> Result<Vec<Shown>, Fault> {
    let meeting = wanted.of_meeting()?;
    let mut shown = vec![("meetings", meeting.id.to_string())];
    if wanted.document == DocumentKind::Slips {
        let agenda = view.agenda_of(meeting.id)?;
        shown.extend(agenda.iter().map(|item| issue(item.issue)));
    }
    let invited = view.invitations_of(meeting.id)?;
    shown.extend(
        invited
            .iter()
            .map(|row| ("invitations", row.id.to_string())),
    );
    let homes = called::households(view, meeting)?;
    shown.extend(homes.iter().map(|id| ("households", id.to_string())));
    Ok(shown)
}

fn with_meeting(wanted: &Resolved, matters: Vec<Shown>) -> Result<Vec<Shown>, Fault> {
    let meeting = ("meetings", wanted.of_meeting()?.id.to_string());
    Ok([vec![meeting], matters].concat())
}

/// The matters on a meeting's agenda, in its order.
pub(super) fn agenda(view: &View<'_>, meeting: MeetingId) -> Result<Vec<IssueRow>, Fault> {
    let items = view.agenda_of(meeting)?;
    some(view, items.into_iter().map(|item| item.issue).collect())
}

/// These matters, in this order; asked for none, it gives none.
pub(super) fn some(view: &View<'_>, ids: Vec<IssueId>) -> Result<Vec<IssueRow>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = view.issue_rows(&IssueFilter {
        ids: ids.clone(),
        ..IssueFilter::default()
    })?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    Ok(rows)
}

/// A matter in a few words, masked where the edition asks for it, without a stop at its end.
pub(super) fn brief(masking: &mut Masking, number: u32, row: &IssueRow) -> String {
    let (field, words) = if row.short_title.is_empty() {
        ("summary", &row.summary)
    } else {
        ("short_title", &row.short_title)
    };
    let words = masking.text(number, field, words, &row.reporter_text);
    let end = |c: char| c.is_whitespace() || "。；，、".contains(c);
    words.trim_end_matches(end).to_owned()
}

/// What the meeting deliberated, with what it promised.
fn deliberated(view: &View<'_>, wanted: &Resolved) -> Result<Vec<Shown>, Fault> {
    let meeting = wanted.of_meeting()?.id;
    let mut shown = Vec::new();
    for line in view.deliberations_of(meeting)? {
        shown.push(issue(line.issue));
        let promises = view.commitments_of(line.issue)?.into_iter();
        let ours = promises.filter(|one| one.meeting == Some(meeting));
        shown.extend(ours.map(|one| ("commitments", one.id.to_string())));
    }
    Ok(shown)
}

fn issue(id: IssueId) -> Shown {
    ("issues", id.to_string())
}
