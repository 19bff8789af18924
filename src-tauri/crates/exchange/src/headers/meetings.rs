//! The words by which villages call the columns of a list of past meetings. Not here: what a row says
//! (`meetings`).

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Vocabulary, by_word};
use crate::table::Cell;

/// What a column of a list of meetings holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingField {
    /// The day.
    Day,
    /// The hour.
    Time,
    /// Its kind (板凳会).
    Kind,
    /// Which village, grid or group was called.
    Scope,
    /// Where people sat.
    Place,
    /// Who chaired it.
    Host,
    /// Who wrote the minutes.
    Recorder,
    /// How many came in all.
    People,
    /// How many villagers.
    Villagers,
    /// How many cadres.
    Cadres,
    /// What it was about.
    Topic,
    /// How many matters were raised.
    Issues,
    /// Note.
    Note,
}

const WORDS: &[(MeetingField, &str)] = &[
    (
        MeetingField::Day,
        "日期 会议日期 会议时间 召开日期 召开时间 开会日期 开会时间 开展日期 开展时间 议事日期 \
         议事时间 活动日期 活动时间 举办日期 举办时间 时间 day date",
    ),
    (
        MeetingField::Time,
        "开始时间 几点 时刻 具体时间 会议开始时间 time",
    ),
    (
        MeetingField::Kind,
        "类型 会议类型 会议名称 会议 名称 会议类别 类别 会议形式 形式 活动名称 议事形式 \
         协商形式 平台 kind",
    ),
    (
        MeetingField::Scope,
        "村组网格 网格 小组 组 村组 所属网格 村民小组 召开范围 范围 参会范围 所属村组 片区 \
         自然村 屯 scope",
    ),
    (
        MeetingField::Place,
        "地点 会议地点 召开地点 开会地点 开展地点 议事地点 活动地点 举办地点 地址 place",
    ),
    (
        MeetingField::Host,
        "主持人 主持 会议主持 会议主持人 召集人 host chair",
    ),
    (
        MeetingField::Recorder,
        "记录人 记录 会议记录 会议记录人 记录员 recorder",
    ),
    (
        MeetingField::People,
        "参加人数 参会人数 到会人数 人数 总人数 参与人数 出席人数 实到人数 实到 参会总人数 people",
    ),
    (
        MeetingField::Villagers,
        "群众人数 村民人数 参与群众 参加群众 群众 村民 参会群众 参会群众人数 参加群众人数 \
         参与群众人数 参会村民 到会群众 villagers",
    ),
    (
        MeetingField::Cadres,
        "干部人数 村干部人数 参会干部 参加干部 干部 参会干部人数 参加干部人数 干部参会人数 cadres",
    ),
    (
        MeetingField::Topic,
        "议题 主题 会议主题 会议议题 内容 会议内容 主要内容 议事内容 协商议题 事项 议题内容 topic",
    ),
    (
        MeetingField::Issues,
        "问题数 收集问题数 问题件数 收集问题 问题数量 收集问题件数 提出问题数 件数 issues",
    ),
    (MeetingField::Note, "备注 说明 备考 附注 note remark"),
];

static KNOWN: LazyLock<HashMap<&'static str, MeetingField>> = LazyLock::new(|| by_word(WORDS));

impl Vocabulary for MeetingField {
    const KEY: Self = Self::Day;
    const KEY_MISSING: &'static str = "meetings.day_column_missing";
    const WORDS: &'static [(Self, &'static str)] = WORDS;
    const SHARED: &'static [Self] = &[
        Self::Day,
        Self::Kind,
        Self::Scope,
        Self::Place,
        Self::Host,
        Self::Recorder,
    ];

    fn known() -> &'static HashMap<&'static str, Self> {
        &KNOWN
    }

    fn is_key(cell: &Cell) -> bool {
        matches!(cell, Cell::Date(_))
            || cell.text().chars().filter(char::is_ascii_digit).count() > 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::field_of;

    #[test]
    fn lists_of_meetings_are_understood() {
        for (header, field) in [
            ("会议日期", MeetingField::Day),
            ("会议名称", MeetingField::Kind),
            ("会议 地点", MeetingField::Place),
            ("参会群众（人）", MeetingField::Villagers),
            ("干部人数", MeetingField::Cadres),
            ("主持人", MeetingField::Host),
            ("议题", MeetingField::Topic),
        ] {
            assert_eq!(field_of::<MeetingField>(header), Some(field), "{header}");
        }
    }

    #[test]
    fn no_word_stands_for_two_fields() {
        let words = WORDS.iter().flat_map(|(_, words)| words.split_whitespace());
        assert_eq!(words.count(), KNOWN.len());
    }
}
