//! What a timetable says.

use chrono::NaiveDate;

use crate::documents::{LampMark, MeetingLine, PaperSize, Sheet};

/// Commitments by date.
#[derive(Debug, Clone, PartialEq)]
pub struct Timetable {
    /// Head and foot.
    pub sheet: Sheet,
    /// A4 or A3, both landscape.
    pub paper: PaperSize,
    /// One meeting's commitments, or a year's.
    pub form: TimetableForm,
    /// The civil day up to which bars are black.
    pub today: NaiveDate,
    /// From how many days before the deadline 快到期 counts; the legend says it.
    pub due_soon_days: u32,
    /// The line that stands where there are none.
    pub empty: String,
    /// The commitments. A meeting's keep their order, a year's are sorted by deadline.
    pub items: Vec<TimetableItem>,
}

/// Which commitments a timetable shows.
#[derive(Debug, Clone, PartialEq)]
pub enum TimetableForm {
    /// Those of one meeting, from the month of the first promise on, numbered as in its list.
    Meeting(MeetingLine),
    /// Those of a year, January to December.
    Year(i32),
}

/// One commitment of a timetable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimetableItem {
    /// Its number in the meeting's list; a year's sheet numbers anew in its own order.
    pub number: u32,
    /// 问题概要, printed where there is neither short title nor measure.
    pub summary: String,
    /// The short title, at most 12 characters; without one the measure's first clause stands.
    pub short_title: Option<String>,
    /// 工作举措.
    pub measure: String,
    /// 责任单位.
    pub department: Option<String>,
    /// 责任人; on public paper only one whose post is public.
    pub person: Option<String>,
    /// The day of the promise.
    pub promised_on: NaiveDate,
    /// The deadline in force.
    pub deadline: NaiveDate,
    /// Deadlines it had before it was extended, oldest first.
    pub old_deadlines: Vec<NaiveDate>,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// Steps on the way.
    pub milestones: Vec<Milestone>,
    /// How it stands today.
    pub lamp: LampMark,
}

/// A step on the way to a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// The planned day.
    pub day: NaiveDate,
    /// What is done then; the first six characters are printed.
    pub name: String,
    /// The day it was reached.
    pub reached_on: Option<NaiveDate>,
}
