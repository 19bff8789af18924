//! The figures people report, defined once over plain rows (data model, "Figures"; field guide §3).
//! The store counts the same in SQL and a test holds both equal. Not here: charts, paper.

mod answer;
mod attendance;
mod class;
mod compare;
mod history;
mod issues;
mod late;
mod meeting;
mod paragraph;
mod places;
mod promise;
mod rates;
mod sentence;

pub use answer::first_answer;
pub use attendance::{
    Attendance, Attended, HeadCount, MeetingRow, Merge, Sessions, attendance, same_person_on,
    sessions,
};
pub use class::{class_on, cohort_class};
pub use compare::{Before, year_before};
pub use history::{Event, IssueRow, Noted, Period};
pub use issues::{IssueFigures, Part, issue_figures};
pub use late::{end_of_day, is_late, late};
pub use meeting::{MeetingCounts, closing_sentence};
pub use paragraph::{Beside, Reported, report_paragraph};
pub use places::Places;
pub use promise::{Granted, Promise, is_overdue, promise_on};
pub use rates::{Fraction, Rates, VisitRow, rates};
pub use sentence::report_sentence;

#[cfg(test)]
mod tests;
