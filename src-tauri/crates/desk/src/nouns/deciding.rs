//! What a matter comes to, at a meeting or outside one: the event, and the commitment, referral or review that
//! begins with it. Which event may follow and what it needs is the one table's (`rules::transition`); here the
//! needs are asked for, each fault naming its field. Not here: a meeting's own line (`sorting`).

use chrono::NaiveDate;
use rules::commitment;
use rules::ids::{CommitmentId, DepartmentId, IssueId, MeetingId, PersonId};
use rules::transition::{Need, event_of, state_of};
use rules::words::{EventKind, Outcome, State};
use store::Tx;
use store::commitments::{CoHandler, Commitment, Milestone};
use store::issues::{Referral, Review};

use crate::commands::working::{Decision, Grounds};
use crate::fault::Fault;
use crate::nouns::in_force;
use crate::nouns::issues::{Around, happen};
use crate::nouns::standing::Standing;
use crate::nouns::working::{self, Reviewing};

/// On which day, and at which meeting if at one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct When {
    pub day: NaiveDate,
    pub meeting: Option<MeetingId>,
}

/// Writes what is decided. 待分类 writes nothing; 再议 moves nothing where the table has no row for it. Faults:
/// `transition.not_possible`, `issue.day_before_newest`, and a missing or impossible field.
pub(crate) fn decide_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    when: When,
    decision: &Decision,
    grounds: &Grounds,
) -> Result<(), Fault> {
    let standing = Standing::of(tx, issue)?;
    let Some(kind) = event_of(standing.state, decision.outcome) else {
        return Ok(());
    };
    let row = standing.row(kind, state_of(decision.outcome), when.day)?;
    let asked = Asked {
        issue,
        standing,
        when,
        decision,
        grounds,
    };
    for need in row.needs {
        asked.check(tx, *need)?;
    }
    let to = row.landing.state().unwrap_or(standing.state);
    asked.write(tx, kind, to)
}

/// A decision that is being checked and written.
struct Asked<'a> {
    issue: IssueId,
    standing: Standing,
    when: When,
    decision: &'a Decision,
    grounds: &'a Grounds,
}

