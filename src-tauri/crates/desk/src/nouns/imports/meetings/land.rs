//! Writing past meetings: held and closed, numbered in the order of their days, with head-counts in place of names.
//! Not here: what becomes of a row (`plan`).

use std::collections::HashMap;

use chrono::Datelike;
use exchange::MeetingRow;
use rules::ids::{KindId, MeetingId, RecordId};
use rules::numbers::Series;
use rules::words::{AttendeeRole, Closing, MeetingState};
use store::Tx;
use store::attendance::Headcount;
use store::meetings::{Meeting, Scope};
use store::numbers::Numbering;

use super::SOURCE;
use super::plan::{Plan, Session};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::imports::{STRIDE, keep_key};

/// Lands every row as planned. A stop leaves nothing behind.
pub(super) fn land(call: &Call<'_>, tx: &mut Tx<'_>, plan: &Plan) -> Result<(), Fault> {
    let mut landing = Landing {
        numbers: Numbering::begin(tx, Series::Meeting)?,
        sessions: HashMap::new(),
    };
    let total = plan.sessions.len();
    let mut in_order: Vec<&Session> = plan.sessions.iter().collect();
    in_order.sort_by_key(|session| {
        let row = &plan.file.rows[session.row];
        (row.day, row.time.clone())
    });
    for (at, session) in in_order.into_iter().enumerate() {
        if at % STRIDE == 0 {
            call.at((total + at) as u64, 2 * total as u64)?;
        }
        let row = &plan.file.rows[session.row];
        let meeting = match session.known {
            Some(known) => known,
            None => landing.meeting(tx, row, session)?,
        };
        if !session.kept {
            keep_key(tx, (SOURCE, "meetings"), (&row.fingerprint, row.n), meeting)?;
        }
    }
    Ok(())
}

struct Landing {
    numbers: Numbering,
    sessions: HashMap<(KindId, i32), i64>,
}

impl Landing {
    fn meeting(
        &mut self,
        tx: &mut Tx<'_>,
        row: &MeetingRow,
        session: &Session,
    ) -> Result<MeetingId, Fault> {
        let kind = &session.kind;
        let year = row.day.year();
        let mut meeting = Meeting {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            kind: kind.id,
            title: kind.title.clone(),
            motto: kind.motto.clone(),
            list_name: kind.list_name.clone(),
            mode: kind.mode,
            state: MeetingState::Held,
            closing: Closing::Closed,
            day: row.day,
            time: row.time.clone(),
            ended: String::new(),
            place: row.place.clone(),
            rain_place: String::new(),
            host: session.host,
            host_text: row.host.clone(),
            recorder: session.recorder,
            recorder_text: row.recorder.clone(),
            session: Some(self.session(tx, kind.id, year)?),
            note: session.note.clone(),
            speakers_consent: false,
            opened_at: Some(tx.at().to_owned()),
            closed_at: Some(tx.at().to_owned()),
            archived_at: None,
            cancel_reason: String::new(),
        };
        tx.add(&mut meeting)?;
        self.numbers.issue(tx, year, "meetings", meeting.id)?;
        scope(tx, meeting.id, session)?;
        for (role, people) in [
            (AttendeeRole::Villager, row.villagers),
            (AttendeeRole::Cadre, row.cadres),
        ] {
            let people = people.map_or(0, i64::from);
            if people > 0 {
                headcount(tx, meeting.id, session, (role, people))?;
            }
        }
        Ok(meeting.id)
    }

    /// 第n场 goes on from what the village has of the kind in that year.
    fn session(&mut self, tx: &Tx<'_>, kind: KindId, year: i32) -> Result<i64, Fault> {
        let greatest = match self.sessions.get(&(kind, year)) {
            Some(greatest) => *greatest,
            None => tx.greatest_session(kind, year)?,
        };
        self.sessions.insert((kind, year), greatest + 1);
        Ok(greatest + 1)
    }
}

fn scope(tx: &mut Tx<'_>, meeting: MeetingId, session: &Session) -> Result<(), Fault> {
    let Some(place) = session.scope else {
        return Ok(());
    };
    let id = RecordId::derived(tx.village.uuid(), &format!("scope/{meeting}/{place}"));
    let mut scope = Scope {
        village: tx.village,
        id,
        revision: 0,
        meeting,
        place,
    };
    Ok(tx.add(&mut scope)?)
}

fn headcount(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    session: &Session,
    (role, people): (AttendeeRole, i64),
) -> Result<(), Fault> {
    let grid = session.scope;
    let of = grid.map(|grid| grid.to_string()).unwrap_or_default();
    let key = format!("headcount/{meeting}/{of}/{}", role.as_str());
    let mut row = Headcount {
        village: tx.village,
        id: RecordId::derived(tx.village.uuid(), &key),
        revision: 0,
        meeting,
        grid,
        role,
        people,
    };
    Ok(tx.add(&mut row)?)
}
