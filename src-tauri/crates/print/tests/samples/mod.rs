//! Invented sheets of a village that does not exist, for stories and for looking at.

#![allow(dead_code, missing_docs, clippy::unwrap_used)]

pub mod archive_list;
pub mod cards;
pub mod handover;
pub mod letters;
pub mod manual;
pub mod monthly;
pub mod results;
pub mod sign_in;
pub mod slips;
pub mod year_plan;

use chrono::{NaiveDate, NaiveTime};
use print::documents::commitments::{CommitmentItem, CommitmentList, Feedback, OutcomeCount};
use print::documents::ledger::{
    Ledger, LedgerEntry, LedgerForm, LedgerInternal, LedgerRow, LedgerRows,
};
use print::documents::timetable::{Milestone, Timetable, TimetableForm, TimetableItem};
use print::documents::{LampMark, MeetingLine, PaperSize, Posting, Review, Sheet};
use rules::chinese::Numerals;
use rules::lamp::{Standing, light};
use rules::words::{Edition, Lamp, Outcome, Rating, Source, State};

/// Heads of households; rare characters and long names among them.
pub const NAMES: [&str; 27] = [
    "周翀",
    "欧阳頔",
    "赵䶮",
    "司马喆",
    "查文斌",
    "单志远",
    "仇建国",
    "覃丽华",
    "解永泉",
    "罗小满",
    "刘㛃",
    "阿依古丽·买买提",
    "张义华",
    "李翀",
    "韩垚",
    "曾喆",
    "王堃",
    "朴顺姬",
    "杨桂兰",
    "惠来福",
    "黄阿妹",
    "符亚花",
    "吉家旺",
    "陈㛃",
    "林喆",
    "𬱖郭翀",
    "买买提·艾力",
];

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
        "赵䶮",
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
        large: false,
        print_day: day(2026, 11, 20),
        numerals: Numerals::Arabic,
        footer: "{署名}　{印日}印".into(),
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
        empty: "本期没有承诺事项。".into(),
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

/// Short title, where the matter has one, and milestones: month, day, name, reached.
type Steps = &'static [(i32, u32, u32, &'static str, bool)];
const PLANS: [(Option<&str>, Steps); 10] = [
    (
        Some("老桥路段安装太阳能路灯"),
        &[
            (2026, 11, 28, "选点", true),
            (2026, 12, 19, "立杆", false),
            (2026, 12, 22, "接线", false),
        ],
    ),
    (
        None,
        &[
            (2026, 12, 4, "勘测", true),
            (2026, 12, 31, "清淤加固", false),
        ],
    ),
    (None, &[(2026, 12, 9, "首次坐诊", true)]),
    (
        Some("硬化机耕道1.2公里"),
        &[
            (2026, 12, 15, "一事一议", true),
            (2027, 2, 1, "开工", false),
            (2027, 4, 1, "验收", false),
        ],
    ),
    (
        Some("开办老年食堂"),
        &[(2026, 12, 11, "选址", true), (2027, 1, 3, "开灶", false)],
    ),
    (Some("开设“四点课堂”"), &[(2026, 12, 2, "场地", true)]),
    (None, &[(2026, 12, 13, "下料", true)]),
    (Some("用电线路逐户排查整改"), &[(2026, 12, 1, "排查", true)]),
    (
        Some("后山增设通信基站"),
        &[(2026, 12, 21, "勘测", false), (2027, 2, 15, "架设", false)],
    ),
    (Some("漏雨房屋鉴定修缮"), &[(2026, 12, 30, "鉴定", false)]),
];

pub fn timetable_item(number: usize, today: NaiveDate) -> TimetableItem {
    let (summary, measure, department, person, (y, m, d)) = MATTERS[number % MATTERS.len()];
    let (short_title, steps) = PLANS[number % PLANS.len()];
    let deadline = day(y, m, d);
    let done_on = (number % 14 == 10).then(|| day(2026, 12, 1));
    let standing = Standing {
        state: if done_on.is_some() {
            State::Done
        } else {
            State::Committed
        },
        due: Some(deadline),
        done_on,
    };
    TimetableItem {
        number: number as u32 + 1,
        summary: summary.into(),
        short_title: short_title.map(str::to_owned),
        measure: measure.into(),
        department: Some(department.into()),
        person: Some(person.into()),
        promised_on: day(2026, 11, 18),
        deadline,
        old_deadlines: if number == 4 {
            vec![day(2026, 12, 31)]
        } else {
            vec![]
        },
        done_on,
        milestones: steps
            .iter()
            .map(|(y, m, d, name, reached)| Milestone {
                day: day(*y, *m, *d),
                name: (*name).into(),
                reached_on: reached.then(|| day(*y, *m, *d)),
            })
            .collect(),
        lamp: light(standing, today, 7).into(),
    }
}