impl Asked<'_> {
    /// What the table's row cannot be written down without.
    fn check(&self, tx: &Tx<'_>, need: Need) -> Result<(), Fault> {
        let (decision, grounds) = (self.decision, self.grounds);
        match need {
            Need::Commitment => self.check_commitment(),
            Need::ReviewDate => {
                let due = given(decision.review_due, "review.due_missing", "review_due")?;
                self.not_before(due, "review.due_before_meeting", "review_due")
            }
            Need::Referral => self.check_referral(),
            Need::Explanation => said(&decision.words, "issue.explanation_missing", "words"),
            Need::WhatWasDone => said(&decision.words, "issue.what_was_done_missing", "words"),
            Need::Reason => said(&grounds.reason, "decision.reason_missing", "reason"),
            // What a meeting decides, the meeting has approved.
            Need::Approver if self.when.meeting.is_some() => Ok(()),
            Need::Approver => somebody(grounds.approver, "decision.approver_missing", "approver"),
            Need::Reviewer => {
                let reviewer = grounds.reviewer;
                somebody(reviewer, "strike_off.reviewer_missing", "reviewer")?;
                let reviewing = Reviewing::of(tx, self.issue)?;
                reviewer.map_or(Ok(()), |reviewer| reviewing.permits(reviewer))
            }
            Need::DepartmentAnswer => self.check_answer(tx),
            Need::MergeTarget if grounds.target.is_none() => {
                Err(Fault::new("merge.target_missing").at("target"))
            }
            Need::MergeTarget
            | Need::MeetingOrOutside
            | Need::Evidence
            | Need::LaterDeadline
            | Need::VisitAnswers
            | Need::AcceptedOrReviewer
            | Need::ChildSummary => Ok(()),
        }
    }

    fn check_commitment(&self) -> Result<(), Fault> {
        let decision = self.decision;
        said(&decision.measure, "commitment.measure_missing", "measure")?;
        if decision.department.is_none() {
            return Err(Fault::new("commitment.department_missing").at("department"));
        }
        let deadline = given(decision.deadline, "commitment.deadline_missing", "deadline")?;
        self.not_before(deadline, "commitment.deadline_before_meeting", "deadline")?;
        for milestone in &decision.milestones {
            // Without a name it would be an empty line on the timetable.
            said(&milestone.name, "milestone.name_missing", "milestones")?;
            self.not_before(milestone.day, "milestone.before_meeting", "milestones")?;
            if commitment::check_milestone(milestone.day, self.when.day, deadline).is_err() {
                return Err(Fault::new("milestone.after_deadline")
                    .at("milestones")
                    .with("day", milestone.day.to_string()));
            }
        }
        Ok(())
    }

    fn check_referral(&self) -> Result<(), Fault> {
        if self.decision.department.is_none() {
            return Err(Fault::new("referral.department_missing").at("department"));
        }
        let due = given(
            self.decision.due_back,
            "referral.due_back_missing",
            "due_back",
        )?;
        self.not_before(due, "referral.due_back_before_meeting", "due_back")
    }

    /// The department has answered already, or its answer comes with the decision.
    fn check_answer(&self, tx: &Tx<'_>) -> Result<(), Fault> {
        if self.answered(tx)? {
            return Ok(());
        }
        said(&self.grounds.answer, "referral.answer_missing", "answer")
    }

    fn answered(&self, tx: &Tx<'_>) -> Result<bool, Fault> {
        let referral = in_force::referral(tx, self.issue)?;
        Ok(referral.is_some_and(|one| one.answered_on.is_some()))
    }

    fn not_before(&self, day: NaiveDate, code: &str, field: &str) -> Result<(), Fault> {
        if commitment::check_deadline(self.when.day, day).is_ok() {
            return Ok(());
        }
        Err(Fault::new(code)
            .at(field)
            .with("day", day.to_string())
            .with("meeting_day", self.when.day.to_string()))
    }

    fn write(&self, tx: &mut Tx<'_>, kind: EventKind, to: State) -> Result<(), Fault> {
        let (issue, day) = (self.issue, self.when.day);
        let unanswered = self.standing.state == State::Referred && !self.answered(tx)?;
        if unanswered && !self.grounds.answer.trim().is_empty() {
            working::note_answer(tx, issue, self.when, &self.grounds.answer)?;
        }
        let outcome = self.decision.outcome;
        if outcome == Outcome::Merged
            && let Some(target) = self.grounds.target
        {
            working::check_target(tx, issue, target)?;
        }
        if outcome == Outcome::Returned {
            return working::send_back(tx, issue, self.when, &self.words());
        }
        if to != self.standing.state {
            in_force::end(tx, issue, day, outcome.as_str())?;
        }
        let round = self.standing.round + i64::from(kind == EventKind::Reopened);
        let commitment = self.begin(tx, round)?;
        let around = Around {
            meeting: self.when.meeting,
            commitment,
            target: self.grounds.target.filter(|_| outcome == Outcome::Merged),
            words: self.words(),
            person: self.decision.person,
            approver: self.grounds.approver,
            reviewer: self.grounds.reviewer,
            department: self.decision.department,
            accepted: self.decision.accepted,
        };
        happen(tx, issue, (kind, to, round), day, around)
    }

    /// The explanation or what was done; for what changes an outcome also why.
    fn words(&self) -> String {
        let (words, reason) = (self.decision.words.trim(), self.grounds.reason.trim());
        match (words.is_empty(), reason.is_empty()) {
            (_, true) => words.to_owned(),
            (true, false) => reason.to_owned(),
            (false, false) => format!("{words}（{reason}）"),
        }
    }

    fn begin(&self, tx: &mut Tx<'_>, round: i64) -> Result<Option<CommitmentId>, Fault> {
        match self.decision.outcome {
            Outcome::Committed => self.promise(tx, round).map(Some),
            Outcome::Referred => self.refer(tx, round).map(|()| None),
            Outcome::UnderStudy => self.review(tx, round).map(|()| None),
            Outcome::DiscussAgain if self.standing.state == State::UnderStudy => {
                working::hold_review(tx, self.issue, self.when)?;
                self.review(tx, round).map(|()| None)
            }
            _ => Ok(None),
        }
    }

    /// Writes a commitment with its helpers and milestones.
    fn promise(&self, tx: &mut Tx<'_>, round: i64) -> Result<CommitmentId, Fault> {
        let decision = self.decision;
        let mut commitment = Commitment {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            issue: self.issue,
            round,
            meeting: self.when.meeting,
            measure: decision.measure.trim().to_owned(),
            department: decision.department,
            person: decision.person,
            supervisor: decision.supervisor,
            promised_on: self.when.day,
            first_deadline: given(decision.deadline, "commitment.deadline_missing", "deadline")?,
            collective_money: decision.collective_money,
            money_fen: decision.money_fen,
            note: String::new(),
            from_day: self.when.day,
            ended_on: None,
            ended_how: String::new(),
        };
        tx.put(&mut commitment)?;
        for department in &decision.co_handlers {
            help(tx, commitment.id, (Some(*department), None))?;
        }
        for person in &decision.helpers {
            help(tx, commitment.id, (None, Some(*person)))?;
        }
        for (position, milestone) in (1..).zip(&decision.milestones) {
            let mut row = Milestone {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                commitment: commitment.id,
                position,
                day: milestone.day,
                name: milestone.name.trim().to_owned(),
                reached_on: None,
            };
            tx.put(&mut row)?;
        }
        Ok(commitment.id)
    }

    fn refer(&self, tx: &mut Tx<'_>, round: i64) -> Result<(), Fault> {
        let decision = self.decision;
        let mut referral = Referral {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            issue: self.issue,
            round,
            meeting: self.when.meeting,
            department: decision
                .department
                .ok_or_else(|| Fault::new("referral.department_missing").at("department"))?,
            person: decision.person,
            sent_on: self.when.day,
            due_back: given(decision.due_back, "referral.due_back_missing", "due_back")?,
            request: decision.words.trim().to_owned(),
            answered_on: None,
            answer: String::new(),
            returned_on: None,
            ended_on: None,
        };
        Ok(tx.put(&mut referral)?)
    }

    fn review(&self, tx: &mut Tx<'_>, round: i64) -> Result<(), Fault> {
        let mut review = Review {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            issue: self.issue,
            round,
            due: given(self.decision.review_due, "review.due_missing", "review_due")?,
            held_on: None,
            meeting: self.when.meeting,
            ended_on: None,
        };
        Ok(tx.put(&mut review)?)
    }
}

/// A department or a person who helps (协办).
pub(crate) fn help(
    tx: &mut Tx<'_>,
    commitment: CommitmentId,
    (department, person): (Option<DepartmentId>, Option<PersonId>),
) -> Result<(), Fault> {
    let mut row = CoHandler {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        commitment,
        department,
        person,
    };
    Ok(tx.put(&mut row)?)
}

fn given(day: Option<NaiveDate>, code: &str, field: &str) -> Result<NaiveDate, Fault> {
    day.ok_or_else(|| Fault::new(code).at(field))
}

fn somebody(person: Option<PersonId>, code: &str, field: &str) -> Result<(), Fault> {
    person.map_or_else(|| Err(Fault::new(code).at(field)), |_| Ok(()))
}

fn said(text: &str, code: &str, field: &str) -> Result<(), Fault> {
    if text.trim().is_empty() {
        return Err(Fault::new(code).at(field));
    }
    Ok(())
}
