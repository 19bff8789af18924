//! The figures over issues and the rates: one row a class, its issues grouped.

use rules::figures::{Fraction, IssueFigures, Part, Rates};
use rules::words::{Class, EventKind, Figure};
use rusqlite::Row;

use super::rows::{COUNTED, condition};
use super::{Asked, HAPPENED, ISSUES, LATE, SCOPE, STANDING, Values, n};
use crate::fault::StoreFault;
use crate::record::column;
use crate::view::View;

/// What is counted over issues.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IssueCounts {
    /// The parts and what stands beside them.
    pub figures: IssueFigures,
    /// 三率 and days.
    pub rates: Rates,
}

impl View<'_> {
    /// The figures over issues.
    pub fn issue_counts(&self, asked: &Asked) -> Result<IssueCounts, StoreFault> {
        let mut counts = IssueCounts::default();
        self.count_issues(asked, &mut counts)?;
        self.count_happened(asked, &mut counts)?;
        Ok(counts)
    }

    fn count_issues(&self, asked: &Asked, counts: &mut IssueCounts) -> Result<(), StoreFault> {
        let sums: Vec<String> = COUNTED
            .iter()
            .map(|figure| format!("sum(CASE WHEN {} THEN 1 ELSE 0 END)", condition(*figure)))
            .collect();
        let sql = format!(
            "{SCOPE}{STANDING}{ISSUES} SELECT part, count(*), sum(merged), {} FROM issue_rows GROUP BY part",
            sums.join(", ")
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let values = Values::of(self, asked, asked.period.known);
        let mut rows = values.ask(&mut statement)?;
        while let Some(row) = rows.next()? {
            if let Some(class) = column::<Option<Class>>(row, 0, "issues")? {
                let (n, merged) = (n(row, 1)?, n(row, 2)?);
                counts.figures.add(class, Part { n, merged });
            }
            for (at, figure) in COUNTED.iter().enumerate() {
                add(counts, *figure, n(row, at + 3)?);
            }
        }
        Ok(())
    }

    fn count_happened(&self, asked: &Asked, counts: &mut IssueCounts) -> Result<(), StoreFault> {
        let sql = format!(
            "{SCOPE}{HAPPENED} SELECT kind, count(*), count(days), sum(CASE WHEN days > 0 THEN days ELSE 0 END) \
             FROM happened GROUP BY kind"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let values = Values::of(self, asked, asked.period.known);
        let mut rows = values.ask(&mut statement)?;
        while let Some(row) = rows.next()? {
            match column::<EventKind>(row, 0, "issue_events")? {
                EventKind::Reopened => counts.figures.reopened = n(row, 1)?,
                EventKind::Extended => counts.figures.extensions = n(row, 1)?,
                _ => days(row, &mut counts.rates)?,
            }
        }
        Ok(())
    }

    /// 补记n件: issues that are counted otherwise now than by what was known then.
    pub fn late_count(&self, asked: &Asked) -> Result<u64, StoreFault> {
        if !self.typed_since(asked)? {
            return Ok(0);
        }
        let sql = format!("{SCOPE}{STANDING}{LATE} SELECT count(*) FROM late");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = Values::of(self, asked, None).ask(&mut statement)?;
        rows.next()?.map_or(Ok(0), |row| n(row, 0))
    }
}

impl View<'_> {
    /// Whether anything that counts was typed later than `known`: mostly not, and then nothing is compared.
    fn typed_since(&self, asked: &Asked) -> Result<bool, StoreFault> {
        let sql = format!("{SCOPE}{TYPED_SINCE}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = Values::of(self, asked, None).ask(&mut statement)?;
        rows.next()?.map_or(Ok(false), |row| Ok(n(row, 0)? > 0))
    }
}

const TYPED_SINCE: &str = " SELECT count(*) FROM (SELECT 1 FROM asked a \
     JOIN issue_events e ON e.village = a.village \
     WHERE e.recorded_at > :known AND e.civil_day <= :on LIMIT 1)";

fn days(row: &Row<'_>, rates: &mut Rates) -> Result<(), StoreFault> {
    (rates.done_commitments, rates.days) = (n(row, 2)?, n(row, 3)?);
    Ok(())
}

/// Adds what one class counts of a figure.
fn add(counts: &mut IssueCounts, figure: Figure, more: u64) {
    let IssueCounts { figures, rates } = counts;
    let part = |fraction: &mut Fraction| fraction.part += more;
    let whole = |fraction: &mut Fraction| fraction.whole += more;
    match figure {
        Figure::Pending => figures.pending += more,
        Figure::Promised => figures.promised += more,
        Figure::Overdue => figures.overdue += more,
        Figure::DoneInPeriod => figures.done_in_period += more,
        Figure::Response => part(&mut rates.response),
        Figure::ResponseDue => whole(&mut rates.response),
        Figure::Resolution => part(&mut rates.resolution),
        Figure::ResolutionVisited => whole(&mut rates.resolution),
        Figure::Satisfaction => part(&mut rates.satisfaction),
        Figure::SatisfactionRated => whole(&mut rates.satisfaction),
        _ => {}
    }
}
