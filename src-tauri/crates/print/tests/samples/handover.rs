//! Invented hand-over slips.

use print::documents::handover::{Handover, HandoverSlip};
use rules::words::Edition;

use super::{MATTERS, day, meeting, sheet};

pub fn handover(count: usize) -> Handover {
    let mut sheet = sheet("交办单", "交2026-003");
    sheet.edition = Edition::Internal;
    sheet.motto = None;
    sheet.posting = None;
    sheet.review = None;
    sheet.contact = Some("村民委员会值班室　电话 8555 0123".into());
    sheet.filled_in_by = Some("刘㛃".into());
    let slips = (0..count).map(slip);
    Handover {
        sheet,
        reply_title: "办理回执".into(),
        slips: slips.collect(),
    }
}

fn slip(number: usize) -> HandoverSlip {
    let (summary, ..) = MATTERS[(number + 3) % MATTERS.len()];
    HandoverSlip {
        number: Some(format!("交2026-003-{}", number + 1)),
        issue_number: format!("2026-{:03}", number + 13),
        to: if number == 0 {
            "县公安局交警大队".into()
        } else {
            "县供水公司".into()
        },
        to_person: (number == 1).then(|| "韩喆".into()),
        raised_on: Some(day(2026, 11, 18)),
        meeting: (number != 2).then(meeting),
        summary: if number == 0 {
            "路口交通信号灯设置和维护不到位".into()
        } else {
            summary.into()
        },
        circumstances: if number == 0 {
            vec![(
                day(2026, 11, 19),
                "省道与村道平交路口早晚车多，无信号灯，近一年发生剐蹭3起；原黄闪灯夜间不亮。涉及第二、第三网格约90户。"
                    .into(),
            )]
        } else {
            vec![]
        },
        request: (number != 2).then(|| "提请交警部门现场勘查，增设信号灯".into()),
        reporter: Some("阿依古丽·买买提".into()),
        place: Some("第二网格".into()),
        sent_on: day(2026, 11, 20),
        due_back: day(2027, 1, 17),
        photos: 2,
    }
}

/// 2,000 characters of circumstances, and long words around them.
pub fn lengthen(book: &mut Handover) {
    let slip = &mut book.slips[0];
    slip.to = "青山县云溪镇老桥头片区水利工程建设管理站".into();
    slip.reporter = Some("䶮𬱖".into());
    slip.summary = "路口交通信号灯设置和维护不到位，早晚车多，老人小孩过路不安全。".repeat(4);
    slip.circumstances = vec![(
        day(2026, 11, 19),
        "先勘测再施工，逐段验收，村民到场。".repeat(118),
    )];
}
