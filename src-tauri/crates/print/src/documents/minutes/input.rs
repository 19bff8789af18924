//! What minutes say. Only the office's edition has a place for who raised a matter.

use chrono::{NaiveDate, NaiveTime};
use rules::words::Outcome;

use crate::documents::Sheet;

/// The minutes of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Minutes {
    /// Head and foot.
    pub sheet: Sheet,
    /// The day.
    pub day: NaiveDate,
    /// When it began.
    pub from: Option<NaiveTime>,
    /// When it ended.
    pub to: Option<NaiveTime>,
    /// Where.
    pub place: Option<String>,
    /// Who chaired.
    pub host: Attendee,
    /// Who wrote.
    pub recorder: Attendee,
    /// Who came, counted.
    pub came: Came,
    /// 列席: who was there beside villagers and cadres.
    pub guests: Vec<Attendee>,
    /// The matters laid before the meeting, in a few words each.
    pub agenda: Vec<String>,
    /// What became of earlier matters.
    pub feedback: Vec<String>,
    /// What was deliberated.
    pub matters: Matters,
    /// Steps of procedures taken at this meeting.
    pub steps: Vec<Step>,
}

/// Someone with a post. On public paper a name stands only with a public post.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendee {
    /// The name.
    pub name: Option<String>,
    /// The post: `村党支部书记`, or the department.
    pub post: Option<String>,
}

/// Who came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Came {
    /// Households called.
    pub called: u32,
    /// Households called from which nobody came.
    pub missing: u32,
    /// Households that came without being called.
    pub others: u32,
    /// Villagers present, the unnamed among them.
    pub villagers: u32,
    /// Everybody else present.
    pub cadres: u32,
    /// Of all of them, counted without names.
    pub unnamed: u32,
}

/// The matters of one edition.
#[derive(Debug, Clone, PartialEq)]
pub enum Matters {
    /// For the board: masked, without those who raised them.
    Public(Vec<Matter>),
    /// For the office: each with who raised it.
    Internal(Vec<(Matter, Option<String>)>),
}

/// A matter as the meeting dealt with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    /// In a few words; none where the matter has no short title.
    pub short: Option<String>,
    /// The matter.
    pub summary: String,
    /// The grid it was raised from.
    pub place: Option<String>,
    /// Who answered: department and person.
    pub answered_by: Attendee,
    /// What was answered or done.
    pub words: String,
    /// What was decided.
    pub outcome: Outcome,
    /// 工作举措 of a promise.
    pub measure: Option<String>,
    /// The unit that answers for it.
    pub department: Option<String>,
    /// The person who answers for it.
    pub person: Option<String>,
    /// 协办.
    pub co_handlers: Vec<String>,
    /// Deadline, day due back or day of the next talk.
    pub until: Option<NaiveDate>,
    /// Whether who raised it accepts the explanation.
    pub accepted: Option<bool>,
}

/// A step of a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// The matter that walks it; none for a step of the meeting itself.
    pub matter: Option<String>,
    /// Its name: `村民代表会议决议`.
    pub name: String,
    /// Who led it.
    pub who: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// Free words.
    pub note: Option<String>,
    /// The vote, if there was one.
    pub votes: Option<Votes>,
}

/// A vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Votes {
    /// Who voted: `村民代表`.
    pub body: Option<String>,
    /// How many may vote.
    pub entitled: Option<u32>,
    /// How many were there.
    pub present: Option<u32>,
    /// 同意.
    pub agreed: Option<u32>,
    /// 反对.
    pub disagreed: Option<u32>,
    /// 弃权.
    pub abstained: Option<u32>,
    /// Whether it passed.
    pub passed: Option<bool>,
}
