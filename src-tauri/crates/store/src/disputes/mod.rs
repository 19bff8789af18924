//! Disputes mediated on the spot, with their parties. Always internal: no paper for the board reads them.

use chrono::NaiveDate;
use rules::ids::{DisputeId, MeetingId, PersonId, RecordId};
use rules::words::DisputeState;

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A dispute.
    Dispute(DisputeId) in "disputes" {
        /// The day it was taken up.
        day: NaiveDate,
        /// Where.
        place: String,
        /// In a few words.
        title: String,
        /// What it is about.
        words: String,
        /// Who mediated, if on the roster.
        mediator: Option<PersonId>,
        /// The mediator's name as written.
        mediator_text: String,
        /// At which meeting it came up.
        meeting: Option<MeetingId>,
        /// Where it stands.
        state: DisputeState,
        /// The day of agreement, failure or hand-over.
        settled_on: Option<NaiveDate>,
        /// What was agreed.
        agreement: String,
        /// Handed over to whom.
        handed_to: String,
        /// Free words.
        note: String,
    }
}

record! {
    /// One party of a dispute.
    DisputeParty(RecordId) in "dispute_parties" {
        /// The dispute.
        dispute: DisputeId,
        /// Order.
        position: i64,
        /// Who, if on the roster.
        person: Option<PersonId>,
        /// The name as written.
        name_text: String,
    }
}

impl View<'_> {
    /// Disputes, newest first.
    pub fn disputes(&self) -> Result<Vec<Dispute>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY day DESC, id DESC",
            [self.village.to_string()],
        )
    }

    /// A dispute's parties in order.
    pub fn parties_of(&self, dispute: DisputeId) -> Result<Vec<DisputeParty>, StoreFault> {
        self.where_id("dispute", dispute, "position, id")
    }
}
