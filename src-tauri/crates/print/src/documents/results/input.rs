//! What a result bulletin says.

use chrono::NaiveDate;
use rules::words::Rating;

use crate::documents::{LampMark, MeetingLine, PaperSize, Sheet};
use crate::picture::Picture;

/// What became of a meeting's promises, or what was finished in a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// Head and foot.
    pub sheet: Sheet,
    /// A4, or A3 for the noticeboard.
    pub paper: PaperSize,
    /// Whose results they are.
    pub about: ResultsAbout,
    /// The day as of which lamps and counts stand.
    pub as_of: NaiveDate,
    /// The matters, what is finished first, then what is still running.
    pub items: Vec<ResultItem>,
}

/// Whose results a bulletin tells.
#[derive(Debug, Clone, PartialEq)]
pub enum ResultsAbout {
    /// A meeting's promises, and what it settled there and then.
    Meeting {
        /// The meeting.
        line: MeetingLine,
        /// How many promises it made, and how many of them are kept by now.
        promised: (u32, u32),
        /// How many matters were settled there and then.
        on_spot: u32,
    },
    /// What was finished from one day to another.
    Period {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
}

/// One matter as villagers read it.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultItem {
    /// Its number on the sheet, from 1.
    pub number: u32,
    /// 问题概要, masked if the edition asks for it.
    pub summary: String,
    /// Its lamp: 办结, or how it stands.
    pub lamp: LampMark,
    /// 承诺; none where nothing was promised, because it was settled at once.
    pub promised: Option<Promised>,
    /// What was done, or how far it is.
    pub standing: ResultStanding,
    /// 责任单位.
    pub department: Option<String>,
    /// 责任人; on public paper only one whose post is public, else none.
    pub person: Option<String>,
    /// The newest photo before the work.
    pub before: Option<ResultPhoto>,
    /// The newest photo after it.
    pub after: Option<ResultPhoto>,
}

/// What was promised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promised {
    /// When.
    pub on: NaiveDate,
    /// By when.
    pub deadline: NaiveDate,
    /// 工作举措, masked likewise.
    pub measure: String,
}

/// Finished or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResultStanding {
    /// 办成.
    Done {
        /// When.
        on: NaiveDate,
        /// What was done, masked likewise; may be empty.
        words: String,
        /// What those visited say; none where nobody was asked yet.
        visit: Option<VisitCount>,
        /// Whether it is taken up again.
        again: Again,
    },
    /// 进展: the newest entry, masked likewise; none where there is none.
    Running(Option<(NaiveDate, String)>),
}

/// Whether something done is taken up again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// It is not.
    No,
    /// 待重开.
    Awaited,
    /// It was since.
    Begun,
}

/// What a return visit heard, by how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitCount {
    /// Households were asked (户), not persons (人).
    pub households: bool,
    /// How many gave each rating; nought is left out.
    pub ratings: Vec<(Rating, u32)>,
}

/// A photo with its day, cut for this paper: see [`super::photo_frame`].
#[derive(Debug, Clone, PartialEq)]
pub struct ResultPhoto {
    /// The photo.
    pub picture: Picture,
    /// When it was taken.
    pub taken_on: Option<NaiveDate>,
}
