//! Meetings of a sample village: when and where, how they are planned, who is invited. Not here: the matters
//! (`collecting`), the meeting itself (`room`).

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime};
use rules::ids::{KindId, MeetingId, PlaceId};
use rules::words::{AttendeeRole, Mode};
use store::meetings::Invitation;

use super::chance::{Dice, at, earlier, later};
use super::matters::Matter;
use super::spots::{MEETING_PLACES, RAIN_PLACE};
use super::years::{Ahead, CLERK, Years};
use crate::commands::meeting::MeetingPlan;
use crate::fault::Fault;
use crate::nouns::meetings;

/// A meeting as it is to come.
pub(super) struct Session {
    pub qin: bool,
    pub day: NaiveDate,
    /// Minute of the day.
    pub minute: u32,
    pub scope: Vec<PlaceId>,
    pub id: Option<MeetingId>,
    /// Matters that will be raised on the spot.
    pub matters: Vec<Matter>,
}

/// Days of a bench meeting and an 亲加奔 in every month from `begin` to yesterday; one month misses its 亲加奔.
pub(super) fn days(dice: &mut Dice, begin: NaiveDate, today: NaiveDate) -> Vec<(bool, NaiveDate)> {
    let mut found = Vec::new();
    let missed = missed_month(today);
    let mut month = begin.with_day(1).unwrap_or(begin);
    while month <= today {
        let first = later(month, dice.between(3, 10));
        let second = later(month, dice.between(16, 25));
        found.push((false, first));
        if month != missed {
            found.push((true, second));
        }
        month = month
            .checked_add_months(Months::new(1))
            .unwrap_or(NaiveDate::MAX);
    }
    found.retain(|(_, day)| *day >= begin && *day < today);
    found
}

/// The month without its 亲加奔: two months ago, so that this year's list shows it from March on.
fn missed_month(today: NaiveDate) -> NaiveDate {
    let month = today.with_day(1).unwrap_or(today);
    month.checked_sub_months(Months::new(2)).unwrap_or(month)
}

impl Years<'_> {
    /// Draws up all sessions and lays their planning on the days before; the last one is tonight's.
    pub fn draw_up(&mut self, begin: NaiveDate) {
        let days = days(&mut self.dice, begin, self.today);
        let this_month =
            |day: NaiveDate| (day.year(), day.month()) == (self.today.year(), self.today.month());
        let met = days.iter().any(|(qin, day)| *qin && this_month(*day));
        for (qin, day) in days {
            let minute = match day.month() {
                5..=9 => 20 * 60,
                _ if self.dice.percent(20) => 15 * 60,
                _ => 19 * 60 + 30,
            };
            let scope = self.scope(qin);
            self.push(Session {
                qin,
                day,
                minute,
                scope,
                id: None,
                matters: Vec::new(),
            });
        }
        let tonight = Session {
            qin: !met,
            day: self.today,
            minute: 19 * 60 + 30,
            scope: Vec::new(),
            id: None,
            matters: Vec::new(),
        };
        self.push(tonight);
    }

    fn push(&mut self, session: Session) {
        let ahead = self.dice.between(6, 9);
        let planned = at(
            earlier(session.day, ahead),
            self.dice.between(9 * 60, 17 * 60),
        );
        let begins = at(session.day, session.minute.saturating_sub(25));
        let nth = self.sessions.len();
        self.sessions.push(session);
        self.lay(planned, Ahead::Plan(nth));
        self.lay(begins, Ahead::Hold(nth));
    }

    /// An 亲加奔 calls the whole village, a bench meeting now and then one or two grids.
    fn scope(&mut self, qin: bool) -> Vec<PlaceId> {
        if qin || self.dice.percent(65) {
            return Vec::new();
        }
        let first = self.dice.index(self.people.grids.len());
        let both = [first, (first + 1) % self.people.grids.len().max(1)];
        let places = both
            .iter()
            .filter_map(|n| self.people.grids.get(*n))
            .map(|g| g.place);
        let few = if self.dice.percent(50) { 1 } else { 2 };
        places.take(few).collect()
    }

    /// Plans a session, invites, and draws the matters that will come up.
    pub fn plan(&mut self, moment: NaiveDateTime, nth: usize) -> Result<(), Fault> {
        let Some(session) = self.sessions.get(nth) else {
            return Ok(());
        };
        let (qin, day, minute, scope) = (
            session.qin,
            session.day,
            session.minute,
            session.scope.clone(),
        );
        let host = if qin || self.dice.percent(60) {
            0
        } else {
            self.dice.index(3)
        };
        let request = MeetingPlan {
            kind: self.kind(qin),
            mode: Some(Mode::Dialogue),
            day,
            time: format!("{:02}:{:02}", minute / 60, minute % 60),
            place: self.dice.word(MEETING_PLACES).to_owned(),
            rain_place: RAIN_PLACE.to_owned(),
            host: self.cadre(host),
            recorder: self.cadre(CLERK),
            scope,
            note: String::new(),
        };
        let id = self.step(moment, "meeting_plan", |tx| meetings::plan_in(tx, &request))?;
        if let Some(session) = self.sessions.get_mut(nth) {
            session.id = Some(id);
        }
        let tonight = day == self.today;
        if qin || tonight {
            self.invite(moment, id, tonight)?;
        }
        self.foresee(nth, moment, tonight);
        Ok(())
    }

    fn kind(&self, qin: bool) -> KindId {
        if qin {
            self.register.qin
        } else {
            self.register.bench
        }
    }

    fn invite(
        &mut self,
        moment: NaiveDateTime,
        meeting: MeetingId,
        tonight: bool,
    ) -> Result<(), Fault> {
        let mut guests: Vec<usize> = (0..self.people.counterparts.len()).collect();
        self.dice.shuffle(&mut guests);
        guests.truncate(3);
        for (n, guest) in guests.into_iter().enumerate() {
            let Some(guest) = self.people.counterparts.get(guest) else {
                continue;
            };
            // Tonight one has not answered yet.
            let answer = if tonight && n == 2 { "" } else { "yes" };
            let (person, department) = (Some(guest.id), Some(guest.department));
            self.step(moment, "meeting_invite", |tx| {
                let mut row = Invitation {
                    village: tx.village,
                    id: tx.new_id(),
                    revision: 0,
                    meeting,
                    person,
                    department,
                    role: AttendeeRole::Counterpart,
                    answer: answer.to_owned(),
                    stand_in: String::new(),
                    note: String::new(),
                };
                Ok(tx.put(&mut row)?)
            })?;
        }
        Ok(())
    }
}
