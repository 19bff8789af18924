//! What will come of an outcome, laid out on coming days: work, milestones, the end, the return visit. Not
//! here: how it comes true (`follow`, `closing`).

use chrono::NaiveDate;
use rules::ids::{CommitmentId, IssueId};
use rules::words::{Outcome, ProgressKind, Rating};

use super::chance::{at, earlier, later};
use super::years::{Ahead, Known, Years};
use crate::fault::Fault;

/// Above this share a return visit is the rule, and long ago it was kept.
const HALF: u32 = 50;

/// What becomes of a commitment.
enum Fate {
    Finished(NaiveDate),
    Extended(NaiveDate, NaiveDate),
    Open,
}

impl Years<'_> {
    /// Lays out on coming days what follows from an outcome.
    pub(super) fn foresee_outcome(
        &mut self,
        issue: IssueId,
        known: &Known,
        day: NaiveDate,
        outcome: Outcome,
        deadline: NaiveDate,
        accepted: Option<bool>,
    ) -> Result<(), Fault> {
        match outcome {
            Outcome::Committed => self.foresee_promise(issue, known, day, deadline)?,
            Outcome::ResolvedOnSpot => self.foresee_visit(issue, day, 35),
            Outcome::Explained if accepted == Some(true) || self.dice.percent(50) => {
                let days = self.dice.between(4, 20);
                self.on(later(day, days), Ahead::StrikeOff(issue));
            }
            // Of the last weeks one is still with its department, so that every sample has one.
            Outcome::Referred if day > earlier(self.today, 60) && !self.fates.referred => {
                self.fates.referred = true;
            }
            // A department forgets now and then; after some weeks it has answered.
            Outcome::Referred if self.dice.percent(85) || self.settled(day) => {
                let days = self.dice.between(6, 24);
                self.on(later(day, days), Ahead::Answer(issue));
            }
            Outcome::UnderStudy => {
                let due = self
                    .store
                    .read(self.village, |view| Ok::<_, Fault>(view.reviews_of(issue)?))?;
                self.studied.extend(
                    due.iter()
                        .filter(|r| r.ended_on.is_none())
                        .map(|r| (r.due, issue)),
                );
                let visit = self.dice.between(10, 40);
                let words = "到现场看了情况，向户主说明研究进度".to_owned();
                self.on(
                    later(day, visit),
                    Ahead::Progress(issue, ProgressKind::SiteVisit, words),
                );
            }
            _ => {}
        }
        Ok(())
    }

    /// Long enough ago that nothing of it is left undone in a well-kept village.
    pub fn settled(&self, day: NaiveDate) -> bool {
        day < earlier(self.today, 60)
    }

    /// In office hours of that day.
    pub fn on(&mut self, day: NaiveDate, what: Ahead) {
        let minute = self.dice.between(8 * 60 + 30, 17 * 60 + 30);
        self.lay(at(day, minute), what);
    }

    /// A return visit comes in so many of a hundred cases, striking off mostly after it.
    pub fn foresee_visit(&mut self, issue: IssueId, done: NaiveDate, share: u32) {
        let visit = later(done, self.dice.between(3, 12));
        if self.dice.percent(share) || (share > HALF && self.settled(done)) {
            let rating = match self.dice.between(1, 100) {
                1..=70 => Rating::Satisfied,
                71..=92 => Rating::MostlySatisfied,
                93..=97 => Rating::Dissatisfied,
                _ => Rating::Unrated,
            };
            self.on(visit, Ahead::Visit(issue, rating));
            if rating == Rating::Dissatisfied {
                return;
            }
        }
        if self.dice.percent(88) || self.settled(visit) {
            let days = self.dice.between(2, 16);
            self.on(later(visit, days), Ahead::StrikeOff(issue));
        }
    }

    fn foresee_promise(
        &mut self,
        issue: IssueId,
        known: &Known,
        day: NaiveDate,
        deadline: NaiveDate,
    ) -> Result<(), Fault> {
        let commitment = self.store.read(self.village, |view| {
            Ok::<_, Fault>(
                view.commitments_of(issue)?
                    .into_iter()
                    .rev()
                    .find(|c| c.ended_on.is_none()),
            )
        })?;
        let Some(commitment) = commitment else {
            return Ok(());
        };
        let fate = if known.kept_open {
            Fate::Open
        } else {
            self.fate(day, deadline)
        };
        let end = match fate {
            Fate::Finished(end) => end,
            Fate::Extended(until, end) => {
                let asked = earlier(deadline, self.dice.between(1, 4)).max(day);
                self.on(asked, Ahead::Extend(issue, until));
                end.max(later(asked, 1))
            }
            Fate::Open => NaiveDate::MAX,
        };
        self.foresee_work(issue, known, day, deadline.min(end));
        self.foresee_milestones(commitment.id, end)?;
        if end != NaiveDate::MAX {
            self.on(end, Ahead::Finish(issue));
        }
        Ok(())
    }

    /// Of what should be done by now most is, some late; of the last weeks some is still open.
    fn fate(&mut self, day: NaiveDate, deadline: NaiveDate) -> Fate {
        let span = u32::try_from((deadline - day).num_days()).unwrap_or_default();
        let long_ago = deadline < earlier(self.today, 45);
        match self.dice.between(1, 100) {
            1..=74 => Fate::Finished(later(day, (span * self.dice.between(45, 100) / 100).max(1))),
            75..=84 => Fate::Finished(later(deadline, self.dice.between(1, 18))),
            85..=94 => {
                let until = later(deadline, self.dice.between(10, 40));
                let late = self.dice.between(0, 14);
                Fate::Extended(
                    until,
                    earlier(later(until, 4), late).max(later(deadline, 1)),
                )
            }
            _ if long_ago => Fate::Finished(later(deadline, self.dice.between(10, 40))),
            _ => Fate::Open,
        }
    }

    fn foresee_work(&mut self, issue: IssueId, known: &Known, day: NaiveDate, until: NaiveDate) {
        const WORK: &[(ProgressKind, &str)] = &[
            (ProgressKind::SiteVisit, "到现场看过，量了尺寸，拍了照片"),
            (ProgressKind::Coordination, "与{单位}碰头，定下分工和时间"),
            (ProgressKind::Progress, "人手和物料已到位，着手办理"),
            (ProgressKind::Progress, "已办了一半，群众没有新的意见"),
            (ProgressKind::Answer, "向反映人当面答复了办理进度"),
        ];
        let span = u32::try_from((until - day).num_days()).unwrap_or_default();
        if span < 6 {
            return;
        }
        let own = known.matter.department.starts_with('村');
        let other = if own {
            "村民小组"
        } else {
            known.matter.department
        };
        let entries = self.dice.between(1, if span > 40 { 3 } else { 2 });
        // In their order, so that work is half done only after it began.
        let first = self.dice.index(WORK.len() - entries as usize + 1);
        for (n, (kind, words)) in (1..=entries).zip(WORK.iter().skip(first)) {
            let when = later(day, span * n / (entries + 1));
            self.on(
                when,
                Ahead::Progress(issue, *kind, words.replace("{单位}", other)),
            );
        }
    }

    fn foresee_milestones(
        &mut self,
        commitment: CommitmentId,
        end: NaiveDate,
    ) -> Result<(), Fault> {
        let milestones = self.store.read(self.village, |view| {
            Ok::<_, Fault>(view.milestones_of(&[commitment])?)
        })?;
        // What is never finished stops on the way.
        let many = if end == NaiveDate::MAX {
            milestones.len().saturating_sub(1)
        } else {
            milestones.len()
        };
        for milestone in milestones.into_iter().take(many) {
            let when = later(milestone.day, self.dice.between(0, 2)).min(end);
            self.on(when, Ahead::Reach(milestone.id));
        }
        Ok(())
    }
}
