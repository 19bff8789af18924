//! Meetings with their scope, steps and invitations. Not here: who came (`attendance`), what was said (`issues`).

mod sums;

pub use sums::MeetingSums;

use chrono::NaiveDate;
use rules::ids::{DepartmentId, IssueId, KindId, MeetingId, PersonId, PlaceId, RecordId};
use rules::words::{AttendeeRole, Closing, MeetingState, Mode};

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A meeting. Title, motto and list name are copied when it opens: renaming never rewrites old paper.
    Meeting(MeetingId) in "meetings" {
        /// Its kind.
        kind: KindId,
        /// Printed title of its kind on that day.
        title: String,
        /// Motto of its kind on that day.
        motto: String,
        /// Name of its list on that day.
        list_name: String,
        /// How people consult.
        mode: Mode,
        /// Planned, held or cancelled.
        state: MeetingState,
        /// Open, closed or archived.
        closing: Closing,
        /// The day.
        day: NaiveDate,
        /// `19:30`; empty if not set.
        time: String,
        /// `20:45`; empty until it ended.
        ended: String,
        /// Where.
        place: String,
        /// Where if it rains.
        rain_place: String,
        /// Host, if on the roster.
        host: Option<PersonId>,
        /// Host's name as written on that day.
        host_text: String,
        /// Recorder, if on the roster.
        recorder: Option<PersonId>,
        /// Recorder's name as written on that day.
        recorder_text: String,
        /// 第n场: counts held meetings per kind and year; stored at opening.
        session: Option<i64>,
        /// Free words.
        note: String,
        /// The speakers agreed that the minutes may be public.
        speakers_consent: bool,
        /// When it was opened (RFC 3339, UTC).
        opened_at: Option<String>,
        /// When it was closed.
        closed_at: Option<String>,
        /// When it was archived.
        archived_at: Option<String>,
        /// Why it was cancelled.
        cancel_reason: String,
    }
}

record! {
    /// A place convened. The id is derived from meeting and place.
    Scope(RecordId) in "meeting_scopes" {
        /// The meeting.
        meeting: MeetingId,
        /// The place.
        place: PlaceId,
    }
}

record! {
    /// One step of a meeting's procedure, with its clock.
    Step(RecordId) in "meeting_steps" {
        /// The meeting.
        meeting: MeetingId,
        /// Order.
        position: i64,
        /// Copied from the procedure.
        name: String,
        /// What it means, for the one who chairs; copied, too.
        hint: String,
        /// When it began (RFC 3339, UTC).
        started_at: Option<String>,
        /// When it ended.
        ended_at: Option<String>,
        /// Who led it.
        who: String,
        /// Free words.
        note: String,
        /// What came of it.
        result: String,
    }
}

record! {
    /// Someone invited (对口干部, 部门, 政协委员).
    Invitation(RecordId) in "invitations" {
        /// The meeting.
        meeting: MeetingId,
        /// Who, if on the roster.
        person: Option<PersonId>,
        /// From which department.
        department: Option<DepartmentId>,
        /// In what role.
        role: AttendeeRole,
        /// `yes`, `no` or empty.
        answer: String,
        /// Who comes instead.
        stand_in: String,
        /// Name or words.
        note: String,
    }
}

record! {
    /// A matter on a meeting's agenda (议题). The id is derived from meeting and issue.
    AgendaItem(RecordId) in "agenda_items" {
        /// The meeting.
        meeting: MeetingId,
        /// The matter.
        issue: IssueId,
        /// Order.
        position: i64,
    }
}

impl View<'_> {
    /// A meeting's agenda in order.
    pub fn agenda_of(&self, meeting: MeetingId) -> Result<Vec<AgendaItem>, StoreFault> {
        self.where_id("meeting", meeting, "position, id")
    }

    /// Meetings of a period, newest first.
    pub fn meetings_between(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Meeting>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day DESC, time DESC, id DESC",
            (self.village.to_string(), from.to_string(), to.to_string()),
        )
    }

    /// A page of meetings, newest first.
    pub fn meetings_page(&self, offset: i64, limit: i64) -> Result<Vec<Meeting>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY day DESC, time DESC, id DESC LIMIT ?2 OFFSET ?3",
            (self.village.to_string(), limit, offset),
        )
    }

    /// How many meetings there are.
    pub fn meeting_count(&self) -> Result<i64, StoreFault> {
        self.count(
            "SELECT count(*) FROM meetings WHERE village = ?1",
            [self.village.to_string()],
        )
    }

    /// The next planned meeting from a day on.
    pub fn next_planned(&self, from: NaiveDate) -> Result<Option<Meeting>, StoreFault> {
        let found = self.records(
            "WHERE village = ?1 AND state = 'planned' AND day >= ?2 ORDER BY day, time, id LIMIT 1",
            (self.village.to_string(), from.to_string()),
        )?;
        Ok(found.into_iter().next())
    }

    /// A meeting that was opened and not closed.
    pub fn running_meeting(&self) -> Result<Option<Meeting>, StoreFault> {
        let found = self.records(
            "WHERE village = ?1 AND state = 'held' AND closing = 'open' ORDER BY day DESC, time DESC, id DESC LIMIT 1",
            [self.village.to_string()],
        )?;
        Ok(found.into_iter().next())
    }

    /// The latest meeting held up to a day.
    pub fn latest_held(&self, until: NaiveDate) -> Result<Option<Meeting>, StoreFault> {
        let found = self.records(
            "WHERE village = ?1 AND state = 'held' AND day <= ?2 ORDER BY day DESC, time DESC, id DESC LIMIT 1",
            (self.village.to_string(), until.to_string()),
        )?;
        Ok(found.into_iter().next())
    }

    /// The greatest 第n场 of a kind in a year.
    pub fn greatest_session(&self, kind: KindId, year: i32) -> Result<i64, StoreFault> {
        self.count(
            "SELECT coalesce(max(session), 0) FROM meetings WHERE village = ?1 AND kind = ?2 AND substr(day, 1, 4) = ?3",
            (self.village.to_string(), kind.to_string(), format!("{year:04}")),
        )
    }

    /// The places a meeting convenes.
    pub fn scope_of(&self, meeting: MeetingId) -> Result<Vec<Scope>, StoreFault> {
        self.where_id("meeting", meeting, "id")
    }

    /// A meeting's steps in order.
    pub fn steps_of(&self, meeting: MeetingId) -> Result<Vec<Step>, StoreFault> {
        self.where_id("meeting", meeting, "position")
    }

    /// Who is invited.
    pub fn invitations_of(&self, meeting: MeetingId) -> Result<Vec<Invitation>, StoreFault> {
        self.where_id("meeting", meeting, "id")
    }
}
