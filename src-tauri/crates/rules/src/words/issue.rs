//! Words of an issue's life: outcomes, states, events, sources, answers. Not here: which state may
//! follow which (`transition`).

use super::words;

words! {
    /// What one meeting decided about one issue (a deliberation); five outcomes of 分类 come first.
    Outcome "outcome" {
        ResolvedOnSpot = "resolved_on_spot" "现场办结",
        Committed = "committed" "限期办理",
        UnderStudy = "under_study" "长期跟踪",
        Referred = "referred" "移交",
        Explained = "explained" "解释说明",
        DiscussAgain = "discuss_again" "再议",
        Returned = "returned" "退回",
        Undecided = "undecided" "待分类",
        Merged = "merged" "并入",
        Withdrawn = "withdrawn" "撤回",
    }
}

impl Outcome {
    /// The five outcomes that sort an issue (field guide §2).
    pub const FIVE: [Self; 5] = [
        Self::ResolvedOnSpot,
        Self::Committed,
        Self::UnderStudy,
        Self::Referred,
        Self::Explained,
    ];

    /// The event that this outcome lays on an issue; `undecided` lays none.
    pub const fn event(self) -> Option<EventKind> {
        match self {
            Self::ResolvedOnSpot => Some(EventKind::ResolvedOnSpot),
            Self::Committed => Some(EventKind::Committed),
            Self::UnderStudy => Some(EventKind::UnderStudy),
            Self::Referred => Some(EventKind::Referred),
            Self::Explained => Some(EventKind::Explained),
            Self::DiscussAgain => Some(EventKind::DiscussedAgain),
            Self::Returned => Some(EventKind::Returned),
            Self::Undecided => None,
            Self::Merged => Some(EventKind::Merged),
            Self::Withdrawn => Some(EventKind::Withdrawn),
        }
    }
}

words! {
    /// Where an issue stands; derived from its events, never stored as the truth.
    State "state" {
        Pending = "pending" "待议",
        Raised = "raised" "待分类",
        Committed = "committed" "限期办理",
        UnderStudy = "under_study" "长期跟踪",
        Referred = "referred" "移交",
        Explained = "explained" "解释说明",
        Done = "done" "办结",
        ToReopen = "to_reopen" "待重开",
        StruckOff = "struck_off" "销号",
        Merged = "merged" "并入",
        Withdrawn = "withdrawn" "撤回",
    }
}

words! {
    /// What happened to an issue on a civil day (`issue_events.kind`).
    EventKind "event" {
        /// Collected before any meeting: the issue begins as 待议.
        Collected = "collected" "收集",
        /// Laid before a meeting, or counted as raised outside one.
        Raised = "raised" "提出",
        /// Done on the spot, on the day it was raised.
        ResolvedOnSpot = "resolved_on_spot" "现场办结",
        Committed = "committed" "限期办理",
        UnderStudy = "under_study" "长期跟踪",
        Referred = "referred" "移交",
        Explained = "explained" "解释说明",
        Done = "done" "办结",
        /// A later deadline; the state stays.
        Extended = "extended" "延期",
        /// Discussed again without a new outcome; a review date may move, which is no extension.
        DiscussedAgain = "discussed_again" "再议",
        /// The department answered; the state stays until the village decides.
        Answered = "answered" "答复",
        /// The department sent it back: 待分类 again.
        Returned = "returned" "退回",
        /// A return visit; the state stays.
        Visited = "visited" "回访",
        /// Not satisfied: to be reopened.
        ToReopen = "to_reopen" "待重开",
        /// A new round begins, with its outcome.
        Reopened = "reopened" "重开",
        /// An explained issue is taken up after all.
        TakenUp = "taken_up" "再受理",
        StruckOff = "struck_off" "销号",
        Merged = "merged" "并入",
        Withdrawn = "withdrawn" "撤回",
        /// Merging or withdrawing is taken back.
        Restored = "restored" "恢复",
        /// A child issue was split off; the state stays.
        Split = "split" "拆分",
    }
}

words! {
    /// How large a matter is: big things big discussion, small things small discussion.
    Scale "scale" {
        Big = "big" "大事",
        Small = "small" "小事",
        Private = "private" "私事",
    }
}

words! {
    /// Where an issue came from.
    Source "source" {
        AtMeeting = "at_meeting" "现场提出",
        Collected = "collected" "会前收集",
        Hotline = "hotline" "热线",
        Visit = "visit" "走访",
        Wish = "wish" "微心愿",
        Market = "market" "服务集市",
        Card = "card" "点题卡",
    }
}

words! {
    /// What a villager says of the result at a return visit.
    Rating "rating" {
        Satisfied = "satisfied" "满意",
        MostlySatisfied = "mostly_satisfied" "基本满意",
        Dissatisfied = "dissatisfied" "不满意",
        Unrated = "unrated" "未评价",
    }
}

words! {
    /// Whether a respondent holds the matter for solved.
    Solved "solved" {
        Yes = "yes" "已解决",
        Partly = "partly" "部分解决",
        No = "no" "未解决",
    }
}

words! {
    /// The kind of a progress entry.
    ProgressKind "progress" {
        Progress = "progress" "进展",
        SiteVisit = "site_visit" "现场踏勘",
        Coordination = "coordination" "协调",
        Answer = "answer" "答复",
        Evidence = "evidence" "佐证",
        /// Sets right what a posted sheet shows, dated (data model, "The journal": undo stops there).
        Correction = "correction" "更正",
    }
}
