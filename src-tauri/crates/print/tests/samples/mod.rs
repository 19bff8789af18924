//! Invented sheets of a village that does not exist, for stories and for looking at.

#![allow(dead_code, missing_docs)]

use chrono::{NaiveDate, NaiveTime};
use print::documents::commitments::{CommitmentItem, CommitmentList, Feedback, OutcomeCount};
use print::documents::{LampMark, MeetingLine, PaperSize, Posting, Review, Sheet};
use rules::words::{Edition, Lamp, Outcome};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Problem, measure, unit, person, year, month, day.
pub type Matter = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    (i32, u32, u32),
);

pub const MATTERS: [Matter; 14] = [
    (
        "双井至杭口老桥路段没有路灯，村民晚上出行不便",
        "沿线安装太阳能路灯18盏，由村电工每月巡检一次",
        "村民委员会",
        "周翀",
        (2027, 1, 2),
    ),
    (
        "灌溉水渠淤塞，下游十几户用水困难",
        "组织清淤，加固渠段300米",
        "镇水利站",
        "韩喆",
        (2027, 1, 17),
    ),
    (
        "到乡镇卫生院开药要走15公里，看病开药不便",
        "医生随服务集市每月到村坐诊，移动刷社保卡开药",
        "镇卫生院",
        "阿依古丽·买买提",
        (2026, 12, 18),
    ),
    (
        "机耕道坑洼，农机进不了田",
        "列入村级公益事业“一事一议”项目，硬化机耕道1.2公里",
        "镇农业农村办公室",
        "王堃",
        (2027, 4, 17),
    ),
    (
        "高龄老人吃饭不便，希望开办老年食堂",
        "改造闲置用房开设老年食堂，70岁以上优惠",
        "村民委员会",
        "刘㛃",
        (2027, 1, 17),
    ),
    (
        "家中老人子女下班晚，小学生放学无人看管",
        "开设“四点课堂”，工作日下午四点开放",
        "镇社区发展中心",
        "欧阳頔",
        (2026, 12, 28),
    ),
    (
        "村口公交站没有雨棚",
        "加装雨棚和座椅",
        "镇交通运输站",
        "赵龑",
        (2026, 12, 23),
    ),
    (
        "电线老化私拉乱接",
        "逐户排查整改，建立用电安全台账",
        "云溪供电所",
        "罗小满",
        (2026, 12, 13),
    ),
    (
        "网络信号差，孩子上网课断线",
        "勘测后在后山增设基站",
        "通信运营企业",
        "单志远",
        (2027, 3, 18),
    ),
    (
        "房屋漏雨需要修缮",
        "组织鉴定，列入危房改造计划",
        "镇村镇建设办公室",
        "仇建国",
        (2027, 2, 1),
    ),
    (
        "返乡人员信息登记不及时",
        "张贴家书二维码，由单元长逐户登记",
        "村民委员会",
        "李喆",
        (2026, 12, 3),
    ),
    (
        "农闲时节务工信息少",
        "企业招聘信息进村，随集市发布岗位",
        "镇社会保障服务所",
        "覃丽华",
        (2026, 12, 8),
    ),
    (
        "自来水夏季水压低",
        "增压泵站改造列入年度计划",
        "县供水公司",
        "解永泉",
        (2027, 2, 16),
    ),
    (
        "村部周边供水管道渗漏",
        "逐户排查，更换破损管段",
        "县供水公司",
        "查文斌",
        (2026, 12, 18),
    ),
];

pub fn sheet(title: &str, number: &str) -> Sheet {
    Sheet {
        organisation: "枫林镇青山村村民委员会".into(),
        signer: "青山村村民委员会".into(),
        edition: Edition::Public,
        number: Some(number.into()),
        title: title.into(),
        short_title: title.into(),
        motto: Some("坐到一条板凳上　说到群众心坎里".into()),
        colour: false,
        print_day: day(2026, 11, 20),
        code: Some("3f7a91c20bd4".into()),
        contact: Some("村民委员会值班室　刘㛃　电话 8555 0123".into()),
        posting: Some(Posting {
            from: day(2026, 11, 20),
            to: day(2026, 11, 27),
        }),
        review: Some(Review {
            body: "村务监督委员会".into(),
            person: Some("郑垚".into()),
            day: Some(day(2026, 11, 19)),
        }),
        filled_in_by: None,
    }
}

pub fn meeting() -> MeetingLine {
    MeetingLine {
        ordinal: Some(11),
        kind: "板凳会".into(),
        day: day(2026, 11, 18),
        time: NaiveTime::from_hms_opt(19, 0, 0),
        place: Some("第二网格老桥头大榕树下".into()),
    }
}

pub fn item(number: usize) -> CommitmentItem {
    let (summary, measure, department, person, (y, m, d)) = MATTERS[number % MATTERS.len()];
    CommitmentItem {
        number: number as u32 + 1,
        summary: summary.into(),
        measure: measure.into(),
        department: Some(department.into()),
        person: Some(person.into()),
        co_handlers: vec![],
        deadline: day(y, m, d),
    }
}

pub fn commitments(paper: PaperSize, count: usize) -> CommitmentList {
    let outcome = |outcome, count| OutcomeCount { outcome, count };
    CommitmentList {
        sheet: sheet("青山村板凳会承诺清单", "诺2026-011"),
        paper,
        meeting: meeting(),
        counts: vec![
            outcome(Outcome::ResolvedOnSpot, 3),
            outcome(Outcome::Committed, count as u32),
            outcome(Outcome::Referred, 1),
            outcome(Outcome::Explained, 1),
        ],
        items: (0..count).map(item).collect(),
        resolved: vec![
            "留守老人理发难——每月逢五在村文化礼堂设理发摊位".into(),
            "邻里因自建房排水起争执——现场调解，签订协议".into(),
            "想看村集体资金明细——按季公布，重大事项随时公布".into(),
        ],
        feedback: vec![
            Feedback {
                words: "村文化礼堂空调不制冷".into(),
                lamp: lamp(Lamp::Done, "11月6日办结"),
            },
            Feedback {
                words: "三组桥面护栏松动".into(),
                lamp: lamp(Lamp::Overdue, "已超3天"),
            },
        ],
    }
}

pub fn lamp(lamp: Lamp, words: &str) -> LampMark {
    LampMark {
        lamp,
        words: words.into(),
        missed: false,
    }
}
