//! 入户通知单 of an invented village.

use chrono::NaiveTime;
use print::documents::MeetingLine;
use print::documents::slips::{Slip, Slips};
use rules::words::Edition;

use super::{NAMES, day, sheet};

pub fn slips(count: usize) -> Slips {
    let mut sheet = sheet("入户通知单", "会2026-012");
    sheet.edition = Edition::Internal;
    sheet.print_day = day(2026, 11, 21);
    let slip = |n: usize| Slip {
        head: NAMES[n % NAMES.len()].into(),
        number: Some(format!("{}-{:02}", n / 99 + 1, n % 99 + 1)),
        chief: Some("网格长 李喆".into()),
    };
    Slips {
        sheet,
        meeting: MeetingLine {
            ordinal: Some(12),
            kind: "亲加奔".into(),
            day: day(2026, 11, 25),
            time: NaiveTime::from_hms_opt(19, 0, 0),
            place: Some("老桥头大榕树下".into()),
        },
        title: "亲加奔——干群对话解难题".into(),
        rain_place: Some("村文化礼堂".into()),
        topics: ["上次承诺反馈", "水渠清淤", "公交站雨棚"]
            .map(str::to_owned)
            .into(),
        guests: ["镇水利站韩喆", "镇交通运输站赵䶮"]
            .map(str::to_owned)
            .into(),
        duty_phone: Some("8555 0123".into()),
        slips: (0..count).map(slip).collect(),
    }
}
