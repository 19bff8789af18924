//! A matter's way through a procedure, across several meetings. Not here: the templates (`kinds`), what a
//! vote means (`rules::quorum`).

use chrono::NaiveDate;
use rules::ids::{DocumentId, IssueId, MeetingId, ProcedureId, ProceedingId, RecordId};
use rules::words::{ProceedingEnd, StepKind, VotingBody};

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A matter walking a procedure (四议两公开). Name and steps are copied when it begins.
    Proceeding(ProceedingId) in "proceedings" {
        /// The matter.
        issue: IssueId,
        /// The template it was copied from.
        procedure: ProcedureId,
        /// Its name on that day.
        name: String,
        /// Whether it is the one that collective money asks for.
        for_money: bool,
        /// First day.
        began_on: NaiveDate,
        /// Last day; none = still going.
        ended_on: Option<NaiveDate>,
        /// How it ended.
        ended_how: Option<ProceedingEnd>,
        /// Why it was dropped.
        reason: String,
    }
}

record! {
    /// One step of a proceeding, done or to come.
    ProceedingStep(RecordId) in "proceeding_steps" {
        /// The proceeding.
        proceeding: ProceedingId,
        /// Order.
        position: i64,
        /// Copied from the template.
        name: String,
        /// Copied, too.
        hint: String,
        /// What it asks for.
        kind: StepKind,
        /// Quorum rule as JSON; empty if nothing is voted on.
        quorum: String,
        /// The day it was done; none = to come.
        done_on: Option<NaiveDate>,
        /// At which meeting.
        meeting: Option<MeetingId>,
        /// By which printed sheet (公开).
        document: Option<DocumentId>,
        /// Who led it.
        who: String,
        /// Free words.
        note: String,
        /// What came of it.
        result: String,
        /// Who was entitled to vote.
        body: Option<VotingBody>,
        /// How many are entitled.
        entitled: Option<i64>,
        /// How many came.
        present: Option<i64>,
        /// How many agreed.
        agreed: Option<i64>,
        /// How many did not.
        disagreed: Option<i64>,
        /// How many abstained.
        abstained: Option<i64>,
        /// Whether it passed; none where nothing is voted on or it is to come.
        passed: Option<bool>,
    }
}

impl View<'_> {
    /// A matter's proceedings, oldest first.
    pub fn proceedings_of(&self, issue: IssueId) -> Result<Vec<Proceeding>, StoreFault> {
        self.where_id("issue", issue, "began_on, id")
    }

    /// A proceeding's steps in order.
    pub fn proceeding_steps(
        &self,
        proceeding: ProceedingId,
    ) -> Result<Vec<ProceedingStep>, StoreFault> {
        self.where_id("proceeding", proceeding, "position, id")
    }

    /// The steps of any proceeding that were taken at a meeting.
    pub fn proceeding_steps_at(
        &self,
        meeting: MeetingId,
    ) -> Result<Vec<ProceedingStep>, StoreFault> {
        self.where_id("meeting", meeting, "proceeding, position, id")
    }
}
