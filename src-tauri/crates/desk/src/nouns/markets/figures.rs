//! The figures of markets, by themselves and beside the meetings'. Not here: the counting (`store::markets`).

use chrono::NaiveDate;
use rules::figures::Fraction;
use store::View;
use store::figures::Asked;
use store::markets::{AtVillage, Counted, OfKind};

use crate::commands::figures::FiguresShow;
use crate::commands::markets::{
    MarketFigures, MarketFiguresShow, MarketKindFigure, MarketVillageFigure,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::figures::{asked, n, rate};

/// Figures of a period, seen from its last day (or today, if that comes first). Fault: `period.backwards`.
pub(crate) fn figures(call: &Call<'_>, request: MarketFiguresShow) -> Result<MarketFigures, Fault> {
    let asked = asked(
        call,
        FiguresShow {
            from: request.from,
            to: request.to,
            all_villages: request.all_villages,
            ..FiguresShow::default()
        },
    )?;
    let today = call.today();
    call.read(|view| counted(view, &asked, today))
}

/// Counts the markets that are asked for.
pub(crate) fn counted(
    view: &View<'_>,
    asked: &Asked,
    today: NaiveDate,
) -> Result<MarketFigures, Fault> {
    let villages = view.markets_by_village(asked)?;
    let kinds = view.markets_by_kind(asked)?;
    let sum = |of: fn(&AtVillage) -> u64| n(villages.iter().map(of).sum());
    let all = villages.iter().fold(Counted::default(), add);
    // A plan for day D itself is still to come while D is today.
    let on_day = sum(|at| at.on_day);
    let still = if asked.period.on < today { 0 } else { on_day };
    let missed = sum(|at| at.passed) + (on_day - still);
    let (held, cancelled) = (sum(|at| at.held), sum(|at| at.cancelled));
    Ok(MarketFigures {
        from: asked.period.from,
        to: asked.period.to,
        on: asked.period.on,
        days: held + cancelled + missed + still,
        held,
        cancelled,
        missed,
        waiting: still,
        villages_reached: n(villages.iter().filter(|at| at.held > 0).count() as u64),
        villages: n(villages.len() as u64),
        stalls: n(all.stalls),
        served: n(all.served),
        taken: n(all.taken),
        solved: rate(Fraction {
            part: all.solved,
            whole: all.taken,
        }),
        unlisted_taken: n(all.unlisted_taken),
        unlisted_solved: n(all.unlisted_solved),
        kinds: kinds.into_iter().map(of_kind).collect(),
        by_village: villages.into_iter().map(at_village).collect(),
    })
}

fn add(all: Counted, at: &AtVillage) -> Counted {
    let one = at.counted;
    Counted {
        stalls: all.stalls + one.stalls,
        served: all.served + one.served,
        taken: all.taken + one.taken,
        solved: all.solved + one.solved,
        unlisted_taken: all.unlisted_taken + one.unlisted_taken,
        unlisted_solved: all.unlisted_solved + one.unlisted_solved,
    }
}

fn of_kind(kind: OfKind) -> MarketKindFigure {
    MarketKindFigure {
        kind: kind.kind,
        name: kind.name,
        days: n(kind.days),
        stalls: n(kind.stalls),
        served: n(kind.served),
    }
}

fn at_village(at: AtVillage) -> MarketVillageFigure {
    MarketVillageFigure {
        days: n(at.held + at.cancelled + at.passed + at.on_day),
        held: n(at.held),
        stalls: n(at.counted.stalls),
        served: n(at.counted.served),
        taken: n(at.counted.taken),
        solved: n(at.counted.solved),
        name: at.name,
    }
}
