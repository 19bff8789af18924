//! Grids and cadres side by side over a period: their matters, their promises, their points. Not here: the ranking by
//! points alone (`nouns::points`), counting (`store::figures`).

use std::collections::HashMap;

use rules::figures::{Fraction, Rates};
use rules::ids::{PersonId, PlaceId};
use rules::words::{Class, PointSubject};
use store::figures::{AnsweredPromises, Asked, IssueCounts};

use super::{Question, n, rate};
use crate::commands::figures::{CadreLine, FiguresShow, GridLine, RankingList};
use crate::commands::points::{RankLine, RankingShow};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::points;

/// Both tables; every column adds up to the village's figure. Faults as `figures::show`.
pub(crate) fn list(call: &Call<'_>, request: FiguresShow) -> Result<RankingList, Fault> {
    let asked = Question::of(call, request)?.asked;
    let period = asked.period;
    Ok(RankingList {
        from: period.from,
        to: period.to,
        on: period.on,
        grids: grids(call, &asked)?,
        cadres: cadres(call, &asked)?,
    })
}

fn by_points(
    call: &Call<'_>,
    asked: &Asked,
    subject: PointSubject,
) -> Result<Vec<RankLine>, Fault> {
    let ranking = points::ranking(
        call,
        RankingShow {
            subject,
            from: Some(asked.period.from),
            to: Some(asked.period.to),
            all_villages: asked.everywhere,
        },
    )?;
    Ok(ranking.lines)
}

/// What is counted of one grid.
#[derive(Default)]
struct OfGrid {
    times: u64,
    counts: IssueCounts,
}

/// One reading each, so that whoever asks meanwhile is answered in between.
fn of_grid(call: &Call<'_>, asked: &Asked) -> Result<OfGrid, Fault> {
    call.read(|view| {
        Ok(OfGrid {
            times: view.attendance_counts(asked)?.villager_times,
            counts: view.issue_counts(asked)?,
        })
    })
}

fn grids(call: &Call<'_>, asked: &Asked) -> Result<Vec<GridLine>, Fault> {
    let mut rest = of_grid(
        call,
        &Asked {
            place: None,
            ..*asked
        },
    )?;
    let mut lines = Vec::new();
    for ranked in by_points(call, asked, PointSubject::Grid)? {
        let Some(place) = ranked.place else { continue };
        let of = of_grid(
            call,
            &Asked {
                place: Some(place),
                ..*asked
            },
        )?;
        rest.take(&of);
        lines.push(grid(Some(place), &of, ranked.name, Some(ranked.sum)));
    }
    if rest.is_something() {
        lines.push(grid(None, &rest, String::new(), None));
    }
    Ok(lines)
}

impl OfGrid {
    /// What stands in a grid is no part of the rest.
    fn take(&mut self, of: &Self) {
        self.times = self.times.saturating_sub(of.times);
        let (mine, theirs) = (&mut self.counts.figures, &of.counts.figures);
        mine.collected = mine.collected.saturating_sub(theirs.collected);
        mine.overdue = mine.overdue.saturating_sub(theirs.overdue);
        for (own, their) in mine.parts.iter_mut().zip(theirs.parts) {
            own.n = own.n.saturating_sub(their.n);
        }
        let (mine, theirs) = (&mut self.counts.rates, &of.counts.rates);
        for (own, their) in [
            (&mut mine.response, theirs.response),
            (&mut mine.satisfaction, theirs.satisfaction),
        ] {
            own.part = own.part.saturating_sub(their.part);
            own.whole = own.whole.saturating_sub(their.whole);
        }
    }

    fn is_something(&self) -> bool {
        self.times + self.counts.figures.collected + self.counts.figures.overdue > 0
    }
}

fn grid(place: Option<PlaceId>, of: &OfGrid, name: String, points: Option<i64>) -> GridLine {
    let figures = &of.counts.figures;
    GridLine {
        place,
        name,
        person_times: n(of.times),
        collected: n(figures.collected),
        resolved: n(figures.part(Class::Resolved).n),
        overdue: n(figures.overdue),
        response: rate(of.counts.rates.response),
        satisfaction: rate(of.counts.rates.satisfaction),
        points,
    }
}

fn cadres(call: &Call<'_>, asked: &Asked) -> Result<Vec<CadreLine>, Fault> {
    let roster = call.roster()?;
    let counted = call.read(|view| Ok(view.promises_by_person(asked)?))?;
    let mut by_person: HashMap<Option<PersonId>, AnsweredPromises> = HashMap::new();
    for one in counted {
        let who = one.person.map(|person| roster.root(person));
        let sum = by_person.entry(who).or_default();
        *sum = sum.and(one.promises);
    }
    let mut lines = Vec::new();
    for ranked in by_points(call, asked, PointSubject::Cadre)? {
        let promises = by_person.remove(&ranked.person).unwrap_or_default();
        lines.push(cadre(
            ranked.person,
            ranked.name,
            promises,
            Some(ranked.sum),
        ));
    }
    // Whoever answers without a public post, by name; those of a unit alone last.
    let mut others: Vec<(Option<PersonId>, AnsweredPromises)> = by_person.into_iter().collect();
    others.sort_by_cached_key(|(person, _)| (person.is_none(), roster.name(*person), *person));
    for (person, promises) in others {
        lines.push(cadre(
            person,
            roster.name(person),
            promises,
            person.map(|_| 0),
        ));
    }
    Ok(lines)
}

fn cadre(
    person: Option<PersonId>,
    name: String,
    promises: AnsweredPromises,
    points: Option<i64>,
) -> CadreLine {
    let rates = Rates {
        done_commitments: promises.done,
        days: promises.days,
        ..Rates::default()
    };
    CadreLine {
        person,
        name,
        open: n(promises.open),
        overdue: n(promises.overdue),
        done: n(promises.done),
        in_time: rate(Fraction {
            part: promises.done - promises.late.min(promises.done),
            whole: promises.done,
        }),
        mean_days: rates.mean_days_words(),
        points,
    }
}
