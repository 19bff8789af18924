//! Words of the figures: the classes that a period's problems stand in, and the figures that open the
//! rows they count. Not here: their definitions (`figures`).

use super::words;

words! {
    /// Where an issue of the cohort stands on day D, in the order of the report sentence.
    Class "class" {
        /// 办结 or 销号, but not after 解释说明.
        Resolved = "resolved" "已解决",
        InPlan = "planned" "列入解决计划",
        UnderStudy = "studied" "跟进研究",
        Referred = "referred" "移交未回",
        /// Struck off or not.
        Explained = "explained" "解释说明",
        Unsorted = "raised" "待分类",
        ToReopen = "to_reopen" "待重开",
        Withdrawn = "withdrawn" "撤回",
    }
}

impl Class {
    /// Whether the class belongs to 其余.
    pub const fn is_rest(self) -> bool {
        !matches!(self, Self::Resolved | Self::InPlan | Self::UnderStudy)
    }
}

words! {
    /// A figure that counts issues, or things that happened to them, and opens the rows behind it.
    Figure "figure" {
        Collected = "collected" "收集问题",
        Resolved = "resolved" "已解决",
        InPlan = "planned" "列入解决计划",
        UnderStudy = "studied" "跟进研究",
        Remainder = "remainder" "其余",
        Referred = "referred" "移交未回",
        Explained = "explained" "解释说明",
        Unsorted = "raised" "待分类",
        ToReopen = "to_reopen" "待重开",
        Withdrawn = "withdrawn" "撤回",
        /// Waiting on day D, no part of what was collected.
        Pending = "pending" "待议",
        /// Promises open on day D, whenever their issues were raised: what overdue is counted of.
        Promised = "promised" "在办承诺",
        Overdue = "overdue" "逾期",
        DoneInPeriod = "done_in_period" "本期办结",
        Reopened = "reopened" "重开",
        Extensions = "extensions" "延期",
        Response = "response" "按时答复",
        ResponseDue = "response_due" "应答复",
        Resolution = "resolution" "回访已解决",
        ResolutionVisited = "resolution_visited" "已回访",
        Satisfaction = "satisfaction" "满意和基本满意",
        SatisfactionRated = "satisfaction_rated" "已评价",
        /// What is counted otherwise now than by what was known then.
        Late = "late" "补记",
    }
}

impl Figure {
    /// The figure of one class.
    pub const fn of(class: Class) -> Self {
        match class {
            Class::Resolved => Self::Resolved,
            Class::InPlan => Self::InPlan,
            Class::UnderStudy => Self::UnderStudy,
            Class::Referred => Self::Referred,
            Class::Explained => Self::Explained,
            Class::Unsorted => Self::Unsorted,
            Class::ToReopen => Self::ToReopen,
            Class::Withdrawn => Self::Withdrawn,
        }
    }
}
