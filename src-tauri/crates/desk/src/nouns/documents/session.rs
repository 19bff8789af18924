//! 第n场 on paper that is printed before the meeting. Not here: giving the number, which opening it does.

use chrono::{Datelike, NaiveDate};
use rules::words::MeetingState;
use store::meetings::Meeting;

use super::Make;
use crate::fault::Fault;

impl Make<'_> {
    /// The meeting's number in its year: its own once it was opened, before that the one it will have if the
    /// meetings planned before it are held.
    pub fn session(&self, meeting: &Meeting) -> Result<Option<u32>, Fault> {
        if let Some(session) = meeting.session {
            return Ok(u32::try_from(session).ok());
        }
        if meeting.state != MeetingState::Planned {
            return Ok(None);
        }
        let year = meeting.day.year();
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(meeting.day);
        let today = self.call.today();
        let before = self.view.meetings_between(first, meeting.day)?;
        let sooner = |other: &&Meeting| {
            other.kind == meeting.kind
                && other.state == MeetingState::Planned
                && other.day >= today
                && (other.day, &other.time, other.id) < (meeting.day, &meeting.time, meeting.id)
        };
        let planned = before.iter().filter(sooner).count();
        let held = self.view.greatest_session(meeting.kind, year)?;
        let next = usize::try_from(held).unwrap_or_default() + planned + 1;
        Ok(u32::try_from(next).ok())
    }
}
