//! Words of paper and board: documents, editions, lamps. Not here: forms, sizes and columns (print).

use super::words;

words! {
    /// A document that the app prints. The command line writes `-` for `_`.
    DocumentKind "document" {
        Notice = "notice" "会议通知",
        Slips = "slips" "入户通知单",
        Cards = "cards" "点题卡",
        SignIn = "sign_in" "签到表",
        Minutes = "minutes" "会议记录",
        Commitments = "commitments" "承诺清单",
        Timetable = "timetable" "时间表",
        Ledger = "ledger" "台账",
        Results = "results" "办理结果公示",
        Handover = "handover" "交办单",
        Monthly = "monthly" "月报表",
        YearPlan = "year_plan" "年度会议计划",
    }
}

impl DocumentKind {
    /// The word as the command line spells it: `sign-in`, `year-plan`.
    pub const fn spelled(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::YearPlan => "year-plan",
            other => other.as_str(),
        }
    }

    /// The document that the command line names.
    pub fn from_spelled(text: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|document| document.spelled() == text)
    }
}

words! {
    /// Who a sheet is for; public unless said.
    Edition "edition" {
        Public = "public" "公开版",
        Internal = "internal" "内部版",
    }
}

words! {
    /// How an issue stands to its day (`lamp` says which).
    Lamp "lamp" {
        OnTime = "on_time" "按期",
        DueSoon = "due_soon" "快到期",
        Overdue = "overdue" "逾期",
        Done = "done" "办结",
        UnderStudy = "under_study" "长期跟踪",
        None = "none" "无灯",
    }
}
