//! What partner units offer (共建单位的资源) and the matters and wishes it was matched to. Not here: the
//! units (`people`).

use chrono::NaiveDate;
use rules::ids::{DepartmentId, IssueId, RecordId, ResourceId, WishId};

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// Something that a unit offers: 义诊, 法律咨询, 一台挖掘机.
    Resource(ResourceId) in "resources" {
        /// Who offers it.
        department: DepartmentId,
        /// What.
        name: String,
        /// Words in a need that speak for it.
        keywords: Vec<String>,
        /// Free words.
        note: String,
        /// Order in lists.
        position: i64,
        /// Disabled ones are no longer offered.
        enabled: bool,
    }
}

record! {
    /// A need met (or to be met) by a resource: a matter or a wish, one of the two.
    ResourceMatch(RecordId) in "resource_matches" {
        /// What meets it.
        resource: ResourceId,
        /// The matter …
        issue: Option<IssueId>,
        /// … or the wish.
        wish: Option<WishId>,
        /// Since when.
        matched_on: NaiveDate,
        /// Free words.
        note: String,
        /// Finished on.
        ended_on: Option<NaiveDate>,
        /// What came of it.
        result: String,
    }
}

impl View<'_> {
    /// Everything offered, in order.
    pub fn resources(&self) -> Result<Vec<Resource>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY position, name, id",
            [self.village.to_string()],
        )
    }

    /// All matches, newest first.
    pub fn resource_matches(&self) -> Result<Vec<ResourceMatch>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY matched_on DESC, id DESC",
            [self.village.to_string()],
        )
    }
}
