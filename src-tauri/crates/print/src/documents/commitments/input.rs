//! What a commitment list says.

use chrono::NaiveDate;
use rules::words::Outcome;

use crate::documents::{LampMark, MeetingLine, PaperSize, Sheet};

/// A meeting's commitment list.
#[derive(Debug, Clone, PartialEq)]
pub struct CommitmentList {
    /// Head and foot.
    pub sheet: Sheet,
    /// A4, or A3 for the noticeboard.
    pub paper: PaperSize,
    /// The meeting that promised.
    pub meeting: MeetingLine,
    /// What the meeting made of all its issues; the total is their sum, parts of nought are left
    /// out. Empty: no line of counts is printed.
    pub counts: Vec<OutcomeCount>,
    /// The line that stands where there are none.
    pub empty: String,
    /// The commitments, in the list's order.
    pub items: Vec<CommitmentItem>,
    /// 本场现场办结: one line each, printed on A3 sheets with room (four commitments or fewer).
    pub resolved: Vec<String>,
    /// 上次事项反馈: one line each, after what was resolved.
    pub feedback: Vec<Feedback>,
}

/// How many issues got an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomeCount {
    /// The outcome.
    pub outcome: Outcome,
    /// How many issues.
    pub count: u32,
}

/// One commitment as villagers read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentItem {
    /// Its number in the list, from 1.
    pub number: u32,
    /// 问题概要, masked if the edition asks for it.
    pub summary: String,
    /// 工作举措, masked likewise.
    pub measure: String,
    /// 责任单位.
    pub department: Option<String>,
    /// 责任人; on public paper only one whose post is public, else none.
    pub person: Option<String>,
    /// 协办: units or persons with public posts.
    pub co_handlers: Vec<String>,
    /// 解决时限.
    pub deadline: NaiveDate,
}

/// What became of a matter of an earlier meeting, in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// The matter: `村口路灯`; its lamp's words follow it.
    pub words: String,
    /// Its lamp.
    pub lamp: LampMark,
}
