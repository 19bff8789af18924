//! Writing a ledger: units, matters with their numbers and their lines in a meeting's list, events, promises,
//! referrals, reviews, progress, visits, and the key of each landed row. Not here: what happened (`life`).

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use exchange::IssueRow;
use rules::ids::{CommitmentId, DepartmentId, IssueId, MeetingId};
use rules::numbers::Series;
use rules::words::{DepartmentKind, EventKind, Outcome, ProgressKind, Scale};
use store::Tx;
use store::commitments::{Commitment, CommitmentChange};
use store::issues::{
    Deliberation, Issue, IssueEvent, Progress, Referral, Review, Visit, VisitAnswer,
};
use store::numbers::Numbering;

use super::SOURCE;
use super::life::{Act, solved};
use super::plan::{Matter, Plan, Unit};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::imports::{STRIDE, keep_key};
use crate::nouns::issues::deliberation_id;
use crate::nouns::registers::department_named;

/// Lands every row as planned. A stop leaves nothing behind: the transaction is given up.
pub(super) fn land(call: &Call<'_>, tx: &mut Tx<'_>, plan: &Plan) -> Result<(), Fault> {
    let mut units = HashMap::new();
    for name in &plan.new_units {
        let id = department_named(tx, name, DepartmentKind::Responsible)?;
        units.insert(name.clone(), id);
    }
    let mut landing = Landing {
        today: call.today(),
        numbers: Numbering::begin(tx, Series::Issue)?,
        positions: HashMap::new(),
        units,
    };
    let total = plan.matters.len();
    for (at, matter) in plan.matters.iter().enumerate() {
        if at % STRIDE == 0 {
            call.at((total + at) as u64, 2 * total as u64)?;
        }
        let row = &plan.file.rows[matter.row];
        let issue = match matter.known {
            Some(known) => known,
            None => landing.matter(tx, row, matter)?,
        };
        if !matter.kept {
            keep_key(tx, (SOURCE, "issues"), (&row.fingerprint, row.n), issue)?;
        }
    }
    Ok(())
}

struct Landing {
    today: NaiveDate,
    numbers: Numbering,
    positions: HashMap<MeetingId, i64>,
    units: HashMap<String, DepartmentId>,
}

impl Landing {
    fn matter(
        &mut self,
        tx: &mut Tx<'_>,
        row: &IssueRow,
        matter: &Matter,
    ) -> Result<IssueId, Fault> {
        let issue = issue(tx, row, matter)?;
        self.numbers
            .issue(tx, row.raised_on.year(), "issues", issue)?;
        let department = self.department(matter);
        let promise = promise(tx, issue, row, (matter, department))?;
        if let Some(meeting) = matter.meeting {
            self.line(tx, (issue, meeting), matter, department)?;
        }
        for act in &matter.life.acts {
            event(tx, issue, act, (matter, department, promise))?;
        }
        referral(tx, issue, row, (matter, department))?;
        review(tx, issue, matter)?;
        self.notes(tx, issue, row, matter)?;
        visit(tx, issue, matter)?;
        Ok(issue)
    }

    fn department(&self, matter: &Matter) -> Option<DepartmentId> {
        match matter.life.unit.as_ref()? {
            Unit::Known(id) => Some(*id),
            Unit::New(name) => self.units.get(name).copied(),
        }
    }

    /// Its line in the meeting's list.
    fn line(
        &mut self,
        tx: &mut Tx<'_>,
        (issue, meeting): (IssueId, MeetingId),
        matter: &Matter,
        department: Option<DepartmentId>,
    ) -> Result<(), Fault> {
        let position = match self.positions.get(&meeting) {
            Some(position) => *position,
            None => tx.next_position(meeting)?,
        };
        self.positions.insert(meeting, position + 1);
        let decided = matter.life.acts.get(1);
        let mut line = Deliberation {
            village: tx.village,
            id: deliberation_id(tx, meeting, issue),
            revision: 0,
            issue,
            meeting,
            position,
            outcome: matter.life.outcome.unwrap_or(Outcome::Undecided),
            words: decided.map(|act| act.words.clone()).unwrap_or_default(),
            department,
            person: matter.life.person,
        };
        Ok(tx.add(&mut line)?)
    }

    /// What was done so far, and what proves it.
    fn notes(
        &self,
        tx: &mut Tx<'_>,
        issue: IssueId,
        row: &IssueRow,
        matter: &Matter,
    ) -> Result<(), Fault> {
        let day = matter.life.done_on.unwrap_or(self.today);
        for (kind, words) in [
            (ProgressKind::Progress, &row.progress),
            (ProgressKind::Evidence, &row.evidence),
        ] {
            if words.is_empty() {
                continue;
            }
            let mut entry = Progress {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                issue,
                civil_day: day,
                kind,
                words: words.clone(),
                person: matter.life.person,
                clock: tx.clock(),
                replica: tx.replica().to_owned(),
                recorded_at: tx.at().to_owned(),
            };
            tx.add(&mut entry)?;
        }
        Ok(())
    }
}

