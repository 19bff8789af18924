//! 今天要办: one list by urgency, the next meeting, the lamps, the quotas. Not here: working a line (issue pages).

use std::iter::repeat_n;

use chrono::{Datelike, Days, NaiveDate};
use rules::words::{Closing, DocumentKind, Lamp, MeetingState, State};
use store::View;
use store::documents::Document;
use store::issues::{IssueFilter, IssueRow};
use store::kinds::Kind;

use crate::commands::issue::{QuotaView, TodayList, TodayListed, TodaySection, UnprintedView};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::issue_view::AsOf;
use crate::nouns::meeting_view::len;
use crate::nouns::{finding, issue_view, meeting_view, posting, wishes};

/// What needs a hand, most urgent first.
pub(crate) fn list(call: &Call<'_>, request: TodayListed) -> Result<TodayList, Fault> {
    let roster = call.roster()?;
    let today = call.today();
    call.read(|view| {
        let as_of = AsOf::of(view, today)?;
        let rows = view.issue_rows(&IssueFilter {
            states: OPEN.to_vec(),
            ..IssueFilter::default()
        })?;
        let mut sections = Vec::new();
        for (key, belongs) in SECTIONS {
            let mut found: Vec<&IssueRow> = rows.iter().filter(|row| belongs(row, as_of)).collect();
            found.sort_by_key(|row| {
                row.deadline
                    .or(row.due_back)
                    .or(row.review_due)
                    .or(Some(row.state_day))
            });
            let total = len(found.len());
            found.truncate(request.limit.map_or(usize::MAX, |limit| limit as usize));
            sections.push(TodaySection {
                key: (*key).to_owned(),
                total,
                issues: issue_view::views(view, &roster, &found, None, as_of)?,
            });
        }
        let total: u32 = sections.iter().map(|section| section.total).sum();
        let next = view
            .running_meeting()?
            .map_or_else(|| view.next_planned(today), |running| Ok(Some(running)))?;
        let next_meeting = next
            .map(|m| meeting_view::whole(call, view, &roster, &m))
            .transpose()?;
        let struck_off = usize::try_from(view.struck_off_promises()?).unwrap_or_default();
        let lamps = rows
            .iter()
            .filter(|r| r.commitment.is_some())
            .map(|r| issue_view::light(r, as_of).lamp)
            .chain(repeat_n(Lamp::Done, struck_off));
        let collected = rows.iter().filter(|r| r.state == State::Pending).count();
        let postings = posting::to_come_down(view, &roster, today)?;
        Ok(TodayList {
            total: total + len(postings.len()),
            postings,
            sections,
            lamps: finding::lamp_counts(lamps),
            next_meeting,
            unprinted: unprinted(view, &rows, today)?,
            collected: len(collected),
            quotas: quotas(view, today)?,
            wishes: wishes::today(view, as_of.day)?,
        })
    })
}

/// The states that may ask for a hand: a village strikes off most of what it ever heard, and that is only counted.
const OPEN: &[State] = &[
    State::Pending,
    State::Raised,
    State::Committed,
    State::UnderStudy,
    State::Referred,
    State::Explained,
    State::Done,
    State::ToReopen,
];

type Belongs = fn(&IssueRow, AsOf) -> bool;

/// What is struck off, merged or withdrawn belongs to none of them, and nothing stands in two.
const SECTIONS: &[(&str, Belongs)] = &[
    ("to_reopen", |row, _| row.state == State::ToReopen),
    ("overdue", |row, as_of| {
        lamp(row, as_of) == Lamp::Overdue && !answered(row)
    }),
    ("due_soon", |row, as_of| {
        lamp(row, as_of) == Lamp::DueSoon && !answered(row)
    }),
    ("to_visit", |row, _| {
        row.state == State::Done && row.rating.is_empty()
    }),
    ("to_review", |row, as_of| {
        row.state == State::UnderStudy && row.review_due.is_some_and(|due| due <= as_of.day)
    }),
    // The villagers wait for a word: nothing was said yet, or a department has said it.
    ("to_answer", |row, _| {
        row.state == State::Raised || answered(row)
    }),
    ("to_strike_off", |row, _| {
        row.state == State::Explained || (row.state == State::Done && !row.rating.is_empty())
    }),
];

fn answered(row: &IssueRow) -> bool {
    row.state == State::Referred && row.answered_on.is_some()
}

fn lamp(row: &IssueRow, as_of: AsOf) -> Lamp {
    issue_view::light(row, as_of).lamp
}

/// What is decided is shown (公示, field guide §1): the newest meeting of these days, while neither its commitment list nor a
/// timetable of it was printed.
fn unprinted(
    view: &View<'_>,
    rows: &[IssueRow],
    today: NaiveDate,
) -> Result<Option<UnprintedView>, Fault> {
    let from = today - SHOWN_WITHIN;
    let mut held = view
        .meetings_between(from, today)?
        .into_iter()
        .filter(|meeting| meeting.state == MeetingState::Held && meeting.closing != Closing::Open);
    let Some(meeting) = held.next() else {
        return Ok(None);
    };
    let promised = |row: &&IssueRow| {
        row.meeting == Some(meeting.id) && row.commitment.is_some() && row.state == State::Committed
    };
    let promises = len(rows.iter().filter(promised).count());
    let shows = |paper: &Document| {
        matches!(
            paper.kind,
            DocumentKind::Commitments | DocumentKind::Timetable
        )
    };
    if promises == 0 || view.documents_of(meeting.id)?.iter().any(shows) {
        return Ok(None);
    }
    Ok(Some(UnprintedView {
        meeting: meeting.id,
        kind_name: view.get::<Kind>(meeting.kind)?.name,
        day: meeting.day,
        promises,
    }))
}

/// As long as a sheet hangs by custom (field guide §6).
const SHOWN_WITHIN: Days = Days::new(7);

/// Month by month, for every monthly quota that this village switched on.
fn quotas(view: &View<'_>, today: NaiveDate) -> Result<Vec<QuotaView>, Fault> {
    let on: Vec<_> = view
        .quota_switches()?
        .into_iter()
        .filter(|s| s.switched_on)
        .map(|s| s.kind)
        .collect();
    let first = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
    let held: Vec<_> = view
        .meetings_between(first, today)?
        .into_iter()
        .filter(|m| m.state == MeetingState::Held)
        .collect();
    let mut quotas = Vec::new();
    for kind in view
        .kinds()?
        .into_iter()
        .filter(|k| on.contains(&k.id) && k.quota_count > 0)
    {
        let months: Vec<u32> = (1..=today.month())
            .map(|month| {
                len(held
                    .iter()
                    .filter(|m| m.kind == kind.id && m.day.month() == month)
                    .count())
            })
            .collect();
        let lacking = months
            .last()
            .is_some_and(|n| i64::from(*n) < kind.quota_count);
        quotas.push(QuotaView {
            kind_name: kind.name,
            count: kind.quota_count,
            held: months,
            days_left: lacking.then(|| days_left(today)),
        });
    }
    Ok(quotas)
}

fn days_left(today: NaiveDate) -> u32 {
    let next = today
        .with_day(1)
        .and_then(|d| d.checked_add_months(chrono::Months::new(1)));
    next.map_or(0, |next| {
        u32::try_from((next - today).num_days() - 1).unwrap_or(0)
    })
}
