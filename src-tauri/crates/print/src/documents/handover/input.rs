//! What hand-over slips say.

use chrono::NaiveDate;

use crate::documents::{MeetingLine, Sheet};

/// Slips printed together, one sheet each.
#[derive(Debug, Clone, PartialEq)]
pub struct Handover {
    /// Head and foot; each slip has a number of its own.
    pub sheet: Sheet,
    /// The title of the part torn off: `办理回执`.
    pub reply_title: String,
    /// The slips.
    pub slips: Vec<HandoverSlip>,
}

/// One matter handed over to one department. The paper is internal: it goes to that department alone.
#[derive(Debug, Clone, PartialEq)]
pub struct HandoverSlip {
    /// The slip's number: `交2026-003`. None where there is none yet (a preview).
    pub number: Option<String>,
    /// The matter's number: `2026-013`.
    pub issue_number: String,
    /// To which department.
    pub to: String,
    /// To whom there.
    pub to_person: Option<String>,
    /// The day the matter was raised.
    pub raised_on: Option<NaiveDate>,
    /// The meeting where it was raised.
    pub meeting: Option<MeetingLine>,
    /// 问题概要.
    pub summary: String,
    /// 具体情况: what is known so far, by day. Empty: room to write in.
    pub circumstances: Vec<(NaiveDate, String)>,
    /// 办理要求: what is asked for.
    pub request: Option<String>,
    /// Who reported it, by name alone; a phone number is not handed on.
    pub reporter: Option<String>,
    /// Where: grid and unit.
    pub place: Option<String>,
    /// The day it is handed over.
    pub sent_on: NaiveDate,
    /// The day the answer is due.
    pub due_back: NaiveDate,
    /// How many photos belong to it.
    pub photos: u32,
}
