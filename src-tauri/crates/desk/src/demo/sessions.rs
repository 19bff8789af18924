//! Meetings of a sample village: when, where, who comes, which matters are laid before them. Not here: what
//! is decided (`life`).

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};
use rules::ids::{IssueId, KindId, MeetingId, PlaceId, RecordId};
use rules::words::{AttendeeRole, EventKind, Mode, Outcome, Source, State};
use store::attendance::Headcount;
use store::issues::{Deliberation, Issue};
use store::meetings::Invitation;

use super::chance::{Dice, at, earlier, later};
use super::matters::Matter;
use super::names::phone;
use super::spots::{MEETING_PLACES, RAIN_PLACE};
use super::years::{Ahead, CLERK, Collected, Known, Years};
use crate::commands::issue::{IssueCollect, IssueLay, IssueRaise, Reporter};
use crate::commands::meeting::{MeetingClose, MeetingPlan};
use crate::fault::Fault;
use crate::nouns::issues::Around;
use crate::nouns::{attendance, issues, meetings};

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

    /// Matters that come by card, visit or hotline are collected on the days before; the rest is said there.
    fn foresee(&mut self, nth: usize, moment: NaiveDateTime, tonight: bool) {
        let Some(day) = self.sessions.get(nth).map(|s| s.day) else {
            return;
        };
        let mut wanted = self.dice.between(6, 14);
        let mut collected = 0;
        let planned = moment.date();
        while wanted > 0 {
            let grid = self.dice.index(self.people.grids.len());
            let name = self
                .people
                .grids
                .get(grid)
                .map(|g| g.name.clone())
                .unwrap_or_default();
            let Some(mut matter) = self.matters.draw(&mut self.dice, &name) else {
                return;
            };
            wanted -= 1;
            self.name_someone(&mut matter, tonight && collected == 0);
            if matter.source == Source::AtMeeting {
                if tonight {
                    wanted += 1;
                } else if let Some(session) = self.sessions.get_mut(nth) {
                    session.matters.push(matter);
                }
                continue;
            }
            collected += 1;
            let days = u32::try_from((day - planned).num_days())
                .unwrap_or(1)
                .saturating_sub(1)
                .max(1);
            let when = at(
                later(planned, self.dice.between(1, days)),
                self.dice.between(9 * 60, 17 * 60),
            );
            self.lay(when, Ahead::Collect(nth, matter));
            if tonight && collected >= 5 {
                return;
            }
        }
    }

    /// Now and then people put a name or a number into the words, which the noticeboard has to mask.
    fn name_someone(&mut self, matter: &mut Matter, always: bool) {
        if self.dice.percent(3) || always {
            let home = self.dice.index(self.people.homes.len());
            let head = self
                .people
                .homes
                .get(home)
                .and_then(|h| h.adults.first())
                .copied();
            matter.summary = format!(
                "{}（{}家门口最严重）",
                matter.summary,
                self.roster.name(head)
            );
        } else if self.dice.percent(2) {
            matter.summary = format!("{}，联系电话{}", matter.summary, phone(&mut self.dice));
        }
    }

    /// Collects a matter; a few are taken back before the meeting.
    pub fn collect(
        &mut self,
        moment: NaiveDateTime,
        nth: usize,
        matter: Matter,
    ) -> Result<(), Fault> {
        let home = self.dice.index(self.people.homes.len());
        let reporter = self.reporter(Some(home));
        let grid = self.people.homes.get(home).map_or(0, |h| h.grid);
        let request = IssueCollect {
            summary: matter.summary.clone(),
            reporter,
            category: self.register.categories.get(matter.category).copied(),
            source: Some(matter.source),
            scale: None,
            collected_on: Some(moment.date()),
            note: String::new(),
        };
        let short = matter.short.clone();
        let issue = self.step(moment, "issue_collect", |tx| {
            let id = issues::collect_in(tx, &self.roster, moment.date(), &request)?;
            entitle(tx, id, &short)?;
            Ok(id)
        })?;
        self.remember(issue, matter, grid);
        let tonight = self.sessions.get(nth).is_some_and(|s| s.day == self.today);
        if !tonight && self.dice.percent(3) {
            self.lay(at(later(moment.date(), 1), 10 * 60), Ahead::Withdraw(issue));
        } else {
            self.collected.push(Collected {
                session: nth,
                issue,
            });
        }
        Ok(())
    }

    /// The one who collected takes it back, if no meeting has it yet.
    pub fn withdraw(&mut self, moment: NaiveDateTime, issue: IssueId) -> Result<(), Fault> {
        let around = Around {
            words: "已自行解决，本人要求撤回".to_owned(),
            ..Around::default()
        };
        self.step(moment, "issue_withdraw", |tx| {
            issues::happen(
                tx,
                issue,
                (EventKind::Withdrawn, State::Withdrawn, 1),
                moment.date(),
                around,
            )
        })
    }

    fn remember(&mut self, issue: IssueId, matter: Matter, grid: usize) {
        let Some(department) = self.register.departments.get(matter.department).copied() else {
            return;
        };
        let person = self.responsible(department, matter.department, grid);
        self.known.insert(
            issue,
            Known {
                matter,
                grid,
                department,
                person,
            },
        );
    }

    /// Mostly a person, sometimes only the household, sometimes nobody.
    fn reporter(&mut self, home: Option<usize>) -> Reporter {
        let Some(home) = home.and_then(|n| self.people.homes.get(n)) else {
            return Reporter::default();
        };
        match self.dice.between(1, 100) {
            1..=84 => Reporter {
                person: self.dice.pick(&home.adults).copied(),
                ..Reporter::default()
            },
            85..=93 => Reporter {
                household: Some(home.household),
                ..Reporter::default()
            },
            _ => Reporter::default(),
        }
    }

    /// Holds a session from the first sign-in to the close.
    pub fn hold(&mut self, nth: usize) -> Result<(), Fault> {
        let Some((meeting, day, minute)) = self
            .sessions
            .get(nth)
            .and_then(|s| Some((s.id?, s.day, s.minute)))
        else {
            return Ok(());
        };
        let opened = at(day, minute.saturating_sub(25));
        self.step(opened, "meeting_open", |tx| {
            meetings::open_in(tx, &self.roster, day, meeting)
        })?;
        let present = self.sign_in(nth, meeting, minute)?;
        let mut now = minute + 8;
        for issue in self.take_up(day) {
            self.bring(at(day, now), meeting, issue)?;
            self.decide_again(at(day, now + 2), meeting, issue)?;
            now += 4;
        }
        let (laid, kept): (Vec<Collected>, Vec<Collected>) = std::mem::take(&mut self.collected)
            .into_iter()
            .partition(|c| c.session == nth);
        self.collected = kept;
        for Collected { issue, .. } in laid {
            self.step(at(day, now), "issue_lay", |tx| {
                issues::lay_in(tx, &IssueLay { meeting, issue })
            })?;
            self.decide(at(day, now + 1), meeting, issue)?;
            now += 4;
        }
        let matters = self
            .sessions
            .get_mut(nth)
            .map(|s| std::mem::take(&mut s.matters))
            .unwrap_or_default();
        for matter in matters {
            let issue = self.raise(at(day, now), meeting, &present, matter)?;
            self.decide(at(day, now + 1), meeting, issue)?;
            now += 4;
        }
        let ended = (now + 5).max(minute + 60);
        let request = MeetingClose {
            meeting,
            ended: format!("{:02}:{:02}", ended / 60, ended % 60),
        };
        self.step(at(day, ended), "meeting_close", |tx| {
            meetings::close_in(tx, &request, day, String::new())
        })
    }

    /// Signs people in, mostly one of a household, and the cadres; gives the households that came.
    fn sign_in(
        &mut self,
        nth: usize,
        meeting: MeetingId,
        minute: u32,
    ) -> Result<Vec<usize>, Fault> {
        let scope = self
            .sessions
            .get(nth)
            .map(|s| s.scope.clone())
            .unwrap_or_default();
        let called = |grid: usize| {
            scope.is_empty()
                || self
                    .people
                    .grids
                    .get(grid)
                    .is_some_and(|g| scope.contains(&g.place))
        };
        let mut homes: Vec<usize> = (0..self.people.homes.len())
            .filter(|n| self.people.homes.get(*n).is_some_and(|h| called(h.grid)))
            .collect();
        self.dice.shuffle(&mut homes);
        let share = self.dice.between(28, 62) as usize;
        homes.truncate((homes.len() * share / 100).max(8));
        let mut coming: Vec<_> = Vec::new();
        for home in homes.iter().filter_map(|n| self.people.homes.get(*n)) {
            let who = if self.dice.percent(68) {
                home.adults.first()
            } else {
                self.dice.pick(&home.adults)
            };
            coming.extend(who.copied());
            if self.dice.percent(8) {
                coming.extend(home.adults.get(1).copied());
            }
        }
        coming.extend(self.people.cadres.iter().map(|c| c.id));
        coming.extend(self.people.grids.iter().filter_map(|g| g.chief));
        let qin = self.sessions.get(nth).is_some_and(|s| s.qin);
        coming.extend(
            self.people
                .counterparts
                .iter()
                .take(if qin { 3 } else { 0 })
                .map(|c| c.id),
        );
        self.dice.shuffle(&mut coming);
        let mut seen = std::collections::HashSet::new();
        coming.retain(|person| seen.insert(*person));
        let many = u32::try_from(coming.len()).unwrap_or(1).max(1);
        let day = self.sessions.get(nth).map_or(self.today, |s| s.day);
        for (n, person) in (0..).zip(coming) {
            let minute = minute.saturating_sub(20) + n * 26 / many;
            let Some(someone) = self.roster.person(person) else {
                continue;
            };
            let time = format!("{:02}:{:02}", minute / 60, minute % 60);
            self.step(at(day, minute), "attendance_add", |tx| {
                attendance::write(tx, &self.roster, meeting, someone, None, time, false)
            })?;
        }
        if self.dice.percent(30) {
            let people = i64::from(self.dice.between(2, 9));
            self.step(at(day, minute + 6), "headcount_put", |tx| {
                let id = RecordId::derived(
                    tx.village.uuid(),
                    &format!("headcount/{meeting}//{}", AttendeeRole::Villager.as_str()),
                );
                let mut row = Headcount {
                    village: tx.village,
                    id,
                    revision: 0,
                    meeting,
                    grid: None,
                    role: AttendeeRole::Villager,
                    people,
                };
                Ok(tx.put(&mut row)?)
            })?;
        }
        Ok(homes)
    }

    fn raise(
        &mut self,
        moment: NaiveDateTime,
        meeting: MeetingId,
        present: &[usize],
        matter: Matter,
    ) -> Result<IssueId, Fault> {
        let home = self.dice.pick(present).copied();
        let request = IssueRaise {
            meeting,
            summary: matter.summary.clone(),
            reporter: self.reporter(home),
            category: self.register.categories.get(matter.category).copied(),
            source: None,
            scale: None,
            note: String::new(),
        };
        let short = matter.short.clone();
        let issue = self.step(moment, "issue_raise", |tx| {
            let id = issues::raise_in(tx, &self.roster, &request)?;
            entitle(tx, id, &short)?;
            Ok(id)
        })?;
        let grid = home
            .and_then(|n| self.people.homes.get(n))
            .map_or(0, |h| h.grid);
        self.remember(issue, matter, grid);
        Ok(issue)
    }

    /// Matters of earlier meetings that this one has to take up again.
    fn take_up(&mut self, day: NaiveDate) -> Vec<IssueId> {
        const AT_MOST: usize = 3;
        let mut taken = Vec::new();
        while taken.len() < AT_MOST && !self.waiting.is_empty() {
            taken.push(self.waiting.remove(0));
        }
        let soon = day.checked_add_days(Days::new(7)).unwrap_or(day);
        // A review day is missed now and then.
        let due = |(review, _): &(NaiveDate, IssueId)| *review <= soon;
        while taken.len() < AT_MOST {
            let Some(place) = self.studied.iter().position(due) else {
                break;
            };
            let (review, issue) = self.studied.remove(place);
            if self.dice.percent(20) && review > day {
                self.studied.push((later(review, 40), issue));
                break;
            }
            taken.push(issue);
        }
        taken
    }

    /// Gives a matter of an earlier meeting its line in this one's list.
    fn bring(
        &self,
        moment: NaiveDateTime,
        meeting: MeetingId,
        issue: IssueId,
    ) -> Result<(), Fault> {
        self.step(moment, "issue_lay", |tx| {
            let mut line = Deliberation {
                village: tx.village,
                id: issues::deliberation_id(tx, meeting, issue),
                revision: 0,
                issue,
                meeting,
                position: tx.next_position(meeting)?,
                outcome: Outcome::Undecided,
                words: String::new(),
                department: None,
                person: None,
            };
            Ok(tx.put(&mut line)?)
        })
    }
}

/// Writes the short title for boards.
fn entitle(tx: &mut store::Tx<'_>, issue: IssueId, short: &str) -> Result<(), Fault> {
    let mut row: Issue = tx.get(issue)?;
    row.short_title = short.to_owned();
    Ok(tx.put(&mut row)?)
}
