//! The plan of a year: every kind with the whole village and each grid, twelve months each.

use chrono::{Datelike, NaiveDate};
use rules::ids::{KindId, PlaceId};
use rules::quota::{self, Standing};
use rules::templates::{Quota, QuotaPeriod};
use rules::words::PlaceLevel;
use rules::year_plan::{self, Cell, Session};
use store::View;
use store::kinds::{Kind, QuotaSwitch};
use store::meetings::Meeting;

use crate::commands::plan::{
    PeriodStanding, YearKind, YearMeeting, YearPeriod, YearPlan, YearPlanShow, YearRow,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::roster_cache::RosterCache;

/// The plan. Fault: `day.too_far`.
pub(crate) fn show(call: &Call<'_>, request: YearPlanShow) -> Result<YearPlan, Fault> {
    let roster = call.roster()?;
    let today = call.today();
    let year = request.year.unwrap_or(today.year());
    call.read(|view| of_year(view, &roster, year, today))
}

/// The plan of a year as it stands on a day: for the window and for paper alike. Fault: `day.too_far`.
pub(crate) fn of_year(
    view: &View<'_>,
    roster: &RosterCache,
    year: i32,
    today: NaiveDate,
) -> Result<YearPlan, Fault> {
    let too_far = || Fault::new("day.too_far").at("year");
    if !(1900..=2999).contains(&year) {
        return Err(too_far());
    }
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or_else(too_far);
    let (first, last) = (day(1, 1)?, day(12, 31)?);
    let mut meetings = Vec::new();
    for meeting in view.meetings_between(first, last)?.into_iter().rev() {
        let session = session(view, roster, &meeting)?;
        meetings.push((meeting, session));
    }
    let all: Vec<Session> = meetings.iter().map(|(_, s)| s.clone()).collect();
    let months = year_plan::of_village(&all, year, today);
    let counted = Year {
        roster,
        year,
        today,
        meetings: &meetings,
        switches: view.quota_switches()?,
    };
    Ok(YearPlan {
        year,
        kinds: counted.kinds(view)?,
        total: year_plan::total(&months),
        months: months.to_vec(),
        meetings: meetings
            .iter()
            .map(|(meeting, session)| seen(meeting, session, today))
            .collect(),
    })
}

/// A meeting as it is counted: the grids that its scope lies in.
fn session(view: &View<'_>, roster: &RosterCache, meeting: &Meeting) -> Result<Session, Fault> {
    let scope = view.scope_of(meeting.id)?.into_iter();
    let mut grids: Vec<PlaceId> = Vec::new();
    for place in scope {
        let Some(grid) = grid_of(roster, place.place) else {
            // A place above the grids convenes everybody.
            grids.clear();
            break;
        };
        if !grids.contains(&grid) {
            grids.push(grid);
        }
    }
    Ok(Session {
        day: meeting.day,
        state: meeting.state,
        grids,
    })
}

/// The place directly below the village that a place lies in.
fn grid_of(roster: &RosterCache, place: PlaceId) -> Option<PlaceId> {
    let find = |id| roster.places.iter().find(|one| one.id == id);
    let mut here = find(place)?;
    while let Some(parent) = here.parent.and_then(find) {
        if parent.level == PlaceLevel::Village {
            return Some(here.id);
        }
        here = parent;
    }
    None
}

fn seen(meeting: &Meeting, session: &Session, today: NaiveDate) -> YearMeeting {
    YearMeeting {
        id: meeting.id,
        kind: meeting.kind,
        day: meeting.day,
        time: meeting.time.clone(),
        place: meeting.place.clone(),
        state: meeting.state,
        missed: session.missed(today),
        session: meeting.session,
        grids: session.grids.clone(),
    }
}

struct Year<'a> {
    roster: &'a RosterCache,
    year: i32,
    today: NaiveDate,
    meetings: &'a [(Meeting, Session)],
    switches: Vec<QuotaSwitch>,
}

impl Year<'_> {
    /// Kinds that are offered or were used, in their order.
    fn kinds(&self, view: &View<'_>) -> Result<Vec<YearKind>, Fault> {
        let used = |kind: KindId| self.meetings.iter().any(|(one, _)| one.kind == kind);
        let kinds = view.kinds()?.into_iter();
        Ok(kinds
            .filter(|kind| kind.enabled || used(kind.id))
            .map(|kind| self.kind(kind))
            .collect())
    }

    fn kind(&self, kind: Kind) -> YearKind {
        let of_kind = self.meetings.iter().filter(|(one, _)| one.kind == kind.id);
        let sessions: Vec<Session> = of_kind.map(|(_, session)| session.clone()).collect();
        let binding = self.binding(&kind);
        let village = year_plan::of_village(&sessions, self.year, self.today);
        let mut rows = vec![self.row(None, "全村", village, &sessions, binding)];
        for grid in self.roster.grids() {
            let months = year_plan::of_grid(&sessions, grid.id, self.year, self.today);
            // A grid that was closed stands there for as long as the year tells of it.
            let open = grid.to_day.is_none_or(|to| to.year() >= self.year);
            if open || year_plan::total(&months).sessions() > 0 {
                rows.push(self.row(Some(grid.id), &grid.name, months, &sessions, binding));
            }
        }
        YearKind {
            kind: kind.id,
            name: kind.name,
            symbol: kind.symbol,
            mode: kind.mode,
            enabled: kind.enabled,
            quota_count: kind.quota_count,
            quota_period: kind.quota_period,
            quota_on: binding.is_some(),
            rows,
        }
    }

    /// The quota that binds, and since when.
    fn binding(&self, kind: &Kind) -> Option<(Quota, NaiveDate)> {
        let switch = self.switches.iter().find(|one| one.kind == kind.id)?;
        let quota = quota_of(kind).filter(|_| switch.switched_on)?;
        Some((quota, switch.from_day.unwrap_or(NaiveDate::MIN)))
    }

    fn row(
        &self,
        place: Option<PlaceId>,
        name: &str,
        months: [Cell; 12],
        sessions: &[Session],
        binding: Option<(Quota, NaiveDate)>,
    ) -> YearRow {
        let periods = binding.map(|(quota, since)| {
            let met = year_plan::met(sessions, place);
            quota::periods(quota, self.year, &met, since, self.today)
        });
        YearRow {
            place,
            name: name.to_owned(),
            total: year_plan::total(&months),
            months: months.to_vec(),
            periods: periods.unwrap_or_default().into_iter().map(told).collect(),
        }
    }
}

/// How often a kind is to be held; none if it has no quota.
fn quota_of(kind: &Kind) -> Option<Quota> {
    let per = [QuotaPeriod::Month, QuotaPeriod::Quarter, QuotaPeriod::Year];
    let per = per
        .into_iter()
        .find(|per| per.as_str() == kind.quota_period)?;
    let times = u32::try_from(kind.quota_count).ok().filter(|n| *n > 0)?;
    Some(Quota { per, times })
}

fn told(period: quota::Period) -> YearPeriod {
    let (standing, missing, days_left) = match period.standing {
        Standing::Met => (PeriodStanding::Met, 0, None),
        Standing::Open { missing, days_left } => (PeriodStanding::Open, missing, Some(days_left)),
        Standing::Missed { missing } => (PeriodStanding::Missed, missing, None),
        Standing::ToCome => (PeriodStanding::ToCome, 0, None),
    };
    YearPeriod {
        from: period.from,
        to: period.to,
        held: period.held,
        standing,
        missing,
        days_left,
    }
}
