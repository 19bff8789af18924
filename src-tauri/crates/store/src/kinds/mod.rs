//! Meeting kinds, procedures with their steps, and quotas: all data. Not here: the meetings themselves.

use std::collections::HashMap;

use chrono::NaiveDate;
use rules::ids::{KindId, ProcedureId, RecordId};
use rules::words::{Mode, StepKind};

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A procedure: an ordered list of steps.
    Procedure(ProcedureId) in "procedures" {
        /// 六步协商
        name: String,
        /// The scales of matters that it is suggested for (`big`, `small`, `private`).
        scales: Vec<String>,
        /// Asked for by whatever spends collective money.
        for_money: bool,
        /// Order in lists.
        position: i64,
        /// Disabled ones are no longer offered.
        enabled: bool,
    }
}

record! {
    /// One step of a procedure.
    ProcedureStep(RecordId) in "procedure_steps" {
        /// The procedure.
        procedure: ProcedureId,
        /// Order.
        position: i64,
        /// 上次事项反馈
        name: String,
        /// What to mind, in a few words.
        hint: String,
        /// What it asks for.
        kind: StepKind,
        /// Quorum rule as JSON (`rules::quorum`); empty if nothing is voted on.
        quorum: String,
    }
}

record! {
    /// A meeting kind (field guide §1).
    Kind(KindId) in "meeting_kinds" {
        /// 板凳会
        name: String,
        /// Printed title.
        title: String,
        /// Name where room is scarce.
        short: String,
        /// 承诺清单 or 承诺单.
        list_name: String,
        /// Motto under the title.
        motto: String,
        /// Sign in the year plan.
        symbol: String,
        /// How people usually consult at it.
        mode: Mode,
        /// Its procedure.
        procedure: Option<ProcedureId>,
        /// Documents printed by default.
        documents: Vec<String>,
        /// Roles expected.
        roles: Vec<String>,
        /// Ledger columns.
        ledger_columns: Vec<String>,
        /// How many per period; 0 = no quota.
        quota_count: i64,
        /// `month`, `quarter`, `year`.
        quota_period: String,
        /// Order in lists.
        position: i64,
        /// Disabled ones are no longer offered.
        enabled: bool,
    }
}

record! {
    /// Whether this village is bound by a kind's quota. The id is derived from the kind.
    QuotaSwitch(RecordId) in "quota_switches" {
        /// The kind.
        kind: KindId,
        /// Bound or not.
        switched_on: bool,
        /// Since when.
        from_day: Option<NaiveDate>,
    }
}

impl View<'_> {
    /// Meeting kinds in their order.
    pub fn kinds(&self) -> Result<Vec<Kind>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY position, name",
            [self.village.to_string()],
        )
    }

    /// Procedures in their order.
    pub fn procedures(&self) -> Result<Vec<Procedure>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY position, name",
            [self.village.to_string()],
        )
    }

    /// How many meetings are of a kind.
    pub fn meetings_of_kind(&self, kind: KindId) -> Result<i64, StoreFault> {
        self.count(
            "SELECT count(*) FROM meetings WHERE village = ?1 AND kind = ?2",
            (self.village.to_string(), kind.to_string()),
        )
    }

    /// How many meetings there are of each kind that has any.
    pub fn kind_use(&self) -> Result<HashMap<KindId, i64>, StoreFault> {
        self.counted("SELECT kind, count(*) FROM meetings WHERE village = ?1 GROUP BY kind")
    }

    /// How many matters walk or walked each procedure that any did.
    pub fn procedure_use(&self) -> Result<HashMap<ProcedureId, i64>, StoreFault> {
        self.counted(
            "SELECT procedure, count(*) FROM proceedings WHERE village = ?1 GROUP BY procedure",
        )
    }

    /// A procedure's steps in order.
    pub fn procedure_steps(
        &self,
        procedure: ProcedureId,
    ) -> Result<Vec<ProcedureStep>, StoreFault> {
        self.where_id("procedure", procedure, "position")
    }

    /// Which quotas bind this village.
    pub fn quota_switches(&self) -> Result<Vec<QuotaSwitch>, StoreFault> {
        self.all()
    }
}
