//! The figures people report and the rows behind them. Not here: their definitions (`rules::figures`), the
//! counting (`store::figures`).

mod asking;
pub(crate) mod ranking;
pub(crate) mod report;
pub(crate) mod theme;
mod told;
mod tops;

use chrono::NaiveDate;
use rules::figures::report_sentence;
use rules::words::Figure;
use store::View;
use store::figures::{Asked, FigureRow, Page};

use self::asking::Question;
pub(crate) use self::asking::{below_village, place_words};
pub(crate) use self::told::{Counted, n, rate};
use crate::commands::figures::{
    FigureRowView, FigureRowsView, FiguresRows, FiguresShow, FiguresView,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::markets;

/// What a request asks of the store. Fault: `period.backwards`.
pub(crate) fn asked(call: &Call<'_>, request: FiguresShow) -> Result<Asked, Fault> {
    Ok(Question::of(call, request)?.asked)
}

/// Figures of a period and place, seen from its last day (or today, if that comes first). Faults:
/// `period.backwards`, `record.not_found`.
pub(crate) fn show(call: &Call<'_>, request: FiguresShow) -> Result<FiguresView, Fault> {
    let question = Question::of(call, request)?;
    let today = call.today();
    call.read(|view| {
        let counted = counted(view, &question.asked, today)?;
        Ok(told::view(counted, view.late_count(&question.late())?))
    })
}

/// Everything that is counted of a question: for the window and for paper alike. Fault: `record.not_found`.
pub(crate) fn counted(view: &View<'_>, asked: &Asked, today: NaiveDate) -> Result<Counted, Fault> {
    // A market comes to a village: it has no part that is one grid's.
    let markets = match asking::below_village(view, asked)? {
        None => Some(markets::counted(view, asked, today)?),
        Some(_) => None,
    };
    let counts = view.issue_counts(asked)?;
    let sessions = view.session_counts(asked)?;
    let kinds = told::by_kind(&sessions, view.kinds_asked(asked)?);
    let came = view.attendance_counts(asked)?;
    let place = asking::place_words(view, asked)?;
    let named: Vec<(&str, u64)> = kinds.iter().map(|(name, n)| (name.as_str(), *n)).collect();
    let times = came.villager_times;
    let sentence = report_sentence(asked.period.on, &place, &named, times, &counts.figures);
    Ok(Counted {
        period: asked.period,
        place,
        covered: view.villages_covered(asked)?,
        sessions,
        kinds,
        came,
        counts,
        markets,
        sentence,
    })
}

/// The rows behind a figure. Faults as `show`.
pub(crate) fn rows(call: &Call<'_>, request: FiguresRows) -> Result<FigureRowsView, Fault> {
    let figure = request.figure;
    let page = Page {
        offset: i64::from(request.offset),
        limit: i64::from(request.limit),
    };
    let question = Question::of(
        call,
        FiguresShow {
            from: request.from,
            to: request.to,
            place: request.place,
            kind: request.kind,
            known: request.known,
            all_villages: request.all_villages,
        },
    )?;
    let asked = match figure {
        Figure::Late => question.late(),
        _ => question.asked,
    };
    call.read(|view| {
        let found = view.figure_rows(&asked, figure, page)?;
        Ok(FigureRowsView {
            figure,
            total: n(found.total),
            rows: found.rows.into_iter().map(row).collect(),
        })
    })
}

fn row(row: FigureRow) -> FigureRowView {
    FigureRowView {
        issue: row.issue,
        number: row.number,
        summary: row.summary,
        class: row.class,
        class_name: row
            .class
            .map(|class| class.zh())
            .unwrap_or_default()
            .to_owned(),
        merged: row.merged,
        day: row.day,
        category: row.category,
        village: row.village_name,
    }
}
