//! 年度会议计划, the plan of a year: what the window's plan knows, for the wall. Not here: counting
//! (`nouns::plan`), how it looks (`print::documents::year_plan`).

use chrono::Datelike;
use print::documents::Paper;
use print::documents::year_plan::{
    self, MonthStanding, PlanKind, PlanRow, QuotaRow, Rows, Session, SessionState,
};
use rules::figures::Period;
use rules::ids::{KindId, PlaceId};
use rules::words::{MeetingState, PlaceLevel, PostKind};
use store::figures::Asked;

use super::masking::Masking;
use super::{Make, print_fault, quota_words};
use crate::commands::plan::{PeriodStanding, YearKind, YearMeeting, YearPlan};
use crate::fault::Fault;
use crate::nouns::{figures, meeting_view, plan};
use crate::roster_cache::{RosterCache, Someone};

/// Lays the plan out; gives its pages, title and number of sessions. Fault: `day.too_far`.
pub(super) fn lay_out(
    make: &Make<'_>,
    _masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let (year, today) = (make.wanted.from.year(), make.call.today());
    let mut title = make.title("year_plan_title", year)?;
    let YearPlan {
        kinds,
        mut meetings,
        ..
    } = plan::of_year(make.view, make.roster, year, today)?;
    let mut grids = grids(make.roster, &meetings);
    if let Some(place) = figures::below_village(make.view, &asked(make, make.wanted.place))? {
        let own = concerned(make.roster, place.id);
        meetings.retain(|meeting| {
            meeting.grids.is_empty() || meeting.grids.iter().any(|grid| own.contains(grid))
        });
        grids.retain(|grid| own.contains(grid));
        title = format!("{title}（{}）", place.name);
    }
    let kinds: Vec<YearKind> = kinds
        .into_iter()
        .filter(|kind| stands(kind, &meetings))
        .collect();
    let sheet = year_plan::YearPlan {
        sheet: make.sheet(title.clone(), title.clone())?,
        year,
        today,
        rows: rows(make, &grids, &meetings)?,
        sessions: meetings
            .iter()
            .filter_map(|meeting| session(meeting, &kinds, &grids))
            .collect(),
        quotas: quotas(&kinds),
        kinds: kinds
            .into_iter()
            .map(|kind| PlanKind {
                name: kind.name,
                symbol: kind.symbol,
            })
            .collect(),
    };
    let paper = year_plan::plan(&sheet, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, title, meeting_view::len(meetings.len())))
}

/// Whether a kind stands on the sheet: it has sessions, or a quota that binds.
fn stands(kind: &YearKind, meetings: &[YearMeeting]) -> bool {
    kind.quota_on || meetings.iter().any(|meeting| meeting.kind == kind.kind)
}

/// The grids there are, and those closed meanwhile that met.
fn grids(roster: &RosterCache, meetings: &[YearMeeting]) -> Vec<PlaceId> {
    let mut grids: Vec<PlaceId> = roster.grids().iter().map(|grid| grid.id).collect();
    for grid in meetings.iter().flat_map(|meeting| &meeting.grids) {
        if !grids.contains(grid) {
            grids.push(*grid);
        }
    }
    grids
}

/// The grids of a place: those it holds, or the one it lies in.
fn concerned(roster: &RosterCache, place: PlaceId) -> Vec<PlaceId> {
    let grids = roster.grids();
    let grids = grids.iter().map(|grid| grid.id);
    let around = grids.filter(|grid| roster.below(*grid).contains(&place));
    let around: Vec<PlaceId> = around.collect();
    roster.below(place).into_iter().chain(around).collect()
}

/// A row for each grid where meetings are convened by grid, else one for each kind.
fn rows(make: &Make<'_>, grids: &[PlaceId], meetings: &[YearMeeting]) -> Result<Rows, Fault> {
    if meetings.iter().all(|meeting| meeting.grids.is_empty()) {
        return Ok(Rows::Kinds);
    }
    let levels = &make.roster.levels;
    let row = |grid: &PlaceId| PlanRow {
        name: make.roster.place_name(Some(*grid)),
        chiefs: chiefs(make.roster, *grid),
    };
    Ok(Rows::Grids {
        word: levels.of(PlaceLevel::Grid).to_owned(),
        chief_word: levels.post(PostKind::GridChief),
        grids: grids.iter().map(row).collect(),
        everybody: everybody(make)?,
    })
}

/// Who heads the grid today: a public post, so that the name may hang on the board.
fn chiefs(roster: &RosterCache, grid: PlaceId) -> Vec<String> {
    let inside = roster.below(grid);
    let heads = |someone: &&Someone| {
        let mut chief = someone
            .posts
            .iter()
            .filter(|post| post.kind == PostKind::GridChief);
        chief.any(|post| post.place.is_some_and(|place| inside.contains(&place)))
    };
    let found = roster.people.iter().filter(heads);
    found.map(|someone| someone.person.name.clone()).collect()
}

/// 全村, 全社区
fn everybody(make: &Make<'_>) -> Result<String, Fault> {
    figures::place_words(make.view, &asked(make, None))
}

/// What figures are asked by, as far as a place's words go.
fn asked(make: &Make<'_>, place: Option<PlaceId>) -> Asked {
    let today = make.call.today();
    let period = Period {
        from: today,
        to: today,
        on: today,
        known: None,
    };
    Asked {
        everywhere: false,
        place,
        kind: None,
        period,
    }
}

fn session(meeting: &YearMeeting, kinds: &[YearKind], grids: &[PlaceId]) -> Option<Session> {
    let place = |id: &PlaceId| grids.iter().position(|grid| grid == id);
    Some(Session {
        day: meeting.day,
        kind: position(kinds, meeting.kind)?,
        state: match meeting.state {
            MeetingState::Held => SessionState::Held,
            MeetingState::Cancelled => SessionState::Cancelled,
            MeetingState::Planned if meeting.missed => SessionState::Missed,
            MeetingState::Planned => SessionState::ToCome,
        },
        grids: meeting.grids.iter().filter_map(place).collect(),
    })
}

fn position(kinds: &[YearKind], kind: KindId) -> Option<usize> {
    kinds.iter().position(|one| one.kind == kind)
}

/// The quotas that the village has switched on.
fn quotas(kinds: &[YearKind]) -> Vec<QuotaRow> {
    let binding = kinds.iter().enumerate().filter(|(_, kind)| kind.quota_on);
    binding
        .map(|(number, kind)| {
            let months = quota_words::months(kind);
            QuotaRow {
                words: format!("{}{}", kind.name, quota_words::asks(kind)),
                kind: number,
                months,
                periods: (0..12 / months)
                    .map(|n| standing(kind, n * months))
                    .collect(),
            }
        })
        .collect()
}

/// How the period stands that begins in this month, January = 0; none before the quota binds.
fn standing(kind: &YearKind, month: usize) -> Option<MonthStanding> {
    let periods = quota_words::of_village(kind).iter();
    let mut begins = periods.filter(|period| period.from.month0() as usize == month);
    begins.next().map(|period| match period.standing {
        PeriodStanding::Met => MonthStanding::Met,
        PeriodStanding::Missed => MonthStanding::Missed,
        PeriodStanding::Open | PeriodStanding::ToCome => MonthStanding::Open,
    })
}