fn issue(tx: &mut Tx<'_>, row: &IssueRow, matter: &Matter) -> Result<IssueId, Fault> {
    let mut issue = Issue {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        summary: row.summary.clone(),
        short_title: String::new(),
        reporter: matter.whose.person,
        reporter_household: matter.whose.household,
        reporter_text: matter.whose.name.clone(),
        household_text: matter.whose.household_name.clone(),
        unit_text: matter.whose.unit_name.clone(),
        grid: matter.whose.grid,
        grid_text: matter.whose.grid_name.clone(),
        category: matter.category,
        scale: Scale::Small,
        source: matter.source,
        collected_on: None,
        note: matter.note.clone(),
        split_from: None,
        answer_due: matter.answer_due,
        own_number: row.own_number.clone(),
    };
    tx.add(&mut issue)?;
    Ok(issue.id)
}

fn event(
    tx: &mut Tx<'_>,
    issue: IssueId,
    act: &Act,
    (matter, department, commitment): (&Matter, Option<DepartmentId>, Option<CommitmentId>),
) -> Result<(), Fault> {
    let life = &matter.life;
    let decides = matches!(
        act.kind,
        EventKind::Committed
            | EventKind::UnderStudy
            | EventKind::Referred
            | EventKind::Explained
            | EventKind::ResolvedOnSpot
    );
    let answers = decides || matches!(act.kind, EventKind::Done | EventKind::Answered);
    let of_meeting = decides || act.kind == EventKind::Raised;
    let of_promise = matches!(
        act.kind,
        EventKind::Committed | EventKind::Extended | EventKind::Done
    );
    let mut event = IssueEvent {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        kind: act.kind,
        civil_day: act.day,
        state: act.state,
        round: 1,
        meeting: matter.meeting.filter(|_| of_meeting),
        commitment: commitment.filter(|_| of_promise),
        target: None,
        words: act.words.clone(),
        person: life.person.filter(|_| answers),
        department: department.filter(|_| answers),
        approver: None,
        reviewer: life.reviewer.filter(|_| act.kind == EventKind::StruckOff),
        accepted: None,
        correction: false,
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    Ok(tx.add(&mut event)?)
}

fn promise(
    tx: &mut Tx<'_>,
    issue: IssueId,
    row: &IssueRow,
    (matter, department): (&Matter, Option<DepartmentId>),
) -> Result<Option<CommitmentId>, Fault> {
    let Some(promise) = &matter.life.promise else {
        return Ok(None);
    };
    let done_on = matter.life.done_on;
    let mut commitment = Commitment {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        round: 1,
        meeting: matter.meeting,
        measure: row.measure.clone(),
        department,
        person: matter.life.person,
        supervisor: None,
        promised_on: row.raised_on,
        first_deadline: promise.deadline,
        collective_money: None,
        money_fen: None,
        note: matter.person_text.clone(),
        from_day: row.raised_on,
        ended_on: done_on,
        ended_how: done_on.map(|_| "done".to_owned()).unwrap_or_default(),
    };
    tx.add(&mut commitment)?;
    if let Some((to, day)) = promise.extended {
        let mut change = CommitmentChange {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            commitment: commitment.id,
            field: "deadline".to_owned(),
            civil_day: day,
            old_value: promise.deadline.to_string(),
            new_value: to.to_string(),
            reason: String::new(),
            approver: None,
            clock: tx.clock(),
            replica: tx.replica().to_owned(),
            recorded_at: tx.at().to_owned(),
        };
        tx.add(&mut change)?;
    }
    Ok(Some(commitment.id))
}

fn referral(
    tx: &mut Tx<'_>,
    issue: IssueId,
    row: &IssueRow,
    (matter, department): (&Matter, Option<DepartmentId>),
) -> Result<(), Fault> {
    let (Some(due_back), Some(department)) = (matter.life.due_back, department) else {
        return Ok(());
    };
    let done_on = matter.life.done_on;
    let answer = matter
        .life
        .acts
        .iter()
        .find(|act| act.kind == EventKind::Answered);
    let mut referral = Referral {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        round: 1,
        meeting: matter.meeting,
        department,
        person: matter.life.person,
        sent_on: row.raised_on,
        due_back,
        request: row.measure.clone(),
        answered_on: answer.map(|act| act.day),
        answer: answer.map(|act| act.words.clone()).unwrap_or_default(),
        returned_on: None,
        ended_on: done_on,
    };
    Ok(tx.add(&mut referral)?)
}

fn review(tx: &mut Tx<'_>, issue: IssueId, matter: &Matter) -> Result<(), Fault> {
    let Some(due) = matter.life.review_due else {
        return Ok(());
    };
    let mut review = Review {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        round: 1,
        due,
        held_on: None,
        meeting: matter.meeting,
        ended_on: matter.life.done_on,
    };
    Ok(tx.add(&mut review)?)
}

/// A return visit with its one respondent: whoever raised the matter.
fn visit(tx: &mut Tx<'_>, issue: IssueId, matter: &Matter) -> Result<(), Fault> {
    let Some((day, rating)) = matter.life.visit else {
        return Ok(());
    };
    let mut visit = Visit {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        round: 1,
        day,
        visitor: None,
        overall: rating,
        note: String::new(),
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    tx.add(&mut visit)?;
    let mut answer = VisitAnswer {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        visit: visit.id,
        person: matter.whose.person,
        household: matter.whose.household,
        solved: solved(rating),
        rating,
        words: String::new(),
    };
    Ok(tx.add(&mut answer)?)
}
