//! The figures as they go over the wire. Not here: texts of the window and of the command line.

use chrono::Datelike;
use rules::figures::{Attendance, Fraction, Part, Period, Sessions};
use rules::ids::KindId;
use rules::words::Class;
use store::figures::IssueCounts;

use crate::commands::figures::{FigurePart, FiguresView, MonthCount, RateView, SessionCount};
use crate::commands::markets::MarketFigures;

/// Everything that was counted.
pub(crate) struct Counted {
    pub period: Period,
    pub place: String,
    pub covered: (u64, u64),
    pub sessions: Sessions,
    pub kinds: Vec<(String, u64)>,
    pub came: Attendance,
    pub counts: IssueCounts,
    pub markets: Option<MarketFigures>,
    pub sentence: String,
}

/// A count as the wire has it.
pub(crate) fn n(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The kinds that held a meeting, in the order of the kinds.
pub(super) fn by_kind(sessions: &Sessions, kinds: Vec<(KindId, String)>) -> Vec<(String, u64)> {
    let count = |kind| sessions.by_kind.get(&kind).copied().unwrap_or(0);
    let counted = kinds.into_iter().map(|(kind, name)| (name, count(kind)));
    counted.filter(|(_, n)| *n > 0).collect()
}

/// The view of what was counted, and of how much of it was typed late.
pub(super) fn view(counted: Counted, late: u64) -> FiguresView {
    let Counted {
        period,
        counts,
        came,
        ..
    } = counted;
    let IssueCounts { figures, rates } = counts;
    let of = |class| n(figures.part(class).n);
    let parts: Vec<FigurePart> = Class::ALL
        .iter()
        .map(|class| part(*class, figures.part(*class)))
        .collect();
    FiguresView {
        from: period.from,
        to: period.to,
        on: period.on,
        known: period.known,
        place: counted.place,
        villages_covered: n(counted.covered.0),
        villages_total: n(counted.covered.1),
        sessions_by_month: by_month(&counted.sessions),
        sessions_total: n(counted.sessions.total()),
        sessions: counted
            .kinds
            .into_iter()
            .map(|(kind, count)| SessionCount {
                kind,
                count: n(count),
            })
            .collect(),
        person_times: n(came.villager_times),
        people: n(came.villagers),
        cadre_times: n(came.cadre_times),
        cadres: n(came.cadres),
        unnamed: n(came.unnamed),
        collected: n(figures.collected),
        resolved: of(Class::Resolved),
        planned: of(Class::InPlan),
        studied: of(Class::UnderStudy),
        remainder: n(figures.rest()),
        remainder_parts: parts
            .iter()
            .filter(|part| part.key.is_rest() && part.count > 0)
            .cloned()
            .collect(),
        parts,
        pending: n(figures.pending),
        promised: n(figures.promised),
        overdue: n(figures.overdue),
        done_in_period: n(figures.done_in_period),
        reopened: n(figures.reopened),
        extensions: n(figures.extensions),
        response: rate(rates.response),
        resolution: rate(rates.resolution),
        satisfaction: rate(rates.satisfaction),
        mean_days: rates.mean_days_words(),
        mean_days_of: n(rates.done_commitments),
        late: n(late),
        markets: counted.markets,
        sentence: counted.sentence,
    }
}

fn part(class: Class, part: Part) -> FigurePart {
    FigurePart {
        key: class,
        name: class.zh().to_owned(),
        count: n(part.n),
        merged: n(part.merged),
    }
}

/// A share with its denominator.
pub(crate) fn rate(fraction: Fraction) -> RateView {
    RateView {
        part: n(fraction.part),
        whole: n(fraction.whole),
        share: if fraction.whole > 0 {
            fraction.as_share()
        } else {
            String::new()
        },
    }
}

fn by_month(sessions: &Sessions) -> Vec<MonthCount> {
    let months = sessions.by_month.iter();
    months
        .map(|(month, count)| MonthCount {
            month: format!("{:04}-{:02}", month.year(), month.month()),
            count: n(*count),
        })
        .collect()
}
