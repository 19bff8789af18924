//! The words by which villages call the columns of a roster (花名册). Not here: what a row says (`roster`).

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Header, Vocabulary, by_word};
use crate::fields::{Reading, read_name};
use crate::table::Cell;

/// What a roster column holds.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RosterField {
    /// The person's name.
    Name,
    /// Sex.
    Sex,
    /// Day, month or year of birth.
    Birth,
    /// Whole ID number.
    IdNumber,
    /// Only the last digits of the ID number.
    IdTail,
    /// Phone.
    Phone,
    /// Grid.
    Grid,
    /// Villagers' group.
    Group,
    /// Unit below the grid (单元), never a responsible unit.
    Unit,
    /// The household's number.
    HouseholdCode,
    /// The name of the household's head.
    HouseholdHead,
    /// Relation to the head.
    Relation,
    /// Party member or not.
    PartyMember,
    /// Post in the village.
    Post,
    /// Whether the person lives in the village.
    LivesHere,
    /// Note.
    Note,
}

/// Each field with its words, parted by blanks.
pub(super) const WORDS: &[(RosterField, &str)] = &[
    (
        RosterField::Name,
        "姓名 名字 名称 人员姓名 村民姓名 居民姓名 成员姓名 家庭成员 家庭成员姓名 \
         本人姓名 人名 姓名或名称 群众姓名 住户姓名 name",
    ),
    (RosterField::Sex, "性别 男女 性別 sex gender"),
    (
        RosterField::Birth,
        "出生日期 出生年月 出生年月日 出生年份 出生年 出生 生日 出生时间 birth \
         birthday",
    ),
    (
        RosterField::IdNumber,
        "身份证号 身份证号码 身份证 公民身份号码 公民身份证号码 证件号码 证件号 \
         居民身份证号 居民身份证号码 idnumber",
    ),
    (
        RosterField::IdTail,
        "身份证后四位 身份证号后四位 身份证后4位 身份证号后4位 身份证后六位 \
         身份证后6位 身份证尾号 身份证末四位",
    ),
    (
        RosterField::Phone,
        "电话 手机 联系电话 手机号 手机号码 电话号码 联系方式 联系手机 移动电话 \
         本人电话 联系号码 电话手机 手机电话 联系人电话 phone mobile",
    ),
    (
        RosterField::Grid,
        "网格 片区 所属网格 网格名称 网格号 网格编号 所在网格 所属片区 grid",
    ),
    (
        RosterField::Group,
        "小组 村民小组 组 组别 所属小组 所在小组 组名 村组 村小组 社 屯 自然村 \
         自然屯 生产队 居民小组 湾组 所属村组 group",
    ),
    (
        RosterField::Unit,
        "单元 所属单元 单元号 单元名称 所在单元 微网格 unit",
    ),
    (
        RosterField::HouseholdCode,
        "户号 户编号 户主编号 户编码 家庭编号 户籍号 户口簿号 户口本号 户序号 户别号 \
         门牌号 household",
    ),
    (
        RosterField::HouseholdHead,
        "户主 户主姓名 户主名 户主名字 户长 户长姓名 所属户主",
    ),
    (
        RosterField::Relation,
        "与户主关系 与户主的关系 和户主关系 同户主关系 户主关系 家庭关系 关系 成员关系 \
         与本户户主关系 relation",
    ),
    (
        RosterField::PartyMember,
        "政治面貌 党员 是否党员 是否中共党员 政治面目 面貌 中共党员",
    ),
    (
        RosterField::Post,
        "职务 村内职务 担任职务 现任职务 任职情况 任职 身份 post",
    ),
    (
        RosterField::LivesHere,
        "是否在村 在村 是否在家 是否常住 常住 在村情况 在家情况 居住情况",
    ),
    (RosterField::Note, "备注 说明 备考 附注 note remark"),
];

static KNOWN: LazyLock<HashMap<&'static str, RosterField>> = LazyLock::new(|| by_word(WORDS));

impl Vocabulary for RosterField {
    const KEY: Self = Self::Name;
    const KEY_MISSING: &'static str = "roster.name_column_missing";
    const WORDS: &'static [(Self, &'static str)] = WORDS;
    /// A merged phone or birth is one person's, so those are not among them.
    const SHARED: &'static [Self] = &[
        Self::Grid,
        Self::Group,
        Self::Unit,
        Self::HouseholdCode,
        Self::HouseholdHead,
    ];

    fn known() -> &'static HashMap<&'static str, Self> {
        &KNOWN
    }

    fn is_key(cell: &Cell) -> bool {
        matches!(
            read_name(&cell.text()),
            Reading::Is(_) | Reading::Doubtful(..)
        )
    }

    /// A list of heads has a column 户主 and none for other names: the heads are the people.
    fn settle(header: &mut Header<Self>) {
        if header.column(Self::Name).is_none() {
            let mut columns = header.columns.iter_mut();
            if let Some(column) = columns.find(|column| column.field == Self::HouseholdHead) {
                column.field = Self::Name;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::field_of;
    use proptest::prelude::*;

    #[test]
    fn headers_are_known_however_they_are_dressed() {
        for (header, field) in [
            ("姓  名", RosterField::Name),
            ("姓名（必填）", RosterField::Name),
            ("*姓名", RosterField::Name),
            ("与户主\n关系", RosterField::Relation),
            ("联系电话：", RosterField::Phone),
            ("联系方式（手机）", RosterField::Phone),
            ("（手机）", RosterField::Phone),
            ("3、性别", RosterField::Sex),
            ("Ｎａｍｅ", RosterField::Name),
            ("身份证号\r\n（后四位）", RosterField::IdTail),
            ("身份证后四位", RosterField::IdTail),
            ("党员", RosterField::PartyMember),
            ("户主姓名", RosterField::HouseholdHead),
        ] {
            assert_eq!(field_of::<RosterField>(header), Some(field), "{header}");
        }
    }

    #[test]
    fn strange_headers_are_not_guessed_at() {
        for header in ["序号", "监护人姓名", "责任单位", "填表人", "家庭住址", ""]
        {
            assert_eq!(field_of::<RosterField>(header), None, "{header}");
        }
    }

    #[test]
    fn no_word_stands_for_two_fields() {
        let all: Vec<&str> = WORDS
            .iter()
            .flat_map(|(_, words)| words.split(' '))
            .collect();
        let mut once = all.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(all.len(), once.len());
    }

    proptest! {
        #[test]
        fn blanks_and_breaks_between_characters_do_not_matter(
            word in proptest::sample::select(vec!["姓名", "联系电话", "与户主关系", "出生日期"]),
            gap in "[ \u{3000}\n\r\t]{0,3}",
        ) {
            let spaced: String = word.chars().map(|c| format!("{c}{gap}")).collect();
            prop_assert_eq!(field_of::<RosterField>(&spaced), field_of::<RosterField>(word));
        }
    }
}
