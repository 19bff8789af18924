//! What a notice says. There is no place in it for who raised a matter.

use chrono::{NaiveDate, NaiveTime};

use crate::documents::Sheet;

/// The notice of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Head and foot; the signer signs, the day of printing is the letter's date.
    pub sheet: Sheet,
    /// Whom it is to: `全体村民`, `第二网格各户`.
    pub to: String,
    /// The first sentence, its template filled in.
    pub opening: String,
    /// The day.
    pub day: NaiveDate,
    /// When it begins, if set.
    pub time: Option<NaiveTime>,
    /// Where, if set.
    pub place: Option<String>,
    /// Where if it rains.
    pub rain_place: Option<String>,
    /// Who comes from outside.
    pub guests: Vec<Guest>,
    /// A meeting went before, of which is told what became of it.
    pub feedback: bool,
    /// The agenda, masked if the edition asks for it.
    pub matters: Vec<String>,
    /// What to do with question cards, where the meeting has them.
    pub cards: Option<String>,
    /// The last sentence before whom to ask.
    pub ending: String,
}

/// Someone who comes from outside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Guest {
    /// The department, or the role of one who comes from none.
    pub department: Option<String>,
    /// The name; on public paper only of one in a public post.
    pub person: Option<String>,
}
