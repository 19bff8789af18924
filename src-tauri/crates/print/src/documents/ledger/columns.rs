//! The ledger's columns: their words, and how wide each stands side by side (papers §5).

use super::LedgerForm;

/// A column of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// 序号, running from 1.
    Ordinal,
    /// 编号, the number.
    Number,
    /// 会议日期.
    MeetingDay,
    /// 网格.
    Grid,
    /// 反映人; internal only.
    Reporter,
    /// 类别.
    Category,
    /// 问题概要.
    Summary,
    /// 来源.
    Source,
    /// 分类.
    Outcome,
    /// 责任单位.
    Department,
    /// 责任人.
    Person,
    /// 工作举措.
    Measure,
    /// 解决时限 with the lamp.
    Deadline,
    /// 工作进展.
    Progress,
    /// 延期.
    Extensions,
    /// 办结日期.
    DoneOn,
    /// 佐证.
    Evidence,
    /// 群众评价.
    Rating,
    /// 复核人.
    Reviewer,
    /// 销号日期.
    StruckOffOn,
    /// 备注.
    Note,
}

impl LedgerForm {
    /// The columns of the form where none are chosen, in its order.
    pub const fn own_columns(self) -> &'static [Column] {
        match self {
            Self::Four => &[
                Column::Ordinal,
                Column::Summary,
                Column::Measure,
                Column::Progress,
                Column::Deadline,
            ],
            Self::Full | Self::Flat => &Column::ALL,
        }
    }
}

impl Column {
    /// All columns in the order of the flat form.
    pub const ALL: [Self; 21] = [
        Self::Ordinal,
        Self::Number,
        Self::MeetingDay,
        Self::Grid,
        Self::Reporter,
        Self::Category,
        Self::Summary,
        Self::Source,
        Self::Outcome,
        Self::Department,
        Self::Person,
        Self::Measure,
        Self::Deadline,
        Self::Progress,
        Self::Extensions,
        Self::DoneOn,
        Self::Evidence,
        Self::Rating,
        Self::Reviewer,
        Self::StruckOffOn,
        Self::Note,
    ];

    /// Identifier, header and width side by side in millimetres.
    const fn entry(self) -> (&'static str, &'static str, f64) {
        match self {
            Self::Ordinal => ("ordinal", "序号", 8.0),
            Self::Number => ("number", "编号", 14.0),
            Self::MeetingDay => ("meeting_day", "会议日期", 16.0),
            Self::Grid => ("grid", "网格", 17.0),
            Self::Reporter => ("reporter", "反映人", 18.0),
            Self::Category => ("category", "类别", 15.0),
            Self::Summary => ("summary", "问题概要", 42.0),
            Self::Source => ("source", "来源", 13.0),
            Self::Outcome => ("outcome", "分类", 13.0),
            Self::Department => ("department", "责任单位", 22.0),
            Self::Person => ("person", "责任人", 15.0),
            Self::Measure => ("measure", "工作举措", 38.0),
            Self::Deadline => ("deadline", "解决时限", 17.0),
            Self::Progress => ("progress", "工作进展", 44.0),
            Self::Extensions => ("extensions", "延期", 10.0),
            Self::DoneOn => ("done_on", "办结日期", 15.0),
            Self::Evidence => ("evidence", "佐证", 15.0),
            Self::Rating => ("rating", "评价", 13.0),
            Self::Reviewer => ("reviewer", "复核人", 13.0),
            Self::StruckOffOn => ("struck_off_on", "销号日期", 14.0),
            Self::Note => ("note", "备注", 12.0),
        }
    }

    /// The identifier that the command line and the wire use.
    pub const fn as_str(self) -> &'static str {
        self.entry().0
    }

    /// The header.
    pub const fn zh(self) -> &'static str {
        self.entry().1
    }

    /// The column with this identifier or this header.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|column| column.as_str() == text || column.zh() == text)
    }

    /// Its width side by side, in millimetres; text columns take more when there is room.
    pub(super) const fn width_mm(self) -> f64 {
        self.entry().2
    }

    /// Its share of the room that other columns leave; nought: its width is fixed.
    pub(super) const fn share(self) -> f64 {
        match self {
            Self::Summary | Self::Measure => 1.0,
            Self::Progress => 1.3,
            _ => 0.0,
        }
    }
}
