//! 第n场 on paper that is printed before the meeting. Not here: giving the number, which opening it does.

use chrono::Datelike;
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
        let sooner = self.planned_sooner(meeting)?;
        let planned = sooner.iter().filter(|other| other.day.year() == year);
        let held = self.view.greatest_session(meeting.kind, year)?;
        let next = usize::try_from(held).unwrap_or_default() + planned.count() + 1;
        Ok(u32::try_from(next).ok())
    }

    /// Meetings of the same kind that are planned from today on and come before this one.
    pub fn planned_sooner(&self, meeting: &Meeting) -> Result<Vec<Meeting>, Fault> {
        let mut planned = self.view.meetings_between(self.call.today(), meeting.day)?;
        planned.retain(|other| {
            other.kind == meeting.kind
                && other.state == MeetingState::Planned
                && (other.day, &other.time, other.id) < (meeting.day, &meeting.time, meeting.id)
        });
        Ok(planned)
    }
}
