//! Words of a meeting: mode, state, closing, roles. Not here: kinds of meeting, which are data.

use super::words;

words! {
    /// How people consult.
    Mode "mode" {
        Meeting = "meeting" "会议",
        Talk = "talk" "沟通",
        Dialogue = "dialogue" "对话",
        Writing = "writing" "书面",
        Online = "online" "网络",
    }
}

words! {
    /// Whether a meeting took place. A planned one whose day has passed is 漏开, which is derived.
    MeetingState "meeting_state" {
        Planned = "planned" "计划",
        Held = "held" "已开",
        Cancelled = "cancelled" "取消",
    }
}

words! {
    /// How far the record of a held meeting is finished.
    Closing "closing" {
        Open = "open" "未收尾",
        /// Closed; may be opened again.
        Closed = "closed" "收尾",
        /// Only dated corrections from here on.
        Archived = "archived" "归档",
    }
}

words! {
    /// In what role somebody attended.
    AttendeeRole "attendee_role" {
        Villager = "villager" "村民",
        Representative = "representative" "村民代表",
        Cadre = "cadre" "村干部",
        GridChief = "grid_chief" "网格长",
        Counterpart = "counterpart" "对口干部",
        CppccMember = "cppcc_member" "政协委员",
        Host = "host" "主持人",
        Recorder = "recorder" "记录人",
        Observer = "observer" "列席",
    }
}

impl AttendeeRole {
    /// 参与群众 counts these; everyone else is counted beside (data model, "Meetings").
    pub const fn is_villager(self) -> bool {
        matches!(self, Self::Villager | Self::Representative)
    }
}
