//! Matters before a meeting: what will come up, who collects it, what is taken back. Not here: the meeting
//! itself (`room`).

use chrono::NaiveDateTime;
use rules::ids::IssueId;
use rules::words::Source;
use store::issues::Issue;

use super::chance::{at, later};
use super::matters::Matter;
use super::names::phone;
use super::years::{Ahead, Collected, Known, Years};
use crate::commands::issue::{IssueCollect, Reporter};
use crate::commands::working::Grounds;
use crate::fault::Fault;
use crate::nouns::issues;
use crate::nouns::working::withdraw_in;

impl Years<'_> {
    /// Matters that come by card, visit or hotline are collected on the days before; the rest is said there.
    pub(super) fn foresee(&mut self, nth: usize, moment: NaiveDateTime, tonight: bool) {
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
        let grounds = Grounds {
            reason: "已自行解决，本人要求撤回".to_owned(),
            ..Grounds::default()
        };
        self.step(moment, "issue_withdraw", |tx| {
            withdraw_in(tx, issue, moment.date(), &grounds)
        })
    }

    pub(super) fn remember(&mut self, issue: IssueId, matter: Matter, grid: usize) {
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
                kept_open: false,
            },
        );
    }

    /// Mostly a person, sometimes only the household, sometimes nobody.
    pub(super) fn reporter(&mut self, home: Option<usize>) -> Reporter {
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
}

/// Writes the short title for boards.
pub(super) fn entitle(tx: &mut store::Tx<'_>, issue: IssueId, short: &str) -> Result<(), Fault> {
    let mut row: Issue = tx.get(issue)?;
    row.short_title = short.to_owned();
    Ok(tx.put(&mut row)?)
}
