//! A notice and minutes of the village that does not exist.

use chrono::NaiveTime;
use print::documents::minutes::{Attendee, Came, Matter, Matters, Minutes, Step, Votes};
use print::documents::notice::{Guest, Notice};
use rules::words::{Edition, Outcome};

use super::{MATTERS, day, sheet};

fn at(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

fn guest(department: &str, person: &str) -> Guest {
    Guest {
        department: Some(department.into()),
        person: Some(person.into()),
    }
}

pub fn notice() -> Notice {
    let mut sheet = sheet("关于召开亲加奔——干群对话解难题会议的通知", "2026-012");
    sheet.print_day = day(2026, 11, 21);
    Notice {
        sheet,
        to: "第二网格各户".into(),
        opening: "兹定于11月25日晚7时召开2026年第12场亲加奔——干群对话解难题会议，请每户派一名能做主的成年人参加。现将有关事项通知如下。".into(),
        day: day(2026, 11, 25),
        time: at(19, 0),
        place: Some("老桥头大榕树下".into()),
        rain_place: Some("村文化礼堂".into()),
        guests: vec![
            guest("镇水利站", "韩喆"),
            guest("镇交通运输站", "赵䶮"),
            guest("云溪供电所", "罗小满"),
        ],
        feedback: true,
        matters: vec!["灌溉水渠清淤".into(), "村口公交站雨棚".into()],
        cards: Some("点题卡会前交网格长，不想留姓名可以不填，一样答复".into()),
        ending: "行动不便的老人由网格长上门听取意见。".into(),
    }
}

/// A meeting of which only the day is known.
pub fn bare_notice() -> Notice {
    Notice {
        to: "全体村民".into(),
        opening:
            "兹定于11月25日召开板凳会会议，请每户派一名能做主的成年人参加。现将有关事项通知如下。"
                .into(),
        sheet: sheet("关于召开板凳会会议的通知", ""),
        time: None,
        place: None,
        rain_place: None,
        guests: vec![],
        feedback: false,
        matters: vec![],
        cards: None,
        ..notice()
    }
}

const REPORTERS: [&str; 5] = ["周翀", "欧阳頔", "阿依古丽·买买提", "𬱖丽", "张义华"];

pub fn matter(number: usize) -> (Matter, Option<String>) {
    let (summary, measure, department, person, (y, m, d)) = MATTERS[number % MATTERS.len()];
    let outcome = match number % 7 {
        3 => Outcome::ResolvedOnSpot,
        4 => Outcome::Referred,
        5 => Outcome::UnderStudy,
        6 => Outcome::Explained,
        _ => Outcome::Committed,
    };
    let unit = matches!(outcome, Outcome::Committed | Outcome::Referred);
    let matter = Matter {
        short: number
            .is_multiple_of(2)
            .then(|| summary.split('，').next().unwrap_or(summary).to_owned()),
        summary: summary.into(),
        place: Some("第二网格".into()),
        answered_by: Attendee {
            name: Some(person.into()),
            post: Some(department.into()),
        },
        words: match outcome {
            Outcome::Committed => String::new(),
            Outcome::Explained => "站点归县公交公司管，今年的计划里没有，已列入明年申报".into(),
            _ => measure.into(),
        },
        outcome,
        measure: (outcome == Outcome::Committed).then(|| measure.into()),
        department: unit.then(|| department.into()),
        person: unit.then(|| person.into()),
        co_handlers: vec![],
        until: (unit || outcome == Outcome::UnderStudy).then(|| day(y, m, d)),
        accepted: (outcome == Outcome::Explained).then_some(true),
    };
    (matter, Some(REPORTERS[number % REPORTERS.len()].into()))
}

fn attendee(name: &str, post: &str) -> Attendee {
    Attendee {
        name: Some(name.into()),
        post: Some(post.into()),
    }
}

pub fn minutes(count: usize) -> Minutes {
    let mut sheet = sheet("青山村2026年第11场板凳会会议记录", "2026-011");
    sheet.edition = Edition::Internal;
    let matters: Vec<_> = (0..count).map(matter).collect();
    Minutes {
        sheet,
        day: day(2026, 11, 18),
        from: at(19, 0),
        to: at(20, 45),
        place: Some("第二网格老桥头大榕树下".into()),
        host: attendee("李喆", "村党支部书记、村民委员会主任"),
        recorder: attendee("刘㛃", "村民委员会委员"),
        came: Came {
            called: 27,
            missing: 3,
            others: 0,
            villagers: 41,
            cadres: 6,
            unnamed: 4,
        },
        guests: vec![
            attendee("王堃", "镇农业农村办公室"),
            attendee("韩喆", "镇水利站"),
            attendee("赵䶮", "镇交通运输站"),
            attendee("郑垚", "村务监督委员会主任"),
        ],
        agenda: matters
            .iter()
            .map(|(matter, _)| matter.short.clone().unwrap_or(matter.summary.clone()))
            .collect(),
        feedback: vec![
            "灌溉水渠淤塞300米：11月12日办结，清淤并修好闸板。".into(),
            "机耕道坑洼：完成时限由2026年12月17日延至2027年4月17日，理由是资金未到位。".into(),
        ],
        matters: Matters::Internal(matters),
        steps: vec![Step {
            matter: Some("硬化机耕道1.2公里".into()),
            name: "村民代表会议决议".into(),
            who: Some("李喆".into()),
            result: Some("同意使用村集体资金实施".into()),
            note: None,
            votes: Some(Votes {
                body: Some("村民代表".into()),
                entitled: Some(30),
                present: Some(27),
                agreed: Some(25),
                disagreed: Some(1),
                abstained: Some(1),
                passed: Some(true),
            }),
        }],
    }
}

/// The edition for the board: no reporter, names of public posts alone.
pub fn public_minutes(count: usize) -> Minutes {
    let mut minutes = minutes(count);
    minutes.sheet.edition = Edition::Public;
    if let Matters::Internal(matters) = minutes.matters {
        let shown = matters.into_iter().map(|(matter, _)| matter);
        minutes.matters = Matters::Public(shown.collect());
    }
    minutes
}
