//! A meeting of a sample village from the first sign-in to the close. Not here: its planning (`sessions`), what
//! is decided (`life`).

use std::collections::HashSet;

use chrono::{Days, NaiveDate, NaiveDateTime};
use rules::ids::{IssueId, MeetingId, PersonId, RecordId};
use rules::words::AttendeeRole;
use store::attendance::Headcount;

use super::chance::{at, earlier, later};
use super::collecting::entitle;
use super::matters::Matter;
use super::years::{Collected, Years};
use crate::commands::issue::{IssueLay, IssueRaise};
use crate::commands::meeting::MeetingClose;
use crate::fault::Fault;
use crate::nouns::{attendance, issues, meetings};

/// How long a matter takes to be said, answered and sorted.
const MINUTES_EACH: u32 = 4;

impl Years<'_> {
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
        let now = self.again((day, minute + 8), meeting)?;
        let now = self.lay_collected((day, now), nth, meeting)?;
        let now = self.raise_new((day, now), nth, meeting, &present)?;
        let ended = (now + 5).max(minute + 60);
        let request = MeetingClose {
            meeting,
            ended: format!("{:02}:{:02}", ended / 60, ended % 60),
        };
        self.step(at(day, ended), "meeting_close", |tx| {
            meetings::close_in(tx, &request, day, String::new())
        })
    }

    /// 上次事项反馈: what earlier meetings left; gives the minute when it is done.
    fn again(
        &mut self,
        (day, mut now): (NaiveDate, u32),
        meeting: MeetingId,
    ) -> Result<u32, Fault> {
        for issue in self.take_up(day) {
            self.bring(at(day, now), meeting, issue)?;
            self.decide_again(at(day, now + 2), meeting, issue)?;
            now += MINUTES_EACH;
        }
        Ok(now)
    }

    fn lay_collected(
        &mut self,
        (day, mut now): (NaiveDate, u32),
        nth: usize,
        meeting: MeetingId,
    ) -> Result<u32, Fault> {
        let waiting = std::mem::take(&mut self.collected);
        let (laid, kept): (Vec<Collected>, Vec<Collected>) =
            waiting.into_iter().partition(|c| c.session == nth);
        self.collected = kept;
        for Collected { issue, .. } in laid {
            self.step(at(day, now), "issue_lay", |tx| {
                issues::lay_in(tx, &IssueLay { meeting, issue })
            })?;
            self.decide(at(day, now + 1), meeting, issue)?;
            now += MINUTES_EACH;
        }
        Ok(now)
    }

    fn raise_new(
        &mut self,
        (day, mut now): (NaiveDate, u32),
        nth: usize,
        meeting: MeetingId,
        present: &[usize],
    ) -> Result<u32, Fault> {
        let session = self.sessions.get_mut(nth);
        for matter in session
            .map(|s| std::mem::take(&mut s.matters))
            .unwrap_or_default()
        {
            let issue = self.raise(at(day, now), meeting, present, matter)?;
            self.decide(at(day, now + 1), meeting, issue)?;
            now += MINUTES_EACH;
        }
        Ok(now)
    }

    /// Signs people in at their minutes; gives the households that came.
    fn sign_in(
        &mut self,
        nth: usize,
        meeting: MeetingId,
        minute: u32,
    ) -> Result<Vec<usize>, Fault> {
        let homes = self.homes_coming(nth);
        let coming = self.people_coming(nth, &homes);
        let many = u32::try_from(coming.len()).unwrap_or(1).max(1);
        let day = self.sessions.get(nth).map_or(self.today, |s| s.day);
        let minutes = (0..).map(|n| minute.saturating_sub(20) + n * 26 / many);
        let sheet: Vec<(u32, PersonId)> = minutes.zip(coming).collect();
        // A sheet of long ago was typed in at one go; of late everybody is ticked at the door.
        let at_once = if day < earlier(self.today, 60) {
            sheet.len().max(1)
        } else {
            1
        };
        for ticked in sheet.chunks(at_once) {
            self.tick(day, meeting, ticked)?;
        }
        if self.dice.percent(30) {
            let people = i64::from(self.dice.between(2, 9));
            self.count_unnamed(at(day, minute + 6), meeting, people)?;
        }
        Ok(homes)
    }

    /// One step: these people are present.
    fn tick(
        &self,
        day: NaiveDate,
        meeting: MeetingId,
        ticked: &[(u32, PersonId)],
    ) -> Result<(), Fault> {
        let Some((last, _)) = ticked.last() else {
            return Ok(());
        };
        self.step(at(day, *last), "attendance_add", |tx| {
            for (minute, person) in ticked {
                let Some(someone) = self.roster.person(*person) else {
                    continue;
                };
                let time = format!("{:02}:{:02}", minute / 60, minute % 60);
                attendance::write(tx, &self.roster, meeting, someone, None, time, false)?;
            }
            Ok(())
        })
    }

    /// Between a quarter and two thirds of the households called.
    fn homes_coming(&mut self, nth: usize) -> Vec<usize> {
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
        let all = self.people.homes.iter().enumerate();
        let mut homes: Vec<usize> = all
            .filter(|(_, home)| called(home.grid))
            .map(|(n, _)| n)
            .collect();
        self.dice.shuffle(&mut homes);
        let share = self.dice.between(28, 62) as usize;
        homes.truncate((homes.len() * share / 100).max(8));
        homes
    }

    /// Mostly one of a household, in no order; the cadres, and at an 亲加奔 those from departments.
    fn people_coming(&mut self, nth: usize, homes: &[usize]) -> Vec<PersonId> {
        let mut coming = Vec::new();
        for home in homes.iter().filter_map(|n| self.people.homes.get(*n)) {
            let head = self.dice.percent(68);
            let who = if head {
                home.adults.first()
            } else {
                self.dice.pick(&home.adults)
            };
            coming.extend(who.copied());
            if self.dice.percent(8) {
                coming.extend(home.adults.get(1).copied());
            }
        }
        let guests = if self.sessions.get(nth).is_some_and(|s| s.qin) {
            3
        } else {
            0
        };
        coming.extend(self.people.cadres.iter().map(|c| c.id));
        coming.extend(self.people.grids.iter().filter_map(|g| g.chief));
        coming.extend(self.people.counterparts.iter().take(guests).map(|c| c.id));
        self.dice.shuffle(&mut coming);
        let mut seen = HashSet::new();
        coming.retain(|person| seen.insert(*person));
        coming
    }

    fn count_unnamed(
        &self,
        moment: NaiveDateTime,
        meeting: MeetingId,
        people: i64,
    ) -> Result<(), Fault> {
        let role = AttendeeRole::Villager;
        self.step(moment, "headcount_put", |tx| {
            let key = format!("headcount/{meeting}//{}", role.as_str());
            let id = RecordId::derived(tx.village.uuid(), &key);
            let mut row = Headcount {
                village: tx.village,
                id,
                revision: 0,
                meeting,
                grid: None,
                role,
                people,
            };
            Ok(tx.put(&mut row)?)
        })
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
        const AT_MOST: usize = 5;
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
            issues::lay_in(tx, &IssueLay { meeting, issue })
        })
    }
}