pub fn timetable(paper: PaperSize, count: usize) -> Timetable {
    let today = day(2026, 12, 16);
    let mut sheet = sheet("青山村板凳会承诺事项时间表", "时2026-011");
    sheet.print_day = today;
    sheet.contact = Some("村委会值班室　刘㛃　8555 0123".into());
    Timetable {
        sheet,
        paper,
        form: TimetableForm::Meeting(meeting()),
        today,
        due_soon_days: 7,
        empty: "本期没有承诺事项。".into(),
        items: (0..count)
            .map(|number| timetable_item(number, today))
            .collect(),
    }
}

/// A year's timetable: some done, one late, one to be followed beyond the year.
pub fn year_timetable(paper: PaperSize) -> Timetable {
    let today = day(2027, 5, 20);
    let plan = |short: &str, unit: &str, person: &str, promised, deadline, done_on| {
        let study = short == "集中居住点规划";
        let state = match (study, done_on) {
            (true, _) => State::UnderStudy,
            (_, Some(_)) => State::Done,
            _ => State::Committed,
        };
        let standing = Standing {
            state,
            due: Some(if study { day(2027, 6, 20) } else { deadline }),
            done_on,
        };
        TimetableItem {
            number: 0,
            summary: short.into(),
            short_title: Some(short.into()),
            measure: short.into(),
            department: Some(unit.into()),
            person: Some(person.into()),
            promised_on: promised,
            deadline,
            old_deadlines: vec![],
            done_on,
            milestones: vec![Milestone {
                day: deadline - chrono::Days::new(40),
                name: "验收".into(),
                reached_on: (deadline - chrono::Days::new(40) < today)
                    .then(|| deadline - chrono::Days::new(40)),
            }],
            lamp: light(standing, today, 7).into(),
        }
    };
    let items = vec![
        plan(
            "后山增设通信基站",
            "通信运营企业",
            "单志远",
            day(2026, 11, 18),
            day(2027, 5, 10),
            None,
        ),
        plan(
            "硬化机耕道1.2公里",
            "镇农业农村办公室",
            "王堃",
            day(2026, 11, 18),
            day(2027, 4, 17),
            Some(day(2027, 4, 10)),
        ),
        plan(
            "漏雨房屋鉴定修缮",
            "镇村镇建设办公室",
            "仇建国",
            day(2027, 1, 20),
            day(2027, 5, 26),
            None,
        ),
        plan(
            "增压泵站改造",
            "县供水公司",
            "解永泉",
            day(2027, 2, 8),
            day(2027, 6, 30),
            None,
        ),
        plan(
            "开办老年食堂",
            "村民委员会",
            "刘㛃",
            day(2027, 3, 10),
            day(2027, 7, 10),
            None,
        ),
        plan(
            "独居老人应急呼叫器",
            "村民委员会",
            "刘㛃",
            day(2027, 3, 2),
            day(2027, 7, 31),
            None,
        ),
        plan(
            "适龄儿童就近入学",
            "县教育局",
            "欧阳頔",
            day(2027, 4, 20),
            day(2027, 8, 31),
            None,
        ),
        plan(
            "槟榔园道路入库硬化",
            "县交通运输局",
            "王堃",
            day(2026, 12, 8),
            day(2027, 9, 9),
            None,
        ),
        plan(
            "村口增设信号灯",
            "县公安局交警大队",
            "韩喆",
            day(2027, 4, 10),
            day(2027, 9, 30),
            None,
        ),
        plan(
            "集中居住点规划",
            "镇自然资源所",
            "单志远",
            day(2026, 6, 10),
            day(2028, 6, 9),
            None,
        ),
    ];
    let mut sheet = sheet("青山村2027年承诺事项时间表", "时2027-001");
    sheet.print_day = today;
    sheet.contact = Some("村委会值班室　刘㛃　8555 0123".into());
    Timetable {
        sheet,
        paper,
        form: TimetableForm::Year(2027),
        today,
        due_soon_days: 7,
        empty: "本期没有承诺事项。".into(),
        items,
    }
}

