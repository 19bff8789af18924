//! The rows behind a figure: as many as the figure says, each with the class it stands in.

use chrono::NaiveDate;
use rules::ids::{CategoryId, IssueId, VillageId};
use rules::words::{Class, Figure};
use rusqlite::Row;

use super::{Asked, HAPPENED, ISSUES, LATE, SCOPE, STANDING, Values, n};
use crate::fault::StoreFault;
use crate::record::column;
use crate::view::View;

/// One row behind a figure; a reopening or an extension is a row by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// Whose.
    pub village: VillageId,
    /// The village's name.
    pub village_name: String,
    /// Which issue.
    pub issue: IssueId,
    /// Its number; empty while it waits.
    pub number: String,
    /// The matter.
    pub summary: String,
    /// Where it stands on day D; nothing for what was not raised by then.
    pub class: Option<Class>,
    /// Whether it stands there as merged into another.
    pub merged: bool,
    /// The day by which it counts: raised, done, reopened, extended, visited, due.
    pub day: Option<NaiveDate>,
    /// Its category, as it is now.
    pub category: Option<CategoryId>,
}

/// A page of the rows behind a figure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FigureRows {
    /// All of them: the figure.
    pub total: u64,
    /// Those of the page.
    pub rows: Vec<FigureRow>,
}

/// Which rows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Page {
    /// Rows to skip.
    pub offset: i64,
    /// Rows to give; 0 = all.
    pub limit: i64,
}

/// The figures that are sums over issues; the parts and their whole come of the grouping itself.
pub(super) const COUNTED: &[Figure] = &[
    Figure::Pending,
    Figure::Promised,
    Figure::Overdue,
    Figure::DoneInPeriod,
    Figure::Response,
    Figure::ResponseDue,
    Figure::Resolution,
    Figure::ResolutionVisited,
    Figure::Satisfaction,
    Figure::SatisfactionRated,
];

/// Which of the rows a figure counts.
pub(super) const fn condition(figure: Figure) -> &'static str {
    match figure {
        Figure::Collected => "part IS NOT NULL",
        Figure::Resolved => "part = 'resolved'",
        Figure::InPlan => "part = 'planned'",
        Figure::UnderStudy => "part = 'studied'",
        Figure::Remainder => "part NOT IN ('resolved', 'planned', 'studied')",
        Figure::Referred => "part = 'referred'",
        Figure::Explained => "part = 'explained'",
        Figure::Unsorted => "part = 'raised'",
        Figure::ToReopen => "part = 'to_reopen'",
        Figure::Withdrawn => "part = 'withdrawn'",
        Figure::Pending => "state = 'pending'",
        Figure::Promised => "state = 'committed'",
        Figure::Overdue => "deadline < :on",
        Figure::DoneInPeriod => "done_on IS NOT NULL",
        Figure::Response => "answered_on <= answer_due",
        Figure::ResponseDue => "answer_due IS NOT NULL",
        Figure::Resolution => "solved = 1",
        Figure::ResolutionVisited => "visited_on IS NOT NULL",
        Figure::Satisfaction => "rating IN ('satisfied', 'mostly_satisfied')",
        Figure::SatisfactionRated => "rating <> 'unrated'",
        Figure::Reopened => "kind = 'reopened'",
        Figure::Extensions => "kind = 'extended'",
        Figure::Late => "1 = 1",
    }
}

/// The day by which an issue counts.
const fn day(figure: Figure) -> &'static str {
    match figure {
        Figure::Overdue | Figure::Promised => "deadline",
        Figure::DoneInPeriod => "done_on",
        Figure::Response | Figure::ResponseDue => "answer_due",
        Figure::Resolution
        | Figure::ResolutionVisited
        | Figure::Satisfaction
        | Figure::SatisfactionRated => "visited_on",
        _ => "raised_on",
    }
}

/// What a figure counts, as `counted (village, id, class, merged, day, event)`.
fn counted(figure: Figure) -> String {
    let (day, condition) = (day(figure), condition(figure));
    match figure {
        Figure::Reopened | Figure::Extensions => format!(
            "{SCOPE}{STANDING}{HAPPENED}, counted AS (\
             SELECT h.village, h.id, c.class, c.merged, h.day, h.event FROM happened h \
             JOIN cohort c ON c.known = :known AND c.village = h.village AND c.id = h.id WHERE {condition})"
        ),
        Figure::Late => format!(
            "{SCOPE}{STANDING}{LATE}, counted AS (\
             SELECT village, id, part AS class, coalesce(merged, 0) AS merged, {day} AS day, id AS event \
             FROM late WHERE {condition})"
        ),
        _ => format!(
            "{SCOPE}{STANDING}{ISSUES}, counted AS (\
             SELECT village, id, CASE WHEN raised_on IS NOT NULL THEN class END AS class, merged, {day} AS day, \
             id AS event FROM issue_rows WHERE {condition})"
        ),
    }
}

const NAMED: &str = "SELECT c.village, v.name, c.id, coalesce((SELECT n.text FROM numbers n \
     WHERE n.village = c.village AND n.entity_id = c.id AND n.void = 0 ORDER BY n.n LIMIT 1), '') AS number, \
     i.summary, c.class, c.merged, c.day, i.category \
     FROM counted c JOIN issues i ON i.village = c.village AND i.id = c.id JOIN villages v ON v.id = c.village \
     ORDER BY c.day, number, c.village, c.event";

impl View<'_> {
    /// The rows behind a figure; their number is the figure.
    pub fn figure_rows(
        &self,
        asked: &Asked,
        figure: Figure,
        page: Page,
    ) -> Result<FigureRows, StoreFault> {
        let counted = counted(figure);
        let limit = if page.limit > 0 { page.limit } else { -1 };
        let count = format!("{counted} SELECT count(*) FROM counted");
        let list = format!("{counted} {NAMED} LIMIT {limit} OFFSET {}", page.offset);
        let since = match figure {
            Figure::Late => None,
            _ => asked.period.known,
        };
        let values = Values::of(self, asked, since);
        let mut found = FigureRows::default();
        let mut statement = self.conn.prepare_cached(&count)?;
        if let Some(row) = values.ask(&mut statement)?.next()? {
            found.total = n(row, 0)?;
        }
        let mut statement = self.conn.prepare_cached(&list)?;
        let mut rows = values.ask(&mut statement)?;
        while let Some(row) = rows.next()? {
            found.rows.push(figure_row(row)?);
        }
        Ok(found)
    }
}

fn figure_row(row: &Row<'_>) -> Result<FigureRow, StoreFault> {
    Ok(FigureRow {
        village: column(row, 0, "villages")?,
        village_name: column(row, 1, "villages")?,
        issue: column(row, 2, "issues")?,
        number: column(row, 3, "numbers")?,
        summary: column(row, 4, "issues")?,
        class: column(row, 5, "issues")?,
        merged: column(row, 6, "issues")?,
        day: column(row, 7, "issues")?,
        category: column(row, 8, "issues")?,
    })
}
