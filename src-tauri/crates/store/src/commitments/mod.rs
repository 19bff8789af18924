//! Commitments: first values plus dated changes, co-handlers, milestones. Not here: which changes are allowed.

use chrono::NaiveDate;
use rules::ids::{CommitmentId, DepartmentId, IssueId, MeetingId, MilestoneId, PersonId, RecordId};

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A promise. Its state on a day is these first values plus the changes up to that day.
    Commitment(CommitmentId) in "commitments" {
        /// The issue.
        issue: IssueId,
        /// The round.
        round: i64,
        /// At which meeting.
        meeting: Option<MeetingId>,
        /// 工作举措
        measure: String,
        /// 责任单位
        department: Option<DepartmentId>,
        /// 责任人
        person: Option<PersonId>,
        /// 督办
        supervisor: Option<PersonId>,
        /// Day of the promise.
        promised_on: NaiveDate,
        /// 解决时限 as promised.
        first_deadline: NaiveDate,
        /// Spends collective money: yes, no, not said.
        collective_money: Option<bool>,
        /// How much, in fen.
        money_fen: Option<i64>,
        /// Free words.
        note: String,
        /// In force from.
        from_day: NaiveDate,
        /// In force until.
        ended_on: Option<NaiveDate>,
        /// `done`, or the outcome that took its place.
        ended_how: String,
    }
}

impl Commitment {
    /// As it stands after these changes, in their order; the deadline has a rule of its own
    /// (`rules::commitment::deadline_on`).
    pub fn apply(&mut self, changes: &[CommitmentChange]) {
        for change in changes {
            let new = change.new_value.as_str();
            match change.field.as_str() {
                "measure" => self.measure = new.to_owned(),
                "department" => self.department = new.parse().ok(),
                "person" => self.person = new.parse().ok(),
                "supervisor" => self.supervisor = new.parse().ok(),
                _ => {}
            }
        }
    }
}

record! {
    /// A dated change: an extension (field `deadline`), a new measure, unit or person.
    CommitmentChange(RecordId) in "commitment_changes" {
        /// The commitment.
        commitment: CommitmentId,
        /// `deadline`, `measure`, `department`, `person`, `supervisor`.
        field: String,
        /// On which civil day.
        civil_day: NaiveDate,
        /// Before.
        old_value: String,
        /// After.
        new_value: String,
        /// Why.
        reason: String,
        /// Who approved.
        approver: Option<PersonId>,
        /// The step's clock.
        clock: i64,
        /// The replica that wrote it.
        replica: String,
        /// The instant it was recorded.
        recorded_at: String,
    }
}

record! {
    /// A department or person who helps (协办).
    CoHandler(RecordId) in "co_handlers" {
        /// The commitment.
        commitment: CommitmentId,
        /// Which department.
        department: Option<DepartmentId>,
        /// Or which person.
        person: Option<PersonId>,
    }
}

record! {
    /// A step on the way (时间节点).
    Milestone(MilestoneId) in "milestones" {
        /// The commitment.
        commitment: CommitmentId,
        /// Order.
        position: i64,
        /// The day it should be reached.
        day: NaiveDate,
        /// 选点放线
        name: String,
        /// The day it was reached.
        reached_on: Option<NaiveDate>,
    }
}

impl View<'_> {
    /// An issue's commitments, oldest first.
    pub fn commitments_of(&self, issue: IssueId) -> Result<Vec<Commitment>, StoreFault> {
        self.where_id("issue", issue, "promised_on, id")
    }

    /// How often the promises of an issue were extended, all rounds together.
    pub fn extensions_of(&self, issue: IssueId) -> Result<i64, StoreFault> {
        // In this order: else every change of the village is looked at, which a long ledger does for each of its rows.
        self.count(
            "SELECT count(*) FROM commitments c CROSS JOIN commitment_changes x ON x.village = c.village AND x.commitment = c.id
             WHERE c.village = ?1 AND c.issue = ?2 AND x.field = 'deadline'",
            (self.village.to_string(), issue.to_string()),
        )
    }

    /// A commitment's dated changes in order.
    pub fn changes_of(
        &self,
        commitment: CommitmentId,
    ) -> Result<Vec<CommitmentChange>, StoreFault> {
        self.where_id("commitment", commitment, "civil_day, clock, replica, rowid")
    }

    /// Who helps with these.
    pub fn co_handlers_of(
        &self,
        commitments: &[CommitmentId],
    ) -> Result<Vec<CoHandler>, StoreFault> {
        // The sign keeps SQLite from walking all of them by id, only to have no few left to sort.
        self.among("commitment", commitments, "+id")
    }

    /// The milestones of these, by day.
    pub fn milestones_of(
        &self,
        commitments: &[CommitmentId],
    ) -> Result<Vec<Milestone>, StoreFault> {
        self.among("commitment", commitments, "day, position")
    }
}
