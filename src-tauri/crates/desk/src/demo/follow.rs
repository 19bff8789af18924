//! What comes true between meetings: progress, milestones, extensions, answers, done. Not here: on which day
//! (`coming`), return visits and striking off (`closing`).

use chrono::{NaiveDate, NaiveDateTime};
use rules::ids::{IssueId, MilestoneId};
use rules::words::{ProgressKind, State};
use store::commitments::Milestone;

use super::chance::later;
use super::years::{Ahead, Years};
use crate::fault::Fault;
use crate::nouns::standing::Standing;
use crate::nouns::working::{
    Done, Extension, Note, answer_in, done_in, extend_in, note_in, reach_in,
};

impl Years<'_> {
    /// An entry in 工作进展.
    pub fn progress(
        &self,
        moment: NaiveDateTime,
        issue: IssueId,
        kind: ProgressKind,
        words: &str,
    ) -> Result<(), Fault> {
        let person = self.recall(issue)?.person;
        let note = Note {
            kind,
            words: words.to_owned(),
            person,
        };
        self.step(moment, "progress_add", |tx| {
            note_in(tx, issue, moment.date(), note)
        })
    }

    /// A milestone is reached.
    pub fn reach(&self, moment: NaiveDateTime, milestone: MilestoneId) -> Result<(), Fault> {
        self.step(moment, "milestone_reach", |tx| {
            let row: Milestone = tx.get(milestone)?;
            reach_in(tx, row, Some(moment.date()))
        })
    }

    /// 延期: reason, approver, a later day.
    pub fn extend(
        &mut self,
        moment: NaiveDateTime,
        issue: IssueId,
        to: NaiveDate,
    ) -> Result<(), Fault> {
        const REASONS: &[&str] = &[
            "连日降雨，无法施工",
            "材料晚到，工期顺延",
            "涉及两村交界，需再协商一次",
            "农忙时节，劳力不足",
        ];
        let reason = self.dice.word(REASONS);
        let approver = self.people.cadres.first().map(|c| c.id);
        let extension = Extension {
            to,
            reason: reason.to_owned(),
            approver,
        };
        self.step(moment, "issue_extend", |tx| {
            extend_in(tx, issue, moment.date(), extension)
        })
    }

    /// 办结, with a word of evidence; then comes the return visit.
    pub fn finish(&mut self, moment: NaiveDateTime, issue: IssueId) -> Result<(), Fault> {
        const EVIDENCE: &[&str] = &[
            "完工照片已存村委会",
            "验收单已签字",
            "户主当面确认",
            "前后对比照片已上墙",
        ];
        let known = self.recall(issue)?;
        let evidence = self.dice.word(EVIDENCE);
        let day = moment.date();
        let done = Done {
            words: format!("{}，已办好", known.matter.measure),
            evidence: evidence.to_owned(),
            person: known.person,
            department: Some(known.department),
        };
        self.step(moment, "issue_done", |tx| done_in(tx, issue, day, done))?;
        self.foresee_visit(issue, day, 80);
        Ok(())
    }

    /// The department answers: done, sent back, or still at it.
    pub fn answer(&mut self, moment: NaiveDateTime, issue: IssueId) -> Result<(), Fault> {
        let day = moment.date();
        let returned = self.dice.percent(10);
        let words = if returned {
            "不属本单位职责，退回村里另行办理"
        } else {
            "已列入办理计划，按期答复群众"
        };
        let written = self.step(moment, "referral_answer", |tx| {
            if Standing::of(tx, issue)?.state != State::Referred {
                return Ok(false);
            }
            answer_in(tx, issue, day, words, returned)?;
            Ok(true)
        })?;
        if written && returned {
            // What comes back is the village's own again.
            self.take_home(issue);
            self.waiting.push(issue);
        } else if written && (self.dice.percent(75) || self.settled(day)) {
            let days = self.dice.between(2, 15);
            self.on(later(day, days), Ahead::Finish(issue));
        }
        Ok(())
    }

    fn take_home(&mut self, issue: IssueId) {
        let Some(own) = self.register.departments.get("村民委员会").copied() else {
            return;
        };
        let grid = self.known.get(&issue).map_or(0, |known| known.grid);
        let person = self.responsible(own, "村民委员会", grid);
        if let Some(known) = self.known.get_mut(&issue) {
            (known.department, known.person, known.matter.department) = (own, person, "村民委员会");
        }
    }
}
