//! A report beyond the figures: the period before and the same a year earlier beside them, and the paragraph. Not here:
//! the words (`rules::figures`), the figures themselves.

use rules::figures::{Beside, Period, Reported, report_paragraph};
use rules::ids::CategoryId;
use rules::words::Figure;
use std::collections::BTreeMap;
use store::View;
use store::figures::{Asked, Page};

use super::tops::Tops;
use super::{Counted, Question, counted, told};
use crate::commands::figures::{FiguresBeside, FiguresShow, ReportView};
use crate::desk::Call;
use crate::fault::Fault;

/// How many categories a paragraph names.
const NAMED: usize = 3;

/// The comparisons and the paragraph. Faults as `figures::show`.
pub(crate) fn show(call: &Call<'_>, request: FiguresShow) -> Result<ReportView, Fault> {
    let asked = Question::of(call, request)?.asked;
    let today = call.today();
    call.read(|view| {
        let now = counted(view, &asked, today)?;
        let mut beside = Vec::new();
        for (name, period) in compared(&asked.period) {
            beside.push((name, counted(view, &Asked { period, ..asked }, today)?));
        }
        let paragraph = paragraph(&now, &beside, &frequent(view, &asked)?);
        Ok(ReportView {
            beside: beside.into_iter().map(shown).collect(),
            paragraph,
        })
    })
}

/// The periods that this one is compared with, by their names; a year's are one.
fn compared(period: &Period) -> Vec<(String, Period)> {
    let year_ago = ("上年同期".to_owned(), period.year_before());
    let before = period.before();
    if before == year_ago.1 {
        return vec![year_ago];
    }
    let name = period.called_before().words(period.has_ended());
    vec![(name, before), year_ago]
}

fn paragraph(now: &Counted, beside: &[(String, Counted)], categories: &[(String, u64)]) -> String {
    let told: Vec<(&str, Reported)> = beside
        .iter()
        .map(|(name, counted)| (name.as_str(), reported(counted)))
        .collect();
    let beside: Vec<Beside<'_>> = told
        .iter()
        .map(|(name, reported)| Beside { name, reported })
        .collect();
    report_paragraph(&now.period, &now.place, &reported(now), &beside, categories)
}

fn reported(counted: &Counted) -> Reported {
    Reported {
        sessions: counted.kinds.clone(),
        came: counted.came,
        issues: counted.counts.figures.clone(),
        rates: counted.counts.rates,
    }
}

fn shown((name, counted): (String, Counted)) -> FiguresBeside {
    let told = reported(&counted);
    FiguresBeside {
        name,
        nothing: told.held() + told.issues.collected == 0,
        figures: told::view(counted, 0),
    }
}

/// The categories that most matters of the period belong to.
fn frequent(view: &View<'_>, asked: &Asked) -> Result<Vec<(String, u64)>, Fault> {
    let rows = view.figure_rows(asked, Figure::Collected, Page::default())?;
    let tops = Tops::read(view)?;
    let mut counts: BTreeMap<CategoryId, u64> = BTreeMap::new();
    for category in rows.rows.iter().filter_map(|row| row.category) {
        *counts.entry(tops.of(category)).or_default() += 1;
    }
    let mut all: Vec<(String, u64)> = counts
        .into_iter()
        .map(|(id, n)| (tops.name(id), n))
        .collect();
    all.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    all.truncate(NAMED);
    Ok(all)
}
