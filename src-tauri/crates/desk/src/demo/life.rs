//! What meetings of a sample village decide about matters. Not here: what comes of it (`coming`).

use chrono::{NaiveDate, NaiveDateTime};
use rules::ids::{DepartmentId, IssueId, MeetingId};
use rules::words::{Outcome, State};
use store::issues::Issue;

use super::chance::{earlier, later};
use super::years::{Known, Years};
use crate::commands::issue::{IssueSort, MilestoneGiven};
use crate::commands::working::Grounds;
use crate::fault::Fault;
use crate::nouns::sorting;

/// How many open commitments of the last weeks are already given their lamp, so that every sample has some.
#[derive(Default)]
pub(super) struct Reserved {
    overdue: usize,
    soon: usize,
    named: usize,
    pub(super) referred: bool,
}

/// Days by which some of the reserved ones are over.
const OVER: &[u32] = &[3, 9, 16];
/// Days the others have left.
const LEFT: &[u32] = &[1, 3, 6];

impl Years<'_> {
    /// Sorts a matter at its meeting as the file says, and lays out what comes of it.
    pub fn decide(
        &mut self,
        moment: NaiveDateTime,
        meeting: MeetingId,
        issue: IssueId,
    ) -> Result<(), Fault> {
        let mut known = self.recall(issue)?;
        let day = moment.date();
        // At the newest meetings one matter waits for its sorting.
        let fresh = day > earlier(self.today, 45);
        if fresh && self.fates.named == 2 {
            self.fates.named += 1;
            return Ok(());
        }
        if fresh && known.matter.outcome == Outcome::Committed && self.fates.named < 2 {
            self.fates.named += 1;
            self.say_more(issue, &mut known, moment)?;
        }
        let deadline = self.deadline(&mut known, day);
        let request = self.request(meeting, issue, &known, known.matter.outcome, day, deadline)?;
        self.step(moment, "issue_sort", |tx| sorting::sort_in(tx, &request))?;
        if request.collective_money == Some(true) {
            self.lay_walk(issue, day);
        }
        self.foresee_outcome(
            issue,
            &known,
            day,
            request.outcome,
            deadline,
            request.accepted,
        )
    }

    /// In the newest meetings words hold a name and a number, so that the public edition shows its masks.
    fn say_more(
        &mut self,
        issue: IssueId,
        known: &mut Known,
        moment: NaiveDateTime,
    ) -> Result<(), Fault> {
        let home = self.dice.index(self.people.homes.len());
        let head = self
            .people
            .homes
            .get(home)
            .and_then(|h| h.adults.first())
            .copied();
        let more = match self.fates.named {
            1 => format!("，{}家反映多次", self.roster.name(head)),
            _ => format!("，可联系{}", super::names::phone(&mut self.dice)),
        };
        known.matter.summary.push_str(&more);
        let summary = known.matter.summary.clone();
        self.known.insert(issue, known.clone());
        self.step(moment, "issue_edit", |tx| {
            let mut row: Issue = tx.get(issue)?;
            row.summary = summary;
            Ok(tx.put(&mut row)?)
        })
    }

    /// As the file says; of the newest promises some are set to be over, or nearly so.
    fn deadline(&mut self, known: &mut Known, day: NaiveDate) -> NaiveDate {
        if day < earlier(self.today, 18)
            && day >= earlier(self.today, 80)
            && let Some(over) = OVER.get(self.fates.overdue)
            && known.matter.outcome == Outcome::Committed
        {
            self.fates.overdue += 1;
            known.kept_open = true;
            return earlier(self.today, *over);
        }
        if day >= earlier(self.today, 50)
            && let Some(left) = LEFT.get(self.fates.soon)
            && known.matter.outcome == Outcome::Committed
        {
            self.fates.soon += 1;
            known.kept_open = true;
            return later(self.today, *left);
        }
        let days = known.matter.days.max(3) * self.dice.between(80, 125) / 100;
        later(day, days.max(3))
    }

    fn request(
        &mut self,
        meeting: MeetingId,
        issue: IssueId,
        known: &Known,
        outcome: Outcome,
        day: NaiveDate,
        deadline: NaiveDate,
    ) -> Result<IssueSort, Fault> {
        let committed = outcome == Outcome::Committed;
        let words = if committed {
            String::new()
        } else {
            known.matter.measure.clone()
        };
        let money = committed && known.matter.days >= 45 && self.dice.percent(35);
        Ok(IssueSort {
            meeting,
            issue,
            revision: self.store.read(self.village, |view| {
                Ok::<_, Fault>(view.get::<Issue>(issue)?.revision)
            })?,
            outcome,
            words,
            measure: if committed {
                known.matter.measure.clone()
            } else {
                String::new()
            },
            department: Some(known.department),
            person: known.person,
            supervisor: self
                .people
                .supervisor
                .filter(|_| committed && self.dice.percent(60)),
            co_handlers: if committed {
                self.helpers(known.department)
            } else {
                Vec::new()
            },
            deadline: committed.then_some(deadline),
            milestones: if committed {
                self.milestones(known.matter.category, day, deadline)
            } else {
                Vec::new()
            },
            collective_money: committed.then_some(money),
            money_fen: money.then(|| i64::from(self.dice.between(12, 480)) * 10_000),
            due_back: (outcome == Outcome::Referred).then(|| later(day, self.dice.between(15, 40))),
            review_due: matches!(outcome, Outcome::UnderStudy | Outcome::DiscussAgain)
                .then(|| later(day, self.dice.between(60, 120))),
            accepted: (outcome == Outcome::Explained).then(|| self.dice.percent(80)),
            helpers: Vec::new(),
            grounds: Grounds::default(),
        })
    }

    fn helpers(&mut self, responsible: DepartmentId) -> Vec<DepartmentId> {
        if !self.dice.percent(25) {
            return Vec::new();
        }
        let others: Vec<DepartmentId> = self
            .people
            .counterparts
            .iter()
            .map(|c| c.department)
            .filter(|d| *d != responsible)
            .collect();
        self.dice.pick(&others).copied().into_iter().collect()
    }

    fn milestones(
        &mut self,
        category: &str,
        day: NaiveDate,
        deadline: NaiveDate,
    ) -> Vec<MilestoneGiven> {
        let span = u32::try_from((deadline - day).num_days()).unwrap_or_default();
        if span < 20 {
            return Vec::new();
        }
        let names: &[&str] = match category {
            "基础设施" | "交通出行" | "住房安全" => {
                &["踏勘定方案", "备料进场", "完工验收"]
            }
            "农业生产" | "产业发展" => &["现场丈量", "施工过半", "通水通路验收"],
            "人居环境" => &["选址公示", "动工", "投入使用"],
            _ => &["摸清底数", "方案上墙", "开始运行"],
        };
        let shares: &[u32] = if span < 40 { &[30, 90] } else { &[20, 55, 95] };
        let last = names.len() - shares.len();
        let chosen = names.iter().take(1).chain(names.iter().skip(1 + last));
        shares
            .iter()
            .zip(chosen)
            .map(|(share, name)| MilestoneGiven {
                day: later(day, span * share / 100),
                name: (*name).to_owned(),
            })
            .collect()
    }

    /// Takes a matter of an earlier meeting up again: reopened, sorted anew, or its study looked at.
    pub fn decide_again(
        &mut self,
        moment: NaiveDateTime,
        meeting: MeetingId,
        issue: IssueId,
    ) -> Result<(), Fault> {
        let last = self.store.read(self.village, |view| {
            Ok::<_, Fault>(view.events_of(issue)?.into_iter().next_back())
        })?;
        let Some(last) = last else { return Ok(()) };
        match last.state {
            State::ToReopen => self.reopen(moment, meeting, issue),
            State::UnderStudy => self.review(moment, meeting, issue),
            _ => self.sort_anew(moment, meeting, issue, Outcome::Committed),
        }
    }

    fn sort_anew(
        &mut self,
        moment: NaiveDateTime,
        meeting: MeetingId,
        issue: IssueId,
        outcome: Outcome,
    ) -> Result<(), Fault> {
        let known = self.recall(issue)?;
        let day = moment.date();
        let deadline = later(day, self.dice.between(20, 75));
        let request = self.request(meeting, issue, &known, outcome, day, deadline)?;
        self.step(moment, "issue_sort", |tx| sorting::sort_in(tx, &request))?;
        if let Some(due) = request
            .review_due
            .filter(|_| outcome == Outcome::DiscussAgain)
        {
            self.studied.push((due, issue));
        }
        self.foresee_outcome(issue, &known, day, outcome, deadline, request.accepted)
    }

    /// A study is discussed again with a later day, or leads to a promise or an explanation.
    fn review(
        &mut self,
        moment: NaiveDateTime,
        meeting: MeetingId,
        issue: IssueId,
    ) -> Result<(), Fault> {
        let outcome = match self.dice.between(1, 100) {
            1..=62 => Outcome::DiscussAgain,
            63..=86 => Outcome::Committed,
            _ => Outcome::Explained,
        };
        self.sort_anew(moment, meeting, issue, outcome)
    }

    /// 重开: a new round with a new promise.
    fn reopen(
        &mut self,
        moment: NaiveDateTime,
        meeting: MeetingId,
        issue: IssueId,
    ) -> Result<(), Fault> {
        let known = self.recall(issue)?;
        let day = moment.date();
        let deadline = later(day, self.dice.between(15, 40));
        let mut request =
            self.request(meeting, issue, &known, Outcome::Committed, day, deadline)?;
        request.grounds.reason = "回访不满意，重新办理".to_owned();
        self.step(moment, "issue_sort", |tx| sorting::sort_in(tx, &request))?;
        self.foresee_outcome(issue, &known, day, Outcome::Committed, deadline, None)
    }
}
