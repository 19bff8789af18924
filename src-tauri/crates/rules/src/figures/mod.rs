//! The figures people report, defined once over plain rows (data model, "Figures"; field guide §3).
//! The store counts the same in SQL and a test holds both equal. Not here: which rows belong to a
//! place, and charts.

mod attendance;
mod issues;
mod meeting;
mod rates;
mod sentence;

pub use attendance::{Attendance, Attended, HeadCount, MeetingRow, Sessions, attendance, sessions};
pub use issues::{Class, Event, IssueFigures, IssueRow, Part, Period, class_on, issue_figures};
pub use meeting::{MeetingCounts, closing_sentence};
pub use rates::{CommitmentRow, Fraction, Rates, Round, VisitRow, rates};
pub use sentence::report_sentence;

#[cfg(test)]
mod tests;
