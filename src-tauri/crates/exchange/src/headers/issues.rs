//! The words by which villages call the columns of a ledger of matters (台账). Not here: what a row says
//! (`issues`).

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Vocabulary, by_word};
use crate::table::Cell;

/// What a column of a ledger holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssueField {
    /// The ledger's own number.
    OwnNumber,
    /// The day it was raised (会议日期).
    RaisedOn,
    /// Village, group or grid.
    Place,
    /// Who raised it.
    Reporter,
    /// Whose household, by its number.
    Household,
    /// The reporter's phone.
    Phone,
    /// Category.
    Category,
    /// The matter itself.
    Summary,
    /// Where it came from.
    Source,
    /// What was decided (分类).
    Outcome,
    /// How far it is (办理状态).
    Status,
    /// Responsible unit.
    Unit,
    /// Responsible person.
    Person,
    /// What is to be done.
    Measure,
    /// Until when.
    Deadline,
    /// What was done so far.
    Progress,
    /// The later deadline.
    Extension,
    /// When it was done.
    DoneOn,
    /// What proves it.
    Evidence,
    /// What villagers said of it.
    Rating,
    /// Who struck it off.
    Reviewer,
    /// When it was struck off.
    StruckOffOn,
    /// Note.
    Note,
}

const WORDS: &[(IssueField, &str)] = &[
    (
        IssueField::Summary,
        "问题概要 问题描述 反映问题 存在问题 诉求 事项 问题 问题内容 反映内容 反映事项 诉求内容 \
         诉求事项 群众诉求 具体问题 主要问题 问题事项 问题简述 问题摘要 问题概述 事项内容 \
         事项名称 问题名称 议题 议题内容 具体事项 意见建议 意见 建议 意见内容 意见和建议 \
         意见建议内容 收集问题 收集的问题 群众反映问题 群众反映的问题 反映的问题 困难问题 \
         急难愁盼问题 急难愁盼 事由 民生事项 问题诉求 诉求描述 问题具体内容 反映情况 \
         反映主要问题 台账内容 问题及诉求 summary",
    ),
    (
        IssueField::OwnNumber,
        "编号 问题编号 台账编号 事项编号 登记号 登记编号 受理编号 工单号 工单编号 台账号 \
         原编号 number",
    ),
    (
        IssueField::RaisedOn,
        "会议日期 会议时间 提出日期 提出时间 反映日期 反映时间 收集日期 收集时间 登记日期 \
         登记时间 受理日期 受理时间 日期 时间 议事日期 议事时间 召开日期 召开时间 开会日期 \
         开会时间 板凳会日期 板凳会时间 问题日期 来访日期 来访时间 发现日期 发现时间 交办日期 \
         交办时间 上报日期 上报时间 raisedon",
    ),
    (
        IssueField::Place,
        "村组网格 村组 网格 小组 组 所属网格 所在网格 所属村组 所在村组 村民小组 村小组 \
         所属组 所在组 地点 位置 区域 片区 村居 所属区域 责任网格 网格名称 村民组 自然村 屯 湾组 \
         组别 place",
    ),
    (
        IssueField::Reporter,
        "反映人 反映人姓名 提出人 提出人姓名 诉求人 诉求人姓名 群众姓名 姓名 来访人 来访人姓名 \
         提议人 当事人 反映群众 反映对象 发言人 投诉人 申请人 村民 村民姓名 户主 户主姓名 \
         问题提出人 求助人 反映人员 reporter",
    ),
    (
        IssueField::Household,
        "户号 户编号 家庭编号 反映人户号 household",
    ),
    (
        IssueField::Phone,
        "电话 联系电话 手机 手机号 手机号码 电话号码 联系方式 反映人电话 反映人联系电话 \
         反映人联系方式 phone",
    ),
    (
        IssueField::Category,
        "类别 问题类别 问题类型 类型 事项类别 事项类型 诉求类别 诉求类型 问题分类 所属类别 \
         领域 问题领域 诉求分类 事项分类 category",
    ),
    (
        IssueField::Source,
        "来源 问题来源 事项来源 诉求来源 来源渠道 收集渠道 渠道 收集方式 反映渠道 反映方式 \
         线索来源 source",
    ),
    (
        IssueField::Outcome,
        "分类 处理方式 办理方式 分类处理 处理分类 办理分类 办理类别 处置方式 办理类型 \
         处理类型 三个一批 批次 outcome",
    ),
    (
        IssueField::Status,
        "状态 办理状态 办结状态 是否办结 是否解决 是否完成 完成情况 办结情况 解决情况 \
         是否已办结 是否已解决 销号情况 落实状态 当前状态 status",
    ),
    (
        IssueField::Unit,
        "责任单位 牵头单位 承办单位 办理单位 责任部门 牵头部门 承办部门 主办单位 落实单位 \
         责任主体 主责单位 包抓单位 责任科室 办理部门 交办单位 移交单位 转办单位 unit",
    ),
    (
        IssueField::Person,
        "责任人 承办人 经办人 责任领导 办理人 负责人 牵头人 牵头领导 责任干部 包抓干部 \
         落实人 责任人员 包联干部 承办人员 责任人姓名 办理人员 具体责任人 person",
    ),
    (
        IssueField::Measure,
        "举措 工作举措 解决措施 办理措施 措施 整改措施 工作措施 解决办法 解决方案 办理意见 \
         处理意见 工作打算 处理措施 化解措施 具体措施 落实措施 解决举措 承诺事项 承诺内容 \
         处理办法 解决思路 拟办意见 办理方案 measure",
    ),
    (
        IssueField::Deadline,
        "时限 完成时限 解决时限 办结期限 办理时限 整改时限 办结时限 办理期限 完成期限 期限 \
         承诺时限 计划完成时间 计划完成日期 拟完成时间 预计完成时间 完成时间要求 限办时间 \
         限办日期 承诺完成时间 承诺期限 解决期限 落实时限 计划办结时间 预计办结时间 \
         拟办结时间 要求完成时间 限期 deadline",
    ),
    (
        IssueField::Progress,
        "进展 工作进展 办理情况 进展情况 工作进展情况 落实情况 办理进展 办理进度 处理情况 \
         整改情况 办理结果 处理结果 目前进展 进展及成效 完成进度 推进情况 工作进度 \
         办理过程 整改进展 进度 目前进展情况 办理落实情况 解决进展 进展状态 progress",
    ),
    (
        IssueField::Extension,
        "延期 延期至 延期情况 延期时限 延长至 调整后时限 展期 extension",
    ),
    (
        IssueField::DoneOn,
        "办结日期 办结时间 完成日期 完成时间 解决日期 解决时间 实际完成时间 实际完成日期 \
         实际办结时间 实际办结日期 整改完成时间 整改完成日期 doneon",
    ),
    (
        IssueField::Evidence,
        "佐证 佐证材料 佐证资料 印证材料 证明材料 附件 evidence",
    ),
    (
        IssueField::Rating,
        "群众评价 满意度 评价 群众满意度 回访评价 是否满意 群众是否满意 满意情况 回访情况 \
         回访结果 满意度评价 回访满意度 群众评议 测评结果 rating",
    ),
    (
        IssueField::Reviewer,
        "复核人 验收人 审核人 销号人 核实人 复核人员 销号复核人 核验人 reviewer",
    ),
    (
        IssueField::StruckOffOn,
        "销号日期 销号时间 验收日期 验收时间 复核日期 复核时间 struckoffon",
    ),
    (IssueField::Note, "备注 说明 备考 附注 note remark"),
];

