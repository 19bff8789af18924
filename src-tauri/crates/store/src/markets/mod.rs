//! Service markets (服务集市): days on a rota, stalls, problems taken, and what was counted there. Not here: the
//! problems' lives (`issues`).

mod counts;

use chrono::NaiveDate;
use rules::ids::{DepartmentId, IssueId, MarketId, PersonId, RecordId, StallKindId};
use rules::words::MeetingState;

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

pub use counts::{AtVillage, Counted, OfKind};

record! {
    /// A kind of stall: 理发, 义诊, 家电维修.
    StallKind(StallKindId) in "stall_kinds" {
        /// Its name.
        name: String,
        /// Order in lists.
        position: i64,
        /// Disabled ones are no longer offered.
        enabled: bool,
    }
}

record! {
    /// One market day.
    Market(MarketId) in "markets" {
        /// The day.
        day: NaiveDate,
        /// `09:00`; empty if not set.
        time: String,
        /// The village of the township that it comes to.
        host_village: String,
        /// Where.
        place: String,
        /// Planned, held or cancelled.
        state: MeetingState,
        /// Free words.
        note: String,
        /// Why it was cancelled.
        cancel_reason: String,
        /// Problems taken that nobody wrote down one by one.
        unlisted_taken: i64,
        /// How many of those were solved on the day.
        unlisted_solved: i64,
    }
}

record! {
    /// A stall at a market.
    Stall(RecordId) in "stalls" {
        /// The market.
        market: MarketId,
        /// Its kind.
        kind: StallKindId,
        /// Which unit serves.
        department: Option<DepartmentId>,
        /// Who serves, if on the roster.
        person: Option<PersonId>,
        /// A name as written.
        name_text: String,
        /// How many were served.
        served: i64,
        /// Free words.
        note: String,
    }
}

record! {
    /// A problem taken at a market.
    MarketIssue(RecordId) in "market_issues" {
        /// The market.
        market: MarketId,
        /// The matter.
        issue: IssueId,
    }
}

impl View<'_> {
    /// Kinds of stall in their order.
    pub fn stall_kinds(&self) -> Result<Vec<StallKind>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY position, name, id",
            [self.village.to_string()],
        )
    }

    /// Market days of a period, newest first.
    pub fn markets_between(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Market>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day DESC, time DESC, id DESC",
            (self.village.to_string(), from.to_string(), to.to_string()),
        )
    }

    /// A market's stalls, in the order written.
    pub fn stalls_of(&self, market: MarketId) -> Result<Vec<Stall>, StoreFault> {
        self.where_id("market", market, "id")
    }

    /// Problems taken at a market, in the order written.
    pub fn market_issues_of(&self, market: MarketId) -> Result<Vec<MarketIssue>, StoreFault> {
        self.where_id("market", market, "id")
    }
}
