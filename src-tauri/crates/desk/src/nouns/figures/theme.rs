//! 每月一题: the categories of a period's matters, those first that come back. Not here: the weighing (`rules::theme`),
//! choosing the theme (people do).

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, Days, NaiveDate};
use rules::ids::{CategoryId, IssueId};
use rules::theme::{Matter, Theme, themes};
use rules::words::{Figure, State};
use store::figures::{Asked, Page};
use store::issues::IssueRow;

use super::Question;
use super::tops::Tops;
use crate::commands::figures::{FiguresShow, ThemeList, ThemeMatter, ThemeView, Themes};
use crate::commands::issue::IssueOrder;
use crate::desk::Call;
use crate::fault::Fault;
use crate::issue_cache;
use crate::nouns::meeting_view::len;

/// How far back a matter like a newer one is looked for, before the period begins.
const BACK_DAYS: u64 = 365;

/// The themes of a period, the proposed one first. Faults as `figures::show`.
pub(crate) fn list(call: &Call<'_>, request: ThemeList) -> Result<Themes, Fault> {
    let asked = asked(call, request)?;
    let cache = call.issues()?;
    let period = asked.period;
    let since = period.from.checked_sub_days(Days::new(BACK_DAYS));
    let recent = issue_cache::Asked {
        raised: Some(since.unwrap_or(NaiveDate::MIN)..=period.on),
        ..issue_cache::Asked::default()
    };
    let rows = cache.found(&recent, IssueOrder::Number);
    let (now, before, tops) = call.read(|view| {
        let of = |asked: &Asked| view.figure_rows(asked, Figure::Collected, Page::default());
        let before = Asked {
            period: period.before(),
            ..asked
        };
        Ok((ids(of(&asked)?.rows), of(&before)?.rows, Tops::read(view)?))
    })?;
    let mut of_category: HashMap<CategoryId, usize> = HashMap::new();
    for category in before.iter().filter_map(|row| row.category) {
        *of_category.entry(tops.of(category)).or_default() += 1;
    }
    let matters: Vec<Matter> = rows.iter().map(|row| matter(row, &now, &tops)).collect();
    let by_id: HashMap<IssueId, &IssueRow> = rows.iter().map(|row| (row.id, *row)).collect();
    let unsorted = matters
        .iter()
        .filter(|one| one.counted && one.category.is_none());
    Ok(Themes {
        from: period.from,
        to: period.to,
        before_name: period.called_before().words(period.has_ended()),
        collected: len(now.len()),
        unsorted: len(unsorted.count()),
        themes: themes(&matters)
            .into_iter()
            .map(|theme| {
                let name = tops.name(theme.category);
                shown(theme, name, &by_id, &of_category)
            })
            .collect(),
    })
}

/// A theme is of a month unless said otherwise.
fn asked(call: &Call<'_>, request: ThemeList) -> Result<Asked, Fault> {
    let first = call.today().with_day(1);
    let question = FiguresShow {
        from: request.from.or(first),
        to: request.to,
        place: request.place,
        kind: request.kind,
        ..FiguresShow::default()
    };
    Ok(Question::of(call, question)?.asked)
}

fn ids(rows: Vec<store::figures::FigureRow>) -> HashSet<IssueId> {
    rows.into_iter().map(|row| row.issue).collect()
}

fn matter(row: &IssueRow, now: &HashSet<IssueId>, tops: &Tops) -> Matter {
    Matter {
        id: row.id,
        category: row.category.map(|category| tops.of(category)),
        summary: row.summary.clone(),
        raised_on: row.raised_on.unwrap_or(NaiveDate::MIN),
        again: row.round > 1 || row.state == State::Merged,
        open: is_open(row.state),
        counted: now.contains(&row.id),
    }
}

/// Whether something is still to be done about it.
const fn is_open(state: State) -> bool {
    !matches!(
        state,
        State::Done | State::StruckOff | State::Explained | State::Withdrawn | State::Merged
    )
}

fn shown(
    theme: Theme,
    name: String,
    by_id: &HashMap<IssueId, &IssueRow>,
    before: &HashMap<CategoryId, usize>,
) -> ThemeView {
    let rows: Vec<&IssueRow> = theme
        .matters
        .iter()
        .filter_map(|id| by_id.get(id).copied())
        .collect();
    ThemeView {
        category: theme.category,
        name,
        count: len(theme.matters.len()),
        repeated: len(theme.repeated),
        open: len(theme.open),
        before: len(before.get(&theme.category).copied().unwrap_or(0)),
        matters: rows
            .into_iter()
            .enumerate()
            .map(|(at, row)| ThemeMatter {
                issue: row.id,
                number: row.number.clone(),
                summary: row.summary.clone(),
                raised_on: row.raised_on,
                repeated: at < theme.repeated,
                open: is_open(row.state),
            })
            .collect(),
    }
}
