//! What a slip says: the same to every household but for its own name, number and chief.

use crate::documents::{MeetingLine, Sheet};

/// 入户通知单: a slip for every household convened.
#[derive(Debug, Clone, PartialEq)]
pub struct Slips {
    /// Head and foot. Not printed: number, code, posting, review.
    pub sheet: Sheet,
    /// The meeting; its place is where people meet if it does not rain.
    pub meeting: MeetingLine,
    /// The kind's whole printed title: `亲加奔——干群对话解难题`.
    pub title: String,
    /// Where people meet if it rains.
    pub rain_place: Option<String>,
    /// What will be talked about, in a few words each.
    pub topics: Vec<String>,
    /// Who comes from outside: `镇水利站韩喆`.
    pub guests: Vec<String>,
    /// The duty room's phone.
    pub duty_phone: Option<String>,
    /// The households in the order in which they are visited. None: a sheet to be filled in by hand.
    pub slips: Vec<Slip>,
}

/// What differs from household to household.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Slip {
    /// Its head: `周翀`; empty where it is to be written by hand.
    pub head: String,
    /// The household's number: `2-01`.
    pub number: Option<String>,
    /// Whom to ask, post and name: `网格长 李喆`.
    pub chief: Option<String>,
}
