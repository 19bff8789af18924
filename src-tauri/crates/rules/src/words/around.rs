//! Words of the small systems around the meetings: wishes, points, disputes. Not here: what may follow
//! what (`wish`).

use super::words;

words! {
    /// What happened to a wish on a civil day (field guide §2: 微心愿).
    WishEventKind "wish_event" {
        Collected = "collected" "收集",
        Verified = "verified" "核实",
        /// Not a wish that this way can meet; says why.
        Refused = "refused" "不列入",
        /// On the board, in a round.
        Posted = "posted" "公布",
        /// Unclaimed when its round closed: first in the next one.
        RolledOver = "rolled_over" "顺延",
        Claimed = "claimed" "认领",
        /// The claimer made contact.
        Contacted = "contacted" "联系",
        /// The claimer gave it back: open again.
        Released = "released" "退回认领",
        Fulfilled = "fulfilled" "实现",
        Withdrawn = "withdrawn" "撤回",
    }
}

words! {
    /// Where a wish stands; derived from its events.
    WishState "wish_state" {
        Collected = "collected" "待核实",
        Verified = "verified" "待公布",
        Posted = "posted" "待认领",
        Claimed = "claimed" "待联系",
        Contacted = "contacted" "办理中",
        Fulfilled = "fulfilled" "已实现",
        Refused = "refused" "不列入",
        Withdrawn = "withdrawn" "已撤回",
    }
}

words! {
    /// Whom points are given to.
    PointSubject "point_subject" {
        Village = "village" "村",
        Grid = "grid" "网格",
        Cadre = "cadre" "干部",
    }
}

words! {
    /// Where a mediated dispute stands.
    DisputeState "dispute_state" {
        Open = "open" "调解中",
        Agreed = "agreed" "达成协议",
        NotAgreed = "not_agreed" "未达成",
        HandedOver = "handed_over" "移交上级",
    }
}
