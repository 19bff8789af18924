//! The figures in SQL are those of `rules::figures`, for any history: random lives along the table of
//! transitions, typed in time or late, merged in chains and circles, in several places of two villages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests, too

mod history;
mod oracle;
mod settled;
mod written;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use proptest::prelude::*;
use rules::figures::{self, Period};
use rules::words::{Class, Figure};
use store::figures::{AnsweredPromises, Asked, Page};
use store::issues::Issue;
use store::{StoreFault, TouchedIssues, View};

use history::{History, histories};
use written::Written;

/// The first day of every history, a Sunday.
fn day(n: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).unwrap() + Duration::days(n)
}

/// Some hours after the first day began.
fn moment(hours: i64) -> DateTime<Utc> {
    day(0).and_time(NaiveTime::MIN).and_utc() + Duration::hours(hours)
}

/// A question as chance puts it.
#[derive(Debug, Clone)]
struct Question {
    from: i64,
    days: i64,
    on: i64,
    known: Option<i64>,
    place: Option<usize>,
    kind: Option<usize>,
    everywhere: bool,
    /// Which of the figures are opened: all of them in every question would take minutes.
    opened: usize,
}

/// Every so many-th figure is opened.
const OPENED: usize = 8;

fn questions() -> impl Strategy<Value = Vec<Question>> {
    let place = proptest::option::of(0usize..4);
    let kind = proptest::option::weighted(0.3, 0usize..2);
    let known = proptest::option::of(0i64..24 * 40);
    let question = (
        (-2i64..20, 0i64..40, 0i64..40, known),
        (place, kind, any::<bool>(), 0..OPENED),
    );
    let put = |((from, days, on, known), (place, kind, everywhere, opened))| Question {
        from,
        days,
        on,
        known,
        place,
        kind,
        everywhere,
        opened,
    };
    proptest::collection::vec(question.prop_map(put), 2)
}

impl Question {
    fn asked(&self, written: &Written) -> Asked {
        Asked {
            everywhere: self.everywhere,
            place: self.place.map(|nth| written.villages[0].places[nth]),
            kind: self.kind.map(|nth| written.villages[0].kinds[nth]),
            period: Period {
                from: day(self.from),
                to: day(self.from + self.days),
                on: day(self.on),
                known: self.known.map(moment),
            },
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happened and whatever is asked, SQL and the definitions give the same figures, and every
    /// figure has as many rows as it says.
    #[test]
    fn sql_counts_what_the_rules_define(history in histories(), questions in questions()) {
        let written = written::write(&history);
        for question in &questions {
            let asked = question.asked(&written);
            written.read(|view| agree(view, &written, &asked, question.opened));
        }
    }
}

fn agree(
    view: &View<'_>,
    written: &Written,
    asked: &Asked,
    opened: usize,
) -> Result<(), StoreFault> {
    let expected = oracle::answer(view, written, asked)?;
    let counts = view.issue_counts(asked)?;
    assert_eq!(counts.figures, expected.figures, "{asked:?}");
    assert_eq!(counts.rates, expected.rates, "{asked:?}");
    assert_eq!(view.late_count(asked)?, expected.late, "late {asked:?}");
    assert_eq!(view.session_counts(asked)?, expected.sessions, "{asked:?}");
    assert_eq!(
        view.attendance_counts(asked)?,
        expected.attendance,
        "{asked:?}"
    );
    promises_add_up(view, asked, &expected)?;
    for figure in Figure::ALL.iter().skip(opened).step_by(OPENED) {
        rows_add_up(view, asked, *figure, &expected)?;
    }
    Ok(())
}

/// Whoever answers for them, and nobody: all promises together are those of the figures.
fn promises_add_up(
    view: &View<'_>,
    asked: &Asked,
    expected: &oracle::Answer,
) -> Result<(), StoreFault> {
    let by_person = view.promises_by_person(asked)?;
    let sum = by_person
        .iter()
        .fold(AnsweredPromises::default(), |sum, one| {
            sum.and(one.promises)
        });
    let (figures, rates) = (&expected.figures, &expected.rates);
    assert_eq!((sum.open, sum.overdue), (figures.promised, figures.overdue));
    assert_eq!((sum.done, sum.days), (rates.done_commitments, rates.days));
    assert!(sum.late <= sum.done, "{sum:?}");
    Ok(())
}

/// The rows behind a figure are as many as the figure, of its class, and the same page by page.
fn rows_add_up(
    view: &View<'_>,
    asked: &Asked,
    figure: Figure,
    expected: &oracle::Answer,
) -> Result<(), StoreFault> {
    let found = view.figure_rows(asked, figure, Page::default())?;
    let n = found.rows.len() as u64;
    assert_eq!((found.total, n), (expected.of(figure), n), "{figure}");
    assert_eq!(found.total, n, "{figure}: {asked:?}");
    if let Some(class) = Class::ALL
        .iter()
        .find(|class| Figure::of(**class) == figure)
    {
        assert!(found.rows.iter().all(|row| row.class == Some(*class)));
        let merged = found.rows.iter().filter(|row| row.merged).count() as u64;
        assert_eq!(merged, expected.figures.part(*class).merged, "{figure}");
    }
    let page = Page {
        offset: 1,
        limit: 2,
    };
    let some = view.figure_rows(asked, figure, page)?;
    let paged: Vec<_> = found.rows.into_iter().skip(1).take(2).collect();
    assert_eq!((some.total, some.rows), (n, paged), "{figure} by pages");
    Ok(())
}

/// One issue whose life is told by hand, so that the walk itself is not the only witness.
#[test]
fn a_promise_kept_late_and_typed_late_is_in_the_plan_until_it_is_known() {
    let written = written::write(&History::of_one_promise());
    let asked = |known| Asked {
        everywhere: false,
        place: None,
        kind: None,
        period: Period {
            from: day(0),
            to: day(29),
            on: day(29),
            known,
        },
    };
    written.read(|view| {
        let then = asked(Some(figures::end_of_day(day(29))));
        let part = |asked: &Asked, class| {
            let counts = view.issue_counts(asked)?;
            Ok::<_, StoreFault>(counts.figures.part(class).n)
        };
        assert_eq!(part(&then, Class::InPlan)?, 1);
        assert_eq!(part(&asked(None), Class::Resolved)?, 1);
        assert_eq!(view.late_count(&then)?, 1);
        assert_eq!(view.issue_counts(&then)?.figures.overdue, 1);
        Ok(())
    });
}

/// Lists in memory read anew only what was touched: whatever was written of a matter names it, once.
#[test]
fn what_was_written_since_is_told_by_matter() {
    const OF_MATTERS: &[&str] = &[
        "issues",
        "issue_events",
        "commitments",
        "commitment_changes",
        "visits",
    ];
    let written = written::write(&History::of_one_promise());
    written.read(|view| {
        let all: Vec<_> = view.all::<Issue>()?.iter().map(|issue| issue.id).collect();
        let TouchedIssues::These(mut touched) = view.touched_since(0, OF_MATTERS)? else {
            panic!("many");
        };
        touched.sort_unstable();
        assert_eq!(touched, all);
        let end = view.journal_end()?;
        let nothing = TouchedIssues::These(Vec::new());
        assert_eq!(view.touched_since(end, OF_MATTERS)?, nothing);
        // Somebody's name stands on many matters.
        assert_eq!(view.touched_since(0, &["people"])?, TouchedIssues::Many);
        Ok(())
    });
}