static KNOWN: LazyLock<HashMap<&'static str, IssueField>> = LazyLock::new(|| by_word(WORDS));

impl Vocabulary for IssueField {
    const KEY: Self = Self::Summary;
    const KEY_MISSING: &'static str = "issues.summary_column_missing";
    const WORDS: &'static [(Self, &'static str)] = WORDS;
    /// One meeting's day, place and category often stand in one cell beside all its matters.
    const SHARED: &'static [Self] = &[
        Self::RaisedOn,
        Self::Place,
        Self::Category,
        Self::Source,
        Self::Outcome,
        Self::Unit,
        Self::Person,
        Self::Reporter,
    ];

    fn known() -> &'static HashMap<&'static str, Self> {
        &KNOWN
    }

    /// A count (27件) is no matter.
    fn is_key(cell: &Cell) -> bool {
        let words = |c: &char| c.is_alphabetic() && !matches!(c, '件' | '个' | '条' | '项' | '共');
        cell.text().chars().filter(words).count() >= 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::field_of;

    #[test]
    fn ledgers_from_many_offices_are_understood() {
        for (header, field) in [
            ("问题概要", IssueField::Summary),
            ("问题描述（简要）", IssueField::Summary),
            ("反映\n问题", IssueField::Summary),
            ("诉求", IssueField::Summary),
            ("工作举措", IssueField::Measure),
            ("解决措施", IssueField::Measure),
            ("完成时限", IssueField::Deadline),
            ("办结期限", IssueField::Deadline),
            ("解决时限：", IssueField::Deadline),
            ("工作进展", IssueField::Progress),
            ("办理情况", IssueField::Progress),
            ("牵头单位", IssueField::Unit),
            ("村/组/网格", IssueField::Place),
            ("类别", IssueField::Category),
            ("分类", IssueField::Outcome),
            ("办结日期", IssueField::DoneOn),
            ("复核人", IssueField::Reviewer),
            ("延期", IssueField::Extension),
        ] {
            assert_eq!(field_of::<IssueField>(header), Some(field), "{header}");
        }
    }

    #[test]
    fn strange_columns_are_not_guessed_at() {
        for header in ["序号", "填表人", "金额", "身份证号", "是否公示", ""] {
            assert_eq!(field_of::<IssueField>(header), None, "{header}");
        }
    }

    #[test]
    fn no_word_stands_for_two_fields() {
        let words = WORDS.iter().flat_map(|(_, words)| words.split_whitespace());
        assert_eq!(words.count(), KNOWN.len());
    }
}
