//! What comes true between meetings: progress, milestones, extensions, answers, done. Not here: on which day
//! (`coming`), return visits and striking off (`closing`).

use chrono::{NaiveDate, NaiveDateTime};
use rules::ids::{CommitmentId, IssueId, MilestoneId};
use rules::words::{EventKind, ProgressKind, State};
use store::Tx;
use store::commitments::{CommitmentChange, Milestone};
use store::issues::Progress;

use super::chance::later;
use super::years::{Ahead, Years};
use crate::fault::Fault;
use crate::nouns::issues::{Around, happen};

/// Where an issue stands: state and round.
pub(super) fn standing(tx: &Tx<'_>, issue: IssueId) -> Result<(State, i64), Fault> {
    let last = tx.events_of(issue)?.into_iter().next_back();
    Ok(last.map_or((State::Pending, 1), |event| (event.state, event.round)))
}

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
        self.step(moment, "progress_add", |tx| {
            note(tx, issue, moment.date(), (kind, words), person)
        })
    }

    /// A milestone is reached.
    pub fn reach(&self, moment: NaiveDateTime, milestone: MilestoneId) -> Result<(), Fault> {
        self.step(moment, "milestone_reach", |tx| {
            let mut row: Milestone = tx.get(milestone)?;
            row.reached_on = Some(moment.date());
            Ok(tx.put(&mut row)?)
        })
    }

    /// 延期: reason, approver, a later day.
    pub fn extend(
        &mut self,
        moment: NaiveDateTime,
        issue: IssueId,
        commitment: CommitmentId,
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
        self.step(moment, "issue_extend", |tx| {
            let (state, round) = standing(tx, issue)?;
            let before: store::commitments::Commitment = tx.get(commitment)?;
            let mut change = CommitmentChange {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                commitment,
                field: "deadline".to_owned(),
                civil_day: moment.date(),
                old_value: before.first_deadline.to_string(),
                new_value: to.to_string(),
                reason: reason.to_owned(),
                approver,
                clock: tx.clock(),
                replica: tx.replica().to_owned(),
                recorded_at: tx.at().to_owned(),
            };
            tx.put(&mut change)?;
            let around = Around {
                commitment: Some(commitment),
                words: reason.to_owned(),
                person: approver,
                ..Around::default()
            };
            happen(
                tx,
                issue,
                (EventKind::Extended, state, round),
                moment.date(),
                around,
            )
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
        self.step(moment, "issue_done", |tx| {
            let (_, round) = standing(tx, issue)?;
            let mut ended = None;
            for mut commitment in tx
                .commitments_of(issue)?
                .into_iter()
                .filter(|c| c.ended_on.is_none())
            {
                commitment.ended_on = Some(day);
                commitment.ended_how = "done".to_owned();
                tx.put(&mut commitment)?;
                ended = Some(commitment.id);
            }
            for mut referral in tx
                .referrals_of(issue)?
                .into_iter()
                .filter(|r| r.ended_on.is_none())
            {
                referral.ended_on = Some(day);
                tx.put(&mut referral)?;
            }
            note(
                tx,
                issue,
                day,
                (ProgressKind::Evidence, evidence),
                known.person,
            )?;
            let around = Around {
                commitment: ended,
                words: format!("{}，已办好", known.matter.measure),
                person: known.person,
                department: Some(known.department),
                ..Around::default()
            };
            happen(
                tx,
                issue,
                (EventKind::Done, State::Done, round),
                day,
                around,
            )
        })?;
        self.foresee_visit(issue, day, 80);
        Ok(())
    }

    /// The department answers: done, sent back, or still at it.
    pub fn answer(&mut self, moment: NaiveDateTime, issue: IssueId) -> Result<(), Fault> {
        let known = self.recall(issue)?;
        let day = moment.date();
        let returned = self.dice.percent(10);
        let words = if returned {
            "不属本单位职责，退回村里另行办理"
        } else {
            "已列入办理计划，按期答复群众"
        };
        let written = self.step(moment, "referral_answer", |tx| {
            let (state, round) = standing(tx, issue)?;
            if state != State::Referred {
                return Ok(false);
            }
            for mut referral in tx
                .referrals_of(issue)?
                .into_iter()
                .filter(|r| r.ended_on.is_none())
            {
                referral.answered_on = Some(day);
                referral.answer = words.to_owned();
                referral.returned_on = returned.then_some(day);
                referral.ended_on = returned.then_some(day);
                tx.put(&mut referral)?;
            }
            let around = Around {
                words: words.to_owned(),
                department: Some(known.department),
                ..Around::default()
            };
            happen(
                tx,
                issue,
                (EventKind::Answered, state, round),
                day,
                around.clone(),
            )?;
            if returned {
                happen(
                    tx,
                    issue,
                    (EventKind::Returned, State::Raised, round),
                    day,
                    around,
                )?;
            }
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

fn note(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    (kind, words): (ProgressKind, &str),
    person: Option<rules::ids::PersonId>,
) -> Result<(), Fault> {
    let mut entry = Progress {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        civil_day: day,
        kind,
        words: words.to_owned(),
        person,
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    Ok(tx.put(&mut entry)?)
}