pub fn ledger_row(number: usize) -> LedgerRow {
    let (summary, measure, department, person, (y, m, d)) = MATTERS[number % MATTERS.len()];
    let today = day(2026, 11, 30);
    let (state, outcome) = match number % 9 {
        1 => (State::UnderStudy, Outcome::UnderStudy),
        2 | 5 => (State::StruckOff, Outcome::Committed),
        7 => (State::Explained, Outcome::Explained),
        _ => (State::Committed, Outcome::Committed),
    };
    let done_on = (state == State::StruckOff).then(|| day(2026, 11, 20));
    let deadline = match number % 9 {
        3 => day(2026, 11, 20),
        4 => day(2026, 12, 5),
        _ => day(y, m, d),
    };
    let standing = Standing {
        state,
        due: Some(deadline),
        done_on,
    };
    let entry = |month, at, words: &str| LedgerEntry {
        day: day(2026, month, at),
        words: words.into(),
    };
    let mut progress = vec![entry(9, 24, "首次协商，到会36户，31户赞成集中建设")];
    if number % 3 == 1 {
        progress.extend([
            entry(9, 30, "组织22户到邻村看样板房"),
            entry(10, 6, "现场踏勘，初选水塔北侧空地约11亩"),
            entry(
                10,
                20,
                "自然资源所答复：该地块须先调整村庄规划，材料已报县局",
            ),
            entry(11, 12, "县局受理，承诺12月底前组织专家评审"),
        ]);
    }
    LedgerRow {
        number: format!("2026-{:03}", number + 8),
        own_number: None,
        meeting_day: Some(day(2026, 9, 9)),
        grid: Some(["第一网格", "第二网格", "第三网格", "第四网格"][number % 4].into()),
        category: Some(["基础设施", "住房安全", "农业生产", "民生服务"][number % 4].into()),
        source: Some(if number.is_multiple_of(2) {
            Source::AtMeeting
        } else {
            Source::Collected
        }),
        outcome: Some(outcome),
        summary: summary.into(),
        department: Some(department.into()),
        person: Some(person.into()),
        measure: Some(measure.into()),
        progress,
        earlier_rounds: if number % 9 == 8 {
            vec!["第1轮 4月28日办结，5月3日回访不满意，重开".into()]
        } else {
            vec![]
        },
        evidence: number
            .is_multiple_of(2)
            .then(|| "照片2张；验收单1份".into()),
        note: None,
        deadline: (state != State::Explained).then_some(deadline),
        state,
        lamp: light(standing, today, 7).into(),
        extensions: u32::from(number % 9 == 1),
        total_extensions: if number % 9 == 1 { 3 } else { 0 },
        done_on,
        rating: done_on.map(|_| Rating::Satisfied),
        reviewer: done_on.map(|_| "郑垚".into()),
        struck_off_on: done_on.map(|_| day(2026, 11, 26)),
    }
}

const REPORTERS: [&str; 6] = [
    "阿依古丽·买买提",
    "欧阳頔",
    "仇建国",
    "司马翀",
    "查文斌",
    "赵䶮",
];

pub fn ledger(form: LedgerForm, count: usize) -> Ledger {
    let public = form == LedgerForm::Four;
    let title = if public {
        "青山村亲加奔——干群对话解难题台账"
    } else {
        "青山村亲加奔问题台账"
    };
    let mut sheet = sheet(title, "台2026-001");
    sheet.edition = if public {
        Edition::Public
    } else {
        Edition::Internal
    };
    sheet.print_day = day(2026, 11, 30);
    sheet.motto = Some("群众讲、干部听　群众问、干部答　群众提、干部办".into());
    sheet.filled_in_by = (!public).then(|| "刘㛃".into());
    let rows = (0..count).map(ledger_row);
    let rows = if public {
        LedgerRows::Public(rows.collect())
    } else {
        let reporters = REPORTERS.iter().cycle().map(|name| LedgerInternal {
            reporter: Some((*name).into()),
            household: None,
        });
        LedgerRows::Internal(rows.zip(reporters).collect())
    };
    Ledger {
        sheet,
        form,
        columns: None,
        grid_word: "网格".into(),
        from: day(2026, 1, 1),
        to: day(2026, 11, 30),
        due_soon_days: 7,
        empty: "本期没有问题记录。".into(),
        rows,
    }
}
