//! A 收集问题 and the parts that add up to it.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};

use crate::ids::IssueId;
use crate::transition::{Happening, Life};
use crate::words::{EventKind, Outcome, State};

/// One event with the moment it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// What happened, on which day.
    pub happening: Happening,
    /// When it was written down.
    pub recorded: DateTime<Utc>,
    /// The target, for 并入.
    pub target: Option<IssueId>,
}

/// An issue with all its events in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueRow {
    /// Its id.
    pub id: IssueId,
    /// Whether it belongs to the place asked about. Others are given only as targets of merging.
    pub in_place: bool,
    /// Its events: civil day, clock, replica, seq.
    pub events: Vec<Event>,
}

/// What is asked: a period, seen from day `on`, by what was recorded until `known`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// Day D of the figures: events after it do not count.
    pub on: NaiveDate,
    /// Events recorded later do not count.
    pub known: DateTime<Utc>,
}

impl Period {
    /// Whether a day lies in the period and not after D.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to && day <= self.on
    }
}

/// Where an issue of the cohort stands on day D.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// 已解决: 办结 or 销号, but not after 解释说明.
    Resolved,
    /// 列入解决计划.
    InPlan,
    /// 跟进研究.
    UnderStudy,
    /// 移交未回.
    Referred,
    /// 解释说明, struck off or not.
    Explained,
    /// 待分类.
    Unsorted,
    /// 待重开.
    ToReopen,
    /// 撤回.
    Withdrawn,
}

impl Class {
    /// Every class, in the order of the report sentence.
    pub const ALL: [Self; 8] = [
        Self::Resolved,
        Self::InPlan,
        Self::UnderStudy,
        Self::Referred,
        Self::Explained,
        Self::Unsorted,
        Self::ToReopen,
        Self::Withdrawn,
    ];

    /// The class's word in the report.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Resolved => "已解决",
            Self::InPlan => "列入解决计划",
            Self::UnderStudy => "跟进研究",
            Self::Referred => "移交未回",
            Self::Explained => "解释说明",
            Self::Unsorted => "待分类",
            Self::ToReopen => "待重开",
            Self::Withdrawn => "撤回",
        }
    }

    /// Whether the class belongs to 其余.
    pub const fn is_rest(self) -> bool {
        !matches!(self, Self::Resolved | Self::InPlan | Self::UnderStudy)
    }

    fn of(state: State, outcome: Option<Outcome>) -> Self {
        match state {
            State::Done | State::StruckOff if outcome == Some(Outcome::Explained) => {
                Self::Explained
            }
            State::Done | State::StruckOff => Self::Resolved,
            State::Committed => Self::InPlan,
            State::UnderStudy => Self::UnderStudy,
            State::Referred => Self::Referred,
            State::Explained => Self::Explained,
            State::ToReopen => Self::ToReopen,
            State::Withdrawn => Self::Withdrawn,
            State::Pending | State::Raised | State::Merged => Self::Unsorted,
        }
    }
}

/// One part of A.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Part {
    /// Issues in it.
    pub n: u64,
    /// Of these, merged into another issue of this class (`其中并入n件`).
    pub merged: u64,
}

/// The figures over issues.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IssueFigures {
    /// A 收集问题: the cohort.
    pub collected: u64,
    /// The parts, one for each class of `Class::ALL`; they add up to A.
    pub parts: [Part; 8],
    /// 另有待议n件: waiting on day D, not part of A.
    pub pending: u64,
    /// 本期办结n件: finished in the period, whoever raised them when.
    pub done_in_period: u64,
    /// Reopenings in the period.
    pub reopened: u64,
    /// Extensions in the period.
    pub extensions: u64,
}

impl IssueFigures {
    /// One part.
    pub fn part(&self, class: Class) -> Part {
        Class::ALL
            .iter()
            .position(|known| *known == class)
            .map_or_else(Part::default, |at| self.parts[at])
    }

    /// 其余: what is in none of the three named parts.
    pub fn rest(&self) -> u64 {
        Class::ALL
            .iter()
            .filter(|class| class.is_rest())
            .map(|class| self.part(*class).n)
            .sum()
    }
}

/// The life of an issue on day D as far as it was known.
fn life_on(row: &IssueRow, period: &Period) -> Option<Life> {
    let counted: Vec<Happening> = counted(row, period).map(|event| event.happening).collect();
    Life::of(&counted).ok()
}

fn counted<'a>(row: &'a IssueRow, period: &'a Period) -> impl Iterator<Item = &'a Event> {
    row.events
        .iter()
        .filter(|event| event.happening.day <= period.on && event.recorded <= period.known)
}

/// The class of an issue on day D and whether it is a merged one; nothing for what was not raised by
/// then. A merged issue stands in the class of its final target.
pub fn class_on(
    row: &IssueRow,
    all: &HashMap<IssueId, &IssueRow>,
    period: &Period,
) -> Option<(Class, bool)> {
    let life = life_on(row, period).filter(Life::was_raised)?;
    if life.state != State::Merged {
        return Some((Class::of(life.state, life.outcome), false));
    }
    let mut seen = BTreeSet::from([row.id]);
    let mut at = row;
    loop {
        let merged = counted(at, period)
            .filter(|event| event.happening.kind == EventKind::Merged)
            .last();
        let target = merged
            .and_then(|event| event.target)
            .and_then(|id| all.get(&id).copied());
        let Some(next) = target.filter(|next| seen.insert(next.id)) else {
            return Some((Class::Unsorted, true));
        };
        match life_on(next, period) {
            Some(life) if life.state == State::Merged => at = next,
            Some(life) => return Some((Class::of(life.state, life.outcome), true)),
            None => return Some((Class::Unsorted, true)),
        }
    }
}

/// The figures over issues for a period on day D.
pub fn issue_figures(rows: &[IssueRow], period: &Period) -> IssueFigures {
    let all: HashMap<IssueId, &IssueRow> = rows.iter().map(|row| (row.id, row)).collect();
    let mut figures = IssueFigures::default();
    for row in rows.iter().filter(|row| row.in_place) {
        count_events(row, period, &mut figures);
        let Some(life) = life_on(row, period) else {
            continue;
        };
        figures.pending += u64::from(life.state == State::Pending);
        if !life.raised_on.is_some_and(|day| period.holds(day)) {
            continue;
        }
        if let Some((class, merged)) = class_on(row, &all, period)
            && let Some(at) = Class::ALL.iter().position(|known| *known == class)
        {
            figures.collected += 1;
            figures.parts[at].n += 1;
            figures.parts[at].merged += u64::from(merged);
        }
    }
    figures
}

fn count_events(row: &IssueRow, period: &Period, figures: &mut IssueFigures) {
    let within = || counted(row, period).filter(|event| period.holds(event.happening.day));
    let of = |kind| {
        within()
            .filter(|event| event.happening.kind == kind)
            .count() as u64
    };
    figures.reopened += of(EventKind::Reopened);
    figures.extensions += of(EventKind::Extended);
    let done = of(EventKind::Done) + of(EventKind::ResolvedOnSpot);
    figures.done_in_period += u64::from(done > 0);
}
